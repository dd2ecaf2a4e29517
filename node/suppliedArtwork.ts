import { type OpenedProject } from '../core/project/file.ts';
import { type EmblemArtwork } from '../typeset/layoutEmblem.ts';

/** Official artwork that the project holds, with its proportions. */
export async function suppliedArtwork(
  opened: OpenedProject,
): Promise<Readonly<Record<'centre' | 'practice', EmblemArtwork | null>>> {
  const { emblems, assets } = opened.project;
  const of = async (slot: 'centre' | 'practice'): Promise<EmblemArtwork | null> => {
    const emblem = emblems[slot];
    const asset = assets.find((each) => each.sha256 === emblem?.asset);
    const bytes = asset === undefined ? undefined : opened.assets.get(asset.sha256);
    if (asset === undefined || bytes === undefined) return null;
    if (asset.mediaType !== 'image/png' && asset.mediaType !== 'image/jpeg') return null;
    const { default: sharp } = await import('sharp');
    const { width = 1, height = 1 } = await sharp(bytes).metadata();
    return { asset: asset.sha256, mediaType: asset.mediaType, aspect: width / height };
  };
  return { centre: await of('centre'), practice: await of('practice') };
}
