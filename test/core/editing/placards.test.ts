import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import {
  freshPlacardIds,
  photographPlacard,
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
      problem: { code: 'out-of-range' },
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
});
