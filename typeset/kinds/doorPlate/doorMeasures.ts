import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type DoorPlateTemplate, type DoorScheme } from '../../../core/signs/kinds/doorPlate/doorPlate.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Pictogram, type Pictograms } from '../../../core/signs/pictograms.ts';
import { type Mm } from '../../../core/units/length.ts';
import { unitsPerEm } from '../../text/hanCells.ts';
import { columnExtent } from '../../text/setCells.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type SignAsk, type SignText } from '../../sign/signAsk.ts';
import {
  BODY,
  hanLine,
  type HanLine,
  largestHan,
  largestMongolian,
  type MongolianFlush,
  mongolianFlush,
} from '../../sign/flushLines.ts';
import { inRows } from '../../sign/inRows.ts';
import { type Box } from '../../sign/stack.ts';

export type DoorPlateAsk = SignAsk<DoorPlateTemplate> & {
  readonly colours: DoorScheme;
  readonly unit: SignText;
  readonly room: SignText;
  /** Further functions of a multi-use room; one plate carries them all (requirement IN-1). */
  readonly functions: readonly SignText[];
  readonly number: string | null;
  readonly picture: (Pick<Pictograms, 'grid' | 'stroke'> & Pictogram) | null;
  readonly person: SignText | null;
  readonly phone: string | null;
  /** Whether it has a slot for a strip that is changed; the person stands on the strip then. */
  readonly strip: boolean;
  /** What the plates of its set have in common; a plate alone agrees with itself. */
  readonly agreed?: Readonly<Record<string, Mm>> | null;
};

/** What the plates of a corridor have in common, mm; em where it is a size of letters. */
export type DoorAgreed = {
  /** Width of the column of picture and number; 0 where no plate has either. */
  readonly column: Mm;
  readonly number: Mm;
  readonly name: Mm;
  readonly nameMn: Mm;
  /** Mongolian of a name with nothing under it. */
  readonly bareMn: Mm;
  /** The second step: the same three of names too long for the first. */
  readonly longName: Mm;
  readonly longNameMn: Mm;
  readonly longBareMn: Mm;
  /** How far Mongolian letters of the names reach over and under their baseline, em. */
  readonly nameHigh: number;
  readonly nameLow: number;
  readonly functions: Mm;
  readonly functionsMn: Mm;
  readonly functionsHigh: number;
  readonly functionsLow: number;
  /** Height of what stands under the name; 0 where no plate has anything there. */
  readonly second: Mm;
};

/** A row under the name, in both scripts. */
export type DoorRow = { readonly zh: HanLine; readonly mn: MongolianFlush | null };

/** Between the scripts of a row under the name and between such rows, in em of its Chinese. */
export const ROW_INSIDE = 0.2;
export const ROW_BETWEEN = 0.5;

/** What stands in the room band, inside its padding. */
export function contentBox(ask: DoorPlateAsk): Box {
  const { template, width, height } = ask;
  const ends = resolveMeasure(template.margins.ends, ask);
  const padding = resolveMeasure(template.grid.padding, ask);
  const top = (template.unitBand / 100) * height;
  return { x: ends, y: top + padding, width: width - 2 * ends, height: height - top - 2 * padding };
}

/** Side of the picture's field: so that the row of the number goes under it. */
export function tileSide(ask: DoorPlateAsk): Mm {
  const { tile, row, gap } = ask.template.grid;
  const room = contentBox(ask).height - resolveMeasure(row, ask) - resolveMeasure(gap, ask);
  return Math.min(resolveMeasure(tile, ask), room);
}

/** Where the words begin, and how wide they may be: beside the column, where the plate has anything in it. */
export function wordsSpan(ask: DoorPlateAsk, column: Mm): { readonly left: Mm; readonly width: Mm } {
  const box = contentBox(ask);
  const before = columnOf(ask) === 0 ? 0 : column + resolveMeasure(ask.template.grid.gutter, ask);
  return { left: box.x + before, width: box.width - before };
}

/** What a plate would have by itself in a corridor whose column is so wide. */
type DoorWants = Omit<
  DoorAgreed,
  'column' | 'second' | 'bareMn' | 'longName' | 'longNameMn' | 'longBareMn'
