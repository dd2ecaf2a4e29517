import { type Ink } from '../../../core/drawing/ink.ts';
import { type CadDrawing } from '../../../core/cad/cadDrawing.ts';
import { flattenBulges, verticesOf } from '../../../core/cad/bulge.ts';
import { INTERFACE_FONT } from '../../kit/theme/interfaceFont.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';
import { type Recognised } from './cadDesk.ts';
import { type CadView, type Lit } from './messages.ts';
import { paintRecognised } from './paintRecognised.ts';

export type Painting = {
  readonly view: CadView;
  readonly lit: Lit | null;
  readonly recognised: Recognised | null;
  readonly inks: Readonly<Record<string, Ink>>;
};

/** Text lower than this is no help, CSS pixels. */
const LEAST_TEXT = 7;
const MOST_TEXTS = 1500;

/** A CAD drawing ready to be painted at any scale: its lines as corners, with the box of each. */
export class CadPicture {
  readonly #drawing: CadDrawing;
  /** x, y, x, y … of all lines, about the middle of the drawing: large coordinates keep their figures. */
  readonly #corners: Float64Array;
  /** Where each line begins in `#corners`, and where the last one ends. */
  readonly #starts: Uint32Array;
  /** left, bottom, right, top of each line. */
  readonly #boxes: Float64Array;
  /** The last picture without what is pointed out, and how it was seen. */
  #ground: { readonly view: CadView; readonly canvas: OffscreenCanvas } | null = null;

  constructor(drawing: CadDrawing) {
    this.#drawing = drawing;
    const { lines } = drawing;
    const corners: number[] = [];
    this.#starts = new Uint32Array(lines.length + 1);
    this.#boxes = new Float64Array(lines.length * 4);
    lines.forEach(({ vertices, closed }, i) => {
      let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
      const flat = flattenBulges([...verticesOf(vertices)], closed);
      const [first] = flat;
      for (const { x, y } of closed && first !== undefined ? [...flat, first] : flat) {
        corners.push(x, y);
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
      }
      this.#starts[i + 1] = corners.length;
      this.#boxes.set([left, bottom, right, top], i * 4);
    });
    this.#corners = Float64Array.from(corners);
  }

