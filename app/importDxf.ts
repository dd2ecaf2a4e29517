import { type CadFinding, cadFinding } from '../core/cad/cadFinding.ts';
import { type CadDrawing } from '../core/cad/cadDrawing.ts';
import { extentOf } from '../core/cad/cadPlane.ts';
import { type UnitCheck, checkUnits } from '../core/cad/cadUnit.ts';
import { type CadMapping } from '../core/cad/mapping.ts';
import { type RecognisedPlan, recognisePlan } from '../core/cad/recognisePlan.ts';
import { applyChange } from '../core/editing/apply.ts';
import { changeBetween } from '../core/editing/draft.ts';
import { type ImportedCad, importCad } from '../core/editing/commands/importCad.ts';
import { type PlanProblem } from '../core/editing/command.ts';
import { type Project } from '../core/project/project.ts';
import { type Result, success } from '../core/result.ts';
import { type Coding } from './dxf/coding.ts';
import { type ImportTarget, readyTarget } from './importTarget.ts';

export type ImportDxfAsk = {
  readonly project: Project;
  readonly drawing: CadDrawing;
  readonly coding: Coding;
  readonly mapping: CadMapping;
  readonly target: ImportTarget;
  /** What a level that comes with the import is called. */
  readonly levelName: string;
};

/** Recognises a CAD drawing and puts it into a project: one change, with everything that should be looked over. */
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

/** What should be known of the file as a whole: its coding was guessed, its unit overruled. */
export function aboutFile({
  coding,
  drawing,
  mapping,
}: Pick<ImportDxfAsk, 'coding' | 'drawing' | 'mapping'>): readonly CadFinding[] {
  const about: CadFinding[] = [];
  if (coding.from === 'guess' && drawing.texts.length > 0)
    about.push(cadFinding('coding-guessed', { coding: coding.name }));
  if (drawing.unit !== null && drawing.unit !== mapping.unit)
    about.push(cadFinding('unit-differs', { said: drawing.unit, taken: mapping.unit }));
  return about;
}

/** What the drawing would measure in each unit; of the given lines, or all. */
export function measuringCheck(drawing: CadDrawing, layers?: readonly string[]): readonly UnitCheck[] {
  const chosen = drawing.lines.filter(
    ({ layer }) => layers === undefined || layers.includes(drawing.layers[layer]?.name ?? ''),
  );
  const extent = extentOf(chosen.length > 0 ? chosen : drawing.lines);
  return extent === null
    ? []
    : checkUnits({ width: extent.right - extent.left, height: extent.top - extent.bottom });
}
