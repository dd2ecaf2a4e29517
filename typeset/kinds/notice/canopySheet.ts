import { type Drawing, type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain, paperFor } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterSheet } from '../../boards/fitterSheet.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { cross, FITTER_SHEET } from './pocketSheet.ts';

type Canopy = NonNullable<NoticeTemplate['canopy']>;

/** Room about and between the two views, mm on paper. */
const ROOM = { left: 18, right: 18, between: 46, under: 24 } as const;

/** 雨棚: the canopy over the board from in front and from the side, with its fixings. */
export function canopySheet(
  ask: BoardAsk<NoticeTemplate>,
  canopy: Canopy,
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const width = ask.width + 2 * canopy.beyond;
  /** Heights over the ground. */
  const [foot, top] = [canopy.boardFoot, canopy.boardFoot + ask.height];
  const [eaves, ridge] = [top + canopy.above, top + canopy.above + canopy.rise];
  const real = { width: width + canopy.projection, height: ridge };
  const blank = { title: '', remark: '', footLeft: '', footRight: '' };
  const { scale, ...paper } = paperFor(real, FITTER_SHEET, (size) => {
    const rough = fitterSheet({ ...ask, ...size }, blank, []);
    if (!rough.ok) return { width: 0, height: 0 };
    const { body } = rough.value;
    return { width: body.width - ROOM.left - ROOM.right - ROOM.between, height: body.height - ROOM.under };
  });
  const sheetAsk = { ...ask, ...paper, holes: false, process: 'print' as const };
  const spaces = Math.ceil((width - 2 * canopy.fixing.inset) / canopy.fixing.every);
  const step = (width - 2 * canopy.fixing.inset) / spaces;
  const fixings = Array.from({ length: spaces + 1 }, (_, index) =>
    Math.round(canopy.fixing.inset + index * step),
  );
  const sheet = fitterSheet(
    sheetAsk,
    {
      title: `${ask.heading.zh}　${canopy.words.title}`,
      remark: `${canopy.words.front}　${canopy.words.side}　${ask.template.plan.words.scale} 1:${scale}`,
      footLeft: canopy.words.note.replace('{count}', String(fixings.length)),
      footRight: ask.unit.zh,
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  const drawn = real.width / scale + ROOM.between;
  const left = body.x + ROOM.left + (body.width - ROOM.left - ROOM.right - drawn) / 2;
  const ground = body.y + (body.height - ROOM.under + real.height / scale) / 2;
  const x = (place: number) => left + place / scale;
  const y = (above: number) => ground - above / scale;
  const wall = x(width) + ROOM.between + canopy.projection / scale;
  const out = (from: number) => wall - from / scale;
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
  const items: Item[] = [
    // From in front.
    shape(rectangle(x(canopy.beyond), y(top), ask.width / scale, ask.height / scale), 0.35, 'paper-white'),
    shape(rectangle(x(0), y(ridge), width / scale, canopy.rise / scale), 0.35, 'tint'),
    shape(line(x(0) - 4, ground, x(width) + 4, ground), 0.7),
    ...fixings.map((place) => cross(x(place), y(ridge - canopy.rise / 2), inks.accent)),
    // From the side: wall, board, sloping roof.
    shape(line(wall, y(ridge) - 6, wall, ground), 0.7),
    shape(
      rectangle(out(canopy.thick), y(top), canopy.thick / scale, ask.height / scale),
      0.35,
      'paper-white',
    ),
    shape(
      polygon([
        [wall, y(ridge)],
        [out(canopy.projection), y(eaves)],
        [out(canopy.projection), y(eaves) + canopy.thick / scale],
        [wall, y(ridge) + canopy.thick / scale],
      ]),
      0.35,
      'tint',
    ),
    shape(line(out(canopy.projection) - 4, ground, wall + 4, ground), 0.7),
  ];
  const name = textBlock(
    [ask.heading.zh],
    ask.width / scale,
    { size: 5, weight: 700, ink: inks.quiet, align: 'centre' },
    letters,
    notes,
  );
  if (!name.ok) return name;
  items.push(...name.value.at(x(canopy.beyond), (y(top) + y(foot) - name.value.height) / 2));
  const mirrored = (place: number) => out(place);
  const chains = [
    {
      places: [0, canopy.beyond, canopy.beyond + ask.width, width],
      onPaper: x,
      at: ground + 8,
      along: 'x' as const,
    },
    { places: [0, ...fixings, width], onPaper: x, at: y(ridge) - 5, along: 'x' as const, away: -1 as const },
    {
      places: [0, foot, top, eaves, ridge],
      onPaper: y,
      at: x(0) - 6,
      along: 'y' as const,
      away: -1 as const,
    },
    { places: [0, canopy.projection], onPaper: mirrored, at: ground + 8, along: 'x' as const },
    { places: [0, foot, top, eaves, ridge], onPaper: y, at: wall + 8, along: 'y' as const },
  ];
  for (const chain of chains) {
    const made = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!made.ok) return made;
    items.push(...made.value.items);
  }
  return success(fitterDrawing(sheetAsk, sheet.value, items));
}
