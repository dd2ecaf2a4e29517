import { type ImportTarget } from '../../../app/cad/importTarget.ts';
import { type SentProblem } from '../../../app/bridge/contract.ts';
import { type DxfProblem } from '../../../app/dxf/dxfProblem.ts';
import { checkUnits, type UnitCheck } from '../../../core/cad/cadUnit.ts';
import { DEFAULT_MAPPING } from '../../../core/cad/mapping.ts';
import { type Project } from '../../../core/project/project.ts';
import { unreachable } from '../../../core/result.ts';
import { canvasControl } from '../scene/control.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { targetName } from '../../../app/cad/regionTargets.ts';
import { CadReader } from './cadReader.ts';
import { cadReport } from './cadReport.ts';
import {
  type CadChoice,
  type CadContents,
  type CadExtent,
  type CadLook,
  type SheetRegion,
} from './messages.ts';
import { cadPreview } from './cadPreview.ts';
import { summedMade } from '../../../core/editing/commands/importCad.ts';

export type Mapping = {
  readonly stage: 'mapping';
  readonly file: File;
  readonly coding: string | null;
  /** The outside program that made the DXF of a DWG; null = the file is one. */
  readonly converter: string | null;
  readonly contents: CadContents;
  readonly choice: CadChoice;
  /** Where a drawing that is one plan goes; null = where it belongs. */
  readonly target: ImportTarget | null;
  /** The drawings of the sheet as the user has them; null = as they are found. */
  readonly regions: readonly SheetRegion[] | null;
  /** The project that `look` was tried on. */
  readonly project: Project;
  readonly look: CadLook | null;
  /** `look` is not yet of this choice. */
  readonly looking: boolean;
};

/** Import of a CAD file, from choosing it to the change. Nothing of it is in the project before its end. */
export type CadImport =
  | { readonly stage: 'closed' }
  | {
      readonly stage: 'reading';
      readonly file: File;
      readonly share: number;
      readonly entities: number;
      /** performance.now() when it began: the rate follows from it. */
      readonly since: number;
      /** A DWG, which a converter of this machine is at work on. */
      readonly converting: boolean;
    }
  | { readonly stage: 'refused'; readonly file: File; readonly problem: DxfProblem | SentProblem | 'broke' }
  | Mapping;

const CLOSED: CadImport = { stage: 'closed' };

export const cadImport = new Store<CadImport>(CLOSED);

let reader: CadReader | null = null;

/** A file and what is known of how it is to be read. */
type Source = {
  readonly file: File;
  /** null = as the file says. */
  readonly coding: string | null;
  readonly converter: string | null;
  /** The DXF in base64 that the converter made. */
  readonly converted: string | null;
};

/** Reads a file in a worker of its own; `coding` null = as the file says. `converter` has made a DXF of it already. */
function start(
  workbench: Workbench,
  file: File,
  { coding = null, converter = null }: Partial<Pick<Source, 'coding' | 'converter'>> = {},
): void {
  begin(workbench, { file, coding, converter, converted: null });
}

function begin(workbench: Workbench, source: Source): void {
  const { file, coding, converted } = source;
  end();
  const since = performance.now();
  cadImport.set({ stage: 'reading', file, share: 0, entities: 0, since, converting: false });
  reader = new CadReader({
    progress: ({ share, entities }) => {
      const now = cadImport.get();
      if (now.stage === 'reading') cadImport.set({ ...now, share, entities });
    },
    told: (message) => hear(workbench, source, message),
    painted: (picture) => cadPreview.set(picture),
  });
  void reader.read({ file, converted, coding, inks: workbench.library.signs.inks });
}

/** Stops the work at once, whatever it is, and forgets the file. */
function end(): void {
  reader?.end();
  reader = null;
  cadPreview.set(null);
  cadImport.set(CLOSED);
}

/** Has a DXF made of a DWG, and reads that; what was given up meanwhile stays given up. */
async function convert(workbench: Workbench, source: Source, bytes: string): Promise<void> {
  const waiting = reader;
  const now = cadImport.get();
  if (now.stage === 'reading') cadImport.set({ ...now, converting: true });
  const made = await workbench.host.ask('convertDwg', { bytes });
  if (reader !== waiting) return;
  if (made.ok)
    return begin(workbench, { ...source, converter: made.value.program, converted: made.value.bytes });
  end();
  cadImport.set({ stage: 'refused', file: source.file, problem: made.problem });
}

