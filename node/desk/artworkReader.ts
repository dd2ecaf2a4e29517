import { type ArtworkReader } from '../../app/host/ports.ts';
import { failure } from '../../core/result.ts';
import { artworkPorts } from '../writers/suppliedArtwork.ts';

/** Reads supplied artwork for the window. */
export function artworkReader(): ArtworkReader {
  return {
    read: async ({ bytes, asset }) => {
      // The readers are large, and most documents have no artwork.
      const { readArtwork } = await import('../../app/artwork/readArtwork.ts');
      const read = await readArtwork(bytes, asset, artworkPorts());
      return read.ok
        ? read
        : failure({ area: 'sign', code: read.problem.code, data: { ...read.problem.data } });
    },
  };
}
