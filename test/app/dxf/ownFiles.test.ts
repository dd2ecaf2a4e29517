import { describe, expect, it } from 'vitest';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { ownPlan } from '../../../core/cad/ownPlan.ts';
import { dxfOf, editedPlan, factsOf, readBack } from '../../support/dxfRoundTrip.ts';
import { randomCentre } from '../../support/randomCentre.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('our own DXF', () => {
  // A long run: npm run fuzz -- dxf --runs 0 --plans 300 --edits 200
  it.each(Array.from({ length: 40 }, (_, seed) => [seed + 1]))(
    '[DXF-63] plan %i comes back exactly, whatever edits were made before',
    async (seed) => {
      const edited = editedPlan(seed, 30);
      const ground = edited.plan?.levels[0]?.id ?? '';
      const back = await readBack(dxfOf(edited, ground));
      const before = factsOf(edited, ground);
      expect(back?.findings.filter(({ code }) => code === 'own-edited') ?? []).toEqual([]);
      expect(back === null ? { walls: [] } : factsOf(back.project, back.level)).toEqual(
        back === null ? { walls: before.walls } : before,
      );
    },
  );

  const project = randomCentre(7);
  const level = project.plan?.levels[0]?.id ?? '';
  const whole = text(dxfOf(project, level));

  /** Moves the second corner of the first face. */
  const pushed = (file: string): string => {
    const at = file.indexOf('AcDbPolyline');
    const from = file.indexOf('\r\n10\r\n', file.indexOf('\r\n10\r\n', at) + 1) + 6;
    const to = file.indexOf('\r\n', from);
    return file.slice(0, from) + String(Number(file.slice(from, to)) + 300) + file.slice(to);
  };
  const extra =
    '0\r\nLINE\r\n8\r\nWALL\r\n10\r\n0\r\n20\r\n0\r\n11\r\n5000\r\n21\r\n0\r\n0\r\nENDSEC\r\n0\r\nSECTION\r\n2\r\nOBJECTS';

  it.each([
    ['a face that was pushed', pushed(whole)],
    ['another name', whole.replace('\r\n1\r\n走廊', '\r\n1\r\n大厅')],
    ['a wall on another layer', whole.replace('0\r\nENDSEC\r\n0\r\nSECTION\r\n2\r\nOBJECTS', extra)],
    [
      'an axis that is gone',
      whole.replace(/\r\n1001\r\nPAIJIANG\r\n1000\r\nwall[^]*?(?=\r\n0\r\n[A-Z])/, ''),
    ],
  ])('[DXF-64] a file that was edited in CAD is recognised anew, and that is told: %s', async (_, file) => {
    expect(file).not.toBe(whole);
    const back = await readBack(bytesOf(file));
    expect(back?.findings.map(({ code }) => code)).toContain('own-edited');
  });

  it('[DXF-64] saved by another program, with other handles and spaces, it is still ours', async () => {
    const read = await readDxf(
      bytesOf(whole.replaceAll('\r\n', '\n').replace(/(\n0\n[A-Z_]+\n5\n)[0-9A-F]+\n/g, '$1ABC\n')),
    );
    expect(read.ok && ownPlan(read.value.drawing)?.walls.length).toBe(project.plan?.walls.length);
  });
});
