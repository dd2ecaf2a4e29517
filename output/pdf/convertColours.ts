import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { colourTiff } from './colourTiff.ts';
import { INK_SUM_LIMIT } from '../../core/drawing/inkSum.ts';

/** A colour as a file tells it: RGB 0–255 with the file's own profile (null = sRGB), or inks in percent. */
export type ToldColour =
  | { readonly space: 'rgb'; readonly rgb: Rgb; readonly profile: Uint8Array | null }
  | { readonly space: 'cmyk'; readonly cmyk: Cmyk };

export type Rgb = readonly [red: number, green: number, blue: number];
/** Percent, 0–100. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

export type PrintedColour = {
  readonly cmyk: Cmyk;
  /** `#rrggbb`, how the printed colour looks on the screen. */
  readonly screen: string;
};

/**
 * Colours as the press prints them, in the order given. CMYK keeps its values, to a tenth of a percent; RGB goes
 * through the output profile (path) as pictures do, all of them as one small image.
 */
export async function convertColours(
  colours: readonly ToldColour[],
  profile: string,
): Promise<readonly PrintedColour[]> {
  if (colours.length === 0) return [];
  const cmyk: Cmyk[] = colours.map((colour) => (colour.space === 'cmyk' ? colour.cmyk : [0, 0, 0, 0]));
  for (const own of new Set(colours.map((colour) => (colour.space === 'rgb' ? colour.profile : undefined)))) {
    if (own === undefined) continue;
    const at = colours.flatMap((colour, index) =>
      colour.space === 'rgb' && colour.profile === own ? [{ index, rgb: colour.rgb }] : [],
    );
    const told = colourTiff({
      space: 'rgb',
      samples: Uint8Array.from(at.flatMap(({ rgb }) => rgb)),
      profile: own,
    });
    const made = await sharp(told, { ignoreIcc: true })
      .withIccProfile(profile, { attach: false })
      .raw()
      .toBuffer();
    for (const [place, { index }] of at.entries()) {
      cmyk[index] = withinInkSum(inks(made.subarray(4 * place, 4 * place + 4)));
    }
  }
  const shown = await shownColours(cmyk, profile);
  return cmyk.map((each, index) => ({ cmyk: each, screen: shown[index] ?? '#000000' }));
}

const tenths = (percent: number): number => Math.round(percent * 10) / 10;

function inks(samples: Uint8Array): Cmyk {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = [...samples].map((sample) => tenths(sample / 2.55));
  return [cyan, magenta, yellow, black];
}

/** The profile holds the sum; rounding four inks to tenths may pass it by a little, which comes off the colours. */
function withinInkSum([cyan, magenta, yellow, black]: Cmyk): Cmyk {
  const over = tenths(cyan + magenta + yellow + black - INK_SUM_LIMIT);
  if (over <= 0) return [cyan, magenta, yellow, black];
  const share = (INK_SUM_LIMIT - black) / (cyan + magenta + yellow);
  const less = (ink: number): number => Math.floor(ink * share * 10) / 10;
  return [less(cyan), less(magenta), less(yellow), black];
}

async function shownColours(cmyk: readonly Cmyk[], profile: string): Promise<readonly string[]> {
  const told = colourTiff({
    space: 'cmyk',
    samples: Uint8Array.from(cmyk.flatMap((each) => each.map((ink) => Math.round(ink * 2.55)))),
    profile: await readFile(profile),
  });
  const shown = await sharp(told).toColourspace('srgb').raw().toBuffer();
  return cmyk.map((_, index) => `#${shown.subarray(3 * index, 3 * index + 3).toString('hex')}`);
}
