import { type HeaderValues, type HeaderVariable } from '../../core/sheets/titleBlock.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { pickInks } from '../../core/signs/inks.ts';
import { inkNames } from '../text/drawnWith.ts';
import { drawTitleBlock } from './drawTitleBlock.ts';
import { CAPTIONS, LETTERS, LINES, type Paper, type Rect, frameOf } from './papers.ts';
import { type SheetPen } from './pen.ts';
import { type SheetAsk } from './sheetAsk.ts';

/** Frame line of A2–A4: GB/T 50001-2017, table 4.0.4 (A1: 1.4). */
const FRAME_LINE: Mm = 1;
/** Centring marks reach this far into the frame (3.1.4), but not into the title block at its foot. */
const CENTRING: Mm = 5;
const PADDING: Mm = 5;

/** What is left for the drawing inside a frame with its title block. */
export function drawingArea(paper: Paper, strip: Mm): Rect {
  const frame = frameOf(paper);
  return {
    x: frame.x + PADDING,
    y: frame.y + PADDING,
    width: frame.width - 2 * PADDING,
    height: frame.height - strip - 2 * PADDING,
  };
}

/** Frame, centring marks and title block. */
export function drawFrame(
  pen: SheetPen,
  paper: Paper,
  ask: SheetAsk,
  header: Pick<HeaderValues, 'title' | 'scale' | 'number' | 'page' | 'pages' | 'variant' | 'level'>,
): void {
  const frame = frameOf(paper);
  const [middleX, middleY] = [paper.width / 2, paper.height / 2];
  for (const [x, y, dx, dy, reach] of [
    [middleX, 0, 0, 1, frame.y + CENTRING],
    [middleX, paper.height, 0, -1, paper.margin],
    [0, middleY, 1, 0, frame.x + CENTRING],
    [paper.width, middleY, -1, 0, paper.margin + CENTRING],
  ] as const) {
    const inner = { x: x + dx * reach, y: y + dy * reach };
    pen.stroke([{ x, y }, inner], 0.35);
  }
  pen.rect(frame, paper.width > 800 ? 1.4 : FRAME_LINE);
  const { register, titleEntries } = ask.project;
  const values: Readonly<Record<HeaderVariable, string>> = {
    banner: register.banner.zh,
    township: register.township.zh,
    village: register.village.zh,
    centre: ask.centre,
    paper: ask.paper,
    ...titleEntries,
    date: titleEntries.date ?? ask.day,
    ...header,
  };
  const { height } = ask.block;
  const strip = { x: frame.x, y: frame.y + frame.height - height, width: frame.width, height };
  drawTitleBlock(pen, strip, ask.block, values);
}

/** The pen's items as a drawing of the paper's size. */
export function sheetDrawing(
  pen: SheetPen,
  paper: Pick<Paper, 'width' | 'height'>,
  title: string,
  ask: Pick<SheetAsk, 'inks'>,
): Drawing {
  return {
    width: paper.width,
    height: paper.height,
    bleed: 0,
    title,
    inks: pickInks(ask.inks, inkNames(pen.items)),
    fonts: pen.fonts,
    items: pen.items,
  };
}

/** 图名 with its scale and the two lines under it, as drawings are titled (GB/T 50104, 4.1). */
export function drawCaption(pen: SheetPen, title: string, scale: string, centre: { x: Mm; y: Mm }): Mm {
  const words = pen.set(title, { size: LETTERS.title, weight: 'bold' });
  const figures = pen.set(scale, { size: LETTERS.name });
  const width = words.width + CAPTIONS.gap + figures.width;
  const left = centre.x - width / 2;
  pen.line(words, { x: left, y: centre.y });
  pen.line(figures, { x: left + words.width + CAPTIONS.gap, y: centre.y + CAPTIONS.scaleDown });
  const foot = centre.y + CAPTIONS.foot;
  pen.stroke(
    [
      { x: left - 1, y: foot },
      { x: left + words.width + 1, y: foot },
    ],
    0.7,
  );
  pen.stroke(
    [
      { x: left - 1, y: foot + 1 },
      { x: left + words.width + 1, y: foot + 1 },
    ],
    LINES.fine,
  );
  return width;
}

/** Width that a caption takes. */
export function captionWidth(pen: SheetPen, title: string, scale: string): Mm {
  const words = pen.set(title, { size: LETTERS.title, weight: 'bold' });
  return words.width + CAPTIONS.gap + pen.set(scale, { size: LETTERS.name }).width;
}
