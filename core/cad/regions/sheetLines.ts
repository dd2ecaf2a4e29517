import { type Point } from '../../geometry/point.ts';
import { type Mm } from '../../units/length.ts';
import { flattenBulges, verticesOf } from '../bulge.ts';
import { type CadDrawing } from '../cadDrawing.ts';
import { type CadMapping } from '../mapping.ts';
import { type LayerRole } from '../layerRole.ts';
import { type CadBox } from './region.ts';

/** A straight piece of a line, mm, y up. */
export type Leg = { readonly a: Point; readonly b: Point };

/** What a line is for finding the drawings of a sheet. */
type LineUse =
  | 'wall' // faces of walls: they count where they have a partner
  | 'axis-wall' // single lines that are walls
  | 'joining' // doors, windows, columns, stairs: they hold a plan together
  | 'frame' // borders of sheets and title blocks
  | 'ground' // grounds and other lines that belong to the plan beside them
  | 'other';

export type SheetLine = {
  readonly use: LineUse;
  readonly legs: readonly Leg[];
  /** mm, y up. */
  readonly box: CadBox;
  /** Number in the drawing's lines. */
  readonly number: number;
};

const GRID = /(轴|axis|axes|dote|dim|标注|尺寸|引线|leader|grid|center|centre|中心线|symb|索引|hatch|填充)/i;
const FRAME = /(图框|图签|会签|frame|border|sheet|title|^tk\d*$|^pub_tk)/i;
const JOINING = /(窗|门|window|glaz|door|winds|opening|柱|col(umn)?s?$|stair|楼梯|台阶)/i;
/** Beyond a kilometre a line belongs to no drawing of a house. */
const LONGEST: Mm = 1_000_000;

/**
 * The lines of a drawing in millimetres, sorted by what they are for finding regions. Axes, dimensions and leaders are
 * left out: they run from one drawing to the next.
 */
export function sheetLines(drawing: CadDrawing, mapping: CadMapping): readonly SheetLine[] {
  const { unit } = mapping;
  const uses = drawing.layers.map(({ name }) => useOfLayer(name, mapping.layers[name] ?? 'none'));
  const isOpening = drawing.inserts.map(() => false);
  drawing.inserts.forEach(({ block, parent }, number) => {
    isOpening[number] =
      (mapping.blocks[block] ?? 'none') !== 'none' || (parent !== -1 && isOpening[parent] === true);
  });
  return drawing.lines.flatMap((line, number): SheetLine[] => {
    const opening = line.insert !== -1 && isOpening[line.insert] === true;
    const use = opening ? 'joining' : (uses[line.layer] ?? 'other');
    if (use === 'grid') return [];
    const corners = flattenBulges([...verticesOf(line.vertices)], line.closed).map(({ x, y }) => ({
      x: x * unit,
      y: y * unit,
    }));
    const [first] = corners;
    if (first === undefined) return [];
    let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
    for (const { x, y } of corners) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.max(top, y);
      bottom = Math.min(bottom, y);
    }
    if (right - left > LONGEST || top - bottom > LONGEST) return [];
    const ring = line.closed ? [...corners, first] : corners;
    const legs = ring.slice(1).map((b, i): Leg => ({ a: ring[i] ?? b, b }));
    return [{ use, legs, box: { left, right, top, bottom }, number }];
  });
}

function useOfLayer(name: string, role: LayerRole): LineUse | 'grid' {
  switch (role) {
    case 'faces':
      return 'wall';
    case 'axes':
      return 'axis-wall';
    case 'dividers':
    case 'open':
    case 'columns':
      return 'joining';
    case 'outdoors':
    case 'shared':
      return 'ground';
    case 'rooms':
      return 'other';
    case 'none':
      if (FRAME.test(name)) return 'frame';
      return JOINING.test(name) ? 'joining' : GRID.test(name) ? 'grid' : 'other';
    default:
      // Roles that other versions of the mapping know beyond these hold a plan together.
      return 'joining';
  }
}

export function legLength({ a, b }: Leg): Mm {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
