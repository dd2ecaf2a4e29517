import { strFromU8, strToU8 } from 'fflate';
import { problem } from '../problem.ts';
import { failure, success, type Result } from '../result.ts';
import { ASSET_FOLDER, CHECKSUM_ENTRY, pack, PROJECT_ENTRY, unpack } from './archive.ts';
import { fieldFaults, incoherences } from './faults.ts';
import { type FieldFault, type ProjectFileProblem } from './fileProblem.ts';
import { isTooDeep } from './jsonDepth.ts';
import { FILE_LIMITS, type FileLimits } from './limits.ts';
import { migrateProject } from './migrations.ts';
import { project as projectSchema, type Project } from '../project/project.ts';
import { isRawObject, type RawProject } from './rawProject.ts';
import { readText } from './readText.ts';
import { sniffProject } from './sniff.ts';
import { stableJson } from './stableJson.ts';
import { type Assets } from '../project/asset.ts';

/** sha256 of bytes as lower-case hex; the core has no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => string;

export type OpenedProject = {
  readonly project: Project;
  readonly assets: Assets;
  /** Names of the migrations that ran, oldest first. */
  readonly migrated: readonly string[];
};

/** Opens a `.paijiang` file (a zip), or a plain `project.json` without assets (docs/spec/project-file.md). */
export function openProjectFile(
  bytes: Uint8Array,
  { sha256, limits = FILE_LIMITS }: { sha256: Sha256; limits?: FileLimits },
): Result<OpenedProject, ProjectFileProblem> {
  const unpacked = unpackFile(bytes, limits);
  if (!unpacked.ok) return unpacked;
  const { document, entries } = unpacked.value;
  const differing = differingEntry(entries, sha256);
  if (differing !== null) return failure(problem('checksum-differs', { entry: differing }));
  const opened = openDocument(document);
  return opened.ok ? withAssets(opened.value, entries, sha256) : opened;
}

/** The project of a file, for a look at it: its assets, which make nearly all of a file, are neither unpacked nor checked. */
export function peekProjectFile(
  bytes: Uint8Array,
  limits: FileLimits = FILE_LIMITS,
): Result<Project, ProjectFileProblem> {
  const unpacked = unpackFile(bytes, limits, (name) => name === PROJECT_ENTRY);
  if (!unpacked.ok) return unpacked;
  const opened = openDocument(unpacked.value.document);
  return opened.ok ? success(opened.value.project) : opened;
}

/** The file's bytes: the same project and assets give the same bytes. Throws when the project is not one. */
export function saveProjectFile(
  project: Project,
  assets: Assets,
  { sha256 }: { sha256: Sha256 },
): Uint8Array {
  const whole = projectSchema.parse(project);
  const entries = [
    [PROJECT_ENTRY, strToU8(stableJson(whole))] as const,
    ...whole.assets
      .map((asset) => asset.sha256)
      .sort()
      .map((key) => {
        const bytes = assets.get(key);
        if (bytes === undefined) throw new Error(`asset ${key} has no bytes`);
        return [ASSET_FOLDER + key, bytes] as const;
      }),
  ];
  const sums = entries.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  return pack([...entries, [CHECKSUM_ENTRY, strToU8(sums)]]);
}

/** The project as a plain `project.json`, for one without assets. */
export function projectJson(project: Project): string {
  return stableJson(projectSchema.parse(project));
}

type Unpacked = { readonly document: Uint8Array; readonly entries: ReadonlyMap<string, Uint8Array> };

/** The document, and beside it what else a zip holds. */
function unpackFile(
  bytes: Uint8Array,
  limits: FileLimits,
  wanted?: (name: string) => boolean,
): Result<Unpacked, ProjectFileProblem> {
  if (bytes.length > limits.file)
    return failure(problem('file-too-large', { bytes: bytes.length, limit: limits.file }));
  const kind = sniffProject(bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'json') {
    return bytes.length > limits.projectJson
      ? failure(problem('file-too-large', { bytes: bytes.length, limit: limits.projectJson }))
      : success({ document: bytes, entries: new Map() });
  }
  const unpacked = unpack(bytes, limits, wanted);
  if (!unpacked.ok) return unpacked;
  const entries = unpacked.value;
  const document = entries.get(PROJECT_ENTRY);
  return document === undefined ? failure(problem('no-project-json')) : success({ document, entries });
}

type Parsed = Omit<OpenedProject, 'assets'>;

function openDocument(document: Uint8Array): Result<Parsed, ProjectFileProblem> {
  const raw = readDocument(document);
  if (!raw.ok) return raw;
  const current = migrateProject(raw.value);
  if (!current.ok) return current;
  const parsed = projectSchema.safeParse(current.value.document, { reportInput: true });
  if (!parsed.success) return invalid(fieldFaults(parsed.error.issues));
  const faults = incoherences(parsed.data);
  if (faults.length > 0) return invalid(faults);
  return success({ project: parsed.data, migrated: current.value.migrated });
}

function withAssets(
  { project, migrated }: Parsed,
  entries: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
): Result<OpenedProject, ProjectFileProblem> {
  const assets = new Map<string, Uint8Array>();
  for (const { sha256: key, fileName } of project.assets) {
    const bytes = entries.get(ASSET_FOLDER + key);
    if (bytes === undefined) return failure(problem('asset-missing', { fileName, key }));
    if (sha256(bytes) !== key) return failure(problem('asset-differs', { fileName, key }));
    assets.set(key, bytes);
  }
  // An asset that nobody lists would be lost with the next save.
  const stray = [...entries.keys()].find(
    (name) => name.startsWith(ASSET_FOLDER) && !assets.has(name.slice(ASSET_FOLDER.length)),
  );
  if (stray !== undefined) return failure(problem('entry-unknown', { entry: stray }));
  return success({ project, assets, migrated });
}

function readDocument(bytes: Uint8Array): Result<RawProject, ProjectFileProblem> {
  const text = readText(bytes);
  if (!text.ok) return text;
  if (isTooDeep(text.value)) return failure(problem('too-deep'));
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return failure(problem(text.value.trimEnd().endsWith('}') ? 'not-json' : 'json-cut-off'));
  }
  if (!isRawObject(value) || value.format !== 'paijiang') return failure(problem('not-a-project'));
  return success(value);
}

function invalid(faults: readonly FieldFault[]): Result<never, ProjectFileProblem> {
  const path = faults[0]?.data.path ?? '$';
  return failure({ ...problem('invalid', { count: faults.length, path }), faults });
}

/**
 * The first entry whose bytes are not those that SHA256SUMS names; null where all agree or no sums were written. Each
 * entry has one line: a file that names one time and again would keep us summing.
 */
function differingEntry(entries: ReadonlyMap<string, Uint8Array>, sha256: Sha256): string | null {
  const sums = entries.get(CHECKSUM_ENTRY);
  if (sums === undefined) return null;
  const summed = new Set<string>();
  for (const line of strFromU8(sums).split('\n', entries.size + 1)) {
    if (line === '') continue;
    const name = line.slice(66);
    const bytes = entries.get(name);
    if (bytes === undefined || summed.has(name) || sha256(bytes) !== line.slice(0, 64))
      return name.slice(0, 80);
    summed.add(name);
  }
  return null;
}
