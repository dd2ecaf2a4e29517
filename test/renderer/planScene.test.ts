import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item } from '../../core/drawing/drawing.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { pushWall } from '../../core/editing/commands/pushWall.ts';
import { type Project } from '../../core/project/project.ts';
import { letterScale } from '../../renderer/features/scene/letterScale.ts';
import { sceneMaker } from '../../renderer/features/scene/planScene.ts';
import { done, planIn, rowOfRooms, wallBetween } from '../support/editing.ts';
import { shippedShaper } from '../support/fonts.ts';
import { FIXTURES, STARTERS } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const LETTERS = { faces: ['noto-serif-sc-400'], shaper: shippedShaper() } as const;

function textsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'glyphs' ? [item.text] : item.kind === 'group' ? textsOf(item.items) : [],
  );
}

describe('dimension chains on the screen', () => {
  const scene = sceneMaker(FIXTURES, LETTERS);
  const figures = (project: Project): readonly string[] => {
    const plan = planIn(project);
    const [level] = plan.levels;
    return level === undefined ? [] : textsOf(scene.chains(plan, level, 100));
  };

  it('[PLOT-7] tell the walls as they are: a pushed wall changes the figures at once', () => {
    const before = rowOfRooms(2);
    expect(figures(before)).toEqual(expect.arrayContaining(['4000', '8240', '6240']));
    const wall = wallBetween(before, [8000, 0], [8000, 6000]);
    const record = planIn(before).walls.find(({ id }) => id === wall);
    const by = (record?.a.y ?? 0) < (record?.b.y ?? 0) ? 500 : -500;
    const after = done(before, (p) => pushWall(p, { wall, by, extent: 'run' }));
    expect(figures(after)).toEqual(expect.arrayContaining(['4500', '8740']));
    expect(figures(after)).not.toContain('8240');
  });

  it('[PLOT-7] starter plans store no dimension lines that could grow old', () => {
    expect(STARTERS.length).toBeGreaterThanOrEqual(6);
    for (const { plan } of STARTERS) expect(plan.dimensions).toEqual([]);
  });
});

describe('letters on the screen', () => {
  it('[PLOT-8] figures have at least 11 pixels and names at most 18 at any zoom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0005, max: 5, noNaN: true }), (pixels) => {
        const scale = letterScale(pixels);
        expect(2.5 * scale * pixels).toBeGreaterThanOrEqual(11 - 1e-6);
        expect(3.5 * scale * pixels).toBeLessThanOrEqual(18);
      }),
    );
  });

  it('[PLOT-8] a figure that is wider than its line waits for a closer look', () => {
    const scene = sceneMaker(FIXTURES, LETTERS);
    const project = rowOfRooms(2);
    const plan = planIn(project);
    const [level] = plan.levels;
    if (level === undefined) throw new Error('no level');
    const near = textsOf(scene.chains(plan, level, 100));
    const far = textsOf(scene.chains(plan, level, 1500));
    expect(near).toContain('4000');
    expect(far).not.toContain('4000');
  });

  it('[LOOK-7] a label stays within its room at any zoom, and a nearer look tells more', () => {
    const levels = STARTERS.flatMap((project) => project.plan.levels.map((level) => ({ project, level })));
    fc.assert(
      fc.property(
        fc.constantFrom(...levels),
        fc.integer({ min: 40, max: 1500 }),
        ({ project, level }, letters) => {
          const scene = sceneMaker(FIXTURES, LETTERS);
          const bare = { ...project, plan: { ...project.plan, notes: [] } };
          const { faceAt } = facesOfLevel(bare.plan.walls, level.id);
          const labels = scene.words(bare, level, letters);
          for (const run of runsOf(labels)) {
            const faces = run.glyphs.map(({ x, y }) => faceAt({ x: x * letters, y: y * letters }));
            expect(new Set(faces).size, run.text).toBe(1);
            expect(faces[0], run.text).toBeDefined();
          }
          // In one line or two: letters are counted.
          const told = (scale: number): number =>
            textsOf(scene.words(bare, level, scale))
              .join('')
              .replaceAll(' ', '').length;
          expect(told(letters)).toBeLessThanOrEqual(told(40));
        },
      ),
      { numRuns: runs(120) },
    );
  });

  it('[LOOK-7] a chain goes whole when most of its figures would have no room, the whole length last', () => {
    for (const { plan } of STARTERS) {
      const [level] = plan.levels;
      if (level === undefined) throw new Error('no level');
      const at = (letters: number): number =>
        sceneMaker(FIXTURES, LETTERS).chains(plan, level, letters).length;
      expect(at(300)).toBeLessThan(at(100));
      expect(textsOf(sceneMaker(FIXTURES, LETTERS).chains(plan, level, 900)).length).toBeGreaterThan(0);
    }
  });
});

function runsOf(items: readonly Item[]): readonly Extract<Item, { kind: 'glyphs' }>[] {
  return items.flatMap((item) =>
    item.kind === 'glyphs' ? [item] : item.kind === 'group' ? runsOf(item.items) : [],
  );
}
