import { type BasisDocument, type IssuerLevel } from '../project/basisDocument.ts';
import { type PlateWords } from './audit/plateWords.ts';
import { type PlatesCatalogue } from './plates.ts';
import { HOME_REGION } from '../project/homeRegion.ts';

/** Why a document does not allow a mechanism (clause （六）): there is none, or it lacks what it must show. */
export type ApprovalLack =
  | { readonly of: 'document' | 'level' | 'number' | 'issuer' }
  /** A part of it, as it was entered, is not what a document of its level has; what it looks like instead. */
  | {
      readonly of: 'doubtful';
      readonly part: DocumentPart;
      readonly quoted: string;
      readonly looks: IssuerLevel;
    };
export type DocumentPart = 'number' | 'issuer' | 'title';

/** The words by which numbers and issuers are read. */
export type OfficeWords = { readonly words: PlateWords; readonly plates: PlatesCatalogue };

/**
 * What a document lacks of allowing a mechanism; null = nothing. `levels`: those whose documents allow one. It has a
 * title, a number (of a law the article) and an issuer that is a body of the level which somebody gave it, and none of
 * them contradicts that level. Places need not be known: a number that does not show the level is doubted.
 */
export function approvalLack(
  document: BasisDocument | undefined,
  levels: readonly IssuerLevel[],
  by: OfficeWords,
): ApprovalLack | null {
  if (document === undefined || (document.title === '' && document.number === '')) return { of: 'document' };
  const { level, title, number, issuer } = document;
  if (!levels.includes(level)) return { of: 'level' };
  if (title === '' || !isNumbered(document)) return { of: 'number' };
  const doubt = (part: DocumentPart, looks: IssuerLevel): ApprovalLack | null =>
    looks === level ? null : { of: 'doubtful', part, quoted: document[part], looks };
  const numbered = level === 'law' && isArticle(number) ? level : levelOfNumber(number, by);
  const doubted =
    doubt('number', numbered) ?? (level === 'law' ? null : doubt('title', levelOfTitle(title, level, by)));
  if (doubted !== null) return doubted;
  if (issuer !== '') return doubt('issuer', levelOfIssuer(issuer, level, by));
  return level === 'law' && namesItsLaw(title, by) ? null : { of: 'issuer' };
}

/** Whether a document is on record at all: some paper that a person can be asked for. */
export function isOnRecord(document: BasisDocument | undefined): boolean {
  return document !== undefined && document.title !== '' && isNumbered(document);
}

/** 内党办发〔2023〕5号, 第十三条, 主席令第85号: a number counts something. */
function isNumbered({ number }: BasisDocument): boolean {
  return /[0-9０-９〇零一二三四五六七八九十百]/u.test(number) && /[号条期款]/u.test(number);
}

/** 第十三条, 主席令第85号, 公告第五号: how a law is cited. */
function isArticle(number: string): boolean {
  const text = plain(number);
  return (
    /^第?[0-9〇零一二三四五六七八九十百千]+条/u.test(text) || /^[^0-9]*(?:主席令|国务院令|公告)/u.test(text)
  );
}

/** The level that a number shows by its head: 内政办发 in 内政办发〔2024〕3号. Of a lower office by the word for its place. */
function levelOfNumber(number: string, { words, plates }: OfficeWords): IssuerLevel {
  const head = /^[^0-9〔[(【〇零一二三四五六七八九十]*/u.exec(plain(number))?.[0] ?? '';
  if (words.centralNumbers.some((begin) => head.startsWith(begin))) return 'central';
  const lower = lowerLevel(head, words);
  if (lower !== null) return lower;
  const regional = plates.regionNumbers ?? plates.regionDocuments;
  return regional.some((begin) => head.startsWith(begin)) ? 'region' : 'unknown';
}

/** The level of the first body that is named; a lower office anywhere among them makes it that office's. */
function levelOfIssuer(issuer: string, claimed: IssuerLevel, { words, plates }: OfficeWords): IssuerLevel {
  const text = plain(issuer, ' ');
  const [first = ''] = text.split(/[\s、,;和及与]/u).filter((part) => part !== '');
  const body = first.endsWith(words.generalOffice) ? first.slice(0, -words.generalOffice.length) : first;
  if (claimed === 'law' && words.lawIssuers.some((name) => text.includes(name))) return 'law';
  const lower = lowerLevel(text, words);
  if (lower !== null) return lower;
  if (words.centralIssuers.includes(body)) return 'central';
  if ((plates.regionIssuers ?? plates.regionDocuments).includes(body)) return 'region';
  return words.lawIssuers.some((name) => first.includes(name)) ? 'law' : 'unknown';
}

/** A title that begins with a lower office, 阿鲁科尔沁旗人民政府…, is that office's; 关于旗县… of a higher one is not. */
function levelOfTitle(title: string, claimed: IssuerLevel, { words }: OfficeWords): IssuerLevel {
  const begins = plain(title).split(/关于|《/u)[0] ?? '';
  return lowerLevel(begins, words) ?? claimed;
}

/** A law that says whose it is: 中华人民共和国…, 内蒙古自治区…条例, and whatever is called 法, which one body makes. */
function namesItsLaw(title: string, { words }: OfficeWords): boolean {
  const name = plain(title).replace(/\([^()]*\)$/u, '');
  return /[^办]法$/u.test(name) || words.lawTitles.some((begin) => name.startsWith(begin));
}

const LEVELS_OF_PLACES: readonly (readonly [begins: RegExp, level: IssuerLevel])[] = [
  [/^[盟市]/u, 'league'],
  [/^[旗县区]/u, 'banner'],
  [/^(?:苏木|镇|乡|街道)/u, 'township'],
];

const REGION = new RegExp(`(?:${HOME_REGION})?自治区|${HOME_REGION}区`, 'gu');

/** The level of the lowest office below the region that the text names; null = none. */
function lowerLevel(text: string, words: PlateWords): IssuerLevel | null {
  const rest = text.replace(REGION, '');
  const [last] = words.lowerOffices
    .filter((office) => rest.includes(office))
    .sort((one, other) => rest.lastIndexOf(other) - rest.lastIndexOf(one));
  if (last === undefined) return null;
  return LEVELS_OF_PLACES.find(([begins]) => begins.test(last))?.[1] ?? 'unknown';
}

/** One width, without quotation marks and title marks, and without spaces where none is asked. */
function plain(text: string, space = ''): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, space)
    .replace(/["'“”‘’《》〈〉]/gu, '')
    .trim();
}
