import { type BasisDocument, type IssuerLevel } from '../project/basisDocument.ts';
import { type PlateWords } from './audit/plateWords.ts';

/** Why a document does not allow a mechanism (clause （六）): there is none, or it lacks what it must show. */
export type ApprovalLack = 'document' | 'level' | 'number' | 'doubtful';

/**
 * What a document lacks of allowing a mechanism; null = nothing. `levels`: those whose documents allow one. A document
 * has a title and a number (of a law: the article). `doubtful`: its number is that of a lower office than the level
 * that somebody gave it.
 */
export function approvalLack(
  document: BasisDocument | undefined,
  levels: readonly IssuerLevel[],
  words: PlateWords,
): ApprovalLack | null {
  if (document === undefined || (document.title === '' && document.number === '')) return 'document';
  if (!levels.includes(document.level)) return 'level';
  if (document.title === '' || !isNumbered(document)) return 'number';
  return isOfLowerOffice(document, words) ? 'doubtful' : null;
}

/** Whether a document is on record at all: some paper that a person can be asked for. */
export function isOnRecord(document: BasisDocument | undefined): boolean {
  return document !== undefined && document.title !== '' && isNumbered(document);
}

/** 内党办发〔2023〕5号, 第十三条, 主席令第85号: a number counts something. */
function isNumbered({ number }: BasisDocument): boolean {
  return /[0-9０-９〇零一二三四五六七八九十百]/u.test(number) && /[号條条期款]/u.test(number);
}

/** 旗党办发…, 苏木政发…: the head of the number, or the issuer, says an office below the region. */
function isOfLowerOffice({ number, issuer, title }: BasisDocument, words: PlateWords): boolean {
  return [number, issuer, title].some((text) => words.lowerOffices.some((word) => startsLower(text, word)));
}

/** The office stands at the front: 阿鲁科尔沁旗人民政府…, 旗政办发〔2024〕3号; and not 关于旗县… of a higher one. */
function startsLower(text: string, office: string): boolean {
  const at = text.indexOf(office);
  return at >= 0 && at <= LONGEST_PLACE && !/[《关自国央法]/u.test(text.slice(0, at));
}

/** Characters of a place's name before its office. */
const LONGEST_PLACE = 8;
