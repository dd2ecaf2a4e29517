import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { nameRoom } from '../../core/editing/commands/rooms.ts';
import { done, rowOfRooms, spaceWith } from '../support/editing.ts';
import { testCentre } from '../support/centre.ts';
import { fakeHost } from '../support/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-areas-'));

function fileOf(project: unknown, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(project));
  return path;
}

async function areas(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder });
  const code = await runCommandLine(['areas', ...args], host);
  return { code, ...host.said };
}

describe('paijiang areas', () => {
  const project = done(rowOfRooms(2), (p) =>
    nameRoom(p, { space: spaceWith(p, 2000, 3000), name: { zh: '会议室', mn: null } }),
  );

  it('[FLOOR-1] gives m² by level, room and in total as JSON', async () => {
    const { code, out } = await areas(fileOf(project, 'a.json'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      doubts: [],
      levels: [
        {
          name: '一层',
          building: 51.4176,
          axis: 48,
          usable: 43.3152,
          outdoor: 0,
          rooms: [
            { id: 'r1', name: '会议室', usable: 21.6576 },
            { id: 's2', name: '', usable: 21.6576 },
          ],
        },
      ],
      total: { building: 51.4176, axis: 48, usable: 43.3152, outdoor: 0 },
    });
  });

  it('[FLOOR-12] cuts the figures of the table', async () => {
    const { out } = await areas(fileOf(project, 'b.json'));
    expect(out).toContain('合计\t51.41\t48.00\t43.31\t0.00');
    expect(out).toContain('会议室\t21.65');
    expect(out).toContain('（未命名）\t21.65');
  });

  it('says so when no plan is drawn, and when the plan is not sound', async () => {
    expect(await areas(fileOf(testCentre(), 'c.json'))).toEqual({
      code: 2,
      out: '',
      err: '这个项目还没有画平面图。\n',
    });
    const { plan } = project;
    const hanging = {
      ...project,
      plan: {
        ...plan,
        facadeSpots: [{ id: 'x', wall: 'w99', side: 'left', at: 0, lowerEdge: null, sign: null }],
      },
    };
    const { code, err } = await areas(fileOf(hanging, 'd.json'));
    expect(code).toBe(2);
    expect(err).toContain('w99');
  });

  it('[FLOOR-1] takes walls that a file left undivided at a T-junction', async () => {
    const { plan } = rowOfRooms(1, 8000);
    const cut = {
      ...plan?.walls[0],
      id: 'cut',
      a: { x: 3000, y: 0 },
      b: { x: 3000, y: 6000 },
      thickness: 120,
    };
    const { out } = await areas(
      fileOf({ ...project, rooms: [], plan: { ...plan, walls: [...(plan?.walls ?? []), cut] } }, 'e.json'),
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      total: { building: 8.24 * 6.24, usable: expect.closeTo((7.76 - 0.12) * 5.76, 6) },
    });
  });
});
