import { describe, expect, it } from 'vitest';
import { leftOpen, mergeTargets } from '../../../core/policy/asProposed.ts';
import { auditPlacards } from '../../../core/policy/audit/audit.ts';
import { check } from '../../../core/policy/check.ts';
import { plates, shippedRulebook, words } from '../../support/policyData.ts';
import { decided, placard, siteOf, soundVillage } from '../../support/village.ts';

const RIGHT = '阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查村民委员会';
const rulebook = shippedRulebook('inner-mongolia-2023');

function judge(...rows: Parameters<typeof placard>[1][]) {
  const village = soundVillage((each) => {
    each.policy.placards = rows.map((given, at) => placard(`r${at}`, given));
  });
  const findings = check(village, rulebook, '2026-11-23', siteOf(village));
  return auditPlacards(village.policy.placards, village.register, plates(), words()).map((row) => ({
    row,
    left: leftOpen(row, findings),
  }));
}
const left = (...rows: Parameters<typeof placard>[1][]) => judge(...rows).map((each) => each.left);

describe('what is decided as proposed, many at once', () => {
  it('[APP-63] is what nobody has decided and nothing speaks against', () => {
    expect(
      left(
        { text: RIGHT, place: 'outside' },
        { text: '综治办公室' },
        { text: '科普活动站', place: 'outside', copies: 2 },
      ),
    ).toEqual([null, null, null]);
  });

  it.each([
    ['decided', [{ text: '综治办公室', decision: decided('keep-inside') }]],
    ['decided', [{ text: '科普站', decision: { outcome: 'merge', decided: decided('merge').decided } }]],
    ['named', [{ text: '哈素村村民委员会', place: 'outside' }]],
    ['several', [{ text: RIGHT, place: 'outside', copies: 2 }]],
    ['verify', [{ text: '老龄工作委员会' }]],
  ] as const)('[APP-63] %s: left for a look of its own', (why, rows) => {
    expect(left(...rows)).toEqual([why]);
  });

  it('[APP-63] the second of a sort waits, whichever stands first', () => {
    const right = { text: RIGHT, place: 'outside' } as const;
    const short = { text: '村民委员会', place: 'outside' } as const;
    expect(left(right, right)).toEqual([null, 'duplicate']);
    expect(left(short, right)[1]).toBeNull();
    expect(left(short, right)[0]).not.toBeNull();
  });
});

describe('what a plate may be merged into', () => {
  it('[APP-61] is the catalogue, the proposed one first; not its own sort, but for a second one of it', () => {
    const [first] = judge({ text: '科普活动站' });
    const targets = first === undefined ? [] : mergeTargets(first.row, plates());
    expect(targets[0]?.key).toBe(first?.row.into);
    expect(targets.map(({ key }) => key)).not.toContain('roomPlate');
    const board = { text: '村务公开栏', place: 'outside' } as const;
    const [one, two] = judge(board, board);
    expect(one === undefined ? [] : mergeTargets(one.row, plates()).map(({ key }) => key)).not.toContain(
      'noticeBoard',
    );
    expect(two === undefined ? undefined : mergeTargets(two.row, plates())[0]?.key).toBe('noticeBoard');
  });
});
