import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { contradiction, isUtf8 } from './codingEvidence.ts';
import { type DxfProblem } from './dxfProblem.ts';

/** How the texts of a file are coded, and who says so. */
export type Coding = {
  /** Name for TextDecoder. */
  readonly name: string;
  /** `bytes`: the file names another one, and its own bytes show that it is not. */
  readonly from: 'file' | 'chosen' | 'guess' | 'bytes';
  /** What the file claims, by its version or its code page; null = nothing that is known. */
  readonly claimed: string | null;
  /** `$ACADVER`; null where it is not there. */
  readonly version: string | null;
  /** `$DWGCODEPAGE`; null where it is not there. */
  readonly codePage: string | null;
};

/** From this version on texts are UTF-8, whatever `$DWGCODEPAGE` says (AutoCAD 2007). */
const FIRST_UTF8 = 'AC1021';

/** The header is looked for in this many bytes; it always stands at the beginning. */
const HEADER_BYTES = 1 << 18;

/**
 * Finds the coding: the user's choice, else what the header says and the bytes do not contradict. A file that says
 * nothing, or something unknown, is UTF-8 if all its bytes are, else GB 18030, which holds GBK: a guess that is told.
 */
export function findCoding(bytes: Uint8Array, chosen?: string): Result<Coding, DxfProblem> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES));
  if (head.startsWith('AutoCAD Binary DXF')) return failure(problem('dxf-binary'));
  if (/^AC\d{4}[^\s]/.test(head)) return failure(problem('dxf-is-dwg', { version: head.slice(0, 6) }));
  const version = headerValue(head, '$ACADVER');
  const codePage = headerValue(head, '$DWGCODEPAGE');
  const ofPage = codingOfPage(codePage);
  const claimed = version !== null && version >= FIRST_UTF8 ? 'utf-8' : ofPage;
  const about = { version, codePage, claimed };
  if (chosen !== undefined) {
    if (!isCoding(chosen)) return failure(problem('dxf-coding-unknown', { coding: chosen }));
    return success({ name: chosen, from: 'chosen', ...about });
  }
  if (claimed === null)
    return success({ name: isUtf8(bytes) ? 'utf-8' : 'gb18030', from: 'guess', ...about });
  if (claimed === 'utf-8') {
    if (isUtf8(bytes)) return success({ name: claimed, from: 'file', ...about });
    // Written with the code page that older versions go by, or with the usual one.
    const older = ofPage === null || ofPage === 'utf-8' ? 'gb18030' : ofPage;
    return success({ name: contradiction(bytes, older) ?? older, from: 'bytes', ...about });
  }
  const shown = contradiction(bytes, claimed);
  return success(
    shown === null ? { name: claimed, from: 'file', ...about } : { name: shown, from: 'bytes', ...about },
  );
}

/** The value of the group behind a header variable's name. */
function headerValue(head: string, name: string): string | null {
  const at = head.indexOf(name);
  if (at === -1) return null;
  const [, , value] = head.slice(at, at + 200).split(/\r\n|\r|\n/);
  return value === undefined || value.trim() === '' ? null : value.trim().toUpperCase();
}

function codingOfPage(page: string | null): string | null {
  if (page === null) return null;
  const number = /^(?:ANSI_|ANSI|CP|DOS)?(\d{3,5})$/.exec(page)?.[1];
  if (page === 'UTF-8' || page === 'UTF8' || number === '65001') return 'utf-8';
  if (page === 'GB2312' || page === 'GBK' || page === 'GB18030') return 'gb18030';
  if (page === 'BIG5') return 'big5';
  switch (number) {
    case undefined:
      return null;
    case '936':
    case '54936':
      return 'gb18030';
    case '950':
      return 'big5';
    case '932':
      return 'shift_jis';
    case '949':
      return 'euc-kr';
    case '866':
      return 'ibm866';
    default:
      return isCoding(`windows-${number}`) ? `windows-${number}` : null;
  }
}

function isCoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false; // RangeError: the machine knows no such coding
  }
}
