import {
  type CadDrawing,
  type CadInsert,
  type CadLine,
  type CadText,
  type LayerState,
  type LeftOutReason,
  type OwnRecords,
} from '../../core/cad/cadDrawing.ts';
import { flattenBulges, verticesOf } from '../../core/cad/bulge.ts';
import { type Matrix } from '../../core/drawing/drawing.ts';
import { composed, IDENTITY, mapPoint, meanScale } from '../../core/drawing/matrix.ts';
import { type DxfEntity, type DxfLine, type DxfText } from './entity.ts';

export type DxfBlock = {
  readonly x: number;
  readonly y: number;
  readonly entities: DxfEntity[];
  /** The other file that the block stands for; null = it is drawn here. */
  readonly external: string | null;
};

export type Expanded = Pick<CadDrawing, 'layers' | 'lines' | 'inserts' | 'texts' | 'own'>;

/** Blocks in blocks in blocks: nobody draws deeper than a few. */
const DEEPEST = 16;

/** Counts what is not taken over. */
export type Reckoning = (reason: LeftOutReason, kind: string) => void;

type Place = {
  readonly matrix: Matrix;
  /** Layer that the insert stands on: entities of a block on layer 0 take it. */
  readonly layer: string;
  /** The insert's layer is frozen: nothing of it is seen, on whatever layer it lies. */
  readonly frozen: boolean;
  readonly insert: number;
  readonly around: readonly string[];
};

/**
 * Puts every block's contents where it stands. A generator, so that the caller can pause between entities; it
 * ends with null when more than `most` lines, inserts and texts would come of it.
 */
