import { FRAMES_KEPT, type FaultPlace, type FaultStep, type NotedFault } from './notedFault.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, type Result } from '../../core/result.ts';

/** A mistake of our own, known by a number that people can report: the same place gives the same number. */
export type ProgramFault<Step extends FaultStep | FaultPlace = FaultStep | FaultPlace> = NotedFault<Step> & {
  /** The stack, for the eyes of whoever sits there: it names the machine's folders, and its message may hold anything. */
  readonly details: string;
};

/** Told of each fault: the command line prints its stack where that is asked for, the application keeps it in its log. */
export type OnFault = (fault: ProgramFault) => void;

/**
 * The fault that something thrown is. The number comes from the message and the functions that it went through,
 * without folders and lines: it is the same on another machine and in the bundle.
 */
export function programFault<Step extends FaultStep | FaultPlace>(
  thrown: unknown,
  step: Step,
): ProgramFault<Step> {
  const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const message = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : String(thrown);
  // Figures and quoted parts of a message are the project's, not the mistake's.
  const kind = message.replace(/\d+|["'“].*?["'”]/g, '');
  const through = [...details.matchAll(/^\s+at (?:async )?(?:new )?([\w$.#]+) \(/gm)]
    .slice(0, DEPTH)
    .map(([, name = '']) => name.replace(/^(?:Object|Module|Function)\./, ''));
  const number = `F-${shortHash([step, kind, ...through].join('\n'))}`;
  return { number, step, details, kind: kindOf(thrown), frames: framesOf(thrown) };
}

/** Functions of the stack that tell the place. */
const DEPTH = 4;

/** Sentences of the engines, without what they quote: all that is kept of a message, which may quote a project. */
const ENGINE_SAYS = [
  'Invalid time value',
  'Invalid array length',
  'Invalid string length',
  'Invalid count value',
  'Maximum call stack size exceeded',
  'Array buffer allocation failed',
  'Cannot read properties of undefined',
  'Cannot read properties of null',
  'Cannot set properties of undefined',
  'Cannot set properties of null',
  'Cannot destructure property',
  'is not a function',
  'is not a constructor',
  'is not iterable',
  'is not defined',
  'before initialization',
  'Assignment to constant variable',
  'object is not extensible',
  'is not valid JSON',
  'Converting circular structure to JSON',
  'no sentence for',
  'no document is open',
] as const;

function kindOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const name = /^[A-Z][A-Za-z]{0,30}(Error|Exception)$/.test(thrown.name) ? thrown.name : 'Error';
  const code =
    'code' in thrown && /^E[A-Z_]{2,40}$/.test(String(thrown.code)) ? ` ${String(thrown.code)}` : '';
  const says = ENGINE_SAYS.find((sentence) => thrown.message.includes(sentence));
  return `${name}${code}${says === undefined ? '' : `: ${says}`}`;
}

/** Frames as Chromium, Node and Firefox write them, behind the message: a message may look like frames itself. */
function framesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [];
  const { stack = '', message } = thrown;
  const behind = message === '' ? -1 : stack.lastIndexOf(message);
  const lines = (behind < 0 ? stack : stack.slice(behind + message.length)).split('\n');
  return lines
    .flatMap((line) => {
      const at = /(?:^|[\\/(@ ])([\w.-]+\.[cm]?[jt]sx?)(?:\?[\w=.-]*)?(:\d+:\d+)\)?$/.exec(line);
      const named = /^\s*(?:at (?:async )?(?:new )?)?([\w$.]+)(?= [^@]*\(|@)/.exec(line);
      return at === null ? [] : [`${named?.[1] ?? '-'} ${at[1] ?? ''}${at[2] ?? ''}`];
    })
    .slice(0, FRAMES_KEPT);
}

/** A sign, or a file, that could not be made through a mistake of our own. */
export function faultProblem(
  { number, step }: NotedFault<FaultStep>,
  sign: string,
): Problem<'program-fault'> {
  return problem('program-fault', { fault: number, step, sign });
}

/** What was made; a mistake of our own is a problem of this one sign or file, told by a number. */
export async function contained<Value>(
  onFault: OnFault | undefined,
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
