import { SIGN_FORMATS } from '../../core/signs/fileFormats.ts';
import { z } from 'zod';
import { artworkAnswer } from './artworkAnswer.ts';
import { ASK_NAMES, type AskName } from './askNames.ts';
import { update } from './update.ts';
import { base64 } from './base64.ts';
import { lanes, parts, rosterAnswer, rosterAsk, runAnswer } from './batchAnswers.ts';
import { PACKAGE_STATES, takenParts, toldDifferences, villageSeen } from './townshipAnswers.ts';
import { menuGroups } from './menu.ts';
import { preferences } from './preferences.ts';
import { PLAN_FORMATS } from '../plans/exportPlans.ts';
import { notedFault } from '../faults/notedFault.ts';
import { CHECKS } from '../signs/checks.ts';
import { PREFLIGHT_GRADES } from '../signs/preflight.ts';
import { SIGN_STATES } from '../signs/standings.ts';
import { UNWAIVABLE } from '../signs/waiving.ts';
import { DRAFT_REASONS } from '../../core/signs/draftReasons.ts';
import { LEVELS } from '../reports/level.ts';
import { inventoryAnswer, inventoryAsk, registerAnswer, registerAsk } from './listAnswers.ts';
import { asset, assetKey } from '../../core/project/asset.ts';
import { day } from '../../core/project/people.ts';
import { plan as planRecord } from '../../core/project/plan/plan.ts';
import { project as projectRecord, type Project } from '../../core/project/project.ts';
import { register, setting } from '../../core/project/register.ts';
import { waiver } from '../../core/project/waiver.ts';
import { PAPER_NAMES, SCALES } from '../../typeset/sheet/papers.ts';
import { room } from '../../core/project/room.ts';

/**
 * The one table that crosses the bridge between the face and its host (browser edition or Electron): what can
 * be asked, the shape of the ask and of the answer. Preload, handlers, transports and test doubles are made
 * from it. Files are handles; a path never leaves the host except as words to show.
 */

/** By its name: spelt out at every ask, the type of the table would be longer than the compiler writes. */
const project: z.ZodType<Project> = projectRecord;
const id = z.string().min(1).max(64);
const shownPath = z.string().max(4096);
const instant = z.iso.datetime({ offset: true });
const nothing = z.strictObject({});

const problemData = z.record(z.string(), z.union([z.string(), z.number()]));

/** Problems carry the area whose word list has their sentence. */
export const sentProblem = z.strictObject({
  area: z.enum(['application', 'projectFile', 'sign', 'sheet', 'import', 'cad']),
  code: z.string().min(1).max(80),
  data: problemData,
  /** The single faults of a project file, for folding out. */
  faults: z
    .array(z.strictObject({ code: z.string(), data: problemData }))
    .max(20)
    .optional(),
});
export type SentProblem = z.infer<typeof sentProblem>;

/** A project that the host holds open: `document` is its handle; `name` is null until it has been saved. */
const openedDocument = z.strictObject({
  document: id,
  name: z.string().max(255).nullable(),
  folder: shownPath.nullable(),
  project,
  /** Named migrations that ran on opening, oldest first. */
  migrated: z.array(z.string()),
  /** Set when this came out of the recovery place: it differs from the file on disk. */
  recovered: z.boolean(),
  /** Who else has the file open: the document cannot be saved over it. */
  lockedBy: z.strictObject({ user: z.string(), machine: z.string(), since: z.string() }).nullable(),
});
export type OpenedDocument = z.infer<typeof openedDocument>;

const knownFile = z.strictObject({
  handle: id,
  name: z.string().max(255),
  folder: shownPath,
  changed: instant.nullable(),
  /** False when the file is gone from where it was. */
  present: z.boolean(),
});
export type KnownFile = z.infer<typeof knownFile>;

const startingPoint = z.strictObject({
  id,
  name: z.strictObject({ zh: z.string(), en: z.string() }),
  summary: z.strictObject({ zh: z.string(), en: z.string() }),
  settings: z.array(setting),
  /** Building area, m². */
  area: z.number(),
  rooms: z.number().int(),
});
export type StartingPoint = z.infer<typeof startingPoint>;

