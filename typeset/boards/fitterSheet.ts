import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type BoardStyle } from '../../core/signs/boardTemplate.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { signDrawing } from '../sign/signAsk.ts';
import { rectangle } from '../sign/signFrame.ts';
import { type Area, type BoardAsk } from './boardFrame.ts';
import { FITTER, STEPS } from './boardStyle.ts';
import { type Letters } from './table.ts';
import { textBlock } from './textBlock.ts';

export type FitterSheetAsk = {
  readonly title: string;
  /** What has to be seen before anything is drilled: side, scale. */
  readonly remark: string;
  readonly footLeft: string;
  readonly footRight: string;
};

export type FitterSheet = { readonly body: Area; readonly items: readonly Item[] };

/** Title, remark and foot of a sheet for the fitter. */
export function fitterSheet<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  words: FitterSheetAsk,
  notes: TypesetNote[],
): Result<FitterSheet, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, quiet, accent } = ask.template.inks;
  const side = resolveMeasure(ask.template.margins.sides, ask);
  const end = resolveMeasure(ask.template.margins.ends, ask);
  const width = ask.width - 2 * side;
  const items: Item[] = [];
  const put = (
    words: string,
    x: Mm,
    y: Mm,
    size: Mm,
    weight: number,
    ink: string,
    align: 'left' | 'right',
  ) => {
    if (words === '') return success(0);
    const block = textBlock(
      [words],
      width * FITTER.words,
      { size, weight, ink, align, step: STEPS.sheet },
      letters,
      notes,
    );
    if (!block.ok) return block;
    items.push(...block.value.at(align === 'left' ? x : x - width * FITTER.words, y));
    return success(block.value.height);
  };
  const title = put(words.title, side, end, FITTER.title, 800, text, 'left');
  if (!title.ok) return title;
  const remarkTop = end + FITTER.title - FITTER.remark * FITTER.remarkUp;
  const remark = put(words.remark, side + width, remarkTop, FITTER.remark, 700, accent, 'right');
  if (!remark.ok) return remark;
  const ruleTop = end + FITTER.title * FITTER.ruleAt;
  items.push({
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(side, ruleTop, width, FITTER.rule),
    fill: accent,
  });
  const footTop = ask.height - end - FITTER.foot;
  const left = put(words.footLeft, side, footTop, FITTER.foot, 500, quiet, 'left');
  if (!left.ok) return left;
  const right = put(words.footRight, side + width, footTop, FITTER.foot, 500, quiet, 'right');
  if (!right.ok) return right;
  const top = ruleTop + FITTER.rule + FITTER.belowRule;
  return success({ body: { x: side, y: top, width, height: footTop - FITTER.aboveFoot - top }, items });
}

/** `supplied`: inks of supplied artwork that the content shows. */
export function fitterDrawing<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  sheet: FitterSheet,
  content: readonly Item[],
  supplied: Drawing['inks'] = {},
): Drawing {
  return signDrawing(ask, [...sheet.items, ...content], supplied);
}

/** The mark of a hole to be drilled: half its length and its line, mm on paper. */
export const HOLE_MARK = { arm: 0.9, line: 0.22 } as const;

export function holeMark(
  x: Mm,
  y: Mm,
  ink: string,
  { arm, line }: { readonly arm: Mm; readonly line: Mm } = HOLE_MARK,
): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', x - arm, y],
      ['L', x + arm, y],
      ['M', x, y - arm],
      ['L', x, y + arm],
    ],
    stroke: { ink, width: line },
  };
}
