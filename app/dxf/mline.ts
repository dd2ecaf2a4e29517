import { figure, figureIn, figures, flags, valueOf } from './fields.ts';
import { type DxfRecord } from './records.ts';

/** Where the lines of a multiline style run: offsets from its middle, and which ends are closed crosswise. */
export type MlineStyle = {
  readonly offsets: readonly number[];
  readonly startCap: boolean;
  readonly endCap: boolean;
};

/** DXF reference, MLINESTYLE 70: 16, 32, 64 = square, inner and round cap at the start; 256, 512, 1024 at the end. */
export function mlineStyle(record: DxfRecord): {
  readonly names: readonly string[];
  readonly style: MlineStyle;
} {
  const bits = flags(record, 70);
  return {
    names: [2, 5].flatMap((code) => valueOf(record, code)?.toUpperCase() ?? []),
    style: {
      offsets: figures(record, 49).filter(Number.isFinite),
      startCap: (bits & (16 | 32 | 64)) !== 0,
      endCap: (bits & (256 | 512 | 1024)) !== 0,
    },
  };
}

type Vertex = {
  x: number;
  y: number;
  /** Of the segment that begins here. */
  ux: number;
  uy: number;
  /** Along the mitre, whose length is one over the cosine. */
  mx: number;
  my: number;
  /** For each element: how far along the mitre it runs, and where it is drawn along the segment. */
  readonly elements: number[][];
};

type PlainLine = { readonly vertices: readonly number[]; readonly closed: boolean };

/** A line of a multiline: its body's middle with the body's width, or one of the lines that are seen. */
export type MlinePart = PlainLine & { readonly width: number; readonly part?: true };

/**
 * What an MLINE comes to: where its lines run through, the body between the outermost two, and the lines as parts of
 * it; where they are cut (MLEDIT), lines only. null = the file does not say where they run.
 */
export function mlineLines(
  record: DxfRecord,
  styles: ReadonlyMap<string, MlineStyle>,
): readonly MlinePart[] | null {
  const seen = seenLines(record, styles);
  if (seen === null) return null;
  const lines = [...seen.elements, ...seen.caps];
  const body = seen.cut ? null : bodyOf(seen.elements);
  return body === null
    ? lines.map((line) => ({ ...line, width: 0 }))
    : [body, ...lines.map((line) => ({ ...line, width: 0, part: true as const }))];
}

/** The body between the two lines that are farthest apart; null where they are no two parallel ways. */
function bodyOf(elements: readonly PlainLine[]): MlinePart | null {
  const first = elements[0];
  if (first === undefined) return null;
  // Signed distance of each line from the first one, at its first piece.
  const [x, y, , p, q] = first.vertices;
  if (x === undefined || y === undefined || p === undefined || q === undefined) return null;
  const length = Math.hypot(p - x, q - y);
  const offsets = elements.map(
    ({ vertices: [u = NaN, v = NaN] }) => ((p - x) * (v - y) - (q - y) * (u - x)) / length,
  );
  const least = offsets.reduce((best, offset, at) => (offset < (offsets[best] ?? 0) ? at : best), 0);
  const most = offsets.reduce((best, offset, at) => (offset > (offsets[best] ?? 0) ? at : best), 0);
  const [one, other] = [elements[least], elements[most]];
  const width = (offsets[most] ?? 0) - (offsets[least] ?? 0);
  if (one === undefined || other === undefined || !(width > 0)) return null;
  const vertices = one.vertices.map((value, i) =>
    i % 3 === 2 ? 0 : (value + (other.vertices[i] ?? NaN)) / 2,
  );
  return { vertices, closed: one.closed, width };
}

type SeenLines = {
  readonly elements: readonly PlainLine[];
  readonly caps: readonly PlainLine[];
  /** Whether a line is cut somewhere. */
  readonly cut: boolean;
};

/**
 * The lines of an MLINE. Its own figures (mitres and parameters of each element, cuts among them) say where they
 * run; where a file leaves them out, the style's offsets, the scale and the justification do. null = neither is
 * there.
 */
function seenLines(record: DxfRecord, styles: ReadonlyMap<string, MlineStyle>): SeenLines | null {
  const vertices = verticesOf(record);
  if (vertices.length < 2) return { elements: [], caps: [], cut: false };
  const style =
    styles.get(valueOf(record, 340)?.toUpperCase() ?? '') ??
    styles.get(valueOf(record, 2)?.toUpperCase() ?? '') ??
    (valueOf(record, 2)?.toUpperCase() === 'STANDARD' ? STANDARD : null);
  const bits = flags(record, 71);
  const closed = (bits & 2) !== 0;
  const elements = vertices[0]?.elements.length ?? 0;
  const itself = elements > 0 && vertices.every((one) => one.elements.length === elements && isMitred(one));
  const lines = itself
    ? byParameters(vertices, elements, closed)
    : style === null
      ? null
      : byStyle(vertices, shifted(style.offsets, record), closed);
  if (lines === null) return null;
  const cut = itself && vertices.some(({ elements: own }) => own.some(isCut));
  const caps = style ?? { startCap: false, endCap: false };
  return {
    elements: lines,
    caps: closed
      ? []
      : [
          ...(caps.startCap && (bits & 4) === 0 ? capOf(lines, 'start') : []),
          ...(caps.endCap && (bits & 8) === 0 ? capOf(lines, 'end') : []),
        ],
    cut,
  };
}

