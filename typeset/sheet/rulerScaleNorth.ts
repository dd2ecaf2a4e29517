import { type Point } from '../../core/geometry/point.ts';
import { turned } from '../../core/plan/columns.ts';
import { type Mm } from '../../core/units/length.ts';
import { LETTERS, LINES, NORTH_LETTER, RULERS, type Scale } from './papers.ts';
import { type SheetPen } from './pen.ts';

/** Length of the check ruler: whoever prints lays a real one on it. */
export const RULER_LENGTH: Mm = 100;
/** Height that the ruler and the scale bar take with their figures. */
export const RULER_HEIGHT: Mm = 9;

/** A ruler of 100 mm on paper with a tick each 10 mm; `at` is its zero on the line. */
export function drawCheckRuler(pen: SheetPen, at: Point, caption: string): void {
  const y = at.y;
  pen.stroke([at, { x: at.x + RULER_LENGTH, y }], LINES.middle);
  for (let mm = 0; mm <= RULER_LENGTH; mm += 5) {
    const tick = mm % 50 === 0 ? RULERS.ticks[0] : mm % 10 === 0 ? RULERS.ticks[1] : RULERS.ticks[2];
    pen.stroke(
      [
        { x: at.x + mm, y },
        { x: at.x + mm, y: y - tick },
      ],
      mm % 50 === 0 ? LINES.middle : LINES.fine,
    );
    if (mm % 50 === 0)
      pen.text(String(mm), { size: LETTERS.figure }, { x: at.x + mm, y: y - RULERS.figure, align: 'centre' });
  }
  pen.text(
    caption,
    { size: LETTERS.figure },
    { x: at.x + RULER_LENGTH / 2, y: y + RULERS.caption, align: 'centre' },
  );
}

/** Metres that a scale bar shows, so that it is 40 to 60 mm long on paper. */
const BAR_METRES: Readonly<Record<Scale, number>> = { 50: 2, 75: 4, 100: 5, 150: 8, 200: 10 };
const BAR_PARTS = 4;

export function scaleBarLength(scale: Scale): Mm {
  return (BAR_METRES[scale] * 1000) / scale;
}

/** A bar of alternating fields with metres under it; `at` is its zero, on the ruler's line. */
export function drawScaleBar(pen: SheetPen, at: Point, scale: Scale): void {
  const metres = BAR_METRES[scale];
  const length = scaleBarLength(scale);
  const part = length / BAR_PARTS;
  for (let i = 0; i < BAR_PARTS; i += 1) {
    const field = { x: at.x + i * part, y: at.y - RULERS.bar, width: part, height: RULERS.bar };
    pen.path(
      [
        ['M', field.x, field.y],
        ['L', field.x + part, field.y],
        ['L', field.x + part, at.y],
        ['L', field.x, at.y],
        ['Z'],
      ],
      { ...(i % 2 === 0 ? { fill: 'black' } : {}), stroke: { ink: 'black', width: LINES.fine } },
    );
  }
  for (const share of [0, 0.5, 1]) {
    const figure = String(metres * share);
    pen.text(
      share === 1 ? `${figure} m` : figure,
      { size: LETTERS.figure },
      { x: at.x + length * share, y: at.y - RULERS.figure, align: 'centre' },
    );
  }
  pen.text(
    `1:${scale}`,
    { size: LETTERS.figure },
    { x: at.x + length / 2, y: at.y + RULERS.caption, align: 'centre' },
  );
}

/** Diameter and tail width: GB/T 50001-2017, 7.4.3 (24 mm with a tail of 3). */
const ARROW_RADIUS: Mm = 12;
const ARROW_TAIL: Mm = 3;
export const NORTH_SIZE: Mm = 2 * ARROW_RADIUS + 6;

/** 指北针; `north` is in degrees clockwise from the top of the sheet. */
export function drawNorthArrow(pen: SheetPen, centre: Point, north: number): void {
  pen.circle(centre, ARROW_RADIUS, { stroke: { ink: 'black', width: LINES.fine } });
  const at = (x: Mm, y: Mm): Point => turned({ x, y }, north, centre);
  const foot = Math.sqrt(ARROW_RADIUS ** 2 - (ARROW_TAIL / 2) ** 2);
  const needle = [at(0, -ARROW_RADIUS), at(ARROW_TAIL / 2, foot), at(-ARROW_TAIL / 2, foot)];
  pen.path(needle.map(({ x, y }, i) => [i === 0 ? 'M' : 'L', x, y] as const).concat(), { fill: 'black' });
  const letter = at(0, -ARROW_RADIUS - NORTH_LETTER);
  pen.text('北', { size: LETTERS.text }, { ...letter, align: 'centre' });
}
