import { type Finding } from '../../core/policy/finding.ts';
import { sayFinding, sayTexts } from '../sayFinding.ts';
import { headingOf } from '../words/findingHeadings.ts';
import { type JudgedProject, reportWords } from './reportAsk.ts';

export type SaidGroup = {
  /** One sentence for all of them. */
  readonly headline: string;
  /** What it holds of, one by one; empty where the sentence says it all. */
  readonly list: readonly string[];
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
  const texts = textsOf(group);
  if (texts.length > MOST_IN_SENTENCE) {
    const count = word('item.texts', { count: texts.length });
    const headline = sayFinding(language, { ...first, data: { ...first.data, texts: '' } }, rulebook.plates);
    // The sentence ends where its list stood: 蒙古文未经具名校对：30处，见清单.
    return { headline: `${headline}${count}`, list: texts.map((line) => sayTexts(language, line)) };
  }
  if (group.length === 1) {
    const headline = sayFinding(language, first, rulebook.plates);
    return { headline, list: signsOf(first, judged).filter((name) => !headline.includes(name)) };
  }
  // Several cases have a heading that holds of all of them, and each case stands under it.
  const heading = headingOf(first, language);
  const cases = group.map((each) => caseOf(each, judged));
  const said = new Set(cases.map(({ sentence }) => sentence));
  // Where every case says the same, the signs are the list; a sentence that only repeats the heading is no case.
  const list = cases.map(({ signs, sentence }) => {
    if (signs === '' || sentence.includes(signs)) return sentence;
    return said.size === 1 ? signs : `${signs}${language === 'zh' ? '：' : ': '}${sentence}`;
  });
  const [only = ''] = said;
  const headline = said.size === 1 && cases.every(({ signs }) => signs !== '') ? only : heading;
  return { headline: word('item.several', { headline, count: group.length }), list };
}

function caseOf(
  finding: Finding,
  judged: JudgedProject,
): { readonly signs: string; readonly sentence: string } {
  const { rulebook, language } = judged;
  return {
    signs: signsOf(finding, judged).join(language === 'zh' ? '、' : ', '),
    sentence: sayFinding(language, finding, rulebook.plates),
  };
}

/** The signs that a finding points at, each by its own name (listedSigns.ts). */
function signsOf({ subjects }: Finding, { signs }: JudgedProject): readonly string[] {
  return subjects.flatMap((subject) => {
    if (subject.of !== 'sign') return [];
    return [signs.find(({ sign }) => sign.id === subject.id)?.name ?? subject.id];
  });
}

/** The texts that the findings name, each once (core/signs/textsOnSign.ts). */
function textsOf(group: readonly Finding[]): readonly string[] {
  const lines = group.flatMap(({ data }) =>
    data['texts'] === undefined ? [] : String(data['texts']).split('\n'),
  );
  return [...new Set(lines)];
}
