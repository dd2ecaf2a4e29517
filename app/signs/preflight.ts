import { foldsOf } from '../../core/drawing/folds.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Waiver } from '../../core/project/waiver.ts';
import { success } from '../../core/result.ts';
import { openFields } from '../../core/signs/specification.ts';
import { contained } from '../faults/programFault.ts';
import { type Check, checkOf, CHECKS } from './checks.ts';
import { makingNow } from './making.ts';
import { type PrepareAsk, type PreparedSign, prepareSigns } from './prepareSigns.ts';
import { signNotes } from './signNotes.ts';
import { toldOf } from './toldOf.ts';
import { projectNotes } from './projectNotes.ts';
import { type Unwaivable, unwaivable, waiverOf } from './waiving.ts';

/**
 * What stands in the way of a package, the gravest first: `stop`, the sign cannot be made; `draft`, it is made with its
 * draft mark; `doubt`, it is made, and somebody should look.
 */
export const PREFLIGHT_GRADES = ['stop', 'draft', 'doubt'] as const;
export type PreflightGrade = (typeof PREFLIGHT_GRADES)[number];

export type PreflightItem = {
  readonly grade: PreflightGrade;
  readonly check: Check;
  /** The sign that it is about: its id, and its number and name in lists; null and '' = the project. */
  readonly sign: string | null;
  readonly number: number | null;
  readonly label: string;
  readonly found: Problem;
  /** Why nobody can let it stand; null where somebody may. */
  readonly unwaivable: Unwaivable | null;
  /** Who did. */
  readonly waived: Waiver | null;
};

export type PreflightAsk = Omit<PrepareAsk, 'production'> & {
  /** What a print file of the drawing is refused for; nothing is painted. */
  readonly refused: (drawing: Drawing) => Promise<readonly Problem[]>;
};

/**
 * Goes through the chosen signs as the package would make them (docs/spec/preflight.md), one after the other, so that
 * a caller can let others have their turn. A sign of several sheets says alike things once. What is of no one sign comes
 * last.
 */
export async function* preflight(
  ask: PreflightAsk,
  chosen: (sign: Sign) => boolean,
): AsyncGenerator<readonly PreflightItem[], void> {
  for (const sign of ask.project.signs) if (chosen(sign)) yield await signPreflight(ask, sign);
  yield projectNotes(ask).map((found) => ({
    ...{ grade: 'doubt', check: checkOf(found.code), sign: null, number: null, label: '', found },
    unwaivable: unwaivable('doubt', found.code),
    waived: waiverOf(ask.project, null, found),
  }));
}

async function signPreflight(ask: PreflightAsk, sign: Sign): Promise<readonly PreflightItem[]> {
  const only = ({ id }: Sign): boolean => id === sign.id;
  const { project } = ask;
  const items: PreflightItem[] = [];
  const told = new Set<string>();
  const tell = (
    grade: PreflightGrade,
    { number, label }: Pick<PreflightItem, 'number' | 'label'>,
    found: Problem,
  ): void => {
    const key = `${found.code} ${JSON.stringify(found.data)}`;
    if (told.has(key)) return;
    told.add(key);
    items.push({
      ...{ grade, check: checkOf(found.code), sign: sign.id, number, label, found },
      unwaivable: unwaivable(grade, found.code),
      waived: grade === 'doubt' ? waiverOf(project, sign.id, found) : null,
    });
  };
  const drafts = new Set<DraftReason>();
  let isMade = false;
  for (const prepared of prepareSigns({ ...ask, production: false }, only)) {
    for (const reason of prepared.drafts) drafts.add(reason);
    if (prepared.state === 'blocked') {
      for (const found of prepared.problems) tell('stop', prepared, found);
      continue;
    }
    const { stops, doubts, isOfShop } = await lookedAt(ask, prepared);
    for (const found of stops) tell('stop', prepared, found);
    for (const found of doubts) {
      // What keeps it a draft is told as that, with every text.
      if (found.code === 'mongolian-missing' && drafts.has('lacking')) continue;
      tell('doubt', prepared, found);
    }
    if (isOfShop && !isMade) {
      isMade = true;
      const stands = prepared.state === 'ready' && foldsOf(prepared.drawing).length > 0;
      const fields = openFields(toldOf(project, sign, ask.library), stands);
      if (fields.length > 0)
        tell('doubt', prepared, problem('specification-open', { fields: fields.join(' ') }));
    }
  }
  // Why it is a draft is what production refuses it for, with the texts and fields by name.
  if (drafts.size > 0)
    for (const prepared of prepareSigns({ ...ask, production: true }, only))
      if (prepared.state === 'blocked') for (const found of prepared.problems) tell('draft', prepared, found);
  return items.sort((p, q) => rank(p) - rank(q));
}

/** By grade, and of a grade in the order of the checks. */
function rank({ grade, check }: PreflightItem): number {
  return PREFLIGHT_GRADES.indexOf(grade) * CHECKS.length + CHECKS.indexOf(check);
}

/** What export would say of the sheet, with what a print file of it is refused for. */
async function lookedAt(
  ask: PreflightAsk,
  prepared: PreparedSign & { readonly state: 'ready' },
): Promise<{
  readonly stops: readonly Problem[];
  readonly doubts: readonly Problem[];
  /** Whether a shop makes it. */
  readonly isOfShop: boolean;
}> {
  const { label, sign, drawing } = prepared;
  const refused = await contained(ask.onFault, 'pdf', label, async () => success(await ask.refused(drawing)));
  const stops = refused.ok ? refused.value : [refused.problem];
  if (prepared.forApproval === true) return { stops, doubts: prepared.notes, isOfShop: false };
  const measured = await contained(ask.onFault, 'measure', label, () => success(makingNow(ask, prepared)));
  const making = measured.ok ? measured.value : null;
  return {
    stops: measured.ok ? stops : [...stops, measured.problem],
    doubts: signNotes(ask, prepared, { making, told: toldOf(ask.project, sign, ask.library) }),
    isOfShop: making !== null,
  };
}
