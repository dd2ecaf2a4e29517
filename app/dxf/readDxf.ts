import { type CadDrawing } from '../../core/cad/cadDrawing.ts';
import { unitOfCode } from '../../core/cad/cadUnit.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type Coding, findCoding } from './coding.ts';
import { type DxfProblem } from './dxfProblem.ts';
import { expandBlocks } from './expandBlocks.ts';
import { Gathered } from './gatherRecords.ts';
import { readRecords } from './records.ts';

type DxfLimits = { readonly bytes: number; readonly entities: number };
/** Room for a whole town's drawing; what is beyond would not leave enough memory for the rest. */
const DXF_LIMITS: DxfLimits = { bytes: 400_000_000, entities: 1_000_000 };

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
  const portions = readRecords(bytes, coding.value.name);
  let step = portions.next();
  for (; step.done !== true; step = portions.next()) {
    const fault = gathered.take(step.value);
    if (fault !== null) return failure(fault);
    if (gathered.count > limits.entities) return failure(problem('dxf-too-many', { limit: limits.entities }));
    progress?.({ share: (step.value.read / bytes.length) * READING_SHARE, entities: gathered.count });
    if (await rest(signal)) return failure(problem('dxf-cancelled'));
  }
  if (!step.value.sections) return failure(problem('dxf-none'));
  if (step.value.problem !== null) return failure(step.value.problem);
  const fault = gathered.finish(step.value.truncated);
  if (fault !== null) return failure(fault);

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
