import { PDFArray, type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Matrix } from '../../../core/drawing/drawing.ts';
import { refuse } from '../problem.ts';
import { type SourceClip, type SourcePaint } from '../source.ts';
import { type ColourSpace, DEVICE_GRAY } from './colourSpace.ts';
import { dictIn, entry, nameIn, numberIn, numbersOf } from './entries.ts';

/** The graphics state, as far as shapes need it (ISO 32000-1, 8.4). Never changed, always replaced. */
export type Graphics = {
  readonly ctm: Matrix;
  readonly clips: readonly SourceClip[];
  readonly fill: Brush;
  readonly stroke: Brush;
  readonly lineWidth: number;
  readonly cap: number;
  readonly join: number;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashPhase: number;
  readonly overprintMode: number;
  /** Text rendering mode: 3 is invisible. */
  readonly textMode: number;
};

export type Brush = {
  readonly space: ColourSpace;
  readonly components: readonly number[];
  readonly overprint: boolean;
};

const BLACK: Brush = { space: DEVICE_GRAY, components: [0], overprint: false };

export function firstGraphics(ctm: Matrix, clips: readonly SourceClip[]): Graphics {
  return {
    ctm,
    clips,
    fill: BLACK,
    stroke: BLACK,
    lineWidth: 1,
    cap: 0,
    join: 0,
    miterLimit: 10,
    dash: [],
    dashPhase: 0,
    overprintMode: 0,
    textMode: 0,
  };
}

/** What a brush paints; null where it paints on no plate. */
export function paintOf({ space, components, overprint }: Brush, mode: number): SourcePaint | null {
  const colour = space.colourOf(components);
  if (colour === null) return null;
  if (overprint && space.family === 'spot') refuse('artwork-overprint');
  // Mode 0 overprints process colours with their zeros as well, which knocks out (ISO 32000-1, 8.6.7).
  return { colour, overprint: overprint && mode === 1 && space.device };
}

/** A graphics state dictionary, `gs`. What makes paint transparent or changes it in the device is refused. */
export function withParameters(graphics: Graphics, parameters: PDFDict): Graphics {
  const alpha = [numberIn(parameters, 'ca'), numberIn(parameters, 'CA')];
  if (alpha.some((value) => value !== null && value < 1)) refuse('artwork-transparency');
  const mask = entry(parameters, 'SMask');
  if (mask !== undefined && mask !== PDFName.of('None')) refuse('artwork-transparency');
  const mode = entry(parameters, 'BM');
  const blend = mode instanceof PDFArray ? mode.lookup(0) : mode;
  if (blend !== undefined && blend !== PDFName.of('Normal') && blend !== PDFName.of('Compatible')) {
    refuse('artwork-transparency');
  }
  for (const key of ['TR', 'TR2']) {
    const transfer = nameIn(parameters, key);
    if (entry(parameters, key) !== undefined && transfer !== 'Identity' && transfer !== 'Default') {
      refuse('artwork-operator', { what: key });
    }
  }
  const flag = (key: string): boolean | null => {
    const told = entry(parameters, key)?.toString();
    return told === 'true' ? true : told === 'false' ? false : null;
  };
  const stroking = flag('OP') ?? graphics.stroke.overprint;
  const filling = flag('op') ?? flag('OP') ?? graphics.fill.overprint;
  const dash = entry(parameters, 'D');
  const pattern = dash instanceof PDFArray ? numbersOf(dash.lookup(0)) : null;
  return {
    ...graphics,
    fill: { ...graphics.fill, overprint: filling },
    stroke: { ...graphics.stroke, overprint: stroking },
    lineWidth: numberIn(parameters, 'LW') ?? graphics.lineWidth,
    cap: numberIn(parameters, 'LC') ?? graphics.cap,
    join: numberIn(parameters, 'LJ') ?? graphics.join,
    miterLimit: numberIn(parameters, 'ML') ?? graphics.miterLimit,
    dash: pattern ?? graphics.dash,
    dashPhase: dash instanceof PDFArray ? (numbersOf(dash)?.[1] ?? 0) : graphics.dashPhase,
    overprintMode: numberIn(parameters, 'OPM') ?? graphics.overprintMode,
  };
}

/** The entry of a resource, `/GS0` among `ExtGState`; refused where the page does not have it. */
export function resource(
  resources: PDFDict | null,
  kind: string,
  name: string,
): NonNullable<ReturnType<typeof entry>> {
  const group = dictIn(resources, kind);
  return (group === null ? undefined : entry(group, name)) ?? refuse('artwork-damaged', { kind: 'PDF' });
}
