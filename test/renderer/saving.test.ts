import { expect, it } from 'vitest';
import { type Ask, type Host } from '../../app/bridge/contract.ts';
import { success } from '../../core/result.ts';
import { save } from '../../renderer/kit/session/saving.ts';
import { testCentre } from '../support/centre.ts';
import { openWorkbench } from '../support/openWorkbench.ts';

/** A host on a slow disk: saves end when they are let. */
function slowDisk() {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (what: string, given: unknown) => {
    if (what !== 'saveFile') return Promise.resolve(success({}));
    const { where, name } = given as Ask<'saveFile'>;
    const file = where === 'same' ? 'a' : name;
    asked.push(file);
    return new Promise((done) => {
      ends.push(() =>
        done(success({ saved: true, name: file, folder: '/docs', at: '2026-11-30T00:00:00Z' })),
      );
    });
  };
  // Only saves are asked here, and answered in their shape.
  return { asked, host: { ask } as unknown as Host, end: () => ends.shift()?.() };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

it('[SAFE-50] saving under another name while a save is under way is not lost', async () => {
  const { asked, host, end } = slowDisk();
  const workbench = openWorkbench(testCentre({}), 'browser', host);
  const first = save(workbench, { where: 'same' });
  const second = save(workbench, { where: 'as', name: 'b' });
  await settled();
  expect(asked).toEqual(['a']);
  end();
  expect(await first).toBe('saved');
  await settled();
  expect(asked).toEqual(['a', 'b']);
  end();
  expect(await second).toBe('saved');
  expect(workbench.session.get()).toMatchObject({ name: 'b', saving: false });
});

it('[SAFE-50] what waited for another document is not saved into this one', async () => {
  const { asked, host, end } = slowDisk();
  const workbench = openWorkbench(testCentre({}), 'browser', host);
  const first = save(workbench, { where: 'same' });
  const second = save(workbench, { where: 'as', name: 'b' });
  await settled();
  workbench.open({
    ...{ document: 'other', name: 'o', folder: '/docs', migrated: [], recovered: false, lockedBy: null },
    project: testCentre({}),
  });
  end();
  expect([await first, await second]).toEqual(['not-saved', 'not-saved']);
  expect(asked).toEqual(['a']);
  expect(workbench.session.get()).toMatchObject({ document: 'other', name: 'o', saving: false });
});
