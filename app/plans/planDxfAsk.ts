import { pathOfShape } from '../../core/plan/symbol.ts';
import { signPlaces } from '../../core/signs/signPlaces.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type PlanDxfAsk } from '../../output/dxf/planDxf.ts';
import { exteriorDimensions } from '../../typeset/sheet/exteriorDimensions.ts';
import { planWords } from '../dxf/planWords.ts';
import { type PlanSheetsAsk } from './planSheets.ts';

/** What a DXF file of one level is made of: the plan, its words, where signs hang, its outer dimensions. */
export function planDxfAsk({ project, fixtures }: PlanSheetsAsk, plan: Plan, level: Level): PlanDxfAsk {
  return {
    plan,
    level: level.id,
    layers: project.language.layers,
    ...planWords(project, level.id),
    signs: signPlaces(project).flatMap(({ number, at }) =>
      at?.level === level.id ? [{ at: at.point, text: String(number) }] : [],
    ),
    dimensions: exteriorDimensions(plan, level.id),
    fixture: (item) => fixtures.get(item)?.symbol.flatMap(pathOfShape) ?? null,
  };
}