const sample = z.strictObject({
  id,
  banner: z.string(),
  township: z.string(),
  village: z.string(),
  setting,
});
export type Sample = z.infer<typeof sample>;

const savedCopy = z.strictObject({ document: id, name: z.string(), kept: instant });
export type SavedCopy = z.infer<typeof savedCopy>;

const versionId = z.string().min(1).max(100);
/** `current`: it is what the file holds, as far as this document knows. */
const savedVersion = z.strictObject({
  version: versionId,
  at: instant,
  bytes: z.number().int(),
  current: z.boolean(),
});
export type SavedVersion = z.infer<typeof savedVersion>;

const packageOptions = z.strictObject({
  formats: z.array(z.enum(SIGN_FORMATS)).min(1),
  /** Refuses what has not been proof-read instead of writing a draft. */
  production: z.boolean(),
  /** Ids of the signs that are made; all without it. */
  chosen: z.array(id).min(1).max(1000).optional(),
  /** All files in one zip besides, for whoever sends them on. */
  zip: z.boolean().optional(),
  /** The whole package for a sign shop in a folder or a zip (docs/spec/package.md): its formats are its own. */
  whole: z.enum(['folder', 'zip']).optional(),
});
export type PackageOptions = z.infer<typeof packageOptions>;

/** Which plan sheets, on which paper, in which files. */
const planOptions = z.strictObject({
  paper: z.enum(PAPER_NAMES),
  scale: z.literal(SCALES),
  tiles: z.boolean(),
  /** Ids of the levels to be drawn; `all` of the current variant. */
  levels: z.union([z.literal('all'), z.array(id).max(40)]),
  tables: z.boolean(),
  comparison: z.boolean(),
  formats: z.array(z.enum(PLAN_FORMATS)).min(1),
  /** Of the words on the sheets. */
  language: z.enum(['zh', 'en']),
  /** The day on the sheets where the title block has none of its own: the preview's day is the print's. */
  day,
});
export type PlanOptions = z.infer<typeof planOptions>;

/** What people say of the papers of a township or banner; empty = nothing was said. */
const levelOptions = z.strictObject({
  level: z.enum(LEVELS),
  unit: z.string().max(60),
  number: z.string().max(40),
  filledBy: z.string().max(30),
  reviewedBy: z.string().max(30),
  signer: z.string().max(30),
  to: z.string().max(120),
  copies: z.string().max(200),
  printer: z.string().max(60),
  printed: z.union([day, z.literal('')]),
});
export type LevelOptions = z.infer<typeof levelOptions>;

/** What the export would make of a sign now; problems only where it makes nothing. */
const signStanding = z.strictObject({
  sign: z.string(),
  state: z.enum(SIGN_STATES),
  drafts: z.array(z.enum(DRAFT_REASONS)).readonly(),
  problems: z.array(sentProblem).readonly(),
});
export type SignStanding = z.infer<typeof signStanding>;

/** A finding of the preflight, as the package would tell it. */
const preflightFinding = z.strictObject({
  grade: z.enum(PREFLIGHT_GRADES),
  check: z.enum(CHECKS),
  /** Null of what is of no one sign. */
  sign: z.string().nullable(),
  number: z.number().int().nullable(),
  label: z.string(),
  problem: sentProblem,
  /** Why nobody may let it stand. */
  unwaivable: z.enum(UNWAIVABLE).nullable(),
  /** Who did. */
  waived: waiver.pick({ reason: true, by: true, on: true }).nullable(),
});
export type PreflightFinding = z.infer<typeof preflightFinding>;

const jobState = z.strictObject({
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** Grows with every change: an ask with `since` waits for a later one. */
  step: z.number().int().nonnegative(),
  made: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** What is being made now, in the project's own words. */
  current: z.string(),
  folder: shownPath.nullable(),
  /** `sign` is null for a plan sheet or a report. */
  files: z.array(z.strictObject({ name: z.string(), sign: z.string().nullable(), draft: z.boolean() })),
  blocked: z.array(
    z.strictObject({ sign: z.string().nullable(), label: z.string(), reasons: z.array(sentProblem) }),
  ),
  /** What people should know of the files that were made. */
  notes: z.array(sentProblem),
  problem: sentProblem.nullable(),
});
export type JobState = z.infer<typeof jobState>;

