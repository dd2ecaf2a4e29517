import { type Matrix } from '../../core/drawing/drawing.ts';
import { composed } from '../../core/drawing/matrix.ts';
import { type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { ellipseVertices, splineVertices } from './curves.ts';
import { type DxfEntity } from './entity.ts';
import { decodeEscapes, plainMText, plainText } from './escapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Farther out than this (in the file's units) nothing is drawn on purpose. */
const FARTHEST = 1e10;
const MOST_PLACES = 10_000;

/** What `dxf` made of one entity, checked and brought to the few forms that a plan needs. */
export function readEntity(fields: Fields): DxfEntity {
  const entity = formOf(fields);
  if (entity.is === 'leftOut') return entity;
  if (number(fields, 'paperSpace', 0) !== 0) return leftOut('paper-space');
  const tilt = extrusionOf(fields);
  if (tilt === null) return leftOut('third-dimension');
  const seen = tilt === -1 && fields['type'] !== 'LINE' ? mirrored(entity) : entity;
  return isPlaced(seen) ? seen : leftOut('not-a-place');
}

function leftOut(reason: LeftOutReason): DxfEntity {
  return { is: 'leftOut', reason };
}

function formOf(fields: Fields): DxfEntity {
  switch (fields['type']) {
    case 'LINE':
      return line(fields, [...point(fields['start']), 0, ...point(fields['end']), 0], false);
    case 'LWPOLYLINE':
      return line(fields, polyline(fields['vertices']), fields['closed'] === true);
    case 'POLYLINE':
      if (fields['polygonMesh'] === true || fields['polyfaceMesh'] === true)
        return leftOut('third-dimension');
      return line(fields, polyline(fields['vertices']), fields['closed'] === true);
    case 'ARC':
      return arc(fields);
    case 'CIRCLE':
      return circle(fields);
    case 'ELLIPSE':
      return ellipse(fields);
    case 'SPLINE':
      return spline(fields);
    case 'INSERT':
      return insert(fields);
    case 'TEXT':
      return text(fields);
    case 'MTEXT':
      return mtext(fields);
    default:
      return leftOut('no-use');
  }
}

function line(fields: Fields, vertices: readonly number[], closed: boolean): DxfEntity {
  return vertices.length < 6
    ? leftOut('broken')
    : { is: 'line', layer: layerOf(fields), vertices, closed: closed && vertices.length > 6 };
}

function polyline(vertices: unknown): readonly number[] {
  if (!Array.isArray(vertices)) return [];
  return vertices.flatMap((vertex: Fields) => [
    number(vertex, 'x', 0),
    number(vertex, 'y', 0),
    number(vertex, 'bulge', 0),
  ]);
}

function arc(fields: Fields): DxfEntity {
  const radius = number(fields, 'r', NaN);
  const [x, y] = [number(fields, 'x', NaN), number(fields, 'y', NaN)];
  const from = number(fields, 'startAngle', NaN);
  const turn = 2 * Math.PI;
  const sweep = (((number(fields, 'endAngle', NaN) - from) % turn) + turn) % turn || turn;
  if (radius <= 0) return leftOut('broken');
  // Two halves, so that no bulge is over 1.
  const bulge = Math.tan(sweep / 8);
  const at = (share: number, value: number): readonly number[] => {
    const angle = from + sweep * share;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle), value];
  };
  return line(fields, [...at(0, bulge), ...at(0.5, bulge), ...at(1, 0)], false);
}

function circle(fields: Fields): DxfEntity {
  const radius = number(fields, 'r', NaN);
  const [x, y] = [number(fields, 'x', NaN), number(fields, 'y', NaN)];
  if (radius <= 0) return leftOut('broken');
  const quarter = Math.tan(Math.PI / 8);
  return line(
    fields,
    [x + radius, y, quarter, x, y + radius, quarter, x - radius, y, quarter, x, y - radius, quarter],
    true,
  );
}

function ellipse(fields: Fields): DxfEntity {
  const vertices = ellipseVertices({
    centre: { x: number(fields, 'x', NaN), y: number(fields, 'y', NaN) },
    major: { x: number(fields, 'majorX', NaN), y: number(fields, 'majorY', NaN) },
    ratio: number(fields, 'axisRatio', NaN),
    from: number(fields, 'startAngle', 0),
    to: number(fields, 'endAngle', 2 * Math.PI),
  });
  return line(fields, vertices.numbers, vertices.closed);
}

function spline(fields: Fields): DxfEntity {
  const points = Array.isArray(fields['controlPoints']) ? fields['controlPoints'] : [];
  // Some programs write the points that a spline runs through and leave its curve to the reader.
  if (points.length === 0) return leftOut('unknown-kind');
  const vertices = splineVertices({
    degree: number(fields, 'degree', 3),
    knots: numbers(fields['knots']),
    weights: numbers(fields['weights']),
    points: points.map((each: Fields) => ({ x: number(each, 'x', NaN), y: number(each, 'y', NaN) })),
  });
  return vertices === null ? leftOut('broken') : line(fields, vertices, false);
}

