import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { chineseFirst } from '../../sign/bilingualLines.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { CUT_LINE, rectangle } from '../../sign/cutAndHoles.ts';
import { isMisfit } from '../../text/fit.ts';
import { fitWordColumns, setColumns } from '../../text/mongolianColumns.ts';
import { lengthOf, type MongolianLine, setMongolian } from '../../text/mongolianLine.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';

/** A letter, or the Mongolian as a whole; from the title's left edge. */
type Unit = { readonly left: Mm; readonly width: Mm; readonly items: (x: Mm, middle: Mm) => readonly Item[] };

/** The wall's title in both scripts, centred on a line; `size`: its Chinese letters. */
export type WallTitle = { readonly width: Mm; readonly size: Mm; readonly units: readonly Unit[] };

/** Mongolian beside the letters: its height and least size in their em, the gap between. */
const MONGOLIAN = { height: 1.25, least: 0.12, gap: 0.55, width: 2.4 } as const;

/** No letter of a title is smaller, mm. */
const LEAST: Mm = 12;

/** Sets the title as large as the template says, smaller where the width asks for it; its letters are whole mm. */
export function wallTitle(
  ask: BoardAsk<HonoursTemplate>,
  room: Mm,
  notes: TypesetNote[],
): Result<WallTitle, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { letters: largest, tracking } = ask.template.wallTitle;
  const count = [...ask.heading.zh].length;
  const mnText = ask.profile.scripts === 'zh-only' ? null : ask.heading.mn;
  const line = mnText === null ? null : shapeMongolian(mnText, letters, notes);
  if (line !== null && !line.ok) return line;
  // In em of the letters: Chinese, gap and at the most so much Mongolian.
  const wide = count + (count - 1) * tracking + (line === null ? 0 : MONGOLIAN.gap + MONGOLIAN.width);
  const size = Math.floor(Math.min(largest, room / wide));
  if (size < LEAST) {
    const data = { sign: ask.title, text: ask.heading.zh, along: 'width' as const };
    const [needed, available] = [Math.ceil(LEAST * wide), Math.max(0, Math.floor(room))];
    return failure(problem('does-not-fit', { ...data, needed, available }));
  }
  const sure = titleAt(ask, size, line?.value ?? null, notes);
  if (!sure.ok || size === largest) return sure;
  // The Mongolian is mostly narrower than it may be.
  const larger = Math.floor(Math.min(largest, (size * room) / sure.value.width));
  const tried = larger > size ? titleAt(ask, larger, line?.value ?? null, []) : sure;
  return tried.ok && tried.value.width <= room ? tried : sure;
}

/** The title in letters of a size. */
function titleAt(
  ask: BoardAsk<HonoursTemplate>,
  size: Mm,
  line: MongolianLine | null,
  notes: TypesetNote[],
): Result<WallTitle, TypesetProblem> {
  const { ink, tracking } = ask.template.wallTitle;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const style = { size, weight: 800, ink };
  const chinese: Unit[] = [];
  for (const [index, character] of [...ask.heading.zh].entries()) {
    const block = textBlock([character], 2 * size, style, letters, notes);
    if (!block.ok) return block;
    const items = (x: Mm, middle: Mm) => block.value.at(x, middle - size / 2);
    chinese.push({ left: index * (1 + tracking) * size, width: size, items });
  }
  const chineseWidth = (chinese.at(-1)?.left ?? 0) + size;
  if (line === null) return success({ width: chineseWidth, size, units: chinese });
  const look = { layer: 'artwork' as const, ink, weight: 700 };
  const most = (0.8 * size) / ask.profile.sizeRatio;
  const fit = fitWordColumns({
    line,
    width: MONGOLIAN.width * size,
    height: MONGOLIAN.height * size,
    largest: most,
    smallest: MONGOLIAN.least * size,
  });
  const mongolian = isMisfit(fit)
    ? lyingLine(ask, line, MONGOLIAN.width * size, most)
    : {
        width: fit.width,
        items: (x: Mm, middle: Mm) =>
          setColumns(line, fit, { x, y: middle - fit.height / 2 }, look, ask.shaper),
      };
  const gap = MONGOLIAN.gap * size;
  const width = chineseWidth + gap + mongolian.width;
  if (chineseFirst(ask.profile))
    return success({ width, size, units: [...chinese, { ...mongolian, left: chineseWidth + gap }] });
  const after = chinese.map((unit) => ({ ...unit, left: unit.left + mongolian.width + gap }));
  return success({ width, size, units: [{ ...mongolian, left: 0 }, ...after] });
}

/** One lying line: for a single word that is longer than its column would be high. */
function lyingLine(
  ask: BoardAsk<HonoursTemplate>,
  line: Parameters<typeof setMongolian>[0],
  room: Mm,
  most: Mm,
): Omit<Unit, 'left'> {
  const natural = lengthOf(line.words, line.space);
  const size = Math.min(most, room / natural);
  const look = { layer: 'artwork' as const, ink: ask.template.wallTitle.ink, weight: 700 };
  const setting = { size, scale: 1, space: line.space * size };
  return {
    width: natural * size,
    items: (x, middle) => {
      const at = { x, y: middle + ((line.high + line.low) / 2) * size, direction: 'right' as const };
      return setMongolian(line, line.words, setting, at, look, ask.shaper);
    },
  };
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
  return { width: whole(title.width + 3 * pad * title.size), height: whole((1 + 2 * pad) * title.size) };
}
