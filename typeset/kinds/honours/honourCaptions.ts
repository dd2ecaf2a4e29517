import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type DisplayWall, type Honour } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type Letters } from '../../boards/table.ts';
import { type Block, lineBlock, mongolianTall, textBlock } from '../../boards/textBlock.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE } from '../../sign/signFrame.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { axisOf, type Hung } from './hangHonours.ts';
import { captionSpace, type HangingRules } from './honourGrid.ts';
import { type NestedSheet, nestStrips } from './nestStrips.ts';

/** Between the captions of neighbours, and about what is kept free; mm. */
const APART = 20;

/**
 * Width of the caption under each thing, whole centimetres: the template's, less where the next thing, an opening or the
 * wall's end is near. Captions stand on the axes of their things.
 */
export function captionWidths(
  hung: readonly Hung[],
  wall: DisplayWall,
  rules: HangingRules,
): ReadonlyMap<string, number> {
  const own = hung.filter((each) => each.wall === wall.id);
  const zone = (each: Hung) => {
    const top = each.top - each.honour.height;
    return { foot: top - captionSpace(rules), top };
  };
  const overlap = (one: { foot: number; top: number }, other: { foot: number; top: number }) =>
    one.foot < other.top && other.foot < one.top;
  return new Map(
    own.map((each) => {
      const [axis, strip] = [axisOf(each), zone(each)];
      const rooms = [rules.captionWidth, 2 * axis, 2 * (wall.width - axis)];
      for (const other of own) {
        if (other === each) continue;
        const { honour, x, top } = other;
        if (overlap(strip, zone(other))) rooms.push(Math.abs(axisOf(other) - axis) - APART);
        else if (overlap(strip, { foot: top - honour.height, top }))
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

/** Caption strips under the honours, nested on sheets that the maker's machine takes, their cut lines shared. */
export function layoutCaptions(
  ask: BoardAsk<HonoursTemplate>,
  hung: readonly Hung[],
  walls: readonly DisplayWall[],
  notes: TypesetNote[],
): Result<readonly Drawing[], TypesetProblem> {
  const { hanging, captions } = ask.template;
  const height = hanging.captionHeight;
  const widths = new Map(walls.flatMap((wall) => [...captionWidths(hung, wall, hanging)]));
  const blocks: Block[] = [];
  for (const { honour } of hung) {
    const block = captionBlock(ask, honour, widths.get(honour.id) ?? hanging.captionWidth, height, notes);
    if (!block.ok) return block;
    blocks.push(block.value);
  }
  const nested = nestStrips(
    blocks.map(({ width }) => ({ width, height })),
    captions,
  );
  return success(nested.map((sheet) => captionSheet(ask, sheet, blocks)));
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

/** Steps in which a caption that is too long is set smaller, and the least share of its size. */
const [SMALLER, LEAST] = [0.06, 0.4];

/** Name large, grantor and date under it; the Mongolian stands at the right over the whole height. */
function captionBlock(
  ask: BoardAsk<HonoursTemplate>,
  honour: Honour,
  width: Mm,
  height: Mm,
  notes: TypesetNote[],
): Result<Block, TypesetProblem> {
  let share = 1;
  for (;;) {
    const set = captionAt(ask, honour, { width, height, share }, notes);
    if (!set.ok || set.value.fits || share <= LEAST) return set;
    share -= SMALLER;
  }
}

function captionAt(
  ask: BoardAsk<HonoursTemplate>,
  honour: Honour,
  { width, height, share }: { readonly width: Mm; readonly height: Mm; readonly share: number },
  notes: TypesetNote[],
): Result<Block & { readonly fits: boolean }, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, quiet } = ask.template.inks;
  const pad = height * 0.16;
  const mnText = ask.profile.scripts === 'zh-only' ? null : (honour.name.mn?.text ?? null);
  const mnStyle = { size: height * 0.2 * share, weight: 600, ink: text };
  const mn = mnText === null ? null : mongolianTall(mnText, height - 2 * pad, mnStyle, letters, notes);
  if (mn !== null && !mn.ok) return mn;
  const aside = mn === null ? 0 : mn.value.width + 1.5 * pad;
  const room = Math.max(width * 0.3, width - 2 * pad - aside);
  const name = lineBlock(
    honour.name.zh,
    room,
    { size: height * 0.3, least: height * 0.2 * share, weight: 700, ink: text },
    letters,
    notes,
  );
  if (!name.ok) return name;
  const small = { weight: 500, ink: quiet };
  const about = lineBlock(
    `${honour.grantor}　${honour.date.replaceAll('-', '.')}`,
    room,
    { ...small, size: height * 0.155, least: height * 0.13 * share },
    letters,
    notes,
  );
  if (!about.ok) return about;
  const level = textBlock(
    [ask.template.levels[honour.level]],
    room,
    { size: height * 0.13, weight: 700, ink: ask.template.wallTitle.ink },
    letters,
    notes,
  );
  if (!level.ok) return level;
  const between = height * 0.085;
  const used = level.value.height + name.value.height + about.value.height + 2 * between;
  const top = (height - used) / 2;
  return success({
    width,
    height,
    fits: used <= height - 1.2 * pad && aside <= width * 0.4,
    // Chinese and Mongolian are one group in the middle of the strip, as the strip is under its thing.
    at: (x, y) => {
      const chinese = Math.max(level.value.width, name.value.width, about.value.width);
      const left = x + (width - chinese - (mn === null ? 0 : 1.5 * pad + mn.value.width)) / 2;
      return [
        ...level.value.at(left, y + top),
        ...name.value.at(left, y + top + level.value.height + between),
        ...about.value.at(left, y + height - top - about.value.height),
        ...(mn === null ? [] : mn.value.at(left + chinese + 1.5 * pad, y + (height - mn.value.height) / 2)),
      ];
    },
  });
}
