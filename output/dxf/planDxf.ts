import { type PathCommand } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';
import { type Box, type Point, boxOf } from '../../core/geometry/point.ts';
import { distance } from '../../core/geometry/point.ts';
import { turned } from '../../core/plan/columns.ts';
import { jambsOf, leftNormal, pointOn } from '../../core/plan/axis.ts';
import { wallOutlines } from '../../core/plan/wallOutlines.ts';
import { type Dimension } from '../../core/project/plan/annotation.ts';
import { columnWords, outdoorWords } from '../../core/cad/ownLoose.ts';
import { type OwnSpace, openingWords, spaceWords, wallWords } from '../../core/cad/ownPlan.ts';
import { type Column } from '../../core/project/plan/column.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Wall } from '../../core/project/plan/wall.ts';
import {
  type LayerLanguage,
  PLAN_LAYER_LANGUAGE,
  PLAN_LAYER_NAMES,
  type PlanLayer,
} from '../../core/drawing/layerNames.ts';
import { type DxfCanvas, DxfDocument } from './dxfDocument.ts';
import { insertOpening } from './openingBlocks.ts';
import { planLayers } from './planLayers.ts';

/** A word or two at a place of the plan, plan coordinates in mm. */
export type PlanWord = { readonly at: Point; readonly text: string };

export type PlanDxfAsk = {
  readonly plan: Plan;
  readonly level: string;
  /** Of the names of the layers. */
  readonly layers?: LayerLanguage | undefined;
  /** Names of the rooms, and words like 庭院 for what is no room, at their places. */
  readonly names: readonly PlanWord[];
  /** The level's spaces, for whoever reads the file back: each with the place where its word stands. */
  readonly spaces?: readonly (OwnSpace & { readonly at: Point })[];
  /** Areas of the rooms, as they are shown. */
  readonly areas: readonly PlanWord[];
  /** Numbered marks of the signs. */
  readonly signs: readonly PlanWord[];
  /** Chains that are drawn beside the ones of the plan, e.g. round the building. */
  readonly dimensions: readonly Pick<Dimension, 'from' | 'to' | 'offset'>[];
  /** A fixture's lines around its middle, mm, x right, y down; null = the library does not have it. */
  readonly fixture: (item: string) => readonly PathCommand[] | null;
};

/** Heights of letters in the model, mm: 3.5 mm on paper at 1:100. */
const LETTERS = 350;
const SMALL_LETTERS = 250;
const SIGN_MARK = 300;
/** Half of a dimension tick, mm: 45° strokes as GB/T 50001 11.1.2 has them. */
const TICK = 100;
const FLATNESS = 1;

/** One level of a plan as DXF, 1:1 in mm, y up; the origin is the plan's. */
export function writePlanDxf(ask: PlanDxfAsk): Uint8Array {
  const { plan, level } = ask;
  const { layers = PLAN_LAYER_LANGUAGE } = ask;
  const document = new DxfDocument(planLayers(layers));
  const on = (layer: PlanLayer): string => PLAN_LAYER_NAMES[layer][layers];
  const { model } = document;
  const walls = plan.walls.filter((wall) => wall.level === level);
  const byId = new Map(walls.map((wall) => [wall.id, wall]));
  const openings = plan.openings.filter(({ wall }) => byId.has(wall));

  for (const { outer, holes } of wallOutlines(plan, level)) {
    const rings = [outer, ...holes].map((ring) => ring.map(upright));
    model.solid(on('wallFill'), rings);
    for (const ring of rings) model.polyline(on('walls'), ring, true);
  }
  for (const wall of walls) drawThinWall(model, wall, plan, on);
  walls.forEach((wall, number) =>
    model.line(on('axes'), upright(wall.a), upright(wall.b), wallWords(number, wall)),
  );
  for (const { at, ...space } of ask.spaces ?? []) model.mark(on('axes'), upright(at), spaceWords(space));
  for (const opening of openings) {
    const wall = byId.get(opening.wall);
    if (wall === undefined) continue;
    const own = openingWords(walls.indexOf(wall), opening);
    insertOpening(document, on('openings'), opening, wall, upright, own);
  }
  const onLevel = (one: { readonly level: string }): boolean => one.level === level;
  plan.columns
    .filter(onLevel)
    .forEach((column, number) => drawColumn(model, column, columnWords(number, column), on));
  plan.outdoors.filter(onLevel).forEach((outdoor, number) => {
    const own = outdoorWords(number, outdoor);
    model.polyline(on(outdoor.use), outdoor.outline.map(upright), true, own);
  });
  insertFixtures(document, ask, on);
  const words = (layer: string, list: readonly PlanWord[], height: number): void => {
    for (const { at, text } of list) model.text(layer, text, upright(at), height, 'middle');
  };
  words(on('rooms'), ask.names, LETTERS);
  words(on('areas'), ask.areas, SMALL_LETTERS);
  words(on('notes'), notesOf(plan, level), LETTERS);
  for (const { at, text } of ask.signs) {
    model.circle(on('signs'), upright(at), SIGN_MARK);
    model.text(on('signs'), text, upright(at), SMALL_LETTERS, 'middle');
  }
  const own = plan.dimensions.filter((dimension) => dimension.level === level);
  for (const dimension of [...own, ...ask.dimensions]) drawDimension(document, dimension, on);
  return document.bytes(extentOf(plan, level, walls));
}

