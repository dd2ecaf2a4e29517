import { type Drawing } from '../../core/drawing/drawing.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { INK_SUM_LIMIT, inkSum } from '../../core/drawing/inkSum.ts';
import { problem } from '../../core/problem.ts';
import { contrastOf } from '../../core/signs/inks.ts';
import { type TypesetNote } from '../text/problems.ts';
import { lettersOverGround } from './overGround.ts';

/** Least contrast of letters with what they stand on (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
const PAPER = '#ffffff';

/** The project's own names of the inks that it brought, by those that they replace. */
type Brought = ReadonlyMap<string, string>;

/** What is doubtful about the inks that a project brought, on a sign that uses them. */
export function ownInkWarnings(drawing: Drawing, brought: Brought, sign: string): readonly TypesetNote[] {
  if (brought.size === 0) return [];
  const heavy = [...brought].flatMap(([replaced, name]): readonly TypesetNote[] => {
    const ink = drawing.inks[replaced];
    if (ink?.kind !== 'process') return [];
    const total = inkSum(ink);
    return total > INK_SUM_LIMIT
      ? [problem('ink-heavy', { sign, ink: name, total: Math.round(total), most: INK_SUM_LIMIT })]
      : [];
  });
  return [...heavy, ...faint(drawing, brought, sign)];
}

function faint(drawing: Drawing, brought: Brought, sign: string): readonly TypesetNote[] {
  const found = new Map<string, TypesetNote>();
  for (const { ink, under } of lettersOverGround(drawing)) {
    const name = brought.get(ink) ?? (under === null ? undefined : brought.get(under));
    if (name === undefined) continue;
    const ground = under === null ? PAPER : inkNamed(drawing, under).screen;
    const ratio = contrastOf(inkNamed(drawing, ink).screen, ground);
    if (ratio >= LEAST_CONTRAST || found.has(name)) continue;
    found.set(
      name,
      problem('ink-faint', { sign, ink: name, ratio: ratio.toFixed(1), least: LEAST_CONTRAST }),
    );
  }
  return [...found.values()];
}
