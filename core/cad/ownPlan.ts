import { fitsOn, openingsOverlap, pointOn } from '../plan/axis.ts';
import { type Point } from '../geometry/point.ts';
import { wallOutlines } from '../plan/wallOutlines.ts';
import { type Opening, opening as openingSchema } from '../project/plan/opening.ts';
import { type PlanPoint } from '../project/plan/point.ts';
import { type SpaceUse, space as spaceSchema } from '../project/plan/space.ts';
import { type Wall, wall as wallSchema } from '../project/plan/wall.ts';
import { type CadDrawing, type CadInsert, type CadLine, type OwnLineRecord } from './cadDrawing.ts';
import { PLAN_LAYER_NAMES, type PlanLayer } from '../drawing/layerNames.ts';
import { proposedBlockRole, proposedLayerRole } from './mapping.ts';
import { NEAR, isSameRing, whole } from './ownGeometry.ts';

/** The name under which Paijiang registers its extended data in a DXF file. */
export const OWN_APPLICATION = 'PAIJIANG';

/** Layers by which Paijiang knows its own walls again, in either language. */
const OWN_LAYERS = ['walls', 'axes', 'dividers', 'open', 'shared', 'openings', 'rooms'] as const;

/** What stands in a face that is no room (core/cad/roomNames.ts reads these words, too). */
export const USE_WORDS: Readonly<Record<Exclude<SpaceUse, 'room'>, string>> = {
  courtyard: '庭院',
  void: '上空',
};

export type OwnSpace = {
  readonly anchor: PlanPoint;
  readonly use: SpaceUse;
  /** The word that is written into it; null = none. */
  readonly word: string | null;
};

export type OwnPlan = {
  readonly walls: readonly Wall[];
  /** `wall` names a wall's id. */
  readonly openings: readonly Opening[];
  readonly spaces: readonly OwnSpace[];
};

/** A plan that was read, with numbers of the lines that carry data of something else than walls. */
export type ReadOwnPlan = OwnPlan & {
  readonly others: readonly OwnLineRecord[];
};

const LEVEL = 'own';

/** Extended data of an axis; `number` is the wall's among the walls of its file. */
export function wallWords(number: number, { kind, thickness, shared }: Wall): readonly string[] {
  return ['wall', String(number), kind, String(thickness), shared ? 'shared' : 'own'];
}

export function openingWords(wall: number, opening: Opening): readonly string[] {
  const { kind, at, width, height, mark } = opening;
  const common = ['opening', String(wall), kind, String(at), String(width), String(height), mark ?? ''];
  switch (kind) {
    case 'door':
      return [...common, String(opening.leaves), opening.action, opening.opensTo, opening.hinge];
    case 'window':
      return [...common, String(opening.sill)];
    case 'passage':
      return common;
  }
}

export function spaceWords({ anchor, use, word }: OwnSpace): readonly string[] {
  return ['space', use, String(anchor.x), String(anchor.y), word ?? ''];
}

/**
 * The plan that Paijiang wrote into a file; null where there is none, where anything of it is not as it was written,
 * or where the drawing no longer shows it: faces, openings and names have to be what they would be drawn as.
 */
export function ownPlan(drawing: CadDrawing): ReadOwnPlan | null {
  const { own } = drawing;
  if (own === undefined || drawing.unit !== 1) return null;
  const walls = new Map<number, Wall>();
  const others = own.lines.filter(({ words: [tag] }) => tag === 'column' || tag === 'outdoor');
  for (const { line, words } of own.lines) {
    if (words[0] === 'column' || words[0] === 'outdoor') continue;
    const wall = wallOf(drawing.lines[line], words);
    if (wall === null || walls.has(wall.number)) return null;
    walls.set(wall.number, wall.wall);
  }
  const ordered = [...walls].sort(([p], [q]) => p - q).map(([, wall]) => wall);
  const openings: Opening[] = [];
  for (const { insert, words } of own.openings) {
    const found = openingOf(words, `o${openings.length + 1}`);
    const wall = found === null ? undefined : ordered.find(({ id }) => id === found.wall);
    const placed = drawing.inserts[insert];
    if (found === null || wall === undefined || placed === undefined || !isAsDrawn(placed, found, wall))
      return null;
    const collides = openings.some((other) => other.wall === wall.id && openingsOverlap(other, found));
    if (collides || !fitsOn(wall, found)) return null;
    openings.push(found);
  }
  const spaces: OwnSpace[] = [];
  const named: { readonly x: number; readonly y: number; readonly word: string }[] = [];
  for (const { x, y, words } of own.spaces) {
    const space = spaceOf(words);
    if (space === null) return null;
    spaces.push(space);
    if (space.word !== null) named.push({ x, y, word: space.word });
  }
  const plan: OwnPlan = { walls: ordered, openings, spaces };
  const same =
    facesAreDrawn(drawing, plan) &&
    linesAreDrawn(drawing, plan) &&
    openingsAreAll(drawing, own.openings) &&
    namesAreDrawn(drawing, named) &&
    !hasMore(drawing);
  return same ? { ...plan, others } : null;
}

