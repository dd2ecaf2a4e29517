import {
  type DrawnFont,
  type FontKey,
  type GlyphRun,
  type InkName,
  type Item,
  type PathCommand,
  type Stroke,
} from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { type Mm } from '../../core/units/length.ts';
import { chooseFaces, type SheetFaces, UNSTRENGTHENED } from '../text/faces.ts';
import { BASELINE, facedCells } from '../text/hanCells.ts';
import { inspectText } from '../text/inspect.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { setCells } from '../text/setCells.ts';
import { type Shaper } from '../text/shaper.ts';
import { LINES, type Rect } from './papers.ts';
import { ellipsePath, rectanglePath } from '../../core/drawing/shapes.ts';

export type TextLook = {
  readonly size: Mm;
  readonly weight?: 'regular' | 'bold';
  readonly ink?: InkName;
};

/** A line of text, shaped once. */
export type SetLine = {
  readonly text: string;
  readonly width: Mm;
  readonly size: Mm;
  readonly runs: (x: Mm, baseline: Mm) => readonly GlyphRun[];
};

export type TextPlace = {
  readonly x: Mm;
  /** Middle of the letters' body. */
  readonly y: Mm;
  readonly align?: 'left' | 'centre' | 'right';
  /** Counter-clockwise: read from the right hand side of the sheet. */
  readonly upward?: boolean;
};

/** Body of Chinese characters as a share of the em: what has to stay clear around a text. */
export const BODY = 0.92;

/**
 * Draws on a sheet, in its millimetres, y down. A text that cannot be set is remembered and stops the sheet: the
 * caller asks for `problems` at the end.
 */
export class SheetPen {
  readonly items: Item[] = [];
  readonly problems: TypesetProblem[] = [];
  readonly #fonts = new Map<FontKey, DrawnFont>();

  constructor(
    readonly shaper: Shaper,
    readonly faces: SheetFaces,
  ) {}

  get fonts(): Readonly<Record<FontKey, DrawnFont>> {
    return Object.fromEntries(this.#fonts);
  }

  /** A pen for a part of the drawing; its items are put in by whoever asked for it. */
  part(): SheetPen {
    return new SheetPen(this.shaper, this.faces);
  }

  /** Takes over what a part drew, moved. */
  place(part: SheetPen, by: Point, name: string, clip?: Rect): void {
    for (const [key, font] of part.#fonts) this.#fonts.set(key, font);
    this.problems.push(...part.problems);
    this.items.push({
      kind: 'group',
      name,
      matrix: [1, 0, 0, 1, by.x, by.y],
      ...(clip === undefined ? {} : { clip: rectanglePath(clip) }),
      items: part.items,
    });
  }

  /** Takes over items that were set around another origin. */
  takeMoved(items: readonly Item[], by: Point): void {
    for (const item of items) if (item.kind === 'glyphs') this.#use(item.font);
    this.items.push({ kind: 'group', name: 'table', matrix: [1, 0, 0, 1, by.x, by.y], items });
  }

  /** Faces that items set elsewhere need. */
  useFonts(keys: readonly FontKey[]): void {
    for (const key of keys) this.#use(key);
  }

  set(text: string, { size, weight = 'regular', ink = 'black' }: TextLook): SetLine {
    const inspected = inspectText(text, 'Hans');
    if (!inspected.ok) this.problems.push(inspected.problem);
    const words = inspected.ok ? inspected.value.value : '';
    const faced = chooseFaces(words, this.faces[weight], this.shaper);
    if (!faced.ok) this.problems.push(faced.problem);
    const cells = facedCells(words, faced.ok ? faced.value : [], 'own', this.shaper);
    const look = { layer: 'artwork', ink, weight: UNSTRENGTHENED } as const;
    const runs = (x: Mm, baseline: Mm): readonly GlyphRun[] => {
      let pen = x;
      const steps = cells.map((cell) => {
        const along = pen;
        pen += cell.extent * size;
        return { cell, along };
      });
      const setting = { size, scale: 1, direction: 'right' } as const;
      return setCells(words, steps, setting, baseline - BASELINE * size, look, this.shaper);
    };
    return { text: words, size, width: cells.reduce((sum, { extent }) => sum + extent, 0) * size, runs };
  }

  text(text: string, look: TextLook, place: TextPlace): SetLine {
    const line = this.set(text, look);
    this.line(line, place);
    return line;
  }

  line(line: SetLine, { x, y, align = 'left', upward = false }: TextPlace): void {
    const back = align === 'left' ? 0 : align === 'centre' ? line.width / 2 : line.width;
    // The middle of the body lies half an em under the top of the em box.
    const below = (BASELINE - 0.5) * line.size;
    const runs = upward ? line.runs(-back, below) : line.runs(x - back, y + below);
    for (const { font } of runs) this.#use(font);
    if (upward) this.items.push({ kind: 'group', name: 'upward', matrix: [0, -1, 1, 0, x, y], items: runs });
    else this.items.push(...runs);
  }

  path(path: readonly PathCommand[], paint: { readonly fill?: InkName; readonly stroke?: Stroke }): void {
    this.items.push({ kind: 'shape', layer: 'artwork', path, ...paint });
  }

  stroke(
    points: readonly Point[],
    width: Mm,
    more: Partial<Omit<Stroke, 'width'>> & { closed?: boolean } = {},
  ): void {
    const { closed = false, ink = 'black', ...rest } = more;
    this.path(polyline(points, closed), { stroke: { ink, width, ...rest } });
  }

  rect({ x, y, width, height }: Rect, line: Mm = LINES.fine, ink: InkName = 'black'): void {
    this.path(rectanglePath({ x, y, width, height }), { stroke: { ink, width: line } });
  }

  circle(centre: Point, radius: Mm, paint: { readonly fill?: InkName; readonly stroke?: Stroke }): void {
    this.path(ellipsePath(centre.x, centre.y, radius), paint);
  }

  #use(key: FontKey): void {
    const font = this.shaper.fonts.get(key);
    if (font === undefined) throw new Error(`no face ${key}`);
    const { family, style, sha256, unitsPerEm } = font;
    this.#fonts.set(key, { family, style, sha256, unitsPerEm });
  }
}

function polyline(points: readonly Point[], closed: boolean): readonly PathCommand[] {
  const path = points.map(({ x, y }, i): PathCommand => [i === 0 ? 'M' : 'L', x, y]);
  return closed ? [...path, ['Z']] : path;
}
