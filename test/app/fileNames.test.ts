import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStem, partName, plainPart, stemOf } from '../../app/words/fileNames.ts';
import { DRAFT_REASONS } from '../../core/signs/draftReasons.ts';
import { runs } from '../support/runs.ts';

const bytes = (text: string): number => Buffer.byteLength(text);
/** What a name may get before and behind its stem. */
const dressed = (stem: string): string => `打孔样板_${stem}（改过）.pdf`;
const words = fc.string({
  unit: fc.constantFrom('嘎', '查', '𠙶', '𡐓', 'a', ' ', '/', '.', 'ᠭ'),
  maxLength: 90,
});
const about = fc.record({
  number: fc.integer({ min: 1, max: 999 }),
  village: words,
  width: fc.integer({ min: 100, max: 5080 }),
  height: fc.integer({ min: 100, max: 5080 }),
  copies: fc.integer({ min: 1, max: 99 }),
  drafts: fc.subarray([...DRAFT_REASONS]),
});

describe('names of files', () => {
  it('[PACK-51] have at most 255 bytes, and no character is cut in two', () => {
    fc.assert(
      fc.property(about, words, (ask, label) => {
        const stem = fileStem({ ...ask, label });
        expect(bytes(dressed(stem))).toBeLessThanOrEqual(255);
        expect(stem).not.toMatch(/\p{Cs}/u);
        expect(stem).toContain(String(ask.number).padStart(3, '0'));
        expect(stem).toContain(`${ask.width}x${ask.height}mm_${ask.copies}份`);
      }),
      { numRuns: runs(300) },
    );
  });

  it('[PACK-51] sheets of one sign have names of their own, however long the sign is called', () => {
    fc.assert(
      fc.property(about, words, fc.integer({ min: 2, max: 99 }), (ask, label, count) => {
        const names = Array.from({ length: count }, (_, at) =>
          fileStem({ ...ask, label: `${label}${partName(at, count)}` }),
        );
        const sides = ['正面', '背面'].map((side) => fileStem({ ...ask, label: `${label}${side}` }));
        expect(new Set([...names, ...sides]).size).toBe(count + 2);
      }),
      { numRuns: runs(60) },
    );
  });

  it('[PACK-51] what fits is left whole; of what does not the longest part is shortened in its middle', () => {
    expect(stemOf(['001', '嘎查', '', '条牌'])).toBe('001_嘎查_条牌');
    const long = `${'嘎'.repeat(60)}第10张共12张`;
    expect(plainPart(long)).toBe(`${'嘎'.repeat(27)}…${'嘎'.repeat(4)}第10张共12张`);
    expect([...plainPart(long)]).toHaveLength(40);
    const stem = stemOf([
      '001',
      '巴彦温都尔嘎查',
      long,
      '350x2400mm',
      '1份',
      '有待填',
      '缺蒙古文',
      '未校对',
      '未确认',
    ]);
    expect(stem).toMatch(
      /^001_巴彦温都尔嘎查_嘎+…嘎+第10张共12张_350x2400mm_1份_有待填_缺蒙古文_未校对_未确认$/u,
    );
  });
});
