import { useMemo } from 'react';
import { changePlacard as change } from '../../../core/editing/commands/placards.ts';
import { auditPlacards } from '../../../core/policy/audit/audit.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { useProject, useView } from '../../kit/session/context.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** The inventory with the program's proposals. */
export function useAudit(): readonly AuditRow[] {
  const { judge } = useJudgement();
  const placards = useProject((project) => project.policy.placards);
  const register = useProject((project) => project.register);
  return useMemo(
    () => auditPlacards(placards, register, judge.rulebook.plates, judge.rulebook.words),
    [placards, register, judge],
  );
}

/** 办理人: whose decisions these are, as it was typed here, or who decided last in this project. Empty = nobody yet. */
export function useDecider(): string {
  const typed = useView((view) => view.decider);
  const placards = useProject((project) => project.policy.placards);
  return typed ?? lastDecider(placards);
}

function lastDecider(placards: readonly PlacardRecord[]): string {
  const signed = placards.flatMap(({ decision }) => (decision === null ? [] : [decision.decided]));
  // Days are written so that they sort; of one day the last in the list.
  return signed.reduce((last, each) => (each.on >= last.on ? each : last), { by: '', on: '' }).by;
}

export function changePlacard(
  workbench: Workbench,
  ...[id, to, away]: Tail<Parameters<typeof change>>
): void {
  workbench.run('change-placard', change(workbench.project, id, to, away));
}
type Tail<Args extends readonly unknown[]> = Args extends readonly [unknown, ...infer Rest] ? Rest : never;
