import { pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing, type PathCommand } from '../../core/drawing/drawing.ts';
import { type EdgeFacts } from '../words/maker.ts';
import { type Mm } from '../../core/units/length.ts';

export function edgeFacts({ items, width, height }: Drawing): EdgeFacts {
  const paths = (layer: 'cut' | 'holes') =>
    items.flatMap((item) => (item.kind === 'shape' && item.layer === layer ? [item.path] : []));
  const [cut, ...others] = paths('cut');
  const corner = others.length > 0 ? null : cornerOf(cut, width, height);
  const holes = paths('holes').flatMap((path) => pathBounds(path) ?? []);
  const [first] = holes;
  if (first === undefined) return { corner, holes: null };
  const tenth = (length: Mm) => Math.round(length * 10) / 10;
  const insets = holes.flatMap(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [tenth(Math.min(x, width - x)), tenth(Math.min(y, height - y))];
  });
  const [inset = null] = insets;
  const diameter = tenth(first.right - first.left);
  const alike = holes.every(({ left, right }) => tenth(right - left) === diameter);
  return {
    corner,
    holes: alike
      ? { count: holes.length, diameter, inset: insets.every((each) => each === inset) ? inset : null }
      : null,
  };
}

/** Of an upright rectangle over the whole trim; printed signs without a contour are trimmed straight. */
function cornerOf(cut: readonly PathCommand[] | undefined, width: Mm, height: Mm): Mm | null {
  if (cut === undefined) return 0;
  const box = pathBounds(cut);
  const curves = cut.filter(([command]) => command === 'C').length;
  const [start] = cut;
  if (box === null || start?.[0] !== 'M') return null;
  const whole =
    Math.abs(box.right - box.left - width) < 0.01 && Math.abs(box.bottom - box.top - height) < 0.01;
  if (!whole || cut.length !== (curves === 0 ? 5 : 10) || curves % 4 !== 0) return null;
  return Math.round((start[1] - box.left) * 10) / 10;
}
