import { NEW_COMMAND } from '../../app/words/commands/new.ts';
import { say } from '../../app/words/words.ts';
import { type Host } from './host.ts';
import { type SaveProblem } from './saveProject.ts';

/** Says why a project file was not written; the old one is intact. */
export function saySaveProblem(found: SaveProblem, host: Host): void {
  host.err(`${say(NEW_COMMAND, host.language, found.code, found.data)}\n`);
}