export function* expandBlocks(
  entities: readonly DxfEntity[],
  blocks: ReadonlyMap<string, DxfBlock>,
  states: ReadonlyMap<string, LayerState>,
  most: number,
  leaveOut: Reckoning,
): Generator<number, Expanded | null> {
  const layers = new Map<string, number>();
  const lines: CadLine[] = [];
  const inserts: CadInsert[] = [];
  const texts: CadText[] = [];
  const own = {
    lines: [] as OwnRecords['lines'][number][],
    openings: [] as OwnRecords['openings'][number][],
    spaces: [] as OwnRecords['spaces'][number][],
  };
  let fills = 0;
  // Layers are one whatever way their names are spelt in capitals; the table's spelling counts.
  const spelling = new Map([...states.keys()].map((name) => [name.toUpperCase(), name]));
  const numberOf = (given: string): number => {
    const name = spelling.get(given.toUpperCase()) ?? given;
    spelling.set(given.toUpperCase(), name);
    const known = layers.get(name);
    if (known !== undefined) return known;
    layers.set(name, layers.size);
    return layers.size - 1;
  };
  const stateOf = (given: string): LayerState =>
    states.get(spelling.get(given.toUpperCase()) ?? given) ?? 'on';
  for (const name of states.keys()) numberOf(name);
  const placeText = (entity: DxfText, layer: string, at: Place): void => {
    const [x, y] = mapPoint(at.matrix, entity.x, entity.y);
    const height = entity.height * Math.hypot(at.matrix[2], at.matrix[3]);
    texts.push({ layer: numberOf(layer), insert: at.insert, x, y, height, text: entity.text });
  };

  function* place(list: readonly DxfEntity[], at: Place): Generator<number, boolean> {
    // Each place of a block has areas of its own.
    const areas = new Map<number, number>();
    const areaOf = (fill: number | null): number => {
      if (fill === null) return -1;
      const known = areas.get(fill) ?? fills;
      if (known === fills) fills += 1;
      areas.set(fill, known);
      return known;
    };
    for (const entity of list) {
      if (lines.length + inserts.length + texts.length > most) return false;
      yield lines.length + inserts.length + texts.length;
      if (entity.is === 'mark') {
        if (at.insert === -1) own.spaces.push({ x: entity.x, y: entity.y, words: entity.own });
        continue;
      }
      const layer = at.frozen || entity.layer === '0' ? at.layer : entity.layer;
      switch (entity.is) {
        case 'line':
          if (entity.own.length > 0 && at.insert === -1)
            own.lines.push({ line: lines.length, words: entity.own });
          lines.push(placeLine(entity, numberOf(layer), at, areaOf(entity.fill)));
          break;
        case 'text':
          placeText(entity, layer, at);
          break;
        case 'insert': {
          const block = blocks.get(entity.block.toUpperCase());
          const refusal = refusalOf(entity.block, block, at);
          if (block === undefined || refusal !== null) {
            leaveOut(refusal ?? 'block-missing', block?.external ?? entity.block);
            break;
          }
          const frozen = at.frozen || stateOf(layer) === 'frozen';
          const hidden = frozen || stateOf(layer) === 'off';
          for (const each of entity.places) {
            const matrix = composed(at.matrix, each);
            const number = inserts.length;
            if (entity.own.length > 0 && at.insert === -1)
              own.openings.push({ insert: number, words: entity.own });
            inserts.push({
              block: entity.block,
              layer: numberOf(layer),
              parent: at.insert,
              x: matrix[4],
              y: matrix[5],
              turn: (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI,
              attributes: entity.attributes,
              ...(hidden ? { hidden } : {}),
              ...(matrix[0] * matrix[3] - matrix[1] * matrix[2] < 0 ? { mirrored: true } : {}),
            });
            const inner: Place = {
              matrix: composed(matrix, [1, 0, 0, 1, -block.x, -block.y]),
              layer,
              frozen,
              insert: number,
              around: [...at.around, entity.block.toUpperCase()],
            };
            if (!(yield* place(block.entities, inner))) return false;
          }
          for (const text of entity.texts)
            placeText(text, frozen || text.layer === '0' ? layer : text.layer, at);
          break;
        }
      }
    }
    return true;
  }

  const root: Place = { matrix: IDENTITY, layer: '0', frozen: false, insert: -1, around: [] };
  const whole = yield* place(entities, root);
  if (!whole) return null;
  return {
    layers: [...layers.keys()].map((name) => {
      const state = states.get(name) ?? 'on';
      return { name, shown: state === 'on', state };
    }),
    lines,
    inserts,
    texts,
    ...(own.lines.length > 0 ? { own } : {}),
  };
}

function refusalOf(name: string, block: DxfBlock | undefined, at: Place): LeftOutReason | null {
  if (block === undefined) return 'block-missing';
  if (block.external !== null && block.entities.length === 0) return 'external';
  if (at.around.includes(name.toUpperCase())) return 'block-in-itself';
  return at.around.length >= DEEPEST ? 'blocks-too-deep' : null;
}

function placeLine(entity: DxfLine, layer: number, at: Place, area: number): CadLine {
  const { matrix, insert } = at;
  const { closed } = entity;
  const flat = entity.vertices;
  const body = {
    ...(entity.width > 0 ? { width: entity.width * meanScale(matrix) } : {}),
    ...(entity.fill === null ? {} : { fill: area }),
    ...(entity.part === true ? { part: true as const } : {}),
  };
  const bent = flat.some((value, i) => i % 3 === 2 && value !== 0);
  if (bent && !keepsShape(matrix)) {
    const corners = flattenBulges([...verticesOf(flat)], closed);
    return {
      layer,
      insert,
      closed,
      vertices: corners.flatMap(({ x, y }) => [...mapPoint(matrix, x, y), 0]),
      ...body,
    };
  }
  const turnsOver = matrix[0] * matrix[3] - matrix[1] * matrix[2] < 0;
  const vertices: number[] = [];
  for (const { x, y, bulge } of verticesOf(flat))
    vertices.push(...mapPoint(matrix, x, y), turnsOver ? -bulge : bulge);
  return { layer, insert, closed, vertices, ...body };
}

/** Whether angles and proportions stay, mirrored or not: arcs stay arcs. */
function keepsShape([a, b, c, d]: Matrix): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= 1e-9 * size;
  return (near(a, d) && near(b, -c)) || (near(a, -d) && near(b, c));
}
