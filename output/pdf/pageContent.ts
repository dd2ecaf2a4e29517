import {
  type Drawing,
  type GlyphOutlines,
  type GlyphRun,
  type InkName,
  type Matrix,
  type PathCommand,
  type Picture,
  type Shape,
  type Stroke,
} from '../../core/drawing/drawing.ts';
import { unitsPerEm } from '../../core/drawing/extents.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { type Leaf, leaves } from '../../core/drawing/leaves.ts';
import { composed, glyphMatrix, IDENTITY } from '../../core/drawing/matrix.ts';
import { unreachable } from '../../core/result.ts';
import { decimal } from './objects.ts';
import { type OverprintState, type PageResources, type PrintedLayer } from './pageResources.ts';
import { glyphPiece } from './pathOperators.ts';
import { PastedDeflate } from './pastedDeflate.ts';
import { type PrintPicture } from './picture.ts';

export type ContentAsk = {
  readonly drawing: Drawing;
  readonly outlines: GlyphOutlines;
  readonly pictures: (picture: Picture) => PrintPicture;
  readonly resources: PageResources;
  /** From the drawing's millimetres to the page's points. */
  readonly page: Matrix;
};

/** Decimals of a coordinate in mm, 0.1 µm. */
const MM_PLACES = 4;

/** The page's content stream in millimetres, as a Flate stream. The guide layer is left out. */
export function pageContent(ask: ContentAsk): Uint8Array {
  const pen = new Pen(ask);
  let open: PrintedLayer | null = null;
  for (const leaf of leaves(ask.drawing.items)) {
    const { layer } = leaf.item;
    if (layer === 'guide') continue;
    if (layer !== open) {
      if (open !== null) pen.endLayer(open);
      pen.beginLayer(layer);
      open = layer;
    }
    pen.paint(leaf);
  }
  if (open !== null) pen.endLayer(open);
  return pen.bytes();
}

/** What the graphics state holds; an operator is written only where it changes something. */
type State = { fill: InkName | null; stroke: InkName | null; overprint: OverprintState | null; line: string };
const FRESH: State = { fill: null, stroke: null, overprint: null, line: '' };

class Pen {
  readonly #ask: ContentAsk;
  #state: State = { ...FRESH };
  /** Glyphs come compressed and are kept from sign to sign; what stands between them is text. */
  readonly #stream = new PastedDeflate();

  constructor(ask: ContentAsk) {
    this.#ask = ask;
    this.#write(`q\n${matrixOperator(ask.page)}`);
  }

  bytes(): Uint8Array {
    this.#write('Q\n');
    return this.#stream.bytes();
  }

