import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { takenParts } from '../../app/bridge/townshipAnswers.ts';
import { type ManyJournal } from '../../app/host/ports.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { writeWhole } from '../files/wholeFile.ts';

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const step = z
  .strictObject({
    at: z.iso.datetime({ offset: true }),
    parts: takenParts,
    files: z.array(z.strictObject({ path: z.string().max(4096), before: sum, after: sum })).max(2000),
  })
  .nullable();

/** The last change of many villages, in the program's own folder. One that cannot be read is none. */
export function manyJournalIn(folder: string): ManyJournal {
  const path = join(folder, 'many-villages.json');
  return {
    load: async () => {
      const text = await readFile(path, 'utf8').catch(() => 'null');
      const read = step.safeParse(parsed(text));
      return read.success ? read.data : null;
    },
    store: async (now) => {
      await makeFolder(folder);
      const bytes = new TextEncoder().encode(`${JSON.stringify(now, null, 2)}\n`);
      await writeWhole(path, bytes, { backup: false });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
