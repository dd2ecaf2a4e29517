import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { sourced } from '../../core/drawing/sourced.ts';
import { type Result, success } from '../../core/result.ts';
import { type BoardStyle } from '../../core/signs/boardTemplate.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { chineseFirst } from '../sign/bilingualLines.ts';
import { BASELINE } from '../text/hanCells.ts';
import { lengthOf, type MongolianLine, setMongolian } from '../text/mongolianLine.ts';
import { type MongolianRows, mongolianRows, setRows } from '../text/mongolianRows.ts';
import { breakLines, type HanLine } from '../text/paragraph/breakLines.ts';
import { type HanParagraph } from '../text/paragraph/hanParagraph.ts';
import { setLines } from '../text/paragraph/setLines.ts';
import { type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { type SignAsk, type SignText, signDrawing } from '../sign/signAsk.ts';
import { rectangle } from '../sign/cutAndHoles.ts';
import { fitWordColumns, setColumns } from '../text/mongolianColumns.ts';
import { isMisfit } from '../text/fit.ts';
import { type Area, FRAME, LOW_HEAD, SCALE, SHARES, STEPS } from './boardStyle.ts';
import { type Letters, shapeHan, shapeMongolian } from './table.ts';
import { type Block } from './textBlock.ts';

export type BoardAsk<Template extends SignTemplate & BoardStyle> = SignAsk<Template> & {
  readonly heading: SignText;
  /** Whose board it is, at the right of the title. */
  readonly unit: SignText;
  /** Over what people read line by line the head is low. */
  readonly head?: 'low';
  /** The title is no larger, where what stands under it is small. */
  readonly mostTitle?: Mm;
  /** Hardly anything stands under the title: it is half as large again, and what it leads may be, too. */
  readonly leadingTitle?: boolean;
  /** The title's Mongolian takes no height of its own: beside the Chinese on its line, or in columns at the other end of the head. */
  readonly titleInLine?: boolean;
  /** Names of the project, which are words wherever they stand. */
  readonly terms?: readonly string[];
  /** Mongolian of a fixed Chinese word; null = not supplied. */
  readonly mongolianOf: (zh: string) => string | null;
};

export type BoardFrame = {
  /** Room between the title and the foot, or the lower margin where there is no foot. */
  readonly body: Area;
  /** Letters over which the title still leads. */
  readonly largest: Mm;
  readonly items: readonly Item[];
};

export function moduleOf(board: { readonly width: Mm; readonly height: Mm }): Mm {
  const [short, long] = [Math.min(board.width, board.height), Math.max(board.width, board.height)];
  return Math.max(short, long / 2) / 100;
}

export function headOf({ head }: { readonly head?: 'low' }) {
  return head === 'low' ? LOW_HEAD : FRAME;
}

/** Letters on a coloured head: the bare ground. */
const REVERSED = 'paper-white';

export type Foot = { readonly left: string; readonly right: string };

/** Band, title in both scripts, unit and foot: what all boards share, so that a hall's boards look like one set. */
export function boardFrame<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  foot: Foot,
  notes: TypesetNote[],
): Result<BoardFrame, TypesetProblem> {
  const u = moduleOf(ask);
  const figures = headOf(ask);
  const side = resolveMeasure(ask.template.margins.sides, ask);
  const end = resolveMeasure(ask.template.margins.ends, ask);
  const letters: Letters = ask;
  // Inside lines nothing runs over the trim.
  const bleed = (ask.face?.edge ?? null) === null ? resolveMeasure(ask.template.bleed, ask) : 0;
  const head = ask.face?.head ?? 'band';
  const onGround = head === 'ground';
  const { text, quiet } = onGround ? { text: REVERSED, quiet: REVERSED } : ask.template.inks;
  const top = (figures.band + figures.titleTop) * u;
  const header = boardHeader(
    { ...ask, template: { ...ask.template, inks: { ...ask.template.inks, text, quiet } } },
    { x: side, y: top, width: ask.width - 2 * side, height: 0 },
    letters,
    notes,
  );
  if (!header.ok) return header;
  const footSize = FRAME.foot * u;
  const footTop = ask.height - end - footSize;
  const set = setFoot(
    ask,
    foot,
    { x: side, y: footTop, width: ask.width - 2 * side, height: footSize },
    letters,
    notes,
  );
  if (!set.ok) return set;
  // A coloured head ends half-way to the matters and takes that room again under it.
  const headFoot = header.value.foot + (figures.belowHeader / 2) * u;
  const bodyTop = header.value.foot + (onGround ? 1.5 : 1) * figures.belowHeader * u;
  const depth = onGround ? headFoot : FRAME.band * u;
  const band: readonly Item[] =
    head === 'none'
      ? []
      : [
          {
            kind: 'shape',
            layer: 'artwork',
            path: rectangle(-bleed, -bleed, ask.width + 2 * bleed, depth + bleed),
            fill: ask.template.inks.accent,
          },
        ];
  const body = {
    x: side,
    y: bodyTop,
    width: ask.width - 2 * side,
    height: (hasFoot(foot) ? footTop - FRAME.aboveFoot * u : ask.height - end) - bodyTop,
  };
  const largest = header.value.title / SCALE.lead;
  return success({ body, largest, items: [...band, ...header.value.items, ...set.value] });
}

