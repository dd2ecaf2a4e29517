import { type z } from 'zod';
import { problem } from '../problem.ts';
import { type PlanProblem } from './command.ts';

/** What a schema refuses, as people are told it: the bound that was passed, where it is one. */
export function refusedValue({ issues: [issue] }: z.ZodError): PlanProblem {
  if (issue?.code === 'too_small' && issue.origin === 'number')
    return problem('too-small', { least: Number(issue.minimum) });
  if (issue?.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'number') return problem('too-large', { most });
    return issue.origin === 'string' ? problem('too-long', { most }) : problem('too-many', { most });
  }
  return problem('value-refused');
}
