import { type Words } from '../../app/words/words.ts';
import { type ExitCode, type Host } from './host.ts';

/** Runs a sub-command with what stood behind its name. */
type Run = (args: readonly string[], host: Host) => Promise<ExitCode>;

/** A row of the table of contents. The code is loaded when the command is called, not before. */
export type Command = {
  readonly name: string;
  /** `summary`: one line; `help`: usage and every option. */
  readonly words: Words<'summary' | 'help'>;
  readonly load: () => Promise<Run>;
};
