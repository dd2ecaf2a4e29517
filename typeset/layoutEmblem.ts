import { type AssetKey, type Drawing, type Picture } from '../core/drawing/drawing.ts';
import { problem } from '../core/problem.ts';
import { type Result, failure, success } from '../core/result.ts';
import { resolveMeasure } from '../core/signs/measure.ts';
import { type EmblemTemplate } from '../core/signs/template.ts';
import { type Noted, type TypesetProblem } from './problems.ts';
import { type SignAsk, checkSize, signDrawing } from './signAsk.ts';

/** Official artwork as supplied, with its own proportions; the program never draws or alters it. */
export type EmblemArtwork = {
  readonly asset: AssetKey;
  readonly mediaType: Picture['mediaType'];
  /** Width over height. */
  readonly aspect: number;
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
  const width = Math.min(ask.width - 2 * clearX, (ask.height - 2 * clearY) * artwork.aspect);
  const height = width / artwork.aspect;
  const picture: Picture = {
    kind: 'picture',
    layer: 'artwork',
    asset: artwork.asset,
    mediaType: artwork.mediaType,
    x: (ask.width - width) / 2,
    y: (ask.height - height) / 2,
    width,
    height,
  };
  return success({ value: signDrawing(ask, [picture]), notes: [] });
}
