import { type Item } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type Mm } from '../../../core/units/length.ts';
import { circle } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type HanParagraph } from '../../text/paragraph/hanParagraph.ts';
import { type Area, FLOW, SCALE } from '../../boards/boardStyle.ts';
import { artwork, setParagraphs } from '../../boards/drawTable.ts';
import { type Letters, shapeParagraphs } from '../../boards/table.ts';
import { longestPiece, naturalWidth, textHeight } from '../../boards/tableMeasure.ts';

/** What a step says: what is done, how, and how long it takes, where its text says so. */
type StepWords = { readonly head: string; readonly detail: string; readonly time: string };

const TIME = /（([^（）]{0,8}(?:工作日|自然日|小时|分钟|当场|即时|当日|\d[日天])[^（）]{0,4})）$/u;

/** `申请：到窗口提出（当场）` says all three; `待填：` before a step says that nobody has confirmed it, which the draft tells. @internal */
export function stepWords(text: string, blank: string): StepWords {
  const said = text.startsWith(`${blank}：`) ? text.slice(blank.length + 1) : text;
  const time = TIME.exec(said)?.[1] ?? '';
  const rest = time === '' ? said : said.replace(TIME, '');
  const colon = rest.indexOf('：');
  const parted = colon >= 1 && colon <= 10 && colon < rest.length - 1;
  return parted
    ? { head: rest.slice(0, colon), detail: rest.slice(colon + 1), time }
    : { head: rest, detail: '', time };
}

export type ShapedStep = { readonly [Part in keyof StepWords | 'number']: readonly HanParagraph[] };

export type ShapedSteps = {
  readonly steps: readonly ShapedStep[];
  /** Size of their heads to the running text: a step larger where all are short. */
  readonly scale: number;
};

const WEIGHTS = { number: 700, head: 700, detail: 500, time: 600 } as const;

export function shapeSteps(
  texts: readonly string[],
  blank: string,
  letters: Letters,
  notes: TypesetNote[],
): Result<ShapedSteps, TypesetProblem> {
  const steps: ShapedStep[] = [];
  for (const [index, text] of texts.entries()) {
    const words = { ...stepWords(text, blank), number: String(index + 1) };
    const shape = (part: keyof typeof words) =>
      shapeParagraphs(words[part] === '' ? [] : [words[part]], WEIGHTS[part], letters, notes);
    const [head, detail, time, number] = [shape('head'), shape('detail'), shape('time'), shape('number')];
    if (!head.ok) return head;
    if (!detail.ok) return detail;
    if (!time.ok) return time;
    if (!number.ok) return number;
    steps.push({ head: head.value, detail: detail.value, time: time.value, number: number.value });
  }
  const longest = Math.max(0, ...steps.map(({ head }) => naturalWidth(head)));
  return success({ steps, scale: longest <= FLOW.shortHead ? SCALE.step : SCALE.heading });
}

const DISC = 2 * FLOW.disc;

/** A short head stays on one line. */
function onOneLine(head: HanParagraph): number {
  return Math.max(longestPiece(head), Math.min(naturalWidth([head]), FLOW.shortHead - 1));
}

/** Height in em of a step's words; Infinity where a word is too wide. */
export function wordsHeight(step: ShapedStep, scale: number, width: number): number {
  const { head, detail, time } = step;
  const isNarrow = width < Math.min(4, naturalWords(step, scale) - 0.01);
  if (isNarrow || head.some((each) => onOneLine(each) * scale > width)) return Infinity;
  const parts = [textHeight(head, width / scale) * scale, textHeight(time, width), textHeight(detail, width)];
  const said = parts.filter((height) => height > 0);
  return said.reduce((sum, height) => sum + height, 0) + (said.length - 1) * FLOW.afterHead;
}

export type StepsPlace = Area & { readonly em: Mm };
export type StepsLook = { readonly text: string; readonly accent: string };

/** Steps one under the other: height in em with the least arrows. */
export function columnHeight({ steps, scale }: ShapedSteps, width: number): number {
  const heights = steps.map((step) => rowHeight(step, scale, width));
  return heights.reduce((sum, height) => sum + height, 0) + (steps.length - 1) * FLOW.arrow;
}

function rowHeight(step: ShapedStep, scale: number, width: number): number {
  return Math.max(DISC, discDown(scale) + wordsHeight(step, scale, width - DISC - FLOW.afterDisc));
}

