import { type Words } from '../../app/words/words.ts';
import { type ExitCode, type Host } from './host.ts';
import { type Options, type OptionTable, readOptions, sayOptionProblem, type Takes } from './options.ts';
import { Refused } from './tell.ts';

/** Runs a sub-command with what stood behind its name. */
export type Run = (args: readonly string[], host: Host) => Promise<ExitCode>;

/** A row of the table of contents. The code is loaded when the command is called, not before. */
export type Command = {
  readonly name: string;
  /** `summary`: one line; `help`: usage and every option. */
  readonly words: Words<'summary' | 'help'>;
  readonly load: () => Promise<Run>;
  /** What the help's words leave open, from what ships with the program. */
  readonly fillHelp?: (host: Host) => Promise<Readonly<Record<string, string>>>;
};

/** A sub-command: its arguments are read, or what is wrong with them is said; what is refused on its way ends it. */
export function command<const Table extends OptionTable, const Needed extends string = never>(
  name: string,
  { options, ...takes }: { readonly options: Table } & Takes<Needed>,
  run: (given: Options<Table, Needed>, host: Host) => Promise<ExitCode>,
): Run {
  return async (args, host) => {
    const read = readOptions(args, options, takes);
    if (!read.ok) {
      sayOptionProblem(read.problem, name, host);
      return 2;
    }
    try {
      return await run(read.value, host);
    } catch (fault) {
      if (fault instanceof Refused) return 2;
      throw fault;
    }
  };
}