const fingerprint = z.string().max(64);

/** A village of the table, or why its file does not open. */
const townshipRow = z.strictObject({
  handle: id,
  changed: instant.nullable(),
  package: z.enum(PACKAGE_STATES),
  seen: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), fingerprint, village: villageSeen }),
    z.strictObject({ ok: z.literal(false), problem: sentProblem }),
  ]),
});
export type TownshipRow = z.infer<typeof townshipRow>;

/** What a village would become: nothing told = nothing would change. */
const manyPreview = z.strictObject({
  handle: id,
  seen: z.discriminatedUnion('ok', [
    z.strictObject({
      ok: z.literal(true),
      fingerprint,
      told: toldDifferences,
      /** Signs that could be made and could not be any more. */
      blocked: z.array(z.strictObject({ label: z.string(), problem: sentProblem })),
    }),
    z.strictObject({ ok: z.literal(false), problem: sentProblem }),
  ]),
});
export type ManyPreview = z.infer<typeof manyPreview>;

const fontFace = z.strictObject({
  key: z.string(),
  sha256: assetKey,
  /** Path below the host's own origin where the font file is served. */
  url: z.string().regex(/^\/fonts\/[\w.-]+$/),
  family: z.string(),
  style: z.string(),
  weight: z.number(),
  unitsPerEm: z.number().int().positive(),
  scripts: z.array(z.enum(['Hans', 'Mong', 'Latn'])),
});
export type FontFace = z.infer<typeof fontFace>;

/** Files of templates/, as the host found them whole: app/library/library.ts parses them on both sides. */
const library = z.strictObject({
  files: z.array(z.strictObject({ file: z.string(), data: z.unknown() })),
  fonts: z.array(fontFace),
  /** The folder whose templates and typefaces go before the program's, where one is named; `there`: it can be reached. */
  shared: z.strictObject({ folder: z.string(), there: z.boolean() }).nullable(),
});
export type Library = z.infer<typeof library>;

