import { type LeftOut } from '../../../core/cad/cadDrawing.ts';
import { type CadFinding } from '../../../core/cad/cadFinding.ts';
import { type ImportedCad } from '../../../core/editing/commands/importCad.ts';
import { type Areas } from '../../../core/plan/areas.ts';
import { Store } from '../../kit/session/store.ts';

/** What the last import of this session left to be looked over. */
export type CadReport = {
  /** The document that it went into. */
  readonly document: string;
  readonly file: string;
  /** The levels that it made, the lowest first. */
  readonly levels: readonly { readonly level: string; readonly name: string }[];
  readonly made: ImportedCad['made'];
  readonly areas: Areas;
  readonly findings: readonly { readonly finding: CadFinding; readonly level: string }[];
  readonly leftOut: readonly LeftOut[];
  readonly open: boolean;
  /** The finding whose places are marked on the plan, by number. */
  readonly shown: number | null;
};

export const cadReport = new Store<CadReport | null>(null);
