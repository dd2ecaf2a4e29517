import { compareWithMinimum } from '../../core/plan/figures.ts';
import { type ProjectMinimum } from '../../core/policy/areaMinimum.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { failure, type Result } from '../../core/result.ts';
import { type SheetSign } from '../../core/sheets/schedules.ts';
import { type SayOnSheet } from '../../core/sheets/sheetWords.ts';
import { type TitleBlock } from '../../core/sheets/titleBlock.ts';
import { SHEET_WEIGHTS } from '../../core/signs/songWeight.ts';
import { nameOf } from '../../core/signs/names.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { type TypesetProblem } from '../../typeset/text/problems.ts';
import { type LaidSheets, type SheetChoice, layoutSheets } from '../../typeset/sheet/layoutSheets.ts';
import { type PaperName, type Scale } from '../../typeset/sheet/papers.ts';
import { type SheetProblem } from '../../typeset/sheet/sheetAsk.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { sheetFaces, signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { areaDoubtsOf, areasOf } from '../policy/siteFacts.ts';
import { sayAreaDoubt } from '../words/areaDoubts.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { toldOf } from '../signs/toldOf.ts';
import { SHEETS } from '../words/sheets.ts';
import { sayMaterial } from '../words/specification.ts';
import { say, type UiLanguage } from '../words/words.ts';
import { sayValue } from '../words/values.ts';

export type PlanSheetsAsk = {
  readonly project: Project;
  readonly library: SignLibrary;
  readonly fixtures: FixtureLibrary;
  readonly block: TitleBlock;
  readonly shaper: Shaper;
  readonly language: UiLanguage;
  readonly paper: PaperName;
  readonly scale: Scale;
  readonly tiles: boolean;
  readonly choice: SheetChoice;
  readonly day: Day;
  /** null = no rulebook was asked: the sheets say that nothing was judged. */
  readonly minimum: ProjectMinimum | null;
};

export type PlanSheetsProblem = SheetProblem | TypesetProblem | Problem<'plan-not-drawn'>;

/** The plan sheets of a project as Drawings: the one call behind the command line and the print dialog. */
export function planSheets(ask: PlanSheetsAsk): Result<LaidSheets, PlanSheetsProblem> {
  const { project, shaper, language } = ask;
  const { plan } = project;
  if (plan === null || plan.walls.length === 0) return failure(problem('plan-not-drawn'));
  const faces = signFaces(project.typefaces, shaper);
  if (!faces.ok) return faces;
  const words: SayOnSheet = (word, data) => say(SHEETS, language, word, data);
  return layoutSheets(
    {
      project: { ...project, plan },
      paper: ask.paper,
      scale: ask.scale,
      tiles: ask.tiles,
      faces: sheetFaces(faces.value),
      mongolian: faces.value(SHEET_WEIGHTS.regular).Mong[0],
      shaper,
      inks: ask.library.inks,
      library: ask.fixtures,
      block: ask.block,
      say: words,
      day: ask.day,
      centre: nameOf(project, { of: 'centre' }) ?? project.register.village.zh,
      signs: sheetSigns(project, ask.library, language),
      verdict: ask.minimum === null ? null : verdictOf(project, ask.minimum, language),
    },
    ask.choice,
  );
}

function sheetSigns(project: Project, library: SignLibrary, language: UiLanguage): readonly SheetSign[] {
  return project.signs.map((sign) => {
    const named = signWords(project, sign)?.name;
    const kind = library.templates.get(sign.template)?.name[language] ?? sign.template;
    return {
      id: sign.id,
      // A board has many words and no name of its own.
      text: named?.zh ?? kind,
      mongolian: named?.mn?.text ?? null,
      kind,
      width: sign.size.width,
      height: sign.size.height,
      material: sayMaterial(toldOf(project, sign, library)) ?? '',
      copies: sign.copies,
    };
  });
}

/** The verdict with its basis and source (AREA-3): compared exactly, shown cut. */
function verdictOf(
  project: Project,
  { least, basis, source }: ProjectMinimum,
  language: UiLanguage,
): string | null {
  const area = areasOf(project)[basis];
  if (area === null) {
    const [doubt] = areaDoubtsOf(project);
    return doubt === undefined ? null : sayAreaDoubt(doubt, language, project);
  }
  const verdict = compareWithMinimum(area, least);
  return say(SHEETS, language, 'verdict', {
    setting: sayValue(language, 'setting', project.setting),
    basis: say(SHEETS, language, basis),
    area: verdict.shown,
    minimum: verdict.minimum,
    result: say(SHEETS, language, verdict.passes ? 'passes' : 'fails', { margin: verdict.margin }),
    source,
  });
}
