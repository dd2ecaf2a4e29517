import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { numberedMatters, type Service } from '../../../core/project/service.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type OverviewTemplate } from '../../../core/signs/kinds/overview/overview.ts';
import { matterKey } from '../../../core/signs/textsOnSign.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { type BoardAsk, boardFrame, moduleOf } from '../../boards/boardFrame.ts';
import { type Area, SCALE, TABLE } from '../../boards/boardStyle.ts';
import { drawStrips } from '../../boards/drawTable.ts';
import { comfortable, framedBoards, smallLetters, tableLook } from '../../boards/layoutTableBoard.ts';
import { type Page } from '../../boards/pages.ts';
import { type ListedRoom, roomTable } from '../../boards/roomTable.ts';
import { nameOnFace } from '../../boards/serviceEntries.ts';
import { sizedBoards, worth } from '../../boards/sizedBoard.ts';
import { type ShapedTable, shapeTable, type Table } from '../../boards/table.ts';
import { boardStrips, filled, layoutAt, type TableLayout, tableHeight } from '../../boards/tableLayout.ts';
import { measureTable, type TableMeasures } from '../../boards/tableMeasure.ts';

export type OverviewAsk = BoardAsk<OverviewTemplate> & {
  readonly rooms: readonly ListedRoom[];
  readonly services: readonly Service[];
  readonly foot: string;
  /** How many boards there is room for; null = as many as letters of a comfortable size need. */
  readonly boards: number | null;
};

/** Shares of the width that the rooms may take on a lying board, and the way between rooms and matters in modules. */
const ROOMS_WIDTHS = [0.28, 0.34, 0.4, 0.46, 0.52] as const;
const GAP = 4.5;

/** More boards are not tried: so many matters are a directory, not an overview. */
const MOST_BOARDS = 8;

/** 服务大厅总览: where one finds whom, a step larger, and what is done here; over more boards where letters would be small. */
export function layoutOverview(ask: OverviewAsk): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.rooms.length + ask.services.length === 0)
    return failure(problem('nothing-to-show', { sign: ask.title }));
  const shapeNotes: TypesetNote[] = [];
  const look = tableLook(ask.template, ask.profile);
  const arrangements: (readonly Part[])[] = [];
  for (const apart of [true, false]) {
    const parts: Part[] = [];
    for (const { table, scale, even } of [
      { table: roomsPart(ask, apart), scale: SCALE.heading, even: apart ? ('always' as const) : true },
      { table: servicesPart(ask), scale: SCALE.text, even: false },
    ]) {
      const shaped = shapeTable(table, look, ask, apart ? shapeNotes : []);
      if (!shaped.ok) return shaped;
      if (table.rows.length === 0) continue;
      parts.push({ table: shaped.value, measures: measureTable(shaped.value), scale, even });
    }
    arrangements.push(parts);
  }
  return sizedBoards({ ...ask, head: 'low' }, (tried, number) => {
    const notes = [...shapeNotes];
    const frame = boardFrame(tried, { left: ask.foot, right: number }, notes);
    if (!frame.ok) return frame;
    const { body, largest } = frame.value;
    const smallest = resolveMeasure(ask.template.letters.smallest, tried);
    const most = Math.min(largest / SCALE.heading, resolveMeasure(ask.template.letters.largest, tried));
    const best = onBoards(arrangements, tried, body, { largest: Math.max(smallest, most), smallest });
    if (best === null) return failure(tooMuch(ask, body));
    notes.push(...smallLetters(ask, best.em));
    const draw = () =>
      framedBoards(tried, best.boards, (placed) =>
        placed.flatMap(({ part: { table }, layout, area }): readonly Item[] =>
          drawStrips({ table, layout, look, letters: ask, area }, boardStrips(layout)[0] ?? []),
        ),
      );
    return success({ boards: best.boards.length, draw, notes, free: best.free, em: best.em });
  });
}

type Part = {
  readonly table: ShapedTable;
  readonly measures: TableMeasures;
  /** Size of its letters to the running text. */
  readonly scale: number;
  /** Rows of one height where that leaves no holes, or no arrangement where it would. */
  readonly even: boolean | 'always';
  /** The part of which it is some rows. */
  readonly whole?: Part;
};

type Placed = { readonly part: Part; readonly layout: TableLayout; readonly area: Area };
type Overview = {
  readonly em: Mm;
  readonly boards: readonly (readonly Placed[])[];
  readonly free: number;
};
type Limits = { readonly largest: Mm; readonly smallest: Mm };

