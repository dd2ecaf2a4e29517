import { type AssetKey, type Drawing, type Picture } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type PrintPicture } from '../../output/pdf/picture.ts';

export type Files = ReadonlyMap<AssetKey, Uint8Array>;

/** The drawing's pictures converted for print at the size they are placed at, the largest where one stands twice. */
export async function printPictures(
  drawing: Drawing,
  files: Files,
  profile: string,
): Promise<Result<ReadonlyMap<AssetKey, PrintPicture>, Problem>> {
  return eachPicture(drawing, files, async (bytes, { mediaType, width, height }) => {
    const { readPrintPicture } = await import('../../output/pdf/readPicture.ts');
    return readPrintPicture(bytes, { mediaType, width, height, profile });
  });
}

/** The drawing's pictures for the screen: upright and in sRGB. */
export async function screenPictures(
  drawing: Drawing,
  files: Files,
): Promise<Result<ReadonlyMap<AssetKey, Uint8Array>, Problem>> {
  return eachPicture(drawing, files, async (bytes, { mediaType }) => {
    const { readScreenPicture } = await import('../../output/pdf/readPicture.ts');
    return readScreenPicture(bytes, mediaType);
  });
}

async function eachPicture<Made>(
  drawing: Drawing,
  files: Files,
  make: (bytes: Uint8Array, placed: Picture) => Promise<Result<Made, Problem>>,
): Promise<Result<ReadonlyMap<AssetKey, Made>, Problem>> {
  const placed = new Map<AssetKey, Picture>();
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.kind !== 'picture') continue;
    const [a, b, c, d] = matrix;
    const width = item.width * Math.hypot(a, b);
    const height = item.height * Math.hypot(c, d);
    const before = placed.get(item.asset);
    if (before === undefined || width > before.width) placed.set(item.asset, { ...item, width, height });
  }
  const made = new Map<AssetKey, Made>();
  for (const [asset, picture] of placed) {
    const bytes = files.get(asset);
    if (bytes === undefined) return failure(problem('picture-missing', { asset }));
    const each = await make(bytes, picture);
    if (!each.ok) return each;
    made.set(asset, each.value);
  }
  return success(made);
}