function hasFoot({ left, right }: Foot): boolean {
  return left + right !== '';
}

/** Of the unit's Chinese, in the same ink as its Mongolian. */
const UNIT_WEIGHT = 600;

type Header = { readonly items: readonly Item[]; readonly foot: Mm; readonly title: Mm };

/** The unit stands over the title, on lying boards as on standing ones. */
function boardHeader<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  room: Area,
  letters: Letters,
  notes: TypesetNote[],
): Result<Header, TypesetProblem> {
  const u = moduleOf(ask);
  const figures = headOf(ask);
  const { text } = ask.template.inks;
  const title = shapeHan(ask.heading.zh, ask.faces(800).Hans, letters, notes);
  if (!title.ok) return title;
  const unit = shapeHan(ask.unit.zh, ask.faces(UNIT_WEIGHT).Hans, letters, notes);
  if (!unit.ok) return unit;
  const columns = ask.profile.mongolianOnPlates === 'columns';
  const both = ask.profile.scripts !== 'zh-only';
  const mn = both ? ask.heading.mn : null;
  const first = chineseFirst(ask.profile);
  const beside = columns && mn !== null ? titleColumns(ask, mn, letters, notes) : null;
  if (beside !== null && !beside.ok) return beside;
  const aside = beside === null ? 0 : beside.value.width + figures.beside * u;
  const indent = first ? 0 : aside;
  const titleRoom = room.width - aside;
  const unitSize = Math.min(figures.unit * u, (titleRoom + 0.001) / naturalWidth(unit.value));
  const leading = ask.leadingTitle === true ? SHARES.leading : 1;
  const { size: titleSize, lines: titleLines } = titleSetting(
    title.value,
    titleRoom,
    Math.min(leading * figures.title * u, Math.max(ask.mostTitle ?? Infinity, LEAST_LEAD * unitSize)),
  );
  const titleWidth = titleLines.reduce((most, each) => Math.max(most, each.width), 0) * titleSize;
  const titleHeight = titleSize + (titleLines.length - 1) * STEPS.title * titleSize;
  const afterTitle = titleWidth + figures.beside * u;
  const shapedMn = columns || mn === null ? null : shapeMongolian(mn, letters, notes);
  if (shapedMn?.ok === false) return shapedMn;
  const lineIn = (width: Mm, least: number) =>
    shapedMn === null
      ? null
      : lyingLine(ask, shapedMn.value, {
          room: width,
          most: Math.min(leading * figures.titleMn * u, titleSize / ask.profile.sizeRatio),
          least: least * titleSize,
        });
  // Where the rest of the title's line is too short for its Mongolian, that stands under it.
  const rest = ask.titleInLine === true ? titleRoom - afterTitle : 0;
  const onLine = [SHARES.titleMn, SHARES.titleMnInLine]
    .map((share) => (rest < titleSize ? null : lineIn(rest, share)))
    .find((tried) => tried !== null && tried.height <= MOST_IN_LINE * titleHeight);
  const inLine = onLine !== undefined;
  const line = onLine ?? lineIn(titleRoom, SHARES.titleMn);
  const unitMn = both && ask.unit.mn !== null ? shapeMongolian(ask.unit.mn, letters, notes) : null;
  if (unitMn?.ok === false) return unitMn;
  const unitMost = Math.min(figures.unitMn * u, unitSize / ask.profile.sizeRatio);
  const unitLine = unitMn === null ? null : lyingLine(ask, unitMn.value, { room: titleRoom, most: unitMost });
  const mnFirst = line !== null && !first && !inLine;
  const mnHeight = line === null || inLine ? 0 : line.height + figures.belowTitle * u;
  const unitMnHeight = unitLine === null ? 0 : unitLine.height + figures.unitMnDown * u;
  const top = room.y + unitSize + unitMnHeight + figures.belowUnit * u;
  const titleTop = top + (mnFirst ? mnHeight : 0);
  const titleFoot = titleTop + titleHeight;
  const look = { layer: 'artwork', ink: text, weight: 800 } as const;
  const setting = {
    size: titleSize,
    step: STEPS.title * titleSize,
    measure: titleRoom,
    align: 'left',
  } as const;
  const left = room.x + indent;
  const titleLeft = left + (inLine && line !== null && !first ? line.width + figures.beside * u : 0);
  const unitY = room.y + (first ? 0 : unitMnHeight);
  const ofTitle = (set: readonly Item[]) => sourced(set, ask.heading.source);
  const ofUnit = (set: readonly Item[]) => sourced(set, ask.unit.source);
  const items: Item[] = [
    ...ofTitle(
      setLines(title.value.text, titleLines, setting, { x: titleLeft, y: titleTop }, look, letters.shaper),
    ),
    ...ofUnit(
      setLines(
        unit.value.text,
        breakLines(unit.value, Infinity),
        { size: unitSize, step: unitSize, measure: titleRoom, align: 'left' },
        { x: left, y: unitY },
        { layer: 'artwork', ink: text, weight: UNIT_WEIGHT },
        letters.shaper,
      ),
    ),
  ];
  if (unitLine !== null) {
    items.push(...ofUnit(unitLine.at(left, first ? unitY + unitSize + figures.unitMnDown * u : room.y)));
  }
  if (line !== null && inLine) {
    const y = titleTop + (titleHeight - line.height) / 2;
    items.push(...ofTitle(line.at(first ? left + afterTitle : left, y)));
  } else if (line !== null) {
    items.push(...ofTitle(line.at(left, mnFirst ? top : titleFoot + figures.belowTitle * u)));
  }
  let foot = titleFoot + (line === null || mnFirst ? 0 : mnHeight);
  if (beside !== null) {
    const [end, y] = ask.titleInLine === true ? [room.width - beside.value.width, room.y] : [afterTitle, top];
    items.push(...ofTitle(beside.value.at(room.x + (first ? end : 0), y)));
    foot = Math.max(foot, y + beside.value.height);
  }
  return success({ items, foot, title: titleSize });
}