/** On the fewest boards that keep letters comfortable, or on as many as there is room for. */
function onBoards(
  arrangements: readonly (readonly Part[])[],
  ask: OverviewAsk,
  body: Area,
  limits: Limits,
): Overview | null {
  const wanted = Math.min(limits.largest, comfortable(ask.template, ask));
  let best: Overview | null = null;
  for (let boards = ask.boards ?? 1; boards <= (ask.boards ?? MOST_BOARDS); boards += 1) {
    let here: Overview | null = null;
    for (const parts of arrangements) {
      const found = bestOverview(parts, ask, body, limits, boards);
      if (found !== null && (here === null || worth(found) > worth(here) * 1.02)) here = found;
    }
    if (here !== null && (best === null || here.em > best.em)) best = here;
    if (best !== null && best.em >= wanted - 1e-6) break;
  }
  return best;
}

/** Strips of rooms and of matters: rooms stand on the columns of the matters, so that edges run through. */
const FOLDS: readonly (readonly [rooms: number, matters: number])[] = [
  ...([1, 2, 3, 4] as const).map((matters) => [1, matters] as const),
  ...([2, 3, 4] as const).map((both) => [both, both] as const),
  [2, 4],
];

/** The largest letters, and of arrangements in strips the one that fills the boards. */
function bestOverview(
  parts: readonly Part[],
  ask: OverviewAsk,
  body: Area,
  { largest, smallest }: Limits,
  boards: number,
): Overview | null {
  const gapAt = (em: Mm) => Math.max(GAP * moduleOf(ask), TABLE.fold * em);
  const lying = ask.width > ask.height && parts.length > 1 && boards === 1;
  const ways = lying
    ? [1, 2, 3].flatMap((first) =>
        [1, 2, 3].flatMap((second) =>
          ROOMS_WIDTHS.map((share) => (em: Mm) => beside(parts, body, em, gapAt(em), [first, second], share)),
        ),
      )
    : FOLDS.map((folds) => (em: Mm) => over(parts, body, em, gapAt(em), folds, boards));
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
function strips(part: Part, width: Mm, em: Mm, folds: number, height: Mm = HIGH * em): TableLayout | null {
  const ask = { table: part.table, width, height, even: part.even !== false, fold: TABLE.fold * em };
  const layout = layoutAt(ask, part.measures, part.scale * em, folds);
  if (layout === null || layout.strips.length > folds) return null;
  if (part.even === 'always' && !layout.even) return null;
  return folds > 1 && layout.width < NARROWEST * part.scale * em ? null : layout;
}

/** Strips side by side are not narrower, in em: names would be broken too often. */
const NARROWEST = 26;

/** Higher than any table, in em; finite, so that strips are filled evenly. */
const HIGH = 1e5;

/** Under rooms that leave less of the body's height than this no matters begin where there is another board. */
const LEAST_UNDER = 0.2;

/** Rooms over the matters, which go on over further boards; the rows of a board opened alike. */
function over(
  parts: readonly Part[],
  body: Area,
  em: Mm,
  gap: Mm,
  [first, second]: readonly [number, number],
  boards: number,
): Overview | null {
  const list = parts.at(-1);
  const head = parts.length > 1 ? parts[0] : undefined;
  const top = head === undefined ? null : strips(head, body.width, em, first);
  if (list === undefined || (head !== undefined && top?.strips.length !== first)) return null;
  const own = head === undefined || top === null ? 0 : tableHeight(head, top);
  if (own > body.height) return null;
  const under = own === 0 ? body.height : body.height - own - gap;
  const alone = boards > 1 && under < LEAST_UNDER * body.height;
  const rooms = Array.from({ length: boards }, (_, at) => (at > 0 ? body.height : alone ? 0 : under));
  const runs = evenRuns(list, body.width, em, second, rooms);
  if (runs === null) return null;
  const placed: (readonly Placed[])[] = [];
  for (const [at, { from, to }] of runs.entries()) {
    const laid = at === 0 && head !== undefined && top !== null ? [{ part: head, layout: top, from: 0 }] : [];
    if (to > from) {
      const part = runOf(list, from, to);
      const layout = strips(part, body.width, em, second);
      if (layout?.strips.length !== second) return null;
      laid.push({ part, layout, from });
    }
    placed.push(opened(laid, body, em, gap));
  }
  const free = placed.map((each) => freeShare(each, body, each.length > 1 ? gap : 0));
  return { em, boards: placed, free: free.reduce((sum, each) => sum + each, 0) / boards };
}

/** One over the other; the rows of all opened alike. */
function opened(
  laid: readonly { readonly part: Part; readonly layout: TableLayout; readonly from: number }[],
  body: Area,
  em: Mm,
  gap: Mm,
): readonly Placed[] {
  const each = laid.map(({ part, layout }) => ({
    height: tableHeight(part, layout),
    rows: Math.max(...layout.strips.map(({ from, to }) => to - from)),
  }));
  const used = each.reduce((sum, { height }) => sum + height, 0) + (laid.length - 1) * gap;
  const rows = each.reduce((sum, part) => sum + part.rows, 0);
  const opening = Math.max(0, Math.min((body.height - used) / rows, TABLE.opening * em));
  let y = body.y;
  return laid.map(({ part, layout, from }, at): Placed => {
    const height = (each[at]?.height ?? 0) + (each[at]?.rows ?? 0) * opening;
    const area = { ...body, y, height };
    y += height + gap;
    const full = filled({ ...part, height: height + 0.01 }, layout, Infinity);
    return { part: part.whole ?? part, area, layout: shifted(full, from) };
  });
}

/** Rows of a part, which are measured with it. */
function runOf(part: Part, from: number, to: number): Part {
  const { table, measures } = part;
  return {
    ...part,
    whole: part,
    table: { ...table, rows: table.rows.slice(from, to) },
    measures: {
      bounds: measures.bounds,
      heights: (column, width) => measures.heights(column, width).slice(from, to),
    },
  };
}

/** A run's layout as one of the whole part. */
function shifted(layout: TableLayout, by: number): TableLayout {
  const before = Array.from({ length: by }, () => 0);
  return {
    ...layout,
    rows: [...before, ...layout.rows],
    opened: [...before, ...layout.opened],
    strips: layout.strips.map(({ from, to }) => ({ from: from + by, to: to + by })),
  };
}

/** The rows over boards with so much room each, every one filled to about the same share; null where they do not fit. */
function evenRuns(
  part: Part,
  width: Mm,
  em: Mm,
  folds: number,
  rooms: readonly Mm[],
): readonly Page[] | null {
  const count = part.table.rows.length;
  const fits = (from: number, to: number, room: Mm) =>
    strips(runOf(part, from, to), width, em, folds, room) !== null;
  const divided = (share: number): readonly Page[] | null => {
    let from = 0;
    const runs = rooms.map((room, at): Page => {
      const begin = from;
      if (room <= 0) return { from: begin, to: begin };
      if (at === rooms.length - 1 && fits(begin, count, share * room)) from = count;
      else {
        let [low, high] = [begin, count];
        while (low < high) {
          const middle = Math.ceil((low + high) / 2);
          if (fits(begin, middle, share * room)) low = middle;
          else high = middle - 1;
        }
        from = low;
      }
      return { from: begin, to: from };
    });
    return from === count && runs.every(({ from: begin, to }, at) => to > begin || rooms[at] === 0)
      ? runs
      : null;
  };
  let best = divided(1);
  if (best === null || rooms.length === 1) return best;
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 8; turn += 1) {
    const middle = (low + high) / 2;
    const tried = divided(middle);
    if (tried === null) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
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
  return { em, boards: [placed], free: freeShare(placed, body, 0) };
}

function freeShare(placed: readonly Placed[], body: Area, gap: Mm): number {
  const areaOf = ({ width, height }: Area) => width * height;
  const open = placed.reduce((sum, { layout, area }) => sum + layout.free * areaOf(area), 0);
  const last = placed.at(-1)?.area ?? body;
  const below = (body.y + body.height - last.y - last.height) * body.width;
  return Math.max(0, (open + below) / (areaOf(body) - gap * body.width));
}

/** `apart`: functions in a column of their own, so that a room is one line. */
function roomsPart(ask: OverviewAsk, apart: boolean): Table {
  const { template } = ask;
  return roomTable(ask.rooms, { ...template, ...template.rooms, apart }, ask);
}

/** Matters by kind. */
function servicesPart(ask: OverviewAsk): Table {
  const { template } = ask;
  const column = (heading: string, kind: 'figure' | 'text', ink: string) => ({
    ...{ heading, kind, ink, weight: 600 },
    headingMn: ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(heading),
  });
  return {
    ...(template.continued === undefined ? {} : { continued: template.continued }),
    columns: [
      column(template.headings.number, 'figure', template.inks.accent),
      column(template.headings.name, 'text', template.inks.text),
    ],
    rows: numberedMatters(ask.services).map(({ number, service }) => ({
      section: service.kind === null ? null : template.kinds[service.kind],
      entries: [
        { kind: 'text', lines: [String(number)] },
        { kind: 'text', lines: [nameOnFace(service, template)], source: matterKey(service, 'name') },
      ],
    })),
  };
}

function tooMuch(ask: OverviewAsk, body: Area): TypesetProblem {
  const available = Math.floor(body.height);
  const rows = ask.rooms.length + ask.services.length;
  const data = {
    sign: ask.title,
    rows,
    boards: ask.boards ?? 1,
    needed: available + 1,
    tallest: 0,
    available,
  };
  return problem('table-too-long', data);
}
