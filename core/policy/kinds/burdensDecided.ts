import { z } from 'zod';
import { burdenKind } from '../../project/burden.ts';
import { defineKind } from '../rule.ts';

/** Of everything in these ledgers somebody has decided what becomes of it, and what stays asks for no traces. */
export const burdensDecided = defineKind({
  name: 'burdensDecided',
  options: z.strictObject({ kinds: z.array(burdenKind).min(1) }),
  messages: {
    'burden-undecided': { name: 'text', burden: 'burden' },
    'burden-traces': { name: 'text', burden: 'burden' },
  },
  judge: ({ kinds }, { project }, observe) =>
    project.policy.burdens.flatMap(({ id, kind, name, decision, tracesAsked }) => {
      // What nobody has said the kind of is a row still being entered.
      if (kind === null || !kinds.includes(kind)) return [];
      if (decision === null) {
        return [observe('burden-undecided', [{ of: 'burden', id }], { name, burden: kind })];
      }
      if (tracesAsked !== true || decision.outcome === 'cancel') return [];
      return [observe('burden-traces', [{ of: 'burden', id }], { name, burden: kind })];
    }),
});
