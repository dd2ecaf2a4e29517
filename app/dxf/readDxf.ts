import { parseString } from 'dxf';
import { type CadDrawing, type LeftOut, type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { unitOfCode } from '../../core/cad/cadUnit.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type Coding, findCoding } from './coding.ts';
import { type DxfProblem } from './dxfProblem.ts';
import { type DxfEntity } from './entity.ts';
import { decodeEscapes } from './escapes.ts';
import { type DxfBlock, expandBlocks } from './expandBlocks.ts';
import { cutIntoPortions, LONE_VERTEX, type Portion } from './portions.ts';
import { readAttribute, readEntity } from './readEntity.ts';

export type DxfLimits = { readonly bytes: number; readonly entities: number };
/** Room for a whole town's drawing; what is beyond would not leave enough memory for the rest. */
export const DXF_LIMITS: DxfLimits = { bytes: 400_000_000, entities: 1_000_000 };

export type ReadDxfAsk = {
  /** Name of the coding, as TextDecoder calls it, where the user overrules the file. */
  readonly coding?: string;
  readonly limits?: DxfLimits;
  readonly signal?: AbortSignal;
  /** `share` 0–1; called between portions. */
  readonly progress?: (at: { readonly share: number; readonly entities: number }) => void;
};

export type ReadDxf = { readonly drawing: CadDrawing; readonly coding: Coding };

/** The thread is given back at least this often, ms, so that nothing freezes. */
const SLICE_MS = 30;

/**
 * Reads an ASCII DXF file of R12 to 2018. The file is parsed in portions; between them the thread is given back,
 * progress told and cancelling obeyed. Everything that is not taken over is counted with its reason.
 */
export async function readDxf(
  bytes: Uint8Array,
  { coding: chosen, limits = DXF_LIMITS, signal, progress }: ReadDxfAsk = {},
): Promise<Result<ReadDxf, DxfProblem>> {
  if (bytes.length === 0) return failure(problem('dxf-empty'));
  if (bytes.length > limits.bytes)
    return failure(problem('dxf-too-large', { bytes: bytes.length, limit: limits.bytes }));
  const coding = findCoding(bytes, chosen);
  if (!coding.ok) return coding;
  const gathered = new Gathered();
  const rest = pauses();
  const portions = cutIntoPortions(bytes, coding.value.name);
  let step = portions.next();
  for (; step.done !== true; step = portions.next()) {
    gathered.take(step.value);
    if (gathered.count > limits.entities) return failure(problem('dxf-too-many', { limit: limits.entities }));
    progress?.({ share: (step.value.read / bytes.length) * READING_SHARE, entities: gathered.count });
    if (await rest(signal)) return failure(problem('dxf-cancelled'));
  }
  if (!step.value.sections) return failure(problem('dxf-none'));
  if (step.value.problem !== null) return failure(step.value.problem);
  if (step.value.truncated) gathered.leaveOut('truncated', 'EOF');

  const expanding = expandBlocks(
    gathered.entities,
    gathered.blocks,
    gathered.layers,
    limits.entities,
    gathered.leaveOut,
  );
  let placed = expanding.next();
  for (let i = 1; placed.done !== true; placed = expanding.next(), i += 1) {
    if (i % 512 !== 0) continue;
    progress?.({ share: READING_SHARE + (1 - READING_SHARE) / 2, entities: placed.value });
    if (await rest(signal)) return failure(problem('dxf-cancelled'));
  }
  if (placed.value === null) return failure(problem('dxf-too-many', { limit: limits.entities }));
  progress?.({ share: 1, entities: gathered.count });
  return success({
    coding: coding.value,
    drawing: {
      version: coding.value.version,
      coding: coding.value.name,
      unit: unitOfCode(gathered.unitCode),
      ...placed.value,
      leftOut: gathered.leftOut(),
    },
  });
}

/** Share of the whole work that reading takes; the rest is expanding blocks. */
const READING_SHARE = 0.9;

/** Gives the thread back when its slice is used up; true = the work was cancelled. */
function pauses(): (signal: AbortSignal | undefined) => Promise<boolean> {
  let since = performance.now();
  return async (signal) => {
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    return signal?.aborted ?? false;
  };
}

/** Kinds of entities that `dxf` reads and that end up in lines, inserts and texts, or in their company. */
const READ_KINDS = new Set([
  'LINE',
  'LWPOLYLINE',
  'POLYLINE',
  'VERTEX',
  'SEQEND',
  'ARC',
  'CIRCLE',
  'ELLIPSE',
  'SPLINE',
  'INSERT',
  'ATTRIB',
  'TEXT',
  'MTEXT',
]);
const NO_USE = new Set(
  'ATTDEF POINT SOLID TRACE HATCH DIMENSION ARC_DIMENSION LEADER MULTILEADER TOLERANCE VIEWPORT IMAGE WIPEOUT OLE2FRAME OLEFRAME PDFUNDERLAY XLINE RAY ACAD_TABLE LIGHT SUN SHAPE'.split(
    ' ',
  ),
);
const SOLID_KINDS = new Set(
  '3DFACE 3DSOLID BODY REGION MESH SURFACE EXTRUDEDSURFACE LOFTEDSURFACE REVOLVEDSURFACE SWEPTSURFACE PLANESURFACE HELIX'.split(
    ' ',
  ),
);

/** What has been read so far. */
class Gathered {
  readonly entities: DxfEntity[] = [];
  readonly blocks = new Map<string, DxfBlock>();
  readonly layers = new Map<string, boolean>();
  unitCode: number | null = null;
  count = 0;
  readonly #leftOut = new Map<string, LeftOut>();

  readonly leaveOut = (reason: LeftOutReason, kind: string, count = 1): void => {
    const key = `${reason} ${kind}`;
    const before = this.#leftOut.get(key)?.count ?? 0;
    this.#leftOut.set(key, { reason, kind, count: before + count });
  };

  leftOut(): readonly LeftOut[] {
    return [...this.#leftOut.values()].sort((p, q) => q.count - p.count);
  }

  take(portion: Portion): void {
    const parsed = parseString(portion.text);
    if (portion.section === 'HEADER') {
      const code = parsed.header['insUnits'];
      if (typeof code === 'number') this.unitCode = code;
      return;
    }
    if (portion.section === 'TABLES') {
      this.#takeLayers(parsed.tables['layers']);
      return;
    }
    const into = portion.block === null ? this.entities : this.#blockFor(portion);
    for (const [kind, count] of portion.kinds) {
      this.count += count;
      if (!READ_KINDS.has(kind)) this.leaveOut(reasonFor(kind), kind, count);
    }
    let lastInsert: { attributes: Record<string, string> } | null = null;
    for (const fields of parsed.entities) {
      const kind = String(fields['type']);
      if (kind === 'ATTRIB') {
        const attribute = readAttribute(fields);
        if (attribute !== null && lastInsert !== null) lastInsert.attributes[attribute.tag] = attribute.value;
        continue;
      }
      if (!READ_KINDS.has(kind)) continue;
      const entity = readEntity(fields);
      lastInsert = null;
      if (entity.is === 'leftOut') this.leaveOut(entity.reason, kind);
      else if (entity.is === 'insert') {
        lastInsert = { attributes: {} };
        into.push({ ...entity, attributes: lastInsert.attributes });
      } else into.push(entity);
    }
  }

  #blockFor({ block }: Portion): DxfEntity[] {
    const name = decodeEscapes(block?.name ?? '').toUpperCase();
    const known = this.blocks.get(name);
    if (known !== undefined) return known.entities;
    const fresh: DxfBlock = { x: block?.x ?? 0, y: block?.y ?? 0, entities: [] };
    this.blocks.set(name, fresh);
    return fresh.entities;
  }

  #takeLayers(table: unknown): void {
    if (typeof table !== 'object' || table === null) return;
    for (const layer of Object.values(table)) {
      if (typeof layer !== 'object' || layer === null) continue;
      const fields: Readonly<Record<string, unknown>> = { ...layer };
      const frozen = (Number(fields['flags'] ?? 0) & 1) === 1;
      const off = Number(fields['colorNumber'] ?? 7) < 0;
      this.layers.set(decodeEscapes(String(fields['name'] ?? '')), !frozen && !off);
    }
  }
}

function reasonFor(kind: string): LeftOutReason {
  if (kind.startsWith('TCH_') || kind === 'ACAD_PROXY_ENTITY') return 'tangent';
  if (kind === LONE_VERTEX) return 'broken';
  if (NO_USE.has(kind)) return 'no-use';
  return SOLID_KINDS.has(kind) ? 'third-dimension' : 'unknown-kind';
}