/** How far a head's first line lies below the top of its disc: both have one middle. */
function discDown(scale: number): number {
  return Math.max(0, FLOW.disc - scale / 2);
}

/** Draws the column over the whole height of the place, with arrows of at most `longest` em. */
export function drawColumn(
  { steps, scale }: ShapedSteps,
  { x, y, width, height, em, longest }: StepsPlace & { readonly longest: number },
  look: StepsLook,
  letters: Letters,
): readonly Item[] {
  const heights = steps.map((step) => rowHeight(step, scale, width / em) * em);
  const used = heights.reduce((sum, each) => sum + each, 0);
  const arrow = steps.length < 2 ? 0 : Math.min((height - used) / (steps.length - 1), longest * em);
  let top = y;
  return steps.flatMap((step, index) => {
    const own = heights[index] ?? 0;
    const left = x + (DISC + FLOW.afterDisc) * em;
    const items: Item[] = [
      ...drawDisc(step, { x, y: top }, em, look, letters),
      ...drawWords(
        step,
        scale,
        { x: left, y: top + discDown(scale) * em, width: x + width - left },
        em,
        look,
        letters,
      ),
    ];
    if (index < steps.length - 1) {
      const from = { x: x + FLOW.disc * em, y: top + (DISC + FLOW.offDisc) * em };
      items.push(drawArrow(from, own + arrow - (DISC + 2 * FLOW.offDisc) * em, 'down', em, look.accent));
    }
    top += own + arrow;
    return items;
  });
}

/** Steps side by side on lines of arrows, so many on a line. */
export type StepRows = {
  /** Steps of each line. */
  readonly lines: readonly (readonly ShapedStep[])[];
  /** From a step to the next. */
  readonly cell: number;
  /** Of what stands at the end of a line. */
  readonly last: number;
  readonly heights: readonly number[];
  readonly height: number;
  /** How far its disc stands behind the left of a step's words: over the middle of short heads, else flush with them. */
  readonly indents: ReadonlyMap<ShapedStep, number>;
};

/** Null where a word has no room. Lengths in em. One line reaches over the whole width: its last step ends where the board does. */
export function stepRows({ steps, scale }: ShapedSteps, width: number, count: number): StepRows | null {
  const across = Math.ceil(steps.length / count);
  const end = steps.at(-1);
  if (across === 1 && count > 1) return null;
  const even = (width + FLOW.betweenWords) / across;
  const room = even - FLOW.betweenWords;
  const last = count > 1 || end === undefined ? room : Math.min(room, naturalWords(end, scale));
  const cell = across === 1 ? even : (width - last) / (across - 1);
  const lines = Array.from({ length: count }, (_, line) => steps.slice(line * across, (line + 1) * across));
  if (lines.some((line) => line.length === 0)) return null;
  const heights = lines.map((line) => {
    const words = line.map((step, at) => wordsHeight(step, scale, wordsRoom({ cell, last }, at, across)));
    return DISC + FLOW.underDisc + Math.max(...words);
  });
  const height = heights.reduce((sum, each) => sum + each, 0) + (count - 1) * FLOW.betweenLines;
  return Number.isFinite(height)
    ? { lines, cell, last, heights, height, indents: indentsOf(steps, scale) }
    : null;
}

/** Steps of short heads alone stand with their discs on one axis each, all or none of a board. */
function indentsOf(steps: readonly ShapedStep[], scale: number): StepRows['indents'] {
  const widths = steps.map(({ head }) => naturalWidth(head) * scale);
  const isShort = steps.every(({ detail, time }) => detail.length + time.length === 0);
  const centred = isShort && widths.every((width) => width >= DISC && width <= FLOW.underOneDisc * DISC);
  return new Map(steps.map((step, at) => [step, centred ? ((widths[at] ?? DISC) - DISC) / 2 : 0]));
}

/** Width of a step's words on as few lines as they have parts. */
export function naturalWords({ head, detail, time }: ShapedStep, scale: number): number {
  return Math.max(DISC, naturalWidth(head) * scale, naturalWidth(time), naturalWidth(detail)) + 0.01;
}

function wordsRoom({ cell, last }: Pick<StepRows, 'cell' | 'last'>, at: number, across: number): number {
  return at === across - 1 ? last : cell - FLOW.betweenWords;
}

