import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { foldsOf } from '../../core/drawing/folds.ts';
import { joinBoxes } from '../../core/drawing/bounds.ts';
import { ellipsePath } from '../../core/drawing/shapes.ts';
import { type Result, success } from '../../core/result.ts';
import { type Lettering } from '../../core/signs/lettering.ts';
import { type Mm, tenth } from '../../core/units/length.ts';
import { type Chain, type ChainAsk, dimensionChain } from '../boards/dimensions.ts';
import { HOLE_MARK, holeMark } from '../boards/fitterFrame.ts';
import { inSmall } from '../report/specimenLumps.ts';
import { type SheetPen } from '../sheet/pen.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { chainLetters, figureOf, largestScale, shopPen, type ShopLetters } from './shopPen.ts';

type MeasuredAsk = {
  readonly drawing: Drawing;
  readonly lines: readonly Lettering[];
  /** Centres from the left and the lower edge of the trim, mm. */
  readonly holes: readonly { readonly x: Mm; readonly y: Mm; readonly diameter: Mm }[];
  /** What is written at a corner; null = nothing. */
  readonly corner: string | null;
  /** Without numbers beside the picture, where no table tells what they are. */
  readonly rings?: false;
  readonly room: { readonly width: Mm; readonly height: Mm };
};

type MeasuredSign = {
  readonly figure: Drawing;
  /** 1 to so many. */
  readonly scale: number;
  /** Whether each line has its number beside the picture. */
  readonly isNumbered: boolean;
};

/** So few lines are measured each by its own edges; of more, the outermost. */
const EACH = 3;
/** More lines have no number beside the picture: they are told by their sizes. */
const NUMBERED = 14;
/** Chains: how far from the trim, from one another, and what is kept free at a side without one. mm on paper. */
const [OFF, APART, FREE]: readonly [Mm, Mm, Mm] = [3.5, 3.5, 4];
/** A number in its ring: radius, letters, from the trim, from one to the next. */
const RING = { radius: 2.1, letters: 2.5, off: 5.5, step: 4.8 } as const;
const LINE: Mm = 0.13;
/** Dashes of a line along which a sheet is folded, mm on paper. */
const FOLD = [2.4, 1.2] as const;
/** Height of figures: the least of GB/T 50001. */
const FIGURE: Mm = 2.5;

type Side = 'left' | 'top' | 'right' | 'bottom';
type Bands = Readonly<Record<Side, Mm>>;
type ChainItems = { readonly items: readonly Item[]; readonly bands: Bands };

/** A sign in small with its dimensions round it: nothing but its own edge lies on its face. */
export function measuredSign(ask: MeasuredAsk, letters: ShopLetters): Result<MeasuredSign, TypesetProblem> {
  const { drawing, room } = ask;
  let bands: Bands = { left: 22, top: 16, right: 10, bottom: 10 };
  // What the chains take depends on the scale, and the scale on what they take.
  for (let turn = 0; ; turn += 1) {
    const width = room.width - bands.left - bands.right;
    const height = room.height - bands.top - bands.bottom;
    const scale = largestScale((each) => drawing.width / each <= width && drawing.height / each <= height);
    const frame = {
      scale,
      x: bands.left + (width - drawing.width / scale) / 2,
      y: bands.top,
    };
    const chains = chainsOf(ask, frame, letters);
    if (!chains.ok) return chains;
    const needed = chains.value.bands;
    const sides = ['left', 'top', 'right', 'bottom'] as const;
    if (turn < TURNS && sides.some((side) => needed[side] > bands[side] + 1e-6)) {
      bands = {
        left: Math.max(bands.left, needed.left),
        top: Math.max(bands.top, needed.top),
        right: Math.max(bands.right, needed.right),
        bottom: Math.max(bands.bottom, needed.bottom),
      };
      continue;
    }
    const items = [inSmall(drawing, 1 / scale, frame.x, frame.y), ...chains.value.items];
    const size = { width: room.width, height: frame.y + drawing.height / scale + needed.bottom };
    const figure = figureOf(size, items, letters, [drawing]);
    return success({ figure, scale, isNumbered: isNumbered(ask) });
  }
}

const TURNS = 6;

function isNumbered({ lines, rings }: MeasuredAsk): boolean {
  return rings !== false && lines.length <= NUMBERED;
}

type Frame = { readonly scale: number; readonly x: Mm; readonly y: Mm };

