import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type DisplayWall, type Honour } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { artwork } from '../../boards/drawTable.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { type Block, textBlock } from '../../boards/textBlock.ts';
import { longestWord, mongolianBlock, setColumns } from '../../text/mongolianColumns.ts';
import { type MongolianLine } from '../../text/mongolianLine.ts';
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
    number: String(numbers.get(honour.id) ?? ''),
    size: { width: widths.get(honour.id) ?? hanging.captionWidth, height },
  }));
  const blocks = captionBlocks(ask, asks, notes);
  if (!blocks.ok) return blocks;
  const nested = nestStrips(
    blocks.value.map(({ width }) => ({ width, height })),
    captions,
  );
  return success(
    nested.map((sheet) => ({
      drawing: captionSheet(ask, sheet, blocks.value),
      pieces: {
        sizes: sheet.strips.map(({ index }) => ({ width: blocks.value[index]?.width ?? 0, height })),
        kerf: captions.kerf,
      },
    })),
  );
}

function captionSheet(ask: BoardAsk<HonoursTemplate>, sheet: NestedSheet, blocks: readonly Block[]): Drawing {
  const items = sheet.strips.flatMap(({ index, x, y }): readonly Item[] => blocks[index]?.at(x, y) ?? []);
  const cut: Item = {
    kind: 'shape',
    layer: 'cut',
    path: sheet.cuts,
    stroke: { ink: 'cut', width: CUT_LINE },
  };
  const { width, height } = sheet;
  return signDrawing({ ...ask, width, height, process: 'print', holes: false }, [...items, cut]);
}

/** Steps in which captions are set smaller; the least share that all have in common, and that of one that is too long. */
const [SMALLER, COMMON, LEAST] = [0.05, 0.6, 0.4];
/** Down to this share of its size a name keeps to one line. */
const ONE_LINE = 0.7;
/** Sizes at full share, in heights of the strip; Mongolian takes at most so much of its width. */
const CAPTION = {
  pad: 0.16,
  name: 0.3,
  about: 0.145,
  level: 0.12,
  between: 0.085,
  aside: 0.4,
} as const;
/** Mongolian from the largest size down until no caption has more columns, and over and under it; in heights of the strip. */
const MONGOLIAN = { largest: 0.18, smallest: 0.085, step: 0.005, columns: 3, pad: 0.08 } as const;

type CaptionAsk = {
  readonly honour: Honour;
  /** Its number on the elevation. */
  readonly number: string;
  readonly size: { readonly width: Mm; readonly height: Mm };
};
type Caption = Block & { readonly fits: boolean };

/** All captions in the same sizes, as large as the longest allows; one that is too long for that alone goes under it. */
function captionBlocks(
  ask: BoardAsk<HonoursTemplate>,
  captions: readonly CaptionAsk[],
  notes: TypesetNote[],
): Result<readonly Block[], TypesetProblem> {
  const mongolian = mongolianBlocks(ask, captions, notes);
  if (!mongolian.ok) return mongolian;
  for (let common = 1; ; common -= SMALLER) {
    const set: Caption[] = [];
    const own: TypesetNote[] = [];
    for (const [index, caption] of captions.entries()) {
      const beside = mongolian.value[index] ?? null;
      let share = common;
      let block = captionAt(ask, caption, beside, share, own);
      while (block.ok && !block.value.fits && common <= COMMON && share > LEAST) {
        share -= SMALLER;
        block = captionAt(ask, caption, beside, share, own);
      }
      if (!block.ok) return block;
      set.push(block.value);
    }
    if (common > COMMON && set.some(({ fits }) => !fits)) continue;
    notes.push(...own);
    return success(set);
  }
}

