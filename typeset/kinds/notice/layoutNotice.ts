import { problem } from '../../../core/problem.ts';
import { type Item } from '../../../core/drawing/drawing.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Area } from '../../boards/boardStyle.ts';
import { boardDrawing, boardFrame } from '../../boards/boardFrame.ts';
import { smallLetters } from '../../boards/layoutTableBoard.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { circle, CUT_LINE, rectangle } from '../../sign/cutAndHoles.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type Sheet } from '../signLayout.ts';
import { canopyFixings, canopySheet } from './canopySheet.ts';
import { type NoticeAsk } from './noticeAsk.ts';
import { DATES, HEAD, layoutDates, layoutHeads, leastEm } from './noticeHeads.ts';
import { acrossBoard, groundHeight, leastGround, misfit, type Pocket, pocketsOf } from './noticePockets.ts';
import { holesBetween, holesOf, pocketSheet, type PrintedBoard } from './pocketSheet.ts';
import { type Canopy, depthOf, withFigures } from './steelwork.ts';
import { strutSheet } from './strutSheet.ts';

/** One sheet of the board: the board itself (null), and drawings for those who drill and mount. */
export type NoticeSheet = Sheet;

/** Steps in which the letters are brought down until everything fits. */
const STEP = 0.97;

/** 村务公开栏: fixed heads; under each, places for A4 and A3 sheets in their real measures, and the dates. */
export function layoutNotice(asked: NoticeAsk): Result<Noted<readonly NoticeSheet[]>, TypesetProblem> {
  const { counted } = asked;
  const ask =
    counted === undefined ? asked : { ...asked, template: { ...asked.template, sections: [...counted] } };
  const size = checkSize(ask);
  if (!size.ok) return size;
  const notes: TypesetNote[] = [];
  const printed = printedBoard(ask, notes);
  return printed.ok ? withSheets(ask, printed.value, notes) : failure(larger(ask, printed.problem));
}

