import { facesOfWalls } from '../../plan/levelFaces.ts';
import { type CadDrawing, type CadText } from '../cadDrawing.ts';
import { type CadMapping } from '../mapping.ts';
import { nameIn } from '../roomNames.ts';
import { recognisePlan } from '../recognisePlan.ts';
import { type RecognisedPlan } from '../recognisedPlan.ts';
import { type Cluster, findClusters } from './clusters.ts';
import { cropDrawing } from './cropDrawing.ts';
import { readDrawingTitle } from './drawingTitle.ts';
import { type LevelMark, readLevel, standsUpright } from './levelMarks.ts';
import { type PlacedTitle, matchTitles } from './matchTitles.ts';
import { type Likeness, planLikeness } from './likeness.ts';
import {
  type CadBox,
  type CadRegion,
  type RegionKind,
  boxArea,
  boxGap,
  boxHeight,
  boxWidth,
  common,
  grown,
  holdsPlace,
  scaledBox,
  united,
} from './region.ts';
import { type SheetLine, sheetLines } from './sheetLines.ts';

/** Air around the walls of a region, mm: a name, a step or a leaf may stand out. */
const AIR = 600;
/** More regions than this are no sheet of plans. */
const MOST_REGIONS = 40;

type Found = {
  readonly box: CadBox;
  readonly isPlanLike: boolean;
  readonly title: PlacedTitle | null;
};

/**
 * The drawings on a sheet: where each stands, what its title says, and whether it is a storey's plan. Empty where
 * nothing on it is a wall. Pure; a sheet of several plans takes as long as recognising each of them.
 */
export function findRegions(drawing: CadDrawing, mapping: CadMapping): readonly CadRegion[] {
  const lines = sheetLines(drawing, mapping);
  const sheet = findClusters(lines);
  if (sheet === null) return [];
  const plans = sheet.clusters.filter(({ walls }) => walls > 0);
  if (plans.length === 0 || sheet.clusters.length > MOST_REGIONS) return [];
  const seen = drawing.texts.filter(({ layer }) => drawing.layers[layer]?.shown !== false);
  const titles = seen.flatMap((text) => titleOf(text, mapping.unit, plans));
  const drawings = sheet.clusters.map(({ box, walls }) => ({ box, isPlanLike: walls > 0 }));
  const matched = matchTitles(drawings, titles, sheet.frames);
  const found = withWings(drawings.map((one, i) => ({ ...one, title: matched[i] ?? null })));
  const widened = withGrounds(found, lines, drawing, mapping);
  const judged = widened.map((one) => judge(one, drawing, mapping));
  const regions = chooseStoreys(alone(together(fragments(furnished(judged)), drawing, mapping)))
    .map(({ region }) => region)
    .filter(({ rooms, title, box }) => rooms !== null || title !== null || isLarge(box, mapping.unit));
  return inReadingOrder(regions, ({ box }) => box);
}

/** A heap of lines without walls and without a title is told when it is as large as a drawing, mm. */
const LEAST_UNTITLED = { long: 5_000, short: 3_000 } as const;

function isLarge(box: CadBox, unit: number): boolean {
  const sides = [boxWidth(box) * unit, boxHeight(box) * unit];
  return Math.max(...sides) >= LEAST_UNTITLED.long && Math.min(...sides) >= LEAST_UNTITLED.short;
}

/**
 * A plan has doors, windows or names of rooms. Where one drawing of the sheet has them, what has none and no title
 * either is a part of a section or of a detail.
 */
function furnished(all: readonly Judged[]): readonly Judged[] {
  if (!all.some((one) => one.region.taken && hasEvidence(one))) return all;
  return all.map((one) =>
    one.region.reason === 'gives-rooms' && !hasEvidence(one)
      ? { ...one, region: { ...one.region, taken: false, reason: 'bare' } }
      : one,
  );
}

function hasEvidence({ recognised }: Judged): boolean {
  if (recognised === null) return false;
  return recognised.names.length > 0 || recognised.openings.some(({ role }) => role !== 'passage');
}

/** Pieces of a drawing upright, as windows on a front are: they go with the drawing beside them that is no plan. */
function fragments(all: readonly Judged[]): readonly Judged[] {
  const isPiece = ({ region }: Judged): boolean =>
    region.title === null && ['bare', 'no-rooms', 'no-walls', 'upright'].includes(region.reason);
  const result = [...all];
  for (let again = true; again;) {
    again = false;
    for (const [i, one] of result.entries()) {
      if (!isPiece(one)) continue;
      const reach = Math.max(boxHeight(one.region.box), boxWidth(one.region.box));
      const near = result
        .map((other, k) => ({ other, k, gap: boxGap(one.region.box, other.region.box) }))
        .filter(({ other, k }) => k !== i && !other.region.taken && other.region.reason !== 'same-storey')
        .filter(({ gap }) => gap < reach)
        .sort((p, q) => p.gap - q.gap)
        .find(({ other, k }) => {
          const both = united(one.region.box, other.region.box);
          return result.every((third, t) => t === i || t === k || common(third.region.box, both) === null);
        });
      if (near === undefined) continue;
      const { other, k } = near;
      result[k] = { ...other, region: { ...other.region, box: united(one.region.box, other.region.box) } };
      result.splice(i, 1);
      again = true;
      break;
    }
  }
  return result;
}

