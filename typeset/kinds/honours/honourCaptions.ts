import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type DisplayWall, type Honour } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk, lyingLine } from '../../boards/boardFrame.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { type Block, textBlock } from '../../boards/textBlock.ts';
import { chineseFirst } from '../../sign/bilingualLines.ts';
import { lengthOf, type MongolianLine } from '../../text/mongolianLine.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { axisOf, type Hung } from './hangHonours.ts';
import { captionSpace, type HangingRules } from './honourRows.ts';
import { type Pieces } from '../signLayout.ts';
import { type NestedSheet, nestStrips } from './nestStrips.ts';
import { type OnWall } from './onWall.ts';

/** Between the captions of neighbours, and about what is kept free; mm. */
const APART = 20;

/**
 * Width of the caption under each thing, whole centimetres: the template's, less where the next thing, an opening or the
 * wall's end is near. Captions stand on the axes of their things.
 * @internal
 */
export function captionWidths(
  hung: readonly Hung[],
  wall: DisplayWall,
  rules: HangingRules,
): ReadonlyMap<string, number> {
  const own = hung.filter((each) => each.wall === wall.id);
  const zone = ({ foot }: Hung) => ({ foot: foot - captionSpace(rules), top: foot });
  const overlap = (one: { foot: number; top: number }, other: { foot: number; top: number }) =>
    one.foot < other.top && other.foot < one.top;
  return new Map(
    own.map((each) => {
      const [axis, strip] = [axisOf(each), zone(each)];
      const rooms = [rules.captionWidth, 2 * axis, 2 * (wall.width - axis)];
      for (const other of own) {
        if (other === each) continue;
        const { honour, x, top, foot } = other;
        if (overlap(strip, zone(other))) rooms.push(Math.abs(axisOf(other) - axis) - APART);
        else if (overlap(strip, { foot, top }))
          rooms.push(2 * (Math.max(x - axis, axis - x - honour.width) - APART / 2));
      }
      for (const area of wall.keepFree) {
        if (!overlap(strip, { foot: area.y, top: area.y + area.height })) continue;
        rooms.push(2 * (Math.max(area.x - axis, axis - area.x - area.width) - APART / 2));
      }
      // Under the thing itself there is always room.
      const least = Math.min(each.honour.width, rules.captionWidth);
      return [each.honour.id, Math.max(least, Math.floor(Math.min(...rooms) / 10) * 10)];
    }),
  );
}

/** The strips of a wall where they hang. */
export function captionsOn(
  hung: readonly Hung[],
  wall: DisplayWall,
  rules: HangingRules,
): readonly (OnWall & { readonly honour: Honour })[] {
  const widths = captionWidths(hung, wall, rules);
  return hung.flatMap((each) => {
    if (each.wall !== wall.id) return [];
    const half = (widths.get(each.honour.id) ?? 0) / 2;
    const top = each.foot - rules.captionGap;
    const [left, right] = [axisOf(each) - half, axisOf(each) + half];
    return [{ left, right, top, foot: top - rules.captionHeight, honour: each.honour }];
  });
}

type CaptionSheet = { readonly drawing: Drawing; readonly pieces: Pieces };

/** Caption strips under the honours, nested on sheets that the maker's machine takes, their cut lines shared. */
export function layoutCaptions(
  ask: BoardAsk<HonoursTemplate>,
  hung: readonly Hung[],
  walls: readonly DisplayWall[],
  numbers: ReadonlyMap<string, number>,
  notes: TypesetNote[],
): Result<readonly CaptionSheet[], TypesetProblem> {
  const { hanging, captions } = ask.template;
  const height = hanging.captionHeight;
  const widths = new Map(walls.flatMap((wall) => [...captionWidths(hung, wall, hanging)]));
  const asks = hung.map(({ honour }) => ({
    honour,
    size: { width: widths.get(honour.id) ?? hanging.captionWidth, height },
  }));
  const blocks = captionBlocks(ask, asks, notes);
  if (!blocks.ok) return blocks;
  const nested = nestStrips(
    blocks.value.map(({ width }) => ({ width, height })),
    captions,
  );
  const sheets: CaptionSheet[] = [];
  for (const sheet of nested) {
    const beside = numbersBeside(
      ask,
      sheet,
      hung.map(({ honour }) => numbers.get(honour.id) ?? 0),
      notes,
    );
    if (!beside.ok) return beside;
    sheets.push({
      drawing: captionSheet(ask, sheet, blocks.value, beside.value),
      pieces: {
        sizes: sheet.strips.map(({ index }) => ({ width: blocks.value[index]?.width ?? 0, height })),
        kerf: captions.kerf,
      },
    });
  }
  return success(sheets);
}

