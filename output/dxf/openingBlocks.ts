import { type Opening } from '../../core/project/plan/opening.ts';
import { type Wall } from '../../core/project/plan/wall.ts';
import { type Point } from '../../core/geometry/point.ts';
import { pointOn } from '../../core/plan/axis.ts';
import { type DxfCanvas, type DxfDocument, type Insert } from './dxfDocument.ts';

/** Depth that an opening is drawn with in a screen, which has no body, mm. */
const SCREEN_DEPTH = 40;
const TEXT_HEIGHT = 150;

/**
 * Puts an opening into its wall as a block that lies along x, its middle at the origin, a leaf hinged at the left
 * end and opening upwards; mirrored inserts give the other three ways. Size, mark and sill are attributes.
 */
export function insertOpening(
  document: DxfDocument,
  layer: string,
  opening: Opening,
  wall: Wall,
  upright: (p: Point) => Point,
  own: readonly string[],
): void {
  const depth = wall.kind === 'wall' ? wall.thickness : SCREEN_DEPTH;
  const name = blockName(opening, depth);
  const fresh = document.block(name);
  if (fresh !== null) drawOpening(fresh, opening, depth);
  const at = upright(pointOn(wall, opening.at));
  const [a, b] = [upright(wall.a), upright(wall.b)];
  document.model.insert(layer, {
    own,
    block: name,
    at,
    turn: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
    scaleX: opening.kind === 'door' && opening.hinge === 'b' ? -1 : 1,
    scaleY: opening.kind === 'door' && opening.opensTo === 'right' ? -1 : 1,
    attributes: attributesOf(opening).map(([tag, value], row) => ({
      tag,
      value,
      at: { x: at.x, y: at.y - (row + 1) * TEXT_HEIGHT * 1.6 },
    })),
  });
}

function attributesOf(
  opening: Opening,
): Insert['attributes'] extends readonly (infer _)[]
  ? readonly (readonly [tag: string, value: string])[]
  : never {
  return [
    ['编号', opening.mark ?? ''],
    ['宽', String(opening.width)],
    ['高', String(opening.height)],
    ...(opening.kind === 'window' ? ([['窗台高', String(opening.sill)]] as const) : []),
  ];
}

function blockName(opening: Opening, depth: number): string {
  const size = `${opening.width}x${depth}`;
  switch (opening.kind) {
    case 'window':
      return `窗-${size}`;
    case 'passage':
      return `门洞-${size}`;
    case 'door': {
      const leaves = opening.leaves === 2 ? '双扇' : '单扇';
      return `${leaves}${opening.action === 'sliding' ? '推拉门' : '平开门'}-${size}`;
    }
  }
}

function drawOpening(canvas: DxfCanvas, opening: Opening, depth: number): void {
  const half = opening.width / 2;
  const across = (y: number): void => canvas.line('0', { x: -half, y }, { x: half, y });
  switch (opening.kind) {
    case 'window':
      for (const y of [-depth / 2, -depth / 6, depth / 6, depth / 2]) across(y);
      break;
    case 'passage':
      for (const y of [-depth / 2, depth / 2]) across(y);
      break;
    case 'door':
      if (opening.action === 'sliding') drawSliding(canvas, opening.leaves, half, depth);
      else drawSwing(canvas, opening.leaves, half);
      break;
  }
  attributesOf(opening).forEach(([tag], row) => {
    canvas.attribute(tag, { x: 0, y: -(row + 1) * TEXT_HEIGHT * 1.6 }, TEXT_HEIGHT);
  });
}

function drawSwing(canvas: DxfCanvas, leaves: 1 | 2, half: number): void {
  const length = leaves === 2 ? half : half * 2;
  const leaf = (hinge: number, from: number, to: number): void => {
    canvas.line('0', { x: hinge, y: 0 }, { x: hinge, y: length });
    canvas.arc('0', { x: hinge, y: 0 }, length, from, to);
  };
  leaf(-half, 0, 90);
  if (leaves === 2) leaf(half, 90, 180);
}

/** The leaf hangs before the wall, on the side where it is drawn; the way through is drawn with thin lines. */
function drawSliding(canvas: DxfCanvas, leaves: 1 | 2, half: number, depth: number): void {
  const [inner, outer] = [depth / 2 + 10, depth / 2 + 50];
  const leaf = (from: number, to: number): void =>
    canvas.polyline(
      '0',
      [
        { x: from, y: inner },
        { x: to, y: inner },
        { x: to, y: outer },
        { x: from, y: outer },
      ],
      true,
    );
  if (leaves === 2) {
    leaf(-half, 0);
    leaf(0, half);
  } else leaf(-half, half);
  for (const y of [-depth / 2, depth / 2]) canvas.line('0', { x: -half, y }, { x: half, y });
}
