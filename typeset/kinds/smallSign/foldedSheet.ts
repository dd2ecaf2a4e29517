import { type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type SmallSignTemplate } from '../../../core/signs/kinds/smallSign/smallSign.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { MAKER_WEIGHT } from '../../../core/signs/songWeight.ts';
import { type Mm } from '../../../core/units/length.ts';
import { dimensionChain } from '../../boards/dimensions.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { CUT_LINE } from '../../sign/cutAndHoles.ts';
import { type SignAsk } from '../../sign/signAsk.ts';
import { type TypesetProblem } from '../../text/problems.ts';

type FoldedAsk = Pick<
  SignAsk<SmallSignTemplate>,
  'template' | 'width' | 'height' | 'process' | 'faces' | 'shaper'
> & {
  /** Two faces alone, or with a base and a flap that is glued, so that the sign stands by itself. */
  readonly fold: 'tent' | 'stand';
};

/** What lies over one another on the sheet, from its upper edge; mm. */
type Panel = { readonly name: 'back' | 'front' | 'base' | 'flap'; readonly top: Mm; readonly height: Mm };

/** Words and chains stand clear of bleed and crop marks; letters, lines and dashes; mm. */
const LOOK = { off: 14, words: 58, size: 3.5, line: 0.18, dash: [2.4, 1.2], chains: 9 } as const;
/** The section: at most so high, its lines, the glue's, how far an open tent is spread for each mm of a face; em of air. */
const SECTION = { most: 32, line: 0.4, glue: 1.1, spread: 0.6, air: 1.4 } as const;

/** 对折牌展开图: both faces over creases, and outside the trim which side is seen, where it is folded and where it is glued. */
export function foldedSheet(
  ask: FoldedAsk,
  face: readonly Item[],
): Result<{ readonly height: Mm; readonly items: readonly Item[] }, TypesetProblem> {
  const panels = panelsOf(ask);
  const [, ...later] = panels;
  const height = panels.reduce((sum, panel) => sum + panel.height, 0);
  const folds = later.map(({ top }) => top);
  const marks = netMarks(ask, panels, height);
  if (!marks.ok) return marks;
  return success({
    height,
    items: [
      { kind: 'group', name: 'back', matrix: [-1, 0, 0, -1, ask.width, ask.height], items: face },
      { kind: 'group', name: 'front', matrix: [1, 0, 0, 1, 0, ask.height], items: face },
      ...folds.map((fold) => crease(ask, fold)),
      ...marks.value.map((item) => (item.kind === 'group' ? item : { ...item, layer: 'marks' as const })),
    ],
  });
}

function panelsOf({ template, fold, ...size }: FoldedAsk): readonly Panel[] {
  const { height } = size;
  const faces: readonly Panel[] = [
    { name: 'back', top: 0, height },
    { name: 'front', top: height, height },
  ];
  if (fold === 'tent') return faces;
  const base = resolveMeasure(template.net.base, size);
  const flap = resolveMeasure(template.net.flap, size);
  return [
    ...faces,
    { name: 'base', top: 2 * height, height: base },
    { name: 'flap', top: 2 * height + base, height: flap },
  ];
}

/** A printer's crease is told by ticks in the bleed, for a spot colour may come out as ink; a cutter's tool follows a line. */
function crease({ template, process, width, height }: FoldedAsk, y: Mm): Item {
  const bleed = resolveMeasure(template.bleed, { width, height });
  const spans =
    process === 'cut' ? [[0, width] as const] : [[0 - bleed, 0] as const, [width, width + bleed] as const];
  return {
    kind: 'shape',
    layer: 'fold',
    path: spans.flatMap(([from, to]) => line(from, y, to, y)),
    stroke: { ink: 'crease', width: CUT_LINE },
  };
}

function line(x1: Mm, y1: Mm, x2: Mm, y2: Mm): readonly PathCommand[] {
  return [
    ['M', x1, y1],
    ['L', x2, y2],
  ];
}

