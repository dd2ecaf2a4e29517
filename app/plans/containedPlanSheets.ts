import { success, type Result } from '../../core/result.ts';
import { levelsOf } from '../../core/sheets/schedules.ts';
import { type LaidSheets, type SheetChoice } from '../../typeset/sheet/layoutSheets.ts';
import { type PlanSheetsAsk, type PlanSheetsProblem, planSheets } from './planSheets.ts';
import { type ProgramFault, programFault } from '../faults/programFault.ts';
import { SHEETS } from '../words/sheets.ts';
import { say } from '../words/words.ts';

/** A part of the set that a mistake of our own spoilt: the plan of a level, the schedules, the comparison. */
export type SpoiltSheet = { readonly title: string; readonly fault: ProgramFault<'sheet'> };

/**
 * The sheets that can be set, where a mistake of our own spoils some: each part is tried by itself, and those that
 * fail are left out and named.
 */
export function containedPlanSheets(
  ask: PlanSheetsAsk,
  lay: typeof planSheets = planSheets,
): Result<LaidSheets & { readonly spoilt: readonly SpoiltSheet[] }, PlanSheetsProblem> {
  const spoilt: SpoiltSheet[] = [];
  const title = (word: 'plan-title' | 'tables-title' | 'comparison-title', level = ''): string =>
    say(SHEETS, ask.language, word, { level });
  const tried = (choice: SheetChoice, named: string): ReturnType<typeof planSheets> | null => {
    try {
      return lay({ ...ask, choice });
    } catch (thrown) {
      spoilt.push({ title: named, fault: programFault(thrown, 'sheet') });
      return null;
    }
  };
  const whole = tried(ask.choice, ask.project.register.village.zh);
  if (whole !== null) return whole.ok ? success({ ...whole.value, spoilt: [] }) : whole;
  const [first] = spoilt.splice(0);
  const { plan } = ask.project;
  const levels = (plan === null ? [] : levelsOf(plan, plan.current))
    .filter(({ id }) => ask.choice.levels === 'all' || ask.choice.levels.includes(id))
    .filter(
      ({ id, name }) =>
        tried({ levels: [id], tables: false, comparison: false }, title('plan-title', name)) !== null,
    )
    .map(({ id }) => id);
  const alone = (part: 'tables' | 'comparison', named: string): boolean =>
    ask.choice[part] &&
    tried(
      { levels: part === 'tables' ? levels : [], tables: false, comparison: false, [part]: true },
      named,
    ) !== null;
  const comparison = alone('comparison', title('comparison-title', ask.project.register.village.zh));
  const tables = levels.length > 0 && alone('tables', title('tables-title'));
  if (levels.length === 0 && !comparison) return success({ sheets: [], left: null, spoilt });
  const rest = tried({ levels, tables, comparison }, title('tables-title'));
  if (rest !== null && !rest.ok && levels.length > 0) return rest;
  if (spoilt.length === 0 && first !== undefined) spoilt.push(first);
  const laid = rest?.ok === true ? rest.value : { sheets: [], left: null };
  return success({ ...laid, spoilt });
}
