import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { levelsOf } from '../../core/sheets/schedules.ts';
import { type PlanDxfAsk } from '../../output/dxf/planDxf.ts';
import { type LaidSheets } from '../../typeset/sheet/layoutSheets.ts';
import { type Sheet } from '../../typeset/sheet/sheetAsk.ts';
import { containedPlanSheets, type SpoiltSheet } from './containedPlanSheets.ts';
import { plainPart } from '../words/fileNames.ts';
import { planDxfAsk } from './planDxfAsk.ts';
import { type PlanSheetsAsk, type PlanSheetsProblem } from './planSheets.ts';
import { planSetName } from '../words/fileNames.ts';

export const PLAN_FORMATS = ['pdf', 'dxf', 'svg', 'png'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** Bytes of sheets and plans; node/writers/planWriters.ts has them. */
export type PlanWriters = {
  /** The whole set in one file, with bookmarks. */
  readonly pdf: (set: {
    readonly title: string;
    readonly author: string;
    readonly day: string;
    readonly sheets: readonly Sheet[];
  }) => Promise<Result<Uint8Array, Problem>>;
  readonly svg: (sheet: Drawing) => Promise<Result<Uint8Array, Problem>>;
  readonly png: (sheet: Drawing) => Promise<Result<Uint8Array, Problem>>;
  /** One level, 1:1 in mm. */
  readonly dxf: (plan: PlanDxfAsk) => Promise<Result<Uint8Array, Problem>>;
};

export type ExportPlansAsk = PlanSheetsAsk & {
  readonly formats: readonly PlanFormat[];
  readonly writers: PlanWriters;
};

/** A file that can be made; its name is known before. */
type PlannedFile = {
  readonly name: string;
  readonly format: PlanFormat;
  readonly make: () => Promise<Result<Uint8Array, Problem>>;
};

export type PlannedExport = LaidSheets & {
  readonly files: readonly PlannedFile[];
  /** Parts of the set that a mistake of our own spoilt. */
  readonly spoilt: readonly SpoiltSheet[];
};

const NO_SHEETS = success({ sheets: [], left: null, spoilt: [] });

/**
 * The files of a project's plans: the one use case behind the command line and the print dialog. All of it fits
 * and is laid out before the first file is made. CAD files know no paper: a set of DXF alone asks for none.
 */
export function exportPlans(ask: ExportPlansAsk): Result<PlannedExport, PlanSheetsProblem> {
  const { plan } = ask.project;
  if (plan === null || plan.walls.length === 0) return failure(problem('plan-not-drawn'));
  const laid: ReturnType<typeof containedPlanSheets> = ask.formats.some((format) => format !== 'dxf')
    ? containedPlanSheets(ask)
    : NO_SHEETS;
  if (!laid.ok) return laid;
  const files = PLAN_FORMATS.filter((format) => ask.formats.includes(format)).flatMap((format) =>
    filesOf(ask, plan, laid.value.sheets, format),
  );
  return success({ ...laid.value, files });
}

function filesOf(
  ask: ExportPlansAsk,
  plan: Plan,
  sheets: readonly Sheet[],
  format: PlanFormat,
): readonly PlannedFile[] {
  const { project, writers } = ask;
  const village = project.register.village.zh;
  const set = planSetName(plainPart(village));
  const stem = `${set}_${ask.paper}_1-${ask.scale}`;
  switch (format) {
    case 'pdf': {
      if (sheets.length === 0) return [];
      const day = project.titleEntries.date ?? ask.day;
      const make = () => writers.pdf({ title: stem, author: village, day, sheets });
      return [{ name: `${stem}.pdf`, format, make }];
    }
    case 'dxf':
      return chosenLevels(ask, plan).map((level, i) => ({
        // Its scale is 1:1 whatever the sheets have.
        name: `${set}_${numbered(i, level.name)}.dxf`,
        format,
        make: () => writers.dxf(planDxfAsk(ask, plan, level)),
      }));
    case 'svg':
    case 'png':
      return sheets.map(({ drawing, title }, i) => ({
        name: `${stem}_${numbered(i, title)}.${format}`,
        format,
        make: () => writers[format](drawing),
      }));
  }
}

/** Two levels or sheets may have one name. */
function numbered(index: number, name: string): string {
  return `${String(index + 1).padStart(2, '0')}_${plainPart(name)}`;
}

function chosenLevels({ choice }: ExportPlansAsk, plan: Plan): readonly Level[] {
  return levelsOf(plan, plan.current).filter(
    ({ id }) => choice.levels === 'all' || choice.levels.includes(id),
  );
}