/** From the last step of a line its arrow leads out of it, to be followed on the next as reading is. */
export function drawStepRows(
  { lines, cell, last, heights, indents }: StepRows,
  scale: number,
  { x, y, em }: Pick<StepsPlace, 'x' | 'y' | 'em'>,
  look: StepsLook,
  letters: Letters,
): readonly Item[] {
  let top = y;
  const across = lines[0]?.length ?? 1;
  return lines.flatMap((line, row) => {
    const own = top;
    top += ((heights[row] ?? 0) + FLOW.betweenLines) * em;
    return line.flatMap((step, index): readonly Item[] => {
      const left = x + index * cell * em;
      const width = wordsRoom({ cell, last }, index, across) * em;
      const at = { x: left, y: own + (DISC + FLOW.underDisc) * em, width };
      const indent = indents.get(step) ?? 0;
      const disc = left + indent * em;
      const from = { x: disc + (DISC + FLOW.offDisc) * em, y: own + FLOW.disc * em };
      const isLast = index === line.length - 1;
      const next = indents.get(line[index + 1] ?? step) ?? 0;
      const length = (isLast ? cell - FLOW.betweenWords : cell + next - FLOW.offDisc) * em - (from.x - left);
      return [
        ...drawDisc(step, { x: disc, y: own }, em, look, letters),
        ...drawWords(step, scale, at, em, look, letters),
        ...(isLast && row === lines.length - 1 ? [] : [drawArrow(from, length, 'right', em, look.accent)]),
      ];
    });
  });
}

function drawDisc(
  { number }: ShapedStep,
  at: { readonly x: Mm; readonly y: Mm },
  em: Mm,
  { accent }: StepsLook,
  letters: Letters,
): readonly Item[] {
  const radius = FLOW.disc * em;
  const middle = { x: at.x + radius, y: at.y + radius };
  return [
    { kind: 'shape', layer: 'artwork', path: circle(middle.x, middle.y, radius), fill: accent },
    ...drawNumber({ number }, middle, SCALE.heading * em, letters),
  ];
}

/** A step's number about a middle, on the accent's ground. */
export function drawNumber(
  { number }: Pick<ShapedStep, 'number'>,
  middle: { readonly x: Mm; readonly y: Mm },
  size: Mm,
  letters: Letters,
): readonly Item[] {
  const width = naturalWidth(number) * size;
  // Figures have no descender: their middle lies 0.36 em above the baseline, which is 0.88 em down.
  const place = { x: middle.x - width / 2, y: middle.y - (0.88 - 0.36) * size, width: 2 * size, size };
  return setParagraphs(number, place, artwork({ weight: WEIGHTS.number, ink: 'paper-white' }), letters);
}

export function drawWords(
  { head, time, detail }: ShapedStep,
  scale: number,
  at: { readonly x: Mm; readonly y: Mm; readonly width: Mm },
  em: Mm,
  { text, accent }: StepsLook,
  letters: Letters,
): readonly Item[] {
  let { y } = at;
  const put = (paragraphs: readonly HanParagraph[], size: Mm, weight: number, ink: string) => {
    if (paragraphs.length === 0) return [];
    const items = setParagraphs(paragraphs, { ...at, y, size }, artwork({ weight, ink }), letters);
    y += textHeight(paragraphs, at.width / size) * size + FLOW.afterHead * em;
    return items;
  };
  return [
    ...put(head, scale * em, WEIGHTS.head, text),
    ...put(time, em, WEIGHTS.time, accent),
    ...put(detail, em, WEIGHTS.detail, text),
  ];
}

/** A shaft with a plain filled head, from one disc to the next. */
export function drawArrow(
  from: { readonly x: Mm; readonly y: Mm },
  length: Mm,
  direction: 'down' | 'right',
  em: Mm,
  ink: string,
): Item {
  const half = (FLOW.shaft * em) / 2;
  const wide = 3.2 * half * 2;
  const neck = Math.max(0, length - 5.4 * half * 2);
  const outline: readonly (readonly [across: Mm, along: Mm])[] = [
    [-half, 0],
    [half, 0],
    [half, neck],
    [wide, neck],
    [0, length],
    [-wide, neck],
    [-half, neck],
  ];
  const points = outline.map(([across, along]): readonly [Mm, Mm] =>
    direction === 'down' ? [from.x + across, from.y + along] : [from.x + along, from.y + across],
  );
  const [first, ...rest] = points;
  if (first === undefined) throw new Error('an arrow has corners');
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [['M', ...first], ...rest.map((point) => ['L', ...point] as const), ['Z']],
    fill: ink,
  };
}