function naturalWidth(paragraph: HanParagraph): number {
  return breakLines(paragraph, Infinity)[0]?.width ?? 1;
}

/** Mongolian on the title's line is at most so much higher than the Chinese. */
const MOST_IN_LINE = 1.2;

/** A title is at least so much larger than the unit over it. */
const LEAST_LEAD = 1.3;

/** One line, a little smaller if need be, else up to three balanced lines that end between phrases where they can. */
function titleSetting(
  title: HanParagraph,
  room: Mm,
  largest: Mm,
): { readonly size: Mm; readonly lines: readonly HanLine[] } {
  const natural = naturalWidth(title);
  for (const [count, least] of [
    [1, SHARES.oneLine],
    [2, SHARES.oneLine],
    [3, SHARES.leastTitle],
  ] as const) {
    let measure = natural / count;
    let lines = breakLines(title, measure + 0.01, { ends: 'phrases' });
    while (lines.length > count && measure < natural) {
      measure += 0.25;
      lines = breakLines(title, measure + 0.01, { ends: 'phrases' });
    }
    const size = Math.min(largest, room / (measure + 0.02));
    if (size >= least * largest) return { size, lines };
  }
  const size = SHARES.leastTitle * largest;
  return { size, lines: breakLines(title, room / size) };
}