/** Beside the sheet: chains of the panels, what each of them is, dashes on from the creases, and the sign seen from its side. */
function netMarks(
  ask: FoldedAsk,
  panels: readonly Panel[],
  height: Mm,
): Result<readonly Item[], TypesetProblem> {
  const { template, width } = ask;
  const { words } = template.net;
  const right = width + LOOK.off;
  const style = { size: LOOK.size, weight: MAKER_WEIGHT, ink: 'black' } as const;
  const items: Item[] = [];
  const say = (text: string, x: Mm, y: Mm): Result<null, TypesetProblem> => {
    const block = textBlock([text], LOOK.words, style, ask, []);
    if (!block.ok) return block;
    items.push(...block.value.at(x, y));
    return success(null);
  };
  for (const { name, top, height: tall } of panels) {
    // In the middle of its panel, clear of the words at the crease.
    const said = say(words[name], right, top + Math.max(LOOK.size, (tall - LOOK.size) / 2));
    if (!said.ok) return said;
    if (top === 0) continue;
    const told = say(words.fold, right, top - LOOK.size / 2);
    if (!told.ok) return told;
    // Clear of the ticks in the bleed.
    for (const [from, to] of [
      [-LOOK.off, -LOOK.off / 4],
      [width + LOOK.off / 4, right - 1],
    ] as const)
      items.push(stroked(line(from, top, to, top), LOOK.line, LOOK.dash));
  }
  const shown = say(words.shown, 0, height + LOOK.off / 2 - LOOK.size / 2);
  if (!shown.ok) return shown;
  const edges = [...panels.map(({ top }) => top), height].map((place) => Math.round(place * 10) / 10);
  for (const [along, places, at] of [
    ['y', edges, -LOOK.off],
    ['y', [0, edges.at(-1) ?? 0], -LOOK.off - 2 * LOOK.chains],
    ['x', [0, width], -LOOK.off],
  ] as const) {
    const chain = {
      ...{ places, at, along, onPaper: (place: number) => place, away: -1 as const },
      ...{ ink: style.ink, weight: style.weight },
    } as const;
    const made = dimensionChain(chain, ask, []);
    if (!made.ok) return made;
    items.push(...made.value.items);
  }
  const section = sectionOf(ask, panels, right, say);
  return section.ok ? success([...items, ...section.value]) : section;
}

/** From the side as it stands, beside the front: who sits at the desk is at the left, who comes to it at the right. */
function sectionOf(
  { template, height, fold }: FoldedAsk,
  panels: readonly Panel[],
  left: Mm,
  say: (text: string, x: Mm, y: Mm) => Result<null, TypesetProblem>,
): Result<readonly Item[], TypesetProblem> {
  const { words } = template.net;
  const base = panels.find(({ name }) => name === 'base')?.height ?? SECTION.spread * height;
  const rise = Math.sqrt(height ** 2 - (base / 2) ** 2);
  const air = SECTION.air * LOOK.size;
  const scale = Math.min(SECTION.most, height - 5 * air) / rise;
  const [reach, tall] = [base * scale, rise * scale];
  const side = 3 * LOOK.size;
  const [from, foot] = [left + side, 2 * height - 2 * air];
  const apex = { x: from + reach / 2, y: foot - tall };
  const legs = [...line(from, foot, apex.x, apex.y), ...line(apex.x, apex.y, from + reach, foot)];
  const glue = panels.find(({ name }) => name === 'flap')?.height ?? 0;
  const along = { x: (glue / height) * (apex.x - from), y: (glue / height) * tall };
  const middle = apex.y + tall / 2 - LOOK.size / 2;
  for (const [text, x, y] of [
    [words.behind, left, middle],
    [words.before, from + reach + LOOK.size / 2, middle],
    ...(fold === 'stand' ? ([[words.glue, left, foot + LOOK.size / 2]] as const) : []),
  ] as const) {
    const said = say(text, x, y);
    if (!said.ok) return said;
  }
  return success([
    stroked(fold === 'stand' ? [...legs, ...line(from, foot, from + reach, foot)] : legs, SECTION.line),
    ...(fold === 'stand'
      ? [stroked(line(from + 1, foot - 1, from + 1 + along.x, foot - 1 - along.y), SECTION.glue)]
      : []),
  ]);
}

function stroked(path: readonly PathCommand[], width: Mm, dash?: readonly Mm[]): Item {
  const stroke = { ink: 'black', width, ...(dash === undefined ? {} : { dash }) };
  return { kind: 'shape', layer: 'marks', path, stroke };
}
