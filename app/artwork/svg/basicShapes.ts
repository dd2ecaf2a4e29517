import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { excerpt, refuse } from '../problem.ts';
import { readLength, readNumbers } from './length.ts';
import { readPathData } from './pathData.ts';
import { type SvgElement } from './tree.ts';
import { ellipsePath, type Rectangle, rectanglePath } from '../../../core/drawing/shapes.ts';

/** What percents are of: the view box in user units. */
export type UserSize = { readonly width: number; readonly height: number };

const SHAPE_NAMES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];

export function isShapeName(name: string): name is ShapeName {
  return SHAPE_NAMES.some((shape) => shape === name);
}

/** The path of a shape element (SVG 1.1, chapter 9); empty where the element shows nothing by its own definition. */
export function shapePath(
  name: ShapeName,
  { attributes }: SvgElement,
  user: UserSize,
): readonly PathCommand[] {
  const diagonal = Math.hypot(user.width, user.height) / Math.SQRT2;
  const length = (attribute: string, whole: number): number =>
    readLength(attributes.get(attribute) ?? '0', whole);
  switch (name) {
    case 'path': {
      const data = attributes.get('d')?.trim() ?? '';
      return data === '' || data === 'none' ? [] : readPathData(data);
    }
    case 'rect': {
      const box = {
        x: length('x', user.width),
        y: length('y', user.height),
        width: sized(length('width', user.width)),
        height: sized(length('height', user.height)),
      };
      const corner = (attribute: string, whole: number): number | undefined => {
        const text = attributes.get(attribute);
        return text === undefined || text.trim() === 'auto' ? undefined : sized(readLength(text, whole));
      };
      const told = [corner('rx', user.width), corner('ry', user.height)] as const;
      return rectangle(box, told[0] ?? told[1] ?? 0, told[1] ?? told[0] ?? 0);
    }
    case 'circle': {
      const radius = sized(length('r', diagonal));
      return ellipse(length('cx', user.width), length('cy', user.height), radius, radius);
    }
    case 'ellipse': {
      const radii = [sized(length('rx', user.width)), sized(length('ry', user.height))] as const;
      return ellipse(length('cx', user.width), length('cy', user.height), ...radii);
    }
    case 'line':
      return [
        ['M', length('x1', user.width), length('y1', user.height)],
        ['L', length('x2', user.width), length('y2', user.height)],
      ];
    case 'polyline':
    case 'polygon': {
      const text = attributes.get('points') ?? '';
      const numbers = readNumbers(text);
      if (numbers.length % 2 !== 0) refuse('artwork-geometry', { what: excerpt(text) });
      const corners = Array.from({ length: numbers.length / 2 }, (_, at): PathCommand => [
        at === 0 ? 'M' : 'L',
        numbers[2 * at] ?? 0,
        numbers[2 * at + 1] ?? 0,
      ]);
      return name === 'polygon' && corners.length > 0 ? [...corners, ['Z']] : corners;
    }
  }
}

function sized(length: number): number {
  if (length < 0) refuse('artwork-length', { what: String(length) });
  return length;
}

function rectangle(area: Rectangle, wishX: number, wishY: number): readonly PathCommand[] {
  const { width, height } = area;
  return width === 0 || height === 0
    ? []
    : rectanglePath(area, Math.min(wishX, width / 2), Math.min(wishY, height / 2));
}

function ellipse(cx: number, cy: number, rx: number, ry: number): readonly PathCommand[] {
  return rx === 0 || ry === 0 ? [] : ellipsePath(cx, cy, rx, ry);
}
