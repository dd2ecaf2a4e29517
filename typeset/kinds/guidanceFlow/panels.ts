import { type Item } from '../../../core/drawing/drawing.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Area, BOARD_RULES, FLOW, SCALE } from '../../boards/boardStyle.ts';
import { type Letters } from '../../boards/table.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import {
  drawArrow,
  drawNumber,
  drawWords,
  naturalWords,
  type ShapedSteps,
  type StepsLook,
  wordsHeight,
} from './steps.ts';

/** Steps alone on a board: a panel each, of one size, that fill its width and height together. Lengths in em. */
export type StepPanels = {
  readonly to: 'down' | 'right';
  readonly width: number;
  readonly height: number;
  /** From a panel to the next. */
  readonly gap: number;
  /** The field of the number: its width beside the words, its height over them. */
  readonly field: number;
  readonly padding: number;
};

/** Null where a panel is too small for its words. `to`: one under the other, or beside one another. */
export function stepPanels(
  { steps, scale }: ShapedSteps,
  { width, height }: { readonly width: number; readonly height: number },
  to: StepPanels['to'],
): StepPanels | null {
  const { length } = steps;
  const larger = scale / SCALE.heading;
  const field = 2 * FLOW.disc * larger;
  const padding = FLOW.panelPadding * larger;
  const least = FLOW.betweenPanels * larger;
  const down = to === 'down';
  const across = down ? width : (width - (length - 1) * least) / length;
  const room = across - 2 * padding - (down ? field : 0);
  if (room < Math.min(4, Math.max(...steps.map((step) => naturalWords(step, scale))))) return null;
  const words = Math.max(...steps.map((step) => wordsHeight(step, scale, room)));
  const high = down ? (height - (length - 1) * least) / length : height;
  const needed = Math.max(down ? field : 0, words + 2 * padding) + (down ? 0 : field);
  if (!(needed <= high)) return null;
  const own = down ? Math.min(high, FLOW.mostPanel * needed) : high;
  const gap = down && length > 1 ? (height - length * own) / (length - 1) : least;
  return { to, width: across, height: own, gap, field, padding };
}

export function drawPanels(
  { steps, scale }: ShapedSteps,
  { to, width, height, gap, field, padding }: StepPanels,
  { x, y, em }: Pick<Area, 'x' | 'y'> & { readonly em: Mm },
  look: StepsLook & { readonly rule: string },
  letters: Letters,
): readonly Item[] {
  const larger = scale / SCALE.heading;
  const down = to === 'down';
  const off = FLOW.offDisc * larger * em;
  return steps.flatMap((step, index): readonly Item[] => {
    const panel = {
      ...{ x: down ? x : x + index * (width + gap) * em, y: down ? y + index * (height + gap) * em : y },
      ...{ width: width * em, height: height * em },
    };
    const head = { ...panel, ...(down ? { width: field * em } : { height: field * em }) };
    // Beside one another words on one line stand under the middle of their number.
    const natural = naturalWords(step, scale);
    const spare = down ? 0 : Math.max(0, width - 2 * padding - natural) / 2;
    const rest = {
      x: panel.x + ((down ? field : 0) + padding + spare) * em,
      width: (width - (down ? field : 0) - 2 * padding - spare) * em,
    };
    const [top, high] = down ? [panel.y, panel.height] : [panel.y + field * em, panel.height - field * em];
    const words = wordsHeight(step, scale, rest.width / em) * em;
    const middle = { x: head.x + head.width / 2, y: head.y + head.height / 2 };
    const from = down
      ? { x: middle.x, y: panel.y + panel.height + off }
      : { x: panel.x + panel.width + off, y: middle.y };
    return [
      ...frame(panel, look.rule),
      {
        kind: 'shape',
        layer: 'artwork',
        path: rectangle(head.x, head.y, head.width, head.height),
        fill: look.accent,
      },
      ...drawNumber(step, middle, SCALE.heading * larger * em, letters),
      ...drawWords(step, scale, { ...rest, y: top + (high - words) / 2 }, em, look, letters),
      ...(index === steps.length - 1
        ? []
        : [drawArrow(from, gap * em - 2 * off, to, larger * em, look.accent)]),
    ];
  });
}

function frame({ x, y, width, height }: Area, fill: string): readonly Item[] {
  const thick = BOARD_RULES.rule;
  const sides = [
    rectangle(x, y, width, thick),
    rectangle(x, y + height - thick, width, thick),
    rectangle(x, y + thick, thick, height - 2 * thick),
    rectangle(x + width - thick, y + thick, thick, height - 2 * thick),
  ];
  return sides.map((path) => ({ kind: 'shape', layer: 'artwork', path, fill }));
}
