import {
  type AssetKey,
  type Drawing,
  type Ink,
  type InkName,
  type Item,
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

export type EmblemAsk = SignAsk<EmblemTemplate> & { readonly artwork: EmblemArtwork | null };

/** 标识: the supplied artwork, whole and undistorted, centred inside the clear margin (requirement EMBLEM-1). */
export function layoutEmblem(ask: EmblemAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { artwork } = ask;
  if (artwork === null) return failure(problem('emblem-missing', { sign: ask.title }));
  const clearX = resolveMeasure(ask.template.margins.ends, ask);
  const clearY = resolveMeasure(ask.template.margins.sides, ask);
  const aspect = artwork.width / artwork.height;
  const width = Math.min(ask.width - 2 * clearX, (ask.height - 2 * clearY) * aspect);
  const height = width / aspect;
  const box = { x: (ask.width - width) / 2, y: (ask.height - height) / 2, width, height };
  if (artwork.kind === 'vector') {
    const items = scaledItems(artwork.items, { scale: width / artwork.width, x: box.x, y: box.y });
    const notes = artwork.notes.map((note) => ({ ...note, data: { ...note.data, sign: ask.title } }));
    return success({ value: signDrawing(ask, items, artwork.inks), notes });
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
  return success({ value: signDrawing(ask, [picture]), notes: coarse });
}

/** Below this the edges of an emblem show as steps at arm's length, so it is refused (house choice). */
const LEAST_DPI = 72;
/** What large-format printers ask for at final size; less is noted. */
const GOOD_DPI = 150;
