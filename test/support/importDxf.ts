import { aboutFile } from '../../app/cad/importDxf.ts';
import { type ImportTarget, readyTarget } from '../../app/cad/importTarget.ts';
import { type Coding } from '../../app/dxf/coding.ts';
import { type CadDrawing } from '../../core/cad/cadDrawing.ts';
import { type CadMapping } from '../../core/cad/mapping.ts';
import { recognisePlan } from '../../core/cad/recognisePlan.ts';
import { type RecognisedPlan } from '../../core/cad/recognisedPlan.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { type PlanProblem } from '../../core/editing/command.ts';
import { type ImportedCad, importCad } from '../../core/editing/commands/importCad.ts';
import { changeBetween } from '../../core/editing/draft.ts';
import { type Project } from '../../core/project/project.ts';
import { type Result, success } from '../../core/result.ts';

type ImportDxfAsk = {
  readonly project: Project;
  readonly drawing: CadDrawing;
  readonly coding: Coding;
  readonly mapping: CadMapping;
  readonly target: ImportTarget;
  /** What a level that comes with the import is called. */
  readonly levelName: string;
};

/** A drawing as one plan (app/cad/importRegions.ts has the drawings of a sheet): one change, with everything that should be looked over. */
export function importDxf(
  ask: ImportDxfAsk,
  recognised: RecognisedPlan = recognisePlan(ask.drawing, ask.mapping),
): Result<ImportedCad, PlanProblem> {
  const about = aboutFile(ask);
  const ready = readyTarget(ask.project, ask.target, ask.levelName);
  if (!ready.ok) return ready;
  const { project, level } = ready.value;
  const imported = importCad(project, { recognised, level, levelName: ask.levelName });
  if (!imported.ok) return imported;
  const change =
    project === ask.project
      ? imported.value.change
      : changeBetween(ask.project, applyChange(project, imported.value.change));
  return success({ ...imported.value, change, findings: [...about, ...imported.value.findings] });
}