/** Walls that enclose nothing and have no title are taken where there are no others: what is amiss is told then. */
function alone(all: readonly Judged[]): readonly Judged[] {
  const walled = all.filter(({ recognised }) => recognised !== null);
  return all.map((one) =>
    walled.length === 1 && walled[0] === one && one.region.reason === 'no-rooms'
      ? { ...one, region: { ...one.region, taken: true, reason: 'alone' } }
      : one,
  );
}

/** The text as a title; a name that stands inside a plan is a room's. */
function titleOf(
  { x, y, height, text }: CadText,
  unit: number,
  plans: readonly Cluster[],
): readonly PlacedTitle[] {
  const title = readDrawingTitle(text);
  if (title === null) return [];
  const placed = { ...title, x: x * unit, y: y * unit, height: Math.max(1, height * unit) };
  const inside = plans.some(({ box }) => holdsPlace(grown(box, -AIR), placed.x, placed.y));
  return inside ? [] : [placed];
}

/**
 * Buildings around a yard are one plan with one title: a plan without a title belongs to the one beside it whose title
 * stands in the middle of both.
 */
function withWings(found: readonly Found[]): readonly Found[] {
  const result = [...found];
  for (let again = true; again;) {
    again = false;
    for (const [i, one] of result.entries()) {
      if (!one.isPlanLike || one.title?.kind !== 'plan') continue;
      const { title } = one;
      const wing = result.findIndex((other, k) => {
        if (k === i || !other.isPlanLike || other.title !== null) return false;
        if (boxGap(one.box, other.box) > 12_000) return false;
        const both = united(one.box, other.box);
        if (result.some((third, t) => t !== i && t !== k && common(third.box, both) !== null)) return false;
        const off = (box: CadBox): number => Math.abs(title.x - (box.left + box.right) / 2);
        return off(both) < off(one.box) - boxWidth(other.box) / 4;
      });
      const other = result[wing];
      if (other === undefined) continue;
      result[i] = { ...one, box: united(one.box, other.box) };
      result.splice(wing, 1);
      again = true;
      break;
    }
  }
  return result;
}

/** What is drawn round a house (grounds, lines of shared walls, names) goes with the nearest plan. */
function withGrounds(
  found: readonly Found[],
  lines: readonly SheetLine[],
  drawing: CadDrawing,
  mapping: CadMapping,
): readonly Found[] {
  const boxes = found.map(({ box, isPlanLike }) => (isPlanLike ? grown(box, AIR) : box));
  const plans = found.flatMap(({ isPlanLike }, i) => (isPlanLike ? [i] : []));
  for (const { box, number } of lines) {
    const line = drawing.lines[number];
    const role = mapping.layers[drawing.layers[line?.layer ?? -1]?.name ?? ''] ?? 'none';
    if (role !== 'outdoors' && role !== 'shared' && role !== 'open' && role !== 'dividers') continue;
    const [near] = plans
      .map((plan) => ({ plan, gap: boxGap(boxes[plan] ?? box, box) }))
      .sort((p, q) => p.gap - q.gap);
    const own = near === undefined ? undefined : boxes[near.plan];
    if (near === undefined || own === undefined || near.gap > 10_000) continue;
    const wider = united(own, grown(box, 1));
    const free = boxes.every((other, i) => i === near.plan || common(other, wider) === null);
    if (free) boxes[near.plan] = wider;
  }
  return found.map((one, i) => ({ ...one, box: boxes[i] ?? one.box }));
}

/** A region, and what recognising it gave. */
type Judged = {
  readonly region: CadRegion;
  readonly rank: number;
  /** null = it was not recognised: it has no walls, or its title says that it is no plan. */
  readonly recognised: RecognisedPlan | null;
};

function judge(one: Found, drawing: CadDrawing, mapping: CadMapping): Judged {
  const box = scaledBox(one.box, 1 / mapping.unit);
  const { title } = one;
  const common = {
    box,
    title: title?.words ?? null,
    storey: title?.storey ?? null,
    upTo: title?.upTo ?? null,
    rank: title?.rank ?? 0,
  };
  if (!one.isPlanLike) {
    const kind = title?.kind ?? (mostlyWords(box, drawing) ? 'notes' : 'unknown');
    return judged(common, kind, null, false, title === null ? 'no-walls' : 'other-kind');
  }
  const recognised = recognisePlan(cropDrawing(drawing, box, mapping.unit).drawing, mapping);
  if (title !== null && title.kind !== 'plan')
    return judged(common, title.kind, recognised, false, 'other-kind');
  const rooms = roomsOf(recognised);
  if (title !== null)
    return judged(
      common,
      'plan',
      recognised,
      recognised.walls.length > 0,
      recognised.walls.length > 0 ? 'titled' : 'no-walls',
    );
  if (standsUpright(levelsIn(box, drawing, mapping.unit)))
    return judged(common, 'unknown', recognised, false, 'upright');
  return judged(common, 'unknown', recognised, rooms > 0, rooms > 0 ? 'gives-rooms' : 'no-rooms');
}

