import { problem } from '../../../core/problem.ts';
import { failure, success, type Result } from '../../../core/result.ts';
import { type ImportProblem } from '../problems.ts';
import { type WorkbookFormat } from './workbook.ts';

/** What the first bytes of a file say that it is. A zip or a compound file still has to be looked into. */
export type Sniffed = 'zip' | 'compound' | 'old-biff' | 'markup' | 'text';

/** Enough to see a web page's beginning behind its comments. */
export const SNIFFED_BYTES = 4096;

export function sniff(head: Uint8Array, fileName: string): Result<Sniffed, ImportProblem> {
  const [one, two, three, four] = head;
  if (one === 0x50 && two === 0x4b && (three === 0x03 || three === 0x05)) return success('zip');
  if (one === 0xd0 && two === 0xcf && three === 0x11 && four === 0xe0) return success('compound');
  // BOF of BIFF 2 to 5 without a compound file around it.
  if (
    one === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(two ?? -1) &&
    (three === 0x04 || three === 0x06 || three === 0x08) &&
    four === 0
  ) {
    return success('old-biff');
  }
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (known !== undefined) {
    return failure(problem('import-not-a-table', { file: fileName }));
  }
  const text = textOf(head).trimStart().toLowerCase();
  if (/^mime-version:|^from:.*\r?\nsubject:/u.test(text))
    return failure(problem('import-web-archive', { file: fileName }));
  if (text.startsWith('{\\rtf')) return failure(problem('import-not-a-table', { file: fileName }));
  return success(
    /^(<\?xml|<!doctype|<!--|<html|<head|<meta|<table|<style|<body|<div|<tr|<workbook|<\w+:workbook)/u.test(
      text,
    )
      ? 'markup'
      : 'text',
  );
}

/** PDF, PNG, JPEG, GIF, RAR, 7z, gzip. */
const SIGNATURES: readonly { readonly bytes: readonly number[] }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46] },
  { bytes: [0x89, 0x50, 0x4e, 0x47] },
  { bytes: [0xff, 0xd8, 0xff] },
  { bytes: [0x47, 0x49, 0x46, 0x38] },
  { bytes: [0x52, 0x61, 0x72, 0x21] },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { bytes: [0x1f, 0x8b] },
];

/** The beginning as text, good enough to find tags in it. */
function textOf(head: Uint8Array): string {
  const [one, two] = head;
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0))
    return new TextDecoder('utf-16le').decode(head);
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c))
    return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(head).replace(/^ï»¿/u, '');
}

/** What kind of markup: Excel 2003's XML, a flat OpenDocument, or a web page. */
export function markupOf(bytes: Uint8Array): Extract<WorkbookFormat, 'xml' | 'ods' | 'html'> | null {
  const text = textOf(bytes.subarray(0, 65_536));
  if (/<(?:\w+:)?Workbook[\s>]/u.test(text) && /schemas-microsoft-com:office:spreadsheet/u.test(text))
    return 'xml';
  if (/<office:document[\s>]/u.test(text)) return 'ods';
  return /<(?:html|table|body|head|tr)[\s>]/iu.test(text) ? 'html' : null;
}
