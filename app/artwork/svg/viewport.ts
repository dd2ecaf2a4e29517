import { type Matrix } from '../../../core/drawing/drawing.ts';
import { excerpt, refuse } from '../problem.ts';
import { readLength, readNumbers } from './length.ts';
import { type SvgElement } from './tree.ts';

export type Viewport = {
  /** The picture's own size. */
  readonly width: number;
  readonly height: number;
  /** From user units to the picture. */
  readonly matrix: Matrix;
  /** Size that percents are of, in user units. */
  readonly user: { readonly width: number; readonly height: number };
};

/** Size and coordinates of the root element (SVG 1.1, sections 7.7 and 7.8). */
export function readViewport(root: SvgElement): Viewport {
  const viewBox = readViewBox(root.attributes.get('viewBox'));
  const side = (name: 'width' | 'height'): number | undefined => {
    const text = root.attributes.get(name);
    // `100%` and `auto` fill whatever the picture is put into: its proportions are those of the view box.
    if (text === undefined || text.trim() === 'auto' || text.trim().endsWith('%')) return undefined;
    return readLength(text, 0);
  };
  const told = { width: side('width'), height: side('height') };
  const aspect = viewBox === null ? undefined : viewBox.width / viewBox.height;
  const width = told.width ?? (told.height === undefined ? viewBox?.width : told.height * (aspect ?? NaN));
  const height = told.height ?? (told.width === undefined ? viewBox?.height : told.width / (aspect ?? NaN));
  if (!(width !== undefined && height !== undefined && width > 0 && height > 0)) refuse('artwork-no-size');
  if (viewBox === null) return { width, height, matrix: [1, 0, 0, 1, 0, 0], user: { width, height } };
  const matrix = fitted(viewBox, { width, height }, root.attributes.get('preserveAspectRatio'));
  return { width, height, matrix, user: viewBox };
}

type ViewBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function readViewBox(text: string | undefined): ViewBox | null {
  if (text === undefined) return null;
  const [x = 0, y = 0, width = 0, height = 0, ...more] = readNumbers(text);
  if (more.length > 0 || width <= 0 || height <= 0) refuse('artwork-geometry', { what: excerpt(text) });
  return { x, y, width, height };
}

const ALIGN = { Min: 0, Mid: 0.5, Max: 1 } as const;

function fitted(
  viewBox: ViewBox,
  { width, height }: { width: number; height: number },
  preserve = 'xMidYMid',
): Matrix {
  const across = width / viewBox.width;
  const down = height / viewBox.height;
  const words = preserve.trim().split(/\s+/);
  if (words[0] === 'none') return [across, 0, 0, down, -viewBox.x * across, -viewBox.y * down];
  const found = /^x(Min|Mid|Max)Y(Min|Mid|Max)$/.exec(words[0] ?? '');
  const slice = words[1] === 'slice';
  if (found === null || words.length > 2 || (words.length === 2 && !slice && words[1] !== 'meet')) {
    refuse('artwork-geometry', { what: excerpt(preserve) });
  }
  const scale = slice ? Math.max(across, down) : Math.min(across, down);
  // The pattern lets only these three words through.
  const [alignX, alignY] = [found[1], found[2]].map((word) => ALIGN[word as keyof typeof ALIGN]);
  const x = (width - viewBox.width * scale) * (alignX ?? 0) - viewBox.x * scale;
  const y = (height - viewBox.height * scale) * (alignY ?? 0) - viewBox.y * scale;
  return [scale, 0, 0, scale, x, y];
}
