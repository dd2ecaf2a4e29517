import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ExportAsk,
  type ExportedSign,
  exportSigns,
  type MadeFile,
  type SetSign,
} from '../../app/signs/exportSigns.ts';
import { type NamedPaper } from '../../app/shop/shopPapers.ts';
import { saidPlaces } from '../../app/shop/sayHung.ts';
import { sortNotes } from '../../app/shop/shopNotes.ts';
import { shopSign, type ShopSign } from '../../app/shop/shopSign.ts';
import {
  type Manifest,
  type ManifestPaper,
  type ManifestParts,
  type Wording,
  manifestParts,
  manifestProject,
} from '../../app/signs/manifest.ts';
import { projectNotes } from '../../app/signs/projectNotes.ts';
import { type PackagePart } from '../../app/shop/packagePart.ts';
import { type Problem } from '../../core/problem.ts';
import { contained, faultProblem, programFault } from '../../app/faults/programFault.ts';
import { SHOP_WORDS } from '../../app/words/shopPapers.ts';
import { pack } from '../../core/file/archive.ts';
import { success } from '../../core/result.ts';
import { type OwnFiles, writingOwnFiles } from './ownFiles.ts';

export type PackageAsk = {
  readonly signs: ExportAsk;
  readonly program: string;
  readonly word: Wording;
  /** The papers of the package (app/shop), made when the signs are; null = none is asked for. */
  readonly papers: ((signs: readonly ShopSign[]) => Promise<readonly WrittenPaper[]>) | null;
  readonly signal?: AbortSignal;
  readonly progress?: (at: {
    readonly made: number;
    readonly total: number;
    readonly current: string;
  }) => void;
};

/** What makes a package whole (docs/spec/package.md). */
export type Whole = {
  /** Where a sign's file lies; null = it is left out. */
  readonly place: (file: MadeFile, exported: ExportedSign) => string | null;
  readonly parts: readonly PackagePart[];
};

export type WrittenPaper = Pick<NamedPaper, 'paper' | 'name' | 'sign'> & { readonly bytes: Uint8Array };

/**
 * Writes a package: each sign's files, each whole or not at all, then `manifest.json`. A sign, or the papers, that a
 * mistake of our own spoils is blocked under its number, and the rest is written. A cancelled run, or one that the
 * file system ends, takes its own files away again. Throws what the file system throws.
 */
export function writePackage(
  ask: PackageAsk & {
    readonly folder: string;
    /** Name of a zip of all files, written beside them; null or absent = none. */
    readonly zip?: string | null;
  },
): Promise<Manifest> {
  const { folder, zip = null } = ask;
  return writingOwnFiles(folder, async ({ save: write }) => {
    // That of an older package would vouch for files that are no longer there.
    await rm(join(folder, MANIFEST), { force: true });
    const zipped: [string, Uint8Array][] = [];
    const manifest = await makePackage(ask, (name, bytes) => {
      if (zip !== null) zipped.push([name, bytes]);
      return write(name, bytes);
    });
    // A zip without a sign would look like a delivery.
    if (zip !== null && manifest.files.length > 0) await write(zip, pack(zipped));
    return manifest;
  });
}

