import { type Problem } from '../../core/problem.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type Sign } from '../../core/project/sign.ts';
import { makingNotes, makingNow } from './making.ts';
import { type PrepareAsk, prepareSigns } from './prepareSigns.ts';

/**
 * What stands in the way of a package, the gravest first: `stop`, the sign cannot be made; `draft`, it is made with its
 * draft mark; `doubt`, it is made, and somebody should look.
 */
export const PREFLIGHT_GRADES = ['stop', 'draft', 'doubt'] as const;
type PreflightGrade = (typeof PREFLIGHT_GRADES)[number];

export type PreflightItem = {
  readonly grade: PreflightGrade;
  /** The sign that it is about: its id, and its number and name in lists. */
  readonly sign: string;
  readonly number: number;
  readonly label: string;
  readonly found: Problem;
};

/**
 * Goes through the chosen signs as the package would make them (docs/spec/preflight.md), one after the other, so that
 * a caller can let others have their turn. A sign of several sheets says alike things once.
 */
export function* preflight(
  ask: PrepareAsk,
  chosen: (sign: Sign) => boolean,
): Generator<readonly PreflightItem[], void> {
  for (const sign of ask.project.signs) if (chosen(sign)) yield signPreflight(ask, sign.id);
}

function signPreflight(ask: PrepareAsk, id: string): readonly PreflightItem[] {
  const only = ({ id: own }: Sign): boolean => own === id;
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
    items.push({ grade, sign: id, number, label, found });
  };
  const drafts = new Set<DraftReason>();
  for (const prepared of prepareSigns({ ...ask, production: false }, only)) {
    for (const reason of prepared.drafts) drafts.add(reason);
    if (prepared.state === 'blocked') {
      for (const found of prepared.problems) tell('stop', prepared, found);
      continue;
    }
    const making = prepared.forApproval === true ? null : makingNow(ask, prepared);
    for (const found of [...prepared.notes, ...makingNotes(ask, prepared, making)]) {
      // What keeps it a draft is told as that, with every text.
      if (found.code === 'mongolian-missing' && drafts.has('lacking')) continue;
      tell('doubt', prepared, found);
    }
  }
  // Why it is a draft is what production refuses it for, with the texts and fields by name.
  if (drafts.size > 0)
    for (const prepared of prepareSigns({ ...ask, production: true }, only))
      if (prepared.state === 'blocked') for (const found of prepared.problems) tell('draft', prepared, found);
  return items.sort((p, q) => PREFLIGHT_GRADES.indexOf(p.grade) - PREFLIGHT_GRADES.indexOf(q.grade));
}
