import { type Ink } from '../../core/drawing/ink.ts';
import { type AssetKey, type Layer } from '../../core/drawing/drawing.ts';
import { type LayerLanguage, SIGN_LAYER_NAMES } from '../../core/drawing/layerNames.ts';
import { type PrintPicture } from './picture.ts';
import { type PdfDictionary, type PdfFile, pdfName, type Ref, TextString } from './objects.ts';

/** What the page's content names: spot colours, overprint states, layers, pictures, each added when first asked for. */
export class PageResources {
  readonly #file: PdfFile;
  readonly #layered: LayerLanguage | null;
  readonly #spots = new Map<string, Extract<Ink, { kind: 'spot' }>>();
  readonly #states = new Set<OverprintState>();
  readonly #layers = new Map<Layer, Ref>();
  readonly #pictures = new Map<AssetKey, Ref>();

  constructor(file: PdfFile, { layered }: { layered: LayerLanguage | null }) {
    this.#file = file;
    this.#layered = layered;
  }

  /** Name of the colour space of a spot ink. */
  spot(ink: Extract<Ink, { kind: 'spot' }>): string {
    this.#spots.set(ink.name, ink);
    return `CS${[...this.#spots.keys()].indexOf(ink.name)}`;
  }

  /** Name of the graphics state that overprints, or knocks out, when stroking and when filling. */
  overprint(state: OverprintState): string {
    this.#states.add(state);
    return `GS${state}`;
  }

  /** Name of a layer's content group; null in a file without layers (`layered` is null). */
  layer(layer: PrintedLayer): string | null {
    if (this.#layered === null) return null;
    if (!this.#layers.has(layer)) {
      const name = SIGN_LAYER_NAMES[layer][this.#layered];
      this.#layers.set(layer, this.#file.add({ Type: '/OCG', Name: new TextString(name) }));
    }
    return `L${layer}`;
  }

  picture(asset: AssetKey, picture: PrintPicture): string {
    if (!this.#pictures.has(asset)) {
      const { width, height, space, samples } = picture;
      this.#pictures.set(
        asset,
        this.#file.addDeflated(
          {
            Type: '/XObject',
            Subtype: '/Image',
            Width: width,
            Height: height,
            ColorSpace: space === 'Gray' ? '/DeviceGray' : '/DeviceCMYK',
            BitsPerComponent: 8,
          },
          samples,
        ),
      );
    }
    return `I${asset.slice(0, 16)}`;
  }

  dictionary(): PdfDictionary {
    return {
      ...entry('ColorSpace', [...this.#spots.values()], (ink, index) => [`CS${index}`, separation(ink)]),
      ...entry('ExtGState', [...this.#states], (state) => [`GS${state}`, OVERPRINT_STATES[state]]),
      ...entry('Properties', [...this.#layers], ([layer, ref]) => [`L${layer}`, ref]),
      ...entry('XObject', [...this.#pictures], ([asset, ref]) => [`I${asset.slice(0, 16)}`, ref]),
    };
  }

  /** The catalogue's OCProperties: every layer listed, named and on; nothing switches by itself (ISO 15930-7, 6.12). */
  layerProperties(): PdfDictionary {
    const groups = [...this.#layers.values()];
    if (groups.length === 0) return {};
    return {
      OCProperties: {
        OCGs: groups,
        D: { Name: new TextString('Print'), BaseState: '/ON', Order: groups },
      },
    };
  }
}

/** Layers that reach a print file. */
export type PrintedLayer = Exclude<Layer, 'guide'>;

/** First letter stroking, second filling: o overprints, k knocks out. */
export type OverprintState = 'oo' | 'ok' | 'ko' | 'kk';

/** OPM 1: a zero component of a CMYK colour leaves what lies below, so K100 text keeps the red under it. */
const OVERPRINT_STATES: Readonly<Record<OverprintState, PdfDictionary>> = {
  oo: { Type: '/ExtGState', OP: true, op: true, OPM: 1 },
  ok: { Type: '/ExtGState', OP: true, op: false, OPM: 1 },
  ko: { Type: '/ExtGState', OP: false, op: true, OPM: 1 },
  kk: { Type: '/ExtGState', OP: false, op: false, OPM: 0 },
};

/** A tint of 1 is the alternate colour; between, straight (PDF function type 2, exponent 1). */
function separation(
  ink: Extract<Ink, { kind: 'spot' }>,
): readonly [`/${string}`, `/${string}`, `/${string}`, PdfDictionary] {
  return [
    '/Separation',
    pdfName(ink.name),
    '/DeviceCMYK',
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: ink.alternate.map((each) => each / 100), N: 1 },
  ];
}

function entry<Each>(
  key: string,
  all: readonly Each[],
  named: (each: Each, index: number) => readonly [string, PdfDictionary[string]],
): PdfDictionary {
  return all.length === 0 ? {} : { [key]: Object.fromEntries(all.map(named)) };
}