/** Mongolian as a lying line; in two or three where it would be under its least size in fewer. */
export function lyingLine<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  line: MongolianLine,
  limits: { readonly room: Mm; readonly most: Mm; readonly least?: Mm },
): Block {
  const natural = lengthOf(line.words, line.space);
  const size = Math.min(limits.room / natural, limits.most);
  const look = { layer: 'artwork' as const, ink: ask.template.inks.text, weight: 600 };
  if (size < (limits.least ?? 0)) {
    const set = rowsOf(line, { least: size, ...limits });
    const step = STEPS.title * set.size;
    return {
      width: limits.room,
      height: set.rows.length * step,
      at: (x, y) => setRows(line, set.rows, { size: set.size, step }, { x, y }, look, ask.shaper),
    };
  }
  return {
    width: natural * size,
    height: (line.high - line.low) * size,
    at: (x, y) =>
      setMongolian(
        line,
        line.words,
        { size, scale: 1, space: line.space * size },
        { x, y: y + line.high * size, direction: 'right' },
        look,
        ask.shaper,
      ),
  };
}

/** The fewest lines at the largest size that is not under the least, three at most. */
function rowsOf(
  line: MongolianLine,
  { room, most, least }: { readonly room: Mm; readonly most: Mm; readonly least: Mm },
): { readonly size: Mm; readonly rows: MongolianRows } {
  for (let count = 2; ; count += 1) {
    for (let size = most; size >= least || count === 3; size /= 1.02) {
      const rows = mongolianRows(line, room / size);
      if (rows !== null && rows.length <= count) return { size, rows };
    }
  }
}

/** The Mongolian title as word columns, level at the top (上齐). */
function titleColumns<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  text: string,
  letters: Letters,
  notes: TypesetNote[],
): Result<Block, TypesetProblem> {
  const shaped = shapeMongolian(text, letters, notes);
  if (!shaped.ok) return shaped;
  const line = shaped.value;
  const u = moduleOf(ask);
  const figures = headOf(ask);
  const { width, height, largest, smallest } = figures.columns;
  const fit = fitWordColumns({
    line,
    width: width * u,
    height: (ask.titleInLine === true ? figures.unit + figures.belowUnit + figures.title : height) * u,
    largest: largest * u,
    smallest: smallest * u,
  });
  if (isMisfit(fit)) {
    return {
      ok: false,
      problem: {
        code: 'does-not-fit',
        data: {
          sign: ask.title,
          text,
          along: fit.along,
          needed: Math.ceil(fit.needed),
          available: Math.floor(fit.available),
        },
      },
    };
  }
  const look = { layer: 'artwork' as const, ink: ask.template.inks.text, weight: 600 };
  return success({
    width: fit.width,
    height: fit.height,
    at: (x, y) => setColumns(line, fit, { x, y }, look, ask.shaper),
  });
}

function setFoot<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  foot: Foot,
  room: Area,
  letters: Letters,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const items: Item[] = [];
  for (const [text, align] of [
    [foot.left, 'left'],
    [foot.right, 'right'],
  ] as const) {
    if (text === '') continue;
    const shaped = shapeHan(text, ask.faces(500).Hans, letters, notes);
    if (!shaped.ok) return shaped;
    const natural = breakLines(shaped.value, Infinity)[0]?.width ?? 1;
    const size = Math.min(
      room.height,
      (room.width * (align === 'left' ? SHARES.footLeft : SHARES.footRight)) / natural,
    );
    items.push(
      ...setLines(
        shaped.value.text,
        breakLines(shaped.value, Infinity),
        { size, step: size, measure: room.width, align },
        { x: room.x, y: room.y + (room.height - size) * BASELINE },
        { layer: 'artwork', ink: ask.template.inks.quiet, weight: 500 },
        letters.shaper,
      ),
    );
  }
  return success(items);
}

/** A finished board: frame and content in one Drawing. */
export function boardDrawing<Template extends SignTemplate & BoardStyle>(
  ask: BoardAsk<Template>,
  frame: BoardFrame,
  content: readonly Item[],
): Drawing {
  return signDrawing(ask, [...frame.items, ...content]);
}
