import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportAsk, type ExportedSign, exportSigns } from '../../app/signs/exportSigns.ts';
import { type ListedSign } from '../../app/reports/makersList.ts';
import { type Manifest, type ManifestParts, type Wording, manifestParts } from '../../app/signs/manifest.ts';
import { contained, faultProblem, programFault } from '../../app/faults/programFault.ts';
import { LIST_FILE } from '../../app/words/makersList.ts';
import { sayMaterial } from '../../app/words/specification.ts';
import { pack } from '../../core/file/archive.ts';
import { success } from '../../core/result.ts';
import { type OwnFiles, writingOwnFiles } from './ownFiles.ts';

export type PackageAsk = {
  readonly folder: string;
  readonly signs: ExportAsk;
  readonly program: string;
  readonly word: Wording;
  /** The maker's list of the package; null = none is asked for. */
  readonly list: ((signs: readonly ListedSign[]) => Promise<{ name: string; bytes: Uint8Array }>) | null;
  /** Name of a zip of all files, written beside them; null or absent = none. */
  readonly zip?: string | null;
  readonly signal?: AbortSignal;
  readonly progress?: (at: {
    readonly made: number;
    readonly total: number;
    readonly current: string;
  }) => void;
};

/**
 * Writes a package: each sign's files, each whole or not at all, then `manifest.json`. A sign, or the list, that a
 * mistake of our own spoils is blocked under its number, and the rest is written. A cancelled run, or one that the
 * file system ends, takes its own files away again. Throws what the file system throws.
 */
export function writePackage(ask: PackageAsk): Promise<Manifest> {
  return writingOwnFiles(ask.folder, (files) => packageInto(files, ask));
}

async function packageInto({ save: write }: OwnFiles, ask: PackageAsk): Promise<Manifest> {
  const { zip = null } = ask;
  // That of an older package would vouch for files that are no longer there.
  await rm(join(ask.folder, MANIFEST), { force: true });
  const zipped: [string, Uint8Array][] = [];
  const save: OwnFiles['save'] = (name, bytes) => {
    if (zip !== null) zipped.push([name, bytes]);
    return write(name, bytes);
  };
  const { project, day, production, onFault } = ask.signs;
  const word = wordingOf(ask);
  const total = project.signs.filter(ask.signs.chosen).length;
  const parts: ManifestParts[] = [];
  const listed: ListedSign[] = [];
  const saving: Promise<unknown>[] = [];
  for await (const exported of exportSigns(ask.signs)) {
    ask.signal?.throwIfAborted();
    ask.progress?.({ made: parts.length, total, current: exported.prepared.label });
    // The disk writes one sign while the next are set.
    if (saving.length >= IN_FLIGHT) await saving.shift();
    const saved = Promise.all(exported.files.map(({ name, bytes }) => save(name, bytes)));
    // Awaited later; until then a failure must not count as nobody's.
    saved.catch(() => undefined);
    saving.push(saved);
    const part = manifestParts(exported, sha256, word);
    parts.push(part);
    // The list is of what is made and hung.
    if (ask.list !== null && exported.prepared.forApproval !== true)
      listed.push(listedSign(exported, part, ask.signs));
  }
  await Promise.all(saving);
  ask.signal?.throwIfAborted();
  const { list: makeList } = ask;
  const tried =
    makeList === null
      ? success(null)
      : await contained(onFault, 'list', LIST_FILE, async () => success(await makeList(listed)));
  const list = tried.ok ? tried.value : null;
  if (!tried.ok) {
    const problems = [{ ...tried.problem, sentence: word(tried.problem) }];
    parts.push({
      files: [],
      blocked: [{ sign: null, label: LIST_FILE, kind: 'list', problems }],
      notes: [],
      thin: [],
    });
  }
  if (list !== null) await save(list.name, list.bytes);
  const manifest: Manifest = {
    format: 'paijiang-manifest',
    version: 1,
    program: ask.program,
    project: { id: project.id, village: project.register.village.zh },
    day,
    languageProfile: { id: project.language.profile, confirmed: project.language.confirmed },
    production,
    files: parts.flatMap((part) => part.files),
    list: list === null ? null : { name: list.name, bytes: list.bytes.length, sha256: sha256(list.bytes) },
    blocked: parts.flatMap((part) => part.blocked),
    notes: parts.flatMap((part) => part.notes),
    thin: parts.flatMap((part) => part.thin),
  };
  await save(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  // A zip without a sign would look like a delivery.
  if (zip !== null && manifest.files.length > 0) await write(zip, pack(zipped));
  return manifest;
}

/** Sentences; one that is missing is a mistake of our own, and spoils nothing else. */
function wordingOf({ word, signs }: PackageAsk): Wording {
  return (found) => {
    try {
      return word(found);
    } catch (thrown) {
      const fault = programFault(thrown, 'words');
      signs.onFault?.(fault);
      return word(faultProblem(fault, found.code));
    }
  };
}

function listedSign(
  { prepared, making, told, files }: ExportedSign,
  part: ManifestParts,
  { library }: ExportAsk,
): ListedSign {
  const { sign, number, label, drafts } = prepared;
  const template = library.templates.get(sign.template);
  const material = sayMaterial(told);
  return {
    number,
    label,
    sign: material === null ? sign : { ...sign, material },
    isLayout: template !== undefined && kindOf(template).forFitter === 'all',
    process: sign.process ?? template?.process ?? null,
    making: making?.process.name.zh ?? null,
    drawing: prepared.state === 'ready' && files.length > 0 ? prepared.drawing : null,
    files: files.map(({ name }) => name),
    drafts,
    reasons: part.blocked.flatMap(({ problems }) => problems.map(({ sentence }) => sentence)),
    notes: [
      ...(template?.makerNote === undefined || template.makerNote === null ? [] : [template.makerNote]),
      ...part.notes.map(({ note }) => note.sentence),
    ],
  };
}

const MANIFEST = 'manifest.json';

/** Signs whose files are being written at a time: bounds what is held in memory. */
const IN_FLIGHT = 8;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