function insert(fields: Fields): DxfEntity {
  const columns = Math.max(1, number(fields, 'columnCount', 1));
  const rows = Math.max(1, number(fields, 'rowCount', 1));
  if (columns * rows > MOST_PLACES) return leftOut('broken');
  const turn = (number(fields, 'rotation', 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [sx, sy] = [number(fields, 'scaleX', 1), number(fields, 'scaleY', 1)];
  const places: Matrix[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const dx = column * number(fields, 'columnSpacing', 0);
      const dy = row * number(fields, 'rowSpacing', 0);
      places.push([
        sx * cos,
        sx * sin,
        -sy * sin,
        sy * cos,
        number(fields, 'x', 0) + dx * cos - dy * sin,
        number(fields, 'y', 0) + dx * sin + dy * cos,
      ]);
    }
  }
  const block = decodeEscapes(words(fields, 'block'));
  return block === ''
    ? leftOut('broken')
    : { is: 'insert', layer: layerOf(fields), block, places, attributes: {} };
}

function text(fields: Fields): DxfEntity {
  const plain = plainText(words(fields, 'string'));
  const height = number(fields, 'textHeight', 0);
  const [across, up] = [number(fields, 'hAlign', 0), number(fields, 'vAlign', 0)];
  const aligned = (across !== 0 || up !== 0) && fields['x2'] !== undefined;
  const [x, y] = aligned
    ? [number(fields, 'x2', NaN), number(fields, 'y2', NaN)]
    : [number(fields, 'x', NaN), number(fields, 'y', NaN)];
  const turn = (number(fields, 'rotation', 0) * Math.PI) / 180;
  // DXF reference, TEXT 72: 0 left, 1 centre, 2 right, 4 middle; 73: 0 baseline, 1 bottom, 2 middle, 3 top.
  const width = roughWidth(plain) * height;
  const right = !aligned || across === 0 ? width / 2 : across === 2 ? -width / 2 : 0;
  const above = across === 4 || up === 2 ? 0 : up === 3 ? -height / 2 : height / 2;
  return placedText(fields, plain, height, {
    x: x + right * Math.cos(turn) - above * Math.sin(turn),
    y: y + right * Math.sin(turn) + above * Math.cos(turn),
  });
}

function mtext(fields: Fields): DxfEntity {
  const plain = plainMText(words(fields, 'string'));
  const height = number(fields, 'nominalTextHeight', 0);
  // Attachment points 1–9: left, centre, right in three rows from the top.
  const attachment = number(fields, 'attachmentPoint', 1) - 1;
  const lines = plain.split('\n');
  const width = lines.reduce((widest, line) => Math.max(widest, roughWidth(line)), 0) * height;
  const deep = lines.length * height * LINE_STEP;
  const [cos, sin] = [number(fields, 'xAxisX', 1), number(fields, 'xAxisY', 0)];
  const right = (1 - (attachment % 3)) * (width / 2);
  const up = (Math.floor(attachment / 3) - 1) * (deep / 2);
  return placedText(fields, plain, height, {
    x: number(fields, 'x', NaN) + right * cos - up * sin,
    y: number(fields, 'y', NaN) + right * sin + up * cos,
  });
}

/** Distance of MTEXT's lines over their height, single spacing (DXF reference, MTEXT 44). */
const LINE_STEP = 5 / 3;

/** Width over height of a line of text: Han characters are square, others half as wide. */
function roughWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.6), 0);
}

function placedText(
  fields: Fields,
  plain: string,
  height: number,
  at: { readonly x: number; readonly y: number },
): DxfEntity {
  return plain === ''
    ? leftOut('broken')
    : { is: 'text', layer: layerOf(fields), ...at, height, text: plain };
}

/** The tag and the value of an ATTRIB, which follows its INSERT. */
export function readAttribute(fields: Fields): { readonly tag: string; readonly value: string } | null {
  const tag = decodeEscapes(words(fields, 'tag'));
  const inner = fields['text'];
  const value = isFields(inner) ? plainText(words(inner, 'string')) : '';
  return tag === '' ? null : { tag: tag.toUpperCase(), value };
}

function layerOf(fields: Fields): string {
  return decodeEscapes(words(fields, 'layer')) || '0';
}

/** 1 = seen from above, -1 = from below (mirrored), null = tilted. */
function extrusionOf(fields: Fields): 1 | -1 | null {
  const [x, y, z] = [
    number(fields, 'extrusionX', 0),
    number(fields, 'extrusionY', 0),
    number(fields, 'extrusionZ', 1),
  ];
  if (Math.abs(x) > 1e-3 || Math.abs(y) > 1e-3) return null;
  return z < 0 ? -1 : 1;
}

function mirrored(entity: Exclude<DxfEntity, { is: 'leftOut' }>): Exclude<DxfEntity, { is: 'leftOut' }> {
  switch (entity.is) {
    case 'line':
      return {
        ...entity,
        vertices: entity.vertices.map((value, i) => (i % 3 === 1 ? value : -value)),
      };
    case 'insert':
      return { ...entity, places: entity.places.map((place) => composed([-1, 0, 0, 1, 0, 0], place)) };
    case 'text':
      return { ...entity, x: -entity.x };
  }
}

function isPlaced(entity: Exclude<DxfEntity, { is: 'leftOut' }>): boolean {
  const near = (value: number): boolean => Math.abs(value) <= FARTHEST; // false for NaN too
  switch (entity.is) {
    case 'line':
      return entity.vertices.every(near);
    case 'insert':
      return entity.places.every((place) => place.every(near));
    case 'text':
      return near(entity.x) && near(entity.y) && near(entity.height);
  }
}

function number(fields: Fields, name: string, absent: number): number {
  const value = fields[name];
  return value === undefined ? absent : Number(value);
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function words(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function point(value: unknown): readonly [number, number] {
  return isFields(value) ? [number(value, 'x', NaN), number(value, 'y', NaN)] : [NaN, NaN];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
