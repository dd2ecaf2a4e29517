import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, boxOf, boxOfSegment, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type BulgeVertex } from './bulge.ts';
import { type Bridge } from './joinStrips.ts';
import { type OpeningFigure, type Swing, swingsOf } from './openingFigure.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength, wayPoint } from './way.ts';

/** What a layer says of the openings that are drawn on it. */
export type OpeningHint = 'windows' | 'doors' | 'openings';

/** `inner`: not by its layer, but between the faces of a wall. */
type Origin = OpeningHint | 'inner';

export type LooseLine = {
  readonly vertices: readonly BulgeVertex[];
  readonly closed: boolean;
  readonly hint: Origin;
};

/** Leaves of doors, mm. */
const LEAST_LEAF: Mm = 350;
const MOST_LEAF: Mm = 2600;
/** A leaf is drawn as a plate up to this thick; its lines end this near to the hinge, mm. */
export const LEAF_PLATE: Mm = 90;
const LEAST_OPENING: Mm = 300;
/** Lines of one window stand this near to each other; its two faces may be as far apart as a wall is thick, mm. */
const NEXT_LINE: Mm = 300;
const FAR_LINE: Mm = 650;
/** sine of 2.2° */
const PARALLEL = 0.04;

type LooseWay = Way & { readonly hint: Origin };

/** Doors and windows that are drawn with lines and arcs which belong to no block. */
export function looseOpenings(lines: readonly LooseLine[]): readonly OpeningFigure[] {
  const swings = lines.flatMap((line) =>
    swingsOf(openedUp(line)).filter(({ radius }) => radius >= LEAST_LEAF && radius <= MOST_LEAF),
  );
  let ways = lines.flatMap(straightPieces);
  const doors: OpeningFigure[] = [];
  for (const leaves of doorsOf(withoutTwins(swings))) {
    const figure = doorOf(leaves, ways);
    doors.push(figure.door);
    ways = ways.filter((_, i) => !figure.used.has(i));
  }
  return [...doors, ...groupsOf(ways).flatMap(figureOfGroup)];
}

function openedUp({ vertices, closed }: LooseLine): readonly BulgeVertex[] {
  const [first] = vertices;
  return closed && first !== undefined ? [...vertices, { ...first, bulge: 0 }] : vertices;
}

/** Its straight pieces: they may be jambs. */
export function straightWays(line: LooseLine): readonly Way[] {
  return straightPieces(line);
}

/** A single line between the faces of a wall. */
export function looseWay({ a, b }: Way): LooseLine {
  return {
    vertices: [
      { ...a, bulge: 0 },
      { ...b, bulge: 0 },
    ],
    closed: false,
    hint: 'inner',
  };
}

function straightPieces(line: LooseLine): readonly LooseWay[] {
  const vertices = openedUp(line);
  return vertices.slice(1).flatMap((b, i): LooseWay[] => {
    const a = vertices[i];
    if (a === undefined || Math.abs(a.bulge) > 1e-6 || distance(a, b) < 3) return [];
    return [{ a: { x: a.x, y: a.y }, b: { x: b.x, y: b.y }, hint: line.hint }];
  });
}

/** An arc that is drawn twice is one leaf. */
function withoutTwins(swings: readonly Swing[]): readonly Swing[] {
  return swings.filter(
    (swing, i) =>
      !swings
        .slice(0, i)
        .some(
          (other) => distance(other.hinge, swing.hinge) < 60 && distance(other.middle, swing.middle) < 80,
        ),
  );
}

/** Swings of one door: two leaves that shut against each other, or one. */
function doorsOf(swings: readonly Swing[]): readonly (readonly Swing[])[] {
  const used = new Set<number>();
  const index = indexBoxes(swings.map(({ hinge, ends, middle }) => boxOf([hinge, middle, ...ends])));
  return swings.flatMap((swing, i) => {
    if (used.has(i)) return [];
    used.add(i);
    const partner = index
      .near(boxOf([swing.hinge, swing.middle, ...swing.ends]))
      .filter((j) => !used.has(j))
      .find((j) => {
        const other = swings[j];
        return other !== undefined && shutTogether(swing, other) !== null;
      });
    const other = partner === undefined ? undefined : swings[partner];
    if (partner === undefined || other === undefined) return [[swing]];
    used.add(partner);
    return [[swing, other]];
  });
}

