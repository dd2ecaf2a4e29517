import { type Matrix } from '../../core/drawing/drawing.ts';
import { composed } from '../../core/drawing/matrix.ts';
import { type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { ellipseVertices, splineVertices } from './curves.ts';
import { type DxfEntity, type DxfLine, type DxfText, type ReadEntity } from './entity.ts';
import { decodeEscapes } from './escapes.ts';
import { figure, figures, flags, points, valueOf } from './fields.ts';
import { hatchLoops } from './hatch.ts';
import { type MlineStyle, mlineLines } from './mline.ts';
import { heavyVertex, lightVertices, widePieces } from './readPolyline.ts';
import { placedMText, placedText } from './readText.ts';
import { type DxfRecord } from './records.ts';

/** Farther out than this (in the file's units) nothing is drawn on purpose. */
const FARTHEST = 1e10;
const MOST_PLACES = 10_000;

/** An entity with those that follow it: vertices of a POLYLINE, attributes of an INSERT. */
export type EntityRecords = { readonly head: DxfRecord; readonly followers: readonly DxfRecord[] };

/** What the rest of the file says that entities refer to. */
export type EntityContext = {
  readonly mlineStyles: ReadonlyMap<string, MlineStyle>;
  readonly inBlock: boolean;
};

/** One entity, checked and brought to the few forms that a plan needs. */
export function readEntity(records: EntityRecords, context: EntityContext): ReadEntity {
  const { head, followers } = records;
  const kind = KINDS.get(head.kind);
  const read = kind?.read(head, followers, context) ?? leftOut('no-use');
  if (read.is !== 'drawn') return read;
  if (flags(head, 67) !== 0) return leftOut('paper-space');
  if (flags(head, 60) === 1) return leftOut('hidden');
  const axes = typeof kind?.axes === 'function' ? kind.axes(head) : kind?.axes;
  const facing = axes === 'world' ? 1 : facingOf(head);
  if (facing === null) return leftOut('third-dimension');
  const seen = facing === -1 ? read.entities.map(mirrored) : read.entities;
  return seen.every(isPlaced) ? { is: 'drawn', entities: seen } : leftOut('not-a-place');
}

function leftOut(reason: LeftOutReason): ReadEntity {
  return { is: 'leftOut', reason };
}

function drawn(entities: readonly DxfEntity[]): ReadEntity {
  return { is: 'drawn', entities };
}

type Reader = (head: DxfRecord, followers: readonly DxfRecord[], context: EntityContext) => ReadEntity;

/** Whose coordinates its figures are in: the world's, whatever way its extrusion points, or those of its own plane. */
type Axes = 'world' | 'own';

type EntityKind = {
  readonly axes: Axes | ((head: DxfRecord) => Axes);
  /** What has to be read before it: the records that follow it, or the styles at the end of the file. */
  readonly waits?: 'followers' | 'styles';
  readonly read: Reader;
};

/** What is read, and how; other kinds are left out. */
const KINDS: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries<EntityKind>({
    LINE: {
      axes: 'world',
      read: (head) => line(head, [...place(head, 10), 0, ...place(head, 11), 0], false),
    },
    LWPOLYLINE: {
      axes: 'own',
      read: (head) => {
        const vertices = lightVertices(head);
        if (typeof vertices === 'number') return { is: 'misplaced', group: vertices };
        return polyline(head, vertices, figure(head, 43, 0));
      },
    },
    POLYLINE: {
      // 8 = a line in space.
      axes: (head) => ((flags(head, 70) & 8) !== 0 ? 'world' : 'own'),
      waits: 'followers',
      read: (head, followers) =>
        // 16 = a mesh, 64 = a surface of many faces.
        (flags(head, 70) & (16 | 64)) !== 0
          ? leftOut('third-dimension')
          : polyline(
              head,
              followers.flatMap((one) => (one.kind === 'VERTEX' ? (heavyVertex(one) ?? []) : [])),
              0,
            ),
    },
    ARC: { axes: 'own', read: arc },
    CIRCLE: { axes: 'own', read: circle },
    ELLIPSE: { axes: 'world', read: ellipse },
    SPLINE: { axes: 'world', read: spline },
    MLINE: { axes: 'world', waits: 'styles', read: (head, _, context) => multiline(head, context) },
    SOLID: { axes: 'own', read: solid },
    TRACE: { axes: 'own', read: solid },
    HATCH: { axes: 'own', read: hatch },
    INSERT: { axes: 'own', waits: 'followers', read: insert },
    TEXT: { axes: 'own', read: (head) => words(head, placedText(head)) },
    MTEXT: { axes: 'world', read: (head) => words(head, placedMText(head)) },
    ATTDEF: {
      axes: 'own',
      read: (head, _, { inBlock }) => {
        // A constant attribute is a text like any other; the others show their value where the block stands.
        if (!inBlock) return leftOut('no-use');
        return (flags(head, 70) & 3) === 2 ? words(head, placedText(head)) : drawn([]);
      },
    },
    POINT: {
      axes: 'world',
      read: (head) =>
        head.own.length === 0
          ? leftOut('no-use')
          : drawn([{ is: 'mark', x: figure(head, 10, NaN), y: figure(head, 20, NaN), own: head.own }]),
    },
  }),
);

