import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type Honour } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE, rectangle } from '../../sign/signFrame.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type Hung } from './hangHonours.ts';
import { type Letters } from '../../boards/table.ts';
import { type Block, lineBlock, mongolianTall, textBlock } from '../../boards/textBlock.ts';

/** Strips are ganged on sheets of this size, with room for the saw or knife between them. */
const SHEET = { width: 900, height: 600, margin: 15, between: 8 } as const;

/** Caption strips under the honours, several on a sheet, each with its cut line; no wider than the thing that it stands under. */
export function layoutCaptions(
  ask: BoardAsk<HonoursTemplate>,
  hung: readonly Hung[],
  notes: TypesetNote[],
): Result<readonly Drawing[], TypesetProblem> {
  const { captionHeight: height, captionWidth } = ask.template.hanging;
  const strips: { readonly width: Mm; readonly block: Block }[] = [];
  for (const { honour } of hung) {
    const width = Math.min(honour.width, captionWidth);
    const block = captionBlock(ask, honour, width, height, notes);
    if (!block.ok) return block;
    strips.push({ width, block: block.value });
  }
  const sheets: Item[][] = [];
  let [x, y] = [Infinity, Infinity];
  for (const { width, block } of strips) {
    if (x + width > SHEET.width - SHEET.margin) {
      x = SHEET.margin;
      y += height + SHEET.between;
    }
    if (y + height > SHEET.height - SHEET.margin) {
      sheets.push([]);
      [x, y] = [SHEET.margin, SHEET.margin];
    }
    sheets.at(-1)?.push(...block.at(x, y), {
      kind: 'shape',
      layer: 'cut',
      path: rectangle(x, y, width, height),
      stroke: { ink: 'cut', width: CUT_LINE },
    });
    x += width + SHEET.between;
  }
  const size = { width: SHEET.width, height: SHEET.height, process: 'print' as const, holes: false };
  return success(sheets.map((items) => signDrawing({ ...ask, ...size }, items)));
}

/** Name large, grantor and date under it; the Mongolian stands at the right over the whole height. */
function captionBlock(
  ask: BoardAsk<HonoursTemplate>,
  honour: Honour,
  width: Mm,
  height: Mm,
  notes: TypesetNote[],
): Result<Block, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, quiet, accent } = ask.template.inks;
  const pad = height * 0.15;
  const mnText = ask.profile.scripts === 'zh-only' ? null : (honour.name.mn?.text ?? null);
  const mnStyle = { size: height * 0.2, weight: 600, ink: text };
  const mn = mnText === null ? null : mongolianTall(mnText, height - 2 * pad, mnStyle, letters, notes);
  if (mn !== null && !mn.ok) return mn;
  const aside = mn === null || mn.value.width > width * 0.4 ? 0 : mn.value.width + pad;
  const room = width - 2 * pad - aside;
  const name = lineBlock(
    honour.name.zh,
    room,
    { size: height * 0.28, least: height * 0.16, weight: 700, ink: text },
    letters,
    notes,
  );
  if (!name.ok) return name;
  const about = lineBlock(
    `${honour.grantor}　${honour.date.replaceAll('-', '.')}`,
    room,
    { size: height * 0.17, least: height * 0.11, weight: 500, ink: quiet },
    letters,
    notes,
  );
  if (!about.ok) return about;
  const level = textBlock(
    [ask.template.levels[honour.level]],
    room,
    { size: height * 0.13, weight: 700, ink: accent },
    letters,
    notes,
  );
  if (!level.ok) return level;
  const used = level.value.height + name.value.height + about.value.height + height * 0.16;
  const top = Math.max(0, (height - used) / 2);
  return success({
    width,
    height,
    at: (x, y) => [
      ...level.value.at(x + pad, y + top),
      ...name.value.at(x + pad, y + top + level.value.height + height * 0.07),
      ...about.value.at(x + pad, y + height - top - about.value.height),
      ...(mn === null || aside === 0 ? [] : mn.value.at(x + width - pad - mn.value.width, y + pad)),
    ],
  });
}
