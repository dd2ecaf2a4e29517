import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { CHAIN } from './boardStyle.ts';
import { type Letters } from './table.ts';
import { textBlock } from './textBlock.ts';

const { figure: FIGURE, tick: TICK } = CHAIN;

export type ChainAsk = {
  /** Measured places in whole mm, in order; the first and the last are the ends of the chain. */
  readonly places: readonly number[];
  /** From measured to paper, along the chain. */
  readonly onPaper: (place: number) => Mm;
  /** Where the chain lies across: y of a lying, x of a standing one. */
  readonly at: Mm;
  readonly along: 'x' | 'y';
  readonly ink: string;
};

/** A chain of dimensions: what the segments say sums to the whole, because each is the difference of whole places. */
export function dimensionChain(
  ask: ChainAsk,
  letters: Letters,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const places = [...new Set(ask.places)].sort((a, b) => a - b);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const path: PathCommand[] = [...stroke(ask, ask.onPaper(first), 0, ask.onPaper(last), 0)];
  const items: Item[] = [];
  let stepped = false;
  for (const [index, place] of places.entries()) {
    const on = ask.onPaper(place);
    path.push(...stroke(ask, on - TICK / 2, TICK / 2, on + TICK / 2, -TICK / 2));
    path.push(...stroke(ask, on, -TICK, on, TICK));
    const next = places[index + 1];
    if (next === undefined) continue;
    const figure = String(next - place);
    const room = Math.abs(ask.onPaper(next) - on);
    const middle = (ask.onPaper(next) + on) / 2;
    const style = { size: FIGURE, weight: 500, ink: ask.ink, align: 'centre' as const };
    const width = CHAIN.figureRoom;
    const block = textBlock([figure], width, style, letters, notes);
    if (!block.ok) return block;
    stepped = ask.along === 'x' && block.value.width > room - CHAIN.clear ? !stepped : false;
    const out = stepped ? CHAIN.step : 0;
    items.push(
      ...(ask.along === 'x'
        ? block.value.at(middle - width / 2, ask.at - FIGURE - CHAIN.over - out)
        : block.value.at(ask.at + CHAIN.beside - (width - block.value.width) / 2, middle - FIGURE / 2)),
    );
  }
  const chain: Item = { kind: 'shape', layer: 'artwork', path, stroke: { ink: ask.ink, width: CHAIN.line } };
  return success([chain, ...items]);
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
