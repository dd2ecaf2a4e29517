import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { type AssetKey } from '../../core/drawing/drawing.ts';
import { type Project } from '../../core/project/project.ts';
import { type Thumbnail } from '../../output/xlsx/tableXlsx.ts';
import { sha256 } from './writePackage.ts';

/** Photos made ready for reports, by the sha256 of the original. */
export type Photos = ReadonlyMap<AssetKey, Thumbnail>;

/** Longest side of a photo in a report, pixels: 62 mm at 300 dpi. */
const LONGEST = 760;
/** Photos larger than this are refused by the decoder. */
const MOST_PIXELS = 120_000_000;

/** Turned upright by its EXIF, scaled down, as JPEG; null where the bytes are no picture that can be read. */
async function photoOf(bytes: Uint8Array, longest = LONGEST): Promise<Thumbnail | null> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, kind: 'jpeg', width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** Photos of existing plates, before and after. */
export function placardPhotos({ policy }: Pick<Project, 'policy'>): readonly AssetKey[] {
  return policy.placards.flatMap(({ photo, decision }) =>
    [photo, decision?.photoAfter].filter((key) => key !== undefined),
  );
}

/** The pictures of a project, as its reports show them. */
export async function projectPhotos(
  assets: ReadonlyMap<string, Uint8Array>,
  wanted: readonly string[],
  longest = LONGEST,
): Promise<Photos> {
  const photos = new Map<AssetKey, Thumbnail>();
  for (const key of new Set(wanted)) {
    const bytes = assets.get(key);
    const photo = bytes === undefined ? null : await photoOf(bytes, longest);
    if (photo !== null) photos.set(key, photo);
  }
  return photos;
}

export type FoundPhoto = { readonly key: AssetKey; readonly bytes: Uint8Array; readonly photo: Thumbnail };

/** A photo that stands in a list; null where it cannot be read. */
export async function takenPhoto(bytes: Uint8Array): Promise<FoundPhoto | null> {
  const photo = await photoOf(bytes);
  return photo === null ? null : { key: sha256(bytes), bytes, photo };
}

/** A photo that a list names, from the folder beside it; only its file name counts, never a path. */
export async function readPhoto(folder: string, name: string): Promise<FoundPhoto | null> {
  const file = basename(name.replaceAll('\\', '/'));
  if (file === '' || file === '.' || file === '..') return null;
  try {
    return await takenPhoto(new Uint8Array(await readFile(join(folder, file))));
  } catch {
    return null;
  }
}
