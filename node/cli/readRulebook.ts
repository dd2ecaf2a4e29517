import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RULEBOOK_WORDS } from '../../app/words/rulebookProblems.ts';
import { POLICY_COMMANDS } from '../../app/words/commands/everyCommand.ts';
import { say } from '../../app/words/words.ts';
import { isTooDeep } from '../../core/file/jsonDepth.ts';
import { loadRulebook, type Rulebook } from '../../core/policy/rulebook.ts';
import { type Host } from './host.ts';
import { refuse, Refused, tell } from './tell.ts';

/** A shipped rulebook by its id, or a user's own by its file; every fault is said, and ends the command. */
export async function readRulebook(named: string, host: Host): Promise<Rulebook> {
  const { rulebooks, rules } = await host.library();
  const shipped = rulebooks.get(named);
  if (shipped !== undefined) return shipped;
  const file = await rulebookFile(named, [...rulebooks.keys()], host);
  const loaded = loadRulebook(file, rules);
  if (loaded.ok) return loaded.value;
  tell(host, POLICY_COMMANDS, 'rulebook-refused', { name: named });
  for (const { code, data } of loaded.problem)
    host.err(`  ${say(RULEBOOK_WORDS, host.language, code, data)}\n`);
  throw new Refused();
}

/** Largest rulebook that is read. */
const MOST_BYTES = 8 * 1024 * 1024;

async function rulebookFile(named: string, shipped: readonly string[], host: Host): Promise<unknown> {
  const wrong = (key: 'rulebook-not-found' | 'rulebook-not-json') =>
    refuse(host, POLICY_COMMANDS, key, { name: named, known: shipped.join('、') });
  let text: string;
  try {
    text = await readFile(resolve(host.folder, named), 'utf8');
  } catch {
    return wrong('rulebook-not-found');
  }
  if (text.length > MOST_BYTES || isTooDeep(text)) return wrong('rulebook-not-json');
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch {
    return wrong('rulebook-not-json');
  }
}