/** Where two leaves shut against each other, on the line between their hinges; null where they do not. */
function shutTogether(one: Swing, two: Swing): Point | null {
  const apart = distance(one.hinge, two.hinge);
  if (Math.abs(apart - one.radius - two.radius) > 0.12 * apart) return null;
  const way = { a: one.hinge, b: two.hinge };
  // Both swing to the same side, or each to its own (a door that is pushed open both ways).
  for (const p of one.ends)
    for (const q of two.ends)
      if (distance(p, q) < 120 && Math.abs(across(way, p)) < 80 && Math.abs(across(way, q)) < 80)
        return middleOf({ a: p, b: q });
  return null;
}

/** A door of its swings, with the lines that are its leaves and its threshold, by number. */
function doorOf(
  leaves: readonly Swing[],
  ways: readonly LooseWay[],
): { readonly door: OpeningFigure; readonly used: ReadonlySet<number> } {
  const used = new Set<number>();
  const corners: Point[] = [];
  const spans: Bridge[] = [];
  const open = leaves.map((swing) => openEndOf(swing, ways));
  leaves.forEach((swing, i) => {
    const tip = open[i];
    corners.push(swing.hinge, ...swing.ends);
    for (const end of swing.ends) {
      if (end === tip) takeAlong({ a: swing.hinge, b: end }, LEAF_PLATE, ways, used);
      else if (leaves.length === 1) spans.push({ from: swing.hinge, to: end });
    }
  });
  const [one, two] = leaves;
  if (one !== undefined && two !== undefined) spans.push({ from: one.hinge, to: two.hinge });
  // A threshold is drawn across the gap, in the faces of the wall or between them.
  for (const { from, to } of spans) takeAlong({ a: from, b: to }, FAR_LINE / 2, ways, used, 0.85);
  const door: OpeningFigure = {
    block: null,
    role: leaves.length === 2 ? 'double-door' : 'door',
    corners,
    swings: leaves,
    spans,
    facts: { mark: null, height: null, sill: null },
    doubtful: false,
  };
  return { door, used };
}

/** The end of a swing at which its leaf is drawn; undefined where the leaf is not drawn. */
function openEndOf({ hinge, ends, radius }: Swing, ways: readonly LooseWay[]): Point | undefined {
  return ends.find((end) => {
    const leaf = { a: hinge, b: end };
    return ways.some((way) => {
      const [p, q] = [along(leaf, way.a), along(leaf, way.b)];
      return (
        Math.abs(p - q) > radius * 0.85 &&
        Math.abs(p - q) < radius * 1.15 &&
        Math.abs(across(leaf, way.a)) < LEAF_PLATE &&
        Math.abs(across(leaf, way.b)) < LEAF_PLATE &&
        Math.abs(Math.min(p, q)) < radius * 0.12
      );
    });
  });
}

/** Marks what lies wholly along a way; with `least`, only lines over that share of its length. */
function takeAlong(way: Way, beside: Mm, ways: readonly LooseWay[], used: Set<number>, least = 0): void {
  const length = wayLength(way);
  ways.forEach((line, i) => {
    if (used.has(i)) return;
    const [p, q] = [along(way, line.a), along(way, line.b)];
    const inside =
      Math.min(p, q) > -100 &&
      Math.max(p, q) < length + 100 &&
      Math.abs(across(way, line.a)) < beside &&
      Math.abs(across(way, line.b)) < beside;
    const isThreshold = Math.abs(turnBetween(way, line).sine) < 0.1 && Math.abs(p - q) > length * least;
    if (inside && (least === 0 || isThreshold)) used.add(i);
  });
}

