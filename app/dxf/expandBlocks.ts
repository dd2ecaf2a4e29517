import {
  type CadDrawing,
  type CadInsert,
  type CadLine,
  type CadText,
  type LeftOutReason,
} from '../../core/cad/cadDrawing.ts';
import { flattenBulges, verticesOf } from '../../core/cad/bulge.ts';
import { type Matrix } from '../../core/drawing/drawing.ts';
import { composed, IDENTITY, mapPoint } from '../../core/drawing/matrix.ts';
import { type DxfEntity } from './entity.ts';

export type DxfBlock = { readonly x: number; readonly y: number; readonly entities: DxfEntity[] };

export type Expanded = Pick<CadDrawing, 'layers' | 'lines' | 'inserts' | 'texts'>;

/** Blocks in blocks in blocks: nobody draws deeper than a few. */
const DEEPEST = 16;

/** Counts what is not taken over. */
export type Reckoning = (reason: LeftOutReason, kind: string) => void;

type Place = {
  readonly matrix: Matrix;
  /** Layer that the insert stands on: entities of a block on layer 0 take it. */
  readonly layer: string;
  readonly insert: number;
  readonly around: readonly string[];
};

/**
 * Puts every block's contents where it stands. A generator, so that the caller can pause between entities; it
 * ends with false when more than `most` lines, inserts and texts would come of it.
 */
export function* expandBlocks(
  entities: readonly DxfEntity[],
  blocks: ReadonlyMap<string, DxfBlock>,
  shown: ReadonlyMap<string, boolean>,
  most: number,
  leaveOut: Reckoning,
): Generator<number, Expanded | null> {
  const layers = new Map<string, number>();
  const lines: CadLine[] = [];
  const inserts: CadInsert[] = [];
  const texts: CadText[] = [];
  const numberOf = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    layers.set(name, layers.size);
    return layers.size - 1;
  };
  for (const name of shown.keys()) numberOf(name);

  function* place(list: readonly DxfEntity[], at: Place): Generator<number, boolean> {
    for (const entity of list) {
      if (lines.length + inserts.length + texts.length > most) return false;
      yield lines.length + inserts.length + texts.length;
      if (entity.is === 'leftOut') continue; // counted when it was read
      const layer = entity.layer === '0' ? at.layer : entity.layer;
      switch (entity.is) {
        case 'line':
          lines.push(placeLine(entity, numberOf(layer), at));
          break;
        case 'text': {
          const [x, y] = mapPoint(at.matrix, entity.x, entity.y);
          const height = entity.height * Math.hypot(at.matrix[2], at.matrix[3]);
          texts.push({ layer: numberOf(layer), insert: at.insert, x, y, height, text: entity.text });
          break;
        }
        case 'insert': {
          const block = blocks.get(entity.block.toUpperCase());
          const refusal = refusalOf(entity.block, block, at);
          if (block === undefined || refusal !== null) {
            leaveOut(refusal ?? 'block-missing', entity.block);
            break;
          }
          for (const each of entity.places) {
            const matrix = composed(at.matrix, each);
            const number = inserts.length;
            inserts.push({
              block: entity.block,
              layer: numberOf(layer),
              parent: at.insert,
              x: matrix[4],
              y: matrix[5],
              turn: (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI,
              attributes: entity.attributes,
            });
            const inner: Place = {
              matrix: composed(matrix, [1, 0, 0, 1, -block.x, -block.y]),
              layer,
              insert: number,
              around: [...at.around, entity.block.toUpperCase()],
            };
            if (!(yield* place(block.entities, inner))) return false;
          }
          break;
        }
      }
    }
    return true;
  }

  const whole = yield* place(entities, { matrix: IDENTITY, layer: '0', insert: -1, around: [] });
  if (!whole) return null;
  return {
    layers: [...layers.keys()].map((name) => ({ name, shown: shown.get(name) ?? true })),
    lines,
    inserts,
    texts,
  };
}

function refusalOf(name: string, block: DxfBlock | undefined, at: Place): LeftOutReason | null {
  if (block === undefined) return 'block-missing';
  if (at.around.includes(name.toUpperCase())) return 'block-in-itself';
  return at.around.length >= DEEPEST ? 'blocks-too-deep' : null;
}

function placeLine(entity: Extract<DxfEntity, { is: 'line' }>, layer: number, at: Place): CadLine {
  const { matrix, insert } = at;
  const { closed } = entity;
  const flat = entity.vertices;
  const bent = flat.some((value, i) => i % 3 === 2 && value !== 0);
  if (bent && !keepsShape(matrix)) {
    const corners = flattenBulges([...verticesOf(flat)], closed);
    return {
      layer,
      insert,
      closed,
      vertices: corners.flatMap(({ x, y }) => [...mapPoint(matrix, x, y), 0]),
    };
  }
  const turnsOver = matrix[0] * matrix[3] - matrix[1] * matrix[2] < 0;
  const vertices: number[] = [];
  for (const { x, y, bulge } of verticesOf(flat))
    vertices.push(...mapPoint(matrix, x, y), turnsOver ? -bulge : bulge);
  return { layer, insert, closed, vertices };
}

/** Whether angles and proportions stay, mirrored or not: arcs stay arcs. */
function keepsShape([a, b, c, d]: Matrix): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= 1e-9 * size;
  return (near(a, d) && near(b, -c)) || (near(a, -d) && near(b, c));
}
