import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk, lyingLine } from '../../boards/boardFrame.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { chineseFirst } from '../../sign/bilingualLines.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE, rectangle } from '../../sign/cutAndHoles.ts';
import { type MongolianLine } from '../../text/mongolianLine.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';

/** A letter, or the Mongolian as a whole; from the title's left edge. */
type Unit = { readonly left: Mm; readonly width: Mm; readonly items: (x: Mm, middle: Mm) => readonly Item[] };

/** The wall's title in both scripts, centred on a line; `size`: its Chinese letters. */
export type WallTitle = {
  readonly width: Mm;
  /** Of all its lines; whole mm, as is how far the middle of the Chinese lies over its own. */
  readonly height: Mm;
  readonly up: Mm;
  readonly size: Mm;
  readonly units: readonly Unit[];
};

/**
 * Mongolian under the letters: its size and the gap in their em, its greatest width in that of their line; how much of the
 * band's height both take at most.
 */
const MONGOLIAN = { size: 0.45, gap: 0.3, wide: 1.3, ofBand: 0.68 } as const;

/** No letter of a title is smaller, mm. */
const LEAST: Mm = 12;

/** Sets the title as large as the template says, smaller where the width asks for it; its letters are whole mm. */
export function wallTitle(
  ask: BoardAsk<HonoursTemplate>,
  room: { readonly width: Mm; readonly height: Mm },
  notes: TypesetNote[],
): Result<WallTitle, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { letters: largest, tracking } = ask.template.wallTitle;
  const count = [...ask.heading.zh].length;
  const mnText = ask.profile.scripts === 'zh-only' ? null : ask.heading.mn;
  const line = mnText === null ? null : shapeMongolian(mnText, letters, notes);
  if (line !== null && !line.ok) return line;
  const wide = count + (count - 1) * tracking;
  const high = 1 + (line === null ? 0 : MONGOLIAN.gap + MONGOLIAN.size);
  const low = Math.max(LEAST, (MONGOLIAN.ofBand * room.height) / high);
  const size = Math.floor(Math.min(largest, room.width / wide, low));
  if (size < LEAST) {
    const data = { sign: ask.title, text: ask.heading.zh, along: 'width' as const };
    const [needed, available] = [Math.ceil(LEAST * wide), Math.max(0, Math.floor(room.width))];
    return failure(problem('does-not-fit', { ...data, needed, available }));
  }
  return titleAt(ask, { size, room: room.width }, line?.value ?? null, notes);
}

/** The title in letters of a size. */
function titleAt(
  ask: BoardAsk<HonoursTemplate>,
  { size, room }: { readonly size: Mm; readonly room: Mm },
  line: MongolianLine | null,
  notes: TypesetNote[],
): Result<WallTitle, TypesetProblem> {
  const { ink, tracking } = ask.template.wallTitle;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const style = { size, weight: 800, ink };
  const { template } = ask;
  const inked = { ...ask, template: { ...template, inks: { ...template.inks, text: ink } } };
  const count = [...ask.heading.zh].length;
  const chineseWidth = (count + (count - 1) * tracking) * size;
  const most = Math.max(chineseWidth, Math.min(room, MONGOLIAN.wide * chineseWidth));
  const mn =
    line === null
      ? null
      : lyingLine(inked, line, {
          room: most,
          most: size * Math.min(MONGOLIAN.size, 1 / ask.profile.sizeRatio),
        });
  const width = Math.max(chineseWidth, mn?.width ?? 0);
  const up = mn === null ? 0 : Math.ceil((mn.height + MONGOLIAN.gap * size) / 2);
  const height = size + 2 * up;
  const first = chineseFirst(ask.profile);
  const units: Unit[] = [];
  for (const [index, character] of [...ask.heading.zh].entries()) {
    const block = textBlock([character], 2 * size, style, letters, notes);
    if (!block.ok) return block;
    const items = (x: Mm, middle: Mm) => block.value.at(x, middle - height / 2 + (first ? 0 : 2 * up));
    const left = (width - chineseWidth) / 2 + index * (1 + tracking) * size;
    units.push({ left, width: size, items });
  }
  if (mn !== null) {
    const items = (x: Mm, middle: Mm) =>
      mn.at(x, first ? middle + height / 2 - mn.height : middle - height / 2);
    const unit = { left: (width - mn.width) / 2, width: mn.width, items };
    units.splice(first ? units.length : 0, 0, unit);
  }
  return success({ width, height, up: first ? up : -up, size, units });
}

export function titleItems(title: WallTitle, left: Mm, middle: Mm): readonly Item[] {
  return title.units.flatMap((unit) => unit.items(left + unit.left, middle));
}

/** The title as a board of its own, cut to size. */
export function titleBoard(ask: BoardAsk<HonoursTemplate>, title: WallTitle): Drawing {
  const { width, height } = titleBoardSize(ask.template, title);
  const items = titleItems(title, (width - title.width) / 2, height / 2);
  const cut: Item = {
    kind: 'shape',
    layer: 'cut',
    path: rectangle(0, 0, width, height),
    stroke: { ink: 'cut', width: CUT_LINE },
  };
  return signDrawing({ ...ask, width, height, process: 'print', holes: false }, [...items, cut]);
}

/** Whole centimetres round the title. */
export function titleBoardSize(
  { wallTitle: { pad } }: HonoursTemplate,
  title: WallTitle,
): { readonly width: number; readonly height: number } {
  const whole = (length: number) => Math.ceil(length / 10) * 10;
  return {
    width: whole(title.width + 3 * pad * title.size),
    height: whole(title.height + 2 * pad * title.size),
  };
}
