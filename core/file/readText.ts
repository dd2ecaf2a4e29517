import { strFromU8, strToU8 } from 'fflate';
import { problem } from '../problem.ts';
import { failure, success, type Result } from '../result.ts';
import { type ProjectFileProblem } from './fileProblem.ts';

/**
 * UTF-8 and nothing else, with or without a byte order mark. What an old editor saved in another encoding is
 * named: read as UTF-8 it would put wrong characters on signs.
 */
export function readText(bytes: Uint8Array): Result<string, ProjectFileProblem> {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return otherEncoding('UTF-16');
  if ((first === 0 && second !== 0) || (first !== 0 && second === 0)) return otherEncoding('UTF-16');
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  const text = strFromU8(content);
  if (sameBytes(strToU8(text), content)) return success(text);
  return looksLikeGbk(content) ? otherEncoding('GBK/GB18030') : failure(problem('broken-encoding'));
}

function otherEncoding(encoding: string): Result<never, ProjectFileProblem> {
  return failure(problem('other-encoding', { encoding }));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Whether every byte above ASCII is part of a pair or quadruple of GB18030. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) return false;
    at += trail < 0x40 ? 3 : 1;
  }
  return true;
}
