import { OWN_APPLICATION } from '../../core/cad/ownPlan.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { type DxfProblem } from './dxfProblem.ts';

/** One entity, table entry or header variable: its kind, and its groups in the order of the file. */
export type DxfRecord = {
  /** As the file calls it, in capitals; a header variable with its `$`. */
  readonly kind: string;
  /** Number of the line on which it begins. */
  readonly line: number;
  readonly codes: readonly number[];
  readonly values: readonly string[];
  /** What Paijiang wrote into its extended data, in order; empty for all others. */
  readonly own: readonly string[];
};

/** A handful of records of one section, and how far the file has been read. */
export type Portion = {
  readonly section: string;
  readonly records: readonly DxfRecord[];
  /** Bytes of the file that were used up so far. */
  readonly read: number;
};

/** How a file ended; `truncated` = without its EOF mark. */
export type RecordsEnd = {
  /** Whether it had any section: what has none is no DXF file. */
  readonly sections: boolean;
  readonly truncated: boolean;
  readonly problem: DxfProblem | null;
};

/** Records of a portion: reading one stays far below a tenth of a second. */
const PORTION_RECORDS = 1000;
/** Groups of a portion: an entity may have very many. */
const PORTION_GROUPS = 40_000;
const CHUNK_BYTES = 1 << 19;
const LONGEST_LINE = 1 << 22;

/** Sections whose records are handed on; of the others only the count of unknown ones is of interest. */
const READ_SECTIONS = new Set(['HEADER', 'TABLES', 'BLOCKS', 'ENTITIES', 'OBJECTS']);
const KNOWN_SECTIONS = new Set([...READ_SECTIONS, 'CLASSES', 'THUMBNAILIMAGE', 'ACDSDATA']);
/** Of the objects only these tell anything about how a plan looks. */
const READ_OBJECTS = new Set(['MLINESTYLE']);

/**
 * Cuts a file into records without ever holding all of its text. What stands where nothing can stand ends it with
 * a problem that names the line: nothing is repaired by guessing.
 */
export function* readRecords(bytes: Uint8Array, coding: string): Generator<Portion, RecordsEnd> {
  let section: string | null = null;
  /** The section has begun and its name is to come. */
  let unnamed = 0;
  let sections = false;
  let ended = false;
  let line = 1;
  let read = 0;
  let held = 0;
  let records: DxfRecord[] = [];
  let current: Building | null = null;

  const close = (): void => {
    if (current === null || section === null) return;
    if (section !== 'OBJECTS' || READ_OBJECTS.has(current.kind)) records.push(current);
    current = null;
  };
  const flush = (): Portion | null => {
    if (records.length === 0 || section === null) return null;
    const portion: Portion = { section, records, read };
    records = [];
    held = 0;
    return portion;
  };
  const end = (fault: Problem<DxfProblem['code']>): RecordsEnd => ({
    sections,
    truncated: false,
    problem: fault,
  });

  for (const { code: codeLine, value, at } of groups(bytes, coding)) {
    read = at;
    const here = line;
    line += 2;
    const code = Number(codeLine);
    if (!Number.isInteger(code) || codeLine.trim() === '') return end(problem('dxf-broken', { line: here }));
    if (code === 999) continue; // a remark may stand anywhere
    if (code !== 0) {
      if (unnamed > 0) {
        if (code !== 2) return end(problem('dxf-section-unnamed', { line: unnamed }));
        section = value.trim().toUpperCase();
        unnamed = 0;
        if (!KNOWN_SECTIONS.has(section))
          records.push({ kind: `SECTION ${section}`, line: here, codes: [], values: [], own: [] });
        continue;
      }
      if (section === null) {
        if (sections) return end(misplaced(here, code, value));
        continue; // no DXF file, as a rule: what has no section is refused as such
      }
      if (!READ_SECTIONS.has(section)) continue;
      if (section === 'HEADER') {
        if (code === 9) {
          close();
          current = building(value.trim().toUpperCase(), here);
        } else current?.add(code, value);
        continue;
      }
      if (current === null) return end(misplaced(here, code, value));
      held += 1;
      current.add(code, value);
      continue;
    }
    const kind = value.trim().toUpperCase();
    if (unnamed > 0) return end(problem('dxf-section-unnamed', { line: unnamed }));
    close();
    if (kind === 'EOF' || kind === 'ENDSEC' || kind === 'SECTION') {
      const portion = flush();
      if (portion !== null) yield portion;
      if (kind === 'EOF') {
        ended = true;
        break;
      }
      if (kind === 'ENDSEC' && section === null && sections) return end(misplaced(here, 0, kind));
      section = null;
      if (kind === 'SECTION') {
        sections = true;
        unnamed = here;
      }
      continue;
    }
    if (section === null) {
      if (sections) return end(misplaced(here, 0, kind));
      continue;
    }
    if (!READ_SECTIONS.has(section)) continue;
    if (records.length >= PORTION_RECORDS || held >= PORTION_GROUPS) {
      const portion = flush();
      if (portion !== null) yield portion;
    }
    current = building(kind, here);
  }
  close();
  const last = flush();
  if (last !== null) yield last;
  return { sections, truncated: !ended, problem: null };
}

function misplaced(line: number, code: number, value: string): Problem<DxfProblem['code']> {
  return problem('dxf-misplaced', { line, group: code, value: value.trim().slice(0, 40) });
}

type Building = DxfRecord & { readonly add: (code: number, value: string) => void };

/** A record to which groups are added; what belongs to other programs, reactors and embedded objects is passed over. */
function building(kind: string, line: number): Building {
  const codes: number[] = [];
  const values: string[] = [];
  const own: string[] = [];
  let application = '';
  let inBraces = false;
  let embedded = false;
  const add = (code: number, value: string): void => {
    if (code >= 1000) {
      if (code === 1001) application = value.trim().toUpperCase();
      else if (application === OWN_APPLICATION) own.push(code === 1000 ? value : value.trim());
      return;
    }
    if (code === 101) embedded = true; // what follows is another object's (R2018: the columns of an MTEXT)
    if (embedded) return;
    if (code === 102) {
      inBraces = value.trim().startsWith('{');
      return;
    }
    if (inBraces) return;
    codes.push(code);
    values.push(code === 1 || code === 3 ? value : value.trim());
  };
  return { kind, line, codes, values, own, add };
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
