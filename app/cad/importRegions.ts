import { type CadDrawing } from '../../core/cad/cadDrawing.ts';
import { type CadFinding, cadFinding } from '../../core/cad/cadFinding.ts';
import { type CadMapping } from '../../core/cad/mapping.ts';
import { type LayerRole } from '../../core/cad/layerRole.ts';
import { recognisePlan } from '../../core/cad/recognisePlan.ts';
import { type RecognisedPlan } from '../../core/cad/recognisedPlan.ts';
import {
  type Alignment,
  type Layable,
  alignPlans,
  labelsOnPlan,
  movedPlan,
  stairsOf,
} from '../../core/cad/regions/alignPlans.ts';
import { findAxisLabels, labelsOfPlan } from '../../core/cad/regions/axisLabels.ts';
import { cropDrawing } from '../../core/cad/regions/cropDrawing.ts';
import { type CadBox, type CadRegion } from '../../core/cad/regions/region.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { type Change } from '../../core/editing/change.ts';
import { changeBetween } from '../../core/editing/draft.ts';
import { type PlanProblem } from '../../core/editing/command.ts';
import { type ImportedCad, importCad } from '../../core/editing/commands/importCad.ts';
import { withPlates } from '../../core/editing/commands/signs.ts';
import { renameLevel } from '../../core/editing/commands/levels.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Project } from '../../core/project/project.ts';
import { type Coding } from '../dxf/coding.ts';
import { aboutFile } from './importDxf.ts';
import { type ImportTarget, readyTarget } from './importTarget.ts';

/** A part of the sheet that becomes a level. */
export type RegionAsk = {
  /** Whatever the caller knows it by. */
  readonly number: number;
  /** In the file's units; null = the whole drawing. */
  readonly box: CadBox | null;
  readonly target: ImportTarget;
  readonly levelName: string;
  readonly title: CadRegion['title'];
  readonly storey: CadRegion['storey'];
  readonly upTo: CadRegion['upTo'];
  /** Nobody said which storey it is: it was counted. */
  readonly assumed: boolean;
};

export type ImportRegionsAsk = {
  readonly project: Project;
  readonly drawing: CadDrawing;
  readonly coding: Coding;
  readonly mapping: CadMapping;
  /** In the order of their storeys, the lowest first. */
  readonly regions: readonly RegionAsk[];
};

/** What came of one region. */
type RegionOutcome =
  | {
      readonly made: true;
      readonly number: number;
      readonly level: string;
      readonly imported: ImportedCad;
      readonly plane: RecognisedPlan['plane'];
    }
  | {
      readonly made: false;
      readonly number: number;
      readonly problem: PlanProblem;
      readonly findings: readonly CadFinding[];
    };

export type ImportedRegions = {
  /** All levels together, with the plates of their rooms: one change. */
  readonly change: Change;
  readonly outcomes: readonly RegionOutcome[];
  /** About the file as a whole. */
  readonly about: readonly CadFinding[];
};

/** Imports several plans of one file, each on its level, laid over one another and over what the project has. */
export function importRegions(ask: ImportRegionsAsk): ImportedRegions {
  const { drawing, mapping } = ask;
  const labels = findAxisLabels(drawing, mapping.unit);
  const boxes = ask.regions.flatMap(({ box }) => (box === null ? [] : [box]));
  let project = ask.project;
  let fixed: { readonly layable: Layable; readonly name: string } | null = null;
  const outcomes = ask.regions.map((region): RegionOutcome => {
    const { box, levelName, number, target } = region;
    const cropped = box === null ? null : cropDrawing(drawing, box, mapping.unit);
    const part = cropped?.drawing ?? drawing;
    const found = recognisePlan(part, mapping);
    const refused = (problem: PlanProblem): RegionOutcome => ({
      made: false,
      number,
      problem,
      findings: found.findings,
    });
    const ready = readyTarget(project, target, levelName);
    if (!ready.ok) return refused(ready.problem);
    const layable: Layable = {
      walls: found.walls,
      labels:
        box === null
          ? null
          : labelsOnPlan(
              labelsOfPlan(
                labels,
                box,
                boxes.filter((other) => other !== box),
                mapping.unit,
              ),
              found,
            ),
      stairs: stairsOf(part, found),
    };
    const on = fixed ?? nearestLevel(ready.value.project, ready.value.level);
    // What is ours lies where it lay.
    const stays = on === null || found.walls.length === 0 || found.own !== undefined;
    const alignment = stays ? null : alignPlans(on.layable, layable);
    const recognised = alignment === null ? found : movedPlan(found, alignment.by);
    const named =
      target.to === 'level' ? withName(ready.value.project, target.level, levelName) : ready.value.project;
    const imported = importCad(named, { recognised, level: ready.value.level, levelName });
    if (!imported.ok) return refused(imported.problem);
    project = applyChange(named, imported.value.change);
    const { level } = imported.value;
    const name = project.plan?.levels.find(({ id }) => id === level)?.name ?? levelName;
    const told: CadFinding[] = [
      ...aboutRegion(region, name, target),
      ...(cropped === null ? [] : cuts(cropped.cut, mapping, name)),
      ...(alignment === null || on === null ? [] : [aboutAlignment(alignment, name, on.name)]),
    ];
    fixed ??= { layable: movedLayable(layable, recognised, alignment), name };
    const findings = [...told, ...imported.value.findings];
    return {
      made: true,
      number,
      level,
      imported: { ...imported.value, findings },
      plane: recognised.plane,
    };
  });
  const change = withPlates(ask.project, changeBetween(ask.project, project));
  return { change, outcomes, about: aboutFile(ask) };
}

