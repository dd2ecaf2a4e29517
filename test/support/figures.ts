import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { glyphBoxes } from '../../typeset/sheet/glyphBoxes.ts';

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** From a figure to another beside it, to one that is no neighbour of it, and to a line; in its height. */
const [BESIDE, UNDER, LINE] = [0.28, 0.2, 0.06];
/** From a figure to one under it that ends where it ends: nearer, both read as one. */
const STACKED = 0.85;

/**
 * Figures of a drawing that could be misread: too near to another one, or struck by a line. Only what stands on the
 * drawing itself counts, not what is shown in small on it.
 */
export function crowdedFigures(
  { items }: Drawing,
  shaper: Shaper,
  { stacked }: { readonly stacked: boolean },
): readonly string[] {
  const own = items.filter((item) => item.kind !== 'group');
  const figures = glyphBoxes(own, shaper)
    .filter(({ text }) => /^[\d.]+$/u.test(text))
    .map(({ text, box }) => ({
      text,
      ...{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height },
    }));
  // Beside what is shown in small stand the figures of standing chains; over and under it each row is apart.
  const shown = items.flatMap((item) =>
    item.kind === 'group' && item.clip !== undefined
      ? (pathBounds(mapPath(item.clip, item.matrix)) ?? [])
      : [],
  );
  const isBeside = ({ left, right }: { readonly left: number; readonly right: number }) =>
    shown.every((box) => right < box.left || left > box.right);
  const lines = linesOf(own);
  return figures.flatMap((one, at) => {
    const high = one.bottom - one.top;
    const near = figures.slice(at + 1).flatMap((other) => {
      const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
      const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
      const isStacked =
        stacked && isBeside(one) && Math.abs(one.right - other.right) < high / 4 && down < STACKED * high;
      const isNear = across < BESIDE * high && down < UNDER * high;
      return isNear || isStacked ? [`${one.text} by ${other.text}`] : [];
    });
    const off = LINE * high;
    const struck = lines.some(
      ([x1, y1, x2, y2]) =>
        (x1 === x2 || y1 === y2) &&
        Math.min(x1, x2) < one.right + off &&
        Math.max(x1, x2) > one.left - off &&
        Math.min(y1, y2) < one.bottom + off &&
        Math.max(y1, y2) > one.top - off,
    );
    return [...near, ...(struck ? [`${one.text} struck`] : [])];
  });
}

function linesOf(items: readonly Item[]): readonly Line[] {
  return items.flatMap((item) => {
    if (item.kind !== 'shape' || item.stroke === undefined || item.layer !== 'artwork') return [];
    const lines: Line[] = [];
    let [x, y] = [0, 0];
    for (const command of item.path) {
      if (command[0] === 'L') lines.push([x, y, command[1], command[2]]);
      if (command[0] === 'M' || command[0] === 'L') [, x, y] = command;
    }
    return lines;
  });
}
