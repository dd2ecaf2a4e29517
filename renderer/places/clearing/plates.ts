import { useMemo } from 'react';
import { changePart } from '../../../core/editing/commands/records.ts';
import { auditPlacards } from '../../../core/policy/audit/audit.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { useProject } from '../../session/context.ts';
import { type Workbench } from '../../session/workbench.ts';

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

/** Replaces the inventory, as one step. */
export function setPlacards(
  workbench: Workbench,
  label: string,
  make: (now: readonly PlacardRecord[]) => readonly PlacardRecord[],
): void {
  const { policy } = workbench.project;
  workbench.run(
    label,
    changePart(workbench.project, {
      part: 'policy',
      to: { ...policy, placards: [...make(policy.placards)] },
    }),
  );
}

/** What may be absent of a record, and so can be taken away again. */
type Optional = 'admission' | 'basisDocument' | 'ground' | 'letters' | 'scripts' | 'typeface';

export function changePlacard(
  workbench: Workbench,
  id: string,
  to: Partial<PlacardRecord>,
  away: readonly Optional[] = [],
): void {
  setPlacards(workbench, 'change-placard', (now) =>
    now.map((one) => {
      if (one.id !== id) return one;
      const next = { ...one, ...to };
      for (const key of away) delete next[key];
      return next;
    }),
  );
}
