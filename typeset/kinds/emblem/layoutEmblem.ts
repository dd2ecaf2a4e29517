import { type Ink } from '../../../core/drawing/ink.ts';
import {
  type AssetKey,
  type Drawing,
  type InkName,
  type Item,
  type PathCommand,
  type Picture,
} from '../../../core/drawing/drawing.ts';
import { scaledItems } from '../../../core/drawing/scaled.ts';
import { type Problem, problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type EmblemTemplate } from '../../../core/signs/kinds/emblem/emblem.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type SignAsk, checkSize, signDrawing } from '../../sign/signAsk.ts';
import { circle, CUT_LINE } from '../../sign/cutAndHoles.ts';
import { aboutPoints, inkPoints } from './contour.ts';
import { GOOD_DPI, LEAST_DPI } from '../../../core/drawing/resolution.ts';
import { type Area, makerSheet } from './makerSheet.ts';

/** @internal */
export type Contour = EmblemTemplate['contour']['usual'];

/** Official artwork as supplied; the program never draws or alters it. */
export type EmblemArtwork = VectorArtwork | RasterArtwork;

/** Read from SVG or PDF into shapes. */
export type VectorArtwork = {
  readonly kind: 'vector';
  /** The artwork's own box; only its proportions count. */
  readonly width: Mm;
  readonly height: Mm;
  readonly items: readonly Item[];
  /** Every ink that the items name. */
  readonly inks: Readonly<Record<InkName, Ink>>;
  /** Without the sign's title, which only its layout knows. */
  readonly notes: readonly ArtworkNote[];
};

export type ArtworkNote = Problem<'artwork-rgb' | 'artwork-spots'>;

/** A picture of so many pixels, turned upright. @internal */
export type RasterArtwork = {
  readonly kind: 'raster';
  readonly asset: AssetKey;
  readonly mediaType: Picture['mediaType'];
  readonly width: number;
  readonly height: number;
};

export type EmblemAsk = SignAsk<EmblemTemplate> & {
  readonly artwork: EmblemArtwork | null;
  readonly contour: Contour;
};

/**
 * 标识: the supplied artwork, whole and undistorted, centred inside the clear margin of what is cut: a rectangle, a circle,
 * or a line about the artwork (requirement EMBLEM-1).
 */
export function layoutEmblem(ask: EmblemAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { artwork, contour } = ask;
  if (artwork === null) return failure(problem('emblem-missing', { sign: ask.title }));
  if (contour === 'own' && artwork.kind === 'raster')
    return failure(problem('contour-of-picture', { sign: ask.title }));
  const clearX = resolveMeasure(ask.template.margins.ends, ask);
  const clearY = resolveMeasure(ask.template.margins.sides, ask);
  const side = Math.min(ask.width, ask.height);
  const shaped = contour === 'circle' ? { ...ask, width: side, height: side } : ask;
  const aspect = artwork.width / artwork.height;
  const width =
    contour === 'circle'
      ? (artwork.width * (side / 2 - Math.min(clearX, clearY))) / farthest(artwork)
      : Math.min(ask.width - 2 * clearX, (ask.height - 2 * clearY) * aspect);
  const height = width / aspect;
  const box = { x: (shaped.width - width) / 2, y: (shaped.height - height) / 2, width, height };
  const paint: Problem<'emblem-paint'> = problem('emblem-paint', { sign: ask.title });
  if (artwork.kind === 'vector') {
    const items = scaledItems(artwork.items, { scale: width / artwork.width, x: box.x, y: box.y });
    const notes = artwork.notes.map((note) => ({ ...note, data: { ...note.data, sign: ask.title } }));
    const made = cutOut(shaped, items, Math.min(clearX, clearY), box, artwork.inks);
    return made.ok ? success({ value: made.value, notes: [...notes, paint] }) : made;
  }
  const { asset, mediaType } = artwork;
  const dpi = Math.floor((artwork.width / width) * 25.4);
  if (dpi < LEAST_DPI) {
    const needed = Math.ceil((width / 25.4) * GOOD_DPI);
    return failure(problem('artwork-too-coarse', { sign: ask.title, dpi, least: LEAST_DPI, needed }));
  }
  const coarse =
    dpi < GOOD_DPI ? [problem('artwork-coarse' as const, { sign: ask.title, dpi, good: GOOD_DPI })] : [];
  const picture: Picture = { kind: 'picture', layer: 'artwork', asset, mediaType, ...box };
  const made = cutOut(shaped, [picture], Math.min(clearX, clearY), box, {});
  return made.ok ? success({ value: made.value, notes: [...coarse, paint] }) : made;
}