/** Lines that belong together: side by side over most of their length, or one closing the end of the other. */
function groupsOf(ways: readonly LooseWay[]): readonly (readonly LooseWay[])[] {
  const root = ways.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    root[i] = at;
    return at;
  };
  const index = indexBoxes(ways.map(({ a, b }) => boxOfSegment(a, b)));
  ways.forEach((way, i) => {
    const { left, right, top, bottom } = boxOfSegment(way.a, way.b);
    const around = {
      left: left - FAR_LINE,
      right: right + FAR_LINE,
      top: top - FAR_LINE,
      bottom: bottom + FAR_LINE,
    };
    for (const j of index.touching(around)) {
      const other = ways[j];
      if (j >= i || other === undefined || rootOf(i) === rootOf(j)) continue;
      if (belong(way, other)) root[rootOf(i)] = rootOf(j);
    }
  });
  const groups = new Map<number, LooseWay[]>();
  ways.forEach((way, i) => {
    const list = groups.get(rootOf(i));
    if (list === undefined) groups.set(rootOf(i), [way]);
    else list.push(way);
  });
  return [...groups.values()];
}

function belong(one: LooseWay, two: LooseWay): boolean {
  const [long, short] = wayLength(one) >= wayLength(two) ? [one, two] : [two, one];
  const length = wayLength(long);
  const [s, t] = [along(long, short.a), along(long, short.b)];
  const [from, to] = [Math.min(s, t), Math.max(s, t)];
  const off = Math.abs(across(long, middleOf(short)));
  if (Math.abs(turnBetween(long, short).sine) < PARALLEL) {
    const shared = Math.min(to, length) - Math.max(from, 0);
    if (shared >= (to - from) * 0.9 && to - from >= length * 0.9) return off <= FAR_LINE;
    if (shared >= (to - from) * 0.5) return off <= NEXT_LINE;
    // Panels of a sliding door, which overlap little.
    return off <= 130 && shared > -60;
  }
  // A jamb or the short side of a panel touches an end.
  const near = [long.a, long.b].some((end) => {
    const place = along(short, end);
    return Math.abs(across(short, end)) < 25 && place > -25 && place < wayLength(short) + 25;
  });
  return near && wayLength(short) <= FAR_LINE;
}

function figureOfGroup(group: readonly LooseWay[]): readonly OpeningFigure[] {
  const [longest] = [...group].sort((p, q) => wayLength(q) - wayLength(p));
  if (longest === undefined) return [];
  const lengthwise = group.filter((way) => Math.abs(turnBetween(longest, way).sine) < 0.1);
  const places = lengthwise.flatMap(({ a, b }) => [along(longest, a), along(longest, b)]);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  if (to - from < LEAST_OPENING) return [];
  const isPartial = wayLength(longest) < (to - from) * 0.75;
  // What is as short as a wall is thick is a jamb or a step beside the opening.
  const long = lengthwise.filter((way) => wayLength(way) >= (to - from) * 0.3);
  const offs = [...new Set(long.map((way) => Math.round(across(longest, middleOf(way)))))];
  const levels = [...offs, (Math.min(...offs) + Math.max(...offs)) / 2];
  const spans = levels.map((off): Bridge => {
    const at = (place: Mm): Point => {
      const p = wayPoint(longest, place);
      const length = wayLength(longest);
      const [nx, ny] = [-(longest.b.y - longest.a.y) / length, (longest.b.x - longest.a.x) / length];
      return { x: p.x + nx * off, y: p.y + ny * off };
    };
    return { from: at(from), to: at(to) };
  });
  const lines = offs.length;
  // A line that is alone and as short as a wall is thick is a jamb.
  if (lines === 1 && to - from <= FAR_LINE) return [];
  const { hint } = longest;
  const role =
    hint === 'windows'
      ? 'window'
      : isPartial && long.length >= 2
        ? 'sliding-door'
        : hint === 'doors'
          ? 'door'
          : lines === 1 && hint === 'openings'
            ? 'passage'
            : 'window';
  return [
    {
      block: null,
      role,
      corners: long.flatMap(({ a, b }) => [a, b]),
      swings: [],
      spans,
      facts: { mark: null, height: null, sill: null },
      doubtful: lines === 1 || role === 'door',
    },
  ];
}
