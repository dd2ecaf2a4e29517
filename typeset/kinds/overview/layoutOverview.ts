import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Service, byKind } from '../../../core/project/service.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type OverviewTemplate } from '../../../core/signs/kinds/overview/overview.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { type Area, type BoardAsk, boardFrame, moduleOf } from '../../boards/boardFrame.ts';
import { SCALE, TABLE } from '../../boards/boardStyle.ts';
import { drawStrips } from '../../boards/drawTable.ts';
import { framedBoards, smallLetters, tableLook } from '../../boards/layoutTableBoard.ts';
import { type ListedRoom, roomTable } from '../../boards/roomTable.ts';
import { sizedBoards, worth } from '../../boards/sizedBoard.ts';
import { type ShapedTable, shapeTable, type Table } from '../../boards/table.ts';
import { boardStrips, filled, layoutAt, type TableLayout, tableHeight } from '../../boards/tableLayout.ts';
import { measureTable, type TableMeasures } from '../../boards/tableMeasure.ts';

export type OverviewAsk = BoardAsk<OverviewTemplate> & {
  readonly rooms: readonly ListedRoom[];
  readonly services: readonly Service[];
  readonly foot: string;
};

/** Shares of the width that the rooms may take on a lying board, and the way between rooms and matters in modules. */
const ROOMS_WIDTHS = [0.28, 0.34, 0.4, 0.46, 0.52] as const;
const GAP = 4.5;

/** 服务大厅总览: where one finds whom, a step larger, and what is done here. */
export function layoutOverview(ask: OverviewAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.rooms.length + ask.services.length === 0)
    return failure(problem('nothing-to-show', { sign: ask.title }));
  const shapeNotes: TypesetNote[] = [];
  const look = tableLook(ask.template, ask.profile);
  const parts: Part[] = [];
  for (const { table, scale, even } of [
    { table: roomsPart(ask), scale: SCALE.heading, even: true },
    { table: servicesPart(ask), scale: SCALE.text, even: false },
  ]) {
    const shaped = shapeTable(table, look, ask, shapeNotes);
    if (!shaped.ok) return shaped;
    if (table.rows.length === 0) continue;
    parts.push({ table: shaped.value, measures: measureTable(shaped.value), scale, even });
  }
  const laid = sizedBoards(ask, (tried) => {
    const notes = [...shapeNotes];
    const frame = boardFrame(tried, { left: ask.foot, right: '' }, notes);
    if (!frame.ok) return frame;
    const { body, largest } = frame.value;
    const smallest = resolveMeasure(ask.template.letters.smallest, tried);
    const most = Math.min(largest / SCALE.heading, resolveMeasure(ask.template.letters.largest, tried));
    const best = bestOverview(parts, tried, body, { largest: Math.max(smallest, most), smallest });
    if (best === null) return failure(tooMuch(ask, body));
    notes.push(...smallLetters(ask, best.em));
    const drawings = framedBoards(tried, [best.placed], (placed) =>
      placed.flatMap(({ part: { table }, layout, area }): readonly Item[] =>
        drawStrips({ table, layout, look, letters: ask, area }, boardStrips(layout)[0] ?? []),
      ),
    );
    return drawings.ok ? success({ value: drawings.value, notes, free: best.free, em: best.em }) : drawings;
  });
  if (!laid.ok) return laid;
  const [drawing] = laid.value.value;
  if (drawing === undefined) throw new Error('an overview is one board');
  return success({ value: drawing, notes: laid.value.notes });
}

type Part = {
  readonly table: ShapedTable;
  readonly measures: TableMeasures;
  /** Size of its letters to the running text. */
  readonly scale: number;
  readonly even: boolean;
};

type Placed = { readonly part: Part; readonly layout: TableLayout; readonly area: Area };
type Overview = { readonly em: Mm; readonly placed: readonly Placed[]; readonly free: number };

/** The largest letters, and of arrangements in strips the one that fills the board. */
function bestOverview(
  parts: readonly Part[],
  ask: OverviewAsk,
  body: Area,
  { largest, smallest }: { readonly largest: Mm; readonly smallest: Mm },
): Overview | null {
  const gapAt = (em: Mm) => Math.max(GAP * moduleOf(ask), TABLE.fold * em);
  const folds = [1, 2, 3];
  const ways =
    parts.length < 2
      ? folds.map((own) => (em: Mm) => over(parts, body, em, gapAt(em), [own]))
      : folds.flatMap((first) =>
          folds.flatMap((second) =>
            ask.width > ask.height
              ? ROOMS_WIDTHS.map(
                  (share) => (em: Mm) => beside(parts, body, em, gapAt(em), [first, second], share),
                )
              : [(em: Mm) => over(parts, body, em, gapAt(em), [first, second])],
          ),
        );
  let best: Overview | null = null;
  for (const way of ways) {
    let found: Overview | null = null;
    for (let em = largest; found === null; em = Math.max(smallest, em / 1.03)) {
      // Nothing smaller is worth more than what was found.
      if (best !== null && em < worth(best)) break;
      found = way(em);
      if (em <= smallest) break;
    }
    if (found !== null && (best === null || worth(found) > worth(best))) best = found;
  }
  return best;
}

