import { type Box, pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { mapPoint } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { problem } from '../../core/problem.ts';
import { contrastOf } from '../../core/signs/inks.ts';
import { type TypesetNote } from '../text/problems.ts';

/** Least contrast of letters with what they stand on (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
/** Most ink in one place, per cent in all: more does not dry on coated stock (FOGRA39 allows 330; house choice). */
const MOST_INK = 300;
const PAPER = '#ffffff';

/** The project's own names of the inks that it brought, by those that they replace. */
type Brought = ReadonlyMap<string, string>;

/** What is doubtful about the inks that a project brought, on a sign that uses them. */
export function ownInkWarnings(drawing: Drawing, brought: Brought, sign: string): readonly TypesetNote[] {
  if (brought.size === 0) return [];
  const heavy = [...brought].flatMap(([replaced, name]): readonly TypesetNote[] => {
    const ink = drawing.inks[replaced];
    if (ink?.kind !== 'process') return [];
    const total = ink.cmyk.reduce((sum, part) => sum + part, 0);
    return total > MOST_INK
      ? [problem('ink-heavy', { sign, ink: name, total: Math.round(total), most: MOST_INK })]
      : [];
  });
  return [...heavy, ...faint(drawing, brought, sign)];
}

function faint(drawing: Drawing, brought: Brought, sign: string): readonly TypesetNote[] {
  const grounds: { readonly ink: string; readonly box: Box }[] = [];
  const found = new Map<string, TypesetNote>();
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.layer !== 'artwork' || item.kind === 'picture') continue;
    if (item.kind === 'shape') {
      const box = item.fill === undefined ? null : pathBounds(mapPath(item.path, matrix));
      if (item.fill !== undefined && box !== null) grounds.push({ ink: item.fill, box });
      continue;
    }
    const [glyph] = item.glyphs;
    if (glyph === undefined) continue;
    const [x, y] = mapPoint(matrix, glyph.x, glyph.y);
    const under = grounds.findLast(
      ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    const name = brought.get(item.ink) ?? (under === undefined ? undefined : brought.get(under.ink));
    if (name === undefined) continue;
    const ground = under === undefined ? PAPER : inkNamed(drawing, under.ink).screen;
    const ratio = contrastOf(inkNamed(drawing, item.ink).screen, ground);
    if (ratio >= LEAST_CONTRAST || found.has(name)) continue;
    found.set(
      name,
      problem('ink-faint', { sign, ink: name, ratio: ratio.toFixed(1), least: LEAST_CONTRAST }),
    );
  }
  return [...found.values()];
}
