import { type Problem } from '../../core/problem.ts';
import { withOwnInks } from '../../core/signs/inks.ts';
import { type Answers } from '../../core/signs/specification.ts';
import { faceNotes } from '../../typeset/sign/faceNotes.ts';
import { type Making, makingNotes } from './making.ts';
import { type PrepareAsk, type PreparedSign } from './prepareSigns.ts';
import { toldNotes } from './told.ts';

type Ready = PreparedSign & { readonly state: 'ready' };

/** Everything that somebody should look at on a sign that is made: one list for export, package and preflight. */
export function signNotes(
  { project, library, shaper }: Pick<PrepareAsk, 'project' | 'library' | 'shaper'>,
  prepared: Ready,
  { making, told }: { readonly making: Making | null; readonly told: Answers },
): readonly Problem[] {
  const { label, drawing } = prepared;
  const inked = withOwnInks(library.inks, project.ownInks ?? []);
  return [
    ...prepared.notes,
    ...makingNotes({ library, shaper }, prepared, making),
    ...toldNotes(told, label, making, library),
    // Only what somebody makes has an edge that is cut and inks that are printed.
    ...(making === null
      ? []
      : faceNotes(drawing, {
          sign: label,
          inks: inked.ok ? inked.value : library.inks,
          outlines: shaper.outline,
        })),
  ];
}