/** What is printed, its letters as large as the height gives; refused where they would be under their least. */
function printedBoard(ask: NoticeAsk, notes: TypesetNote[]): Result<PrintedBoard, TypesetProblem> {
  const frame = boardFrame({ ...ask, titleInLine: true }, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  // Without a foot the body goes down to the margin.
  const end = ask.height - resolveMeasure(ask.template.margins.ends, ask);
  const body = ask.foot === '' ? { ...frame.value.body, height: end - frame.value.body.y } : frame.value.body;
  const across = acrossBoard(ask.template, body, ask.title, ask.counted !== undefined);
  if (!across.ok) return across;
  const { sections, gap } = across.value;
  const { letters, pockets: rules } = ask.template;
  const smallest = Math.max(resolveMeasure(letters.smallest, ask), leastEm(ask));
  const leastHeight = leastGround(sections, Math.min(gap, rules.gap.rows));
  for (let em = Math.max(smallest, resolveMeasure(letters.largest, ask)); ; em *= STEP) {
    em = Math.max(em, smallest);
    const said: TypesetNote[] = [];
    const heads = layoutHeads(ask, sections, em, said);
    if (!heads.ok) return heads;
    const dateSize = DATES.size * em;
    const needed =
      heads.value.height + HEAD.below * em + leastHeight + DATES.above * em + dateSize * (1.2 + DATES.step);
    const narrow = sections.find(({ width }) => width < DATES.length * dateSize);
    if (needed > body.height || narrow !== undefined) {
      if (em > smallest) continue;
      return failure(
        narrow === undefined
          ? misfit(ask.template, ask.title, 'height', needed, body.height)
          : misfit(ask.template, ask.title, 'width', DATES.length * dateSize, narrow.width),
      );
    }
    const top = Math.round(body.y + heads.value.height + HEAD.below * em);
    const height = groundHeight(sections, leastHeight + body.height - needed);
    const pockets = sections.flatMap((section) => pocketsOf(section, top, height));
    const items: Item[] = [...heads.value.at(body.y)];
    const grounds = sections.map(({ x, width }): Area => ({ x, y: top, width, height }));
    items.push(...grounds.map((area) => ground(ask, area)));
    for (const section of sections) {
      const at = { x: section.x, y: top + height + DATES.above * em };
      const dates = layoutDates(ask, section, at, dateSize, said);
      if (!dates.ok) return dates;
      items.push(...dates.value);
    }
    items.push(...pockets.flatMap((pocket) => place(ask, pocket)), ...holesBetween(ask));
    notes.push(...said, ...smallLetters(ask, em));
    return success({ face: boardDrawing(ask, frame.value, items), grounds, pockets });
  }
}

/** Steps in which a size that suits is looked for, mm. */
const SIZE_STEP = 50;

/** A board that is too small names the size that suits: the template's own, else the first that is wide and high enough. */
function larger(ask: NoticeAsk, refused: TypesetProblem): TypesetProblem {
  const suits = (width: Mm, height: Mm) => printedBoard({ ...ask, width, height }, []);
  const named = (width: Mm, height: Mm) => problem('plate-too-small', { sign: ask.title, width, height });
  if (refused.code !== 'does-not-fit') return refused;
  const own = ask.template.sizes.find(
    ({ width, height }) => width >= ask.width && height >= ask.height && suits(width, height).ok,
  );
  if (own !== undefined) return named(own.width, own.height);
  const free = ask.template.free;
  let [width, height, why] = [ask.width, ask.height, refused];
  while (free !== undefined && why.code === 'does-not-fit') {
    const more = Math.ceil((Number(why.data.needed) - Number(why.data.available)) / SIZE_STEP) * SIZE_STEP;
    if (why.data.along === 'width') width += Math.max(SIZE_STEP, more);
    else height += Math.max(SIZE_STEP, more);
    if (width > free.width[1] || height > free.height[1]) break;
    const tried = suits(width, height);
    if (tried.ok) return named(width, height);
    why = tried.problem;
  }
  return refused;
}

function withSheets(
  ask: NoticeAsk,
  printed: PrintedBoard,
  notes: TypesetNote[],
): Result<Noted<readonly NoticeSheet[]>, TypesetProblem> {
  const { plan } = ask.template;
  const canopy = hungCanopy(ask);
  const { grounds, pockets, face } = printed;
  const within = ({ x, width }: Area, pocket: Pocket) => x <= pocket.x && pocket.x < x + width;
  const spots = grounds.flatMap((area, at) => [
    { ...area, key: `section/${at}` },
    ...pockets
      .filter((pocket) => within(area, pocket))
      .map(({ x, y, width, height }, frame) => ({ key: `frame/${at}/${frame}`, x, y, width, height })),
  ]);
  const drawn =
    canopy === null
      ? {}
      : {
          drawn: {
            mountingHeight: canopy.boardFoot,
            backing: withFigures(canopy.words.depth, depthOf(canopy)),
          },
        };
  const sheets: NoticeSheet[] = [{ part: null, drawing: face, spots, ...drawn }];
  if (ask.pockets === 'drilled') {
    const drilled = pocketSheet(ask, printed, notes);
    if (!drilled.ok) return drilled;
    sheets.push({ part: plan.words.title, drawing: drilled.value, forFitter: true });
  }
  if (canopy !== null) {
    const roof = canopySheet(ask, canopy, printed.face, notes);
    if (!roof.ok) return roof;
    sheets.push({ part: canopy.words.title, drawing: roof.value, forFitter: true });
    const { made, words } = canopy.strut;
    if (made !== null) {
      const count = canopyFixings(ask, canopy).length;
      const strut = strutSheet(ask, canopy, { made, count }, notes);
      if (!strut.ok) return strut;
      sheets.push({ part: words.title, drawing: strut.value, forFitter: true });
    }
  }
  return success({ value: sheets, notes });
}

/** The canopy over a board that hangs as high as somebody said, else as high as the template proposes. */
function hungCanopy({ template: { canopy }, told }: NoticeAsk): Canopy | null {
  return canopy === null ? null : { ...canopy, boardFoot: told?.mountingHeight?.value ?? canopy.boardFoot };
}

function ground({ template }: NoticeAsk, { x, y, width, height }: Area): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(x, y, width, height),
    fill: template.pockets.ground,
  };
}

/** The place of a sheet: white on the section's ground, with the holes of its pocket, or with a printed frame. */
function place(ask: NoticeAsk, pocket: Pocket): readonly Item[] {
  const { x, y, width, height } = pocket;
  const { pockets, inks } = ask.template;
  const white: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(x, y, width, height),
    fill: 'paper-white',
  };
  if (ask.pockets === 'printed') {
    const half = pockets.line / 2;
    const path = rectangle(x - half, y - half, width + pockets.line, height + pockets.line);
    return [
      white,
      { kind: 'shape', layer: 'artwork', path, stroke: { ink: inks.accent, width: pockets.line } },
    ];
  }
  const radius = pockets.hole.diameter / 2;
  return [
    white,
    ...holesOf(pocket, pockets).map((hole): Item => ({
      kind: 'shape',
      layer: 'holes',
      path: circle(hole.x, hole.y, radius),
      stroke: { ink: 'drill', width: CUT_LINE },
    })),
  ];
}
