import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import {
  changeDecision,
  changePlacard,
  decidePlacards,
  freshPlacardIds,
  photographPlacard,
  splitPlacard,
  takeInventory,
} from '../../../core/editing/commands/placards.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { type Project } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';

const plate = (id: string, text: string, more: Partial<PlacardRecord> = {}): PlacardRecord => ({
  id,
  text,
  place: 'outside',
  form: 'strip',
  judged: null,
  decision: null,
  ...more,
});
const photo = (letter: string) =>
  ({ sha256: letter.repeat(64), fileName: `${letter}.jpg`, mediaType: 'image/jpeg', bytes: 3 }) as const;
const decision = { outcome: 'retire', decided: { by: '其其格', on: '2026-11-23' } } as const;

function withPlates(...placards: PlacardRecord[]): Project {
  const project = testCentre();
  return { ...project, policy: { ...project.policy, placards } };
}

function after(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  const next = applyChange(project, result.value);
  expect(applyChange(next, invert(result.value))).toEqual(project);
  return next;
}

describe('an imported inventory', () => {
  it('[APP-33] replaces the one before in one step; what was decided stays with its plate', () => {
    const before = withPlates(plate('p1', '科普站', { decision }), plate('p2', '别的'));
    const records = [plate('r2', '科普站', { photo: 'a'.repeat(64) }), plate('r3', '新的')];
    const next = after(before, takeInventory(before, { records, photos: [photo('a')] }, 'replace'));
    expect(next.policy.placards).toMatchObject([
      { id: 'r2', text: '科普站', decision },
      { id: 'r3', text: '新的', decision: null },
    ]);
    expect(next.assets).toEqual([photo('a')]);
  });

  it('[APP-33] comes after the one before with ids of its own', () => {
    const before = withPlates(plate('r2', '科普站'), plate('p3', '别的'));
    const records = [plate('r2', '新的'), plate('r3', '又一块')];
    const next = after(before, takeInventory(before, { records, photos: [] }, 'append'));
    expect(next.policy.placards.map(({ text }) => text)).toEqual(['科普站', '别的', '新的', '又一块']);
    expect(new Set(next.policy.placards.map(({ id }) => id)).size).toBe(4);
  });

  it('[APP-33] is refused where there would be more plates than a project holds', () => {
    const many = Array.from({ length: 19_999 }, (_, index) => plate(`x${index}`, '牌'));
    const before = withPlates(...many);
    const records = [plate('r2', '一'), plate('r3', '二')];
    expect(takeInventory(before, { records, photos: [] }, 'append')).toMatchObject({
      ok: false,
      problem: { code: 'too-many' },
    });
  });

  it('[APP-34] a photo comes, is replaced and goes with its file', () => {
    const before = withPlates(plate('p1', '科普站'));
    const one = after(before, photographPlacard(before, 'p1', photo('a')));
    const two = after(one, photographPlacard(one, 'p1', photo('b')));
    expect([two.policy.placards[0]?.photo, two.assets]).toEqual(['b'.repeat(64), [photo('b')]]);
    const none = after(two, photographPlacard(two, 'p1', null));
    expect(none).toEqual(before);
  });

  it('[APP-33] fresh ids are free', () => {
    expect(freshPlacardIds([plate('p2', '一'), plate('p3', '二')], 2)).toEqual(['p4', 'p5']);
    expect(freshPlacardIds([plate('p2', '一')], 2)).toEqual(['p3', 'p4']);
  });

  it('[APP-66] a photo of afterwards belongs to its decision, and goes with it and with its file', () => {
    const open = withPlates(plate('p1', '科普站'));
    expect(photographPlacard(open, 'p1', photo('a'), 'after')).toMatchObject({ ok: false });
    const before = withPlates(plate('p1', '科普站', { decision }));
    const one = after(before, photographPlacard(before, 'p1', photo('a'), 'after'));
    expect([one.policy.placards[0]?.decision?.photoAfter, one.assets]).toEqual([
      'a'.repeat(64),
      [photo('a')],
    ]);
    expect(after(one, photographPlacard(one, 'p1', null, 'after'))).toEqual(before);
    const kept = after(one, decidePlacards(one, [{ id: 'p1', outcome: 'keep-inside' }], signed));
    expect([kept.policy.placards[0]?.decision, kept.assets]).toEqual([
      { outcome: 'keep-inside', decided: signed },
      [],
    ]);
  });
});