function chainsOf(ask: MeasuredAsk, frame: Frame, letters: ShopLetters): Result<ChainItems, TypesetProblem> {
  const { drawing, lines, holes, corner } = ask;
  const { scale, x, y } = frame;
  const [right, bottom] = [x + drawing.width / scale, y + drawing.height / scale];
  const [width, height] = [tenth(drawing.width), tenth(drawing.height)];
  const items: Item[] = [];
  const chain = (
    places: readonly number[],
    at: Mm,
    more: Pick<ChainAsk, 'along' | 'away' | 'datum' | 'onPaper'>,
  ): Result<Chain, TypesetProblem> => {
    const made = dimensionChain(
      { places, at, figure: FIGURE, weight: 400, ink: 'black', ...more },
      chainLetters(letters),
      [],
    );
    if (made.ok) items.push(...made.value.items);
    return made;
  };
  const across = { along: 'x', onPaper: (place: number) => x + place / scale } as const;
  const down = { along: 'y', onPaper: (place: number) => y + place / scale } as const;
  const up = { along: 'y', onPaper: (place: number) => bottom - place / scale } as const;
  const folds = foldsOf(drawing);
  const edges = edgesOf(lines, drawing, folds);
  for (const fold of folds.map((place) => y + place / scale))
    items.push({
      ...{ kind: 'shape', layer: 'artwork', stroke: { ink: 'crease', width: HOLE_MARK.line, dash: FOLD } },
      path: [
        ['M', x - OFF, fold],
        ['L', right + OFF, fold],
      ],
    });

  let top = OFF;
  let left = OFF;
  // Extension lines leave out the figures between two chains.
  let [overTop, overLeft] = [1, 1];
  if (edges.x.length > 2) {
    const made = chain(edges.x, y - top, { ...across, away: -1 });
    if (!made.ok) return made;
    overTop = top + made.value.depth;
    top += made.value.depth + APART;
  }
  const wide = chain([0, width], y - top, { ...across, away: -1 });
  if (!wide.ok) return wide;
  extend(items, [x, y - overTop, x, y - top - 1], [right, y - overTop, right, y - top - 1]);
  if (overTop > 1) extend(items, [x, y - 1, x, y - OFF], [right, y - 1, right, y - OFF]);
  if (edges.y.length > 2) {
    const made = chain(edges.y, x - left, { ...down, away: -1 });
    if (!made.ok) return made;
    overLeft = left + made.value.depth;
    left += made.value.depth + APART;
  }
  const high = chain([0, height], x - left, { ...down, away: -1 });
  if (!high.ok) return high;
  extend(items, [x - overLeft, y, x - left - 1, y], [x - overLeft, bottom, x - left - 1, bottom]);
  if (overLeft > 1) extend(items, [x - 1, y, x - OFF, y], [x - 1, bottom, x - OFF, bottom]);

  const pen = shopPen(letters);
  const rings = isNumbered(ask) ? numbered(pen, lines, frame, { right, bottom }) : { right: 0, bottom: 0 };
  const bands = {
    ...{ left: left + high.value.depth + 1, top: top + wide.value.depth + 4 },
    ...{ right: Math.max(FREE, rings.right), bottom: Math.max(FREE, rings.bottom) },
  };
  if (holes.length > 0) {
    const under = chain([0, ...holes.map((hole) => tenth(hole.x)), width], bottom + bands.bottom, {
      ...{ ...across, datum: 0 },
    });
    if (!under.ok) return under;
    const beside = chain([0, ...holes.map((hole) => tenth(hole.y)), height], right + bands.right, {
      ...{ ...up, datum: 0 },
    });
    if (!beside.ok) return beside;
    const diameters = diametersOf(holes);
    for (const hole of holes) {
      const [cx, cy] = [x + hole.x / scale, bottom - hole.y / scale];
      items.push(holeMark(cx, cy, 'drill'));
      if (tenth(hole.diameter) === diameters[0]) continue;
      const stroke = { ink: 'drill', width: HOLE_MARK.line } as const;
      items.push({ kind: 'shape', layer: 'artwork', path: ellipsePath(cx, cy, HOLE_MARK.arm), stroke });
    }
    bands.bottom += under.value.depth + 1;
    bands.right += beside.value.depth + 1;
  }
  if (corner !== null) {
    const line = pen.text(corner, { size: 3 }, { x: right + 4, y: y - 4.5 });
    pen.stroke(
      [
        { x: right - 0.4, y: y + 0.4 },
        { x: right + 3.5, y: y - 3.5 },
      ],
      LINE,
    );
    bands.right = Math.max(bands.right, line.width + 5);
  }
  const [problem] = pen.problems;
  if (problem !== undefined) return { ok: false, problem };
  return success({ items: [...items, ...pen.items], bands });
}

