import { problem, type Problem } from '../core/problem.ts';
import { failure, type Result } from '../core/result.ts';

/** A mistake of our own, known by a number that people can report: the same place gives the same number. */
export type ProgramFault = {
  /** `F-3A9C`. */
  readonly number: string;
  /** What was being done, for the log. */
  readonly step: FaultStep;
  /** The stack: for the log alone, it names the machine's folders. */
  readonly details: string;
};

/** What was being done. Each has words in app/words/signs.ts. */
export type FaultStep =
  | 'layout'
  | 'mark'
  | 'slug'
  | 'artwork'
  | 'words'
  | 'list'
  | 'sheet'
  | 'pdf'
  | 'svg'
  | 'png'
  | 'dxf'
  | 'json';

/** Told of each fault: the command line prints its stack where that is asked for, the application keeps it in its log. */
export type FaultLog = (fault: ProgramFault) => void;

/**
 * The fault that something thrown is. The number comes from the message and the functions that it went through,
 * without folders and lines: it is the same on another machine and in the bundle.
 */
export function programFault(thrown: unknown, step: FaultStep): ProgramFault {
  const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const message = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : String(thrown);
  // Figures and quoted parts of a message are the project's, not the mistake's.
  const kind = message.replace(/\d+|["'“].*?["'”]/g, '');
  const through = [...details.matchAll(/^\s+at (?:async )?(?:new )?([\w$.#]+) \(/gm)]
    .slice(0, DEPTH)
    .map(([, name = '']) => name.replace(/^(?:Object|Module|Function)\./, ''));
  return { number: `F-${shortHash([step, kind, ...through].join('\n'))}`, step, details };
}

/** Functions of the stack that tell the place. */
const DEPTH = 4;

/** A sign, or a file, that could not be made through a mistake of our own. */
export function faultProblem({ number, step }: ProgramFault, sign: string): Problem<'program-fault'> {
  return problem('program-fault', { fault: number, step, sign });
}

/** What was made; a mistake of our own is a problem of this one sign or file, told by a number. */
export async function contained<Value>(
  onFault: FaultLog | undefined,
  step: FaultStep,
  label: string,
  make: () => Result<Value, Problem> | Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  try {
    return await make();
  } catch (thrown) {
    const fault = programFault(thrown, step);
    onFault?.(fault);
    return failure(faultProblem(fault, label));
  }
}

/** FNV-1a, folded to four hexadecimal digits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).toUpperCase().padStart(4, '0');
}
