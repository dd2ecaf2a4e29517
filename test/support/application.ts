import { type NotedFault } from '../../app/faults/notedFault.ts';
import { createApplication } from '../../app/host/application.ts';
import { type Handlers, type SentProblem } from '../../app/bridge/contract.ts';
import {
  type ApplicationPorts,
  type BatchDesk,
  type BatchStep,
  type LockHolder,
  type ManyStep,
  type PackageMaker,
  type PlanMaker,
  type RecoveryCopy,
  type Remembered,
  type ReportMaker,
} from '../../app/host/ports.ts';
import { type MenuGroups } from '../../app/bridge/menu.ts';
import { CallsToPage } from '../../app/host/callsToPage.ts';
import { type ConvertDwg } from '../../app/dwg/convertDwg.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { deskShaper } from '../../node/desk/deskShaper.ts';
import { changedVillage, seenVillage } from '../../node/desk/villageWork.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { projectFormat } from '../../node/desk/projectFormat.ts';
import { readWorkbook } from '../../app/lists/workbook/readWorkbook.ts';
import { artworkReader } from '../../node/desk/artworkReader.ts';
import { problem } from '../../core/problem.ts';
import { failure, success } from '../../core/result.ts';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { coverage, rosterRules } from '../../app/newProject/roster/rosterRules.ts';
import { sha256 } from './sha256.ts';

const shaping = deskShaper();

/** An application over a world in memory: the real use cases and file format, fake edges. */
export type MemoryWorld = {
  readonly disk: Map<string, Uint8Array>;
  readonly recovery: Map<string, RecoveryCopy>;
  /** Path → its versions, the newest first. */
  readonly versions: Map<string, { id: string; at: string; bytes: Uint8Array }[]>;
  remembered: Remembered;
  many: ManyStep | null;
  /** What the save and open dialogs answer. */
  picked: { path: string } | 'closed' | 'no-dialog';
  packages: PackageMaker['make'];
  convertDwg: ConvertDwg;
  plans: PlanMaker['make'];
  reports: ReportMaker['make'];
  levelPapers: ReportMaker['makeLevel'];
  ledgers: ReportMaker['makeLedgers'];
  batch: BatchDesk['run'];
  batchStep: BatchStep | null;
  readonly revealed: string[];
  /** What the log was given. */
  readonly faults: NotedFault[];
  /** Path → who has its lock. */
  readonly locks: Map<string, LockHolder | 'ours'>;
  readonly calls: CallsToPage;
  /** What the window was told, in order. */
  readonly standing: (boolean | 'closed')[];
  /** What the shell was told of commands, and of files for the system's list. */
  readonly menus: MenuGroups[];
  readonly openedPaths: string[];
};

export function memoryWorld(): MemoryWorld {
  return {
    disk: new Map(),
    recovery: new Map(),
    versions: new Map(),
    remembered: { preferences: { language: 'zh', theme: 'light' }, recent: [] },
    many: null,
    picked: 'no-dialog',
    convertDwg: () => Promise.resolve(failure(problem('dwg-no-converter'))),
    packages: () => Promise.resolve(success({ folder: '/made', files: [], blocked: [], notes: [] })),
    plans: () => Promise.resolve(success({ folder: '/made', files: [], blocked: [], notes: [] })),
    reports: () => Promise.resolve(success({ folder: '/reports', files: [], blocked: [], notes: [] })),
    levelPapers: () => Promise.resolve(success({ folder: '/level', files: [], blocked: [], notes: [] })),
    ledgers: () => Promise.resolve(success({ folder: '/ledgers', files: [], blocked: [], notes: [] })),
    batch: ({ day, what }) =>
      Promise.resolve(success({ report: { day, what, rows: [] }, made: 0, kept: 0, files: [] })),
    batchStep: null,
    revealed: [],
    faults: [],
    locks: new Map(),
    calls: new CallsToPage(),
    standing: [],
    menus: [],
    openedPaths: [],
  };
}

