import { type Finding } from '../../core/policy/finding.ts';
import { sayFinding, saySubject, sayTexts } from '../sayFinding.ts';
import { type JudgedProject, reportWords } from './reportAsk.ts';

export type SaidGroup = {
  /** One sentence for all of them. */
  readonly headline: string;
  /** What it holds of, one by one; empty where the sentence says it all. */
  readonly list: readonly string[];
  /** How many that are: never another number than the list has. */
  readonly count: number;
};

/** More texts than this are a list and no longer stand in the sentence. */
const MOST_IN_SENTENCE = 2;

/**
 * Findings of one rule and message as one matter (groupFindings.ts): a sentence and its list. Thirty strings that nobody
 * has proof-read are one sentence with thirty entries under it.
 */
export function sayGroup(group: readonly [Finding, ...Finding[]], judged: JudgedProject): SaidGroup {
  const { rulebook, project, language } = judged;
  const word = reportWords(language);
  const [first] = group;
  const texts = textsOf(group);
  if (texts.length > MOST_IN_SENTENCE) {
    const count = word('item.texts', { count: texts.length });
    const headline = sayFinding(language, { ...first, data: { ...first.data, texts: '' } }, rulebook.plates);
    // The sentence ends where its list stood: 蒙古文未经具名校对：30处，见清单.
    return {
      headline: `${headline}${count}`,
      list: texts.map((line) => sayTexts(language, line)),
      count: texts.length,
    };
  }
  const headline = sayFinding(language, first, rulebook.plates);
  const subjects = group.map((each) => saySubject(language, each.subjects, project));
  if (group.length === 1) return { headline, list: subjects.filter((each) => each !== ''), count: 1 };
  const sentences = group.map((each) => sayFinding(language, each, rulebook.plates));
  // Each is named, the first and those that read alike as well: two plates of the same words are two.
  const colon = language === 'zh' ? '：' : ': ';
  const ofSubject = (subject: string, sentence: string) =>
    subject === '' || sentence.includes(subject) ? sentence : `${subject}${colon}${sentence}`;
  const alike = new Set(sentences).size === 1 && subjects.every((each) => each !== '');
  return {
    headline: word('item.several', { headline, count: group.length }),
    list: alike ? subjects : sentences.map((each, at) => ofSubject(subjects[at] ?? '', each)),
    count: group.length,
  };
}

/** The texts that the findings name, each once (core/signs/textsOnSign.ts). */
function textsOf(group: readonly Finding[]): readonly string[] {
  const lines = group.flatMap(({ data }) =>
    data['texts'] === undefined ? [] : String(data['texts']).split('\n'),
  );
  return [...new Set(lines)];
}
