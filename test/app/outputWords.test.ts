import { expect, it } from 'vitest';
import { OUTPUT_WORDS } from '../../app/words/outputProblems.ts';
import { PNG_PROBLEMS } from '../../output/png/problem.ts';
import { PICTURE_PROBLEMS, PRINT_PROBLEMS } from '../../output/pdf/problem.ts';
import { SVG_PROBLEMS } from '../../output/svg/problem.ts';

it('[PDF-13] every refusal of a writer has a sentence in both languages with the same data', () => {
  const data = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();
  for (const code of [...PRINT_PROBLEMS, ...PICTURE_PROBLEMS, ...SVG_PROBLEMS, ...PNG_PROBLEMS]) {
    expect(OUTPUT_WORDS.zh[code]).toMatch(/[一-鿿]/);
    expect(data(OUTPUT_WORDS.en[code])).toEqual(data(OUTPUT_WORDS.zh[code]));
  }
});
