import { startLevelPapers } from './startLevelPapers.ts';
import { failure, success } from '../../core/result.ts';
import { addAsset, assetBytes, documentArtwork } from './assets.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { closeDocument } from './closeDocument.ts';
import { type Handlers } from '../bridge/contract.ts';
import { Jobs } from './jobs.ts';
import { newProject } from './newProject.ts';
import { folderFiles, openBytes, openFile } from './openProject.ts';
import { createDesk } from './desk.ts';
import { findPlaces, findVillages } from '../library/placeRegister.ts';
import { type ApplicationPorts } from './ports.ts';
import { readInventory } from './readInventory.ts';
import { recentFiles } from './recentFiles.ts';
import { copies, keepCopy, openCopy } from './recovery.ts';
import { saveProject } from './saveProject.ts';
import { signStandings, startPackage, startPlans, startReports } from './startPackage.ts';

/** Every ask of the contract, told once for both editions. */
export function createApplication(ports: ApplicationPorts): Handlers {
  const desk = createDesk(ports);
  const jobs = new Jobs(ports);
  return {
    greet: async () => {
      const { preferences } = await ports.memory.load();
      const { edition, version, clock } = ports;
      const [today, folder, faults] = [clock.today(), ports.files.folder, ports.faults.folder];
      return success({ edition, version, today, preferences, folder, faults });
    },
    prefer: async (preferences) => {
      await ports.memory.store({ ...(await ports.memory.load()), preferences });
      return success({});
    },
    library: () => ports.library.data(),
    places: async ({ words }) => success({ places: findPlaces(await ports.library.places(), words) }),
    villages: async (ask) => {
      const found = findVillages(await ports.library.villages(), ask);
      return success({ villages: found.map(({ pinyin: _, ...village }) => village) });
    },
    startingPlans: async () => success({ plans: [...(await ports.library.startingPlans())] }),
    startingPlan: async ({ plan }) => {
      const start = await ports.library.startingPlan(plan);
      return start.ok ? success({ plan: start.value.plan, rooms: [...start.value.rooms] }) : start;
    },
    samples: async () => success({ samples: [...(await ports.library.samples())] }),
    newProject: (ask) => newProject(desk, ask),
    openSample: async ({ sample }) => {
      const bytes = await ports.library.sample(sample);
      if (!bytes.ok) return bytes;
      return openBytes(desk, { bytes: bytes.value, name: sample, path: null, fingerprint: null });
    },
    recentFiles: async () => success({ files: await recentFiles(desk) }),
    folderFiles: async () => success({ files: await folderFiles(desk) }),
    chooseFile: async () => {
      const chosen = await ports.pickers.open();
      return success({ handle: typeof chosen === 'string' ? null : desk.handles.of(chosen.path) });
    },
    openFile: ({ handle }) => openFile(desk, handle),
    openBytes: async ({ name, bytes }) =>
      openBytes(desk, {
        bytes: fromBase64(bytes),
        name,
        path: null,
        fingerprint: null,
      }),
    saveFile: (ask) => saveProject(desk, ask),
    keepCopy: (ask) => keepCopy(desk, ask),
    addAsset: (ask) => addAsset(desk, ask),
    asset: (ask) => assetBytes(desk, ask),
    artwork: (ask) => documentArtwork(desk, ask),
    readInventory: (ask) => readInventory(ask, ports.readWorkbook),
    convertDwg: async ({ bytes }) => {
      const made = await ports.convertDwg(fromBase64(bytes));
      if (!made.ok) return failure({ area: 'cad', ...made.problem });
      return success({ bytes: toBase64(made.value.bytes), program: made.value.program });
    },
    copies: async () => success({ copies: await copies(desk) }),
    openCopy: ({ document }) => openCopy(desk, document),
    dropCopy: async ({ document }) => {
      await ports.recovery.drop(document);
      return success({});
    },
    signStandings: (ask) => signStandings(desk, ask),
    startPackage: (ask) => startPackage(desk, jobs, ask),
    startPlans: async (ask) => startPlans(desk, jobs, ask),
    startReports: (ask) => startReports(desk, jobs, ask),
    startLevelPapers: (ask) => startLevelPapers(desk, jobs, ask),
    packageState: (ask) => jobs.state(ask),
    cancelPackage: async ({ job }) => jobs.cancel(job),
    keepFault: async (fault) => {
      await ports.faults.keep(fault);
      return success({});
    },
    showFaults: async () => success({ shown: await ports.pickers.reveal(ports.faults.folder) }),
    showFolder: ({ job }) => jobs.reveal(job),
    callsToPage: async (ask) => {
      const calls = await ports.window.calls.take(ask);
      return success({
        calls: calls.map((each) =>
          each.call === 'open' ? { call: each.call, handle: desk.handles.of(each.path) } : each,
        ),
      });
    },
    standing: ({ unsaved }) => {
      ports.window.unsaved(unsaved);
      return Promise.resolve(success({}));
    },
    closeWindow: () => {
      ports.window.close();
      return Promise.resolve(success({}));
    },
    closeDocument: ({ document }) => closeDocument(desk, document),
  };
}