function wallOf(
  line: CadLine | undefined,
  words: readonly string[],
): { readonly number: number; readonly wall: Wall } | null {
  const [tag, number, kind, thickness, shared] = words;
  const [ax = NaN, ay = NaN, , bx = NaN, by = NaN] = line?.vertices ?? [];
  if (tag !== 'wall' || line?.vertices.length !== 6) return null;
  const parsed = wallSchema.safeParse({
    id: `w${number ?? ''}`,
    level: LEVEL,
    locked: false,
    group: null,
    a: { x: whole(ax), y: whole(-ay) },
    b: { x: whole(bx), y: whole(-by) },
    kind,
    thickness: Number(thickness),
    shared: shared === 'shared',
  });
  return parsed.success && Number.isInteger(Number(number))
    ? { number: Number(number), wall: parsed.data }
    : null;
}

function openingOf(words: readonly string[], id: string): Opening | null {
  const [tag, wall, kind, at, width, height, mark, ...more] = words;
  if (tag !== 'opening') return null;
  const common = {
    id,
    wall: `w${wall ?? ''}`,
    kind,
    at: Number(at),
    width: Number(width),
    height: Number(height),
    mark: mark === undefined || mark === '' ? null : mark,
    locked: false,
  };
  const own =
    kind === 'door'
      ? { leaves: Number(more[0]), action: more[1], opensTo: more[2], hinge: more[3] }
      : kind === 'window'
        ? { sill: Number(more[0]) }
        : {};
  const parsed = openingSchema.safeParse({ ...common, ...own });
  return parsed.success ? parsed.data : null;
}

function spaceOf(words: readonly string[]): OwnSpace | null {
  const [tag, use, x, y, word] = words;
  const parsed = spaceSchema
    .pick({ anchor: true, use: true })
    .safeParse({ anchor: { x: Number(x), y: Number(y) }, use });
  return tag === 'space' && parsed.success
    ? { ...parsed.data, word: word === undefined || word === '' ? null : word }
    : null;
}

/** Whether the block stands and is turned as output/dxf/openingBlocks.ts would put it. */
function isAsDrawn(insert: CadInsert, opening: Opening, wall: Wall): boolean {
  const at = pointOn(wall, opening.at);
  const flipsX = opening.kind === 'door' && opening.hinge === 'b';
  const flipsY = opening.kind === 'door' && opening.opensTo === 'right';
  const turn = (Math.atan2(-(wall.b.y - wall.a.y), wall.b.x - wall.a.x) * 180) / Math.PI + (flipsX ? 180 : 0);
  const off = ((((insert.turn - turn) % 360) + 540) % 360) - 180;
  return (
    insert.hidden !== true &&
    Math.hypot(insert.x - at.x, insert.y + at.y) < NEAR &&
    Math.abs(off) < 0.01 &&
    (insert.mirrored === true) === (flipsX !== flipsY)
  );
}

function onLayer(drawing: CadDrawing, layer: PlanLayer): ReadonlySet<number> {
  const { zh, en } = PLAN_LAYER_NAMES[layer];
  return new Set(drawing.layers.flatMap(({ name }, number) => (name === zh || name === en ? [number] : [])));
}

