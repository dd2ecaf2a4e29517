import { type Ink } from '../../core/drawing/ink.ts';
import { type Drawing, type InkName, type Item } from '../../core/drawing/drawing.ts';
import { scaledItems } from '../../core/drawing/scaled.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type Pictograms } from '../../core/signs/pictograms.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';
import { type Answers } from '../../core/signs/specification.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { drawnFonts, inkNames } from '../text/drawnWith.ts';
import { type Faces } from '../text/faces.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { edgeItems, groundInk, lettersInk, rimOf, type SignFace, signFace } from './lookEdge.ts';
import { frameItems } from './cutAndHoles.ts';

/** The same words in both scripts, ready to be set. `breaks`: where a long Chinese name may go to a new row. */
export type SignText = {
  readonly zh: string;
  readonly breaks: readonly number[];
  readonly mn: string | null;
  /** Key of its owner; absent where nobody can change it by itself. */
  readonly source?: string | undefined;
};

/** What every sign layout is asked for, beside its own words. */
export type SignAsk<Template extends AnyTemplate> = {
  readonly template: Template;
  /** What the layout may take: the sign, or what the project's look leaves of it. */
  readonly width: Mm;
  readonly height: Mm;
  readonly process: 'print' | 'cut';
  readonly holes: boolean;
  /** Radius of its corners, where the sign chose it; the template's own else. */
  readonly corner?: Mm;
  readonly title: string;
  readonly profile: LanguageProfile;
  /** Faces per Song weight: a template names weights, the project chooses faces. */
  readonly faces: (weight: number) => Faces;
  readonly inks: InkTable;
  /** Pictures of what rooms are for. */
  readonly pictograms: Pictograms;
  readonly shaper: Shaper;
  /** What a shop is told of how it is made, for sheets that say it themselves; absent: nobody answered anything. */
  readonly told?: Answers;
  /** How a drawing says what it shows, by what somebody said of it (null: nobody); absent: it says what it shows. */
  readonly sayDrawn?: (drawn: string, said: string | null) => string;
  /** The project's look of the sign's face; absent = the whole of it is the layout's. */
  readonly face?: SignFace;
};

/** Refuses a size outside the template's range, with the range. */
export function checkSize(ask: SignAsk<AnyTemplate>): Result<null, TypesetProblem> {
  const { free, sizes } = ask.template;
  const { width, height } = ask.face?.outer ?? ask;
  const standard = sizes.some((size) => size.width === width && size.height === height);
  const inside =
    width >= free.width[0] && width <= free.width[1] && height >= free.height[0] && height <= free.height[1];
  if (standard || inside) return success(null);
  return failure(
    problem('size-outside-template', {
      template: ask.template.name.zh,
      width,
      height,
      leastWidth: free.width[0],
      mostWidth: free.width[1],
      leastHeight: free.height[0],
      mostHeight: free.height[1],
    }),
  );
}

/**
 * Puts the sign's items into a Drawing, with cut line, holes, the inks and the fonts that they name.
 * `supplied`: inks of supplied artwork, beside those of the table.
 */
export function signDrawing(
  ask: SignAsk<AnyTemplate>,
  artwork: readonly Item[],
  supplied: Readonly<Record<InkName, Ink>> = {},
): Drawing {
  const { template } = ask;
  const face = ask.face ?? signFace(ask, null, 'band');
  const { width, height } = face.outer;
  const cut = ask.process === 'cut';
  const bleed = cut ? 0 : resolveMeasure(template.bleed, face.outer);
  const corner = ask.corner ?? resolveMeasure(template.corner, face.outer);
  const holes = ask.holes ? template.holes : null;
  const items = [
    ...framed(ask, face, artwork, bleed),
    ...frameItems({
      width,
      height,
      corner,
      // What is printed to the edge is trimmed straight; round corners need a contour to follow.
      cut: cut || corner > 0,
      holes: holes === null ? null : holesClearOf(face, holes),
    }),
  ];
  return {
    width,
    height,
    bleed,
    title: ask.title,
    inks: {
      ...pickInks(
        ask.inks,
        inkNames(items).filter((name) => supplied[name] === undefined),
      ),
      ...supplied,
    },
    fonts: drawnFonts(items, ask.shaper),
    items,
  };
}

/** What was set, moved to its place on the face, and the edge over it. */
function framed(
  { template }: SignAsk<AnyTemplate>,
  face: SignFace,
  artwork: readonly Item[],
  bleed: Mm,
): readonly Item[] {
  if (face.edge === null) return artwork;
  const inside = scaledItems(artwork, { scale: 1, x: face.box.x, y: face.box.y });
  const letters = lettersInk(artwork);
  if (letters === null) return inside;
  const inks = { letters, ground: groundInk(artwork) ?? letters, accent: accentOf(template) ?? letters };
  return [...inside, ...edgeItems(face, inks[face.edge.ink], bleed)];
}

function accentOf(template: AnyTemplate): string | null {
  const inks: unknown = 'inks' in template ? template.inks : null;
  const found = typeof inks === 'object' && inks !== null && 'accent' in inks ? inks.accent : null;
  return typeof found === 'string' ? found : null;
}

/** Between a hole and the lines of the edge. */
const HOLE_CLEAR: Mm = 3;

/** Holes where the template has them, or further in where lines run there. */
function holesClearOf(
  face: SignFace,
  holes: NonNullable<AnyTemplate['holes']>,
): { readonly diameter: Mm; readonly inset: Mm } {
  const diameter = resolveMeasure(holes.diameter, face.outer);
  const inset = resolveMeasure(holes.inset, face.outer);
  const rim = rimOf(face);
  return { diameter, inset: rim === 0 ? inset : Math.max(inset, rim + HOLE_CLEAR + diameter / 2) };
}
