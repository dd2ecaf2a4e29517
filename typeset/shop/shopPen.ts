import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Letters } from '../boards/table.ts';
import { type ReportFaces } from '../report/style.ts';
import { SheetPen } from '../sheet/pen.ts';
import { describedFonts, inkNames } from '../text/drawnWith.ts';
import { type Shaper } from '../text/shaper.ts';

/** What the figures of a shop's papers are drawn with: the faces of the papers themselves. */
export type ShopLetters = {
  readonly faces: ReportFaces;
  readonly shaper: Shaper;
  readonly inks: InkTable;
};

export function shopPen({ faces, shaper }: ShopLetters): SheetPen {
  return new SheetPen(shaper, { regular: [faces.regular], bold: [faces.bold] });
}

/** The one weight of figures, for chains of dimensions. */
export function chainLetters({ faces, shaper }: ShopLetters): Letters {
  return { shaper, faces: () => ({ Hans: [faces.regular], Mong: [faces.mongolian] }) };
}

/** Items as a figure of a paper; `shown`: drawings in small that are among them. */
export function figureOf(
  size: { readonly width: Mm; readonly height: Mm },
  items: readonly Item[],
  { faces, shaper, inks }: ShopLetters,
  shown: readonly Drawing[],
): Drawing {
  const theirs = Object.fromEntries(shown.flatMap((each) => Object.entries(each.inks)));
  const fonts = Object.fromEntries(shown.flatMap((each) => Object.entries(each.fonts)));
  const own = inkNames(items).filter((name) => theirs[name] === undefined);
  return {
    ...size,
    bleed: 0,
    title: '',
    inks: { ...theirs, ...pickInks(inks, own) },
    fonts: { ...fonts, ...describedFonts([faces.regular, faces.bold, faces.mongolian], shaper) },
    items,
  };
}

/** Scales of shop drawings, 1 to so many: such as a rule has, and a few between. */
export const SCALES = [
  1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 100, 150, 200, 300, 500,
];

/** The largest at which a test holds; the smallest of all where none does. */
export function largestScale(fits: (scale: number) => boolean): number {
  return SCALES.find(fits) ?? SCALES.at(-1) ?? 1;
}
