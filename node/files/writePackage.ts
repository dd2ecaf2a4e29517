import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportAsk, type ExportedSign, exportSigns } from '../../app/signs/exportSigns.ts';
import { type NamedPaper } from '../../app/shop/shopPapers.ts';
import { shopSign, type ShopSign } from '../../app/shop/shopSign.ts';
import { type Manifest, type ManifestParts, type Wording, manifestParts } from '../../app/signs/manifest.ts';
import { contained, faultProblem, programFault } from '../../app/faults/programFault.ts';
import { SHOP_WORDS } from '../../app/words/shopPapers.ts';
import { pack } from '../../core/file/archive.ts';
import { success } from '../../core/result.ts';
import { type OwnFiles, writingOwnFiles } from './ownFiles.ts';

export type PackageAsk = {
  readonly folder: string;
  readonly signs: ExportAsk;
  readonly program: string;
  readonly word: Wording;
  /** The papers of the package (app/shop), made when the signs are; null = none is asked for. */
  readonly papers: ((signs: readonly ShopSign[]) => Promise<readonly WrittenPaper[]>) | null;
  /** Name of a zip of all files, written beside them; null or absent = none. */
  readonly zip?: string | null;
  readonly signal?: AbortSignal;
  readonly progress?: (at: {
    readonly made: number;
    readonly total: number;
    readonly current: string;
  }) => void;
};

export type WrittenPaper = Pick<NamedPaper, 'paper' | 'name' | 'sign'> & { readonly bytes: Uint8Array };

/**
 * Writes a package: each sign's files, each whole or not at all, then `manifest.json`. A sign, or the papers, that a
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
  const told: ShopSign[] = [];
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
    // The papers are of what is made and hung.
    if (ask.papers !== null && exported.prepared.forApproval !== true)
      told.push(toldSign(exported, part, ask.signs));
  }
  await Promise.all(saving);
  ask.signal?.throwIfAborted();
  const { papers: makePapers } = ask;
  const tried =
    makePapers === null
      ? success([])
      : await contained(onFault, 'list', SHOP_WORDS['order-file'], async () =>
          success(await makePapers(told)),
        );
  const papers = tried.ok ? tried.value : [];
  if (!tried.ok) {
    const problems = [{ ...tried.problem, sentence: word(tried.problem) }];
    parts.push({
      files: [],
      blocked: [{ sign: null, label: SHOP_WORDS['order-file'], kind: 'list', problems }],
      notes: [],
      thin: [],
    });
  }
  for (const { name, bytes } of papers) await save(name, bytes);
  const listed = papers.map(({ bytes, ...paper }) => ({
    ...paper,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const manifest: Manifest = {
    format: 'paijiang-manifest',
    version: 1,
    program: ask.program,
    project: { id: project.id, village: project.register.village.zh },
    day,
    languageProfile: { id: project.language.profile, confirmed: project.language.confirmed },
    production,
    files: parts.flatMap((part) => part.files),
    list: listed.find(({ paper }) => paper === 'order') ?? null,
    papers: listed.filter(({ paper }) => paper !== 'order'),
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

/** Notes that a paper says in its own place, what is least on the sign. */
const SAID_BY_LEAST: ReadonlySet<string> = new Set([
  'thin-strokes',
  'thin-gaps',
  'thin-counters',
  'contacts',
]);

function toldSign(exported: ExportedSign, part: ManifestParts, ask: ExportAsk): ShopSign {
  const told = {
    reasons: part.blocked.flatMap(({ problems }) => problems.map(({ sentence }) => sentence)),
    notes: part.notes.flatMap(({ note }) => (SAID_BY_LEAST.has(note.code) ? [] : [note.sentence])),
  };
  const { project, library, shaper } = ask;
  return shopSign(exported, told, {
    project,
    library,
    outlines: (font, glyph) => shaper.outline(font, glyph),
  });
}

const MANIFEST = 'manifest.json';

/** Signs whose files are being written at a time: bounds what is held in memory. */
const IN_FLIGHT = 8;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