const signed = { by: '乌兰', on: '2026-11-24' };

describe('decisions', () => {
  it('[APP-63] many are one step; nobody is decided on who was not chosen', () => {
    const before = withPlates(plate('p1', '甲'), plate('p2', '乙'), plate('p3', '丙', { decision }));
    const next = after(
      before,
      decidePlacards(
        before,
        [
          { id: 'p1', outcome: 'retire' },
          { id: 'p2', outcome: 'merge', into: 'practice' },
        ],
        signed,
      ),
    );
    expect(next.policy.placards.map((each) => each.decision)).toEqual([
      { outcome: 'retire', decided: signed },
      { outcome: 'merge', into: 'practice', decided: signed },
      decision,
    ]);
    expect(decidePlacards(before, [{ id: 'gone', outcome: 'retire' }], signed)).toMatchObject({ ok: false });
  });

  it('[APP-61] what is told of a decision stays while it is decided so again, and goes with another', () => {
    const told = { ...decision, outcome: 'merge', into: 'practice', reason: '同一工作' } as const;
    const before = withPlates(plate('p1', '甲', { decision: told }));
    const into = (target: string) => [{ id: 'p1', outcome: 'merge', into: target } as const];
    const again = after(before, decidePlacards(before, into('practice'), signed));
    expect(again.policy.placards[0]?.decision).toEqual({ ...told, decided: signed });
    const other = after(before, decidePlacards(before, into('youth'), signed));
    expect(other.policy.placards[0]?.decision).toEqual({ outcome: 'merge', into: 'youth', decided: signed });
  });

  it('[APP-61] what takes a plate in, why, how and when are changed and taken away, one step each', () => {
    const before = withPlates(plate('p1', '甲', { decision }), plate('p2', '乙'));
    const one = after(before, changeDecision(before, 'p1', { measures: '由厂家拆除', doneOn: '2026-11-30' }));
    expect(one.policy.placards[0]?.decision).toEqual({
      ...decision,
      measures: '由厂家拆除',
      doneOn: '2026-11-30',
    });
    expect(after(one, changeDecision(one, 'p1', { measures: '', doneOn: null }))).toEqual(before);
    expect(changeDecision(before, 'p1', { doneOn: '2026-02-30' })).toMatchObject({
      problem: { code: 'value-refused' },
    });
    expect(changeDecision(before, 'p2', { reason: '没有决定' })).toMatchObject({ ok: false });
  });
});

describe('a row of several plates', () => {
  it('[APP-62] becomes as many rows, each to be decided on; a number out of range is refused', () => {
    const before = withPlates(plate('p1', '甲', { copies: 3 }), plate('p2', '乙'));
    const next = after(before, splitPlacard(before, 'p1'));
    expect(next.policy.placards.map(({ text }) => text)).toEqual(['甲', '甲', '甲', '乙']);
    expect(next.policy.placards.every(({ copies }) => copies === undefined)).toBe(true);
    expect(new Set(next.policy.placards.map(({ id }) => id)).size).toBe(4);
    expect(splitPlacard(before, 'p2')).toMatchObject({ problem: { code: 'nothing-to-do' } });
    for (const [copies, code] of [
      [0, 'too-small'],
      [1000, 'too-large'],
      [1.5, 'value-refused'],
    ] as const) {
      expect(changePlacard(before, 'p1', { copies })).toMatchObject({ problem: { code } });
    }
  });
});
