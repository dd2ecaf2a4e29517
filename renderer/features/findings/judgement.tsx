import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { checkProject } from '../../../app/policy/checkProject.ts';
import { areaDoubtsOf, areasOf } from '../../../app/policy/siteFacts.ts';
import { judgingRulebook, type ProgramLibrary } from '../../../app/library/library.ts';
import { type AreaMinimum, areaMinimum } from '../../../core/policy/areaMinimum.ts';
import { type Areas } from '../../../core/policy/areas.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { type AreaDoubt } from '../../../core/plan/areaDoubts.ts';
import { changedCopies } from '../../../core/plan/findings/copiedWalls.ts';
import { planFindings } from '../../../core/plan/planFindings.ts';
import { type PlanFinding } from '../../../core/plan/planFinding.ts';
import { compareWithMinimum, type AreaVerdict } from '../../../core/plan/figures.ts';
import { type Judged } from '../../../core/policy/whichRulebook.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { type Project } from '../../../core/project/project.ts';
import { type PhoneInRecord, phonesInDoubt } from '../../../core/project/phones.ts';
import { preview } from '../scene/preview.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';

/** What the face judges by: the rulebook, and the templates that say how signs look. */
export type Judge = ReturnType<typeof judgingRulebook> & {
  readonly templates: ReadonlyMap<string, SignTemplate>;
};

/** What the rulebook says of the project as it is on screen, at every moment. */
export type Judgement = {
  readonly judge: Judge;
  readonly areas: Areas;
  readonly standard: AreaMinimum | null;
  /** Null = no such area is known, or it could not be computed. */
  readonly verdict: AreaVerdict | null;
  /** Why the plan's areas could not be computed (FLOOR-15). */
  readonly doubts: readonly AreaDoubt[];
  /** Open ones, in the rulebook's order, must before warning before note. */
  readonly findings: readonly Finding[];
  /** Answered for by somebody: taken on for drafts, or kept with a reason. Still told, no longer counted. */
  readonly recorded: readonly Finding[];
  /** What cannot be built or used as it is drawn (FAULT-1). */
  readonly onPlan: readonly PlanFinding[];
  /** Telephones that nobody could be reached at (REG-42). */
  readonly phones: readonly PhoneInRecord[];
};

const JudgementContext = createContext<(() => Judgement) | null>(null);

/** A mistake of the rules is thrown where their word is wanted: there it is said, and nothing seems to be in order. */
export function useJudgement(): Judgement {
  const judgement = useContext(JudgementContext);
  if (judgement === null) throw new Error('no judgement around this component');
  return judgement();
}

/** Makes it when it is first asked for, and once; what is thrown is thrown at each who asks. */
function once<Made>(make: () => Made): () => Made {
  let outcome: { readonly made: Made } | { readonly thrown: unknown } | null = null;
  return () => {
    try {
      outcome ??= { made: make() };
    } catch (thrown) {
      outcome = { thrown };
    }
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome.made;
  };
}

/**
 * Judges after every edit. While something is dragged only the area is followed: the verdict turns at once, and
 * the list keeps still under the pointer.
 */
export function JudgementProvider({ children }: { readonly children: ReactNode }) {
  const workbench = useWorkbench();
  const { library, greeting } = workbench;
  const project = useProject((now) => now);
  const shown = useStore(preview, (now) => now) ?? project;
  const { setting } = project;
  const { judgedBy } = project.policy;
  const judge = useMemo(
    () => once(() => loadJudge(library, { setting, policy: { judgedBy } })),
    [library, setting, judgedBy],
  );
  const all = useMemo(
    () => once(() => sortedFindings(project, judge(), greeting.today)),
    [project, judge, greeting.today],
  );
  const { plan, rooms, boards } = project;
  const onPlan = useMemo(
    () =>
      once(() => [
        ...(plan === null ? [] : planFindings(plan, rooms, workbench.library.fixtures)),
        ...changedCopies(plan, boards),
      ]),
    [plan, rooms, boards, workbench],
  );
  const phones = useMemo(() => once(() => phonesInDoubt(project)), [project]);
  const judgement = useMemo(
    () =>
      once(() => ({
        judge: judge(),
        findings: all().filter(({ answer }) => answer.state === 'open'),
        recorded: all().filter(({ answer }) => answer.state !== 'open'),
        onPlan: onPlan(),
        phones: phones(),
        ...judgeArea(shown, judge()),
      })),
    [judge, all, onPlan, phones, shown],
  );
  return <JudgementContext value={judgement}>{children}</JudgementContext>;
}

/** @internal */
export function loadJudge(library: ProgramLibrary, project: Judged): Judge {
  return { ...judgingRulebook(library, project), templates: library.signs.templates };
}

/** @internal */
export function judgeArea(
  project: Project,
  judge: Judge,
): Pick<Judgement, 'areas' | 'standard' | 'verdict' | 'doubts'> {
  const areas = areasOf(project);
  const standard = areaMinimum(judge.rulebook, project);
  const measured = standard === null ? null : areas[standard.basis];
  const verdict =
    standard === null || measured === null ? null : compareWithMinimum(measured, standard.least);
  return { areas, standard, verdict, doubts: areaDoubtsOf(project) };
}

const RANK = { must: 0, warning: 1, note: 2 } as const;

/** @internal */
export function openFindings(project: Project, judge: Judge, today: string): readonly Finding[] {
  return sortedFindings(project, judge, today).filter(({ answer }) => answer.state === 'open');
}

function sortedFindings(project: Project, judge: Judge, today: string): readonly Finding[] {
  return checkProject(project, judge.rulebook, today, judge.templates)
    .map((finding, order) => ({ finding, order }))
    .sort((p, q) => RANK[p.finding.severity] - RANK[q.finding.severity] || p.order - q.order)
    .map(({ finding }) => finding);
}
