import { type Finding } from '../../core/policy/finding.ts';
import { sayCase, sayFinding, sayTexts } from '../policy/sayFinding.ts';
import { FINDING_HEADINGS } from '../words/findingHeadings.ts';
import { type UiLanguage } from '../words/words.ts';
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
 * Findings of one rule and message as one matter (groupFindings.ts): a heading that holds of all of them, and every case
 * under it. Thirty strings that nobody has proof-read are one sentence with thirty entries under it.
 */
export function sayGroup(group: readonly [Finding, ...Finding[]], judged: JudgedProject): SaidGroup {
  const { rulebook, language } = judged;
  const word = reportWords(language);
  const [first] = group;
  const texts = textsOf(group, language);
  if (texts.length > MOST_IN_SENTENCE) {
    const count = word('item.texts', { count: texts.length });
    const headline = sayFinding(language, withoutTexts(first), rulebook.plates);
    // The sentence ends where its list stood: 蒙古文未经具名校对：30处，见清单.
    return {
      headline: `${headline}${count}`,
      list: texts,
      count: texts.length,
    };
  }
  if (group.length === 1) {
    const headline = sayFinding(language, first, rulebook.plates);
    return { headline, list: signsOf(first, judged).filter((name) => !headline.includes(name)), count: 1 };
  }
  // Several cases have a heading that holds of all of them, and each case stands under it.
  const sentences = new Set(group.map((each) => sayFinding(language, each, rulebook.plates)));
  const [only] = sentences;
  const signs = group.map((each) => signsOf(each, judged).join(language === 'zh' ? '、' : ', '));
  const isSame = only !== undefined && sentences.size === 1 && signs.every((each) => each !== '');
  const headline = isSame ? only : FINDING_HEADINGS[language][first.message];
  const list = group.map((each, at) => {
    const sign = signs[at] ?? '';
    const own = isSame ? '' : sayCase(language, each, rulebook.plates);
    if (sign === '' || own === '' || sign.includes(own) || own.includes(sign)) {
      return own.length > sign.length ? own : sign === '' ? headline : sign;
    }
    return `${sign}${language === 'zh' ? '：' : ': '}${own}`;
  });
  return { headline: word('item.several', { headline, count: group.length }), list, count: group.length };
}

/** The signs that a finding points at, each by its own name (listedSigns.ts). */
function signsOf({ subjects }: Finding, { signs }: JudgedProject): readonly string[] {
  return subjects.flatMap((subject) => {
    if (subject.of !== 'sign') return [];
    return [signs.find(({ sign }) => sign.id === subject.id)?.name ?? subject.id];
  });
}

/** The texts that the findings name, each once. */
function textsOf(group: readonly Finding[], language: UiLanguage): readonly string[] {
  const said = group.flatMap(({ data }) =>
    'texts' in data ? data.texts.map((text) => sayTexts(language, [text])) : [],
  );
  return [...new Set(said)];
}

function withoutTexts(finding: Finding): Finding {
  const { message } = finding;
  const names = message === 'mongolian-missing' || message === 'mongolian-unproofed';
  return names ? { ...finding, message, data: { texts: [] } } : finding;
}
