import { type OnFault } from '../../app/faults/programFault.ts';
import { type ArtworkPorts } from '../../app/artwork/vectorArtwork.ts';
import { type OpenedProject } from '../../core/file/file.ts';
import { type Problem } from '../../core/problem.ts';
import { type Result } from '../../core/result.ts';
import { type EmblemArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { contained } from '../../app/faults/programFault.ts';
import { PROFILE_PATH } from '../library/profilePath.ts';

export type SuppliedArtwork = Readonly<Record<'centre' | 'practice', Result<EmblemArtwork, Problem> | null>>;

/** The official artwork that the project holds, read once for all of its signs. */
export async function suppliedArtwork(
  { project, assets }: Pick<OpenedProject, 'project' | 'assets'>,
  onFault?: OnFault,
): Promise<SuppliedArtwork> {
  const fileNameOf = (key: string): string =>
    project.assets.find(({ sha256 }) => sha256 === key)?.fileName ?? key.slice(0, 12);
  const of = async (slot: 'centre' | 'practice'): Promise<Result<EmblemArtwork, Problem> | null> => {
    const key = project.emblems[slot]?.asset;
    const bytes = key === undefined ? undefined : assets.get(key);
    if (key === undefined || bytes === undefined) return null;
    const { readArtwork } = await import('../../app/artwork/readArtwork.ts');
    return contained(onFault, 'artwork', fileNameOf(key), () => readArtwork(bytes, key, artworkPorts()));
  };
  return { centre: await of('centre'), practice: await of('practice') };
}

/** Of a project's files, those that are its artwork. */
export function artworkFiles({
  project: { emblems },
  assets,
}: Pick<OpenedProject, 'project' | 'assets'>): OpenedProject['assets'] {
  const keys = new Set([emblems.centre?.asset, emblems.practice?.asset]);
  return new Map([...assets].filter(([key]) => keys.has(key)));
}

/** What reading artwork asks of the machine. Loaded when asked for: most projects have no artwork yet. */
export function artworkPorts(): ArtworkPorts {
  return {
    contours: async () => (await import('./contours.ts')).contourUnion(),
    colours: async (told) => {
      const { convertColours } = await import('../../output/pdf/convertColours.ts');
      return convertColours(told, PROFILE_PATH);
    },
  };
}