/** The files of a package, one after the other, wherever `save` puts them. */
export async function makePackage(
  ask: PackageAsk,
  save: OwnFiles['save'],
  whole: Whole | null = null,
): Promise<Manifest> {
  const { project, day, production, onFault } = ask.signs;
  const word = wordingOf(ask);
  const total = project.signs.filter(ask.signs.chosen).length;
  const rows: ManifestParts[] = [];
  const told: ShopSign[] = [];
  const isTold = whole !== null || ask.papers !== null;
  const done: SetSign[] = [];
  const places = isTold ? saidPlaces(project) : new Map<string, string>();
  const names: string[] = [];
  const saving: Promise<unknown>[] = [];
  for await (const made of exportSigns(ask.signs)) {
    ask.signal?.throwIfAborted();
    ask.progress?.({ made: rows.length, total, current: made.prepared.label });
    const exported = whole === null ? made : placed(made, whole);
    // The disk writes one sign while the next are set.
    if (saving.length >= IN_FLIGHT) await saving.shift();
    const saved = Promise.all(exported.files.map(({ name, bytes }) => save(name, bytes)));
    // Awaited later; until then a failure must not count as nobody's.
    saved.catch(() => undefined);
    saving.push(saved);
    names.push(...exported.files.map(({ name }) => name));
    const row = manifestParts(exported, sha256, word, project);
    rows.push(row);
    if (whole !== null) {
      const { files: _, ...set } = exported;
      done.push(set);
    }
    // The papers are of what is made and hung.
    if (isTold && exported.prepared.forApproval !== true)
      told.push(toldSign(exported, row, { ...ask.signs, places }));
  }
  await Promise.all(saving);
  ask.signal?.throwIfAborted();
  if (whole !== null) rows.push(manifestProject(projectNotes(ask.signs), word, project));
  const { papers: makePapers } = ask;
  const tried =
    makePapers === null
      ? success([])
      : await contained(onFault, 'list', SHOP_WORDS['order-file'], async () =>
          success(await makePapers(told)),
        );
  if (!tried.ok) rows.push(unmade(SHOP_WORDS['order-file'], 'list', tried.problem));
  const papers: ManifestPaper[] = [];
  for (const { bytes, ...paper } of tried.ok ? tried.value : []) {
    await save(paper.name, bytes);
    names.push(paper.name);
    papers.push({ ...paper, bytes: bytes.length, sha256: sha256(bytes) });
  }
  const parts: Manifest['parts'][number][] = [];
  for (const { name, make } of whole?.parts ?? []) {
    ask.signal?.throwIfAborted();
    ask.progress?.({ made: total, total, current: name });
    const made = await contained(onFault, 'part', name, () =>
      make({ signs: told, exported: done, rows, names }),
    );
    if (!made.ok) rows.push(unmade(name, 'part', made.problem));
    for (const file of made.ok ? made.value : []) {
      await save(file.name, file.bytes);
      names.push(file.name);
      parts.push({ name: file.name, bytes: file.bytes.length, sha256: sha256(file.bytes) });
    }
  }
  ask.signal?.throwIfAborted();
  const manifest: Manifest = {
    format: 'paijiang-manifest',
    version: 2,
    whole: whole !== null,
    program: ask.program,
    project: { id: project.id, village: project.register.village.zh },
    day,
    languageProfile: { id: project.language.profile, confirmed: project.language.confirmed },
    production,
    files: rows.flatMap((row) => row.files),
    list: papers.find(({ paper }) => paper === 'order') ?? null,
    papers: papers.filter(({ paper }) => paper !== 'order'),
    parts,
    blocked: rows.flatMap((row) => row.blocked),
    notes: rows.flatMap((row) => row.notes),
    thin: rows.flatMap((row) => row.thin),
  };
  await save(MANIFEST, manifestBytes(manifest));
  return manifest;

  function unmade(label: string, kind: string, problem: Problem): ManifestParts {
    const problems = [{ ...problem, sentence: word(problem) }];
    return { files: [], blocked: [{ sign: null, label, kind, problems }], notes: [], thin: [] };
  }
}

/** The sign's files under their places in the package, without those that have none. */
function placed(exported: ExportedSign, { place }: Whole): ExportedSign {
  const files = exported.files.flatMap((file) => {
    const name = place(file, exported);
    return name === null ? [] : [{ ...file, name }];
  });
  return { ...exported, files };
}

function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
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

function toldSign(
  exported: ExportedSign,
  part: ManifestParts,
  { project, library, shaper, places }: ExportAsk & { readonly places: ReadonlyMap<string, string> },
): ShopSign {
  const told = {
    reasons: part.blocked.flatMap(({ problems }) => problems.map(({ sentence }) => sentence)),
    ...sortNotes(part.notes),
  };
  return shopSign(exported, told, {
    ...{ project, library, places },
    outlines: (font, glyph) => shaper.outline(font, glyph),
  });
}

export const MANIFEST = 'manifest.json';

/** Signs whose files are being written at a time: bounds what is held in memory. */
const IN_FLIGHT = 8;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
