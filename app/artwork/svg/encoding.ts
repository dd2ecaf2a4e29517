import { excerpt, refuse } from '../problem.ts';

/**
 * The characters of an SVG: as its byte order mark says, else its XML declaration, else UTF-8 (XML 1.0, appendix F).
 * Encodings that old Chinese programs write are read by their names; all others are refused by theirs.
 */
export function decodedSvg(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  const told = marked ?? unmarkedWide(bytes) ?? declared(bytes) ?? 'utf-8';
  const known = ENCODINGS.get(told.toLowerCase());
  if (known === undefined) return refuse('artwork-encoding', { encoding: excerpt(told) });
  try {
    return new TextDecoder(known, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are none of the encoding: told, not guessed.
    return refuse('artwork-encoding', { encoding: excerpt(told) });
  }
}

/** What a declaration may say, and the decoder that reads it. GB 18030 holds GBK, which holds GB 2312. */
const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ...['utf-8', 'utf8', 'us-ascii', 'ascii'].map((name) => [name, 'utf-8'] as const),
  ...['utf-16le', 'utf-16be'].map((name) => [name, name] as const),
  ...['gb2312', 'gb_2312-80', 'gb_2312', 'csgb2312', 'x-gb2312', 'euc-cn', 'gbk', 'x-gbk'].map(
    (name) => [name, 'gb18030'] as const,
  ),
  ...['cp936', 'ms936', 'windows-936', 'gb18030'].map((name) => [name, 'gb18030'] as const),
  ...['iso-8859-1', 'latin1', 'windows-1252', 'cp1252'].map((name) => [name, 'windows-1252'] as const),
]);

function markOf([one, two, three]: Uint8Array): string | null {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark begins with `<` in two bytes, white space before it perhaps. */
function unmarkedWide(bytes: Uint8Array): string | null {
  for (let at = 0; at + 1 < bytes.length && at < 64; at += 2) {
    const [one = 0, two = 0] = bytes.subarray(at, at + 2);
    if (one === 0x3c && two === 0) return 'utf-16le';
    if (one === 0 && two === 0x3c) return 'utf-16be';
    if (one + two > 0x20 || (one !== 0 && two !== 0)) return null;
  }
  return null;
}

/** The declaration's own characters are ASCII in every encoding that has one byte for them. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([^"']*?)\s*["']/.exec(head)?.[1] ?? null;
}
