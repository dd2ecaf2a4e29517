import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Service } from '../../../core/project/service.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type GuidanceFlowTemplate } from '../../../core/signs/kinds/guidanceFlow/guidanceFlow.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { circle, rectangle } from '../../sign/signFrame.ts';
import { type Area, type BoardAsk, boardDrawing, boardFrame } from '../../boards/boardFrame.ts';
import { smallLetters } from '../../boards/layoutTableBoard.ts';
import { QUIET, qrMatrix, qrPath } from '../../boards/qrCode.ts';
import { serviceEntry } from '../../boards/serviceEntries.ts';
import { type Letters } from '../../boards/table.ts';
import { type Block, textBlock } from '../../boards/textBlock.ts';

export type GuidanceFlowAsk = BoardAsk<GuidanceFlowTemplate> & {
  readonly service: Service;
  readonly foot: string;
};

/** Proportions in em of the running text. */
const FLOW = {
  step: 1.3,
  disc: 1.25,
  afterDisc: 1.6,
  between: 2.2,
  label: 0.86,
  afterLabel: 0.42,
  afterField: 1.5,
  heading: 1.05,
  afterHeading: 1.9,
  qr: 8.5,
} as const;

/** Share of the body's width that the steps take. */
const STEPS_SHARE = 0.56;
const COLUMN_GAP = 0.08;

/** One matter: its steps with arrows, and beside them what one has to know and bring. */
export function layoutGuidanceFlow(ask: GuidanceFlowAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.service.steps.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  const { body } = frame.value;
  const smallest = resolveMeasure(ask.template.letters.smallest, ask);
  for (let em = resolveMeasure(ask.template.letters.largest, ask); ; em = Math.max(smallest, em / 1.04)) {
    const content = layoutAt(ask, body, em, notes);
    if (!content.ok) return content;
    if (content.value.height <= body.height) {
      notes.push(...smallLetters(ask, em));
      return success({ value: boardDrawing(ask, frame.value, content.value.items), notes });
    }
    if (em <= smallest) {
      const data = { sign: ask.title, text: ask.service.name.zh, along: 'height' };
      return failure(
        problem('does-not-fit', {
          ...data,
          needed: Math.ceil(content.value.height),
          available: Math.floor(body.height),
        }),
      );
    }
  }
}

type Content = { readonly height: Mm; readonly items: readonly Item[] };

function layoutAt(
  ask: GuidanceFlowAsk,
  body: Area,
  em: Mm,
  notes: TypesetNote[],
): Result<Content, TypesetProblem> {
  const left = { ...body, width: body.width * STEPS_SHARE };
  const x = body.x + body.width * (STEPS_SHARE + COLUMN_GAP);
  const right = { ...body, x, width: body.x + body.width - x };
  const steps = layoutSteps(ask, left, em, notes);
  if (!steps.ok) return steps;
  const facts = layoutFacts(ask, right, em, notes);
  if (!facts.ok) return facts;
  return success({
    height: Math.max(steps.value.height, facts.value.height),
    items: [...steps.value.items, ...facts.value.items],
  });
}

function heading(
  ask: GuidanceFlowAsk,
  text: string,
  area: Area,
  em: Mm,
  notes: TypesetNote[],
): Result<Content, TypesetProblem> {
  const { accent } = ask.template.inks;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const style = { size: FLOW.heading * em, weight: 700, ink: accent };
  const block = textBlock([text], area.width, style, letters, notes);
  if (!block.ok) return block;
  const rule: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(area.x, area.y, area.width, 0.09 * em),
    fill: ask.template.inks.text,
  };
  const top = area.y + 0.8 * em;
  return success({
    height: 0.8 * em + block.value.height + FLOW.afterHeading * em - 0.8 * em,
    items: [rule, ...block.value.at(area.x, top)],
  });
}

