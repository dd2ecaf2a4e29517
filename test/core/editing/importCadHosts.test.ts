import { describe, expect, it } from 'vitest';
import { type FoundOpening } from '../../../core/cad/findOpenings.ts';
import { type RecognisedPlan, type RecognisedWall } from '../../../core/cad/recognisedPlan.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { importCad } from '../../../core/editing/commands/importCad.ts';
import { testCentre } from '../../support/centre.ts';

const wall = (ax: number, ay: number, bx: number, by: number, thickness = 240): RecognisedWall => ({
  a: { x: ax, y: ay },
  b: { x: bx, y: by },
  kind: 'wall',
  thickness,
});

const doorIn = (number: number, at: number): FoundOpening => ({
  wall: number, at, width: 900, role: 'door', opensTo: 'left', hinge: 'a', leaves: 1, mark: null, height: null, sill: null,
}); // prettier-ignore

function imported(walls: readonly RecognisedWall[], openings: readonly FoundOpening[]) {
  const recognised: RecognisedPlan = {
    walls,
    openings,
    names: [],
    columns: [],
    outdoors: [],
    shared: [],
    roomContours: [],
    findings: [],
    plane: { unit: 1, shift: { x: 0, y: 0 } },
  };
  const blank = testCentre();
  const done = importCad(blank, { recognised, level: null, levelName: '一层' });
  if (!done.ok) throw new Error(done.problem.code);
  const { plan } = applyChange(blank, done.value.change);
  const hosts = new Map(plan?.walls.map((one) => [one.id, one]));
  return (plan?.openings ?? []).map((one) => ({ host: hosts.get(one.wall), at: one.at }));
}

describe('openings of an import among walls that nearly coincide', () => {
  // Two walls that part by hardly two millimetres where the door is.
  const slim = wall(0, 0, 6000, 0, 120);
  const thick = wall(0, 0, 6000, 4);

  it.each([
    ['the first', [slim, thick], 0],
    ['the second', [slim, thick], 1],
    ['the first, the other way round', [thick, slim], 0],
    ['the second, the other way round', [thick, slim], 1],
  ] as const)('[DXF-13] an opening hangs on the wall that it was found in: %s', (_, walls, number) => {
    const from = walls[number];
    const [hung] = imported(walls, [doorIn(number, 2500)]);
    expect(hung).toMatchObject({ host: { a: from.a, b: from.b, thickness: from.thickness }, at: 2500 });
  });
});
