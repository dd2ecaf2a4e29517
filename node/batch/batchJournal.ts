import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { lanes, parts, rosterAsk } from '../../app/bridge/batchAnswers.ts';
import { type BatchDesk } from '../../app/host/ports.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { writeWhole } from '../files/wholeFile.ts';

const step = z
  .strictObject({
    at: z.iso.datetime({ offset: true }),
    folder: z.string().max(4096),
    villages: z.number().int().nonnegative(),
    list: rosterAsk,
    what: parts,
    lanes,
    language: z.enum(['zh', 'en']),
  })
  .nullable();

/** The last run that is not done, with its roster, in the program's own folder. One that cannot be read is none. */
export function batchJournalIn(folder: string): BatchDesk['journal'] {
  const path = join(folder, 'batch.json');
  return {
    load: async () => {
      try {
        return step.parse(JSON.parse(await readFile(path, 'utf8')));
      } catch {
        return null;
      }
    },
    store: async (now) => {
      await makeFolder(folder);
      await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(now)}\n`), { backup: false });
    },
  };
}
