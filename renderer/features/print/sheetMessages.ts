import { type Library, type PlanOptions } from '../../../app/bridge/contract.ts';
import { type PlanSheetsProblem } from '../../../app/plans/planSheets.ts';
import { type Project } from '../../../core/project/project.ts';
import { type SheetMisfit } from '../../../typeset/sheet/sheetAsk.ts';

/** What the sheets of the preview are laid out from: the same as the files. */
export type SheetsAsk = {
  readonly project: Project;
  readonly options: Omit<PlanOptions, 'formats'>;
};

/** A sheet as the dialog knows it; its Drawing stays in the worker that paints it. Lengths in mm. */
export type LaidSheet = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly unlabelled: readonly string[];
};

export type Laid =
  | { readonly ok: true; readonly sheets: readonly LaidSheet[]; readonly left: SheetMisfit | null }
  | { readonly ok: false; readonly problem: PlanSheetsProblem };

/** Pixels of a picture of a sheet, and where the sheet lies in it: pixel = mm · scale + x. */
export type PaintAsk = {
  readonly sheet: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
};

export type SheetCalls = {
  readonly open: { readonly ask: Library; readonly answer: true };
  readonly lay: { readonly ask: SheetsAsk; readonly answer: Laid };
  /** null = the sheet is of a set that has been laid out anew since. */
  readonly paint: { readonly ask: PaintAsk; readonly answer: { readonly picture: ImageBitmap | null } };
};