/** Outside the trim, from it and high, mm. */
const BESIDE = { apart: 12, size: 8, width: 400 } as const;

/** Which things of the elevation the strips of a row are for: beside the sheet, never on a strip. */
function numbersBeside(
  ask: BoardAsk<HonoursTemplate>,
  sheet: NestedSheet,
  numbers: readonly number[],
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const items: Item[] = [];
  const height = ask.template.hanging.captionHeight;
  for (const y of new Set(sheet.strips.map((strip) => strip.y))) {
    const row = sheet.strips.filter((strip) => strip.y === y).sort((one, other) => one.x - other.x);
    const said = ask.template.sheet.words.captionRow.replace(
      '{numbers}',
      row.map(({ index }) => numbers[index] ?? 0).join('、'),
    );
    const style = { size: BESIDE.size, weight: 500, ink: 'black' };
    const block = textBlock([said], BESIDE.width, style, ask, notes);
    if (!block.ok) return block;
    const at = [sheet.width + BESIDE.apart, y + (height - block.value.height) / 2] as const;
    for (const item of block.value.at(...at))
      items.push(item.kind === 'group' ? item : { ...item, layer: 'marks' });
  }
  return success(items);
}

function captionSheet(
  ask: BoardAsk<HonoursTemplate>,
  sheet: NestedSheet,
  blocks: readonly Block[],
  beside: readonly Item[],
): Drawing {
  const items = sheet.strips.flatMap(({ index, x, y }): readonly Item[] => blocks[index]?.at(x, y) ?? []);
  const cut: Item = {
    kind: 'shape',
    layer: 'cut',
    path: sheet.cuts,
    stroke: { ink: 'cut', width: CUT_LINE },
  };
  const { width, height } = sheet;
  return signDrawing({ ...ask, width, height, process: 'print', holes: false }, [...items, cut, ...beside]);
}

/** Steps in which captions are set smaller; the least share that all have in common, and that of one that is too long. */
const [SMALLER, COMMON, LEAST] = [0.05, 0.6, 0.4];
/** Down to this share of its size a name keeps to one line. */
const ONE_LINE = 0.7;
/**
 * Sizes at full share, in heights of the strip. Over or under a line of Mongolian the name is smaller, and the lines are
 * closer.
 */
const CAPTION = {
  ...{ pad: 0.16, name: 0.3, about: 0.145, level: 0.12, between: 0.085 },
  both: { name: 0.275, between: 0.04 },
} as const;
/** Mongolian to the name's size at most, and in heights of the strip what it is not under on one line. */
const MONGOLIAN = { ofName: 0.5, least: 0.085 } as const;

type CaptionAsk = {
  readonly honour: Honour;
  readonly size: { readonly width: Mm; readonly height: Mm };
};
type Caption = Block & { readonly fits: boolean };

/** All captions in the same sizes, as large as the longest allows; one that is too long for that alone goes under it. */
function captionBlocks(
  ask: BoardAsk<HonoursTemplate>,
  captions: readonly CaptionAsk[],
  notes: TypesetNote[],
): Result<readonly Block[], TypesetProblem> {
  const mongolian = mongolianLines(ask, captions, notes);
  if (!mongolian.ok) return mongolian;
  for (let common = 1; ; common -= SMALLER) {
    const set: Caption[] = [];
    const own: TypesetNote[] = [];
    const mnSize = mongolianSize(ask, captions, mongolian.value, common);
    for (const [index, caption] of captions.entries()) {
      const line = mongolian.value[index] ?? null;
      let share = common;
      let block = captionAt(ask, caption, { line, size: mnSize }, share, own);
      while (block.ok && !block.value.fits && common <= COMMON && share > LEAST) {
        share -= SMALLER;
        block = captionAt(ask, caption, { line, size: mnSize }, share, own);
      }
      if (!block.ok) return block;
      set.push(block.value);
    }
    if (common > COMMON && set.some(({ fits }) => !fits)) continue;
    notes.push(...own);
    return success(set);
  }
}

