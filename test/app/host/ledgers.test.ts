import { describe, expect, it } from 'vitest';
import { type ReportMaker } from '../../../app/host/ports.ts';
import { saveProjectFile } from '../../../core/file/file.ts';
import { success } from '../../../core/result.ts';
import { memoryApplication, memoryWorld } from '../../support/application.ts';
import { testCentre } from '../../support/centre.ts';
import { sha256 } from '../../support/sha256.ts';

describe('papers upward in the application', () => {
  it('[LEDG-5] are made as a job from the files as they were saved, each once; one that does not open stops no other', async () => {
    const world = memoryWorld();
    world.disk.set('/docs/1.paijiang', saveProjectFile(testCentre({ id: '1' }), new Map(), { sha256 }));
    world.disk.set('/docs/2.paijiang', saveProjectFile(testCentre({ id: '2' }), new Map(), { sha256 }));
    world.disk.set('/docs/坏.paijiang', new TextEncoder().encode('nothing'));
    const asked: Parameters<ReportMaker['makeLedgers']>[0][] = [];
    world.ledgers = (ask) => {
      asked.push(ask);
      return Promise.resolve(success({ folder: '/ledgers', files: [], blocked: [], notes: [] }));
    };
    const application = memoryApplication(world);
    const listed = await application.folderFiles({});
    const handles = listed.ok ? listed.value.files.map(({ handle }) => handle) : [];
    const started = await application.startLedgers({ handles: [...handles, ...handles], language: 'zh' });
    if (!started.ok) throw new Error(started.problem.code);
    for (let since = -1, running = true; running;) {
      const state = await application.packageState({ job: started.value.job, since });
      if (!state.ok) throw new Error(state.problem.code);
      since = state.value.step;
      running = state.value.state === 'running';
      if (!running) expect(state.value).toMatchObject({ state: 'done', folder: '/ledgers' });
    }
    expect(asked).toHaveLength(1);
    expect(asked[0]?.villages.map(({ project }) => project.id).sort()).toEqual(['1', '2']);
    expect(asked[0]?.unread).toEqual(['坏.paijiang']);
    expect(await application.startLedgers({ handles: ['none'], language: 'zh' })).toMatchObject({
      ok: false,
      problem: { code: 'handle-unknown' },
    });
  });
});