/** The corners of all wall bodies, one by one: no edit of a face leaves them as they were. */
function facesAreDrawn(drawing: CadDrawing, plan: OwnPlan): boolean {
  const layer = onLayer(drawing, 'walls');
  const lines = drawing.lines.filter((line) => layer.has(line.layer));
  if (lines.some(({ closed, insert }) => !closed || insert !== -1)) return false;
  const drawn = lines.map(({ vertices }) =>
    vertices.flatMap((x, i) => (i % 3 === 0 ? [{ x, y: vertices[i + 1] ?? NaN }] : [])),
  );
  const wanted = wallOutlines({ walls: [...plan.walls], openings: [...plan.openings] }, LEVEL).flatMap(
    ({ outer, holes }) => [outer, ...holes].map((ring) => ring.map(({ x, y }) => ({ x, y: -y }))),
  );
  return sameRings(drawn, wanted);
}

function sameRings(drawn: readonly (readonly Point[])[], wanted: readonly (readonly Point[])[]): boolean {
  if (drawn.length !== wanted.length) return false;
  const left = [...drawn];
  return wanted.every((ring) => {
    const at = left.findIndex((other) => isSameRing(other, ring));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** Screens and open edges lie on their axes, between the axes' ends; nothing else lies on their layers. */
function linesAreDrawn(drawing: CadDrawing, { walls, openings }: OwnPlan): boolean {
  const holed = new Set(openings.map(({ wall }) => wall));
  return (
    [
      ['dividers', walls.filter(({ kind }) => kind === 'divider')],
      ['open', walls.filter(({ kind }) => kind === 'open')],
      ['shared', walls.filter(({ shared }) => shared)],
    ] as const
  ).every(([name, own]) => {
    const layer = onLayer(drawing, name);
    const lines = drawing.lines.filter((line) => layer.has(line.layer));
    const ends = lines.flatMap(({ vertices: [ax = NaN, ay = NaN, , bx = NaN, by = NaN] }) => [
      { x: ax, y: -ay },
      { x: bx, y: -by },
    ]);
    const isEnd = (p: Point): boolean => ends.some((end) => Math.hypot(end.x - p.x, end.y - p.y) < NEAR);
    const lies = (p: Point): boolean =>
      own.some(({ a, b }) => {
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
        const across = ((p.x - a.x) * (b.y - a.y) - (p.y - a.y) * (b.x - a.x)) / length;
        return along > -NEAR && along < length + NEAR && Math.abs(across) < NEAR;
      });
    // Slivers of a millimetre are not drawn, and an opening may take a screen from end to end.
    const whole = own.filter(
      ({ id, a, b }) => name === 'shared' || (!holed.has(id) && Math.hypot(b.x - a.x, b.y - a.y) > 1),
    );
    return ends.every(lies) && whole.every(({ a, b }) => isEnd(a) && isEnd(b));
  });
}

function openingsAreAll(drawing: CadDrawing, own: readonly { readonly insert: number }[]): boolean {
  const known = new Set(own.map(({ insert }) => insert));
  return drawing.inserts.every(
    ({ block, parent }, number) =>
      known.has(number) || parent !== -1 || block.startsWith('*') || proposedBlockRole(block) === 'none',
  );
}

function namesAreDrawn(
  drawing: CadDrawing,
  named: readonly { readonly x: number; readonly y: number; readonly word: string }[],
): boolean {
  const layer = onLayer(drawing, 'rooms');
  const texts = drawing.texts.filter((text) => layer.has(text.layer));
  return (
    texts.length === named.length &&
    named.every(({ x, y, word }) =>
      texts.some((text) => text.text === word && Math.hypot(text.x - x, text.y - y) < 1),
    )
  );
}

/** Walls that somebody drew on a layer of his own. */
function hasMore(drawing: CadDrawing): boolean {
  const own: ReadonlySet<string> = new Set(
    OWN_LAYERS.flatMap((layer) => Object.values(PLAN_LAYER_NAMES[layer])),
  );
  const foreign = new Set(
    drawing.layers.flatMap(({ name, shown }, number) => {
      const role = proposedLayerRole(name);
      const isWall = role === 'faces' || role === 'axes' || role === 'dividers' || role === 'open';
      return !own.has(name) && shown && isWall ? [number] : [];
    }),
  );
  return foreign.size > 0 && drawing.lines.some(({ layer }) => foreign.has(layer));
}