> & {
  readonly ask: DoorPlateAsk;
  /** Rows under the name, and how many of them are Chinese alone. */
  readonly rows: number;
  readonly single: number;
};

/** The measures that each plate of the corridor can have; null where none of them can be set. */
export function agreeDoors(members: readonly DoorPlateAsk[]): DoorAgreed | null {
  const column = Math.max(0, ...members.map(columnOf));
  const wants = members.flatMap((ask) => {
    // A plate that is refused by itself has no say.
    const own = agreeAlone(ask).ok ? doorWants(ask, column) : null;
    return own?.ok === true ? [own.value] : [];
  });
  return wants.length === 0 ? null : agreement(wants, column);
}

/** What a plate has in common with itself, or why it cannot be set. */
export function agreeAlone(ask: DoorPlateAsk): Result<DoorAgreed, TypesetProblem> {
  const column = columnOf(ask);
  const own = doorWants(ask, column);
  if (!own.ok) return own;
  const agreed = agreement([own.value], column);
  const misfit = underLeast(ask, agreed);
  return misfit === null ? success(agreed) : failure(misfit);
}

/** Why a plate cannot be set with such measures: letters would be under the least of their slot; null where it can. */
export function underLeast(ask: DoorPlateAsk, agreed: DoorAgreed): TypesetProblem | null {
  const { room, functions } = ask.template;
  const [name, nameMn] = isLong(ask) ? [agreed.longName, agreed.longNameMn] : [agreed.name, agreed.nameMn];
  const lying = ask.profile.scripts === 'both' && ask.profile.mongolianOnPlates === 'line';
  const pairs: readonly (readonly [size: Mm, slot: { readonly smallest: string }])[] = [
    [name, room.zh],
    ...(lying ? ([[nameMn, room.mn]] as const) : []),
    ...(lying && ask.functions.length > 0 ? ([[agreed.functionsMn, functions.mn]] as const) : []),
  ];
  if (pairs.every(([size, { smallest }]) => size >= resolveMeasure(smallest, ask) - 1e-9)) return null;
  const box = contentBox(ask);
  const least = resolveMeasure(room.zh.smallest, ask) * (BODY + ask.template.grid.between[0]);
  const leastMn = lying ? resolveMeasure(room.mn.smallest, ask) * (agreed.nameHigh - agreed.nameLow) : 0;
  const needed = box.height - nameRoom(ask, agreed.second) + least + leastMn;
  return problem('does-not-fit', {
    ...{ sign: ask.title, text: ask.room.zh, along: 'height' },
    ...{ needed: Math.ceil(Math.max(needed, box.height + 1)), available: Math.floor(box.height) },
  });
}

/**
 * Functions give way before the name does, to what is `kept` of them, until the name is within a fifth of what its width
 * lets it be; then the name does, and at last the functions come down to the least of their slot.
 */
function agreement(wants: readonly DoorWants[], column: Mm): DoorAgreed {
  const shareOf = (of: (want: DoorWants) => number) => Math.min(1, Math.max(...wants.map(of)));
  const kept = shareOf(
    ({ ask, functionsMn }) => resolveMeasure(ask.template.functions.kept, ask) / functionsMn,
  );
  const smallest = shareOf(
    ({ ask, functions }) => resolveMeasure(ask.template.functions.zh.smallest, ask) / functions,
  );
  const wide = Math.min(...firstStep(wants).map(({ name }) => name));
  for (let share = 1; share > smallest; share -= SHARE_STEP) {
    const agreed = agreementAt(wants, column, share);
    // Functions that can be read well come before the last part of the name, those that can just be read do not.
    if (agreed.name >= (share > kept ? LARGE_NAME : SPARED_NAME) * wide) return agreed;
  }
  return agreementAt(wants, column, smallest);
}

const SHARE_STEP = 0.02;
const LARGE_NAME = 0.8;
const SPARED_NAME = 0.62;

/** Names of so many letters stand in a second, smaller step where they would bring all others down. */
const LONG_NAME = 9;
/** What Mongolian grows by where nothing stands under it (house choice). */
const BARE_MONGOLIAN = 1.25;

export function isLong({ room }: DoorPlateAsk): boolean {
  return [...room.zh].length >= LONG_NAME;
}

