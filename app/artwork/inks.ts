import { type Ink } from '../../core/drawing/ink.ts';
import { type InkName } from '../../core/drawing/drawing.ts';
import { type PrintedColour, type ToldColour } from '../../output/pdf/convertColours.ts';
import { type SourcePaint, type SourceShape } from './source.ts';

export type ArtworkInks = {
  readonly table: Readonly<Record<InkName, Ink>>;
  readonly nameOf: (paint: SourcePaint) => InkName;
  /** How many colours were told in RGB. */
  readonly converted: number;
};

/** The inks of artwork, named by their percents; all colours are converted at once. */
export async function artworkInks(
  shapes: readonly SourceShape[],
  convert: (told: readonly ToldColour[]) => Promise<readonly PrintedColour[]>,
): Promise<ArtworkInks> {
  const profiles: Uint8Array[] = [];
  const keyOf = (colour: ToldColour): string => {
    if (colour.space === 'cmyk') return `cmyk ${colour.cmyk.join(' ')}`;
    if (colour.profile !== null && !profiles.includes(colour.profile)) profiles.push(colour.profile);
    return `rgb ${colour.rgb.join(' ')} ${colour.profile === null ? '' : profiles.indexOf(colour.profile)}`;
  };
  const told = new Map<string, ToldColour>();
  const paints = shapes.flatMap(({ fill, stroke }) => [fill, stroke?.paint ?? null]);
  for (const paint of paints) if (paint !== null) told.set(keyOf(paint.colour), paint.colour);
  const printed = await convert([...told.values()]);
  const byKey = new Map([...told.keys()].map((key, index) => [key, printed[index]]));
  const inkOf = ({ colour, overprint }: SourcePaint): readonly [InkName, Ink] => {
    const found = byKey.get(keyOf(colour));
    if (found === undefined) throw new Error(`the colour ${keyOf(colour)} was not converted`);
    const { cmyk, screen } = found;
    return [
      `artwork-${cmyk.join('-')}${overprint ? '-op' : ''}`,
      { kind: 'process', cmyk, overprint, screen },
    ];
  };
  return {
    table: Object.fromEntries(paints.flatMap((paint) => (paint === null ? [] : [inkOf(paint)]))),
    nameOf: (paint) => inkOf(paint)[0],
    converted: [...told.values()].filter(({ space }) => space === 'rgb').length,
  };
}
