import { type CadDrawing, type CadLine } from '../cadDrawing.ts';
import { type Mm } from '../../units/length.ts';
import { type CadBox, boxHeight, boxOfLine, boxWidth, holdsBox, holdsPlace } from './region.ts';

/** Lines up to this length belong to the region in which their middle is: a door's leaf may swing over the edge. */
const SHORT: Mm = 3_000;

export type Cropped = {
  readonly drawing: CadDrawing;
  /** Lines that the region's edge meets, by layer name: the long ones were left out. */
  readonly cut: ReadonlyMap<string, number>;
};

/** The part of a drawing that lies in a region: whole lines, blocks and texts. `unit`: mm per unit. */
export function cropDrawing(drawing: CadDrawing, box: CadBox, unit: Mm): Cropped {
  const cut = new Map<string, number>();
  const takes = (line: CadLine): boolean => {
    const own = boxOfLine(line);
    if (own === null) return false;
    if (holdsBox(box, own)) return true;
    const crosses =
      own.left < box.right && own.right > box.left && own.bottom < box.top && own.top > box.bottom;
    // A block's lines go with the block, whichever of them the edge meets.
    if (crosses && line.insert === -1) {
      const name = drawing.layers[line.layer]?.name ?? '';
      cut.set(name, (cut.get(name) ?? 0) + 1);
    }
    const isShort = Math.max(boxWidth(own), boxHeight(own)) * unit <= SHORT;
    return isShort && holdsPlace(box, (own.left + own.right) / 2, (own.top + own.bottom) / 2);
  };
  const lines = drawing.lines.filter(takes);
  const withLines = new Set(drawing.lines.map(({ insert }) => insert));
  // A block is here when one of its lines is, or when it has none and stands here; with it the blocks around it.
  const kept = new Set<number>();
  const keep = (number: number): void => {
    for (let at = number; at !== -1 && !kept.has(at); at = drawing.inserts[at]?.parent ?? -1) kept.add(at);
  };
  for (const { insert } of lines) keep(insert);
  const texts = drawing.texts.filter(({ x, y }) => holdsPlace(box, x, y));
  for (const { insert } of texts) keep(insert);
  drawing.inserts.forEach(({ x, y }, number) => {
    if (!withLines.has(number) && holdsPlace(box, x, y)) keep(number);
  });
  const numbers = new Map([...kept].sort((p, q) => p - q).map((old, fresh) => [old, fresh]));
  const renumbered = (old: number): number => (old === -1 ? -1 : (numbers.get(old) ?? -1));
  // What we wrote of a whole plan goes by its numbers of lines: of a part it says nothing.
  const { own: _, ...shared } = drawing;
  return {
    drawing: {
      ...shared,
      lines: lines.map((line) => ({ ...line, insert: renumbered(line.insert) })),
      texts: texts.map((text) => ({ ...text, insert: renumbered(text.insert) })),
      inserts: drawing.inserts.flatMap((insert, number) =>
        kept.has(number) ? [{ ...insert, parent: renumbered(insert.parent) }] : [],
      ),
    },
    cut,
  };
}