/** Of the holes of a sign, in tenths, the smallest first: that has a plain cross, every other one a ring round it. */
export function diametersOf(holes: readonly { readonly diameter: Mm }[]): readonly Mm[] {
  return [...new Set(holes.map(({ diameter }) => tenth(diameter)))].sort((a, b) => a - b);
}

/** Where letters begin and end across and down, in tenths, with the edges of the trim; of a folded sheet down where it is folded. */
function edgesOf(lines: readonly Lettering[], drawing: Drawing, folds: readonly Mm[]) {
  const whole = lines.map(({ box }) => box).reduce(joinBoxes, null);
  const boxes = lines.length <= EACH ? lines.map(({ box }) => box) : whole === null ? [] : [whole];
  const within = (most: Mm) => (place: Mm) => place > 0 && place < most;
  return {
    x: [
      0,
      ...boxes.flatMap(({ left, right }) => [tenth(left), tenth(right)]).filter(within(drawing.width)),
      tenth(drawing.width),
    ],
    y: [
      0,
      ...(folds.length > 0
        ? folds.map(tenth)
        : boxes.flatMap(({ top, bottom }) => [tenth(top), tenth(bottom)]).filter(within(drawing.height))),
      tenth(drawing.height),
    ],
  };
}

/** Numbers in rings: of lines at the right, level with them; of columns underneath. Returns the room that they take. */
function numbered(
  pen: SheetPen,
  lines: readonly Lettering[],
  { scale, x, y }: Frame,
  { right, bottom }: { readonly right: Mm; readonly bottom: Mm },
): { readonly right: Mm; readonly bottom: Mm } {
  const told = lines.map(({ box, runs }, at) => ({
    number: at + 1,
    runs,
    place:
      runs === 'across' ? y + (box.top + box.bottom) / 2 / scale : x + (box.left + box.right) / 2 / scale,
  }));
  const side = (runs: Lettering['runs']) => spread(told.filter((each) => each.runs === runs));
  const [beside, under] = [side('across'), side('down')];
  const ring = (number: number, cx: Mm, cy: Mm): void => {
    pen.path(ellipsePath(cx, cy, RING.radius), { stroke: { ink: 'black', width: LINE } });
    pen.text(String(number), { size: RING.letters }, { x: cx, y: cy, align: 'centre' });
  };
  for (const { number, place, at } of beside) {
    const cx = right + RING.off;
    pen.stroke(
      [
        { x: right + 0.8, y: place },
        { x: cx - RING.radius, y: at },
      ],
      LINE,
    );
    ring(number, cx, at);
  }
  for (const { number, place, at } of under) {
    const cy = bottom + RING.off;
    pen.stroke(
      [
        { x: place, y: bottom + 0.8 },
        { x: at, y: cy - RING.radius },
      ],
      LINE,
    );
    ring(number, at, cy);
  }
  const taken = RING.off + RING.radius + 2;
  return { right: beside.length > 0 ? taken : 0, bottom: under.length > 0 ? taken : 0 };
}

type Told = { readonly number: number; readonly place: Mm };

/** Rings that would touch make way for one another, about the middle of their places. */
function spread(told: readonly Told[]): readonly (Told & { readonly at: Mm })[] {
  const sorted = [...told].sort((one, other) => one.place - other.place);
  const groups: { members: Told[]; middle: Mm }[] = [];
  for (const one of sorted) {
    let group = { members: [one], middle: one.place };
    for (;;) {
      const before = groups.at(-1);
      const reach = (each: typeof group) => (each.members.length * RING.step) / 2;
      if (before === undefined || before.middle + reach(before) <= group.middle - reach(group) + 1e-9) break;
      groups.pop();
      const members = [...before.members, ...group.members];
      group = { members, middle: members.reduce((sum, { place }) => sum + place, 0) / members.length };
    }
    groups.push(group);
  }
  return groups.flatMap(({ members, middle }) =>
    members.map((one, at) => ({ ...one, at: middle + (at - (members.length - 1) / 2) * RING.step })),
  );
}

type Ends = readonly [x1: Mm, y1: Mm, x2: Mm, y2: Mm];

function extend(items: Item[], ...lines: readonly Ends[]): void {
  items.push({
    kind: 'shape',
    layer: 'artwork',
    path: lines.flatMap(
      ([x1, y1, x2, y2]) =>
        [
          ['M', x1, y1],
          ['L', x2, y2],
        ] as const,
    ),
    stroke: { ink: 'black', width: LINE },
  });
}
