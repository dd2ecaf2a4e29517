import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { composed, IDENTITY } from '../../../core/drawing/matrix.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { ARTWORK_LIMITS, type Meter } from '../limits.ts';
import { excerpt, refuse } from '../problem.ts';
import { type FillRule, type SourceShape, type SourceStroke } from '../source.ts';
import { namedSpace } from './colourSpace.ts';
import { dictIn, entry, nameIn, numbersOf } from './entries.ts';
import { type Brush, type Graphics, paintOf, resource, withParameters } from './graphics.ts';
import { type LayerSeen } from './layers.ts';
import { figure, figures, matrixOf, nameOf, shownText } from './operands.ts';
import { broken } from './broken.ts';
import { CAPS, JOINS, PAINTING, type Painting, TEXT_STATE } from './painting.ts';
import { PathMaker } from './pathMaker.ts';
import { streamBytes } from './streams.ts';
import { type Operand, type Operation, operations } from './tokens.ts';

/** Runs content streams and keeps the shapes that they paint. */
export class Interpreter {
  readonly shapes: SourceShape[] = [];
  readonly spots = new Set<string>();
  readonly #meter: Meter;
  readonly #seen: LayerSeen;
  #depth = 0;

  constructor(meter: Meter, seen: LayerSeen) {
    this.#meter = meter;
    this.#seen = seen;
  }

  run(content: Uint8Array, resources: PDFDict | null, start: Graphics): void {
    this.#depth += 1;
    if (this.#depth > ARTWORK_LIMITS.depth) {
      refuse('artwork-too-large', { what: 'depth', limit: ARTWORK_LIMITS.depth });
    }
    const run = new Run(this, resources, start);
    for (const operation of operations(content)) {
      this.#meter.spend('operators', 1);
      run.operate(operation);
    }
    this.#depth -= 1;
  }

  keep(shape: SourceShape): void {
    this.#meter.spend('points', shape.path.length);
    this.shapes.push(shape);
  }

  isSeen(group: Parameters<LayerSeen>[0]): boolean {
    return this.#seen(group);
  }
}

/** One content stream with its own stack and resources. */
class Run {
  readonly #interpreter: Interpreter;
  readonly #resources: PDFDict | null;
  #graphics: Graphics;
  readonly #saved: Graphics[] = [];
  readonly #path = new PathMaker();
  /** The rule of a clip that begins after the next painting operator. */
  #clipRule: FillRule | null = null;
  /** For each marked content that is open, whether it is seen. */
  readonly #marked: boolean[] = [];

  constructor(interpreter: Interpreter, resources: PDFDict | null, start: Graphics) {
    this.#interpreter = interpreter;
    this.#resources = resources;
    this.#graphics = start;
  }

