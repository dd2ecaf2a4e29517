import { type Drawing, type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain, scaleFor } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterSheet, holeMark } from '../../boards/fitterSheet.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { boardOnPaper, FITTER_SHEET } from './pocketSheet.ts';

type Canopy = NonNullable<NoticeTemplate['canopy']>;

/** Room about and between the two views, mm on paper; the section's scale, and how much of the board it shows, mm. */
const ROOM = { left: 26, right: 20, between: 48, over: 14, under: 26 } as const;
const SECTION = { scale: 5, board: 150 } as const;
/** Letters of what the section names, mm on paper. */
const LETTER: Mm = 3.5;

/** Sheet metal as it is drawn at the least, mm on paper; the flange's own thickness, mm. */
const [THIN, FLANGE]: readonly [Mm, number] = [0.8, 4];

/** 雨棚: the canopy over the board from in front and cut, with the holes of its flange. */
export function canopySheet(
  ask: BoardAsk<NoticeTemplate>,
  canopy: Canopy,
  face: Drawing,
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const width = ask.width + 2 * canopy.beyond;
  /** Heights over the ground. */
  const [foot, top] = [canopy.boardFoot, canopy.boardFoot + ask.height];
  const drip = top + canopy.above;
  const eaves = drip + canopy.drip;
  const ridge = eaves + canopy.rise;
  /** The flange stands on the wall over the roof; its holes are in its middle. */
  const [head, drilled] = [ridge + canopy.fixing.flange, ridge + Math.round(canopy.fixing.flange / 2)];
  const cutWidth = canopy.projection / SECTION.scale;
  const sheetAsk = { ...ask, ...FITTER_SHEET, holes: false, process: 'print' as const };
  const spaces = Math.ceil((width - 2 * canopy.fixing.inset) / canopy.fixing.every);
  const step = (width - 2 * canopy.fixing.inset) / spaces;
  const fixings = Array.from({ length: spaces + 1 }, (_, index) =>
    Math.round(canopy.fixing.inset + index * step),
  );
  const figures = (words: string) =>
    Object.entries({
      ...{ thick: canopy.thick, board: canopy.boardThick, flange: canopy.fixing.flange, hole: drilled },
      ...{ diameter: canopy.fixing.diameter, count: fixings.length, drip: canopy.drip, over: canopy.above },
    }).reduce((said, [name, value]) => said.replace(`{${name}}`, String(value)), words);
  const sheetAt = (scale: number) =>
    fitterSheet(
      sheetAsk,
      {
        title: `${ask.heading.zh}　${canopy.words.title}`,
        remark: `${canopy.words.front} 1:${scale}　${canopy.words.section} 1:${SECTION.scale}`,
        footLeft: figures(canopy.words.note),
        footRight: ask.unit.zh,
      },
      notes,
    );
  const rough = sheetAt(1);
  if (!rough.ok) return rough;
  const { body } = rough.value;
  const beside = ROOM.left + ROOM.right + ROOM.between + cutWidth;
  const scale = scaleFor(
    { width, height: head },
    { width: body.width - beside, height: body.height - ROOM.over - ROOM.under },
  );
  const sheet = sheetAt(scale);
  if (!sheet.ok) return sheet;
  const left = body.x + ROOM.left + (body.width - beside - width / scale) / 2;
  const ground = body.y + ROOM.over + (body.height - ROOM.over - ROOM.under + head / scale) / 2;
  const x = (place: number) => left + place / scale;
  const y = (above: number) => ground - above / scale;
  const cutWall = x(width) + ROOM.between + cutWidth;
  /** What the section shows of the board; it stands half-way up, its heights over the ground at its own scale. */
  const cutFoot = Math.max(foot, top - SECTION.board);
  const cutTop = (y(head) + ground - (head - cutFoot) / SECTION.scale) / 2;
  const cutY = (above: number) => cutTop + (head - above) / SECTION.scale;
  const cutX = (out: number) => cutWall - out / SECTION.scale;
  const shape = (path: readonly PathCommand[], line: Mm, fill?: string): Item => ({
    kind: 'shape',
    layer: 'artwork',
    path,
    stroke: { ink: inks.text, width: line },
    ...(fill === undefined ? {} : { fill }),
  });
  const polygon = (points: readonly (readonly [Mm, Mm])[]): readonly PathCommand[] => [
    ...points.map(([px, py], index): PathCommand => [index === 0 ? 'M' : 'L', px, py]),
    ['Z'],
  ];
  const line = (x1: Mm, y1: Mm, x2: Mm, y2: Mm): readonly PathCommand[] => [
    ['M', x1, y1],
    ['L', x2, y2],
  ];
  const [braceFoot, braceOut] = [top + canopy.brace.foot, canopy.brace.out];
  /** The roof's upper and lower face, so far out from the wall. */
  const roof = (out: number) => ridge - (canopy.rise * out) / canopy.projection;
  const under = (out: number) => roof(out) - canopy.thick;
  const edge = Math.max(THIN * SECTION.scale, FLANGE);
  const section: readonly Item[] = [
    // The board goes on below: its sides are open there.
    shape(
      [
        ['M', cutX(0), cutY(cutFoot)],
        ['L', cutX(0), cutY(top)],
        ['L', cutX(canopy.boardThick), cutY(top)],
        ['L', cutX(canopy.boardThick), cutY(cutFoot)],
      ],
      0.35,
      'paper-white',
    ),
    shape(line(cutX(0), cutY(braceFoot), cutX(braceOut), cutY(under(braceOut))), 0.5),
    shape(
      polygon([
        [cutX(0), cutY(ridge)],
        [cutX(canopy.projection), cutY(eaves)],
        [cutX(canopy.projection), cutY(drip)],
        [cutX(canopy.projection - edge), cutY(drip)],
        [cutX(canopy.projection - edge), cutY(under(canopy.projection - edge))],
        [cutX(0), cutY(ridge - canopy.thick)],
      ]),
      0.35,
      'tint',
    ),
    shape(
      rectangle(cutX(edge), cutY(head), edge / SECTION.scale, (head - ridge) / SECTION.scale),
      0.35,
      'tint',
    ),
    shape(line(cutWall, cutY(head) - 8, cutWall, cutY(cutFoot) + 3), 0.7),
    shape(
      [
        ['M', cutX(canopy.boardThick) - 3, cutY(cutFoot)],
        ['L', cutX(canopy.boardThick / 2) - 1, cutY(cutFoot)],
        ['L', cutX(canopy.boardThick / 2) - 0.4, cutY(cutFoot) - 1.8],
        ['L', cutX(canopy.boardThick / 2) + 0.4, cutY(cutFoot) + 1.8],
        ['L', cutX(canopy.boardThick / 2) + 1, cutY(cutFoot)],
        ['L', cutWall + 3, cutY(cutFoot)],
      ],
      0.18,
    ),
    holeMark(cutX(edge / 2), cutY(drilled), inks.accent),
  ];
  const items: Item[] = [
    // From in front.
    shape(rectangle(x(canopy.beyond), y(top), ask.width / scale, ask.height / scale), 0.35),
    shape(rectangle(x(0), y(head), width / scale, canopy.fixing.flange / scale), 0.35, 'paper-white'),
    shape(rectangle(x(0), y(ridge), width / scale, (ridge - drip) / scale), 0.35, 'tint'),
    shape(line(x(0) - 4, ground, x(width) + 4, ground), 0.7),
    ...fixings.map((place) => holeMark(x(place), y(drilled), inks.accent)),
    ...section,
  ];
  const shown = boardOnPaper(ask, face, { x: x(canopy.beyond), y: y(top), scale }, notes);
  if (!shown.ok) return shown;
  items.unshift(...shown.value);
  /** What the section names: the words end there on paper, from the wall and down, and point at so far out, so high. */
  const { parts } = canopy.words;
  const named = [
    { words: parts.flange, away: 26, at: cutY(head) - 5, out: edge, above: (drilled + head) / 2 },
    { words: parts.hole, away: 26, at: cutY(drilled) - 1.5, out: edge, above: drilled },
    {
      ...{ words: parts.roof, away: cutWidth * 0.62, at: cutY(ridge) + 1, out: canopy.projection * 0.58 },
      above: roof(canopy.projection * 0.58) - canopy.thick / 2,
    },
    {
      ...{ words: parts.brace, away: cutWidth * 0.4, at: cutY(braceFoot) - 1 },
      ...{ out: braceOut * 0.55, above: braceFoot + 0.55 * (under(braceOut) - braceFoot) },
    },
    {
      words: parts.drip,
      away: cutWidth * 0.7,
      at: cutY(drip) + 5,
      out: canopy.projection - edge,
      above: drip + 6,
    },
    { words: parts.board, away: 20, at: cutY(top) + 9, out: canopy.boardThick * 0.7, above: top - 70 },
  ];
  for (const { words, away, at, out, above } of named) {
    const style = { size: LETTER, weight: 500, ink: inks.text };
    const block = textBlock([figures(words)], ROOM.between + cutWidth, style, letters, notes);
    if (!block.ok) return block;
    const end = cutWall - away;
    const begin = end - block.value.width;
    const from = cutX(out) < begin ? begin - 0.8 : end + 0.8;
    items.push(
      ...block.value.at(begin, at),
      shape(line(from, at + LETTER / 2, cutX(out), cutY(above)), 0.18),
    );
  }
  const lower = cutY(cutFoot) + 9;
  const chains = [
    {
      places: [0, canopy.beyond, canopy.beyond + ask.width, width],
      ...{ onPaper: x, at: ground + 8, along: 'x' as const },
    },
    { places: [0, width], onPaper: x, at: ground + 20, along: 'x' as const },
    {
      ...{ places: [0, ...fixings, width], onPaper: x, at: y(head) - 5 },
      ...{ along: 'x' as const, away: -1 as const, datum: 0 },
    },
    {
      ...{ places: [0, foot, top, drip, ridge, drilled, head], onPaper: y },
      ...{ at: x(0) - 6, along: 'y' as const, away: -1 as const },
    },
    {
      places: [top, braceFoot, drip, eaves, ridge, drilled, head],
      ...{ onPaper: cutY, at: cutWall + 8, along: 'y' as const },
    },
    {
      places: [0, canopy.boardThick, braceOut, canopy.projection],
      ...{ onPaper: cutX, at: lower, along: 'x' as const },
    },
    { places: [0, canopy.projection], onPaper: cutX, at: lower + 10, along: 'x' as const },
  ];
  for (const chain of chains) {
    const made = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!made.ok) return made;
    items.push(...made.value.items);
  }
  return success(fitterDrawing(sheetAsk, sheet.value, items));
}