/** Whether nothing stands under the name. */
export function isBare({ functions, person, phone, strip }: DoorPlateAsk): boolean {
  return functions.length === 0 && person === null && phone === null && !strip;
}

/** The plates whose names give the size: all but the long ones, unless there are no others. */
function firstStep(wants: readonly DoorWants[]): readonly DoorWants[] {
  const short = wants.filter(({ ask }) => !isLong(ask));
  return short.length > 0 ? short : wants;
}

/** `share`: how much of the functions' own size is kept. */
function agreementAt(wants: readonly DoorWants[], column: Mm, share: number): DoorAgreed {
  const least = (of: (want: DoorWants) => number) => Math.min(...wants.map(of));
  const most = (of: (want: DoorWants) => number) => Math.max(...wants.map(of));
  const number = least((want) => want.number);
  const functions = least((want) => want.functions) * share;
  const functionsMn = least((want) => want.functionsMn) * share;
  const functionsHigh = most((want) => want.functionsHigh);
  const functionsLow = least((want) => want.functionsLow);
  const mongolian = functionsMn * (functionsHigh - functionsLow);
  const second = most(({ ask, rows, single }) => {
    const strip = ask.strip ? resolveMeasure(ask.template.strip.height, ask) : 0;
    const both = rows - single;
    const spaces = Math.max(0, rows - 1) * ROW_BETWEEN + both * ROW_INSIDE;
    const written = rows === 0 ? 0 : rows * BODY * functions + spaces * functions + both * mongolian;
    const needed = written + strip + (rows > 0 && strip > 0 ? ROW_BETWEEN * functions : 0);
    return needed === 0 ? 0 : Math.max(needed, resolveMeasure(ask.template.grid.row, ask));
  });
  const nameHigh = most((want) => want.nameHigh);
  const nameLow = least((want) => want.nameLow);
  const ratio = Math.max(...wants.map(({ ask }) => ask.profile.sizeRatio));
  const [first, long] = [firstStep(wants), wants.filter(({ ask }) => isLong(ask))];
  const wide = Math.min(...first.map(({ name }) => name));
  const wideLong = Math.min(wide, ...long.map(({ name }) => name));
  const lying = (group: readonly DoorWants[], size: Mm, most: number) =>
    Math.min(
      size / ratio,
      ...group.map(({ ask, nameMn }) =>
        Math.min(nameMn, most * resolveMeasure(ask.template.room.mn.largest, ask)),
      ),
    );
  const wideMn = lying(first, wide, 1);
  // Both scripts come down together until name and what is under it go into the lowest band.
  const fits = least(({ ask }) => {
    const needed = wide * (BODY + ask.template.grid.between[0]) + wideMn * (nameHigh - nameLow);
    return nameRoom(ask, second) / needed;
  });
  const kept = Math.min(1, fits);
  const [name, nameMn] = [wide * kept, wideMn * kept];
  const longName = Math.min(name, wideLong);
  const longNameMn = Math.min(nameMn, lying(long, longName, 1));
  const bare = (group: readonly DoorWants[], size: Mm, own: Mm) =>
    Math.min(
      BARE_MONGOLIAN * own,
      lying(
        group.filter(({ ask }) => isBare(ask)),
        size,
        BARE_MONGOLIAN,
      ),
    );
  return {
    ...{ column, number, functions, functionsMn, functionsHigh, functionsLow, second, nameHigh, nameLow },
    ...{ name, nameMn, longName, longNameMn },
    bareMn: bare(first, name, nameMn),
    longBareMn: bare(long, longName, longNameMn),
  };
}

/** What the name may take of the height. */
export function nameRoom(ask: DoorPlateAsk, second: Mm): Mm {
  return contentBox(ask).height - (second === 0 ? 0 : second + resolveMeasure(ask.template.grid.gap, ask));
}

function columnOf(ask: DoorPlateAsk): Mm {
  return ask.picture === null && ask.number === null ? 0 : tileSide(ask);
}