function layoutSteps(
  ask: GuidanceFlowAsk,
  area: Area,
  em: Mm,
  notes: TypesetNote[],
): Result<Content, TypesetProblem> {
  const { text, accent } = ask.template.inks;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const head = heading(ask, ask.template.headings.steps, area, em, notes);
  if (!head.ok) return head;
  const radius = FLOW.disc * em;
  const indent = 2 * radius + FLOW.afterDisc * em;
  const blocks: { words: Block; number: Block }[] = [];
  for (const [index, step] of ask.service.steps.entries()) {
    const style = { size: FLOW.step * em, weight: 700, ink: text };
    const words = textBlock([step], area.width - indent, style, letters, notes);
    if (!words.ok) return words;
    const figure = { size: 1.35 * em, weight: 700, ink: 'paper-white', align: 'centre' as const };
    const number = textBlock([String(index + 1)], 2 * radius, figure, letters, notes);
    if (!number.ok) return number;
    blocks.push({ words: words.value, number: number.value });
  }
  const heights = blocks.map((block) => Math.max(2 * radius, block.words.height));
  const least =
    head.value.height +
    heights.reduce((sum, height) => sum + height, 0) +
    (blocks.length - 1) * FLOW.between * em;
  const spare = Math.max(0, area.height - least) / Math.max(1, blocks.length - 1);
  const between = FLOW.between * em + Math.min(spare, 3.4 * em);
  const items: Item[] = [...head.value.items];
  let y = area.y + head.value.height;
  blocks.forEach((block, index) => {
    const height = heights[index] ?? 0;
    const centre = { x: area.x + radius, y: y + radius };
    const size = 1.35 * em;
    items.push(
      { kind: 'shape', layer: 'artwork', path: circle(centre.x, centre.y, radius), fill: accent },
      // Figures have no descender: their middle lies 0.36 em above the baseline, which is 0.88 em down.
      ...block.number.at(area.x, centre.y - (0.88 - 0.36) * size),
      ...block.words.at(area.x + indent, y + Math.max(0, radius - (FLOW.step * em) / 2)),
    );
    if (index < blocks.length - 1) {
      const from = y + 2 * radius + 0.5 * em;
      items.push(arrow(centre.x, from, y + height + between - 0.5 * em, 0.13 * em, accent));
    }
    y += height + between;
  });
  return success({ height: least, items });
}

/** A shaft with a plain filled head, from one disc to the next. */
function arrow(x: Mm, from: Mm, to: Mm, thickness: Mm, ink: string): Item {
  const [wide, long] = [3.2 * thickness, 5.4 * thickness];
  const half = thickness / 2;
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', x - half, from],
      ['L', x + half, from],
      ['L', x + half, to - long],
      ['L', x + wide, to - long],
      ['L', x, to],
      ['L', x - wide, to - long],
      ['L', x - half, to - long],
      ['Z'],
    ],
    fill: ink,
  };
}

function layoutFacts(
  ask: GuidanceFlowAsk,
  area: Area,
  em: Mm,
  notes: TypesetNote[],
): Result<Content, TypesetProblem> {
  const { template, service } = ask;
  const { text, quiet } = template.inks;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const head = heading(ask, template.kinds[service.kind], area, em, notes);
  if (!head.ok) return head;
  const items: Item[] = [...head.value.items];
  let y = area.y + head.value.height;
  for (const field of template.fields) {
    const entry = serviceEntry(service, field, 1, template);
    if (entry.kind !== 'text') continue;
    const labelStyle = { size: FLOW.label * em, weight: 500, ink: quiet };
    const label = textBlock([template.headings[field]], area.width, labelStyle, letters, notes);
    if (!label.ok) return label;
    const value = textBlock(
      entry.lines,
      area.width,
      { size: em, weight: 600, ink: text, align: 'justified' },
      letters,
      notes,
    );
    if (!value.ok) return value;
    items.push(...label.value.at(area.x, y));
    y += label.value.height + FLOW.afterLabel * em;
    items.push(...value.value.at(area.x, y));
    y += value.value.height + FLOW.afterField * em;
  }
  if (service.link !== undefined) {
    const code = qrMatrix(service.link);
    if (!code.ok) return code;
    const side = FLOW.qr * em;
    const zone = (side * QUIET) / (code.value.length + 2 * QUIET);
    const top = Math.max(y, area.y + area.height - side + zone);
    // The code's dark edge stands on the column's edge; its quiet zone is white anyway.
    const path = qrPath(code.value, { x: area.x, y: top }, side - 2 * zone);
    items.push({ kind: 'shape', layer: 'artwork', path, fill: 'black' });
    const label = textBlock(
      [template.headings.link],
      area.width - side,
      { size: FLOW.label * em, weight: 500, ink: quiet },
      letters,
      notes,
    );
    if (!label.ok) return label;
    items.push(...label.value.at(area.x + side - zone, top + side - 2 * zone - label.value.height));
    y += side;
  }
  return success({ height: y - area.y, items });
}
