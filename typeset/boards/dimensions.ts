import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { ellipsePath } from '../../core/drawing/shapes.ts';
import { type Box } from '../../core/geometry/point.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { CHAIN } from './boardStyle.ts';
import { type Letters } from './table.ts';
import { textBlock } from './textBlock.ts';

const { tick: TICK } = CHAIN;

export type ChainAsk = {
  /** Measured places in whole mm (tenths where artwork is measured), in order; the first and the last are the ends of the chain. */
  readonly places: readonly number[];
  /** From measured to paper, along the chain. */
  readonly onPaper: (place: number) => Mm;
  /** Where the chain lies across: y of a lying, x of a standing one. */
  readonly at: Mm;
  readonly along: 'x' | 'y';
  /** The side of the line away from what it measures, where no extension line runs: under or right of it (1), over or left of it (-1). */
  readonly away?: 1 | -1;
  /** Running figures: every place by its distance from this one, under its own tick, so that errors do not add up. */
  readonly datum?: number;
  /** Figures of a running standing chain whose places are close make way along it, where nothing else stands beside it. */
  readonly fan?: boolean;
  readonly ink: string;
  /** Height of the figures; as boards have them where not said. */
  readonly figure?: Mm;
  /** Of the figures; 500 where not said. */
  readonly weight?: number;
};

/** `depth`: how far the chain reaches from its line on the far side, mm on paper. */
export type Chain = { readonly items: readonly Item[]; readonly depth: Mm };

/**
 * A chain of dimensions: what the segments say sums to the whole, because each is the difference of whole places. No
 * line runs through a figure: one that fits its segment stands on the line between the ticks, any other on the far
 * side, on the first row that is free.
 */
