import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert, type Change } from '../../../core/editing/change.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { clearEmblem, placeEmblem } from '../../../core/editing/commands/emblems.ts';
import { testCentre } from '../../support/centre.ts';

const file = (letter: string) =>
  ({ sha256: letter.repeat(64), fileName: `${letter}.svg`, mediaType: 'image/svg+xml', bytes: 3 }) as const;
const signature = { by: '其其格', on: '2026-11-23' };

function done(result: CommandResult): Change {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('official artwork in its slots', () => {
  it('[APP-31] is put in, replaced and taken out with its file, each step undone whole', () => {
    const empty = testCentre();
    const first = done(placeEmblem(empty, 'centre', { asset: file('a'), signature }));
    const one = applyChange(empty, first);
    expect(one.emblems.centre).toEqual({ asset: 'a'.repeat(64), supplied: signature });
    expect(one.assets).toEqual([file('a')]);

    const second = done(placeEmblem(one, 'centre', { asset: file('b'), signature }));
    const two = applyChange(one, second);
    expect(two.assets).toEqual([file('b')]);

    const third = done(clearEmblem(two, 'centre'));
    const none = applyChange(two, third);
    expect([none.emblems.centre, none.assets]).toEqual([null, []]);

    const back = [third, second, first].reduce(
      (project, change) => applyChange(project, invert(change)),
      none,
    );
    expect(back).toEqual(empty);
  });

  it('[APP-31] a file that stands in both slots stays while one of them has it', () => {
    const asset = file('a');
    const one = applyChange(testCentre(), done(placeEmblem(testCentre(), 'centre', { asset, signature })));
    const two = applyChange(one, done(placeEmblem(one, 'practice', { asset, signature })));
    expect(two.assets).toEqual([asset]);
    const left = applyChange(two, done(clearEmblem(two, 'centre')));
    expect(left.assets).toEqual([asset]);
  });
});
