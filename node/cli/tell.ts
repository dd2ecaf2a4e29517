import { say, type Words } from '../../app/words/words.ts';
import { type Host } from './host.ts';

type Data = Readonly<Record<string, string | number>>;

/** What ends a command when the reason has been told: exit code 2. Thrown in node/cli alone, caught by `command`. */
export class Refused extends Error {}

/** A line for people. */
export function tell<Key extends string>(host: Host, words: Words<Key>, key: Key, data: Data = {}): void {
  host.err(`${say(words, host.language, key, data)}\n`);
}

/** Says why the command does nothing, and ends it. */
export function refuse<Key extends string>(host: Host, words: Words<Key>, key: Key, data: Data = {}): never {
  tell(host, words, key, data);
  throw new Refused();
}