  #write(operators: string): void {
    this.#stream.text(operators);
  }

  beginLayer(layer: PrintedLayer): void {
    const name = this.#ask.resources.layer(layer);
    if (name !== null) this.#write(`/OC /${name} BDC\n`);
  }

  endLayer(layer: PrintedLayer): void {
    if (this.#ask.resources.layer(layer) !== null) this.#write('EMC\n');
  }

  paint({ item, matrix, clips }: Leaf): void {
    const outer = { ...this.#state };
    if (clips.length > 0) {
      this.#write('q\n');
      for (const clip of clips) {
        this.#stream.path(clip, MM_PLACES);
        this.#write('W n\n');
      }
    }
    switch (item.kind) {
      case 'glyphs':
        this.#glyphs(item, matrix);
        break;
      case 'shape':
        this.#shape(item, matrix);
        break;
      case 'picture':
        this.#picture(item, matrix);
        break;
      default:
        unreachable(item);
    }
    if (clips.length > 0) {
      this.#write('Q\n');
      this.#state = outer;
    }
  }

  /** Non-zero fill: the contours of variable fonts overlap, even-odd would punch holes. */
  #glyphs(run: GlyphRun, matrix: Matrix): void {
    this.#inks(run.ink, null);
    const em = unitsPerEm(this.#ask.drawing, run.font);
    for (const glyph of run.glyphs) {
      const outline = this.#ask.outlines(run.font, glyph.id);
      if (outline.length === 0) continue;
      this.#write(`q\n${matrixOperator(composed(matrix, glyphMatrix(run, glyph, em)))}`);
      this.#stream.paste(glyphPiece(outline));
      this.#write('f\nQ\n');
    }
  }

  #shape(shape: Shape, matrix: Matrix): void {
    const { fill, stroke, path } = shape;
    if (fill === undefined && stroke === undefined) return;
    this.#inks(fill ?? null, stroke?.ink ?? null);
    if (stroke !== undefined) this.#strokeStyle(stroke);
    const operator = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
    this.#paintPath(path, matrix, operator);
  }

  #picture(picture: Picture, matrix: Matrix): void {
    const name = this.#ask.resources.picture(picture.asset, this.#ask.pictures(picture));
    this.#overprint('kk');
    const { x, y, width, height } = picture;
    // An image fills the unit square with its first row on top.
    const box = composed(matrix, [width, 0, 0, -height, x, y + height]);
    this.#write(`q\n${matrixOperator(box)}/${name} Do\nQ\n`);
  }

  #paintPath(path: readonly PathCommand[], matrix: Matrix, operator: 'f' | 'S' | 'B'): void {
    const moved = !isIdentity(matrix);
    if (moved) this.#write(`q\n${matrixOperator(matrix)}`);
    this.#stream.path(path, MM_PLACES);
    this.#write(moved ? `${operator}\nQ\n` : `${operator}\n`);
  }

  #inks(fill: InkName | null, stroke: InkName | null): void {
    const { drawing } = this.#ask;
    const letter = (ink: InkName | null): 'o' | 'k' =>
      ink !== null && inkNamed(drawing, ink).overprint ? 'o' : 'k';
    this.#overprint(`${letter(stroke ?? fill)}${letter(fill ?? stroke)}`);
    if (fill !== null && fill !== this.#state.fill) {
      this.#write(this.#colour(fill, 'fill'));
      this.#state.fill = fill;
    }
    if (stroke !== null && stroke !== this.#state.stroke) {
      this.#write(this.#colour(stroke, 'stroke'));
      this.#state.stroke = stroke;
    }
  }

  #overprint(state: OverprintState): void {
    if (state === this.#state.overprint) return;
    this.#write(`/${this.#ask.resources.overprint(state)} gs\n`);
    this.#state.overprint = state;
  }

  #colour(name: InkName, use: 'fill' | 'stroke'): string {
    const ink = inkNamed(this.#ask.drawing, name);
    if (ink.kind === 'process') {
      return `${ink.cmyk.map((each) => decimal(each / 100)).join(' ')} ${use === 'fill' ? 'k' : 'K'}\n`;
    }
    const space = this.#ask.resources.spot(ink);
    return use === 'fill' ? `/${space} cs 1 scn\n` : `/${space} CS 1 SCN\n`;
  }

  #strokeStyle({ width, cap = 'butt', join = 'miter', dash = [] }: Stroke): void {
    const line = `${decimal(width)} w ${CAPS[cap]} J ${JOINS[join]} j [${dash.map(decimal).join(' ')}] 0 d\n`;
    if (line === this.#state.line) return;
    this.#write(line);
    this.#state.line = line;
  }
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

const isIdentity = (matrix: Matrix): boolean => matrix.every((value, index) => value === IDENTITY[index]);

/** Scale and turn need more places than coordinates: a glyph of 2,000 units must not drift. */
function matrixOperator([a, b, c, d, e, f]: Matrix): string {
  const factors = [a, b, c, d].map((value) => fine(value)).join(' ');
  return `${factors} ${decimal(e)} ${decimal(f)} cm\n`;
}

function fine(value: number): string {
  const rounded = Math.round(value * 1e9) / 1e9;
  if (rounded === 0) return '0';
  // Under 10⁻⁶ JavaScript writes an exponent, which PDF does not know.
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(9) : String(rounded);
}
