import { type Citation, type CitedDocument } from '../../core/policy/citation.ts';
import { type Finding } from '../../core/policy/finding.ts';
import { type Subject } from '../../core/project/subject.ts';
import { type PlatesCatalogue } from '../../core/policy/plates.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { FINDING_VALUES, FINDING_WORDS } from '../words/findings.ts';
import { filled, say, type UiLanguage } from '../words/words.ts';

type ValueKey = keyof typeof FINDING_VALUES.zh;

/** The word for a value, `value('basis', 'building')`; a value that has no word is our own mistake, and throws. */
export function sayValue(language: UiLanguage, of: string, value: string): string {
  const key = `${of}.${value}`;
  if (!Object.hasOwn(FINDING_VALUES.zh, key)) throw new Error(`no word for ${key}`);
  // Just looked up.
  return say(FINDING_VALUES, language, key as ValueKey);
}

/** Data that stand for words, by name. */
const VALUES: Readonly<Record<string, string>> = {
  basis: 'basis',
  organisation: 'organisation',
  facility: 'facility',
  form: 'form',
  wanted: 'form',
  ground: 'colour',
  letters: 'colour',
  wantedGround: 'colour',
  wantedLetters: 'colour',
  outcome: 'outcome',
  what: 'posting',
  level: 'level',
  part: 'part',
  looks: 'looks',
  burden: 'burden',
  scripts: 'scripts',
  why: 'doubt',
};

/** What the finding says, without its subject. */
export function sayFinding(
  language: UiLanguage,
  finding: Pick<Finding, 'message' | 'data'>,
  plates: PlatesCatalogue,
): string {
  return filled(sentenceOf(language, finding), spokenData(language, finding, plates));
}

/**
 * The finding as one case of many whose heading has been said: the sentence without what it says of every case.
 * 室外多挂：“综治中心”（建议摘除） is “综治中心”（建议摘除）.
 */
export function sayCase(
  language: UiLanguage,
  finding: Pick<Finding, 'message' | 'data'>,
  plates: PlatesCatalogue,
): string {
  return filled(ownPart(sentenceOf(language, finding)), spokenData(language, finding, plates));
}

/** From the first datum to the last, with their marks; words outside them go where they hold of every case. */
function ownPart(sentence: string): string {
  const data = [...sentence.matchAll(/“\{\w+\}”|\{\w+\}/gu)];
  const [first] = data;
  const last = data.at(-1);
  if (first === undefined || last === undefined) return '';
  const end = last.index + last[0].length;
  const isOne = data.length === 1;
  const from = isOne || first[0].startsWith('“') ? first.index : 0;
  const to = isOne || last[0].endsWith('”') ? end : sentence.length;
  return sentence.slice(from, to);
}

function sentenceOf(language: UiLanguage, { message }: Pick<Finding, 'message'>): string {
  if (!Object.hasOwn(FINDING_WORDS.zh, message)) throw new Error(`no words for ${message}`);
  // Just looked up.
  return FINDING_WORDS[language][message as keyof typeof FINDING_WORDS.zh];
}

function spokenData(
  language: UiLanguage,
  finding: Pick<Finding, 'data'>,
  plates: PlatesCatalogue,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [
      key,
      spoken(language, key, String(value), finding.data, plates),
    ]),
  );
}

function spoken(
  language: UiLanguage,
  key: string,
  value: string,
  data: Finding['data'],
  plates: PlatesCatalogue,
): string {
  const of = VALUES[key];
  if (of !== undefined) return sayValue(language, of, value);
  if (key === 'texts') return value === '' ? '' : sayTexts(language, value);
  if (key === 'proposal') return sayProposal(language, value, String(data.into ?? ''), plates);
  if (key === 'tests')
    return value
      .split(',')
      .map((test) => sayValue(language, 'test', test))
      .join('、');
  if (key === 'lacks')
    return value
      .split(',')
      .map((lack) => sayValue(language, 'lack', lack))
      .join(language === 'zh' ? '、' : ', ');
  if (key === 'by') return value === '' ? '' : language === 'zh' ? `（${value}）` : ` (${value})`;
  return value;
}

/** 台阁牧村党群服务中心（牌上的单位名）、会议室（房间名）: texts as core/signs/textsOnSign.ts lists them. */
export function sayTexts(language: UiLanguage, listed: string): string {
  const named = listed.split('\n').map((line) => {
    const at = line.indexOf(' ');
    const part = sayValue(language, 'text', line.slice(0, at));
    return language === 'zh' ? `${line.slice(at + 1)}（${part}）` : `${line.slice(at + 1)} (${part})`;
  });
  return named.join(language === 'zh' ? '、' : ', ');
}

/** 合并到“便民服务站”. */
export function sayProposal(
  language: UiLanguage,
  outcome: string,
  into: string,
  plates: PlatesCatalogue,
): string {
  const word = sayValue(language, 'outcome', outcome);
  const entry = plates.entries.find((candidate) => candidate.key === into);
  if (outcome !== 'merge' || entry === undefined) return word;
  return language === 'zh' ? `并入“${entry.name}”` : `${word} into “${entry.en}”`;
}

/** The signs that a finding points at, as a reader knows them; other subjects stand in the sentence already. */
export function saySubject(language: UiLanguage, subjects: readonly Subject[], project: Project): string {
  const signs = subjects.flatMap((subject) =>
    subject.of === 'sign' ? [saySign(language, subject.id, project)] : [],
  );
  return signs.join(language === 'zh' ? '、' : ', ');
}

/** What stands on a sign, or what sort of board it is. */
export function saySign(language: UiLanguage, id: string, project: Project): string {
  const sign = project.signs.find((candidate) => candidate.id === id);
  const words = sign === undefined ? null : signWords(project, sign);
  if (sign === undefined || words === null) return id;
  return words.name?.zh ?? sayValue(language, 'board', sign.subject.of);
}

/** 2023年5月10日 */
export function chineseDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** Quotation marks within quotation marks are single. */
function inner(quote: string): string {
  return quote.replaceAll('“', '‘').replaceAll('”', '’');
}

/** 《关于规范……的实施意见》（七）“牧区不低于150平方米”. `today`: the day of the paper, by which a text is in force or was. */
export function sayCitation(
  cite: Citation,
  { documents, today }: Pick<Rulebook, 'documents'> & { readonly today: Day },
): string {
  const document = documents.get(cite.document);
  if (document === undefined) return `《${cite.document}》${sayClause(cite)}`;
  const standing = document.standing === 'secondary' ? '［转引］' : '';
  return `${sayTitle(document, today)}${sayClause(cite)}${standing}`;
}

/** （八）“取消无内容、无保障、超出职能范围的虚牌”: where the document has been named before. */
export function sayClause({ clause, quote }: Citation): string {
  return `${clause}“${inner(quote)}”`;
}

/** 《……法》（2018年修正）; a text that was in force until a day before this one says so: nobody takes it for the law of today. */
export function sayTitle({ title, number, until }: CitedDocument, today: Day): string {
  const notes = [
    ...(number === undefined ? [] : [number]),
    ...(until !== undefined && until < today ? [`施行至${chineseDay(until)}，此后以修改后的文本为准`] : []),
  ];
  return notes.length === 0 ? `《${title}》` : `《${title}》（${notes.join('，')}）`;
}
