import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFontCatalogue } from '../../node/library/fonts.ts';
import { MONGOLIAN, ROOT } from './fonts.ts';

const OWN_NAME = 'Noto Sans Mongolian';

/** The shipped Mongolian font under another name of at most 19 letters, and perhaps without its joining forms. */
export function renamedMongolian(name: string, { joins = true }: { joins?: boolean } = {}): Buffer {
  const face = readFontCatalogue(ROOT).faces.find(({ key }) => key === MONGOLIAN);
  const bytes = readFileSync(join(ROOT, 'node_modules', face?.package ?? '', face?.file ?? ''));
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const [from, to] = [utf16(OWN_NAME), utf16(name.padEnd(OWN_NAME.length))];
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at);
  const [plain, other] = [Buffer.from(OWN_NAME), Buffer.from(name.padEnd(OWN_NAME.length))];
  for (let at = bytes.indexOf(plain); at >= 0; at = bytes.indexOf(plain, at + 1)) other.copy(bytes, at);
  if (!joins) bytes.write('XSUB', bytes.indexOf('GSUB', 0, 'latin1'), 'latin1');
  return bytes;
}

/** A folder of fonts, as a system has one. */
export function fontFolder(files: Readonly<Record<string, Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-mongolian-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}
