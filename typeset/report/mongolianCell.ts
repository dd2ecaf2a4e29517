import { type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { UNSTRENGTHENED } from '../text/faces.ts';
import { CELL, columnsWidth, mongolianBlock, setColumns } from '../text/mongolianColumns.ts';
import { mongolianLine } from '../text/mongolianLine.ts';
import { type PageAsk } from './pageAsk.ts';
import { MONGOLIAN_CELL } from './style.ts';

export type MongolianCell = {
  readonly width: Mm;
  readonly height: Mm;
  readonly draw: (x: Mm, y: Mm) => readonly Item[];
};

/**
 * Mongolian in a table's cell: as many columns as the width holds, one at least, as low as the words allow. Null where
 * the face cannot set it: the caller says so in words.
 */
export function setMongolianCell(
  text: string,
  width: Mm,
  ask: Pick<PageAsk, 'shaper' | 'faces'>,
  size: Mm = MONGOLIAN_CELL,
): MongolianCell | null {
  const shaped = mongolianLine(text, [ask.faces.mongolian], ask.shaper);
  if (!shaped.ok || shaped.value.words.length === 0) return null;
  const line = shaped.value;
  const room = Math.max(width, columnsWidth(line, size, 1, CELL));
  const block = mongolianBlock(line, size, room, { pitch: CELL });
  if (block === null) throw new Error('the room holds a column');
  const look = { layer: 'artwork', ink: 'black', weight: UNSTRENGTHENED } as const;
  return { ...block, draw: (x, y) => setColumns(line, block, { x, y }, look, ask.shaper) };
}