/** A host over that world; several may run over one, as after a restart. */
export function memoryApplication(world: MemoryWorld, edition: 'browser' | 'desktop' = 'browser'): Handlers {
  return createApplication(memoryPorts(world, edition));
}

export function memoryPorts(
  world: MemoryWorld,
  edition: 'browser' | 'desktop' = 'browser',
): ApplicationPorts {
  let id = 0;
  const base = Math.random().toString(36).slice(2);
  let minute = 0;
  return {
    edition,
    version: '0.0.0',
    clock: {
      today: () => '2026-11-23',
      now: () => new Date(Date.UTC(2026, 10, 23, 8, (minute += 1))).toISOString(),
    },
    newId: () => `${base}-${(id += 1)}`,
    sha256,
    faults: {
      folder: '/home/log',
      keep: (fault) => Promise.resolve(world.faults.push(fault) > 0),
    },
    files: {
      folder: '/docs',
      read: (path) => Promise.resolve(readMemory(world, path)),
      write: (path, bytes, expected) => {
        const there = world.disk.get(path);
        const name = path.split('/').at(-1) ?? '';
        if (there !== undefined && expected === 'nothing')
          return Promise.resolve(failure(applicationProblem('file-exists', { name })));
        if (
          there !== undefined &&
          expected !== 'anything' &&
          expected !== 'nothing' &&
          sha256(there) !== expected
        )
          return Promise.resolve(failure(applicationProblem('file-changed', { name })));
        world.disk.set(path, bytes);
        return Promise.resolve(success({ fingerprint: sha256(bytes) }));
      },
      list: () =>
        Promise.resolve([...world.disk.keys()].map((path) => ({ path, changed: '2026-11-23T00:00:00Z' }))),
      below: (folder) =>
        Promise.resolve({
          files: [...world.disk.keys()]
            .filter((path) => path.startsWith(`${folder}/`))
            .map((path) => ({ path, changed: '2026-11-23T00:00:00Z' })),
          folders: [],
        }),
      changed: (path) => Promise.resolve(world.disk.has(path) ? '2026-11-23T00:00:00Z' : null),
      join: (folder, name) => `${folder}/${name}`,
      split: (path) => ({
        folder: path.slice(0, path.lastIndexOf('/')),
        name: path.slice(path.lastIndexOf('/') + 1),
      }),
    },
    locks: {
      take: (path) => {
        const holder = world.locks.get(path);
        if (holder !== undefined) return Promise.resolve(holder === 'ours' ? null : holder);
        world.locks.set(path, 'ours');
        return Promise.resolve(null);
      },
      release: (path) => {
        if (world.locks.get(path) === 'ours') world.locks.delete(path);
        return Promise.resolve();
      },
      releaseAll: () => Promise.resolve(),
    },
    window: {
      calls: world.calls,
      unsaved: (now) => void world.standing.push(now),
      menu: (groups) => void world.menus.push(groups),
      opened: (path) => void world.openedPaths.push(path),
      close: () => void world.standing.push('closed'),
    },
    format: projectFormat,
    pickers: {
      open: () => Promise.resolve(world.picked),
      folder: () => Promise.resolve(world.picked),
      save: () => Promise.resolve(world.picked),
      reveal: (folder) => {
        world.revealed.push(folder);
        return Promise.resolve(true);
      },
    },
    memory: {
      load: () => Promise.resolve(world.remembered),
      store: (now) => {
        world.remembered = now;
        return Promise.resolve();
      },
    },
    recovery: {
      keep: (copy) => {
        world.recovery.set(copy.document, copy);
        return Promise.resolve();
      },
      settle: (document, file) => {
        const copy = world.recovery.get(document);
        if (copy !== undefined)
          world.recovery.set(document, { ...copy, ...file, unsaved: false, saving: null });
        return Promise.resolve();
      },
      list: () => Promise.resolve([...world.recovery.values()]),
      letGo: (document) => {
        if (world.recovery.get(document)?.unsaved === false) world.recovery.delete(document);
        return Promise.resolve();
      },
      read: (document) => Promise.resolve(world.recovery.get(document) ?? null),
      drop: (document) => {
        world.recovery.delete(document);
        return Promise.resolve();
      },
    },
    versions: {
      keep: (path, bytes, at) => {
        const before = world.versions.get(path) ?? [];
        const [newest] = before;
        if (newest === undefined || sha256(newest.bytes) !== sha256(bytes))
          world.versions.set(path, [{ id: `v${before.length}`, at, bytes }, ...before]);
        return Promise.resolve();
      },
      list: (path) =>
        Promise.resolve(
          (world.versions.get(path) ?? []).map(({ id, at, bytes }) => ({
            ...{ id, at, bytes: bytes.length },
            fingerprint: sha256(bytes),
          })),
        ),
      read: (path, id) =>
        Promise.resolve(world.versions.get(path)?.find((one) => one.id === id)?.bytes ?? null),
    },
    library: {
      villages: () => Promise.resolve([]),
      places: () =>
        Promise.resolve([{ league: '包头市', banner: '达尔罕茂明安联合旗', township: '查干哈达苏木' }]),
      startingPlans: () => Promise.resolve([]),
      samples: () => Promise.resolve([]),
      sample: () => Promise.resolve(failure(applicationProblem('sample-unknown'))),
      startingPlan: () => Promise.resolve(success({ plan: emptyPlan('一层'), rooms: [] })),
      data: () => Promise.resolve(success({ files: [], fonts: [], shared: null })),
    },
    updates: { look: () => Promise.resolve(OFF), verify: () => Promise.resolve(OFF) },
    packages: {
      make: (ask) => world.packages(ask),
      standings: () => Promise.resolve(success([])),
      preflight: () => Promise.resolve(success([])),
    },
    plans: { make: (ask) => world.plans(ask) },
    translations: { workbook: () => Promise.resolve(success(new Uint8Array([0x50, 0x4b]))) },
    reports: {
      make: (ask) => world.reports(ask),
      makeLevel: (ask) => world.levelPapers(ask),
      makeLedgers: (ask) => world.ledgers(ask),
    },
    villages: {
      look: async (path, known) => ({
        package: 'none',
        seen: await seenVillage(() => Promise.resolve(readMemory(world, path)), path, {
          ...{ known, library: shippedLibrary(), today: '2026-11-23' },
        }),
      }),
      change: (path, ask) =>
        changedVillage(() => Promise.resolve(readMemory(world, path)), path, {
          ...{ ...ask, library: shippedLibrary(), shaping },
          onFault: (fault) => void world.faults.push(fault),
        }),
    },
    manyJournal: {
      load: () => Promise.resolve(world.many),
      store: (step) => {
        world.many = step;
        return Promise.resolve();
      },
    },
    batch: {
      lanes: 1,
      rules: async () => {
        const shaper = shaping();
        return shaper.ok ? success(rosterRules(shippedLibrary(), coverage(shaper.value))) : shaper;
      },
      newFolder: () => Promise.resolve('/made'),
      run: (ask) => world.batch(ask),
      journal: {
        load: () => Promise.resolve(world.batchStep),
        store: (step) => {
          world.batchStep = step;
          return Promise.resolve();
        },
      },
    },
    artwork: artworkReader(),
    readWorkbook,
    convertDwg: (bytes) => world.convertDwg(bytes),
  };
}

const OFF = { state: 'off' } as const;

function readMemory(world: MemoryWorld, path: string) {
  const bytes = world.disk.get(path);
  return bytes === undefined
    ? failure<SentProblem>(applicationProblem('file-not-found', { name: path }))
    : success({ bytes, fingerprint: sha256(bytes) });
}

export const PLACE = {
  banner: { zh: '达尔罕茂明安联合旗', mn: null },
  township: { zh: '查干哈达苏木', mn: null },
  village: { zh: '查干哈达嘎查', mn: null },
};
