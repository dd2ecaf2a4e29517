import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fontCatalogue, type FontCatalogue, type ShippedFace } from '../../app/shaping/fontCatalogue.ts';
import { type FontProblem } from '../../app/shaping/fontProblem.ts';
import { describeFaces, type FaceDescription, type ShaperFace } from '../../app/shaping/harfbuzz.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { RESOURCES_PATH } from '../program.ts';

/** The list of shipped faces; `root` is the folder that holds `fonts/` and `node_modules/`. */
export function readFontCatalogue(root: string): FontCatalogue {
  return fontCatalogue.parse(JSON.parse(readFileSync(join(root, 'fonts', 'fonts.json'), 'utf8')));
}

/**
 * The shipped faces, ready to shape with. Every file must be there with its listed length; the bytes are read
 * when a face is first used (npm verified them when it installed; `checkShippedFaces` does it again).
 */
export function shippedFaces(root: string): Result<readonly ShaperFace[], FontProblem> {
  const faces: ShaperFace[] = [];
  for (const face of readFontCatalogue(root).faces) {
    const file = shippedFile(root, face);
    const found = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
    if (file === null || found === undefined) {
      return failure(problem('font-not-installed', { key: face.key, file: `${face.package}/${face.file}` }));
    }
    if (found.size !== face.bytes) return failure(problem('font-changed', { key: face.key, file }));
    const { key, family, style, weight, scripts, sha256, unitsPerEm } = face;
    faces.push({
      key,
      family,
      style,
      weight,
      scripts,
      sha256,
      unitsPerEm,
      bytes: () => readFileSync(file),
    });
  }
  return success(faces);
}

/** Reads every shipped file and compares its checksum; empty when all is well. */
export function checkShippedFaces(root: string): readonly FontProblem[] {
  return readFontCatalogue(root).faces.flatMap((face): readonly FontProblem[] => {
    const file = shippedFile(root, face);
    const bytes = file === null ? null : readOrNull(file);
    if (file === null || bytes === null) {
      return [problem('font-not-installed', { key: face.key, file: `${face.package}/${face.file}` })];
    }
    return sha256Of(bytes) === face.sha256 ? [] : [problem('font-changed', { key: face.key, file })];
  });
}

/** A face from a file of the user's own or of the machine. */
export type AddedFace = ShaperFace &
  Pick<FaceDescription, 'familyZh' | 'embedding'> & { readonly path: string };

/**
 * The faces of a font file that the user added (.ttf, .otf, .ttc). Their keys come from the contents, so the
 * same file has the same key on every machine. A face whose maker forbids embedding refuses the file.
 */
export function readAddedFont(path: string): Result<readonly AddedFace[], FontProblem> {
  const file = basename(path);
  const bytes = readOrNull(path);
  if (bytes === null) return failure(problem('font-file-missing', { file: path }));
  const described = describeFaces(bytes);
  if (described.length === 0) return failure(problem('font-not-readable', { file }));
  const sha256 = sha256Of(bytes);
  const faces: AddedFace[] = [];
  for (const { index, embedding, ...face } of described) {
    if (embedding === 'restricted') return failure(problem('font-restricted', { file, family: face.family }));
    if (embedding === 'bitmapOnly')
      return failure(problem('font-bitmap-only', { file, family: face.family }));
    const key = `font-${sha256.slice(0, 12)}${index === 0 ? '' : `-${index}`}`;
    faces.push({ ...face, index, embedding, key, sha256, path, bytes: () => bytes });
  }
  return success(faces);
}

/** The face's file in the package it comes from; null where npm has not put it. */
export function shippedFile(root: string, face: ShippedFace): string | null {
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve(`${face.package}/package.json`);
    return join(dirname(manifest), face.file);
  } catch {
    return null; // the package is not installed
  }
}

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file of a shipped face, for embedding; a key that is not shipped is our own mistake and throws. */
export function shippedFontBytes(key: string): Uint8Array {
  const root = RESOURCES_PATH;
  const face = readFontCatalogue(root).faces.find((one) => one.key === key);
  const file = face === undefined ? null : shippedFile(root, face);
  if (file === null) throw new Error(`no shipped font ${key}`);
  return readFileSync(file);
}
