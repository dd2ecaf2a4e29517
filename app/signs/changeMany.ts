import { applyChange } from '../../core/editing/apply.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { changeSigns } from '../../core/editing/commands/signs.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { madeAs } from '../../core/signs/specification.ts';
import { templatesLike } from '../../core/signs/moreSigns.ts';
import { type Mm } from '../../core/units/length.ts';
import { newlyBlocked } from './newlyBlocked.ts';
import { type PrepareAsk } from './prepareSigns.ts';

/** What is chosen for several signs; what is absent stays as each of them has it. */
export type ManyChoice = {
  /** Id of a template; each sign gets the template's first size. */
  readonly template?: string;
  readonly size?: { readonly width?: Mm; readonly height?: Mm };
  /** Empty = none. */
  readonly material?: string;
  readonly copies?: number;
  /** Id of a process of templates/processes.json. */
  readonly making?: string;
  /** As a combination of templates/combinations.json says, by its process; null = no longer. */
  readonly combination?: string | null;
  readonly scheme?: string;
  /** As core/project/sign.ts has it; null = as its kind says. */
  readonly set?: string | null;
};

export type ManyChanged = {
  /** One step; `nothing-to-do` where no sign is another by it. */
  readonly result: CommandResult;
  /** Signs that stay as they are, each with the reason. */
  readonly refused: readonly { readonly sign: Sign; readonly problem: Problem }[];
};

/**
 * The same choice for several signs. One that cannot have it, or could not be made any more, keeps what it had and is told
 * with the reason; the others have it.
 */
export function changeMany(ask: PrepareAsk, ids: ReadonlySet<string>, choice: ManyChoice): ManyChanged {
  const { project } = ask;
  const refused: { sign: Sign; problem: Problem }[] = [];
  let wanted: readonly Sign[] = project.signs.flatMap((sign) => {
    if (!ids.has(sign.id)) return [];
    const to = withChoice(ask, sign, choice);
    if (to.ok) return to.value === sign ? [] : [to.value];
    refused.push({ sign, problem: to.problem });
    return [];
  });
  // Whoever is left out may have been what the others agreed on.
  for (let again = isLaidOut(choice); again && wanted.length > 0;) {
    const blocked = blockedBy(ask, wanted);
    for (const sign of project.signs) {
      const why = blocked.get(sign.id);
      if (why !== undefined) refused.push({ sign, problem: why });
    }
    wanted = wanted.filter(({ id }) => !blocked.has(id));
    again = blocked.size > 0;
  }
  return { result: changeSigns(project, wanted), refused };
}

/** Whether it can change the picture. */
function isLaidOut({ material: _, copies: __, ...rest }: ManyChoice): boolean {
  return Object.keys(rest).length > 0;
}

/** The sign with the choice; itself where it has it already. */
function withChoice({ library }: PrepareAsk, sign: Sign, choice: ManyChoice): Result<Sign, Problem> {
  const own = library.templates.get(sign.template);
  if (own === undefined) return failure(problem('template-missing', { template: sign.template }));
  const combination = library.combinations.find(({ id }) => id === choice.combination);
  const to: Sign = {
    ...(choice.combination === undefined ? sign : madeAs(sign, combination ?? null, library.processes)),
  };
  if (choice.template !== undefined && choice.template !== sign.template) {
    const next = templatesLike(own, sign, library.templates).find(({ id }) => id === choice.template);
    const size = next?.sizes[0];
    if (size === undefined) return failure(problem('template-unsuited', { template: choice.template }));
    to.template = choice.template;
    to.size = { width: size.width, height: size.height };
  }
  if (choice.size !== undefined) to.size = { ...to.size, ...choice.size };
  if (choice.material === '') delete to.material;
  else if (choice.material !== undefined) to.material = choice.material;
  if (choice.copies !== undefined) to.copies = choice.copies;
  const process = library.processes.processes.find(({ id }) => id === choice.making);
  if (process !== undefined) Object.assign(to, { process: process.way, making: process.id });
  if (choice.scheme !== undefined) {
    const template = library.templates.get(to.template) ?? own;
    const offered = kindOf(template).schemes(template)?.offered;
    if (offered === undefined) return failure(problem('no-schemes'));
    const { scheme } = choice;
    if (offered[scheme] === undefined)
      return failure(problem('scheme-missing', { scheme, offered: Object.keys(offered).join(' ') }));
    to.options = { ...to.options, scheme: choice.scheme };
  }
  if (choice.set !== undefined) {
    if (!kindOf(own).hangs) return failure(problem('hangs-alone'));
    if (choice.set === null) delete to.set;
    else to.set = choice.set;
  }
  return success(JSON.stringify(to) === JSON.stringify(sign) ? sign : to);
}

/** Signs that could be made and cannot any more when all of them are as wanted. */
function blockedBy(ask: PrepareAsk, wanted: readonly Sign[]): ReadonlyMap<string, Problem> {
  const change = changeSigns(ask.project, wanted);
  if (!change.ok) return new Map();
  return newlyBlocked(ask, applyChange(ask.project, change.value), new Set(wanted.map(({ id }) => id)));
}

/** What they have in common, `mixed` where they differ. */
export function sharedBy<One, Value>(
  ones: readonly One[],
  valueOf: (one: One) => Value,
): Value | typeof MIXED {
  const [one] = ones;
  if (one === undefined) return MIXED;
  const first = valueOf(one);
  return ones.every((each) => valueOf(each) === first) ? first : MIXED;
}

export const MIXED = Symbol('mixed');