function doorWants(ask: DoorPlateAsk, column: Mm): Result<DoorWants, TypesetProblem> {
  const { width } = wordsSpan(ask, column);
  const row = doorRow(ask, ask.room, ask.template.room);
  if (!row.ok) return row;
  const name = largestHan(row.value.zh, width, ask);
  if (!name.ok) return name;
  const mn = row.value.mn;
  const lying = ask.profile.mongolianOnPlates === 'line';
  const nameMn =
    mn === null || !lying
      ? success(resolveMeasure(ask.template.room.mn.largest, ask))
      : largestMongolian({ ...mn, slot: { ...mn.slot, largest: '100 %h' } }, width, ask);
  if (!nameMn.ok) return nameMn;
  const second = rowsUnder(ask, width);
  if (!second.ok) return second;
  const number = numberSize(ask, tileSide(ask));
  if (!number.ok) return number;
  const under = second.value;
  const heights = (lines: readonly (MongolianFlush | null)[]) => ({
    high: Math.max(0, ...lines.map((line) => line?.line.high ?? 0)),
    low: Math.min(0, ...lines.map((line) => line?.line.low ?? 0)),
  });
  const [names, rows] = [heights([mn]), heights(under.rows.map((each) => each.mn))];
  return success({
    ask,
    number: number.value,
    name: name.value,
    nameMn: nameMn.value,
    nameHigh: names.high,
    nameLow: names.low,
    functions: under.size,
    functionsMn: under.sizeMn,
    functionsHigh: rows.high,
    functionsLow: rows.low,
    rows: under.rows.length,
    single: under.rows.filter((each) => each.mn === null).length,
  });
}

/** Words in both scripts as a row; Mongolian that is due and missing is a problem unless it is `optional`. */
export function doorRow(
  ask: DoorPlateAsk,
  text: SignText,
  slots: Pick<DoorPlateTemplate['room'], 'zh' | 'mn'>,
  { optional = false }: { readonly optional?: boolean } = {},
): Result<DoorRow, TypesetProblem> {
  if (text.zh.trim() === '') return failure(problem('words-missing', { script: 'Hans', sign: ask.title }));
  const zh = hanLine(text.zh, slots.zh, ask, text.source);
  if (!zh.ok) return zh;
  if (ask.profile.scripts === 'zh-only' || (text.mn === null && optional))
    return success({ zh: zh.value, mn: null });
  if (text.mn === null) return failure(problem('words-missing', { script: 'Mong', sign: ask.title }));
  const mn = mongolianFlush(text.mn, slots.mn, slots.zh.weight, ask, text.source);
  return mn.ok ? success({ zh: zh.value, mn: mn.value }) : mn;
}

export type RowsUnder = { readonly rows: readonly DoorRow[]; readonly size: Mm; readonly sizeMn: Mm };

/** A further row has to make functions larger by so much, for the name pays for it. */
const WORTH_A_ROW = 1.5;
/** Letters flatter than this look squeezed, and a row more lets them keep their shape. */
const SQUEEZED = 0.95;

/** Length of letters that keep their shape, as close as they may stand. */
function plainLength({ cells, slot }: HanLine, size: Mm): Mm {
  return size * (columnExtent(cells) + (cells.length - 1) * slot.gap.tight);
}

/** The functions in as few rows as keep their letters large, and the person in charge in one of his own. */
export function rowsUnder(ask: DoorPlateAsk, width: Mm): Result<RowsUnder, TypesetProblem> {
  const { functions: slots } = ask.template;
  const person = personText(ask);
  const own = person === null ? null : doorRow(ask, person, slots, { optional: true });
  if (own?.ok === false) return own;
  const last = own === null ? [] : [own.value];
  const counts = ask.functions.length === 0 ? [0] : [1, 2, 3].filter((count) => count <= slots.zh.rows);
  let best: RowsUnder | null = null;
  let misfit: Result<RowsUnder, TypesetProblem> | null = null;
  const kept = resolveMeasure(slots.kept, ask);
  const lesser = ({ size, sizeMn }: RowsUnder) => Math.min(size / ask.profile.sizeRatio, sizeMn) / kept;
  const squeezed = ({ rows, size }: RowsUnder) =>
    rows.some(({ zh }) => plainLength(zh, size) * SQUEEZED > width);
  for (const count of counts) {
    const rows = functionRows(ask, count);
    if (!rows.ok) return rows;
    const sized = sizedRows([...rows.value, ...last], width, ask);
    if (!sized.ok) misfit = sized;
    else if (
      best === null ||
      lesser(sized.value) > lesser(best) * (squeezed(best) && !squeezed(sized.value) ? 1 - 1e-9 : WORTH_A_ROW)
    )
      best = sized.value;
    if (best !== null && lesser(best) >= 1 && !squeezed(best)) break;
  }
  if (best !== null) return success(best);
  if (misfit === null) throw new Error('at least one count of rows is tried');
  return misfit;
}

