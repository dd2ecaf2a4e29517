import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RULEBOOK_WORDS } from '../../app/words/rulebooks.ts';
import { POLICY_COMMANDS } from '../../app/words/commands/everyCommand.ts';
import { say } from '../../app/words/words.ts';
import { loadRulebook, type Rulebook } from '../../core/policy/rulebook.ts';
import { type Host } from './host.ts';

/** A shipped rulebook by its id, or a user's own by its file; says every fault, and gives null. */
export async function readRulebook(named: string, host: Host): Promise<Rulebook | null> {
  const { rulebooks, rules } = await host.library();
  const shipped = rulebooks.get(named);
  if (shipped !== undefined) return shipped;
  const file = await rulebookFile(named, [...rulebooks.keys()], host);
  if (file === undefined) return null;
  const loaded = loadRulebook(file, rules);
  if (loaded.ok) return loaded.value;
  host.err(`${say(POLICY_COMMANDS, host.language, 'rulebook-refused', { name: named })}\n`);
  for (const { code, data } of loaded.problem)
    host.err(`  ${say(RULEBOOK_WORDS, host.language, code, data)}\n`);
  return null;
}

/** Largest rulebook that is read. */
const MOST_BYTES = 8 * 1024 * 1024;

async function rulebookFile(named: string, shipped: readonly string[], host: Host): Promise<unknown> {
  const refuse = (key: 'rulebook-not-found' | 'rulebook-not-json') => {
    const data = { name: named, known: shipped.join('、') };
    host.err(`${say(POLICY_COMMANDS, host.language, key, data)}\n`);
    return undefined;
  };
  let text: string;
  try {
    text = await readFile(resolve(host.folder, named), 'utf8');
  } catch {
    return refuse('rulebook-not-found');
  }
  if (text.length > MOST_BYTES) return refuse('rulebook-not-json');
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch {
    return refuse('rulebook-not-json');
  }
}
