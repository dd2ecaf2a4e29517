import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain, extension } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterFrame, holeMark } from '../../boards/fitterFrame.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { circle, rectangle } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { FITTER_SHEET } from './pocketSheet.ts';
import {
  type Canopy,
  drawn,
  type Made,
  namedParts,
  polygon,
  roofDepth,
  roofUnder,
  straight,
  strutOf,
  withFigures,
} from './steelwork.ts';

/** The side view and the plate 1 to 2, the tube's section 1 to 1; room about them, mm on paper. */
const SCALE = 2;
const ROOM = { left: 14, over: 22, right: 136, between: 30, titles: 7 } as const;
/** How far the drawing goes on past the strut, mm. */
const PAST = { out: 90, under: 45, over: 40 } as const;

/** 雨棚斜撑: one strut from the side with its plates, cuts and welds, the plate, the tube's section, and what has to be filled in. */
export function strutSheet(
  ask: BoardAsk<NoticeTemplate>,
  canopy: Canopy,
  { made, count }: { readonly made: Made; readonly count: number },
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { strut, thick, boardThick } = canopy;
  const { words } = strut;
  const { profile, plate, anchor, weld } = made;
  const shape = strutOf(canopy, made);
  const { lengths, cuts } = shape;
  const figures = (said: string) =>
    withFigures(said, {
      ...{ count, side: profile.side, wall: profile.wall, anchor, weld, thick },
      ...{ axis: Math.round(lengths.axis), long: Math.round(lengths.long), short: Math.round(lengths.short) },
      ...{ footCut: Math.round(cuts.foot), headCut: Math.round(cuts.head), plates: 2 * count },
      ...{ width: plate.width, height: plate.height, plate: plate.thick },
      ...{ diameter: plate.holes.diameter, apart: plate.holes.apart, why: made.why },
    });
  const sheetAsk = { ...ask, ...FITTER_SHEET, holes: false, process: 'print' as const };
  const sheet = fitterFrame(
    sheetAsk,
    {
      title: `${ask.heading.zh}　${words.title}`,
      remark: words.scales,
      footLeft: figures(words.note),
      footRight: ask.unit.zh,
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  // From the side: the wall at the right, the canopy to the left, as in the canopy's section.
  const end = strut.out + PAST.out;
  const wall = body.x + ROOM.left + end / SCALE;
  const highest = roofUnder(canopy, 0) + roofDepth(canopy) + PAST.over;
  const top = body.y + ROOM.over;
  const x = (out: Mm) => wall - out / SCALE;
  const y = (above: Mm) => top + (highest - above) / SCALE;
  const put = (places: readonly (readonly [Mm, Mm])[]) => polygon(places.map(([a, b]) => [x(a), y(b)]));
  const roofAt = (out: Mm) => roofUnder(canopy, out) + roofDepth(canopy);
  const items: Item[] = [
    // The board goes on below, the roof outwards: they are open there.
    drawn(
      [
        ['M', x(0), y(-PAST.under)],
        ['L', x(0), y(0)],
        ['L', x(boardThick), y(0)],
        ['L', x(boardThick), y(-PAST.under)],
      ],
      inks.text,
      0.25,
      'paper-white',
    ),
    drawn(
      [
        ['M', x(end), y(roofAt(end))],
        ['L', x(0), y(roofAt(0))],
        ['L', x(0), y(roofUnder(canopy, 0))],
        ['L', x(end), y(roofUnder(canopy, end))],
      ],
      inks.text,
      0.25,
      'tint',
    ),
    drawn(put(shape.tube), inks.text, 0.35, 'paper-white'),
    drawn(put(shape.foot), inks.text, 0.5, 'hairline'),
    drawn(put(shape.head), inks.text, 0.5, 'hairline'),
    drawn(straight(wall, top - 4, wall, y(-PAST.under) + 4), inks.text, 0.7),
    ...shape.bolts.map(([[a, b], [c, d]]): Item => ({
      ...{ kind: 'shape', layer: 'artwork', path: straight(x(a), y(b), x(c), y(d)) },
      stroke: { ink: inks.accent, width: 0.25, dash: [3, 0.8, 0.6, 0.8] },
    })),
  ];
  const middle = (points: readonly (readonly [Mm, Mm])[]): readonly [Mm, Mm] => [
    x(points.reduce((sum, [out]) => sum + out, 0) / points.length),
    y(points.reduce((sum, [, above]) => sum + above, 0) / points.length),
  ];
  const at = (index: number, of: readonly (readonly [Mm, Mm])[]): readonly [Mm, Mm] => {
    const [out, above] = of[index] ?? [0, 0];
    return [x(out), y(above)];
  };
  const left = x(end);
  const [tubeX, tubeY] = middle(shape.tube);
  const [headX, headY] = middle(shape.head);
  const weldAt = at(3, shape.tube);
  const onRoof = strut.out * 0.5;
  const { parts } = words;
  const named = namedParts(
    [
      {
        ...{ words: parts.roof, x: x(onRoof) - 8, y: y(roofAt(onRoof)) - 14, ends: 'right' as const },
        to: [x(onRoof), y(roofAt(onRoof) - thick / 2)] as const,
      },
      {
        words: parts.head,
        x: headX - 20,
        y: headY + 16,
        ends: 'right' as const,
        to: [headX, headY] as const,
      },
      {
        ...{ words: parts.bolt, x: headX - 20, y: headY + 24, ends: 'right' as const },
        to: at(1, shape.bolts[1] ?? []),
      },
      {
        ...{ words: parts.tube, x: left + 6, y: tubeY + 20, ends: 'left' as const },
        to: [tubeX - 8, tubeY + 5] as const,
      },
      { words: parts.weld, x: wall - 40, y: weldAt[1] + 1, ends: 'right' as const, to: weldAt },
      {
        words: parts.anchor,
        x: wall - 40,
        y: weldAt[1] - 6.5,
        ends: 'right' as const,
        to: at(1, shape.bolts[0] ?? []),
      },
      {
        ...{ words: parts.foot, x: wall - 40, y: weldAt[1] + 8.5, ends: 'right' as const },
        to: [x(plate.thick / 2), y(strut.foot - plate.height / 2) - 1.5] as const,
      },
    ].map((part) => ({ ...part, words: figures(part.words) })),
    inks.text,
    letters,
    notes,
  );
  if (!named.ok) return named;
  items.push(
    ...named.value,
    extension(x(strut.out), y(roofUnder(canopy, strut.out)), x(strut.out), y(-PAST.under) + 18, inks.text),
  );
  // The plate, the tube's section, what has to be filled in.
  const column = body.x + body.width - ROOM.right;
  const plateX = column + 22;
  const plateTop = top + 4;
  const [px, py] = [(place: Mm) => plateX + place / SCALE, (place: Mm) => plateTop + place / SCALE];
  const sectionTop = py(plate.height) + ROOM.between + ROOM.titles;
  const [sx, sy] = [(place: Mm) => plateX + place, (place: Mm) => sectionTop + place];
  const margin = (plate.width - plate.holes.apart) / 2;
  const holes = [margin, plate.width - margin];
  const tubeHigh = profile.side / Math.sin((cuts.head * Math.PI) / 180);
  items.push(
    drawn(rectangle(px(0), py(0), plate.width / SCALE, plate.height / SCALE), inks.text, 0.35, 'tint'),
    {
      ...drawn(
        rectangle(
          px((plate.width - profile.side) / 2),
          py((plate.height - tubeHigh) / 2),
          profile.side / SCALE,
          tubeHigh / SCALE,
        ),
        inks.text,
        0.18,
      ),
    },
    ...holes.flatMap((hole) => [
      drawn(
        circle(px(hole), py(plate.height / 2), plate.holes.diameter / 2 / SCALE),
        inks.accent,
        0.25,
        'paper-white',
      ),
      holeMark(px(hole), py(plate.height / 2), inks.accent, {
        arm: plate.holes.diameter / SCALE,
        line: 0.18,
      }),
    ]),
    drawn(rectangle(sx(0), sy(0), profile.side, profile.side), inks.text, 0.35, 'hairline'),
    drawn(
      rectangle(
        sx(profile.wall),
        sy(profile.wall),
        profile.side - 2 * profile.wall,
        profile.side - 2 * profile.wall,
      ),
      inks.text,
      0.35,
      'paper-white',
    ),
  );
  const titled = [
    { said: figures(words.plate), x: column, y: plateTop - ROOM.titles - 12 },
    { said: figures(words.section), x: column, y: sectionTop - ROOM.titles - 8 },
    { said: words.open, x: column, y: sy(profile.side) + 12 },
  ];
  for (const { said, ...place } of titled) {
    const style = { size: 3.5, weight: 700, ink: inks.text };
    const block = textBlock([said], ROOM.right, style, letters, notes);
    if (!block.ok) return block;
    items.push(...block.value.at(place.x, place.y));
  }
  const style = { size: 3.5, weight: 500, ink: inks.text, step: 1.9 };
  const asked = textBlock(words.asks, ROOM.right, style, letters, notes);
  if (!asked.ok) return asked;
  items.push(...asked.value.at(column, sy(profile.side) + 19));
  const chains = [
    {
      places: [0, margin, plate.width - margin, plate.width],
      onPaper: px,
      at: plateTop - 5,
      along: 'x' as const,
      away: -1 as const,
    },
    {
      places: [0, plate.height / 2, plate.height],
      onPaper: py,
      at: plateX - 5,
      along: 'y' as const,
      away: -1 as const,
    },
    { places: [0, profile.side], onPaper: sy, at: plateX - 5, along: 'y' as const, away: -1 as const },
    { places: [0, profile.wall], onPaper: sx, at: sectionTop - 3, along: 'x' as const, away: -1 as const },
    { places: [0, boardThick], onPaper: x, at: y(-PAST.under) + 8, along: 'x' as const },
    { places: [0, strut.out], onPaper: x, at: y(-PAST.under) + 18, along: 'x' as const },
    {
      places: [
        0,
        strut.foot - plate.height / 2,
        strut.foot,
        strut.foot + plate.height / 2,
        Math.round(roofUnder(canopy, 0)),
      ],
      onPaper: y,
      at: wall + 8,
      along: 'y' as const,
    },
  ];
  for (const chain of chains) {
    const drawnChain = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!drawnChain.ok) return drawnChain;
    items.push(...drawnChain.value.items);
  }
  return success(fitterDrawing(sheetAsk, sheet.value, items));
}
