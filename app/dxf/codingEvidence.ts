/**
 * What the bytes of a file say about their coding, whatever its header claims: programs that convert files rewrite
 * the texts and leave the header as it was.
 */

/** So much of what is not ASCII is looked at. */
const SAMPLE_BYTES = 1 << 16;
const CHECKED_BYTES = 1 << 20;

/** Whether all of it is UTF-8, which plain ASCII is too. Portion by portion, so that no string of the whole is made. */
export function isUtf8(bytes: Uint8Array): boolean {
  return decodes(bytes, 'utf-8');
}

function decodes(bytes: Uint8Array, coding: string): boolean {
  const decoder = new TextDecoder(coding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHECKED_BYTES)
      decoder.decode(bytes.subarray(at, at + CHECKED_BYTES), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false; // TypeError: not this coding
  }
}

/**
 * The coding that the bytes show against the one that is claimed; null where they do not contradict it. A claim is
 * given up only for Chinese that is plainly there: of two readings the one whose characters are in common use.
 */
export function contradiction(bytes: Uint8Array, claimed: string): string | null {
  const sample = notAscii(bytes);
  if (sample.length === 0) return null;
  const as = (coding: string): number => commonShare(new TextDecoder(coding).decode(sample));
  if (claimed === 'utf-8') return null; // what is not UTF-8 is found by its form
  const now = as(claimed);
  if (isUtf8(bytes) && as('utf-8') > Math.max(now + 0.2, 0.3)) return 'utf-8';
  // Western, Russian … claims over Chinese double bytes.
  const isSingle = /^(windows-125\d|ibm866|macintosh)$/.test(claimed);
  if (isSingle && decodes(bytes, 'gb18030') && evenRuns(sample) && as('gb18030') > 0.6) return 'gb18030';
  return null;
}

/** Runs of bytes beyond ASCII, each with a blank behind it. */
function notAscii(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  let run = false;
  for (let at = 0; at < bytes.length && found.length < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) {
      // A double byte's second half may be ASCII; a run that begins takes in what stands between.
      found.push(byte);
      run = true;
    } else if (run) {
      found.push(0x20);
      run = false;
    }
  }
  return Uint8Array.from(found);
}

function evenRuns(sample: Uint8Array): boolean {
  let [length, even, odd] = [0, 0, 0];
  for (const byte of [...sample, 0x20]) {
    if (byte >= 0x80) length += 1;
    else {
      if (length > 0 && length % 2 === 0) even += 1;
      if (length % 2 === 1) odd += 1;
      length = 0;
    }
  }
  return even > 0 && odd <= even / 4;
}

/** Share of characters in common use (GB 2312, first level: 3,755 of them) among those that are not ASCII. */
function commonShare(text: string): number {
  common ??= commonCharacters();
  let [all, known] = [0, 0];
  for (const character of text) {
    if (character <= '\u00ff' && character !== '\u00d7') continue;
    all += 1;
    if (common.has(character)) known += 1;
  }
  return all === 0 ? 0 : known / all;
}

let common: ReadonlySet<string> | null = null;

function commonCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030');
  const found = new Set<string>();
  for (let lead = 0xb0; lead <= 0xd7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character !== '\ufffd') found.add(character);
    }
  return found;
}
