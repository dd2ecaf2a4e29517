import { type CadFinding, cadFinding } from '../../core/cad/cadFinding.ts';
import { type CadDrawing } from '../../core/cad/cadDrawing.ts';
import { extentOf } from '../../core/cad/cadPlane.ts';
import {
  type DrawnSize,
  type UnitCheck,
  type UnitDoubt,
  checkUnits,
  doubtUnit,
} from '../../core/cad/cadUnit.ts';
import { type CadMapping, proposeMapping } from '../../core/cad/mapping.ts';
import { usualGap } from '../../core/cad/wallGap.ts';
import { type Coding } from '../dxf/coding.ts';

type AboutAsk = { readonly coding: Coding; readonly drawing: CadDrawing; readonly mapping: CadMapping };

/** What should be known of the file as a whole: its coding was guessed or contradicts it, its unit is doubted or overruled. */
export function aboutFile({ coding, drawing, mapping }: AboutAsk): readonly CadFinding[] {
  const about: CadFinding[] = [];
  if (coding.from === 'guess' && drawing.texts.length > 0)
    about.push(cadFinding('coding-guessed', { coding: coding.name }));
  if (coding.from === 'bytes' && coding.claimed !== null)
    about.push(cadFinding('coding-contradicted', { claimed: coding.claimed, coding: coding.name }));
  const doubt = unitDoubt(drawing, mapping);
  if (doubt !== null) about.push(cadFinding('unit-doubted', { taken: mapping.unit, ...doubtFigures(doubt) }));
  if (drawing.unit !== null && drawing.unit !== mapping.unit)
    about.push(cadFinding('unit-differs', { said: drawing.unit, taken: mapping.unit }));
  return about;
}

/** What the drawing would measure in each unit; of the lines on the given layers, or on those named like walls, or all. */
export function measuringCheck(drawing: CadDrawing, layers?: readonly string[]): readonly UnitCheck[] {
  const size = drawnSize(drawing, layers);
  return size === null ? [] : checkUnits(size);
}

/** How large the drawing is and how thick its walls seem, in its own units; null = it has no lines. */
export function drawnSize(drawing: CadDrawing, layers?: readonly string[]): DrawnSize | null {
  const named = new Set(layers ?? layersOf(proposeMapping(drawing, 1)));
  const chosen = drawing.lines.filter(({ layer }) => named.has(drawing.layers[layer]?.name ?? ''));
  const extent = extentOf(chosen.length > 0 ? chosen : drawing.lines);
  if (extent === null) return null;
  return {
    width: extent.right - extent.left,
    height: extent.top - extent.bottom,
    wall: usualGap(chosen),
  };
}

/** Whether the walls that are to be imported look like a house in the unit that was taken. */
export function unitDoubt(drawing: CadDrawing, mapping: CadMapping): UnitDoubt | null {
  const size = drawnSize(drawing, layersOf(mapping));
  return size === null ? null : doubtUnit(size, mapping.unit);
}

function layersOf({ layers }: CadMapping): readonly string[] {
  return Object.keys(layers).filter((name) => layers[name] === 'faces' || layers[name] === 'axes');
}

/** For a sentence: mm, m, and the units that are likelier. */
export function doubtFigures({
  wall,
  width,
  height,
  likelier,
}: UnitDoubt): Readonly<Record<'wall' | 'width' | 'height' | 'likely' | 'first', string>> {
  return {
    wall: wall === null ? '?' : shownLength(wall),
    width: shownLength(width / 1000),
    height: shownLength(height / 1000),
    likely: likelier.length === 0 ? '?' : likelier.join('、'),
    first: likelier[0] ?? '?',
  };
}

function shownLength(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 1000) / 1000);
}
