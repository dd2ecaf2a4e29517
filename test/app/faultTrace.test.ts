import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../app/bridge/contract.ts';
import { dispatch } from '../../app/host/dispatch.ts';
import { programFault } from '../../app/faults/programFault.ts';
import { memoryApplication, memoryWorld } from '../support/application.ts';
import { runs } from '../support/runs.ts';

/** What a log may hold of it. */
const note = (thrown: unknown) => {
  const { details: _, ...noted } = programFault(thrown, 'window');
  return noted;
};

/** A TypeError from within, as the engine words it. */
function engineError(project: unknown): unknown {
  try {
    return (project as { readonly register: { readonly village: string } }).register.village;
  } catch (thrown) {
    return thrown;
  }
}

describe('the trace of a fault', () => {
  it('[FAULT-11] keeps the sort of the error and the functions with bare names of their files', () => {
    const { kind, frames } = note(engineError({}));
    expect(kind).toBe('TypeError: Cannot read properties of undefined');
    expect(frames[0]).toMatch(/^engineError faultTrace\.test\.ts:\d+:\d+$/);
    expect(note('台阁牧村').kind).toBe('string');
    expect(note(Object.assign(new Error('/home/somebody/台阁牧村'), { code: 'ENOSPC' })).kind).toBe(
      'Error ENOSPC',
    );
  });

  it('[FAULT-11] reads the stacks of Firefox and of a bundle', () => {
    const thrown = new RangeError('Invalid time value');
    thrown.stack =
      'monthsLater@http://127.0.0.1:4123/assets/Frame-Bx1_2.js:1:22\nju@http://127.0.0.1:4123/a/b.js:3:4';
    expect(note(thrown)).toMatchObject({
      kind: 'RangeError: Invalid time value',
      frames: ['monthsLater Frame-Bx1_2.js:1:22', 'ju b.js:3:4'],
    });
    const bundled = new Error('x');
    bundled.stack =
      'Error: x\n    at async Jobs.run (file:///C:/Users/%E6%97%A5/dist/edition.mjs:9:8)\n    at C:\\U s\\b.mjs:1:2';
    expect(note(bundled).frames).toEqual(['Jobs.run edition.mjs:9:8', '- b.mjs:1:2']);
  });

  it('[FAULT-11] holds nothing of what was thrown, whatever words, names, lines and paths are in it', () => {
    const secret = fc.constantFrom(
      '台阁牧村',
      'Haliut',
      '/home/somebody',
      'C:\\Users\\somebody',
      '13812345678',
    );
    const words = fc
      .array(
        fc.oneof(secret, fc.constantFrom('\n    at ', ' (', ')', ':1:2)', '.ts:3:4)', '"', 'Error: ', ' ')),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));
    const hidden = /台阁|Haliut|somebody|138123/;
    fc.assert(
      fc.property(words, secret, (message, name) => {
        const error = new Error(message);
        const named = Object.assign(new TypeError(message), { name });
        for (const thrown of [message, { message }, error, named, Object.assign(error, { code: name })]) {
          const noted = note(thrown);
          expect(JSON.stringify(noted)).not.toMatch(hidden);
          expect(contract.keepFault.ask.safeParse(noted).success).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('[FAULT-11] a line that somebody sends has to have the shape of a trace', () => {
    const fine = { number: 'F-00A1', step: 'window', kind: 'TypeError', frames: ['Rail Rail.tsx:1:2'] };
    expect(contract.keepFault.ask.safeParse(fine).success).toBe(true);
    for (const wrong of [
      { ...fine, number: '台阁牧村' },
      { ...fine, kind: '台阁牧村' },
      { ...fine, frames: ['/home/somebody/Rail.tsx:1:2'] },
      { ...fine, frames: ['Rail Rail.tsx:1:2\n'] },
      { ...fine, message: 'x' },
    ])
      expect(contract.keepFault.ask.safeParse(wrong).success).toBe(false);
  });

  it('[FAULT-9] what a handler throws is told by a number, and its trace is kept', async () => {
    const world = memoryWorld();
    const handlers = {
      ...memoryApplication(world),
      copies: () => Promise.reject(new Error('/home/somebody/台阁牧村.paijiang')),
    };
    const outcome = await dispatch(handlers, 'copies', {});
    const [kept] = world.faults;
    expect(world.faults).toHaveLength(1);
    expect(outcome).toEqual({
      ok: false,
      problem: { area: 'application', code: 'host-fault', data: { name: 'copies', fault: kept?.number } },
    });
    expect(kept).toMatchObject({ step: 'ask', kind: 'Error' });
    expect(kept?.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/somebody|台阁/);
  });

  it('[FAULT-9] a job that throws ends with the number under which its trace is kept', async () => {
    const world = memoryWorld();
    world.packages = () => Promise.reject(new Error('disk on fire'));
    const host = memoryApplication(world);
    const opened = await host.newProject({
      register: { ...(await import('../support/application.ts')).PLACE },
      setting: 'pastoral',
      plan: null,
    });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { document, project } = opened.value;
    const started = await host.startPackage({
      document,
      project,
      options: { formats: ['pdf'], production: false },
    });
    if (!started.ok) throw new Error(started.problem.code);
    const ended = await host.packageState({ job: started.value.job, since: 0 });
    expect(ended).toMatchObject({ ok: true, value: { state: 'failed', problem: { code: 'job-fault' } } });
    expect(ended.ok && ended.value.problem?.data['fault']).toBe(world.faults[0]?.number);
    expect(world.faults[0]).toMatchObject({ step: 'job' });
  });

  it('[FAULT-16] the greeting says where faults are kept, and the folder is opened on demand', async () => {
    const world = memoryWorld();
    const host = memoryApplication(world);
    expect(await host.greet({})).toMatchObject({ ok: true, value: { faults: '/home/log' } });
    expect(await host.showFaults({})).toEqual({ ok: true, value: { shown: true } });
    expect(world.revealed).toEqual(['/home/log']);
  });
});
