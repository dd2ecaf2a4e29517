import { type Drawing, type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain, paperFor } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterSheet, holeMark } from '../../boards/fitterSheet.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { FITTER_SHEET } from './pocketSheet.ts';

type Canopy = NonNullable<NoticeTemplate['canopy']>;

/** Room about and between the views, mm on paper. */
const ROOM = { left: 18, right: 18, between: 46, under: 24 } as const;
/** The section's scale, and its distance from the side view, mm on paper. */
const SECTION = { scale: 5, between: 42 } as const;

/** Sheet metal as it is drawn at the least, mm on paper; the flange's own thickness, mm. */
const [THIN, FLANGE]: readonly [Mm, number] = [0.8, 4];

/** 雨棚: the canopy over the board from in front, from the side and cut, with the holes of its flange. */
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
  const drip = top + canopy.above;
  const eaves = drip + canopy.drip;
  const ridge = eaves + canopy.rise;
  /** The flange stands on the wall over the roof; its holes are in its middle. */
  const [head, drilled] = [ridge + canopy.fixing.flange, ridge + Math.round(canopy.fixing.flange / 2)];
  const real = { width: width + canopy.projection, height: head };
  const sectionWidth = SECTION.between + canopy.projection / SECTION.scale;
  const blank = { title: '', remark: '', footLeft: '', footRight: '' };
  const { scale, ...paper } = paperFor(real, FITTER_SHEET, (size) => {
    const rough = fitterSheet({ ...ask, ...size }, blank, []);
    if (!rough.ok) return { width: 0, height: 0 };
    const { body } = rough.value;
    return {
      width: body.width - ROOM.left - ROOM.right - ROOM.between - sectionWidth,
      height: body.height - ROOM.under,
    };
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
      remark: `${canopy.words.front}　${canopy.words.side}　${ask.template.plan.words.scale} 1:${scale}　${canopy.words.section} 1:${SECTION.scale}`,
      footLeft: Object.entries({
        ...{ thick: canopy.thick, board: canopy.boardThick, flange: canopy.fixing.flange, hole: drilled },
        ...{ diameter: canopy.fixing.diameter, count: fixings.length, drip: canopy.drip, over: canopy.above },
      }).reduce((said, [name, value]) => said.replace(`{${name}}`, String(value)), canopy.words.note),
      footRight: ask.unit.zh,
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  const drawn = real.width / scale + ROOM.between + sectionWidth;
  const left = body.x + ROOM.left + (body.width - ROOM.left - ROOM.right - drawn) / 2;
  const ground = body.y + (body.height - ROOM.under + real.height / scale) / 2;
  const x = (place: number) => left + place / scale;
  const y = (above: number) => ground - above / scale;
  const wall = x(width) + ROOM.between + canopy.projection / scale;
  const cutWall = wall + sectionWidth;
  /** The section hangs from the top of the side view: its heights over the ground, at its own scale. */
  const cutY = (above: number) => y(head) + (head - above) / SECTION.scale;
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
  /** What the section shows of the board. */
  const cutFoot = Math.max(foot, top - 150);
  const profile = (at: Mm, up: (above: number) => Mm, own: number, boardFoot: number): readonly Item[] => {
    const out = (from: number) => at - from / own;
    const thin = Math.max(THIN, FLANGE / own);
    return [
      shape(
        rectangle(out(canopy.boardThick), up(top), canopy.boardThick / own, (top - boardFoot) / own),
        0.35,
        'paper-white',
      ),
      // Bracket under the roof, roof with its drip edge, flange on the wall.
      shape(
        line(
          at,
          up(top + canopy.above / 2),
          out(canopy.projection * 0.6),
          up(eaves + canopy.rise * 0.4 - canopy.thick),
        ),
        0.35,
      ),
      shape(
        polygon([
          [at, up(ridge)],
          [out(canopy.projection), up(eaves)],
          [out(canopy.projection), up(drip)],
          [out(canopy.projection) + thin, up(drip)],
          [out(canopy.projection) + thin, up(eaves - canopy.thick)],
          [at, up(ridge - canopy.thick)],
        ]),
        0.35,
        'tint',
      ),
      shape(rectangle(at - thin, up(head), thin, (head - ridge) / own), 0.35, 'tint'),
    ];
  };
  const items: Item[] = [
    // From in front.
    shape(rectangle(x(canopy.beyond), y(top), ask.width / scale, ask.height / scale), 0.35, 'paper-white'),
    shape(rectangle(x(0), y(head), width / scale, canopy.fixing.flange / scale), 0.35, 'paper-white'),
    shape(rectangle(x(0), y(ridge), width / scale, (ridge - drip) / scale), 0.35, 'tint'),
    shape(line(x(0) - 4, ground, x(width) + 4, ground), 0.7),
    ...fixings.map((place) => holeMark(x(place), y(drilled), inks.accent)),
    ...profile(wall, y, scale, foot),
    shape(line(wall, y(head) - 6, wall, ground), 0.7),
    shape(line(wall - canopy.projection / scale - 4, ground, wall + 4, ground), 0.7),
    ...profile(cutWall, cutY, SECTION.scale, cutFoot),
    shape(line(cutWall, cutY(head) - 6, cutWall, cutY(cutFoot) + 3), 0.7),
    holeMark(cutWall - THIN / 2, cutY(drilled), inks.accent),
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
  const mirrored = (place: number) => wall - place / scale;
  const cutOut = (place: number) => cutWall - place / SECTION.scale;
  const chains = [
    {
      places: [0, canopy.beyond, canopy.beyond + ask.width, width],
      onPaper: x,
      at: ground + 8,
      along: 'x' as const,
    },
    { places: [0, ...fixings, width], onPaper: x, at: y(head) - 5, along: 'x' as const, away: -1 as const },
    {
      places: [0, foot, top, drip, ridge, head],
      onPaper: y,
      at: x(0) - 6,
      along: 'y' as const,
      away: -1 as const,
    },
    { places: [0, canopy.projection], onPaper: mirrored, at: ground + 8, along: 'x' as const },
    { places: [0, foot, top, drip, ridge, drilled, head], onPaper: y, at: wall + 8, along: 'y' as const },
    {
      places: [cutFoot, top, drip, eaves, ridge, drilled, head].filter((at) => at > cutFoot),
      ...{ onPaper: cutY, at: cutWall + 8, along: 'y' as const },
    },
    {
      places: [0, canopy.boardThick, canopy.projection],
      ...{ onPaper: cutOut, at: cutY(cutFoot) + 8, along: 'x' as const },
    },
  ];
  for (const chain of chains) {
    const made = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!made.ok) return made;
    items.push(...made.value.items);
  }
  return success(fitterDrawing(sheetAsk, sheet.value, items));
}
