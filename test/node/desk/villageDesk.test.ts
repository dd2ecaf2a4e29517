import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NotedFault } from '../../../app/faults/notedFault.ts';
import { systemClock } from '../../../node/desk/clock.ts';
import { villageDesk } from '../../../node/desk/villageDesk.ts';
import { townshipVillage } from '../../support/townshipFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paijiang-threads-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ASK = { source: townshipVillage(1), parts: ['look'] as const, language: 'zh' as const, tries: false };

it('[TOWN-4] a thread that throws or dies takes its village with it and no other, and the log has the fault', async () => {
  const thread = join(folder, 'thread.mjs');
  await writeFile(
    thread,
    `export default ({ path }) => {
      if (path.includes('throws')) throw new Error('broken');
      if (path.includes('dies')) {
        setImmediate(() => { throw new Error('out of memory'); });
        return new Promise(() => undefined);
      }
      return { package: 'none', seen: { ok: false, problem: { area: 'application', code: path, data: {} } } };
    };`,
  );
  const kept: NotedFault[] = [];
  const faults = { folder, keep: (fault: NotedFault) => Promise.resolve(kept.push(fault) > 0) };
  const desk = villageDesk(folder, systemClock, faults, pathToFileURL(thread));
  const codes: string[] = [];
  for (const name of ['a', 'throws', 'b', 'dies', 'c']) {
    const { seen } = await desk.look(name, null);
    codes.push(seen.ok ? 'seen' : `${seen.problem.code} ${String(seen.problem.data['name'] ?? '')}`.trim());
  }
  expect(codes).toEqual(['a', 'village-stopped throws', 'b', 'village-stopped dies', 'c']);
  expect(kept).toHaveLength(2);
  expect(await desk.change('throws', ASK)).toMatchObject({ ok: false, problem: { code: 'village-stopped' } });
});
