import { type Problem } from '../../core/problem.ts';
import { type Result } from '../../core/result.ts';

/** Why a DWG file was not made a DXF; sentences in app/words/cad.ts. `program`: its name and version, as people read it. */
export type DwgProblem = Problem<
  | 'dwg-no-converter'
  /** It did not end in its time, minutes. */
  | 'dwg-converter-slow'
  /** It could not be started, or ended with a fault; `said` are its last words. */
  | 'dwg-converter-failed'
  /** It ended well and wrote nothing. */
  | 'dwg-converter-empty'
  /** It wrote more than a drawing can be. */
  | 'dwg-converter-large'
  /** What it wrote is no DXF with text in it. */
  | 'dwg-converter-other'
>;

export type ConvertedDwg = {
  /** The DXF file. */
  readonly bytes: Uint8Array;
  /** Name and version of the outside program that made it. */
  readonly program: string;
};

/** Makes a DXF of a DWG by a program that is on this machine; none is brought along, and none is fetched. */
export type ConvertDwg = (bytes: Uint8Array) => Promise<Result<ConvertedDwg, DwgProblem>>;

/** Whether a file is a DWG, by its first bytes: AC1027 and no line end, which a DXF would never begin with. */
export function isDwg(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 7));
  return /^AC\d{4}[^\s]/.test(head);
}
