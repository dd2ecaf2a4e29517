import { pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { type Ink } from '../../core/drawing/ink.ts';
import { INK_SUM_LIMIT, inkSumOver } from '../../core/drawing/inkSum.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Box } from '../../core/geometry/point.ts';
import { problem } from '../../core/problem.ts';
import { type InkTable } from '../../core/signs/inks.ts';
import { type Lettering, letteringOf } from '../../core/signs/lettering.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetNote } from '../text/problems.ts';
import { lettersOverGround } from './overGround.ts';

/**
 * Letters keep so far from the trim and from holes: a cutter, a guillotine and a drill may be off by a millimetre or two
 * (trade practice: 3 mm, as much as the bleed).
 * @internal
 */
export const SAFE: Mm = 3;

/** Lines that a sentence names; the others are counted. */
const NAMED = 3;

/** What is doubtful about the finished face of a sign that somebody makes; `inks`: the palette, the project's own inks in it. */
export function faceNotes(
  drawing: Drawing,
  {
    sign,
    inks,
    outlines,
  }: { readonly sign: string; readonly inks: InkTable; readonly outlines: GlyphOutlines },
): readonly TypesetNote[] {
  const lines = letteringOf(drawing, outlines);
  return [
    ...closeLines('edge-close', sign, lines, ({ box }) => toEdge(box, drawing)),
    ...holesClose(drawing, sign, lines),
    ...foreignInks(drawing, sign, inks),
    ...heavyOverprint(drawing, sign, inks),
  ];
}

/** From the trim, less than 0 beyond it. */
function toEdge({ left, top, right, bottom }: Box, { width, height }: Drawing): Mm {
  return Math.min(left, top, width - right, height - bottom);
}

function holesClose(drawing: Drawing, sign: string, lines: readonly Lettering[]): readonly TypesetNote[] {
  const holes = leaves(drawing.items).flatMap(({ item, matrix }): readonly Box[] => {
    const box =
      item.kind === 'shape' && item.layer === 'holes' ? pathBounds(mapPath(item.path, matrix)) : null;
    return box === null ? [] : [box];
  });
  if (holes.length === 0) return [];
  return closeLines('hole-close', sign, lines, ({ box }) =>
    Math.min(...holes.map((hole) => apart(hole, box))),
  );
}

/** Between two boxes, less than 0 where they cross. */
function apart(one: Box, other: Box): Mm {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const up = Math.max(one.top - other.bottom, other.top - one.bottom);
  return across > 0 && up > 0 ? Math.hypot(across, up) : Math.max(across, up);
}

/** Half a tenth is what a drawing's figures are rounded by. */
const ROUNDED: Mm = 0.05;

function closeLines(
  code: 'edge-close' | 'hole-close',
  sign: string,
  lines: readonly Lettering[],
  distance: (line: Lettering) => Mm,
): readonly TypesetNote[] {
  const close = lines
    .map((line) => ({ text: line.text.trim(), off: distance(line) }))
    .filter(({ off }) => off < SAFE - ROUNDED)
    .sort((one, other) => one.off - other.off);
  const [nearest] = close;
  if (nearest === undefined) return [];
  const lettersOf = [...new Set(close.map(({ text }) => text))];
  return [
    problem(code, {
      ...{ sign, count: close.length, letters: lettersOf.slice(0, NAMED).join('、') },
      ...{ off: Math.round(nearest.off * 10) / 10, least: SAFE },
    }),
  ];
}

/** Inks of supplied artwork that the palette does not have; what was converted or replaced is told as that. */
function foreignInks(drawing: Drawing, sign: string, table: InkTable): readonly TypesetNote[] {
  const known = new Set(Object.values(table).map(valuesOf));
  const foreign = Object.entries(drawing.inks).filter(
    ([name, ink]) => table[name] === undefined && !known.has(valuesOf(ink)),
  );
  if (foreign.length === 0) return [];
  const named = foreign.slice(0, NAMED).map(([, ink]) => saidValues(ink));
  return [problem('inks-foreign', { sign, count: foreign.length, inks: named.join('、') })];
}

function valuesOf(ink: Ink): string {
  return ink.kind === 'spot' ? `spot ${ink.name}` : ink.cmyk.join(' ');
}

function saidValues(ink: Ink): string {
  if (ink.kind === 'spot') return ink.name;
  return (['C', 'M', 'Y', 'K'] as const).map((letter, at) => `${letter}${ink.cmyk[at] ?? 0}`).join(' ');
}

/** Letters that overprint a dark ground: each is within the limit, both together may not be. */
function heavyOverprint(drawing: Drawing, sign: string, table: InkTable): readonly TypesetNote[] {
  const found = new Map<string, TypesetNote>();
  for (const { ink, under } of lettersOverGround(drawing)) {
    const [over, ground] = [drawing.inks[ink], under === null ? undefined : drawing.inks[under]];
    if (over === undefined || ground === undefined || under === null) continue;
    const sum = Math.round(inkSumOver(over, ground));
    if (sum <= INK_SUM_LIMIT) continue;
    found.set(
      `${ink} ${under}`,
      problem('ink-over', {
        ...{ sign, sum, limit: INK_SUM_LIMIT },
        ...{ inkZh: nameOf(ink, table).zh, inkEn: nameOf(ink, table).en },
        ...{ groundZh: nameOf(under, table).zh, groundEn: nameOf(under, table).en },
      }),
    );
  }
  return [...found.values()];
}

function nameOf(ink: string, table: InkTable): { readonly zh: string; readonly en: string } {
  return table[ink]?.own?.name ?? { zh: ink, en: ink };
}
