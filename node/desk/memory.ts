import { preferences } from '../../app/bridge/preferences.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Memory, type Remembered } from '../../app/host/ports.ts';
import { sweepLeftovers, writeWhole } from '../files/wholeFile.ts';
import { makeFolder } from '../files/makeFolder.ts';

const remembered = z.strictObject({ preferences, recent: z.array(z.string().max(4096)).max(50) });

const FIRST_RUN: Remembered = { preferences: { language: 'zh', theme: 'light' }, recent: [] };

/** Preferences and recent files in the program's own folder. An unreadable file is a first run. */
export function memoryIn(folder: string): Memory {
  const path = join(folder, 'settings.json');
  let last: Promise<void> = Promise.resolve();
  let swept: Promise<void> | null = null;
  return {
    load: async () => {
      swept ??= sweepLeftovers(folder, Date.now());
      await last;
      const text = await readFile(path, 'utf8').catch(() => null);
      return text === null ? FIRST_RUN : (parsed(text) ?? FIRST_RUN);
    },
    store: async (now) => {
      const bytes = new TextEncoder().encode(`${JSON.stringify(now, null, 2)}\n`);
      const turn = last.then(async () => {
        await makeFolder(folder);
        await writeWhole(path, bytes, { backup: false });
      });
      // One that failed is told to whoever asked for it, and stands in nobody else's way.
      last = turn.catch(() => undefined);
      await turn;
    },
  };
}

function parsed(text: string): Remembered | null {
  try {
    const found = remembered.safeParse(JSON.parse(text));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