function hear(
  workbench: Workbench,
  source: Source,
  message: Parameters<ConstructorParameters<typeof CadReader>[0]['told']>[0],
): void {
  const { coding, converter, file } = source;
  switch (message.tell) {
    case 'dwg':
      return void convert(workbench, source, message.bytes);
    case 'refused':
    case 'broke':
      if (message.tell === 'broke') workbench.noteFault(message.thrown, 'window');
      end();
      cadImport.set({
        stage: 'refused',
        file,
        problem: message.tell === 'broke' ? 'broke' : message.problem,
      });
      return;
    case 'read': {
      const { contents } = message;
      const { project } = workbench;
      cadImport.set({
        stage: 'mapping',
        file: message.made ?? file,
        coding,
        converter,
        contents,
        choice: firstChoice(contents),
        target: null,
        regions: null,
        project,
        look: null,
        looking: true,
      });
      return lookAgain(workbench);
    }
    case 'looked': {
      const now = cadImport.get();
      if (now.stage === 'mapping') cadImport.set({ ...now, look: message.look, looking: false });
      return;
    }
    default:
      unreachable(message);
  }
}

/** What names propose; the file's own unit only where a building could be so large. */
function firstChoice({ layers, blocks, unit, extent, wall }: CadContents): CadChoice {
  const said = unitChecks(extent, wall).find(({ mm }) => mm === unit);
  return {
    ...DEFAULT_MAPPING,
    unit: said?.likely === true ? said.mm : null,
    layers: Object.fromEntries(layers.map(({ name, role }) => [name, role])),
    texts: {},
    blocks: Object.fromEntries(blocks.map(({ name, role }) => [name, role])),
  };
}

/** `wall`: the usual distance between its faces in the file's units, where it is known. */
export function unitChecks(extent: CadExtent | null, wall: number | null): readonly UnitCheck[] {
  return extent === null
    ? []
    : checkUnits({ width: extent.right - extent.left, height: extent.top - extent.bottom, wall });
}

/** Changes the choice or the target, and tries it out. */
function choose(
  workbench: Workbench,
  part: {
    readonly choice?: Partial<CadChoice>;
    readonly target?: ImportTarget;
    readonly regions?: readonly SheetRegion[] | null;
  },
): void {
  const now = cadImport.get();
  if (now.stage !== 'mapping') return;
  cadImport.set({
    ...now,
    choice: { ...now.choice, ...part.choice },
    target: part.target ?? now.target,
    regions: part.regions === undefined ? now.regions : part.regions,
    looking: true,
  });
  lookAgain(workbench);
}

function lookAgain(workbench: Workbench): void {
  const now = cadImport.get();
  if (now.stage !== 'mapping') return;
  const { project } = workbench;
  if (project !== now.project) cadImport.set({ ...now, project });
  void reader?.look({
    choice: now.choice,
    project,
    target: now.target,
    regions: now.regions,
    language: workbench.view.get().preferences.language,
  });
}

/** What a level that comes with the import is called. */
export function levelName(workbench: Workbench, target: ImportTarget): string {
  return targetName(workbench.project, target, workbench.view.get().preferences.language);
}

/** Puts the plan in, as one step of the history, and leaves the list of what should be looked over. */
function take(workbench: Workbench): void {
  const now = cadImport.get();
  if (now.stage !== 'mapping' || now.looking || now.look?.plan?.made !== true) return;
  if (workbench.project !== now.project) {
    cadImport.set({ ...now, looking: true });
    return lookAgain(workbench);
  }
  const { about, areas, change, failed, levels } = now.look.plan;
  const [lowest] = levels;
  if (lowest === undefined || failed.length > 0) return;
  const { file, contents } = now;
  end();
  workbench.view.change({ place: 'plan', tool: 'select' });
  workbench.apply('import-cad', change, { select: [] });
  workbench.view.change({ level: lowest.level });
  // Once the canvas has taken the new walls: they may lie anywhere.
  requestAnimationFrame(() => requestAnimationFrame(() => canvasControl.get()?.fit()));
  cadReport.set({
    document: workbench.session.get()?.document ?? '',
    file: file.name,
    levels: levels.map(({ level, name }) => ({ level, name })),
    made: levels.map(({ imported }) => imported.made).reduce(summedMade),
    areas,
    findings: [
      ...about.map((finding) => ({ finding, level: lowest.level })),
      ...levels.flatMap(({ imported, level }) => imported.findings.map((finding) => ({ finding, level }))),
    ],
    leftOut: contents.leftOut,
    open: true,
    shown: null,
  });
}

export const cadImports = {
  start,
  end,
  choose,
  take,
  paint: (ask: Parameters<CadReader['paint']>[0]): void => void reader?.paint(ask),
  nearest: (...ask: Parameters<CadReader['nearest']>): ReturnType<CadReader['nearest']> =>
    reader?.nearest(...ask) ?? Promise.resolve(null),
};
