import { PLATE_OUTCOMES } from '../words/plateOutcomes.ts';
import { type Citation, type CitedDocument } from '../../core/policy/citation.ts';
import { MESSAGES, type Observation } from '../../core/policy/kinds/kinds.ts';
import { type Sorts } from '../../core/policy/observation.ts';
import { type PlacardOutcome } from '../../core/project/placardRecord.ts';
import { type Subject } from '../../core/project/subject.ts';
import { type PlatesCatalogue } from '../../core/policy/plates.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type Day } from '../../core/project/people.ts';
import { isNamed } from '../../core/project/sign.ts';
import { type Project } from '../../core/project/project.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { type NamedText } from '../../core/signs/textsOnSign.ts';
import { FINDING_WORDS } from '../words/findings.ts';
import { FINDING_VALUES, type Group, sayValue, type ValueIn } from '../words/values.ts';
import { filled, say, type UiLanguage } from '../words/words.ts';
import { chineseDay, sayDay } from '../words/day.ts';
import { type AdmissionLack, isReviewer } from '../../core/project/admission.ts';

type Saying = { readonly language: UiLanguage; readonly plates: PlatesCatalogue };
type Say<Value> = (value: Value, saying: Saying) => string;

const word =
  <Of extends Group>(of: Of): Say<ValueIn<Of>> =>
  (value, { language }) =>
    sayValue(language, of, value);

/** How a datum of each sort is said. */
const SAID: { readonly [Sort in keyof Sorts]: Say<Sorts[Sort]> } = {
  text: (text) => text,
  number: String,
  counted: (counted, { language }) =>
    (['there', 'made'] as const)
      .filter((of) => counted[of] > 0)
      .map((of) => say(FINDING_VALUES, language, `counted.${of}`, { count: counted[of] }))
      .join(language === 'zh' ? '、' : ', '),
  day: (day, { language }) => sayDay(day, language),
  aside: (text, { language }) => (text === '' ? '' : language === 'zh' ? `（${text}）` : ` (${text})`),
  basis: word('basis'),
  doubt: word('doubt'),
  organisation: (body, { language }) =>
    typeof body === 'string' ? sayValue(language, 'organisation', body) : body.called,
  facility: word('facility'),
  form: word('form'),
  colour: word('colour'),
  scripts: word('scripts'),
  level: word('level'),
  part: word('part'),
  looks: word('looks'),
  outcome: word('outcome'),
  proposal: ({ outcome, into }, { language, plates }) => sayProposal(language, outcome, into, plates),
  posting: word('posting'),
  burden: word('burden'),
  tests: (tests, { language }) => tests.map((test) => sayValue(language, 'test', test)).join('、'),
  lacks: (lacks, { language }) =>
    lacks.map((lack) => sayLack(language, lack)).join(language === 'zh' ? '、' : ', '),
  texts: (texts, { language }) => sayTexts(language, texts),
  sizes: (sizes) => sizes.map(({ width, height }) => `${width}×${height}`).join('、'),
};

/** What the finding says, without its subject. */
export function sayFinding(language: UiLanguage, finding: Observation, plates: PlatesCatalogue): string {
  return filled(FINDING_WORDS[language][finding.message], spokenData(finding, { language, plates }));
}

/**
 * The finding as one case of many whose heading has been said: the sentence without what it says of every case.
 * 室外多挂：“综治中心”（建议摘除） is “综治中心”（建议摘除）.
 */
export function sayCase(language: UiLanguage, finding: Observation, plates: PlatesCatalogue): string {
  return filled(ownPart(FINDING_WORDS[language][finding.message]), spokenData(finding, { language, plates }));
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

function spokenData({ message, data }: Observation, saying: Saying): Readonly<Record<string, string>> {
  const sorts = MESSAGES.get(message) ?? {};
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      // Each datum is of the sort that its message declares: `observe` sees to it.
      const said = SAID[sorts[name] ?? 'text'] as Say<unknown>;
      return [name, said(value, saying)];
    }),
  );
}

/** 运行流程, 民政部门审核: what an admission still lacks. */
export function sayLack(language: UiLanguage, lack: AdmissionLack): string {
  return isReviewer(lack)
    ? say(FINDING_VALUES, language, 'lack.review', { reviewer: sayValue(language, 'reviewer', lack) })
    : sayValue(language, 'lack', lack);
}

/** 台阁牧村党群服务中心（牌上的单位名）、会议室（房间名）. */
export function sayTexts(language: UiLanguage, texts: readonly NamedText[]): string {
  const named = texts.map(({ part, zh }) => {
    const said = sayValue(language, 'text', part);
    return language === 'zh' ? `${zh}（${said}）` : `${zh} (${said})`;
  });
  return named.join(language === 'zh' ? '、' : ', ');
}

/** 合并到“便民服务站”. */
export function sayProposal(
  language: UiLanguage,
  outcome: PlacardOutcome,
  into: string | null | undefined,
  plates: PlatesCatalogue,
): string {
  const entry = plates.entries.find((candidate) => candidate.key === into);
  if (outcome !== 'merge' || entry === undefined) return sayValue(language, 'outcome', outcome);
  return say(PLATE_OUTCOMES, language, 'outcomes.into', { entry: language === 'zh' ? entry.name : entry.en });
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
  const { subject } = sign;
  if (words.name !== null || isNamed(subject) || subject.of === 'label') return words.name?.zh ?? id;
  return sayValue(language, 'board', subject.of);
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

/** 第（二）项, 附件2: a clause in the middle of a sentence. */
export function sayItem(clause: string): string {
  return /^（.+）$/u.test(clause) ? `第${clause}项` : clause;
}

/** 《……法》（2018年修正）; a text that was in force until a day before this one says so: nobody takes it for the law of today. */
export function sayTitle({ title, number, until }: CitedDocument, today: Day): string {
  const notes = [
    ...(number === undefined ? [] : [number]),
    ...(until !== undefined && until < today ? [`施行至${chineseDay(until)}，此后以修改后的文本为准`] : []),
  ];
  return notes.length === 0 ? `《${title}》` : `《${title}》（${notes.join('，')}）`;
}
