import { join, resolve } from 'node:path';
import { LEDGER_COMMAND } from '../../../app/words/commands/ledger.ts';
import { READ_PROJECT } from '../../../app/words/readProject.ts';
import { say } from '../../../app/words/words.ts';
import { judgingRulebook } from '../../../app/library/library.ts';
import { type LedgerVillage, type LeftOut } from '../../writers/reports/ledgerFiles.ts';
import { askedDay } from '../askedDay.ts';
import { command } from '../command.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { flags, texts } from '../options.ts';
import { projectsBelow } from '../projectsIn.ts';
import { openProject } from '../readProject.ts';
import { refuse, tell } from '../tell.ts';
import { tellMissing, writeOut } from '../writeOut.ts';

const TAKES = {
  options: { ...texts('out', 'filled-by', 'reviewed-by', 'fonts', 'today'), ...flags('json') },
  operands: ['FOLDER'],
  moreOperands: true,
  needed: ['out'],
} as const;

/** `paijiang ledger`: all papers upward of a folder of projects (docs/spec/papers.md, LEDG-1). */
export const run = command('ledger', TAKES, async ({ values, operands }, host) => {
  const today = askedDay(values.today, host);
  const { villages, unread } = await readAll(operands, host);
  if (villages.length === 0) refuse(host, LEDGER_COMMAND, 'none-read');
  const { ledgers } = await import('../../writers/reports/ledgerFiles.ts');
  const made = ledgers({
    ...{ villages, unread, today, language: host.language, shaper: loadShaper([], host) },
    templates: (await host.library()).signs.templates,
    filledBy: values['filled-by'] ?? '',
    reviewedBy: values['reviewed-by'] ?? '',
    ...(values.fonts === undefined ? {} : { fonts: [resolve(host.folder, values.fonts)] }),
  });
  if (made.sets.length === 0) refuse(host, LEDGER_COMMAND, 'none-read');
  const files: string[] = [];
  for await (const { name, bytes, missing } of made.files()) {
    tellMissing(name, missing, host);
    await writeOut(join(values.out, name), bytes, host);
    files.push(name);
  }
  for (const { source, why } of made.left.slice(unread.length))
    tell(host, LEDGER_COMMAND, 'left', { source, why });
  for (const set of made.sets) tell(host, LEDGER_COMMAND, 'set', set);
  const { sets, left } = made;
  tell(host, LEDGER_COMMAND, 'done', { sets: sets.length, files: files.length, left: left.length });
  if (values.json === true) host.out(`${JSON.stringify({ sets, files, left }, null, 2)}\n`);
  return left.length === 0 ? 0 : 1;
});

/** Every project of the folders; one that does not open is told and stops no other. */
async function readAll(
  folders: readonly string[],
  host: Host,
): Promise<{ readonly villages: readonly LedgerVillage[]; readonly unread: readonly LeftOut[] }> {
  const library = await host.library();
  const villages: LedgerVillage[] = [];
  const unread: LeftOut[] = [];
  for (const folder of folders) {
    const names = await projectsBelow(resolve(host.folder, folder));
    if (names.length === 0) refuse(host, LEDGER_COMMAND, 'folder-empty', { folder });
    for (const name of names) {
      const source = join(folder, name);
      const read = await openProject(source, host);
      if (read.ok) {
        const { project, assets } = read.value;
        villages.push({ source, project, assets, rulebook: judgingRulebook(library, project).rulebook });
      } else {
        const why = say(READ_PROJECT, host.language, read.problem.code, read.problem.data);
        unread.push({ source, why });
        tell(host, LEDGER_COMMAND, 'left', { source, why });
      }
    }
  }
  return { villages, unread };
}