/** Name of a layer in the language of this file. */
type Named = (layer: PlanLayer) => string;

/** The sheet's y goes down, CAD's up. */
function upright({ x, y }: Point): Point {
  return { x, y: -y + 0 };
}

/** Screens and open edges have no body: a line on the axis, broken at the doors. */
function drawThinWall(model: DxfCanvas, wall: Wall, plan: Plan, on: Named): void {
  if (wall.shared) model.line(on('shared'), upright(wall.a), upright(wall.b));
  if (wall.kind === 'wall') return;
  const layer = wall.kind === 'divider' ? on('dividers') : on('open');
  const stops = plan.openings
    .filter((opening) => opening.wall === wall.id)
    .sort((p, q) => p.at - q.at)
    .flatMap((opening) => jambsOf(wall, opening));
  const ends = [wall.a, ...stops, wall.b];
  for (let i = 0; i + 1 < ends.length; i += 2) {
    const [a, b] = [ends[i], ends[i + 1]];
    if (a !== undefined && b !== undefined && distance(a, b) > 1) model.line(layer, upright(a), upright(b));
  }
}

function drawColumn(model: DxfCanvas, column: Column, own: readonly string[], on: Named): void {
  const layer = on('columns');
  if (column.shape === 'round') {
    model.circle(layer, upright(column.at), column.width / 2, own);
    return;
  }
  const corners = [-0.5, 0.5, 0.5, -0.5].map((x, i) =>
    upright(turned({ x: x * column.width, y: (i < 2 ? -0.5 : 0.5) * column.depth }, column.turn, column.at)),
  );
  model.solid(on('wallFill'), [corners]);
  model.polyline(layer, corners, true, own);
}

function insertFixtures(
  document: DxfDocument,
  { plan, level, fixture: figureOf }: PlanDxfAsk,
  on: Named,
): void {
  for (const fixture of plan.fixtures) {
    const figure = fixture.level === level ? figureOf(fixture.item) : null;
    if (figure === null) continue;
    const name = `家具-${fixture.item}`;
    const fresh = document.block(name);
    if (fresh !== null)
      for (const { points, closed } of flattened(figure, FLATNESS))
        fresh.polyline(
          '0',
          points.map(([x, y]) => ({ x, y: -y })),
          closed,
        );
    document.model.insert(on('fixtures'), {
      block: name,
      at: upright(fixture.at),
      turn: -fixture.turn,
      scaleX: fixture.mirrored ? -1 : 1,
      scaleY: 1,
      attributes: [],
    });
  }
}

function notesOf(plan: Plan, level: string): readonly PlanWord[] {
  return plan.notes.filter((note) => note.level === level).map(({ at, text }) => ({ at, text }));
}

function drawDimension(
  document: DxfDocument,
  { from, to, offset }: Pick<Dimension, 'from' | 'to' | 'offset'>,
  on: Named,
): void {
  const way = { a: from, b: to };
  const length = distance(from, to);
  if (length === 0) return;
  const n = leftNormal(way);
  const off = (p: Point, by: number): Point => upright({ x: p.x + n.x * by, y: p.y + n.y * by });
  const [p, q] = [off(from, offset), off(to, offset)];
  const turn = readable((Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI);
  const { name, canvas } = document.anonymousBlock();
  canvas.line('0', p, q);
  const beyond = offset + Math.sign(offset || 1) * TICK * 2;
  canvas.line('0', off(from, Math.sign(offset || 1) * TICK * 2), off(from, beyond));
  canvas.line('0', off(to, Math.sign(offset || 1) * TICK * 2), off(to, beyond));
  for (const end of [p, q]) {
    const angle = ((turn + 45) * Math.PI) / 180;
    const [dx, dy] = [Math.cos(angle) * TICK * Math.SQRT2, Math.sin(angle) * TICK * Math.SQRT2];
    canvas.line('0', { x: end.x - dx, y: end.y - dy }, { x: end.x + dx, y: end.y + dy });
  }
  const middle = pointOn({ a: p, b: q }, length / 2);
  const lift = ((turn + 90) * Math.PI) / 180;
  const above = SMALL_LETTERS * 0.9;
  const at = { x: middle.x + Math.cos(lift) * above, y: middle.y + Math.sin(lift) * above };
  canvas.text('0', String(Math.round(length)), at, SMALL_LETTERS, 'middle', turn);
  document.model.dimension(on('dimensions'), name, {
    from: upright(from),
    to: upright(to),
    line: q,
    turn: (Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI,
    middle: at,
  });
}

/** Figures are read from below or from the right. */
function readable(turn: number): number {
  return turn > 90.001 || turn <= -89.999 ? turn - Math.sign(turn) * 180 : turn;
}

function extentOf(
  plan: Plan,
  level: string,
  walls: readonly Wall[],
): { readonly min: Point; readonly max: Point } {
  const points = [
    ...walls.flatMap(({ a, b, thickness }) =>
      [a, b].flatMap(({ x, y }) => [
        { x: x - thickness / 2, y: y - thickness / 2 },
        { x: x + thickness / 2, y: y + thickness / 2 },
      ]),
    ),
    ...plan.outdoors.flatMap((outdoor) => (outdoor.level === level ? outdoor.outline : [])),
  ];
  const box: Box = points.length === 0 ? { left: 0, top: 0, right: 1, bottom: 1 } : boxOf(points);
  return { min: { x: box.left, y: -box.bottom }, max: { x: box.right, y: -box.top } };
}
