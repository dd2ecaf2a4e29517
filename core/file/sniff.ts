import { problem } from '../problem.ts';
import { failure, success, type Result } from '../result.ts';
import { type ProjectFileProblem } from './fileProblem.ts';

/** First bytes of files that people take for a project, with the name they know them by. */
const OTHER_KINDS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['DOC/XLS/PPT', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['DWG', [0x41, 0x43, 0x31, 0x30]],
  ['CDR', [0x52, 0x49, 0x46, 0x46]],
  ['SVG/XML/HTML', [0x3c]],
];

const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Whether the bytes are a zip or a JSON text; anything else is a problem that names what it is, where it is known. */
export function sniffProject(bytes: Uint8Array): Result<'zip' | 'json', ProjectFileProblem> {
  if (bytes.length === 0) return failure(problem('empty-file'));
  const starts = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return success('zip');
  const other = OTHER_KINDS.find(([, magic]) => starts(magic));
  if (other !== undefined) return failure(problem('other-kind', { kind: other[0] }));
  return looksLikeJson(bytes) ? success('json') : failure(problem('unknown-kind'));
}

/** An object's brace is the first character, in UTF-8 or (to be refused by name) in UTF-16. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const marks = [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00];
  const first = bytes.find((byte) => !SPACES.has(byte) && !marks.includes(byte));
  return first === 0x7b;
}