function judged(
  { rank, ...of }: Pick<CadRegion, 'box' | 'title' | 'storey' | 'upTo'> & { readonly rank: number },
  kind: RegionKind,
  recognised: RecognisedPlan | null,
  taken: boolean,
  reason: CadRegion['reason'],
): Judged {
  const rooms = recognised === null ? null : roomsOf(recognised);
  return { region: { ...of, kind, rooms, taken, reason }, rank, recognised };
}

/** How many rooms the walls enclose, before anything of the project is asked. */
function roomsOf({ walls }: RecognisedPlan): number {
  const loose = { level: '', locked: false, group: null, shared: false } as const;
  return facesOfWalls(walls.map((wall, i) => ({ ...wall, ...loose, id: `w${i}` }))).regions.length;
}

function levelsIn(box: CadBox, { texts }: CadDrawing, unit: number): readonly LevelMark[] {
  const around = grown(box, 4_000 / unit);
  return texts.flatMap(({ x, y, text }): LevelMark[] => {
    const value = holdsPlace(around, x, y) ? readLevel(text) : null;
    return value === null ? [] : [{ value, x: x * unit, y: y * unit }];
  });
}

/** A table or a text with a few lines round it. */
function mostlyWords(box: CadBox, { texts }: CadDrawing): boolean {
  return texts.filter(({ x, y, text }) => holdsPlace(box, x, y) && nameIn(text) !== null).length >= 6;
}

/**
 * Plans without titles that are not alike are buildings of one storey, as a yard has them; what is alike may be storeys
 * of one house, one above the other.
 */
function together(all: readonly Judged[], drawing: CadDrawing, mapping: CadMapping): readonly Judged[] {
  const untitled = all.filter(({ region }) => region.taken && region.reason === 'gives-rooms');
  const [first, ...more] = untitled;
  const house = first?.recognised ?? null;
  if (house === null || more.length === 0 || all.some(({ region }) => region.kind === 'plan')) return all;
  const alike = more.every(
    ({ recognised }) => recognised !== null && planLikeness(house, recognised) !== 'unlike',
  );
  if (alike) return all;
  const rest = all.filter((one) => !untitled.includes(one));
  const box = untitled.map(({ region }) => region.box).reduce(united);
  if (rest.some(({ region }) => common(region.box, box) !== null)) return all;
  return [
    ...rest,
    judge({ box: scaledBox(box, mapping.unit), isPlanLike: true, title: null }, drawing, mapping),
  ];
}

/** One region for each storey: the plan itself before a layout of its furniture, of pipes or of ceilings. */
function chooseStoreys(all: readonly Judged[]): readonly Judged[] {
  const taken = all.filter(({ region }) => region.taken);
  const order = [...inReadingOrder(taken, ({ region }) => region.box)].sort((p, q) => p.rank - q.rank);
  const onlyPlan = order.filter(({ rank }) => rank === 0).length === 1;
  const chosen: Judged[] = [];
  for (const one of order) {
    const again = chosen.some((other) => {
      const bothSaid = one.region.storey !== null && other.region.storey !== null;
      if (bothSaid) return one.region.storey === other.region.storey;
      const likeness = likenessOf(one, other);
      // A layout without a storey's name beside the plan of the only storey is of that storey.
      return likeness === 'same' || (one.rank > other.rank && onlyPlan && likeness === 'alike');
    });
    if (!again) chosen.push(one);
  }
  return all.map((one) =>
    one.region.taken && !chosen.includes(one)
      ? { ...one, region: { ...one.region, taken: false, reason: 'same-storey' } }
      : one,
  );
}

function likenessOf(one: Judged, other: Judged): Likeness {
  return one.recognised === null || other.recognised === null
    ? 'unlike'
    : planLikeness(one.recognised, other.recognised);
}

/** Row by row from below, as storeys are drawn over one another, and from the left to the right. */
function inReadingOrder<Item>(items: readonly Item[], boxOf: (item: Item) => CadBox): readonly Item[] {
  const rows: Item[][] = [];
  for (const item of [...items].sort((p, q) => boxOf(p).bottom - boxOf(q).bottom)) {
    const box = boxOf(item);
    const row = rows.find(([first]) => {
      if (first === undefined) return false;
      const other = boxOf(first);
      const shared = Math.min(box.top, other.top) - Math.max(box.bottom, other.bottom);
      return shared > Math.min(boxHeight(box), boxHeight(other)) / 2;
    });
    if (row === undefined) rows.push([item]);
    else row.push(item);
  }
  return rows.flatMap((row) => row.sort((p, q) => boxOf(p).left - boxOf(q).left));
}

/** Whether somebody's region is large enough to hold anything, in the file's units. */
export function isRegion(box: CadBox): boolean {
  return boxWidth(box) > 0 && boxHeight(box) > 0 && Number.isFinite(boxArea(box));
}
