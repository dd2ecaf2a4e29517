import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { agreeStrips, layoutStrip, type StripAsk } from '../../typeset/kinds/strip/layoutStrip.ts';
import { inkOf } from '../../typeset/text/glyphInk.ts';
import { shippedShaper } from './fonts.ts';
import { inkExtent, type Extent } from './ink.ts';

/** A strip as it came out, measured on its runs. */
export type MeasuredStrip = {
  readonly zh: string;
  /** Em across. */
  readonly letters: number;
  /** Height of a letter against its width. */
  readonly flat: number;
  readonly columns: number;
  readonly columnsMn: number;
  readonly mongolian: number;
  readonly inkRatio: number;
  /** Upper and lower margin. */
  readonly ends: readonly [top: number, foot: number];
  /** Where the body of the first character begins and that of the lowest one ends. */
  readonly body: readonly [top: number, foot: number];
  readonly ink: Extent;
  readonly chinese: Extent;
  readonly written: Extent;
  readonly drawing: Drawing;
};

export type MeasuredSet = {
  readonly strips: readonly MeasuredStrip[];
  /** Problems of those that could not be set. */
  readonly refused: readonly string[];
};

/** Sets the strips as the program does: agreed once, then each by itself. */
export function measuredSet(asks: readonly StripAsk[]): MeasuredSet {
  const agreed = agreeStrips(asks);
  const strips: MeasuredStrip[] = [];
  const refused: string[] = [];
  for (const ask of asks) {
    const laid = layoutStrip({ ...ask, agreed });
    if (laid.ok) strips.push(measured(ask, laid.value.value));
    else refused.push(`${laid.problem.code} ${ask.title}`);
  }
  return { strips, refused };
}

function measured(ask: StripAsk, drawing: Drawing): MeasuredStrip {
  const shaper = shippedShaper();
  const runs = drawing.items.filter((item): item is GlyphRun => item.kind === 'glyphs');
  const han = runs.filter(({ script }) => script === 'Hans');
  const mong = runs.filter(({ script }) => script === 'Mong');
  const [first] = han;
  if (first === undefined) throw new Error('no Chinese');
  const ys = han.flatMap(({ glyphs }) => glyphs.map(({ y }) => y));
  const em = first.size * first.stretchY;
  const ends = resolveMeasure(ask.template.margins.ends, ask);
  return {
    zh: ask.text.zh,
    letters: first.size,
    flat: first.stretchY,
    columns: new Set(han.flatMap(({ glyphs }) => glyphs.map(({ x }) => Math.round(x / 10)))).size,
    // A column begins where the next word stands higher than the one before.
    columnsMn: mong
      .flatMap(({ glyphs }) => glyphs)
      .filter(({ y }, at, all) => y < (all[at - 1]?.y ?? Infinity) - 200).length,
    mongolian: mong[0]?.size ?? 0,
    inkRatio: inkOf(han, shaper) / inkOf(mong, shaper),
    ends: [ends, ask.height - ends],
    // Baseline 0.88 em under the cell's top, the body 0.04 em inside the cell.
    body: [Math.min(...ys) - 0.84 * em, Math.max(...ys) + 0.08 * em],
    ink: inkExtent(drawing, shaper),
    chinese: inkExtent({ ...drawing, items: han }, shaper),
    written: inkExtent({ ...drawing, items: mong }, shaper),
    drawing,
  };
}