  operate({ operator, operands }: Operation): void {
    if (this.#path.take(operator, operands)) return;
    const painting = PAINTING[operator];
    if (painting !== undefined) this.#paint(painting);
    else if (!this.#state(operator, operands) && !this.#colour(operator, operands))
      this.#other(operator, operands);
  }

  #change(change: Partial<Graphics>): void {
    this.#graphics = { ...this.#graphics, ...change };
  }

  #state(operator: string, operands: readonly Operand[]): boolean {
    const [first] = operands;
    switch (operator) {
      case 'q':
        this.#saved.push(this.#graphics);
        if (this.#saved.length > 1000) broken();
        return true;
      case 'Q':
        this.#graphics = this.#saved.pop() ?? broken();
        return true;
      case 'cm':
        this.#change({ ctm: composed(this.#graphics.ctm, matrixOf(figures(operands, 6))) });
        return true;
      case 'w':
        this.#change({ lineWidth: figure(first) });
        return true;
      case 'J':
        this.#change({ cap: figure(first) });
        return true;
      case 'j':
        this.#change({ join: figure(first) });
        return true;
      case 'M':
        this.#change({ miterLimit: figure(first) });
        return true;
      case 'd':
        if (!Array.isArray(first)) broken();
        this.#change({ dash: first.map(figure), dashPhase: figure(operands[1]) });
        return true;
      case 'gs': {
        const found = resource(this.#resources, 'ExtGState', nameOf(first));
        this.#graphics = withParameters(this.#graphics, found instanceof PDFDict ? found : broken());
        return true;
      }
      case 'W':
        this.#clipRule = 'nonzero';
        return true;
      case 'W*':
        this.#clipRule = 'evenodd';
        return true;
      // Rendering intent, flatness, compatibility sections, marked points: nothing is painted by them.
      case 'ri':
      case 'i':
      case 'BX':
      case 'EX':
      case 'MP':
      case 'DP':
        return true;
      default:
        return false;
    }
  }

  #colour(operator: string, operands: readonly Operand[]): boolean {
    const use = operator === operator.toUpperCase() ? 'stroke' : 'fill';
    const set = (name: string, components?: readonly number[]): true => {
      const space = namedSpace(name, this.#resources);
      return this.#brush(use, { space, components: components ?? space.initial });
    };
    switch (operator.toLowerCase()) {
      case 'g':
        return set('DeviceGray', figures(operands, 1));
      case 'rg':
        return set('DeviceRGB', figures(operands, 3));
      case 'k':
        return set('DeviceCMYK', figures(operands, 4));
      case 'cs':
        return set(nameOf(operands[0]));
      case 'sc':
      case 'scn': {
        const last = operands.at(-1);
        if (typeof last === 'object' && last !== null && 'name' in last)
          refusePattern(this.#resources, last.name);
        const { space } = this.#graphics[use];
        if (operands.length !== space.initial.length) broken();
        return this.#brush(use, { components: operands.map(figure) });
      }
      default:
        return false;
    }
  }

  #brush(use: 'fill' | 'stroke', change: Partial<Brush>): true {
    this.#change({ [use]: { ...this.#graphics[use], ...change } });
    return true;
  }

  #other(operator: string, operands: readonly Operand[]): void {
    const [first] = operands;
    switch (operator) {
      case 'Do':
        return this.#object(nameOf(first));
      case 'BMC':
        this.#marked.push(true);
        return;
      case 'BDC':
        this.#marked.push(nameOf(first) !== 'OC' || this.#isLayerSeen(operands[1]));
        return;
      case 'EMC':
        if (this.#marked.pop() === undefined) broken();
        return;
      case 'Tr':
        return this.#change({ textMode: figure(first) });
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        if (this.#graphics.textMode === 3 || !this.#isSeen()) return;
        return refuse('artwork-text', { text: excerpt(shownText(operands.at(-1))) });
      case 'sh':
        return refuse('artwork-gradient');
      case 'BI':
        return refuse('artwork-picture');
      default:
        if (!TEXT_STATE.has(operator)) refuse('artwork-operator', { what: excerpt(operator) });
    }
  }

  #isSeen(): boolean {
    return this.#marked.every((seen) => seen);
  }

  #isLayerSeen(properties: Operand | undefined): boolean {
    const group = dictIn(this.#resources, 'Properties')?.get(PDFName.of(nameOf(properties)));
    return this.#interpreter.isSeen(group ?? broken());
  }

  #object(name: string): void {
    const found = resource(this.#resources, 'XObject', name);
    if (!(found instanceof PDFRawStream)) broken();
    const layer = found.dict.get(PDFName.of('OC'));
    if (!this.#isSeen() || !this.#interpreter.isSeen(layer)) return;
    if (nameIn(found.dict, 'Subtype') === 'Image') refuse('artwork-picture');
    if (nameIn(found.dict, 'Subtype') !== 'Form') refuse('artwork-element', { what: 'XObject' });
    const matrix = numbersOf(entry(found.dict, 'Matrix'));
    const ctm = composed(this.#graphics.ctm, matrix === null ? IDENTITY : matrixOf(matrix));
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(entry(found.dict, 'BBox')) ?? broken();
    const box: readonly PathCommand[] = [['M', x0, y0], ['L', x1, y0], ['L', x1, y1], ['L', x0, y1], ['Z']];
    const clips = [...this.#graphics.clips, [{ path: mapPath(box, ctm), rule: 'nonzero' as const }]];
    const resources = dictIn(found.dict, 'Resources') ?? this.#resources;
    this.#interpreter.run(streamBytes(found), resources, { ...this.#graphics, ctm, clips });
  }

  #paint({ close = false, fill, stroke = false }: Painting): void {
    if (close) this.#path.take('h', []);
    const path = this.#path.finish();
    const { ctm, clips } = this.#graphics;
    if (this.#isSeen() && path.length > 0 && (fill !== undefined || stroke)) {
      const mode = this.#graphics.overprintMode;
      const filled = fill === undefined ? null : paintOf(this.#graphics.fill, mode);
      const stroked = stroke ? this.#pen(mode) : null;
      for (const brush of [
        fill === undefined ? null : this.#graphics.fill,
        stroke ? this.#graphics.stroke : null,
      ]) {
        brush?.space.spots.forEach((spot) => this.#interpreter.spots.add(spot));
      }
      if (filled !== null || stroked !== null) {
        this.#interpreter.keep({
          path,
          matrix: ctm,
          rule: fill ?? 'nonzero',
          fill: filled,
          stroke: stroked,
          clips,
        });
      }
    }
    if (this.#clipRule !== null) {
      // Viewers differ on a clip without a path: some show nothing, some everything.
      if (path.length === 0) broken();
      this.#change({ clips: [...clips, [{ path: mapPath(path, ctm), rule: this.#clipRule }]] });
      this.#clipRule = null;
    }
  }

  #pen(mode: number): SourceStroke | null {
    const { stroke, lineWidth, cap, join, miterLimit, dash, dashPhase } = this.#graphics;
    const paint = paintOf(stroke, mode);
    if (paint === null) return null;
    // The thinnest line of a device: a hair on a press, nothing on a wall.
    if (lineWidth <= 0) refuse('artwork-stroke', { what: 'hairline' });
    const dashed = dash.some((length) => length > 0);
    if (dashed && dashPhase !== 0) refuse('artwork-stroke', { what: 'dash-offset' });
    return {
      paint,
      width: lineWidth,
      dash: dashed ? (dash.length % 2 === 0 ? dash : [...dash, ...dash]) : [],
      cap: CAPS[cap] ?? broken(),
      join: JOINS[join] ?? broken(),
      miterLimit: Math.max(1, miterLimit),
    };
  }
}

function refusePattern(resources: PDFDict | null, name: string): never {
  const found = resource(resources, 'Pattern', name);
  const dict = found instanceof PDFRawStream ? found.dict : found;
  const shading = dict instanceof PDFDict && entry(dict, 'PatternType')?.toString() === '2';
  return refuse(shading ? 'artwork-gradient' : 'artwork-pattern');
}