  paint({ view, lit, recognised, inks }: Painting): ImageBitmap {
    if (this.#ground === null || !sameView(this.#ground.view, view))
      this.#ground = { view, canvas: this.#paintGround(view) };
    const shown = surface(view);
    shown.pen.setTransform(1, 0, 0, 1, 0, 0);
    shown.pen.drawImage(this.#ground.canvas, 0, 0);
    shown.pen.setTransform(view.pixelRatio, 0, 0, view.pixelRatio, 0, 0);
    const { layers } = this.#drawing;
    this.#paintTexts(shown.pen, view, PAPER_INKS.cadWords, (layer) => {
      const { name, shown: seen } = layers[layer] ?? { name: '', shown: true };
      // A name that was recognised is written over the picture.
      return seen && recognised?.naming.has(name) !== true;
    });
    if (recognised !== null) paintRecognised(shown.pen, recognised, view, inks);
    if (lit !== null) {
      shown.pen.strokeStyle = PAPER_INKS.cadLit;
      shown.pen.lineWidth = 2;
      this.#strokeLines(shown.pen, view, this.#litLines(lit));
      this.#paintTexts(
        shown.pen,
        view,
        PAPER_INKS.cadLit,
        (layer) => lit.of === 'layer' && this.#layer(layer) === lit.name,
      );
    }
    return shown.canvas.transferToImageBitmap();
  }

  #paintGround(view: CadView): OffscreenCanvas {
    const { canvas, pen } = surface(view);
    pen.fillStyle = PAPER_INKS.white;
    pen.fillRect(0, 0, view.width, view.height);
    const { layers } = this.#drawing;
    for (const shown of [false, true]) {
      pen.strokeStyle = PAPER_INKS[shown ? 'cadLine' : 'cadHidden'];
      pen.lineWidth = 1;
      const taken = (layer: number): boolean => (layers[layer]?.shown ?? true) === shown;
      this.#strokeLines(pen, view, (i) => taken(this.#drawing.lines[i]?.layer ?? -1));
    }
    return canvas;
  }

  #layer(number: number): string | undefined {
    return this.#drawing.layers[number]?.name;
  }

  #litLines(lit: Lit): (line: number) => boolean {
    const { lines, inserts } = this.#drawing;
    if (lit.of === 'layer') return (i) => this.#layer(lines[i]?.layer ?? -1) === lit.name;
    const within = inserts.map(() => false);
    inserts.forEach(({ block, parent }, i) => {
      within[i] = block === lit.name || (parent !== -1 && within[parent] === true);
    });
    return (i) => within[lines[i]?.insert ?? -1] === true;
  }

  /** Lines in sight; those smaller than a pixel become one pixel, once. */
  #strokeLines(
    pen: OffscreenCanvasRenderingContext2D,
    view: CadView,
    taken: (line: number) => boolean,
  ): void {
    const { scale, width, height } = view;
    const [dx, dy] = [width / 2 - view.x * scale, height / 2 + view.y * scale];
    const columns = Math.ceil(width);
    const dots = new Uint8Array(columns * Math.ceil(height));
    const at = this.#corners;
    pen.beginPath();
    for (let i = 0; i < this.#drawing.lines.length; i += 1) {
      // One path of half a million lines would take the canvas far longer than many short ones.
      if (i % 2048 === 2047) {
        pen.stroke();
        pen.beginPath();
      }
      if (!taken(i)) continue;
      const box = this.#boxes;
      const left = (box[i * 4] ?? 0) * scale + dx;
      const bottom = dy - (box[i * 4 + 1] ?? 0) * scale;
      const right = (box[i * 4 + 2] ?? 0) * scale + dx;
      const top = dy - (box[i * 4 + 3] ?? 0) * scale;
      if (right < 0 || left > width || bottom < 0 || top > height) continue;
      if (right - left < 1 && bottom - top < 1) {
        const dot = Math.max(0, Math.floor(top)) * columns + Math.max(0, Math.floor(left));
        if (dots[dot] === 1) continue;
        dots[dot] = 1;
        pen.moveTo(left - 0.5, top);
        pen.lineTo(left + 0.5, top);
        continue;
      }
      const end = this.#starts[i + 1] ?? 0;
      for (let k = this.#starts[i] ?? 0; k < end; k += 2) {
        const [x, y] = [(at[k] ?? 0) * scale + dx, dy - (at[k + 1] ?? 0) * scale];
        if (k === this.#starts[i]) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
    }
    pen.stroke();
  }

  #paintTexts(
    pen: OffscreenCanvasRenderingContext2D,
    view: CadView,
    colour: string,
    taken: (layer: number) => boolean,
  ): void {
    pen.fillStyle = colour;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    let painted = 0;
    for (const { layer, x, y, height, text } of this.#drawing.texts) {
      const size = height * view.scale;
      if (size < LEAST_TEXT || size > view.height || !taken(layer)) continue;
      const place = {
        x: (x - view.x) * view.scale + view.width / 2,
        y: view.height / 2 - (y - view.y) * view.scale,
      };
      if (place.x < 0 || place.x > view.width || place.y < 0 || place.y > view.height) continue;
      pen.font = `${size}px ${INTERFACE_FONT}`;
      pen.fillText(text.split('\n')[0]?.slice(0, 60) ?? '', place.x, place.y);
      painted += 1;
      if (painted === MOST_TEXTS) return;
    }
  }
}

function surface({ width, height, pixelRatio }: CadView): {
  readonly canvas: OffscreenCanvas;
  readonly pen: OffscreenCanvasRenderingContext2D;
} {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * pixelRatio)),
    Math.max(1, Math.round(height * pixelRatio)),
  );
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to paint on');
  pen.scale(pixelRatio, pixelRatio);
  return { canvas, pen };
}

function sameView(p: CadView, q: CadView): boolean {
  return (
    p.x === q.x &&
    p.y === q.y &&
    p.scale === q.scale &&
    p.width === q.width &&
    p.height === q.height &&
    p.pixelRatio === q.pixelRatio
  );
}
