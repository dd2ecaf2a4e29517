import { refuse } from '../problem.ts';
import { type SourceArtwork } from '../source.ts';
export function readPdf(_bytes: Uint8Array): Promise<SourceArtwork> {
  return refuse('artwork-kind', { kind: 'PDF' });
}