/** A part in so many even strips as low as it can be; null where a column is too narrow. */
function strips(part: Part, width: Mm, em: Mm, folds: number): TableLayout | null {
  const ask = { table: part.table, width, height: HIGH * em, even: part.even, fold: TABLE.fold * em };
  const layout = layoutAt(ask, part.measures, part.scale * em, folds);
  if (layout === null || layout.strips.length !== folds) return null;
  return folds > 1 && layout.width < NARROWEST * part.scale * em ? null : layout;
}

/** Strips side by side are not narrower, in em: names would be broken too often. */
const NARROWEST = 18;

/** Higher than any table, in em; finite, so that strips are filled evenly. */
const HIGH = 1e5;

/** One over the other, the rows of both opened alike. */
function over(
  parts: readonly Part[],
  body: Area,
  em: Mm,
  gap: Mm,
  folds: readonly number[],
): Overview | null {
  const laid: { part: Part; layout: TableLayout; height: Mm; rows: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const layout = strips(part, body.width, em, folds[index] ?? 1);
    if (layout === null) return null;
    const rows = Math.max(...layout.strips.map(({ from, to }) => to - from));
    laid.push({ part, layout, height: tableHeight(part, layout), rows });
  }
  const used = laid.reduce((sum, { height }) => sum + height, 0) + (laid.length - 1) * gap;
  if (used > body.height) return null;
  const rows = laid.reduce((sum, each) => sum + each.rows, 0);
  const opening = Math.min((body.height - used) / rows, TABLE.opening * em);
  let y = body.y;
  const placed = laid.map(({ part, layout, height, rows: own }): Placed => {
    const area = { ...body, y, height: height + own * opening };
    y += area.height + gap;
    return {
      part,
      area,
      layout: filled({ ...part, height: area.height + 0.01 }, layout, Infinity),
    };
  });
  return { em, placed, free: freeShare(placed, body, gap) };
}

/** Side by side, each over the whole height. */
function beside(
  parts: readonly Part[],
  body: Area,
  em: Mm,
  gap: Mm,
  folds: readonly number[],
  share: number,
): Overview | null {
  const first = (body.width - gap) * share;
  const areas = [
    { ...body, width: first },
    { ...body, x: body.x + first + gap, width: body.width - gap - first },
  ];
  const placed: Placed[] = [];
  for (const [index, part] of parts.entries()) {
    const area = areas[index] ?? body;
    const layout = strips(part, area.width, em, folds[index] ?? 1);
    if (layout === null || tableHeight(part, layout) > area.height) return null;
    placed.push({ part, area, layout: filled({ ...part, height: area.height }, layout) });
  }
  return { em, placed, free: freeShare(placed, body, 0) };
}

function freeShare(placed: readonly Placed[], body: Area, gap: Mm): number {
  const areaOf = ({ width, height }: Area) => width * height;
  const open = placed.reduce((sum, { layout, area }) => sum + layout.free * areaOf(area), 0);
  const last = placed.at(-1)?.area ?? body;
  const below = (body.y + body.height - last.y - last.height) * body.width;
  return Math.max(0, (open + below) / (areaOf(body) - gap * body.width));
}

function roomsPart(ask: OverviewAsk): Table {
  const { template } = ask;
  return roomTable(ask.rooms, { ...template.rooms, inks: template.inks }, ask);
}

/** Matters by kind, numbered as they are read. */
function servicesPart(ask: OverviewAsk): Table {
  const { template } = ask;
  const ordered = byKind(ask.services);
  const column = (heading: string, kind: 'figure' | 'text', ink: string) => ({
    ...{ heading, kind, ink, weight: 600 },
    headingMn: ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(heading),
  });
  return {
    columns: [
      column(template.headings.number, 'figure', template.inks.accent),
      column(template.headings.name, 'text', template.inks.text),
    ],
    rows: ordered.map(({ kind, name }, index) => ({
      section: kind === null ? null : template.kinds[kind],
      entries: [
        { kind: 'text', lines: [String(index + 1)] },
        { kind: 'text', lines: [name.zh] },
      ],
    })),
  };
}

function tooMuch(ask: OverviewAsk, body: Area): TypesetProblem {
  const available = Math.floor(body.height);
  const rows = ask.rooms.length + ask.services.length;
  const data = { sign: ask.title, rows, boards: 1, needed: available + 1, tallest: 0, available };
  return problem('table-too-long', data);
}
