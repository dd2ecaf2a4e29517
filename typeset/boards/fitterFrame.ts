import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type Result, success } from '../../core/result.ts';
import { type BoardStyle } from '../../core/signs/boardTemplate.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { signDrawing } from '../sign/signAsk.ts';
import { rectangle } from '../sign/cutAndHoles.ts';
import { type BoardAsk } from './boardFrame.ts';
import { type Area, FITTER, STEPS } from './boardStyle.ts';
import { type Letters } from './table.ts';
import { textBlock } from './textBlock.ts';

export type FitterSheetAsk = {
  readonly title: string;
  /** What has to be seen before anything is drilled: side, scale. */
  readonly remark: string;
  /** What is said of the drawing, a paragraph a line. */
  readonly footLeft: string;
  readonly footRight: string;
};

export type FitterFrame = { readonly body: Area; readonly items: readonly Item[] };

/** Title, remark and foot of a sheet for the fitter. */
export function fitterFrame<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  words: FitterSheetAsk,
  notes: TypesetNote[],
): Result<FitterFrame, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, quiet, accent } = ask.template.inks;
  const side = resolveMeasure(ask.template.margins.sides, ask);
  const end = resolveMeasure(ask.template.margins.ends, ask);
  const width = ask.width - 2 * side;
  const items: Item[] = [];
  const set = (words: string, size: Mm, weight: number, ink: string, align: 'left' | 'right') =>
    textBlock(
      words === '' ? [] : words.split('\n'),
      width * FITTER.words,
      { size, weight, ink, align, step: STEPS.sheet },
      letters,
      notes,
    );
  const rightEdge = side + width * (1 - FITTER.words);
  const title = set(words.title, FITTER.title, 800, text, 'left');
  if (!title.ok) return title;
  const remarkTop = end + FITTER.title - FITTER.remark * FITTER.remarkUp;
  const remark = set(words.remark, FITTER.remark, 700, accent, 'right');
  if (!remark.ok) return remark;
  items.push(...title.value.at(side, end), ...remark.value.at(rightEdge, remarkTop));
  const ruleTop = end + FITTER.title * FITTER.ruleAt;
  items.push({
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(side, ruleTop, width, FITTER.rule),
    fill: accent,
  });
  const left = set(words.footLeft, FITTER.foot, 500, text, 'left');
  if (!left.ok) return left;
  const right = set(words.footRight, FITTER.foot, 500, quiet, 'right');
  if (!right.ok) return right;
  // What the foot says in two lines takes its room from the drawing; both sides end on one line.
  const footEnd = ask.height - end;
  const footTop = footEnd - Math.max(FITTER.foot, left.value.height);
  items.push(
    ...left.value.at(side, footEnd - left.value.height),
    ...right.value.at(rightEdge, footEnd - right.value.height),
  );
  const top = ruleTop + FITTER.rule + FITTER.belowRule;
  return success({ body: { x: side, y: top, width, height: footTop - FITTER.aboveFoot - top }, items });
}

/** `supplied`: inks of supplied artwork that the content shows. */
export function fitterDrawing<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  sheet: FitterFrame,
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