export function dimensionChain(
  ask: ChainAsk,
  letters: Letters,
  notes: TypesetNote[],
): Result<Chain, TypesetProblem> {
  const places = [...new Set(ask.places)].sort((a, b) => a - b);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const away = ask.away ?? 1;
  const figure = ask.figure ?? CHAIN.figure;
  const larger = figure / CHAIN.figure;
  const path: PathCommand[] = [...stroke(ask, ask.onPaper(first), 0, ask.onPaper(last), 0)];
  const items: Item[] = [];
  const rows: { readonly from: Mm; readonly to: Mm }[][] = [];
  const boxes: Box[] = [];
  const leaders: { readonly along: Mm; readonly out: Mm }[] = [];
  const fan = fanned(ask, places);
  let depth = TICK;
  const running = ask.datum !== undefined;
  /** A standing segment that is shorter than its figure is high. */
  const isShort = (index: number): boolean => {
    const [from, to] = [places[index], places[index + 1]];
    if (running || ask.along === 'x' || from === undefined || to === undefined) return false;
    return Math.abs(ask.onPaper(to) - ask.onPaper(from)) < figure;
  };
  // Short ones make way for their neighbours.
  const inOrder = [...places.entries()].sort(
    ([one], [other]) => Number(isShort(one)) - Number(isShort(other)),
  );
  for (const [index, place] of inOrder) {
    const on = ask.onPaper(place);
    if (place !== ask.datum) {
      path.push(...stroke(ask, on - TICK / 2, TICK / 2, on + TICK / 2, -TICK / 2));
      path.push(...stroke(ask, on, -TICK, on, TICK));
    }
    const next = running ? place : places[index + 1];
    if (next === undefined || next === ask.datum) continue;
    const style = { size: figure, weight: ask.weight ?? 500, ink: ask.ink };
    const block = textBlock(
      [String(Math.round(Math.abs(next - (ask.datum ?? place)) * 10) / 10)],
      CHAIN.figureRoom,
      style,
      letters,
      notes,
    );
    if (!block.ok) return block;
    const { width } = block.value;
    const room = Math.abs(ask.onPaper(next) - on) - 2 * CHAIN.clear;
    const middle = (ask.onPaper(next) + on) / 2;
    const along = ask.along === 'x' ? width : figure;
    if (ask.along === 'x' && !running && width <= room) {
      const y = ask.at - figure - CHAIN.over;
      items.push(...block.value.at(middle - width / 2, y));
      boxes.push({ left: middle - width / 2, right: middle + width / 2, top: y, bottom: y + figure });
      continue;
    }
    const fannedTo = fan?.get(place);
    if (fannedTo !== undefined) {
      const [bend, end] = [TICK + CHAIN.over, TICK + CHAIN.over + CHAIN.fan];
      path.push(...stroke(ask, on, TICK * away, on, bend * away));
      path.push(...stroke(ask, on, bend * away, fannedTo, end * away));
      const x = away > 0 ? ask.at + end + CHAIN.over : ask.at - end - CHAIN.over - width;
      items.push(...block.value.at(x, fannedTo - figure / 2));
      depth = Math.max(depth, end + CHAIN.over + width);
      continue;
    }
    // Under one that fits, the figure of a short segment would read as more of its digits.
    const clear = isShort(index) ? CHAIN.clear * 2 : CHAIN.clear / 2;
    const own = { from: middle - along / 2 - clear, to: middle + along / 2 + clear };
    // A figure between the ticks of a standing chain is beside its own segment already.
    let row = rows.findIndex((taken) => taken.every(({ from, to }) => own.to <= from || to <= own.from));
    if (row < 0) row = rows.length;
    (rows[row] ??= []).push(own);
    // Over a lying chain the first row is that of the figures that fit.
    const step = larger * (ask.along === 'x' ? CHAIN.step * (away > 0 ? row : row + 1) : CHAIN.column * row);
    const out = (ask.along === 'x' && away < 0 ? 0 : TICK) + CHAIN.over + step;
    depth = Math.max(depth, out + (ask.along === 'x' ? figure : width));
    const [x, y] =
      ask.along === 'x'
        ? [middle - width / 2, away > 0 ? ask.at + out : ask.at - out - figure]
        : [away > 0 ? ask.at + out : ask.at - out - width, middle - figure / 2];
    items.push(...block.value.at(x, y));
    boxes.push({ left: x, right: x + width, top: y, bottom: y + figure });
    if (step > 0) leaders.push({ along: middle, out: (out - CHAIN.over / 2) * away });
  }
  // The datum is a ring on the line, where the chain reaches it.
  if (ask.datum !== undefined && first <= ask.datum && ask.datum <= last) {
    const on = ask.onPaper(ask.datum);
    path.push(...(ask.along === 'x' ? ellipsePath(on, ask.at, TICK) : ellipsePath(ask.at, on, TICK)));
  }
  // A figure is led to its segment where no other stands between.
  for (const { along, out } of leaders) {
    const [from, to] = [ask.at + Math.min(0, out), ask.at + Math.max(0, out)];
    const line =
      ask.along === 'x'
        ? { left: along, right: along, top: from, bottom: to }
        : { left: from, right: to, top: along, bottom: along };
    const struck = boxes.some(
      (box) =>
        line.left < box.right &&
        box.left < line.right + 1e-9 &&
        line.top < box.bottom &&
        box.top < line.bottom + 1e-9,
    );
    if (!struck) path.push(...stroke(ask, along, 0, along, out));
  }
  const chain: Item = { kind: 'shape', layer: 'artwork', path, stroke: { ink: ask.ink, width: CHAIN.line } };
  return success({ items: [chain, ...items], depth });
}

/**
 * Where the figures of a running standing chain stand along it, when some would stand over one another beside their
 * ticks and a small shift parts them: in their order, each led to its tick. Null = not asked for, not needed, or a small
 * shift does not do.
 */
