import { type FontKey } from '../../core/drawing/drawing.ts';
import { type SheetSign, type SheetVerdict } from '../../core/sheets/schedules.ts';
import { type SayOnSheet } from '../../core/sheets/sheetWords.ts';
import { type TitleBlock } from '../../core/sheets/titleBlock.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Problem } from '../../core/problem.ts';
import { type InkTable } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { type PlanLayoutProblem } from '../plan/layoutPlan.ts';
import { type Shaper } from '../text/shaper.ts';
import { type PlacedLabel } from './labelBoxes.ts';
import { type PaperName, type Scale } from './papers.ts';
import { type SheetFaces } from '../text/faces.ts';

/** Everything that the sheets of a project are made from. */
export type SheetAsk = {
  readonly project: Project & { readonly plan: Plan };
  readonly paper: PaperName;
  readonly scale: Scale;
  /** Larger plans are cut into parts with an overlap instead of being refused. */
  readonly tiles: boolean;
  readonly faces: SheetFaces;
  readonly mongolian: FontKey;
  readonly shaper: Shaper;
  readonly inks: InkTable;
  readonly library: FixtureLibrary;
  readonly block: TitleBlock;
  readonly say: SayOnSheet;
  readonly day: Day;
  /** Name of the centre, as it stands on its signs. */
  readonly centre: string;
  readonly signs: readonly SheetSign[];
  readonly verdict: SheetVerdict;
};

/** A sheet: what is painted, and what a test or a screen wants to know of it. */
export type Sheet = {
  readonly id: string;
  readonly title: string;
  readonly drawing: Drawing;
  readonly labels: readonly PlacedLabel[];
  /** Where the plan lies: sheet = origin + plan / scale; none on sheets of tables. */
  readonly placing: { readonly x: Mm; readonly y: Mm; readonly scale: Scale } | null;
  /** Zero of the check ruler on its line. */
  readonly ruler: { readonly x: Mm; readonly y: Mm } | null;
  /** Rooms whose name found no place: it stands in the schedule. */
  readonly unlabelled: readonly string[];
};

/** What could be asked instead: all of them exact. */
type SheetOffers = {
  readonly scales: readonly Scale[];
  readonly papers: readonly PaperName[];
  /** null = this sheet cannot be cut into parts. */
  readonly tiles: { readonly columns: number; readonly rows: number } | null;
};

/** A plan that does not fit: never shrunk. */
export type SheetMisfit = Problem<'sheet-too-small'> & {
  readonly needed: { readonly width: Mm; readonly height: Mm };
  readonly available: { readonly width: Mm; readonly height: Mm };
  readonly offers: SheetOffers;
};

export type SheetProblem = PlanLayoutProblem | SheetMisfit | Problem<'no-levels'>;