/** Parameters behind the first: where a line begins, then where it stops and goes on again by turns. */
function isCut([, ...stops]: readonly number[]): boolean {
  return stops.length > 1 || (stops[0] ?? 0) !== 0;
}

/** The style that every drawing has, for files that leave their objects out. */
const STANDARD: MlineStyle = { offsets: [0.5, -0.5], startCap: false, endCap: false };

function verticesOf({ codes, values }: DxfRecord): readonly Vertex[] {
  const vertices: Vertex[] = [];
  codes.forEach((code, at) => {
    const value = figureIn(values[at] ?? '');
    if (code === 11) vertices.push({ x: value, y: NaN, ux: 0, uy: 0, mx: 0, my: 0, elements: [] });
    const vertex = vertices[vertices.length - 1];
    if (vertex === undefined) return;
    if (code === 21) vertex.y = value;
    else if (code === 12) vertex.ux = value;
    else if (code === 22) vertex.uy = value;
    else if (code === 13) vertex.mx = value;
    else if (code === 23) vertex.my = value;
    else if (code === 74) vertex.elements.push([]);
    else if (code === 41) vertex.elements[vertex.elements.length - 1]?.push(value);
  });
  return vertices;
}

function isMitred({ mx, my, elements }: Vertex): boolean {
  return (
    Math.hypot(mx, my) > 0.5 && elements.every(([first]) => first !== undefined && Number.isFinite(first))
  );
}

function byParameters(vertices: readonly Vertex[], elements: number, closed: boolean): readonly PlainLine[] {
  return Array.from({ length: elements }, (_, element) => {
    const path = vertices.map(({ x, y, mx, my, elements: own }) => {
      const along = own[element]?.[0] ?? 0;
      return { x: x + mx * along, y: y + my * along };
    });
    const cuts = vertices.map(({ elements: own }) => (own[element] ?? []).slice(1));
    if (vertices.every(({ elements: own }) => !isCut(own[element] ?? []))) return [lineOf(path, closed)];
    return path.flatMap((from, at): PlainLine[] => {
      const to = path[at + 1] ?? (closed ? path[0] : undefined);
      if (to === undefined) return [];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
      const stops = cuts[at] ?? [];
      const drawn: PlainLine[] = [];
      for (let i = 0; i < Math.max(1, stops.length); i += 2) {
        const [begin, end] = [stops[i] ?? 0, Math.min(length, stops[i + 1] ?? length)];
        if (!(end > begin)) continue;
        const ends = [begin, end].map((s) => ({ x: from.x + ux * s, y: from.y + uy * s }));
        drawn.push(lineOf(ends, false));
      }
      return drawn;
    });
  }).flat();
}

/** Offsets as drawn: scaled, and the uppermost, the middle or the lowest line on the vertices. */
function shifted(offsets: readonly number[], record: DxfRecord): readonly number[] {
  const scale = figure(record, 40, 1);
  const scaled = offsets.map((offset) => offset * scale);
  const justification = figure(record, 70, 0);
  const most = (sign: 1 | -1): number =>
    sign * scaled.reduce((sum, offset) => Math.max(sum, sign * offset), -Infinity);
  const by = justification === 0 ? most(1) : justification === 2 ? most(-1) : 0;
  return scaled.map((offset) => offset - by);
}

function byStyle(
  vertices: readonly { readonly x: number; readonly y: number }[],
  offsets: readonly number[],
  closed: boolean,
): readonly PlainLine[] {
  const count = vertices.length;
  const way = (at: number): { readonly x: number; readonly y: number } | null => {
    const [from, to] = [vertices[(at + count) % count], vertices[(at + 1 + count) % count]];
    if (from === undefined || to === undefined || (!closed && (at < 0 || at >= count - 1))) return null;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return length === 0 ? null : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  };
  return offsets.map((offset) =>
    lineOf(
      vertices.map(({ x, y }, at) => {
        const [before, after] = [way(at - 1) ?? way(at), way(at) ?? way(at - 1)];
        if (before === null || after === null) return { x, y };
        // Both normals together point along the mitre; a hairpin has none.
        const [nx, ny] = [-(before.y + after.y), before.x + after.x];
        const share = nx * -after.y + ny * after.x || 1;
        return { x: x + (nx / share) * offset, y: y + (ny / share) * offset };
      }),
      closed,
    ),
  );
}

function lineOf(path: readonly { readonly x: number; readonly y: number }[], closed: boolean): PlainLine {
  return { vertices: path.flatMap(({ x, y }) => [x, y, 0]), closed };
}

/** The cross line at an end, from the first element's line to the last one's. */
function capOf(lines: readonly PlainLine[], end: 'start' | 'end'): readonly PlainLine[] {
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined || first === last) return [];
  const ends = [first, last].map(({ vertices }) => {
    const at = end === 'start' ? 0 : vertices.length - 3;
    return { x: vertices[at] ?? NaN, y: vertices[at + 1] ?? NaN };
  });
  return [lineOf(ends, false)];
}