function fanned(
  { along, datum, fan = false, figure = CHAIN.figure, onPaper }: ChainAsk,
  places: readonly number[],
): ReadonlyMap<number, Mm> | null {
  if (!fan || along === 'x' || datum === undefined) return null;
  const ticks = places
    .filter((place) => place !== datum)
    .map((place) => ({ place, on: onPaper(place) }))
    .sort((a, b) => a.on - b.on);
  const step = figure + CHAIN.clear;
  // Neighbours that touch are a group about the middle of their ticks; groups that touch are joined.
  const groups: { readonly members: typeof ticks; readonly middle: Mm }[] = [];
  for (const tick of ticks) {
    let members = [tick];
    for (;;) {
      const middle = members.reduce((sum, { on }) => sum + on, 0) / members.length;
      const before = groups.at(-1);
      const reach = before === undefined ? -Infinity : before.middle + (before.members.length * step) / 2;
      if (before === undefined || reach <= middle - (members.length * step) / 2) {
        groups.push({ members, middle });
        break;
      }
      members = [...before.members, ...members];
      groups.pop();
    }
  }
  const at = new Map(
    groups.flatMap(({ members, middle }) =>
      members.map(({ place }, index) => [place, middle + (index - (members.length - 1) / 2) * step] as const),
    ),
  );
  const shifts = ticks.map(({ place, on }) => Math.abs((at.get(place) ?? on) - on));
  const most = Math.max(0, ...shifts);
  return most < 0.01 || most > CHAIN.mostFan ? null : at;
}

function stroke(ask: ChainAsk, from: Mm, fromAcross: Mm, to: Mm, toAcross: Mm): readonly PathCommand[] {
  return ask.along === 'x'
    ? [
        ['M', from, ask.at + fromAcross],
        ['L', to, ask.at + toAcross],
      ]
    : [
        ['M', ask.at + fromAcross, from],
        ['L', ask.at + toAcross, to],
      ];
}

/** A thin line from an object to its chain. */
export function extension(x1: Mm, y1: Mm, x2: Mm, y2: Mm, ink: string): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    stroke: { ink, width: 0.13, dash: [1.2, 0.8] },
  };
}

/** Scales that a fitter's rule has. */
const SCALES = [2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200] as const;

/** The largest usual scale, 1 to so many, at which so much fits into the paper. */
export function scaleFor(
  real: { readonly width: number; readonly height: number },
  paper: { readonly width: Mm; readonly height: Mm },
): number {
  const least = Math.max(real.width / paper.width, real.height / paper.height);
  return SCALES.find((scale) => scale >= least) ?? Math.ceil(least / 50) * 50;
}

/** Papers that an office prints, ISO 216, lying. */
const OFFICE = [
  { width: 297, height: 210 },
  { width: 420, height: 297 },
] as const;

/**
 * The paper on which a drawing stands largest: the sign's own sheet, lying or standing, or a smaller office paper that
 * takes the same scale. `room`: what of a paper is left for the drawing.
 */
export function paperFor(
  real: { readonly width: number; readonly height: number },
  own: { readonly width: Mm; readonly height: Mm },
  room: (paper: { readonly width: Mm; readonly height: Mm }) => { readonly width: Mm; readonly height: Mm },
): { readonly width: Mm; readonly height: Mm; readonly scale: number } {
  const turned = (paper: { width: Mm; height: Mm }) => ({ width: paper.height, height: paper.width });
  const papers = [own, ...OFFICE].filter((paper) => paper.width * paper.height <= own.width * own.height);
  const candidates = papers
    .flatMap((paper) => [paper, turned(paper)])
    .map((paper) => ({ ...paper, room: room(paper) }))
    .filter(({ room: left }) => left.width > 0 && left.height > 0)
    .map((paper) => ({ ...paper, scale: scaleFor(real, paper.room) }));
  const [best] = candidates.sort(
    (a, b) => a.scale - b.scale || a.width * a.height - b.width * b.height || b.width - a.width,
  );
  if (best === undefined) return { width: own.width, height: own.height, scale: scaleFor(real, own) };
  return { width: best.width, height: best.height, scale: best.scale };
}
