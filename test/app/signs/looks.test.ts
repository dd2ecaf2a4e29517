import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { type Drawing, type Shape } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { type Box, pathBounds } from '../../../core/drawing/bounds.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { contrastOf } from '../../../core/signs/inks.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { look } from '../../../core/signs/look.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { rimOf, signFace } from '../../../typeset/sign/lookEdge.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runBoxes } from '../../support/boards.ts';
import { INKS } from '../../support/signs.ts';

const library = shippedLibrary().signs;
const IDS = [...library.looks.keys()];

function prepare(project: Project, chosen?: (sign: Sign) => boolean): readonly PreparedSign[] {
  const emblems = { centre: null, practice: null };
  const ask = { project, library, shaper: shippedShaper(), emblems, production: false };
  return [...prepareSigns(ask, chosen ?? (() => true))];
}

function familyOf(sign: Sign): string | null {
  const template = library.templates.get(sign.template);
  if (template === undefined) throw new Error(sign.template);
  return kindOf(template).family;
}

function drawn(all: readonly PreparedSign[]): readonly { readonly sign: Sign; readonly drawing: Drawing }[] {
  return all.flatMap((each) => (each.state === 'ready' ? [{ sign: each.sign, drawing: each.drawing }] : []));
}

function shapes(drawing: Drawing, layer: Shape['layer'] = 'artwork'): readonly Shape[] {
  return leaves(drawing.items).flatMap(({ item }) =>
    item.kind === 'shape' && item.layer === layer ? [item] : [],
  );
}

function boundsOf({ path }: Shape): Box {
  const box = pathBounds(path);
  if (box === null) throw new Error('a shape has a size');
  return box;
}

/** A sign of each framed family in each size of its templates, of one sample. */
function everySize(project: Project): readonly Sign[] {
  const first = new Map<string, Sign>();
  for (const sign of project.signs) {
    if (familyOf(sign) === null || first.has(sign.template)) continue;
    first.set(sign.template, sign);
  }
  return [...first.values()].flatMap((sign) =>
    // Cards take long to fill their board: one size of them is enough beside the other boards.
    (library.templates.get(sign.template)?.sizes ?? [])
      .slice(0, sign.template === 'guidance-cards' ? 1 : 9)
      .map(({ width, height }, at): Sign => ({
        ...sign,
        id: `${sign.template}-${at}`.slice(0, 40),
        size: { width, height },
      })),
  );
}

describe('looks', () => {
  it('[EDGE-1] are three, with figures for each family; none chosen is plain', () => {
    expect([...IDS].sort()).toEqual(['banded', 'framed', 'plain']);
    for (const [id, { strip, plate, door, board }] of library.looks) {
      if (id === 'plain') expect([strip, plate, door, board.edge]).toEqual([null, null, null, null]);
      else for (const edge of [strip, plate, door]) expect(edge, id).not.toBeNull();
    }
    const [{ project } = fail()] = samples();
    const chosen = ({ template }: Sign) => ['strip-placard', 'door-plate', 'overview'].includes(template);
    expect(prepare({ ...project, look: 'plain' }, chosen)).toEqual(prepare(project, chosen));
  });

  it('[EDGE-2] one that is not there stops every sign by name', () => {
    const [{ project } = fail()] = samples();
    for (const each of prepare({ ...project, look: 'baroque' })) {
      if (each.state === 'ready') throw new Error(`${each.label} was made`);
      expect(each.problems).toEqual([{ code: 'look-missing', data: { look: 'baroque' } }]);
    }
  });

  it('[EDGE-8] has figures within ranges, and strips no ink but that of their letters', () => {
    const framed = library.looks.get('framed') ?? fail();
    const { strip } = framed;
    if (strip === null) throw new Error('strips are framed');
    const refused = [
      { ...framed, strip: { ...strip, ink: 'accent' } },
      { ...framed, strip: { ...strip, ink: 'ground' } },
      { ...framed, strip: { ...strip, sides: '8.1 %w' } },
      { ...framed, strip: { ...strip, clear: '7 %w' } },
      { ...framed, strip: { ...strip, from: '61 mm' } },
      { ...framed, shadow: true },
    ];
    expect(look.safeParse(framed).success).toBe(true);
    expect(refused.map((each) => look.safeParse(each).success)).toEqual(refused.map(() => false));
  });
});

