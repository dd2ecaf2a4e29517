import { problem } from '../../core/problem.ts';
import { type DxfProblem } from './dxfProblem.ts';

/** The block whose definition is being read. */
export type BlockHead = { readonly name: string; readonly x: number; readonly y: number };

/**
 * A piece of a DXF file, small enough to be read in one go: whole entities of one section, as a file of its own
 * that the parser takes.
 */
export type Portion = {
  readonly section: 'HEADER' | 'TABLES' | 'ENTITIES';
  /** null = the drawing itself. */
  readonly block: BlockHead | null;
  readonly text: string;
  /** Entities by kind, those included that follow another (VERTEX, ATTRIB, SEQEND). */
  readonly kinds: ReadonlyMap<string, number>;
  /** Bytes of the file that were used up so far. */
  readonly read: number;
};

/** How a file ended; `truncated` = without its EOF mark. */
export type PortionsEnd = {
  /** Whether it had any section: what has none is no DXF file. */
  readonly sections: boolean;
  readonly truncated: boolean;
  readonly problem: DxfProblem | null;
};

/** Entities of a portion: reading one stays far below a tenth of a second. */
const PORTION_ENTITIES = 1000;
const CHUNK_BYTES = 1 << 19;
const LONGEST_LINE = 1 << 22;

/** How a VERTEX outside a POLYLINE is counted. */
export const LONE_VERTEX = 'VERTEX outside POLYLINE';

/** Kinds that belong to the entity before them. */
const FOLLOWERS = new Set(['VERTEX', 'SEQEND', 'ATTRIB']);

/**
 * Cuts a file into portions without ever holding all of its text. The parser reads a whole string at once; so it
 * gets one portion after the other, and between two of them the caller can show progress and stop.
 */
export function* cutIntoPortions(bytes: Uint8Array, coding: string): Generator<Portion, PortionsEnd> {
  let section = '';
  let sectionName = false;
  let sections = false;
  let block: { name: string; x: number; y: number } | null = null;
  let inBlockHead = false;
  let lines: string[] = [];
  let kinds = new Map<string, number>();
  let count = 0;
  let lineNumber = 0;
  let ended = false;
  let read = 0;
  let polyline = false;
  let kept = false;
  const flush = (): Portion | null => {
    if (lines.length === 0) return null;
    const into = section === 'HEADER' || section === 'TABLES' ? section : 'ENTITIES';
    const text = `0\nSECTION\n2\n${into}\n${lines.join('\n')}\n0\nENDSEC\n0\nEOF\n`;
    const portion: Portion = { section: into, block: block && { ...block }, text, kinds, read };
    lines = [];
    kinds = new Map();
    count = 0;
    return portion;
  };
  const tell = (): PortionsEnd => ({
    sections,
    truncated: false,
    problem: problem('dxf-broken', { line: lineNumber - 1 }),
  });

  for (const { code: codeLine, value, at } of groups(bytes, coding)) {
    read = at;
    lineNumber += 2;
    const code = Number(codeLine);
    if (ended) break;
    if (!Number.isInteger(code) || codeLine.trim() === '') return tell();
    if (code !== 0) {
      if (sectionName && code === 2) {
        section = value.trim().toUpperCase();
        sectionName = false;
        kept = isKept(section, block);
      } else if (inBlockHead && block !== null) {
        if (code === 2) block.name = value.trim();
        else if (code === 10) block.x = Number(value);
        else if (code === 20) block.y = Number(value);
      } else if (kept && code !== 999 && code < 1000) {
        lines.push(codeLine, code === 1 || code === 3 ? value : value.trim());
      }
      continue;
    }
    const kind = value.trim().toUpperCase();
    if (kind === 'EOF') {
      ended = true;
    } else if (kind === 'SECTION') {
      sectionName = true;
      sections = true;
      continue;
    }
    const bounds = kind === 'EOF' || kind === 'ENDSEC' || kind === 'BLOCK' || kind === 'ENDBLK';
    if (bounds || (count >= PORTION_ENTITIES && !FOLLOWERS.has(kind) && section !== 'TABLES')) {
      const portion = flush();
      if (portion !== null) yield portion;
    }
    inBlockHead = kind === 'BLOCK' && section === 'BLOCKS';
    if (inBlockHead) block = { name: '', x: 0, y: 0 };
    else if (kind === 'ENDBLK') block = null;
    else if (kind === 'ENDSEC') section = '';
    // A VERTEX without its POLYLINE says nothing, and the parser would complain on the console.
    const lone = kind === 'VERTEX' && !polyline;
    if (!FOLLOWERS.has(kind)) polyline = kind === 'POLYLINE';
    else if (kind === 'SEQEND') polyline = false;
    kept = !bounds && !lone && isKept(section, block);
    if (kept) {
      lines.push('0', kind);
      count += 1;
    }
    if (kept || lone) {
      const name = lone ? LONE_VERTEX : kind;
      kinds.set(name, (kinds.get(name) ?? 0) + 1);
    }
  }
  const last = flush();
  if (last !== null) yield last;
  return { sections, truncated: !ended, problem: null };
}

function isKept(section: string, block: BlockHead | null): boolean {
  return section === 'HEADER' || section === 'TABLES' || section === 'ENTITIES' || block !== null;
}

/** Pairs of lines: group code and value, with the number of bytes that were taken to get them. */
function* groups(
  bytes: Uint8Array,
  coding: string,
): Generator<{ readonly code: string; readonly value: string; readonly at: number }> {
  const decoder = new TextDecoder(coding);
  let rest = '';
  let code: string | null = null;
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const end = Math.min(bytes.length, at + CHUNK_BYTES);
    const last = end === bytes.length;
    const text = rest + decoder.decode(bytes.subarray(at, end), { stream: !last });
    // A lone CR at the end may be the first half of CR LF: it waits for the next chunk.
    const lines = (text.endsWith('\r') && !last ? text.slice(0, -1) : text).split(/\r\n|\r|\n/);
    rest = last ? '' : (lines.pop() ?? '') + (text.endsWith('\r') ? '\r' : '');
    // No program writes such a line; looking for its end would take for ever.
    if (rest.length > LONGEST_LINE) {
      yield { code: '', value: '', at: end };
      return;
    }
    if (last && lines[lines.length - 1] === '') lines.pop();
    for (const line of lines) {
      if (code === null) code = line;
      else {
        yield { code, value: line, at: end };
        code = null;
      }
    }
  }
}
