import { type AssetKey } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { pictureSize } from '../../output/pdf/readPicture.ts';
import { type EmblemArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { APPLE_PNG, artworkKind } from './kind.ts';
import { type ArtworkProblem, Refused } from './problem.ts';
import { readSvg } from './svg/readSvg.ts';
import { type ArtworkPorts, vectorArtwork } from './vectorArtwork.ts';

/**
 * Reads a supplied file as an emblem's artwork: SVG and PDF as shapes, PNG and JPEG as a picture to be placed
 * (docs/spec/artwork.md). A file is read whole or refused by name.
 */
export async function readArtwork(
  bytes: Uint8Array,
  asset: AssetKey,
  ports: ArtworkPorts,
): Promise<Result<EmblemArtwork, ArtworkProblem>> {
  const kind = artworkKind(bytes);
  if ('other' in kind && kind.other === APPLE_PNG) return failure(problem('artwork-apple-png'));
  if ('other' in kind) return failure(problem('artwork-kind', { kind: kind.other }));
  try {
    switch (kind.type) {
      case 'image/svg+xml':
        return success(await vectorArtwork(readSvg(bytes), ports));
      case 'application/pdf': {
        // A parser that runs without PDF artwork need not load.
        const { readPdf } = await import('./pdf/readPdf.ts');
        return success(await vectorArtwork(await readPdf(bytes), ports));
      }
      case 'image/png':
      case 'image/jpeg': {
        const size = await pictureSize(bytes, kind.type);
        if (!size.ok)
          return failure(problem('artwork-damaged', { kind: kind.type === 'image/png' ? 'PNG' : 'JPEG' }));
        return success({ kind: 'raster', asset, mediaType: kind.type, ...size.value });
      }
    }
  } catch (fault) {
    if (fault instanceof Refused) return failure(fault.problem);
    throw fault;
  }
}
