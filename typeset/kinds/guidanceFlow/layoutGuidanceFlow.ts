import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { sourced } from '../../../core/drawing/sourced.ts';
import { matterKey } from '../../../core/signs/textsOnSign.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type HanParagraph } from '../../text/paragraph/hanParagraph.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { boardFrame } from '../../boards/boardFrame.ts';
import { type Area, BOARD_RULES, FACTS, FLOW, SCALE } from '../../boards/boardStyle.ts';
import { artwork, setParagraphs } from '../../boards/drawTable.ts';
import { framedBoards, smallLetters, tableLook } from '../../boards/layoutTableBoard.ts';
import { sizedBoards, worth } from '../../boards/sizedBoard.ts';
import { shapeParagraphs } from '../../boards/table.ts';
import {
  type ColumnsAsk,
  drawFacts,
  factColumns,
  type FactColumns,
  factOpening,
  type Facts,
  type GuidanceFlowAsk,
  openShare,
  shapeFacts,
} from './facts.ts';
import { drawPanels, type StepPanels, stepPanels } from './panels.ts';
import {
  columnHeight,
  drawColumn,
  drawStepRows,
  type ShapedSteps,
  shapeSteps,
  stepRows,
  type StepRows,
} from './steps.ts';

/** One matter: its steps with arrows, and what one has to know and bring. */
export function layoutGuidanceFlow(ask: GuidanceFlowAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { template } = ask;
  const { service } = ask.matter;
  if (service.steps.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const shapeNotes: TypesetNote[] = [];
  const steps = shapeSteps(service.steps, template.blank, ask, shapeNotes);
  if (!steps.ok) return steps;
  const facts = shapeFacts(ask, tableLook(template, ask.profile), shapeNotes);
  if (!facts.ok) return facts;
  const head = shapeParagraphs([template.headings.steps], 700, ask, shapeNotes);
  if (!head.ok) return head;
  const content = { steps: steps.value, facts: facts.value, head: head.value };
  const alone = facts.value.facts.length === 0;
  const laid = sizedBoards(alone ? { ...ask, leadingTitle: true } : ask, (tried) => {
    const notes = [...shapeNotes];
    const frame = boardFrame(tried, { left: ask.foot, right: '' }, notes);
    if (!frame.ok) return frame;
    const { body, largest } = frame.value;
    const smallest = resolveMeasure(template.letters.smallest, tried);

    const most = resolveMeasure(template.letters.largest, tried);
    // Heads a step larger, or letters: what is worth more under this title.
    const [best = null] = (alone ? [ALONE, SCALE.heading] : [content.steps.scale, SCALE.heading])
      .flatMap((scale) => {
        const own = { ...content, steps: { ...content.steps, scale } };
        const flow = bestFlow(own, body, {
          largest: Math.max(smallest, Math.min(most, largest / scale)),
          smallest,
        });
        return flow === null ? [] : [{ ...flow, scale }];
      })
      .sort((one, other) => flowWorth(other) * other.scale ** 0.5 - flowWorth(one) * one.scale ** 0.5);
    if (best === null) return failure(tooHigh(ask, body));
    notes.push(...smallLetters(ask, best.em));
    const draw = () =>
      framedBoards(tried, [best], (flow) =>
        drawFlow({ ...content, steps: { ...content.steps, scale: flow.scale } }, flow, body, tried),
      );
    return success({ boards: 1, draw, notes, free: best.free, em: best.em });
  });
  if (!laid.ok) return laid;
  const [drawing] = laid.value.value;
  if (drawing === undefined) throw new Error('one matter takes one board');
  return success({ value: drawing, notes: laid.value.notes });
}

/** Heads of steps that stand alone. */
const ALONE = 2 * SCALE.text;

type Content = {
  readonly steps: ShapedSteps;
  readonly facts: Facts;
  readonly head: readonly HanParagraph[];
};

type Flow = {
  /** Side by side over the facts; null = one under the other, the facts beside them. */
  readonly steps: StepRows | null;
  /** Of steps that stand alone. */
  readonly panels?: StepPanels;
  readonly em: Mm;
  /** Of the steps, in em. */
  readonly width: number;
  readonly columns: FactColumns;
  readonly opening: number;
  /** Room of the steps with their heading, in em. */
  readonly height: number;
  readonly free: number;
};

/** Shares of the width that steps beside their facts may take. */
const SHARES = [0.46, 0.54, 0.62] as const;
const SIDES = [
  { count: 1, over: true },
  { count: 1, over: false },
  { count: 2, over: true },
  { count: 2, over: false },
] as const;

/** Letters, arrangement and columns together. */
function bestFlow(
  content: Content,
  body: Area,
  { largest, smallest }: { readonly largest: Mm; readonly smallest: Mm },
): Flow | null {
  const alone = content.facts.facts.length === 0;
  const ways = [
    ...[1, 2, 3].flatMap((count) =>
      [1, 2, 3, 4].map((rows) => (em: Mm) => inRows(content, body, em, rows, { count, over: false })),
    ),
    ...(alone ? [1] : SHARES).flatMap((share) =>
      SIDES.map((columns) => (em: Mm) => atSide(content, body, em, share, columns)),
    ),
  ];
  const largestOf = (way: (em: Mm) => Flow | null): Flow | null => {
    for (let em = largest; ; em = Math.max(smallest, em / 1.03)) {
      const found = way(em);
      if (found !== null || em <= smallest) return found;
    }
  };
  let best: Flow | null = null;
  for (const way of ways) {
    const found = largestOf(way);
    if (found !== null && (best === null || flowWorth(found) > flowWorth(best))) best = found;
  }
  const panels = alone ? largestOf((em) => inPanels(content, body, em)) : null;
  // Panels fill the board: letters somewhat smaller are taken for them.
  return panels !== null && (best === null || panels.em * FLOW.forPanels >= best.em) ? panels : best;
}

function flowWorth(flow: Flow): number {
  return worth(flow) * FLOW.furtherLine ** Math.max(0, (flow.steps?.lines.length ?? 1) - 1);
}

const HEAD = FLOW.beforeHeading + SCALE.heading + FLOW.afterHeading;

function inRows(
  { steps, facts }: Content,
  body: Area,
  em: Mm,
  count: number,
  asked: ColumnsAsk,
): Flow | null {
  if (steps.steps.length > FLOW.mostInRow * count) return null;
  const [width, room] = [body.width / em, body.height / em];
  const rows = stepRows(steps, width, count);
  const columns = factColumns(facts, width, asked);
  if (rows === null || columns === null) return null;
  const own = HEAD + rows.height + FLOW.beforeFacts;
  if (own + columns.height > room) return null;
  // The band of steps is opened by about as much as a line of facts.
  const lines = Math.max(0, ...columns.columns.map(({ from, to }) => to - from));
  const spare = room - own - columns.height;
  const height = own + Math.min(FACTS.opening, spare / (lines + 1));
  const opening = factOpening(columns, room - height);
  const free = openShare(columns, room - height, opening) * ((room - height) / room);
  return { steps: rows, em, width, columns, opening, height, free };
}

function atSide(
  { steps, facts }: Content,
  body: Area,
  em: Mm,
  share: number,
  columnsAsked: ColumnsAsk,
): Flow | null {
  const [width, room] = [body.width / em, body.height / em];
  const own = width * share - (share < 1 ? FACTS.gap / 2 : 0);
  const high = HEAD + columnHeight(steps, own);
  const columns = factColumns(facts, width - own - FACTS.gap, columnsAsked);
  if (columns === null || !(Math.max(high, columns.height) <= room)) return null;
  const opening = factOpening(columns, room);
  const arrows = steps.steps.length - 1;
  const stepsOpen = Math.max(0, room - high - arrows * (FLOW.longestArrow - FLOW.arrow)) / room;
  const free = share * stepsOpen + (1 - share) * openShare(columns, room, opening);
  return { steps: null, em, width: own, columns, opening, height: room, free };
}

/** Panels lie along the longer side of their room; what stays open is reckoned as of steps in a column. */
function inPanels(content: Content, body: Area, em: Mm): Flow | null {
  const [width, room] = [body.width / em, body.height / em];
  const to = body.width > FLOW.lying * body.height ? 'right' : 'down';
  const panels = stepPanels(content.steps, { width, height: room - HEAD }, to);
  const columns = factColumns(content.facts, width, { count: 1, over: true });
  if (panels === null || columns === null) return null;
  const free = atSide(content, body, em, 1, { count: 1, over: true })?.free ?? 0;
  return { steps: null, panels, em, width, columns, opening: 0, height: room, free };
}

function drawFlow(content: Content, flow: Flow, body: Area, ask: GuidanceFlowAsk): readonly Item[] {
  const { em, width } = flow;
  const { text, accent } = ask.template.inks;
  const head = {
    x: body.x,
    y: body.y + FLOW.beforeHeading * em,
    width: width * em,
    size: SCALE.heading * em,
  };
  const place = {
    x: body.x,
    y: body.y + HEAD * em,
    width: width * em,
    height: (flow.height - HEAD) * em,
    em,
  };
  const { steps } = flow;
  const facts =
    steps === null
      ? { x: body.x + (width + FACTS.gap) * em, y: body.y }
      : { x: body.x, y: body.y + flow.height * em };
  const look = { text, accent };
  const longest = content.facts.facts.length === 0 ? FLOW.longestAlone : FLOW.longestArrow;
  return [
    {
      ...{ kind: 'shape', layer: 'artwork', fill: text },
      path: rectangle(body.x, body.y - BOARD_RULES.rule / 2, width * em, BOARD_RULES.rule),
    },
    ...setParagraphs(content.head, head, artwork({ weight: 700, ink: accent }), ask),
    ...sourced(
      flow.panels !== undefined
        ? drawPanels(content.steps, flow.panels, place, { ...look, rule: ask.template.inks.rule }, ask)
        : steps === null
          ? drawColumn(content.steps, { ...place, longest }, look, ask)
          : drawStepRows(steps, content.steps.scale, place, look, ask),
      matterKey(ask.matter.service, 'steps'),
    ),
    ...drawFacts(content.facts, flow.columns, { ...facts, em, opening: flow.opening }, ask),
  ];
}

function tooHigh(ask: GuidanceFlowAsk, body: Area): TypesetProblem {
  const available = Math.floor(body.height);
  const data = {
    sign: ask.title,
    text: ask.matter.service.name.zh,
    along: 'height',
    needed: available + 1,
    available,
  };
  return problem('does-not-fit', data);
}