/** The Mongolian of every caption; null where it has none. */
function mongolianLines(
  ask: BoardAsk<HonoursTemplate>,
  captions: readonly CaptionAsk[],
  notes: TypesetNote[],
): Result<readonly (MongolianLine | null)[], TypesetProblem> {
  const lines: (MongolianLine | null)[] = [];
  for (const { honour } of captions) {
    const text = ask.profile.scripts === 'zh-only' ? null : (honour.name.mn?.text ?? null);
    const shaped = text === null ? null : shapeMongolian(text, ask, notes);
    if (shaped?.ok === false) return shaped;
    lines.push(shaped?.value ?? null);
  }
  return success(lines);
}

/** One size for all, in which the longest lies on one line while that is not under the least. */
function mongolianSize(
  ask: BoardAsk<HonoursTemplate>,
  captions: readonly CaptionAsk[],
  lines: readonly (MongolianLine | null)[],
  share: number,
): Mm {
  const height = ask.template.hanging.captionHeight;
  const name = height * CAPTION.both.name * share;
  const most = name * Math.min(MONGOLIAN.ofName, 1 / ask.profile.sizeRatio);
  const rooms = captions.flatMap(({ size }, index) => {
    const line = lines[index] ?? null;
    return line === null ? [] : [roomOf(size) / lengthOf(line.words, line.space)];
  });
  return Math.min(most, Math.max(MONGOLIAN.least * height, Math.min(...rooms)));
}

function roomOf({ width, height }: CaptionAsk['size']): Mm {
  return Math.max(width * 0.3, width - 2 * height * CAPTION.pad);
}

/** Level, name, its Mongolian under it (or over it, where that leads) and grantor from one left edge; the date at the right one. */
function captionAt(
  ask: BoardAsk<HonoursTemplate>,
  { honour, size }: CaptionAsk,
  mongolian: { readonly line: MongolianLine | null; readonly size: Mm },
  share: number,
  notes: TypesetNote[],
): Result<Caption, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, quiet } = ask.template.inks;
  const { width, height } = size;
  const pad = height * CAPTION.pad;
  const room = roomOf(size);
  const own = mongolian.line === null ? CAPTION : CAPTION.both;
  const small = Math.max(COMMON, share);
  const about = { size: height * CAPTION.about * (0.6 + 0.4 * small), weight: 500, ink: quiet, step: 1.2 };
  const level = { size: height * CAPTION.level, weight: 700, ink: ask.template.wallTitle.ink };
  // A year that the name says already is not said again.
  const date = honour.name.zh.includes(honour.date) ? '' : honour.date.replaceAll('-', '.');
  const day = textBlock(date === '' ? [] : [date], width, about, letters, notes);
  if (!day.ok) return day;
  const nameSize = height * own.name * share;
  const [levelBlock, name, grantor] = [
    textBlock([ask.template.levels[honour.level]], room, level, letters, notes),
    textBlock([honour.name.zh], room, { size: nameSize, weight: 700, ink: text, step: 1.2 }, letters, notes),
    textBlock(
      [honour.grantor],
      Math.max(width * 0.3, room - (date === '' ? 0 : day.value.width + pad)),
      about,
      letters,
      notes,
    ),
  ];
  if (!levelBlock.ok) return levelBlock;
  if (!name.ok) return name;
  if (!grantor.ok) return grantor;
  const most = Math.min(mongolian.size, nameSize * MONGOLIAN.ofName);
  const mn =
    mongolian.line === null
      ? []
      : [lyingLine(ask, mongolian.line, { room, most, least: Math.min(most, MONGOLIAN.least * height) })];
  const blocks: readonly Block[] = [
    levelBlock.value,
    ...(chineseFirst(ask.profile) ? [name.value, ...mn] : [...mn, name.value]),
    grantor.value,
  ];
  const between = height * own.between;
  const used = blocks.reduce((sum, block) => sum + block.height, (blocks.length - 1) * between);
  const nameLines = name.value.height > 1.5 * nameSize ? 2 : 1;
  return success({
    width,
    height,
    fits: used <= height - 1.2 * pad && (nameLines === 1 || share <= ONE_LINE),
    at: (x, y) => {
      let down = y + (height - used) / 2;
      return [
        ...blocks.flatMap((block) => {
          const top = down;
          down += block.height + between;
          return block.at(x + pad, top);
        }),
        ...day.value.at(x + width - pad - day.value.width, y + (height + used) / 2 - day.value.height),
      ];
    },
  });
}