/** A kind that is read; undefined = it is left out. */
export function kindRead(kind: string): Pick<EntityKind, 'waits'> | undefined {
  return KINDS.get(kind);
}

function place(record: DxfRecord, code: number): readonly [number, number] {
  return [figure(record, code, NaN), figure(record, code + 10, NaN)];
}

function line(record: DxfRecord, vertices: readonly number[], closed: boolean): ReadEntity {
  return lines(record, [{ vertices, closed, width: 0, fill: null }]);
}

function lines(
  record: DxfRecord,
  parts: readonly Pick<DxfLine, 'vertices' | 'closed' | 'width' | 'fill' | 'part'>[],
): ReadEntity {
  const sound = parts.filter(({ vertices }) => vertices.length >= 6);
  const layer = layerOf(record);
  return sound.length === 0
    ? leftOut('broken')
    : drawn(
        sound.map((part) => ({
          is: 'line',
          layer,
          ...part,
          closed: part.closed && part.vertices.length > 6,
          own: record.own,
        })),
      );
}

function polyline(
  record: DxfRecord,
  vertices: Parameters<typeof widePieces>[0],
  constant: number,
): ReadEntity {
  if (vertices.length < 2) return leftOut('broken');
  const common =
    constant > 0
      ? { from: constant, to: constant }
      : record.kind === 'POLYLINE'
        ? { from: figure(record, 40, 0), to: figure(record, 41, 0) }
        : { from: 0, to: 0 };
  const own = constant > 0 ? vertices.map((one) => ({ ...one, from: NaN, to: NaN })) : vertices;
  return lines(record, widePieces(own, (flags(record, 70) & 1) !== 0, common));
}

function arc(record: DxfRecord): ReadEntity {
  const radius = figure(record, 40, NaN);
  const [x, y] = place(record, 10);
  const from = (figure(record, 50, NaN) * Math.PI) / 180;
  const to = (figure(record, 51, NaN) * Math.PI) / 180;
  const turn = 2 * Math.PI;
  const sweep = (((to - from) % turn) + turn) % turn || turn;
  if (radius <= 0) return leftOut('broken');
  // Two halves, so that no bulge is over 1.
  const bulge = Math.tan(sweep / 8);
  const at = (share: number, value: number): readonly number[] => {
    const angle = from + sweep * share;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle), value];
  };
  return line(record, [...at(0, bulge), ...at(0.5, bulge), ...at(1, 0)], false);
}

function circle(record: DxfRecord): ReadEntity {
  const radius = figure(record, 40, NaN);
  const [x, y] = place(record, 10);
  if (radius <= 0) return leftOut('broken');
  const quarter = Math.tan(Math.PI / 8);
  return line(
    record,
    [x + radius, y, quarter, x, y + radius, quarter, x - radius, y, quarter, x, y - radius, quarter],
    true,
  );
}

function ellipse(record: DxfRecord): ReadEntity {
  const facing = facingOf(record);
  if (facing === null) return leftOut('third-dimension');
  const [x, y] = place(record, 10);
  const [majorX, majorY] = place(record, 11);
  const { numbers, closed } = ellipseVertices({
    centre: { x, y },
    major: { x: majorX, y: majorY },
    ratio: figure(record, 40, NaN),
    facing,
    from: figure(record, 41, 0),
    to: figure(record, 42, 2 * Math.PI),
  });
  return line(record, numbers, closed);
}

function spline(record: DxfRecord): ReadEntity {
  if (record.codes.includes(20) && !record.codes.includes(10)) return { is: 'misplaced', group: 20 };
  const control = points(record, 10);
  // Some programs write the points that a spline runs through and leave its curve to the reader.
  if (control.length === 0) return leftOut('unknown-kind');
  const vertices = splineVertices({
    degree: figure(record, 71, 3),
    knots: figures(record, 40),
    weights: figures(record, 41),
    points: control,
  });
  return vertices === null ? leftOut('broken') : line(record, vertices, false);
}

function multiline(record: DxfRecord, { mlineStyles }: EntityContext): ReadEntity {
  const parts = mlineLines(record, mlineStyles);
  if (parts === null) return leftOut('multiline-style');
  return lines(
    record,
    parts.map((part) => ({ fill: null, ...part })),
  );
}

