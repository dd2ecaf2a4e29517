import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { type Manifest } from '../../app/signs/manifest.ts';
import {
  CHECKSUMS,
  folderOf,
  longNames,
  PACKAGE_FOLDERS,
  wholePackageName,
} from '../../app/words/packageFolders.ts';
import { type PackageChoice } from '../../app/words/packageChoices.ts';
import { type SignFormat } from '../../core/signs/fileFormats.ts';
import { pack } from '../../core/file/archive.ts';
import { type PackagePart } from '../../app/shop/packagePart.ts';
import { type Making } from '../../app/signs/making.ts';
import { type EarlierFiles, type KeptFile, writingStaged } from './stagedFolder.ts';
import { writeWhole } from './wholeFile.ts';
import { makePackage, MANIFEST, type PackageAsk, sha256, type Whole } from './writePackage.ts';

export type WholePackageAsk = PackageAsk & {
  /** The folder, or the file where it is a zip. */
  readonly out: string;
  readonly as: 'folder' | 'zip';
  readonly parts: readonly PackagePart[];
  readonly without: ReadonlySet<PackageChoice>;
};

export type MadeWhole = {
  readonly manifest: Manifest;
  /** Files that somebody changed or put there. */
  readonly kept: readonly KeptFile[];
  /** Names that Windows may not unpack. */
  readonly long: readonly string[];
};

/** Formats of a whole package, whose folders they go to. */
export const WHOLE_FORMATS: readonly SignFormat[] = ['pdf', 'svg', 'dxf', 'png'];

/** Contours are for what is engraved or cut, in whatever format; of drawings for the fitter there is a PDF. */
export function wantedOfSign(without: ReadonlySet<PackageChoice>) {
  return (format: SignFormat, making: Making | null): boolean => {
    if (format === 'png') return !without.has('preview');
    if (making === null) return format === 'pdf' && !without.has('drawings');
    return format === 'pdf' ? !without.has('print') : making.process.way === 'cut' && !without.has('cut');
  };
}

/** Makes the whole package in a folder or a zip: all of it, or nothing and what lay there is as it was. Throws what the file system throws. */
export async function writeWholePackage(ask: WholePackageAsk): Promise<MadeWhole> {
  const top = wholePackageName(ask.signs.project.register.village.zh);
  const whole: Whole = {
    parts: ask.parts,
    place: ({ name, format }, { prepared, making }) => {
      const about = { isDrawing: making === null, forApproval: prepared.forApproval === true };
      return `${PACKAGE_FOLDERS[folderOf(format, about)]}/${name}`;
    },
  };
  const sums: string[] = [];
  const summed =
    (save: (name: string, bytes: Uint8Array) => Promise<void>) =>
    (name: string, bytes: Uint8Array): Promise<void> => {
      sums.push(sumLine(name, sha256(bytes)));
      return save(name, bytes);
    };
  const run = async (save: (name: string, bytes: Uint8Array) => Promise<void>): Promise<Manifest> => {
    const manifest = await makePackage(ask, summed(save), whole);
    await save(CHECKSUMS, sumsOf(sums));
    ask.signal?.throwIfAborted();
    return manifest;
  };
  const told = (manifest: Manifest, kept: readonly KeptFile[]): MadeWhole => ({
    manifest,
    kept,
    long: longNames(
      top,
      [...manifest.files, ...manifest.papers, ...manifest.parts].map(({ name }) => name),
    ),
  });
  if (ask.as === 'zip') {
    const entries: [string, Uint8Array][] = [];
    const manifest = await run((name, bytes) => {
      entries.push([`${top}/${name}`, bytes]);
      return Promise.resolve();
    });
    const sorted = entries.sort(([p], [q]) => (p < q ? -1 : 1));
    await writeWhole(ask.out, pack(sorted), { backup: false });
    return told(manifest, []);
  }
  const { made, kept } = await writingStaged(ask.out, { run, earlier: await earlierFiles(ask.out) });
  return told(made, kept);
}

function sumLine(name: string, sum: string): string {
  return `${sum}  ${name}\n`;
}

/** As `sha256sum` writes them, by name. */
function sumsOf(lines: readonly string[]): Uint8Array {
  const sorted = [...lines].sort((p, q) => (p.slice(66) < q.slice(66) ? -1 : 1));
  return new TextEncoder().encode(sorted.join(''));
}

const listedFile = z.object({ name: z.string(), sha256: z.string() });
const earlierManifest = z.object({
  format: z.literal('paijiang-manifest'),
  whole: z.literal(true),
  project: z.object({ id: z.string() }),
  files: z.array(listedFile),
  list: listedFile.nullable(),
  papers: z.array(listedFile),
  parts: z.array(listedFile),
});

async function readEarlier(
  folder: string,
): Promise<{ bytes: Uint8Array; manifest: z.infer<typeof earlierManifest> } | null> {
  const bytes = await readFile(join(folder, MANIFEST)).catch(() => null);
  return bytes === null ? null : parsed(bytes);
}

function parsed(bytes: Uint8Array): { bytes: Uint8Array; manifest: z.infer<typeof earlierManifest> } | null {
  try {
    const read = earlierManifest.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? { bytes, manifest: read.data } : null;
  } catch {
    return null;
  }
}

/** What an earlier package in the folder says that it made; its checksums vouch for the manifest, and the manifest for them. */
async function earlierFiles(folder: string): Promise<EarlierFiles> {
  const found = await readEarlier(folder);
  if (found === null) return new Map();
  const { files, list, papers, parts } = found.manifest;
  const own = [...files, ...(list === null ? [] : [list]), ...papers, ...parts].map(
    ({ name, sha256: sum }) => [name, sum] as const,
  );
  const all = [...own, [MANIFEST, sha256(found.bytes)] as const];
  const sums = sumsOf(all.map(([name, sum]) => sumLine(name, sum)));
  return new Map([...all, [CHECKSUMS, sha256(sums)]]);
}

/**
 * Whose package lies at `out`: nothing, this project's, another one's, or (a zip) something that is no package of ours
 * and is not written over.
 */
export async function packageAt(
  out: string,
  as: 'folder' | 'zip',
  project: string,
): Promise<'nothing' | 'own' | 'other' | 'foreign'> {
  const found = await stat(out).catch(() => null);
  if (found === null) return 'nothing';
  if (as === 'folder') {
    if (!found.isDirectory()) return 'foreign';
    const earlier = await readEarlier(out);
    if (earlier === null) return 'nothing';
    return earlier.manifest.project.id === project ? 'own' : 'other';
  }
  if (!found.isFile()) return 'foreign';
  const earlier = zippedManifest(await readFile(out));
  if (earlier === null) return 'foreign';
  return earlier.manifest.project.id === project ? 'own' : 'other';
}

/** Largest manifest that is read from a zip, bytes. */
const MOST = 50_000_000;

function zippedManifest(bytes: Uint8Array): ReturnType<typeof parsed> {
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name.endsWith(`/${MANIFEST}`) && originalSize < MOST,
    });
    const [entry] = Object.values(entries);
    return entry === undefined ? null : parsed(entry);
  } catch {
    return null;
  }
}
