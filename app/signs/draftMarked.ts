import { type Problem } from '../../core/problem.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Project } from '../../core/project/project.ts';
import { type Result } from '../../core/result.ts';
import { MAKER_WEIGHT } from '../../core/signs/songWeight.ts';
import { withDraftMark } from '../../typeset/sign/draftMark.ts';
import { signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { DRAFT_FACE } from '../words/slugLines.ts';

type DraftAsk = {
  readonly project: Pick<Project, 'typefaces'>;
  readonly library: Pick<SignLibrary, 'inks'>;
  readonly shaper: Shaper;
};

/** 草稿 不得制作 across a page: a draft, and every page that is made from one, says so. */
export function draftMarked(
  drawing: Drawing,
  { project, library, shaper }: DraftAsk,
): Result<Drawing, Problem> {
  const faces = signFaces(project.typefaces, shaper);
  if (!faces.ok) return faces;
  return withDraftMark(drawing, {
    words: DRAFT_FACE,
    faces: faces.value(MAKER_WEIGHT).Hans,
    weight: MAKER_WEIGHT,
    inks: library.inks,
    shaper,
  });
}
