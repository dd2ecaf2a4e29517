import { type Matrix } from '../../../core/drawing/drawing.ts';
import { composed, IDENTITY } from '../../../core/drawing/matrix.ts';
import { excerpt, refuse } from '../problem.ts';
import { readNumbers } from './length.ts';

/** The map of a `transform` attribute (SVG 1.1, section 7.6): functions from left to right, the last applied first. */
export function readTransform(text: string | undefined): Matrix {
  if (text === undefined || text.trim() === '' || text.trim() === 'none') return IDENTITY;
  const functions = text.matchAll(/\s*([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*/gy);
  let end = 0;
  let matrix = IDENTITY;
  for (const [whole, name = '', list = ''] of functions) {
    end += whole.length;
    const made = mapOf(name, readNumbers(list));
    if (made === null) refuse('artwork-geometry', { what: excerpt(text) });
    matrix = composed(matrix, made);
  }
  if (end !== text.length) refuse('artwork-geometry', { what: excerpt(text) });
  return matrix;
}

function mapOf(name: string, numbers: readonly number[]): Matrix | null {
  const [a = 0, b, c, d, e, f] = numbers;
  const count = numbers.length;
  switch (name) {
    case 'matrix':
      return count === 6 ? [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0] : null;
    case 'translate':
      return count === 1 || count === 2 ? [1, 0, 0, 1, a, b ?? 0] : null;
    case 'scale':
      return count === 1 || count === 2 ? [a, 0, 0, b ?? a, 0, 0] : null;
    case 'rotate': {
      if (count !== 1 && count !== 3) return null;
      const [x, y] = [b ?? 0, c ?? 0];
      const [cos, sin] = [Math.cos(radians(a)), Math.sin(radians(a))];
      return composed(composed([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y]);
    }
    case 'skewX':
      return count === 1 ? [1, 0, Math.tan(radians(a)), 1, 0, 0] : null;
    case 'skewY':
      return count === 1 ? [1, Math.tan(radians(a)), 0, 1, 0, 0] : null;
    default:
      return null;
  }
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
