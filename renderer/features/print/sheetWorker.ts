import { type FontFace } from '../../../app/bridge/contract.ts';
import { type ProgramLibrary, sentLibrary, sheetData } from '../../../app/library/library.ts';
import { planSheets } from '../../../app/plans/planSheets.ts';
import { type Sheet } from '../../../typeset/sheet/sheetAsk.ts';
import { paintItems } from '../canvas/paint.ts';
import { Typefaces } from '../canvas/typefaces.ts';
import { wantedBySheets } from '../canvas/wantedFaces.ts';
import { answering, handing } from '../../kit/session/workerCalls.ts';
import { type Laid, type PaintAsk, type SheetCalls, type SheetsAsk } from './sheetMessages.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';

/**
 * Lays plan sheets out and paints them, off the window's thread: the call and the fonts that the host makes the
 * files with, and the painter of the canvas.
 */
type Press = {
  readonly library: ProgramLibrary;
  readonly fonts: readonly FontFace[];
  readonly typefaces: Typefaces;
};

let press: Press | null = null;
let sheets: readonly Sheet[] = [];

// One after the other: a picture belongs to the sheets that were laid out before it was asked for.
answering<SheetCalls>(
  {
    open: (library) => {
      press = {
        library: sentLibrary(library.files),
        fonts: library.fonts,
        typefaces: new Typefaces(library),
      };
      return true;
    },
    lay: (ask) => lay(opened(), ask),
    paint: (ask) => {
      const picture = paint(opened(), ask);
      return handing({ picture }, picture === null ? [] : [picture]);
    },
  },
  true,
);

function opened(): Press {
  if (press === null) throw new Error('asked before the library came');
  return press;
}

async function lay({ library, fonts, typefaces }: Press, { project, options }: SheetsAsk): Promise<Laid> {
  await typefaces.load(fonts.filter(wantedBySheets(project)).map(({ key }) => key));
  const { levels, tables, comparison, ...rest } = options;
  const laid = planSheets({
    ...rest,
    ...sheetData(library, project),
    project,
    shaper: typefaces.shaper,
    choice: { levels, tables, comparison },
  });
  sheets = laid.ok ? laid.value.sheets : [];
  if (!laid.ok) return laid;
  return {
    ok: true,
    left: laid.value.left,
    sheets: laid.value.sheets.map(({ id, title, drawing, unlabelled }) => ({
      id,
      title,
      width: drawing.width,
      height: drawing.height,
      unlabelled,
    })),
  };
}

function paint({ typefaces }: Press, { sheet, width, height, scale, x, y }: PaintAsk): ImageBitmap | null {
  const drawing = sheets[sheet]?.drawing;
  if (drawing === undefined) return null;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas in this worker');
  pen.setTransform(scale, 0, 0, scale, x, y);
  pen.fillStyle = PAPER_INKS.white;
  pen.fillRect(0, 0, drawing.width, drawing.height);
  const paper = new Path2D();
  paper.rect(0, 0, drawing.width, drawing.height);
  pen.clip(paper);
  paintItems(pen, drawing.items, {
    inks: drawing.inks,
    outlines: typefaces.shaper.outline,
    unitsPerEm: (font) => typefaces.shaper.fonts.get(font)?.unitsPerEm ?? 1000,
    pictures: () => null,
    scale,
  });
  return canvas.transferToImageBitmap();
}
