import { describe, expect, it } from 'vitest';
import { type Answer, type Handlers, type Outcome } from '../../../app/bridge/contract.ts';
import { createApplication } from '../../../app/host/application.ts';
import { memoryApplication, memoryPorts, memoryWorld, type MemoryWorld } from '../../support/application.ts';
import { townshipVillage, villageBytes, villageName } from '../../support/townshipFolder.ts';

function world(count: number): MemoryWorld {
  const made = memoryWorld();
  for (let at = 1; at <= count; at += 1)
    made.disk.set(`/docs/${villageName(at)}.paijiang`, villageBytes(townshipVillage(at)));
  return made;
}

function of<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function handlesIn(host: Handlers): Promise<readonly string[]> {
  const [folder] = of(await host.townshipFolders({})).folders;
  return of(await host.townshipFiles({ folder: folder?.handle ?? '' })).files.map(({ handle }) => handle);
}

const rowsOf = async (host: Handlers): Promise<Answer<'townshipRows'>['rows']> =>
  of(await host.townshipRows({ handles: [...(await handlesIn(host))] })).rows;

describe('the villages of a folder', () => {
  it('[TOWN-2] each is told with what a township looks for', async () => {
    const [row] = await rowsOf(memoryApplication(world(4)));
    if (row?.seen.ok !== true) throw new Error('the village opens');
    expect(row.seen.village).toMatchObject({
      ...{ village: '测试001嘎查', township: '巴彦温都尔苏木', setting: 'pastoral' },
      ...{ area: 95, least: 150, areaVerdict: 'fail', outside: { have: 6, wanted: 6 } },
    });
    const rows = await rowsOf(memoryApplication(world(4)));
    const plates = rows.map(({ seen }) => (seen.ok ? seen.village.plates.before : -1));
    expect(plates).toEqual([1, 2, 3, 4]);
    for (const { seen } of rows) {
      if (!seen.ok) throw new Error('the village opens');
      const { plates: old, strings, openMust } = seen.village;
      expect(old.undecided).toBe(old.before);
      expect(old.after).toBeLessThanOrEqual(old.before);
      expect(strings.lacking + strings.unproofed).toBeLessThanOrEqual(strings.all);
      expect(openMust).toBeGreaterThan(0);
    }
  });

  it('[TOWN-3] one that does not open says why, and stops no other', async () => {
    const made = world(2);
    made.disk.set('/docs/坏.paijiang', new TextEncoder().encode('no project'));
    made.disk.set('/docs/旧.paijiang', new TextEncoder().encode('{"format":"paijiang","version":999}'));
    const rows = await rowsOf(memoryApplication(made));
    expect(rows.map(({ seen }) => (seen.ok ? 'opens' : seen.problem.area))).toEqual([
      ...['opens', 'opens', 'projectFile', 'projectFile'],
    ]);
  });

  it('[TOWN-4] a second look opens nothing that is as it was; what was changed is seen', async () => {
    const made = world(3);
    const ports = memoryPorts(made);
    const known: (string | null)[] = [];
    const host = createApplication({
      ...ports,
      villages: {
        ...ports.villages,
        look: (path, before) => {
          known.push(before?.fingerprint ?? null);
          return ports.villages.look(path, before);
        },
      },
    });
    const first = await rowsOf(host);
    expect(known).toEqual([null, null, null]);
    const sums = first.map(({ seen }) => (seen.ok ? seen.fingerprint : ''));
    made.disk.set(`/docs/${villageName(2)}.paijiang`, villageBytes(townshipVillage(7)));
    const second = await rowsOf(host);
    expect(known.slice(3)).toEqual(sums);
    expect(second[0]).toEqual(first[0]);
    expect(second[1]).toMatchObject({ seen: { village: { village: villageName(7) } } });
    // It opens no longer: what was seen of it before is not told again.
    made.disk.set(`/docs/${villageName(1)}.paijiang`, new TextEncoder().encode('x'));
    expect((await rowsOf(host))[0]?.seen.ok).toBe(false);
  });

  it('[TOWN-4] on another day everything is judged anew', async () => {
    const made = world(1);
    const ports = memoryPorts(made);
    let today = '2026-11-23';
    const known: unknown[] = [];
    const host = createApplication({
      ...ports,
      clock: { ...ports.clock, today: () => today },
      villages: {
        ...ports.villages,
        look: (path, before) => {
          known.push(before);
          return ports.villages.look(path, before);
        },
      },
    });
    await rowsOf(host);
    today = '2026-11-24';
    await rowsOf(host);
    expect(known).toEqual([null, null]);
  });

  it('[TOWN-1] a folder or file that the host did not name is none', async () => {
    const host = memoryApplication(world(1));
    expect(await host.townshipFiles({ folder: '/etc' })).toMatchObject({
      problem: { code: 'handle-unknown' },
    });
    expect(await host.townshipRows({ handles: ['/etc/passwd'] })).toMatchObject({
      problem: { code: 'handle-unknown' },
    });
    expect(await host.chooseFolder({})).toEqual({ ok: true, value: { folder: null } });
    const desktop = world(1);
    desktop.picked = { path: '/docs' };
    const chosen = of(await memoryApplication(desktop, 'desktop').chooseFolder({}));
    expect(chosen.folder?.name).toBe('/docs');
  });
});
