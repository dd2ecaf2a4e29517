import {
  contract,
  sentProblem,
  type AskName,
  type Handlers,
  type Outcome,
  type SentProblem,
} from '../bridge/contract.ts';
import { programFault } from '../faults/programFault.ts';

function isAskName(name: string): name is AskName {
  return Object.hasOwn(contract, name);
}

function refusal(code: string, data: SentProblem['data']): Outcome<never> {
  return { ok: false, problem: { area: 'application', code, data } };
}

/**
 * The trusted side of every transport: knows the ask, parses it, runs the handler and lets nothing out that
 * does not have the answer's shape. What a handler throws by mistake is a number, and its trace is in the log.
 */
export async function dispatch(
  handlers: Handlers,
  name: string,
  payload: unknown,
): Promise<Outcome<unknown>> {
  if (!isAskName(name)) return refusal('unknown-ask', { name: name.slice(0, 40) });
  const ask = contract[name].ask.safeParse(payload);
  if (!ask.success) return refusal('bad-ask', { name, where: ask.error.issues[0]?.path.join('.') ?? '' });
  // The table ties each ask to its handler; TypeScript cannot follow one name through both.
  const handler = handlers[name] as (ask: unknown) => Promise<Outcome<unknown>>;
  let outcome: Outcome<unknown>;
  try {
    outcome = await handler(ask.data);
  } catch (thrown) {
    const { details: _, ...fault } = programFault(thrown, 'ask');
    void handlers.keepFault(fault);
    return refusal('host-fault', { name, fault: fault.number });
  }
  if (!outcome.ok) {
    const sent = sentProblem.safeParse(outcome.problem);
    return sent.success ? { ok: false, problem: sent.data } : refusal('bad-answer', { name });
  }
  const answer = contract[name].answer.safeParse(outcome.value);
  return answer.success ? { ok: true, value: answer.data } : refusal('bad-answer', { name });
}
