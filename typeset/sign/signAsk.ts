import { type Drawing, type Ink, type InkName, type Item } from '../../core/drawing/drawing.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type Pictograms } from '../../core/signs/pictograms.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { drawnFonts, inkNames } from '../text/drawnWith.ts';
import { type Faces } from '../text/faces.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { frameItems } from './signFrame.ts';

/** The same words in both scripts, ready to be set. `breaks`: where a long Chinese name may go to a new row. */
export type SignText = {
  readonly zh: string;
  readonly breaks: readonly number[];
  readonly mn: string | null;
};

/** What every sign layout is asked for, beside its own words. */
export type SignAsk<Template extends AnyTemplate> = {
  readonly template: Template;
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
};

/** Refuses a size outside the template's range, with the range. */
export function checkSize(ask: SignAsk<AnyTemplate>): Result<null, TypesetProblem> {
  const { free, sizes } = ask.template;
  const standard = sizes.some((size) => size.width === ask.width && size.height === ask.height);
  const inside =
    ask.width >= free.width[0] &&
    ask.width <= free.width[1] &&
    ask.height >= free.height[0] &&
    ask.height <= free.height[1];
  if (standard || inside) return success(null);
  return failure(
    problem('size-outside-template', {
      template: ask.template.id,
      width: ask.width,
      height: ask.height,
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
  const { template, width, height } = ask;
  const cut = ask.process === 'cut';
  const corner = ask.corner ?? resolveMeasure(template.corner, ask);
  const holes = ask.holes ? template.holes : null;
  const items = [
    ...artwork,
    ...frameItems({
      width,
      height,
      corner,
      // What is printed to the edge is trimmed straight; round corners need a contour to follow.
      cut: cut || corner > 0,
      holes:
        holes === null
          ? null
          : { diameter: resolveMeasure(holes.diameter, ask), inset: resolveMeasure(holes.inset, ask) },
    }),
  ];
  return {
    width,
    height,
    bleed: cut ? 0 : resolveMeasure(template.bleed, ask),
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
