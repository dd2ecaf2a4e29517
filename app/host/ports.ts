import { type Update } from '../bridge/update.ts';
import { type FaultLog } from '../faults/faultLog.ts';
import { type Preferences } from '../bridge/preferences.ts';
import { type ConvertDwg } from '../dwg/convertDwg.ts';
import { type Sha256 } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Room } from '../../core/project/room.ts';
import { type Result } from '../../core/result.ts';
import { type ReadWorkbook } from '../lists/workbook/workbook.ts';
import { type EmblemArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { type CallsToPage } from './callsToPage.ts';
import { type BatchPart } from '../batch/village.ts';
import { type RunReport } from '../batch/runReport.ts';
import { type RosterList } from '../bridge/batchAnswers.ts';
import { type Roster, type RosterRules } from '../newProject/roster/readRoster.ts';
import { type MenuGroups } from '../bridge/menu.ts';
import {
  type LevelOptions,
  type Library,
  type PackageOptions,
  type PlanOptions,
  type PreflightFinding,
  type Sample,
  type SentProblem,
  type SignStanding,
  type StartingPoint,
} from '../bridge/contract.ts';
import { type ListedVillage } from '../library/placeRegister.ts';
import { type Submitted } from '../reports/level.ts';
import { type ToldDifferences } from '../compare/sayDifferences.ts';
import { type PackageState, type VillageSeen } from '../bridge/townshipAnswers.ts';
import { type TakenPart } from '../../core/editing/commands/takeFrom.ts';
import { type JobMade, type JobWatch } from './jobs.ts';
import { type Pickers } from './pickers.ts';

/** What the application needs of the world; node/ and electron/ supply it, tests double it. */
export type ApplicationPorts = {
  readonly edition: 'browser' | 'desktop';
  readonly version: string;
  readonly clock: Clock;
  /** Fresh, unguessable identifiers. */
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly faults: FaultLog;
  readonly files: DocumentFiles;
  readonly locks: DocumentLocks;
  readonly format: ProjectFormat;
  readonly pickers: Pickers;
  readonly window: WindowPort;
  readonly memory: Memory;
  readonly recovery: RecoveryPlace;
  readonly versions: VersionPlace;
  readonly library: LibraryPort;
  readonly updates: UpdatePort;
  readonly packages: PackageMaker;
  readonly plans: PlanMaker;
  readonly reports: ReportMaker;
  readonly villages: VillageDesk;
  readonly manyJournal: ManyJournal;
  readonly batch: BatchDesk;
  readonly translations: TranslationMaker;
  /** Reads workbooks, apart from the program: a hostile one is ended. */
  readonly readWorkbook: ReadWorkbook;
  /** Asks a converter of this machine. */
  readonly convertDwg: ConvertDwg;
  readonly artwork: ArtworkReader;
};

export type Clock = {
  /** `YYYY-MM-DD` in the user's own time zone. */
  today(): string;
  /** ISO instant with offset. */
  now(): string;
};

/** What tells whether a file changed behind our back: sha256 of its bytes. */
export type Fingerprint = string;

export type AssetBytes = ReadonlyMap<string, Uint8Array>;

export type DocumentFiles = {
  /** Folder that new documents go to when no dialog asks. */
  readonly folder: string;
  read(path: string): Promise<Result<{ bytes: Uint8Array; fingerprint: Fingerprint }, SentProblem>>;
  /** Whole or not at all; refuses when the file on disk is not the one that `expected` names. */
  write(
    path: string,
    bytes: Uint8Array,
    expected: Fingerprint | 'anything' | 'nothing',
  ): Promise<Result<{ fingerprint: Fingerprint }, SentProblem>>;
  /** Project files directly in the folder, newest first. */
  list(): Promise<readonly { path: string; changed: string }[]>;
  /** Project files in a folder and in those right below it, and which folders these are; by name. */
  below(folder: string): Promise<{
    readonly files: readonly { readonly path: string; readonly changed: string }[];
    readonly folders: readonly string[];
  }>;
  /** When the file was last changed; null when it is not there. */
  changed(path: string): Promise<string | null>;
  join(folder: string, name: string): string;
  split(path: string): { folder: string; name: string };
};

/** Who has a document open elsewhere. @internal */
export type LockHolder = { readonly user: string; readonly machine: string; readonly since: string };

/** Advisory locks beside the documents, renewed as long as the program runs. */
export type DocumentLocks = {
  /** Null = it is ours now. */
  take(path: string): Promise<LockHolder | null>;
  release(path: string): Promise<void>;
  releaseAll(): Promise<void>;
};

/** The window that the shell holds; the browser edition's belongs to the browser. */
export type WindowPort = {
  readonly calls: CallsToPage;
  /** Whether closing the window would leave something unsaved. */
  unsaved(now: boolean): void;
  /** The window's commands, for a menu of the shell's own. */
  menu(groups: MenuGroups): void;
  /** For the system's list of documents. */
  opened(path: string): void;
  close(): void;
};

/** The project file, opened and closed (core/file/file.ts). */
export type ProjectFormat = {
  parse(
    bytes: Uint8Array,
    name: string,
  ): Result<{ project: Project; assets: AssetBytes; migrated: readonly string[] }, SentProblem>;
  /** The project alone, however much the file holds besides. */
  peek(bytes: Uint8Array): Result<Project, SentProblem>;
  serialise(project: Project, assets: AssetBytes): Uint8Array;
};

/** What outlives a run: preferences and the list of recent files. */
export type Memory = {
  load(): Promise<Remembered>;
  store(remembered: Remembered): Promise<void>;
};
export type Remembered = { readonly preferences: Preferences; readonly recent: readonly string[] };

/**
 * What was open and how it stood, apart from the user's files: one folder a document, the newest three copies
 * of unsaved work kept, one of saved work. A host that was killed picks its documents up from here.
 */
export type RecoveryPlace = {
  keep(copy: RecoveryCopy): Promise<void>;
  /** The newest copy is saved: what the file at `path` holds. Nothing where no copy was kept. */
  settle(document: string, file: SavedFile & { readonly name: string; readonly kept: string }): Promise<void>;
  /** Those that no other program has open now. */
  list(): Promise<readonly Omit<RecoveryCopy, 'bytes'>[]>;
  read(document: string): Promise<RecoveryCopy | null>;
  /** This program has it open no longer: saved work goes, others may take unsaved work back. */
  letGo(document: string): Promise<void>;
  drop(document: string): Promise<void>;
};
export type RecoveryCopy = {
  readonly document: string;
  readonly name: string;
  /** Where the document was saved last; null for one that never was. */
  readonly path: string | null;
  readonly fingerprint: Fingerprint | null;
  readonly kept: string;
  /** False for the state that was opened or saved last: nothing to recover. */
  readonly unsaved: boolean;
  /** The file that these bytes were being written to; null where no save was under way. */
  readonly saving: SavedFile | null;
  readonly bytes: Uint8Array;
};
/** A file as it is after saving. */
type SavedFile = { readonly path: string; readonly fingerprint: Fingerprint };

/** A state in which a file was saved. */
export type FileVersion = {
  readonly id: string;
  readonly at: string;
  readonly bytes: number;
  readonly fingerprint: Fingerprint;
};

/** Earlier states of the user's files, apart from them: the last ten saves, then one a day for thirty days. */
export type VersionPlace = {
  /** Nothing where the newest version is the same. */
  keep(path: string, bytes: Uint8Array, at: string): Promise<void>;
  /** The newest first. */
  list(path: string): Promise<readonly FileVersion[]>;
  /** Null where it is gone or damaged. */
  read(path: string, id: string): Promise<Uint8Array | null>;
};

export type UpdatePort = {
  /** What the folder says; its files are looked at, not read. */
  look(): Promise<Update>;
  /** The same with the files' sums; where they hold, the folder is what may be shown. */
  verify(): Promise<Update>;
};

export type LibraryPort = {
  places(): Promise<readonly { league: string; banner: string; township: string }[]>;
  villages(): Promise<readonly ListedVillage[]>;
  startingPlans(): Promise<readonly StartingPoint[]>;
  samples(): Promise<readonly Sample[]>;
  sample(id: string): Promise<Result<Uint8Array, SentProblem>>;
  /** Plan and rooms of a starting point. */
  startingPlan(id: string): Promise<Result<{ plan: Plan; rooms: readonly Room[] }, SentProblem>>;
  /** What the face works with; a broken file of it is told by its name. */
  data(): Promise<Result<Library, SentProblem>>;
};

export type PackageMaker = {
  /** What `make` would make of each sign; nothing is written. */
  standings(ask: {
    readonly project: Project;
    readonly assets: AssetBytes;
  }): Promise<Result<readonly SignStanding[], SentProblem>>;
  /** What stands in the way of it, sign by sign; null where a later ask ended this one. Nothing is written. */
  preflight(ask: {
    readonly project: Project;
    readonly assets: AssetBytes;
  }): Promise<Result<readonly PreflightFinding[] | null, SentProblem>>;
  /** Writes the sign package into a new folder of its own; the same code as `paijiang export`. */
  make(
    ask: JobWatch & {
      readonly project: Project;
      readonly assets: AssetBytes;
      readonly options: PackageOptions;
    },
  ): Promise<Result<JobMade, SentProblem>>;
};

export type TranslationMaker = {
  /** The register of translations as a workbook; the same code as `paijiang translations`. */
  workbook(ask: {
    readonly project: Project;
    readonly language: Preferences['language'];
    readonly shared: boolean;
  }): Promise<Result<Uint8Array, SentProblem>>;
};

export type ArtworkReader = {
  /** A stranger's file as artwork for a sign: the reading that the export makes (docs/spec/artwork.md). */
  read(ask: {
    readonly bytes: Uint8Array;
    readonly asset: string;
  }): Promise<Result<EmblemArtwork, SentProblem>>;
};

export type PlanMaker = {
  /** Writes plan sheets and CAD files into a new folder of their own; the same code as `paijiang plan`. */
  make(
    ask: JobWatch & { readonly project: Project; readonly options: PlanOptions },
  ): Promise<Result<JobMade, SentProblem>>;
};

export type ReportMaker = {
  /** Report, findings, ledger and notices in a new folder; the same code as `paijiang check` and `audit`. */
  make(
    ask: JobWatch & {
      readonly project: Project;
      readonly assets: AssetBytes;
      readonly language: Preferences['language'];
    },
  ): Promise<Result<JobMade, SentProblem>>;
  /** Papers of a township or banner in a new folder; the same code as `paijiang report`. */
  makeLevel(
    ask: JobWatch & {
      readonly villages: readonly (Submitted & { readonly assets: AssetBytes })[];
      readonly options: LevelOptions;
      readonly language: Preferences['language'];
    },
  ): Promise<Result<JobMade, SentProblem>>;
  /** Papers of all townships and banners in a new folder; the same code as `paijiang ledger`. */
  makeLedgers(
    ask: JobWatch & {
      readonly villages: readonly (Submitted & { readonly assets: AssetBytes })[];
      /** Names of files that do not open. */
      readonly unread: readonly string[];
      readonly language: Preferences['language'];
    },
  ): Promise<Result<JobMade, SentProblem>>;
};

/** Reads and changes many villages, off the thread that answers (docs/decisions/0306). */
export type VillageDesk = {
  /** What the table says of it: what is known, where the file is the one that it was. */
  look(path: string, known: SeenVillage | null): Promise<Looked>;
  /** The file with parts of another village; nothing is written. */
  change(path: string, ask: ManyAsk): Promise<Result<Changed, SentProblem>>;
};
export type Looked = {
  readonly package: PackageState;
  readonly seen: Result<SeenVillage, SentProblem>;
};
export type SeenVillage = { readonly fingerprint: Fingerprint; readonly village: VillageSeen };
export type ManyAsk = {
  readonly source: Project;
  readonly parts: readonly TakenPart[];
  readonly language: Preferences['language'];
  /** Whether signs are set in type, to see which could not be made any more. */
  readonly tries: boolean;
};
export type Changed = {
  /** Of the file as it was read. */
  readonly fingerprint: Fingerprint;
  readonly told: readonly ToldDifferences[];
  /** Signs that could be made and could not be any more; none where nobody tried. */
  readonly blocked: readonly { readonly label: string; readonly problem: SentProblem }[];
  /** What was read, and what it becomes; null where nothing changes. */
  readonly was: Uint8Array;
  readonly bytes: Uint8Array | null;
};

/** What was written to many villages last; a run that was killed is found as far as it came. */
export type ManyJournal = {
  load(): Promise<ManyStep | null>;
  store(step: ManyStep | null): Promise<void>;
};
export type ManyStep = {
  readonly at: string;
  readonly parts: readonly TakenPart[];
  readonly files: readonly {
    readonly path: string;
    readonly before: Fingerprint;
    readonly after: Fingerprint;
  }[];
};

/** Many villages of a roster, each in a folder of its own, in threads; the same code as `paijiang batch`. */
export type BatchDesk = {
  /** How many villages at a time suit this machine. */
  readonly lanes: number;
  /** What a roster is judged by. */
  rules(): Promise<Result<RosterRules, SentProblem>>;
  /** A new folder for a run. */
  newFolder(): Promise<string>;
  /** What `signal` ends is whole as far as it came, and reported as well. */
  run(
    ask: JobWatch &
      Pick<BatchStep, 'folder' | 'what' | 'lanes' | 'language'> &
      Pick<Roster, 'rows' | 'findings'> & { readonly day: string; readonly resume: boolean },
  ): Promise<Result<BatchMade, SentProblem>>;
  /** The last run that is not done; a host that was killed finds it again. */
  readonly journal: {
    load(): Promise<BatchStep | null>;
    store(step: BatchStep | null): Promise<void>;
  };
};
export type BatchStep = {
  readonly at: string;
  readonly folder: string;
  readonly villages: number;
  readonly list: RosterList;
  readonly what: readonly BatchPart[];
  readonly lanes: number;
  readonly language: Preferences['language'];
};
export type BatchMade = {
  readonly report: RunReport;
  readonly made: number;
  readonly kept: number;
  /** Names of the report's files. */
  readonly files: readonly string[];
};
