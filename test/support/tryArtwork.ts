import { type readArtwork } from '../../app/artwork/readArtwork.ts';
import { ARTWORK_PROBLEMS } from '../../app/artwork/problem.ts';
import { sayArtwork } from '../../app/words/artwork.ts';
import { contourUnion } from '../../node/writers/contours.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { writeDrawingJson } from '../../output/json/writeJson.ts';
import { readPrintPicture } from '../../output/pdf/readPicture.ts';
import { writeCutterSvg } from '../../output/svg/cutterSvg.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';

/** Reads the bytes as artwork and hands what came of it to the writers. Gives what became of it; throws on a fault of ours. */
export async function tryArtwork(
  bytes: Uint8Array,
  read: (bytes: Uint8Array, asset: string) => ReturnType<typeof readArtwork>,
  profile: string,
): Promise<string> {
  const found = await read(bytes, 'a'.repeat(64));
  if (!found.ok) {
    const { code } = found.problem;
    if (!ARTWORK_PROBLEMS.includes(code)) throw new Error(`unknown refusal ${code}`);
    for (const language of ['zh', 'en'] as const) {
      const sentence = sayArtwork(found.problem, language);
      if (sentence === null || /\{\w+\}/.test(sentence))
        throw new Error(`no sentence for ${code}: ${sentence}`);
    }
    return code;
  }
  const artwork = found.value;
  if (artwork.kind === 'raster') {
    if (artwork.width * artwork.height > 4e6) return 'a large picture';
    const picture = await readPrintPicture(bytes, {
      mediaType: artwork.mediaType,
      width: 20,
      height: 20,
      profile,
    });
    return picture.ok ? 'a picture' : picture.problem.code;
  }
  const { width, height, items, inks } = artwork;
  const drawing: Drawing = { width, height, bleed: 0, title: 'artwork', inks, fonts: {}, items };
  const outlines = () => [];
  const cut = writeCutterSvg(drawing, { outlines, contours: await contourUnion() });
  const seen = writePreviewSvg(drawing, { outlines, pictures: () => null, area: 'trim' });
  if (!seen.ok) throw new Error(`the preview refuses ${seen.problem.code}`);
  for (const text of [seen.value, cut.ok ? cut.value : '', writeDrawingJson(drawing)]) {
    if (/NaN|Infinity|undefined/.test(text)) throw new Error('a figure that is none was written');
  }
  return cut.ok ? 'vector artwork' : cut.problem.code;
}
