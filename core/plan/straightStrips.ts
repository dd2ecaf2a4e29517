import { type Body, bodyFrom } from './bodies.ts';
import { type WallPiece } from './levelFaces.ts';
import { recalling } from './recall.ts';
import { bodyThickness } from '../project/plan/wall.ts';

/** A piece of wall and its body. */
export type Strip = { readonly piece: WallPiece; readonly body: Body };

const known = recalling<Body>();

/**
 * Bodies of walls, where upright pieces of one thickness that follow each other in one line are one body: what they
 * cover is the same, and a union of few long strips is many times quicker than one of all the pieces between the joints.
 */
export function straightStrips(strips: readonly Strip[]): readonly Body[] {
  const rows = new Map<string, { readonly strip: Strip; readonly from: number; readonly to: number }[]>();
  const slanted: Body[] = [];
  for (const strip of strips) {
    const { a, b, wall } = strip.piece;
    if (a.x !== b.x && a.y !== b.y) {
      slanted.push(strip.body);
      continue;
    }
    const lying = a.y === b.y;
    const key = `${lying ? 'y' : 'x'}${lying ? a.y : a.x},${bodyThickness(wall)}`;
    const [p, q] = lying ? [a.x, b.x] : [a.y, b.y];
    const entry = { strip, from: Math.min(p, q), to: Math.max(p, q) };
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [entry]);
    else row.push(entry);
  }
  const straight: Body[] = [];
  for (const row of rows.values()) {
    if (row.length > 1) row.sort((p, q) => p.from - q.from);
    let run: Body[] = [];
    let end = NaN;
    for (const { strip, from, to } of row) {
      if (from !== end && run.length > 0) {
        straight.push(joined(run));
        run = [];
      }
      run.push(strip.body);
      end = to;
    }
    straight.push(joined(run));
  }
  return [...slanted, ...straight];
}

function joined(run: readonly Body[]): Body {
  const [first] = run;
  if (first === undefined || run.length === 1) return first ?? bodyFrom([]);
  return known(first, run, () => {
    const left = Math.min(...run.map(({ box }) => box.left));
    const right = Math.max(...run.map(({ box }) => box.right));
    const top = Math.min(...run.map(({ box }) => box.top));
    const bottom = Math.max(...run.map(({ box }) => box.bottom));
    return bodyFrom([
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]);
  });
}
