import { useEffect, useMemo } from 'react';
import { prepareSigns, type PrepareAsk, type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type Typefaces } from './typefaces.ts';
import { useSession, useWorkbench } from '../../kit/session/context.ts';
import { type ReadArtwork } from '../../kit/session/documentArtwork.ts';
import { useStore } from '../../kit/session/store.ts';

/** The sign as it will be made: the very layout that the export runs. Null while typefaces or artwork are on their way. */
export function usePrepared(project: Project, sign: Sign, typefaces: Typefaces | null): PreparedSign | null {
  return usePreparedSheets(project, sign, typefaces)?.[0] ?? null;
}

/** All its sheets. */
export function usePreparedSheets(
  project: Project,
  sign: Sign | null,
  typefaces: Typefaces | null,
): readonly PreparedSign[] | null {
  const ask = usePrepareAsk(project, typefaces);
  return useMemo(
    () => (ask === null || sign === null ? null : [...prepareSigns(ask, (one) => one.id === sign.id)]),
    [ask, sign],
  );
}

/** What drafts of the project's signs are laid out from; null while typefaces or artwork are on their way. */
export function usePrepareAsk(project: Project, typefaces: Typefaces | null): PrepareAsk | null {
  const { library, greeting } = useWorkbench();
  const emblems = useEmblems(project);
  return useMemo(
    () =>
      typefaces === null || emblems === null
        ? null
        : {
            project,
            library: library.signs,
            shaper: typefaces.shaper,
            emblems,
            production: false,
            day: greeting.today,
          },
    [project, typefaces, library, greeting, emblems],
  );
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
