import { type FontKey } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Typefaces } from '../../core/project/typeface.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { SHEET_WEIGHTS } from '../../core/signs/songWeight.ts';
import { type Faces, type SheetFaces } from '../text/faces.ts';
import { mongolianFault } from '../text/mongolianFault.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper, type ShaperFont } from '../text/shaper.ts';

/** Family of the Song face that comes with the program, in eight weights. */
const SHIPPED_SONG = 'Noto Serif SC';
const SHIPPED_MONGOLIAN = 'Noto Sans Mongolian';

/**
 * The faces of a project at each weight: what the project chose, then its faces for rare characters, then the
 * shipped Song. A chosen face that is not there, or whose file is another now, is a problem.
 */
export function signFaces(
  typefaces: Typefaces,
  shaper: Shaper,
): Result<(weight: number) => Faces, TypesetProblem> {
  for (const chosen of [typefaces.song, typefaces.mongolian, ...typefaces.rare]) {
    if (chosen === null) continue;
    const face = shaper.fonts.get(chosen.key);
    if (face === undefined || face.sha256 !== chosen.sha256) {
      return failure(problem('face-missing', { face: chosen.key, sha256: chosen.sha256.slice(0, 12) }));
    }
  }
  const fault = typefaces.mongolian && mongolianFault(typefaces.mongolian.key, shaper);
  if (typefaces.mongolian !== null && fault !== null)
    return failure(problem('face-unfit', { face: typefaces.mongolian.key, ...fault }));
  const all = [...shaper.fonts.values()];
  const mongolian = typefaces.mongolian?.key ?? all.find((face) => face.family === SHIPPED_MONGOLIAN)?.key;
  const songs = all.filter((face) => face.family === SHIPPED_SONG);
  if (mongolian === undefined)
    return failure(problem('face-missing', { face: SHIPPED_MONGOLIAN, sha256: '' }));
  if (songs.length === 0) return failure(problem('face-missing', { face: SHIPPED_SONG, sha256: '' }));
  const rare = typefaces.rare.map((face) => face.key);
  const byWeight = new Map<number, Faces>();
  return success((weight) => {
    const before = byWeight.get(weight);
    if (before !== undefined) return before;
    const shipped = nearestWeight(songs, weight);
    const own = typefaces.song?.key;
    const hans: [FontKey, ...FontKey[]] = own === undefined ? [shipped, ...rare] : [own, ...rare, shipped];
    const faces: Faces = { Hans: hans, Mong: [mongolian] };
    byWeight.set(weight, faces);
    return faces;
  });
}

/** Of plan sheets, drilling templates and cutting plans, which have two weights. */
export function sheetFaces(faces: (weight: number) => Faces): SheetFaces {
  return { regular: faces(SHEET_WEIGHTS.regular).Hans, bold: faces(SHEET_WEIGHTS.bold).Hans };
}

function nearestWeight(faces: readonly ShaperFont[], weight: number): FontKey {
  const nearest = faces.reduce((best, face) =>
    Math.abs(face.weight - weight) < Math.abs(best.weight - weight) ? face : best,
  );
  return nearest.key;
}
