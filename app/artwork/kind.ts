import { type Asset } from '../../core/project/asset.ts';

export type ArtworkType = Extract<
  Asset['mediaType'],
  'image/svg+xml' | 'application/pdf' | 'image/png' | 'image/jpeg'
>;

/** What a file is by its first bytes, whatever its name says; for other kinds the name that clerks know it by. */
export function artworkKind(bytes: Uint8Array): { readonly type: ArtworkType } | { readonly other: string } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('\x89PNG\r\n\x1a\n'))
    return head.startsWith('CgBI', 12) ? { other: APPLE_PNG } : { type: 'image/png' };
  if (head.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg' };
  // Readers take a PDF whose header stands in the first kilobyte (ISO 32000-1, annex H.3.4.1).
  if (head.includes('%PDF-')) return { type: 'application/pdf' };
  const other = OTHERS.find(([, mark]) => mark.test(head));
  if (other !== undefined) return { other: other[0] };
  // In UTF-16 every second byte of the mark-up is zero.
  if (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|!DOCTYPE\s+svg|!--|svg|\w+:svg)/.test(
      head.replaceAll('\0', ''),
    )
  )
    return { type: 'image/svg+xml' };
  return { other: 'unknown' };
}

/** A PNG with a chunk of Apple's in its first place: colours swapped, no zlib header. */
export const APPLE_PNG = 'CgBI PNG';

const OTHERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['EPS', /^(?:%!PS|\xc5\xd0\xd3\xc6)/],
  ['CorelDRAW', /^RIFF....(?:CDR|cdr)/s],
  ['Photoshop', /^8BPS/],
  ['WebP', /^RIFF....WEBP/s],
  ['GIF', /^GIF8/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM....\0\0\0\0/s],
  ['SVGZ', /^\x1f\x8b/],
  ['HEIC', /^....ftyp/s],
  ['Word/WPS/zip', /^PK\x03\x04/],
  ['Word/WPS', /^\xd0\xcf\x11\xe0/],
  ['HTML', /^\s*<(?:!DOCTYPE\s+html|html)/i],
];
