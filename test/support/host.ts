import { readWorkbook } from '../../app/lists/workbook/readWorkbook.ts';
import { problem } from '../../core/problem.ts';
import { failure } from '../../core/result.ts';
import { type Remembered } from '../../app/host/ports.ts';
import { type Host } from '../../node/cli/host.ts';
import { shippedLibrary } from '../../node/library/library.ts';

export type FakeHost = Host & { readonly said: { out: string; err: string } };

/** A host that remembers what was said. `answers` are given to questions, in order; without them nobody can be asked. */
export function fakeHost({
  answers,
  ...given
}: Partial<Host> & { readonly answers?: readonly string[] } = {}): FakeHost {
  const said = { out: '', err: '' };
  const left = answers === undefined ? undefined : [...answers];
  let ids = 0;
  let remembered: Remembered = { preferences: { language: 'zh', theme: 'light' }, recent: [] };
  return {
    said,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    watched: false,
    ask:
      left === undefined
        ? null
        : (question) => {
            said.err += question;
            return Promise.resolve(left.shift() ?? null);
          },
    folder: '/nowhere',
    language: 'zh',
    now: () => new Date('2026-11-23T08:00:00Z'),
    newId: () => `id-${(ids += 1)}`,
    library: () => Promise.resolve(shippedLibrary()),
    readWorkbook,
    makers: inProcess,
    memory: {
      load: () => Promise.resolve(remembered),
      store: (now) => {
        remembered = now;
        return Promise.resolve();
      },
    },
    faults: { folder: '/log', keep: () => Promise.resolve(true) },
    convertDwg: () => Promise.resolve(failure(problem('dwg-no-converter'))),
    ...given,
  };
}

/** Villages made where the test is, by the code that threads run. */
const inProcess: Host['makers'] = async () => {
  const [{ makeVillage }, { shippedShaper }] = await Promise.all([
    import('../../node/batch/makeVillage.ts'),
    import('./fonts.ts'),
  ]);
  const tools = {
    library: shippedLibrary(),
    shaper: shippedShaper(),
    program: 'paijiang test',
    onFault: () => undefined,
  };
  return { make: (task) => makeVillage(task, tools), close: () => Promise.resolve() };
};
