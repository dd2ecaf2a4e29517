import {
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
  PDFHexString,
} from '@cantoo/pdf-lib';
import { type Cmyk, type ToldColour } from '../../../output/pdf/convertColours.ts';
import { refuse } from '../problem.ts';
import { dictIn, entry, numberIn } from './entries.ts';
import { streamBytes } from './streams.ts';
import { readFunction } from './tint.ts';
import { broken } from './broken.ts';

/** A colour space as content streams use it. */
export type ColourSpace = {
  readonly family: 'process' | 'spot' | 'pattern';
  /** Components that a colour is first set to. */
  readonly initial: readonly number[];
  /** Null for a separation that paints on no plate. */
  readonly colourOf: (components: readonly number[]) => ToldColour | null;
  /** CMYK told as such, for which overprint mode 1 leaves a zero plate alone. */
  readonly device: boolean;
  /** Names of spot colours that are painted by substitutes. */
  readonly spots: readonly string[];
};

export const DEVICE_GRAY: ColourSpace = {
  family: 'process',
  initial: [0],
  colourOf: ([grey = 0]) => inks(0, 0, 0, 1 - unit(grey)),
  device: true,
  spots: [],
};
const DEVICE_CMYK: ColourSpace = {
  family: 'process',
  initial: [0, 0, 0, 1],
  colourOf: ([cyan = 0, magenta = 0, yellow = 0, black = 0]) => inks(cyan, magenta, yellow, black),
  device: true,
  spots: [],
};
const PATTERN: ColourSpace = {
  family: 'pattern',
  initial: [],
  colourOf: () => refuse('artwork-pattern'),
  device: false,
  spots: [],
};

/** A colour space by its name in the content stream, or as an object (ISO 32000-1, 8.6). */
function readColourSpace(found: PDFObject | undefined, resources: PDFDict | null, depth = 0): ColourSpace {
  if (depth > 8) return broken();
  if (found instanceof PDFName) return namedSpace(found.decodeText(), resources, depth);
  if (!(found instanceof PDFArray) || found.size() === 0) return broken();
  const family = found.lookup(0);
  const name = family instanceof PDFName ? family.decodeText() : broken();
  switch (name) {
    case 'ICCBased':
      return iccSpace(found.lookup(1));
    case 'Separation':
      return spotSpace([spotName(found.lookup(1))], found, resources, depth);
    case 'DeviceN': {
      const names = found.lookup(1);
      if (!(names instanceof PDFArray)) return broken();
      return spotSpace(names.asArray().map(spotName), found, resources, depth);
    }
    default:
      return found.size() === 1 || name === 'Pattern'
        ? namedSpace(name, resources, depth)
        : refuse('artwork-colour-space', { what: name });
  }
}

export function namedSpace(name: string, resources: PDFDict | null, depth = 0): ColourSpace {
  const spaces = dictIn(resources, 'ColorSpace');
  switch (name) {
    case 'DeviceGray':
    case 'G':
      return DEVICE_GRAY;
    case 'DeviceCMYK':
    case 'CMYK':
      return DEVICE_CMYK;
    case 'DeviceRGB':
    case 'RGB': {
      const remapped = spaces === null ? undefined : entry(spaces, 'DefaultRGB');
      return remapped === undefined ? rgbSpace(null) : readColourSpace(remapped, null, depth + 1);
    }
    case 'Pattern':
      return PATTERN;
    default: {
      const found = spaces === null ? undefined : entry(spaces, name);
      return found === undefined
        ? refuse('artwork-colour-space', { what: name })
        : readColourSpace(found, resources, depth + 1);
    }
  }
}

function rgbSpace(profile: Uint8Array | null): ColourSpace {
  const sample = (value: number): number => Math.round(unit(value) * 255);
  return {
    family: 'process',
    initial: [0, 0, 0],
    colourOf: ([red = 0, green = 0, blue = 0]) => ({
      space: 'rgb',
      rgb: [sample(red), sample(green), sample(blue)],
      profile,
    }),
    device: false,
    spots: [],
  };
}

/** Grey and CMYK keep their values, as pictures do; RGB goes through the file's own profile. */
function iccSpace(stream: PDFObject | undefined): ColourSpace {
  if (!(stream instanceof PDFRawStream)) return broken();
  switch (numberIn(stream.dict, 'N')) {
    case 1:
      return { ...DEVICE_GRAY, device: false };
    case 3: {
      const profile = streamBytes(stream);
      // Signature and colour space of the header (ICC.1:2022, 7.2): a broken profile would be passed over in silence.
      const header = Buffer.from(profile.subarray(0, 40)).toString('latin1');
      if (header.slice(36, 40) !== 'acsp' || header.slice(16, 20) !== 'RGB ') {
        return refuse('artwork-colour-space', { what: 'ICCBased' });
      }
      return rgbSpace(profile);
    }
    case 4:
      return { ...DEVICE_CMYK, device: false };
    default:
      return broken();
  }
}

/** Spot colours are painted by the substitute that the file gives (decision 0081). */
function spotSpace(
  names: readonly string[],
  space: PDFArray,
  resources: PDFDict | null,
  depth: number,
): ColourSpace {
  const alternate = readColourSpace(space.lookup(2), resources, depth + 1);
  const tint = readFunction(space.lookup(3));
  const initial = names.map(() => 1);
  if (names.every((name) => name === 'None')) {
    return { family: 'spot', initial, colourOf: () => null, device: false, spots: [] };
  }
  return {
    family: 'spot',
    initial,
    colourOf: (components) => alternate.colourOf(tint(components.map(unit))),
    device: false,
    spots: names.filter((name) => !PROCESS_NAMES.has(name)),
  };
}
const PROCESS_NAMES = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None']);

function spotName(found: PDFObject | undefined): string {
  if (found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString)
    return found.decodeText();
  return broken();
}

/** Inks 0–1 as percents, to a thousandth: what the file's decimals can mean. */
function inks(...parts: readonly [number, number, number, number]): ToldColour {
  const percent = (part: number): number => Math.round(unit(part) * 100_000) / 1000;
  const [cyan, magenta, yellow, black] = parts;
  const cmyk: Cmyk = [percent(cyan), percent(magenta), percent(yellow), percent(black)];
  return { space: 'cmyk', cmyk };
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