describe.each(IDS)('look %s', (id) => {
  const own = library.looks.get(id) ?? fail();

  it('[EDGE-3] strips and plates have one ink, and stay white', () => {
    for (const { project } of samples()) {
      const all = drawn(
        prepare({ ...project, look: id }, (sign) => ['strip', 'plate'].includes(familyOf(sign) ?? '')),
      );
      expect(all.length).toBeGreaterThan(4);
      for (const { sign, drawing } of all) {
        const inks = leaves(drawing.items).flatMap(({ item }) => {
          if (item.layer !== 'artwork' || item.kind === 'picture') return [];
          return item.kind === 'glyphs' ? [item.ink] : [item.fill, item.stroke?.ink];
        });
        const named = [...new Set(inks.filter((ink) => ink !== undefined))];
        expect(named, sign.id).toEqual([named[0]]);
        expect(['party-red', 'black'], sign.id).toContain(named[0]);
        const covered = shapes(drawing).reduce((sum, shape) => sum + area(shape, drawing), 0);
        expect(covered / (drawing.width * drawing.height), sign.id).toBeLessThan(0.1);
      }
    }
  });

  it('[EDGE-4] [EDGE-5] [EDGE-6] [EDGE-7] what is set stands inside, holes and lines are sound, at every size', () => {
    const [{ project } = fail()] = samples();
    const signs = everySize(project).map((sign): Sign => ({
      ...sign,
      options: { ...sign.options, holes: true },
    }));
    const all = prepare({ ...project, signs, look: id });
    const notMade = all.flatMap((each) => (each.state === 'blocked' ? [each.sign.id] : []));
    const plainly = prepare({ ...project, signs }).flatMap((each) =>
      each.state === 'blocked' ? [each.sign.id] : [],
    );
    expect(notMade.filter((each) => !plainly.includes(each))).toEqual([]);
    for (const { sign, drawing } of drawn(all)) {
      const family = familyOf(sign);
      if (family === null) continue;
      const edge = family === 'board' ? own.board.edge : own[family as 'strip' | 'plate' | 'door'];
      const face = signFace(sign.size, edge, family === 'board' ? own.board.head : 'none');
      expect({ width: drawing.width, height: drawing.height }, sign.id).toEqual(sign.size);
      const { box } = face;
      for (const { run, left, top, right, foot } of runBoxes(drawing, shippedShaper())) {
        expect(left, `${sign.id} ${run.text}`).toBeGreaterThanOrEqual(box.x - 0.01);
        expect(right, `${sign.id} ${run.text}`).toBeLessThanOrEqual(box.x + box.width + 0.01);
        expect(top, `${sign.id} ${run.text}`).toBeGreaterThanOrEqual(box.y - 0.01);
        expect(foot, `${sign.id} ${run.text}`).toBeLessThanOrEqual(box.y + box.height + 0.01);
      }
      const rim = rimOf(face);
      const drills = shapes(drawing, 'holes').map(boundsOf);
      for (const hole of drills) {
        const near = [hole.left, hole.top, drawing.width - hole.right, drawing.height - hole.bottom].sort(
          (p, q) => p - q,
        );
        // A narrow sign has its holes on the middle line: two sides are near then, the others never.
        expect(near[0] ?? 0, sign.id).toBeGreaterThanOrEqual(rim === 0 ? 0 : rim + 2.99);
      }
      if (edge !== null) {
        const thick = [edge.top, edge.foot, edge.sides, edge.second?.line ?? '0 mm'];
        for (const text of thick) {
          if (Number.parseFloat(text) > 0)
            expect(resolve(text, sign.size), `${sign.id} ${text}`).toBeGreaterThanOrEqual(0.35);
        }
      }
      const template = library.templates.get(sign.template) ?? fail();
      if (
        family === 'board' &&
        own.board.head === 'ground' &&
        'inks' in template &&
        'accent' in template.inks
      ) {
        const accent = INKS[template.inks.accent]?.screen ?? '';
        expect(contrastOf('#ffffff', accent)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

/** Of a rectangle or a ring of two: the outer less the inner. */
function area({ path }: Shape, { width, height }: Drawing): number {
  const rings: number[][][] = [];
  for (const command of path) {
    if (command[0] === 'M') rings.push([]);
    if (command[0] === 'M' || command[0] === 'L') {
      // What bleeds over the trim is cut away.
      const [x, y] = [Math.min(width, Math.max(0, command[1])), Math.min(height, Math.max(0, command[2]))];
      rings.at(-1)?.push([x, y]);
    }
  }
  const signed = rings.map((ring) =>
    ring.reduce((sum, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
  return Math.abs(signed.reduce((sum, each) => sum + each, 0));
}

function resolve(text: string, size: Sign['size']): number {
  const [figure, unit] = text.split(' ');
  const of = { mm: 100, '%w': size.width, '%h': size.height, '%s': Math.min(size.width, size.height) }[
    unit ?? 'mm'
  ];
  return (Number(figure) * (of ?? 100)) / 100;
}

function fail(): never {
  throw new Error('it is not there');
}