/** Four corners, the last two the other way round; three where the last two are one. */
function solid(record: DxfRecord): ReadEntity {
  const corners = [10, 11, 13, 12].flatMap((code) =>
    record.codes.includes(code) ? [place(record, code)] : [],
  );
  const ring = corners.filter(([x, y], i) => {
    const [p, q] = corners[(i + corners.length - 1) % corners.length] ?? [NaN, NaN];
    return x !== p || y !== q;
  });
  if (ring.length < 3) return leftOut('broken');
  const vertices = ring.flatMap(([x, y]) => [x, y, 0]);
  return lines(record, [{ vertices, closed: true, width: 0, fill: 0 }]);
}

function hatch(record: DxfRecord): ReadEntity {
  const loops = hatchLoops(record);
  if (loops === null) return leftOut('broken');
  if (loops.length === 0) return leftOut('no-use');
  return lines(
    record,
    loops.map((vertices) => ({ vertices, closed: true, width: 0, fill: 0 })),
  );
}

function insert(record: DxfRecord, followers: readonly DxfRecord[]): ReadEntity {
  const columns = Math.max(1, figure(record, 70, 1) || 1);
  const rows = Math.max(1, figure(record, 71, 1) || 1);
  if (columns * rows > MOST_PLACES) return leftOut('broken');
  const turn = (figure(record, 50, 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [sx, sy] = [figure(record, 41, 1), figure(record, 42, 1)];
  const [x, y] = [figure(record, 10, 0), figure(record, 20, 0)];
  const places: Matrix[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const dx = column * figure(record, 44, 0);
      const dy = row * figure(record, 45, 0);
      places.push([
        sx * cos,
        sx * sin,
        -sy * sin,
        sy * cos,
        x + dx * cos - dy * sin,
        y + dx * sin + dy * cos,
      ]);
    }
  }
  const block = decodeEscapes(valueOf(record, 2) ?? '');
  if (block === '') return leftOut('broken');
  const attributes: Record<string, string> = {};
  const texts: DxfText[] = [];
  for (const follower of followers) {
    if (follower.kind !== 'ATTRIB') continue;
    const tag = decodeEscapes(valueOf(follower, 2) ?? '').toUpperCase();
    const text: DxfText = { ...placedText(follower), layer: layerOf(follower) };
    if (tag !== '') attributes[tag] = text.text;
    const isSeen = (flags(follower, 70) & 1) === 0 && flags(follower, 60) !== 1;
    const facing = facingOf(follower);
    if (text.text !== '' && isSeen && facing !== null && isPlaced(text))
      // An attribute's own plane may differ from its insert's, which is mirrored as a whole afterwards.
      texts.push(facing === facingOf(record) ? text : { ...text, x: -text.x });
  }
  return drawn([{ is: 'insert', layer: layerOf(record), block, places, attributes, texts, own: record.own }]);
}

function words(record: DxfRecord, text: Omit<DxfText, 'layer'>): ReadEntity {
  return text.text === '' ? leftOut('no-use') : drawn([{ ...text, layer: layerOf(record) }]);
}

function layerOf(record: DxfRecord): string {
  return decodeEscapes(valueOf(record, 8) ?? '') || '0';
}

/** 1 = seen from above, -1 = from below (mirrored), null = tilted. */
function facingOf(record: DxfRecord): 1 | -1 | null {
  const [x, y, z] = [figure(record, 210, 0), figure(record, 220, 0), figure(record, 230, 1)];
  if (Math.abs(x) > 1e-3 || Math.abs(y) > 1e-3) return null;
  return z < 0 ? -1 : 1;
}

function mirrored(entity: DxfEntity): DxfEntity {
  switch (entity.is) {
    case 'line':
      return { ...entity, vertices: entity.vertices.map((value, i) => (i % 3 === 1 ? value : -value)) };
    case 'insert':
      return {
        ...entity,
        places: entity.places.map((one) => composed([-1, 0, 0, 1, 0, 0], one)),
        texts: entity.texts.map((text) => ({ ...text, x: -text.x })),
      };
    case 'text':
    case 'mark':
      return { ...entity, x: -entity.x };
  }
}

function isPlaced(entity: DxfEntity): boolean {
  const near = (value: number): boolean => Math.abs(value) <= FARTHEST; // false for NaN too
  switch (entity.is) {
    case 'line':
      return entity.vertices.every(near) && near(entity.width);
    case 'insert':
      return entity.places.every((one) => one.every(near));
    case 'text':
      return near(entity.x) && near(entity.y) && near(entity.height);
    case 'mark':
      return near(entity.x) && near(entity.y);
  }
}
