import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsLater } from '../../../core/policy/calendar.ts';
import { day } from '../../../core/project/people.ts';
import { openProjectFile, projectJson } from '../../../core/file/file.ts';
import { sha256 } from '../../support/sha256.ts';
import { testCentre } from '../../support/centre.ts';
import { runs } from '../../support/runs.ts';

const figures = fc.stringMatching(/^[+-]?\d{1,9}(-\d{1,3}){0,3}(T.*)?$/);
const anything = fc.oneof(
  fc.string(),
  figures,
  fc.constantFrom('', '999999999', '99999-09-09', '0000-00-00'),
);

describe('days and what is reckoned from them', () => {
  it('[FAULT-7] months later never throws, whatever the words and the number, and gives a day or nothing', () => {
    fc.assert(
      fc.property(anything, fc.oneof(fc.integer(), fc.double()), (from, months) => {
        const later = monthsLater(from, months);
        expect(later === null || /^\d{4}-\d\d-\d\d$/.test(later)).toBe(true);
        if (!day.safeParse(from).success) expect(later).toBeNull();
      }),
      { numRuns: runs(500) },
    );
  });

  it('[FAULT-7] counts months from every day that a record may hold, to the last day of a shorter month', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 24 }), (from, months) => {
        const later = monthsLater(from, months) ?? '';
        const count = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
        expect(count(later) - count(from)).toBe(months);
        expect(later.slice(8) <= from.slice(8)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
    expect(monthsLater('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsLater('999999999', 1)).toBeNull();
  });

  it('[FAULT-8] a record takes real days of 1900 to 2100 alone', () => {
    for (const fine of ['1900-01-01', '2026-02-28', '2100-12-31'])
      expect(day.safeParse(fine).success).toBe(true);
    for (const wrong of [
      '1899-12-31',
      '2101-01-01',
      '2026-02-30',
      '0999-01-01',
      '999999999',
      '99999-09-09',
      '',
    ])
      expect(day.safeParse(wrong).success, wrong).toBe(false);
  });

  it('[FAULT-8] a file with a wild day is refused by the path and the words of that day, and by nothing else', () => {
    const village = testCentre();
    const posted = { generalPosted: '2026-11-01', financesPosted: null, busyFinances: false };
    const withBoard = {
      ...village,
      policy: { ...village.policy, onSite: { ...village.policy.onSite, noticeBoard: posted } },
    };
    const text = projectJson(withBoard);
    for (const wild of ['9999-09-09', '0001-01-01', '999999999']) {
      const opened = openProjectFile(new TextEncoder().encode(text.replace('2026-11-01', wild)), { sha256 });
      expect(opened).toMatchObject({ ok: false, problem: { code: 'invalid' } });
      const faults = opened.ok || !('faults' in opened.problem) ? [] : opened.problem.faults;
      expect(faults).toMatchObject([
        { code: 'wrong-form', data: { path: 'policy.onSite.noticeBoard.generalPosted', value: `"${wild}"` } },
      ]);
    }
  });
});