/** A level that was there takes the name that somebody gave it for the import. */
function withName(project: Project, level: string, name: string): Project {
  const renamed = renameLevel(project, { level, name });
  return renamed.ok ? applyChange(project, renamed.value) : project;
}

function movedLayable(layable: Layable, recognised: RecognisedPlan, alignment: Alignment | null): Layable {
  const by = alignment?.by ?? { x: 0, y: 0 };
  const shifted = (places: ReadonlyMap<string, number>, off: number): ReadonlyMap<string, number> =>
    new Map([...places].map(([label, at]) => [label, at + off]));
  return {
    walls: recognised.walls,
    labels:
      layable.labels === null
        ? null
        : { upright: shifted(layable.labels.upright, by.x), level: shifted(layable.labels.level, by.y) },
    stairs:
      layable.stairs === null
        ? null
        : { ...layable.stairs, at: { x: layable.stairs.at.x + by.x, y: layable.stairs.at.y + by.y } },
  };
}

/** The level with walls that is nearest in height to the one that takes the import; null = there is none. */
function nearestLevel(
  { plan }: Project,
  target: string | null,
): { readonly layable: Layable; readonly name: string } | null {
  const level = plan?.levels.find(({ id }) => id === target);
  if (plan === null || level === undefined) return null;
  const built = new Set(plan.walls.map((wall) => wall.level));
  const off = (one: Level): number => Math.abs(one.storey - level.storey);
  const [nearest] = plan.levels
    .filter((one) => one.variant === level.variant && one.id !== level.id && built.has(one.id))
    .sort((p, q) => off(p) - off(q));
  if (nearest === undefined) return null;
  const walls = plan.walls.filter((wall) => wall.level === nearest.id);
  return { name: nearest.name, layable: { walls, labels: null, stairs: null } };
}

function aboutAlignment({ by, how, witness }: Alignment, level: string, on: string): CadFinding {
  // The file's y goes up.
  return cadFinding(`aligned-${how}`, { level, on, witness, x: by.x, y: -by.y + 0 });
}

function aboutRegion(
  { title, storey, upTo, assumed }: RegionAsk,
  level: string,
  target: ImportTarget,
): readonly CadFinding[] {
  const said = title ?? level;
  const told: CadFinding[] = [];
  if (assumed) told.push(cadFinding('storeys-assumed', { level }));
  if (storey !== null && upTo !== null)
    told.push(cadFinding('storeys-several', { title: said, from: storey, to: upTo, level }));
  if (storey !== null && target.to === 'new-level' && target.storey !== storey)
    told.push(cadFinding('storey-taken', { title: said, storey, level }));
  return told;
}

/** Roles whose lines are missed where the region's edge cuts them. */
const MISSED = new Set<LayerRole>(['faces', 'axes', 'dividers', 'open']);

function cuts(
  cut: ReadonlyMap<string, number>,
  { layers }: CadMapping,
  level: string,
): readonly CadFinding[] {
  return [...cut].flatMap(([layer, count]) =>
    MISSED.has(layers[layer] ?? 'none') ? [cadFinding('region-cuts', { level, layer, count })] : [],
  );
}
