import { type Citation } from '../core/policy/citation.ts';
import { type Finding, type Subject } from '../core/policy/finding.ts';
import { type PlatesCatalogue } from '../core/policy/plates.ts';
import { type Rulebook } from '../core/policy/rulebook.ts';
import { type Project } from '../core/project/project.ts';
import { signWords } from '../core/signs/signWords.ts';
import { FINDING_VALUES, FINDING_WORDS } from './words/findings.ts';
import { say, type UiLanguage } from './words/words.ts';

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
  if (!Object.hasOwn(FINDING_WORDS.zh, finding.message)) throw new Error(`no words for ${finding.message}`);
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [
      key,
      spoken(language, key, String(value), finding.data, plates),
    ]),
  );
  // Just looked up.
  return say(FINDING_WORDS, language, finding.message as keyof typeof FINDING_WORDS.zh, data);
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

/** Quotation marks within quotation marks are single. */
function inner(quote: string): string {
  return quote.replaceAll('“', '‘').replaceAll('”', '’');
}

/** 《关于规范……的实施意见》（七）“牧区不低于150平方米”. */
export function sayCitation(cite: Citation, rulebook: Pick<Rulebook, 'documents'>): string {
  const document = rulebook.documents.get(cite.document);
  const number = document?.number === undefined ? '' : `（${document.number}）`;
  const standing = document?.standing === 'secondary' ? '［转引］' : '';
  return `《${document?.title ?? cite.document}》${number}${cite.clause}“${inner(cite.quote)}”${standing}`;
}
