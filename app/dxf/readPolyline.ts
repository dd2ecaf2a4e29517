import { type DxfLine } from './entity.ts';
import { figure, figureIn, flags } from './fields.ts';
import { type DxfRecord } from './records.ts';

export type WideVertex = {
  x: number;
  y: number;
  bulge: number;
  /** Of the piece that begins here; NaN = as the whole line's. */
  from: number;
  to: number;
};

/** Vertices of an LWPOLYLINE; the number of a group that belongs to no vertex where there is one. */
export function lightVertices({ codes, values }: DxfRecord): readonly WideVertex[] | number {
  const vertices: WideVertex[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    const value = figureIn(values[at] ?? '');
    if (code === 10) {
      vertices.push({ x: value, y: NaN, bulge: 0, from: NaN, to: NaN });
      continue;
    }
    if (code !== 20 && code !== 40 && code !== 41 && code !== 42) continue;
    const vertex = vertices[vertices.length - 1];
    if (vertex === undefined) return code;
    if (code === 20) vertex.y = value;
    else if (code === 40) vertex.from = value;
    else if (code === 41) vertex.to = value;
    else vertex.bulge = value;
  }
  return vertices;
}

/** A vertex of a POLYLINE; null for the control points of a curve's frame. */
export function heavyVertex(record: DxfRecord): WideVertex | null {
  if ((flags(record, 70) & 16) !== 0) return null;
  return {
    x: figure(record, 10, NaN),
    y: figure(record, 20, NaN),
    bulge: figure(record, 42, 0),
    from: figure(record, 40, NaN),
    to: figure(record, 41, NaN),
  };
}

type Piece = Pick<DxfLine, 'vertices' | 'closed' | 'width' | 'fill'>;

/**
 * A polyline with its widths: thin where it has none; one body where one width runs through; else in pieces of one
 * width each, and the tapering ones as areas.
 */
export function widePieces(
  vertices: readonly WideVertex[],
  closed: boolean,
  common: { readonly from: number; readonly to: number },
): readonly Piece[] {
  const count = closed ? vertices.length : vertices.length - 1;
  const widths = vertices.slice(0, count).map(({ from, to }) => ({
    from: Math.max(0, Number.isNaN(from) ? common.from : from),
    to: Math.max(0, Number.isNaN(to) ? common.to : to),
  }));
  const first = widths[0] ?? { from: 0, to: 0 };
  if (widths.every(({ from, to }) => from === first.from && to === first.from))
    return [{ vertices: flatOf(vertices), closed, width: first.from, fill: null }];
  const pieces: Piece[] = [];
  let run: WideVertex[] = [];
  let fills = 0;
  const close = (width: number): void => {
    if (run.length > 1) pieces.push({ vertices: flatOf(run), closed: false, width, fill: null });
    run = [];
  };
  let running = -1;
  widths.forEach(({ from, to }, at) => {
    const [a, b] = [vertices[at], vertices[(at + 1) % vertices.length]];
    if (a === undefined || b === undefined) return;
    const constant = from === to;
    if (!constant || from !== running) close(Math.max(0, running));
    if (!constant) {
      running = -1;
      const corners = taper(a, b, from / 2, to / 2);
      if (corners.length > 0) pieces.push({ vertices: corners, closed: true, width: 0, fill: fills });
      fills += 1;
      return;
    }
    if (run.length === 0) run.push(a);
    run.push(b);
    running = from;
  });
  close(Math.max(0, running));
  return pieces;
}

function taper(a: WideVertex, b: WideVertex, from: number, to: number): readonly number[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return [];
  const [nx, ny] = [-(b.y - a.y) / length, (b.x - a.x) / length];
  return [
    [a, from],
    [b, to],
    [b, -to],
    [a, -from],
  ].flatMap(([at, off]) =>
    typeof at === 'object' && typeof off === 'number' ? [at.x + nx * off, at.y + ny * off, 0] : [],
  );
}

function flatOf(vertices: readonly WideVertex[]): readonly number[] {
  return vertices.flatMap(({ x, y, bulge }) => [x, y, bulge]);
}