export const contract = {
  /** First ask of a page: who the host is, and what the user chose last. */
  greet: {
    ask: nothing,
    answer: z.strictObject({
      edition: z.enum(['browser', 'desktop']),
      version: z.string(),
      today: day,
      preferences,
      /** Where new files go, as words. */
      folder: shownPath,
      /** Where faults are kept, as words. */
      faults: shownPath,
    }),
  },
  prefer: { ask: preferences, answer: nothing },
  library: { ask: nothing, answer: library },
  /** Rows of the place register whose league, banner or township contains every word. */
  places: {
    ask: z.strictObject({ words: z.string().max(60) }),
    answer: z.strictObject({
      places: z
        .array(z.strictObject({ league: z.string(), banner: z.string(), township: z.string() }))
        .max(20),
    }),
  },
  /** Villages of the place register by characters, pinyin or initials; within a banner or township where they are known. */
  villages: {
    ask: z.strictObject({
      words: z.string().max(60),
      banner: z.string().max(60),
      township: z.string().max(60),
    }),
    answer: z.strictObject({
      villages: z
        .array(
          z.strictObject({
            league: z.string(),
            banner: z.string(),
            township: z.string(),
            village: z.string(),
          }),
        )
        .max(20),
    }),
  },
  startingPlans: { ask: nothing, answer: z.strictObject({ plans: z.array(startingPoint) }) },
  /** The plan itself, for a project that has none yet. */
  startingPlan: {
    ask: z.strictObject({ plan: id }),
    answer: z.strictObject({ plan: planRecord, rooms: z.array(room).max(400) }),
  },
  samples: { ask: nothing, answer: z.strictObject({ samples: z.array(sample) }) },
  newProject: { ask: z.strictObject({ register, setting, plan: id.nullable() }), answer: openedDocument },
  openSample: { ask: z.strictObject({ sample: id }), answer: openedDocument },
  recentFiles: { ask: nothing, answer: z.strictObject({ files: z.array(knownFile) }) },
  /** Project files in the documents folder; the browser edition's way to open one. */
  folderFiles: { ask: nothing, answer: z.strictObject({ files: z.array(knownFile) }) },
  /** A project file's contents, to be looked at: nothing is opened, locked or remembered. */
  peekFile: { ask: z.strictObject({ handle: id }), answer: z.strictObject({ project }) },
  /** The desktop's own dialog; null when the user closed it or the edition has none. */
  chooseFile: { ask: nothing, answer: z.strictObject({ handle: id.nullable() }) },
  openFile: { ask: z.strictObject({ handle: id }), answer: openedDocument },
  /** A file that the page was given (dropped, picked): opens as an unsaved copy. */
  openBytes: {
    ask: z.strictObject({ name: z.string().min(1).max(255), bytes: base64 }),
    answer: openedDocument,
  },
  saveFile: {
    ask: z.strictObject({
      document: id,
      project,
      /** `same` writes where it was; `as` asks for a place (desktop) or takes `name` in the documents folder. */
      where: z.enum(['same', 'as']),
      name: z.string().min(1).max(200),
      /** Writes although the file on disk changed since it was opened. */
      overwrite: z.boolean(),
    }),
    answer: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), name: z.string(), folder: shownPath, at: instant }),
      z.strictObject({ saved: z.literal(false), because: z.literal('closed-dialog') }),
    ]),
  },
  keepCopy: {
    ask: z.strictObject({ document: id, name: z.string().max(255), project }),
    answer: z.strictObject({ kept: instant }),
  },
  /** A picture, drawing or page for an open document; the project lists it when a change puts it there. */
  addAsset: {
    ask: z.strictObject({ document: id, fileName: z.string().min(1).max(255), bytes: base64 }),
    answer: asset,
  },
  asset: {
    ask: z.strictObject({ document: id, sha256: assetKey }),
    answer: z.strictObject({ bytes: base64 }),
  },
  /** An asset of an open document, read as an emblem's artwork: what the export will place, or why it cannot. */
  artwork: { ask: z.strictObject({ document: id, sha256: assetKey }), answer: artworkAnswer },
  /** A list of existing plates (xlsx, csv), read and told by row and column; nothing is put into the project. */
  readInventory: { ask: inventoryAsk, answer: inventoryAnswer(sentProblem) },
  /** A list for a register (docs/spec/registers.md), as texts by column. */
  readRegister: { ask: registerAsk, answer: registerAnswer(sentProblem) },
  /** A table of texts as a workbook, for people to fill in or hand on. */
  textWorkbook: {
    ask: z.strictObject({
      title: z.string().min(1).max(120),
      /** Lines between the title and the headings. */
      lines: z.array(z.string().max(400)).max(6),
      /** Widths in mm. */
      columns: z
        .array(z.strictObject({ heading: z.string().max(80), width: z.number().min(5).max(200) }))
        .min(1)
        .max(40),
      rows: z.array(z.array(z.string().max(8000)).max(40)).max(20_000),
    }),
    answer: z.strictObject({ bytes: base64 }),
  },
  /** The register of translations: for the language office to fill in, or as townships share it. */
  translations: {
    ask: z.strictObject({ project, language: z.enum(['zh', 'en']), shared: z.boolean() }),
    answer: z.strictObject({ bytes: base64 }),
  },
  /** A DWG drawing made DXF by a converter of this machine, whose name and version come along. */
  convertDwg: {
    ask: z.strictObject({ bytes: base64 }),
    answer: z.strictObject({ bytes: base64, program: z.string().min(1).max(200) }),
  },
  copies: { ask: nothing, answer: z.strictObject({ copies: z.array(savedCopy) }) },
  openCopy: { ask: z.strictObject({ document: id }), answer: openedDocument },
  dropCopy: { ask: z.strictObject({ document: id }), answer: nothing },
  /** Earlier states of the document's file, the newest first. */
  versions: {
    ask: z.strictObject({ document: id }),
    answer: z.strictObject({ versions: z.array(savedVersion) }),
  },
  /** One of them, to be looked at. */
  peekVersion: {
    ask: z.strictObject({ document: id, version: versionId }),
    answer: z.strictObject({ project }),
  },
  /** One of them, to go on from: its pictures are the document's as well. Nothing is written. */
  takeVersion: {
    ask: z.strictObject({ document: id, version: versionId }),
    answer: z.strictObject({ project }),
  },
  /** What the file holds now that the document would be saved over; `name`: one in the documents folder. */
  fileOnDisk: {
    ask: z.strictObject({ document: id, name: z.string().min(1).max(200).nullable() }),
    answer: z.strictObject({ project, handle: id, changed: instant.nullable() }),
  },
  /** How far each sign of a project is: the answer of the export itself, without its files. */
  signStandings: {
    ask: z.strictObject({ document: id, project }),
    answer: z.strictObject({ signs: z.array(signStanding) }),
  },
  /** What stands in the way of the package; null where a later ask ended this one. */
  preflight: {
    ask: z.strictObject({ document: id, project }),
    answer: z.strictObject({ found: z.array(preflightFinding).nullable() }),
  },
  startPackage: {
    ask: z.strictObject({ document: id, project, options: packageOptions }),
    answer: z.strictObject({ job: id }),
  },
  startPlans: {
    ask: z.strictObject({ document: id, project, options: planOptions }),
    answer: z.strictObject({ job: id }),
  },
  /** Compliance report, findings, ledger and retirement notices, as a job like a package. */
  startReports: {
    ask: z.strictObject({ document: id, project, language: z.enum(['zh', 'en']) }),
    answer: z.strictObject({ job: id }),
  },
  /** Summary, ledger and situation report of a township or banner, from project files as they were saved. */
  startLevelPapers: {
    ask: z.strictObject({
      handles: z.array(id).min(1).max(1000),
      options: levelOptions,
      language: z.enum(['zh', 'en']),
    }),
    answer: z.strictObject({ job: id }),
  },
  /** The same of every township and banner among these files; one that is in none of them is told by name. */
  startLedgers: {
    ask: z.strictObject({ handles: z.array(id).min(1).max(2000), language: z.enum(['zh', 'en']) }),
    answer: z.strictObject({ job: id }),
  },
  /** Folders of villages that are at hand without a dialog: that of the documents, and those in it. */
  townshipFolders: {
    ask: nothing,
    answer: z.strictObject({
      folders: z
        .array(z.strictObject({ handle: id, name: shownPath, files: z.number().int().nonnegative() }))
        .max(200),
    }),
  },
  /** The desktop's own dialog; null when the user closed it or the edition has none. */
  chooseFolder: {
    ask: nothing,
    answer: z.strictObject({ folder: z.strictObject({ handle: id, name: shownPath }).nullable() }),
  },
  /** Project files in a folder and in the folders right below it; `left`: how many more there are. */
  townshipFiles: {
    ask: z.strictObject({ folder: id }),
    answer: z.strictObject({
      files: z.array(knownFile).max(2000),
      left: z.number().int().nonnegative(),
    }),
  },
  /** Villages as the table tells them. One that does not open says why, and stands in nobody's way. */
  townshipRows: {
    ask: z.strictObject({ handles: z.array(id).min(1).max(50) }),
    answer: z.strictObject({ rows: z.array(townshipRow).max(50) }),
  },
  /** What villages would become with parts of another one; nothing is written. */
  previewMany: {
    ask: z.strictObject({
      source: project,
      handles: z.array(id).min(1).max(50),
      parts: takenParts,
      language: z.enum(['zh', 'en']),
    }),
    answer: z.strictObject({ previews: z.array(manyPreview).max(50) }),
  },
  /** Writes them, as a job; one that is not the one that was looked at, or is open, stays as it is and is told. */
  startMany: {
    ask: z.strictObject({
      source: project,
      to: z
        .array(z.strictObject({ handle: id, fingerprint }))
        .min(1)
        .max(2000),
      parts: takenParts,
    }),
    answer: z.strictObject({ job: id }),
  },
  /** What was written to many villages last, and can be taken back. */
  lastMany: {
    ask: nothing,
    answer: z.strictObject({
      last: z
        .strictObject({ at: instant, villages: z.number().int().nonnegative(), parts: takenParts })
        .nullable(),
    }),
  },
  /** Takes it back, as a job: each village that nobody changed since is what it was. */
  startUndoMany: { ask: nothing, answer: z.strictObject({ job: id }) },
  /** A roster of villages: every row, and what a person should see of it (docs/spec/roster.md). */
  readRoster: { ask: rosterAsk, answer: rosterAnswer(sentProblem) },
  /** A roster to be filled in as a workbook: empty, or with all villages of a township. */
  beginRoster: {
    ask: z.strictObject({
      place: z.strictObject({ banner: z.string().max(60), township: z.string().max(60) }).nullable(),
      language: z.enum(['zh', 'en']),
    }),
    answer: z.strictObject({ fileName: z.string(), bytes: base64, villages: z.number().int() }),
  },
  /** Makes the villages of a roster in a new folder, as a job (docs/spec/batch.md). */
  startBatch: {
    ask: z.strictObject({ list: rosterAsk, what: parts, lanes, language: z.enum(['zh', 'en']) }),
    answer: z.strictObject({ job: id }),
  },
  /** Goes on with the run that was stopped, or that ended with the program. */
  resumeBatch: { ask: nothing, answer: z.strictObject({ job: id }) },
  lastBatch: {
    ask: nothing,
    answer: z.strictObject({
      /** How many villages at a time suit this machine. */
      lanes: z.number().int(),
      running: id.nullable(),
      /** The run that can be gone on with. */
      last: z
        .strictObject({
          at: instant,
          folder: shownPath,
          fileName: z.string(),
          villages: z.number().int(),
          what: parts,
        })
        .nullable(),
    }),
  },
  batchReport: { ask: z.strictObject({ job: id }), answer: runAnswer },
  /** Of any job. Answers when its step is past `since`, at the latest after ten seconds. */
  packageState: { ask: z.strictObject({ job: id, since: z.number().int() }), answer: jobState },
  cancelPackage: { ask: z.strictObject({ job: id }), answer: nothing },
  /** What the shell wants of the window, as soon as there is something, at the latest after ten seconds. */
  callsToPage: {
    ask: z.strictObject({ wait: z.boolean() }),
    answer: z.strictObject({
      calls: z.array(
        z.discriminatedUnion('call', [
          z.strictObject({ call: z.literal('open'), handle: id }),
          z.strictObject({ call: z.literal('save-and-close') }),
          z.strictObject({ call: z.literal('keep-and-close') }),
          z.strictObject({ call: z.literal('keep') }),
          z.strictObject({ call: z.literal('act'), action: z.string().max(60) }),
          z.strictObject({ call: z.literal('tell'), problem: sentProblem }),
        ]),
      ),
    }),
  },
  /** Whether closing the window would leave something unsaved. */
  standing: { ask: z.strictObject({ unsaved: z.boolean() }), answer: nothing },
  /** What can be done now, for a menu of the shell's own. */
  menu: { ask: z.strictObject({ groups: menuGroups }), answer: nothing },
  closeWindow: { ask: nothing, answer: nothing },
  /** The document is no longer open here: its file is free for others. */
  closeDocument: { ask: z.strictObject({ document: id }), answer: nothing },
  /** A fault that the window met, for the log. */
  keepFault: { ask: notedFault, answer: nothing },
  /** Opens the folder in which faults are kept. */
  showFaults: { ask: nothing, answer: z.strictObject({ shown: z.boolean() }) },
  /** Whether the folder that somebody named holds a newer program; nothing else is ever asked. */
  lookForUpdate: { ask: nothing, answer: z.strictObject({ update }) },
  /** The same with the files' sums, and opens the folder where they hold. */
  showUpdate: { ask: nothing, answer: z.strictObject({ update, shown: z.boolean() }) },
  showFolder: { ask: z.strictObject({ job: id }), answer: z.strictObject({ shown: z.boolean() }) },
} as const satisfies Readonly<Record<AskName, { ask: z.ZodType; answer: z.ZodType }>>;

export type Ask<Name extends AskName> = z.infer<(typeof contract)[Name]['ask']>;
export type Answer<Name extends AskName> = z.infer<(typeof contract)[Name]['answer']>;

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: SentProblem };

/** What an edition does for each ask. */
export type Handlers = {
  readonly [Name in AskName]: (ask: Ask<Name>) => Promise<Outcome<Answer<Name>>>;
};

/** How the face reaches its host, whatever the transport. */
export type Host = {
  ask<Name extends AskName>(name: Name, ask: Ask<Name>): Promise<Outcome<Answer<Name>>>;
};

export { ASK_NAMES, type AskName };
