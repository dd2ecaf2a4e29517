import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type RosterRow } from '../newProject/roster/rosterRow.ts';
import { type UiLanguage } from '../words/words.ts';

/** What a run makes of each village, by its word on the command line. The project itself is there always. */
export const BATCH_PARTS = ['signs', 'plans', 'reports', 'package'] as const;
export type BatchPart = (typeof BATCH_PARTS)[number];

/** One village of a run, as it is handed to a thread. */
export type VillageTask = {
  /** What it is made from and how: a village with another key is made anew. */
  readonly key: string;
  readonly from:
    | { readonly of: 'roster'; readonly row: RosterRow }
    | { readonly of: 'file'; readonly path: string; readonly name: string };
  readonly what: readonly BatchPart[];
  readonly day: string;
  readonly language: UiLanguage;
  /** The folder that it is made in, which is there and empty. */
  readonly folder: string;
};

export type MadeFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/**
 * What became of a village, as its folder says it. `part`: something was not made, and says why; `none`: nothing was, and
 * it is tried again by the next run.
 */
export type VillageResult = {
  readonly format: 'paijiang-village';
  readonly version: 1;
  readonly key: string;
  readonly village: string;
  readonly state: 'whole' | 'part' | 'none';
  /** The starting plan that it was given: not the village's own. */
  readonly starter: { readonly id: string; readonly name: string; readonly area: number } | null;
  readonly areaVerdict: 'pass' | 'fail' | 'uncomputed' | 'unknown' | null;
  readonly signs: number;
  /** How many signs are drafts, and for what. */
  readonly drafts: number;
  readonly reasons: Partial<Readonly<Record<DraftReason, number>>>;
  /** Findings of must-rules that are open. */
  readonly openMust: number;
  /** What was not made, in sentences. */
  readonly blocked: readonly { readonly label: string; readonly sentence: string }[];
  /** Every other file of the folder. */
  readonly files: readonly MadeFile[];
};

/** The file of a village's folder that says that it is done; it is written last. */
export const VILLAGE_RESULT = '结果.json';
