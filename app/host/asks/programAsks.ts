import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { applicationProblem } from '../problems.ts';
import { spareWork } from '../spareWork.ts';
import { findPlaces, findVillages } from '../../library/placeRegister.ts';
import { success } from '../../../core/result.ts';

/** About the program itself: what it knows, the user's preferences, faults. */
export function programAsks(desk: Desk) {
  const { ports } = desk;
  return {
    greet: async () => {
      const { preferences } = await ports.memory.load();
      const { edition, version, clock } = ports;
      const [today, folder, faults] = [clock.today(), ports.files.folder, ports.faults.folder];
      return success({ edition, version, today, preferences, folder, faults });
    },
    prefer: async (preferences) => {
      await spareWork(desk, 'settings-not-kept', async () =>
        ports.memory.store({ ...(await ports.memory.load()), preferences }),
      );
      return success({});
    },
    library: async () => {
      const data = await ports.library.data();
      const { shared } = data.ok ? data.value : { shared: null };
      if (shared?.there === false)
        ports.window.calls.push({
          call: 'tell',
          problem: applicationProblem('shared-missing', { folder: shared.folder }),
        });
      return data;
    },
    places: async ({ words }) => success({ places: findPlaces(await ports.library.places(), words) }),
    villages: async (ask) => {
      const found = findVillages(await ports.library.villages(), ask);
      return success({ villages: found.map(({ pinyin: _, ...village }) => village) });
    },
    keepFault: async (fault) => {
      await ports.faults.keep(fault);
      return success({});
    },
    showFaults: async () => success({ shown: await ports.pickers.reveal(ports.faults.folder) }),
  } satisfies Partial<Handlers>;
}
