import { TextDecoder } from 'node:util';
import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type ImportProblem } from './problems.ts';
import { type TableSource } from './tableSource.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Which encoding a csv is in: by its byte order mark; else UTF-8 where all of it is valid UTF-8; else GB18030
 * (Chinese Excel's). Text that is valid UTF-8 only because every character has two bytes is GB18030, too: Chinese
 * takes three in UTF-8, and short GBK words such as 联通 happen to be valid two-byte UTF-8.
 */
export async function detectEncoding(source: TableSource): Promise<Result<TextEncodingName, ImportProblem>> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let twoByte = false;
  let longer = false;
  let first = true;
  for await (const chunk of source.open()) {
    if (first) {
      const mark = markOf(chunk);
      if (mark !== null) return success(mark);
      first = false;
    }
    if (chunk.includes(0)) return unmarked(source);
    for (const byte of chunk) {
      if (byte >= 0xe0) longer = true;
      else if (byte >= 0xc0) twoByte = true;
    }
    if (isUtf8) isUtf8 = decodes(utf8, chunk);
  }
  if (isUtf8) isUtf8 = ends(utf8);
  if (isUtf8 && (longer || !twoByte)) return success('utf-8');
  if (await isValid(source, 'gb18030')) return success('gb18030');
  return isUtf8 ? success('utf-8') : failure(problem('import-encoding', { file: source.fileName }));
}

function markOf([one, two, three]: Uint8Array): TextEncodingName | null {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : null;
}

async function isValid(source: TableSource, name: TextEncodingName): Promise<boolean> {
  const decoder = new TextDecoder(name, { fatal: true });
  for await (const chunk of source.open()) {
    if (!decodes(decoder, chunk)) return false;
  }
  return ends(decoder);
}

/**
 * Text with zero bytes: UTF-16 that lost its mark, where either order makes proper text of all of it; else no text.
 * UTF-8 with a stray NUL in it is valid UTF-8, and is refused.
 */
async function unmarked(source: TableSource): Promise<Result<TextEncodingName, ImportProblem>> {
  if (!(await isValid(source, 'utf-8')) || !(await hasLongUtf8(source))) {
    for (const name of ['utf-16le', 'utf-16be'] as const) {
      if (await isProper(source, name)) return success(name);
    }
  }
  return failure(problem('import-nul', { file: source.fileName }));
}

/** Whether there are characters of more than one byte, if it is UTF-8. */
async function hasLongUtf8(source: TableSource): Promise<boolean> {
  for await (const chunk of source.open()) if (chunk.some((byte) => byte >= 0xc0)) return true;
  return false;
}

/** Characters of lists: no NULs or controls, ends of lines or delimiters among them, and next to nothing rare. */
async function isProper(source: TableSource, name: TextEncodingName): Promise<boolean> {
  const decoder = new TextDecoder(name, { fatal: true });
  let all = 0;
  let usual = 0;
  let marks = 0;
  const look = (text: string): boolean => {
    if (/[\u0000-\u0008\u000e-\u001f]/u.test(text)) return false;
    all += text.length;
    usual += text.match(USUAL)?.length ?? 0;
    marks += text.match(/[\n\r,\t;]/gu)?.length ?? 0;
    return true;
  };
  try {
    for await (const chunk of source.open()) if (!look(decoder.decode(chunk, { stream: true }))) return false;
    if (!look(decoder.decode())) return false;
  } catch {
    return false;
  }
  return marks > 0 && usual >= all * 0.98;
}

/** ASCII, Latin, punctuation, Mongolian, Chinese, full width. */
const USUAL =
  /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u1800-\u18af\u2000-\u22ff\u2460-\u24ff\u25a0-\u25ff\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/gu;

/** TextDecoder tells bad bytes by throwing; that is the only reason for the catch. */
function decodes(decoder: TextDecoder, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function ends(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
