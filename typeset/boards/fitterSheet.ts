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
import { type Letters } from './table.ts';
import { textBlock } from './textBlock.ts';

/** Sizes on paper, mm: a sheet that is read in the hand. */
const SHEET = { title: 6.4, remark: 3.6, foot: 2.6, rule: 0.5 } as const;

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
    const block = textBlock([words], width * 0.62, { size, weight, ink, align, step: 1.3 }, letters, notes);
    if (!block.ok) return block;
    items.push(...block.value.at(align === 'left' ? x : x - width * 0.62, y));
    return success(block.value.height);
  };
  const title = put(words.title, side, end, SHEET.title, 800, text, 'left');
  if (!title.ok) return title;
  const remarkTop = end + SHEET.title - SHEET.remark * 1.08;
  const remark = put(words.remark, side + width, remarkTop, SHEET.remark, 700, accent, 'right');
  if (!remark.ok) return remark;
  const ruleTop = end + SHEET.title * 1.5;
  items.push({
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(side, ruleTop, width, SHEET.rule),
    fill: accent,
  });
  const footTop = ask.height - end - SHEET.foot;
  const left = put(words.footLeft, side, footTop, SHEET.foot, 500, quiet, 'left');
  if (!left.ok) return left;
  const right = put(words.footRight, side + width, footTop, SHEET.foot, 500, quiet, 'right');
  if (!right.ok) return right;
  const top = ruleTop + SHEET.rule + 5;
  return success({ body: { x: side, y: top, width, height: footTop - 4 - top }, items });
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