/** The person in charge and the telephone number, where they do not stand on a strip. */
function personText({ person, phone, strip }: DoorPlateAsk): SignText | null {
  if (strip || (person === null && phone === null)) return null;
  const zh = [person?.zh, phone].filter((text) => typeof text === 'string').join('\u3000');
  return { zh, breaks: [], mn: person?.mn ?? null, source: person?.source };
}

function sizedRows(
  rows: readonly DoorRow[],
  width: Mm,
  ask: DoorPlateAsk,
): Result<RowsUnder, TypesetProblem> {
  const { zh: slot, mn: slotMn } = ask.template.functions;
  let [size, sizeMn] = [resolveMeasure(slot.largest, ask), resolveMeasure(slotMn.largest, ask)];
  for (const { zh, mn } of rows) {
    const han = largestHan(zh, width, ask);
    if (!han.ok) return han;
    size = Math.min(size, han.value);
    const lying = mn === null ? null : largestMongolian(mn, width, ask);
    if (lying?.ok === false) return lying;
    sizeMn = Math.min(sizeMn, lying?.value ?? sizeMn);
  }
  return success({ rows, size, sizeMn: Math.min(sizeMn, size / ask.profile.sizeRatio) });
}

/** The functions in so many rows of about one length, parted by a middle dot, in Mongolian by ᠂. */
function functionRows(ask: DoorPlateAsk, count: number): Result<readonly DoorRow[], TypesetProblem> {
  const rows: DoorRow[] = [];
  for (const part of inRows(ask.functions, count, (run) => joined(run).zh.length)) {
    const row = doorRow(ask, joined(part), ask.template.functions);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return success(rows);
}

function joined(part: readonly SignText[]): SignText {
  const mongolian = part.map(({ mn }) => mn);
  return {
    zh: part.map(({ zh }) => zh).join(' · '),
    breaks: [],
    mn: mongolian.every((text) => text !== null) ? mongolian.join('᠂ ') : null,
    // Of several the first is led to.
    source: part[0]?.source,
  };
}

/** The largest figures that go into the column. */
function numberSize(ask: DoorPlateAsk, column: Mm): Result<Mm, TypesetProblem> {
  const { number } = ask;
  if (number === null) return success(resolveMeasure(ask.template.number.largest, ask));
  if (!/^[0-9A-Za-z-]{1,8}$/.test(number)) {
    return failure(problem('broken-text', { text: number, character: number, code: '', position: 1 }));
  }
  const line = hanLine(number, ask.template.number, ask);
  if (!line.ok) return line;
  const size = largestHan(line.value, column, ask);
  if (!size.ok) return size;
  const { top, foot } = figureHeights(ask, line.value);
  const room = ask.picture === null ? Infinity : resolveMeasure(ask.template.grid.row, ask) / (top - foot);
  return success(Math.min(size.value, room));
}

/** How far figures reach over and under their baseline, em. */
export function figureHeights(
  ask: DoorPlateAsk,
  line: HanLine,
): { readonly top: number; readonly foot: number } {
  const boxes = line.cells.flatMap(({ font, glyphs }) =>
    glyphs.flatMap(({ id }) => {
      const box = ask.shaper.inkBox(font, id);
      const em = unitsPerEm(ask.shaper, font);
      return box === null ? [] : [{ top: box.top / em, foot: box.bottom / em }];
    }),
  );
  return {
    top: Math.max(0, ...boxes.map(({ top }) => top)),
    foot: Math.min(0, ...boxes.map(({ foot }) => foot)),
  };
}

export function notesOf(rows: readonly DoorRow[]): readonly TypesetNote[] {
  return rows.flatMap(({ zh, mn }) => [...zh.notes, ...(mn?.notes ?? [])]);
}