/** The Mongolian of every caption, in one size and in few long columns of equal height. */
function mongolianBlocks(
  ask: BoardAsk<HonoursTemplate>,
  captions: readonly CaptionAsk[],
  notes: TypesetNote[],
): Result<readonly (Block | null)[], TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const lines: (MongolianLine | null)[] = [];
  for (const { honour } of captions) {
    const text = ask.profile.scripts === 'zh-only' ? null : (honour.name.mn?.text ?? null);
    const shaped = text === null ? null : shapeMongolian(text, letters, notes);
    if (shaped?.ok === false) return shaped;
    lines.push(shaped?.value ?? null);
  }
  const columnsAt = (share: number) =>
    captions.map(({ size: { height } }, index) => {
      const line = lines[index] ?? null;
      if (line === null) return null;
      const room = height * (1 - 2 * MONGOLIAN.pad);
      const size = Math.min(height * share, room / Math.max(0.1, longestWord(line, 1)));
      const few = mongolianBlock(line, size, Infinity, { least: room });
      return { line, columns: few === null ? null : mongolianBlock(line, size, few.width + 1e-6) };
    });
  let share: number = MONGOLIAN.largest;
  const least = columnsAt(MONGOLIAN.smallest).map((each) => each?.columns?.columns.length ?? 0);
  const isLong = (each: ReturnType<typeof columnsAt>[number], index: number) =>
    (each?.columns?.columns.length ?? 0) > Math.max(MONGOLIAN.columns, least[index] ?? 0);
  while (share > MONGOLIAN.smallest && columnsAt(share).some(isLong)) share -= MONGOLIAN.step;
  const style = { size: 1, weight: 600, ink: ask.template.inks.text };
  return success(
    columnsAt(Math.max(share, MONGOLIAN.smallest)).map((each): Block | null => {
      const columns = each?.columns ?? null;
      if (each === null || columns === null) return null;
      const { width, height } = columns;
      return {
        width,
        height,
        at: (x, y) => setColumns(each.line, columns, { x, y }, artwork(style), ask.shaper),
      };
    }),
  );
}

/** Number, level, name, grantor and date from one left edge; the Mongolian at the right edge, over the whole height. */
function captionAt(
  ask: BoardAsk<HonoursTemplate>,
  { honour, number, size: { width, height } }: CaptionAsk,
  mn: Block | null,
  share: number,
  notes: TypesetNote[],
): Result<Caption, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, quiet } = ask.template.inks;
  const pad = height * CAPTION.pad;
  const aside = mn === null ? 0 : mn.width + pad;
  const room = Math.max(width * 0.3, width - 2 * pad - aside);
  const small = Math.max(COMMON, share);
  const about = { size: height * CAPTION.about * (0.6 + 0.4 * small), weight: 500, ink: quiet, step: 1.2 };
  const level = { size: height * CAPTION.level, weight: 700, ink: ask.template.wallTitle.ink };
  // A year that the name says already is not said again.
  const date = honour.name.zh.includes(honour.date) ? '' : honour.date.replaceAll('-', '.');
  // Where no Mongolian holds the right edge, the date does.
  const day = textBlock(mn === null && date !== '' ? [date] : [], width, about, letters, notes);
  if (!day.ok) return day;
  const place = textBlock([number], width, { ...level, weight: 500, ink: quiet }, letters, notes);
  if (!place.ok) return place;
  const lines = [
    { words: ask.template.levels[honour.level], room, style: level },
    {
      ...{ words: honour.name.zh, room },
      style: { size: height * CAPTION.name * share, weight: 700, ink: text, step: 1.2 },
    },
    {
      words: mn === null || date === '' ? honour.grantor : `${honour.grantor}　${date}`,
      ...{ room: Math.max(width * 0.3, room - (mn === null ? day.value.width + pad : 0)), style: about },
    },
  ];
  const blocks: Block[] = [];
  for (const { words, room: own, style } of lines) {
    const block = textBlock([words], own, style, letters, notes);
    if (!block.ok) return block;
    blocks.push(block.value);
  }
  const between = height * CAPTION.between;
  const used = blocks.reduce((sum, block) => sum + block.height, 2 * between);
  const nameLines = (blocks[1]?.height ?? 0) > 1.5 * height * CAPTION.name * share ? 2 : 1;
  return success({
    width,
    height,
    fits:
      used <= height - 1.2 * pad && aside <= width * CAPTION.aside && (nameLines === 1 || share <= ONE_LINE),
    at: (x, y) => {
      const first = y + (height - used) / 2;
      let down = first;
      return [
        ...blocks.flatMap((block) => {
          const top = down;
          down += block.height + between;
          return block.at(x + pad, top);
        }),
        ...place.value.at(x + pad + (blocks[0]?.width ?? 0) + level.size, first),
        ...day.value.at(x + width - pad - day.value.width, y + (height + used) / 2 - day.value.height),
        ...(mn === null ? [] : mn.at(x + width - pad - mn.width, y + (height - mn.height) / 2)),
      ];
    },
  });
}