/** From the middle of the artwork's box to its farthest ink; of a picture, to the box's corners. */
function farthest(artwork: EmblemArtwork): Mm {
  const [x, y] = [artwork.width / 2, artwork.height / 2];
  if (artwork.kind === 'raster') return Math.hypot(x, y);
  const points = inkPoints(artwork.items, { x: 0, y: 0, width: artwork.width, height: artwork.height });
  const reach = Math.max(0, ...points.map((point) => Math.hypot(point.x - x, point.y - y)));
  return reach === 0 ? Math.hypot(x, y) : reach;
}

/** The drawing with the line along which it is cut, its holes, and what the maker reads outside the trim. */
function cutOut(
  ask: EmblemAsk,
  artwork: readonly Item[],
  clear: Mm,
  box: Area,
  supplied: Readonly<Record<InkName, Ink>>,
): Result<Drawing, TypesetProblem> {
  const { template, contour } = ask;
  const outline = outlineOf(ask, artwork, clear, box);
  const shapes: readonly Item[] =
    outline === null
      ? []
      : [
          { kind: 'shape', layer: 'cut', path: outline, stroke: { ink: 'cut', width: CUT_LINE } },
          ...(contour === 'circle' ? holesAbout(ask) : []),
        ];
  // A line of its own replaces that of the frame.
  const own = outline === null ? ask : ({ ...ask, process: 'print', holes: false } as const);
  const drawn = (marks: readonly Item[]) => signDrawing(own, [...artwork, ...shapes, ...marks], supplied);
  const marks = makerSheet({
    ...{
      title: ask.title,
      template,
      contour,
      told: ask.told ?? {},
      sayDrawn: ask.sayDrawn,
      drawing: drawn([]),
      supplied,
    },
    ...{ figure: inkBox(artwork, box), reach: contour === 'circle' ? ask.width / 2 - clear : null },
    ...{ faces: ask.faces, shaper: ask.shaper },
  });
  if (!marks.ok) return marks;
  const drawing = drawn(marks.value);
  return success(outline !== null && ask.process === 'cut' ? { ...drawing, bleed: 0 } : drawing);
}

/** Holes between the axes of a round sign. */
function holesAbout({ template, holes, width, height, ...ask }: EmblemAsk): readonly Item[] {
  if (!holes || template.holes === null) return [];
  const size = { ...ask, width, height };
  const reach = width / 2 - resolveMeasure(template.holes.inset, size);
  const diameter = resolveMeasure(template.holes.diameter, size);
  return [1, 3, 5, 7].map((eighth): Item => {
    const angle = (eighth * Math.PI) / 4;
    const path = circle(
      width / 2 + reach * Math.cos(angle),
      height / 2 + reach * Math.sin(angle),
      diameter / 2,
    );
    return { kind: 'shape', layer: 'holes', path, stroke: { ink: 'drill', width: CUT_LINE } };
  });
}

/** What the artwork paints; its box where it paints nothing. */
function inkBox(artwork: readonly Item[], box: Area): Area {
  const points = inkPoints(artwork, box);
  if (points.length === 0) return box;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The cut line of a circle or about the artwork; null where the frame's own rectangle is cut. */
function outlineOf(
  { contour, width, height }: EmblemAsk,
  artwork: readonly Item[],
  clear: Mm,
  box: Area,
): readonly PathCommand[] | null {
  switch (contour) {
    case 'square':
      return null;
    case 'circle':
      return circle(width / 2, height / 2, width / 2);
    case 'own':
      return aboutPoints(inkPoints(artwork, box), clear);
  }
}
