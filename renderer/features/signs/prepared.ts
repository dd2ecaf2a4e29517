import { useEffect, useMemo } from 'react';
import { prepareSigns, type PrepareAsk, type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { isBoardTemplate, type SignTemplate } from '../../../core/signs/template.ts';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useSession, useWorkbench } from '../../kit/session/context.ts';
import { type ReadArtwork } from '../../kit/session/documentArtwork.ts';
import { useStore } from '../../kit/session/store.ts';

/** Weights of the Song. */
export const SONG_WEIGHTS: ReadonlySet<number> = new Set([200, 300, 400, 500, 600, 700, 800, 900]);

/** Song weights that a sign of the template is set in. A board sets several that stand in no template, and shows other signs. */
export function weightsOf(template: SignTemplate | undefined): ReadonlySet<number> {
  if (template !== undefined && isBoardTemplate(template)) return SONG_WEIGHTS;
  const weights = new Set<number>();
  JSON.stringify(template ?? {}, (key, value: unknown) => {
    if (key === 'weight' && typeof value === 'number') weights.add(value);
    return value;
  });
  // Whose template sets no words has words for its maker beside it: their weights stand in no template either.
  return weights.size === 0 ? SONG_WEIGHTS : weights;
}

/** The sign as it will be made: the very layout that the export runs. Null while typefaces or artwork are on their way. */
export function usePrepared(project: Project, sign: Sign, typefaces: Typefaces | null): PreparedSign | null {
  const { library } = useWorkbench();
  const emblems = useEmblems(project);
  return useMemo(() => {
    if (typefaces === null || emblems === null) return null;
    const ask = {
      project,
      library: library.signs,
      shaper: typefaces.shaper,
      emblems,
      production: false,
    };
    for (const prepared of prepareSigns(ask, (one) => one.id === sign.id)) return prepared;
    return null;
  }, [project, sign, typefaces, library, emblems]);
}

/** The artwork of both slots as the host has read it; null until it has. */
function useEmblems(project: Project): PrepareAsk['emblems'] | null {
  const { artwork } = useWorkbench();
  const document = useSession((session) => session.document);
  const read = useStore(artwork.read, (now) => now);
  const [centre, practice] = [project.emblems.centre?.asset, project.emblems.practice?.asset];
  useEffect(() => {
    for (const key of [centre, practice]) {
      if (key !== undefined && !read.has(key)) void artwork.of(document, project, key);
    }
  }, [artwork, document, project, read, centre, practice]);
  const [ofCentre, ofPractice] = [supplied(read, centre), supplied(read, practice)];
  return useMemo(
    () =>
      ofCentre === undefined || ofPractice === undefined ? null : { centre: ofCentre, practice: ofPractice },
    [ofCentre, ofPractice],
  );
}

/** Null = the slot is empty; undefined = not read yet. */
function supplied(
  read: ReadonlyMap<string, ReadArtwork>,
  key: string | undefined,
): ReadArtwork | null | undefined {
  return key === undefined ? null : read.get(key);
}
