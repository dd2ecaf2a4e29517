import { type Ink } from '../../../core/drawing/ink.ts';
import {
  type FontKey,
  type GlyphOutline,
  type GlyphRun,
  type Item,
  type PathCommand,
  type Picture,
  type Shape,
} from '../../../core/drawing/drawing.ts';
import { unreachable } from '../../../core/result.ts';

/** The part of a canvas context that a Drawing needs; Konva's context and the browser's own both have it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'save' | 'restore' | 'transform' | 'setLineDash' | 'drawImage' | 'fillRect'
> & {
  fill(path: Path2D): void;
  stroke(path: Path2D): void;
  clip(path: Path2D): void;
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  imageSmoothingQuality: ImageSmoothingQuality;
};

export type Palette = {
  readonly inks: Readonly<Record<string, Ink>>;
  readonly outlines: (font: FontKey, glyph: number) => GlyphOutline;
  readonly unitsPerEm: (font: FontKey) => number;
  /** Pictures that have been decoded; one that is not there yet is left out and painted when it comes. */
  readonly pictures: (picture: Picture) => CanvasImageSource | null;
  /** Screen pixels a drawing mm takes: no line gets thinner than half a pixel. */
  readonly scale: number;
};

/** Paints a Drawing's items in order. It decides nothing: the same items go to PDF, SVG and PNG. */
export function paintItems(pen: Pen, items: readonly Item[], palette: Palette): void {
  for (const item of items) paintItem(pen, item, palette);
}

function paintItem(pen: Pen, item: Item, palette: Palette): void {
  switch (item.kind) {
    case 'shape':
      return paintShape(pen, item, palette);
    case 'glyphs':
      return paintGlyphs(pen, item, palette);
    case 'picture': {
      const picture = palette.pictures(item);
      if (picture === null) return undefined;
      // A picture of thousands of pixels on a few hundred: the plain way leaves steps on every edge.
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, item.x, item.y, item.width, item.height);
      return undefined;
    }
    case 'group':
      pen.save();
      pen.transform(...item.matrix);
      if (item.clip !== undefined) pen.clip(pathOf(item.clip));
      paintItems(pen, item.items, palette);
      pen.restore();
      return undefined;
    default:
      return unreachable(item);
  }
}

const HALF_PIXEL = 0.5;

function paintShape(pen: Pen, { path, fill, stroke }: Shape, palette: Palette): void {
  const drawn = pathOf(path);
  if (fill !== undefined) {
    pen.fillStyle = colour(palette, fill);
    pen.fill(drawn);
  }
  if (stroke === undefined) return;
  pen.strokeStyle = colour(palette, stroke.ink);
  pen.lineWidth = Math.max(stroke.width, HALF_PIXEL / palette.scale);
  pen.lineCap = stroke.cap ?? 'butt';
  pen.lineJoin = stroke.join ?? 'miter';
  pen.setLineDash(stroke.dash === undefined ? [] : [...stroke.dash]);
  pen.stroke(drawn);
}

function paintGlyphs(pen: Pen, run: GlyphRun, palette: Palette): void {
  pen.fillStyle = colour(palette, run.ink);
  const em = run.size / palette.unitsPerEm(run.font);
  for (const glyph of run.glyphs) {
    pen.save();
    // Font units are y up.
    if (run.turn === 90) pen.transform(0, em * run.stretchX, em * run.stretchY, 0, glyph.x, glyph.y);
    else pen.transform(em * run.stretchX, 0, 0, -em * run.stretchY, glyph.x, glyph.y);
    pen.fill(glyphPath(run.font, glyph.id, palette));
    pen.restore();
  }
}

function colour({ inks }: Palette, name: string): string {
  const ink = inks[name];
  if (ink === undefined) throw new Error(`no ink named ${name}`);
  return ink.screen;
}

const paths = new WeakMap<readonly PathCommand[], Path2D>();

/** Made once for a path that is drawn again and again. */
export function pathOf(commands: readonly PathCommand[]): Path2D {
  const known = paths.get(commands);
  if (known !== undefined) return known;
  const path = new Path2D();
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        path.moveTo(command[1], command[2]);
        break;
      case 'L':
        path.lineTo(command[1], command[2]);
        break;
      case 'Q':
        path.quadraticCurveTo(command[1], command[2], command[3], command[4]);
        break;
      case 'C':
        path.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case 'Z':
        path.closePath();
        break;
      default:
        unreachable(command);
    }
  }
  paths.set(commands, path);
  return path;
}

function glyphPath(font: FontKey, glyph: number, { outlines }: Palette): Path2D {
  // The shaper keeps one outline a glyph, so the path's own cache serves.
  return pathOf(outlines(font, glyph));
}
