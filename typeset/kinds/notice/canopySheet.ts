import { type Drawing, type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain, scaleFor } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterFrame, holeMark } from '../../boards/fitterFrame.ts';
import { type Letters } from '../../boards/table.ts';
import { shownAs } from '../../sign/shownAs.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { boardOnPaper, FITTER_SHEET } from './pocketSheet.ts';
import {
  type Canopy,
  depthOf,
  drawn,
  namedParts,
  polygon,
  roofDepth,
  roofUnder,
  straight,
  type Strut,
  strutOf,
  withFigures,
} from './steelwork.ts';

/** Room about and between the two views, mm on paper; the section's scale, and how much of the board it shows, mm. */
const ROOM = { left: 42, right: 20, between: 40, over: 14, under: 26 } as const;
const SECTION = { scale: 5, board: 150 } as const;
/** Sheet metal as it is drawn at the least, mm on paper; the flange's own thickness, mm. */
const [THIN, FLANGE]: readonly [Mm, number] = [0.8, 4];

/** Where the canopy's flange is fixed and a strut stands under it, from its left end, mm. */
export function canopyFixings(ask: { readonly width: Mm }, { beyond, fixing }: Canopy): readonly Mm[] {
  const length = ask.width + 2 * beyond - 2 * fixing.inset;
  const spaces = Math.ceil(length / fixing.every);
  return Array.from({ length: spaces + 1 }, (_, index) =>
    Math.round(fixing.inset + (index * length) / spaces),
  );
}

/** The roof's plate as it is cut and drilled, along its slope; degrees to the tenth. */
function slabFigures({ rise, projection, strut }: Canopy, width: Mm) {
  const slope = Math.hypot(rise, projection);
  const bolt = Math.round((strut.out * slope) / projection);
  const angle = Math.round((Math.atan2(rise, projection) * 1800) / Math.PI) / 10;
  return { width, slope: Math.round(slope), angle, bolt, front: Math.round(slope) - bolt };
}

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
  const fixings = canopyFixings(ask, canopy);
  const { made } = canopy.strut;
  const feet = made === null ? [] : [made.plate.holes.apart / -2, made.plate.holes.apart / 2];
  const depth = withFigures(canopy.words.depth, depthOf(canopy));
  const figures = (words: string) =>
    withFigures(words, {
      ...(made === null ? { feet: '', bolts: '' } : { feet: canopy.words.feet, bolts: canopy.words.bolts }),
      ...slabFigures(canopy, width),
      ...{
        thick: canopy.thick,
        board: shownAs(ask, 'backing', depth),
        flange: canopy.fixing.flange,
        hole: drilled,
      },
      ...{ diameter: canopy.fixing.diameter, count: fixings.length, drip: canopy.drip, over: canopy.above },
      ...{ side: made?.profile.side ?? '', wall: made?.profile.wall ?? '', half: feet[1] ?? '' },
      ...{ footHole: made?.plate.holes.diameter ?? '', footHoles: feet.length * fixings.length },
      ...{
        footAbove: top + canopy.strut.foot,
        boardFoot: shownAs(ask, 'mountingHeight', foot, `${foot} mm`),
      },
    });
  const sheetAt = (scale: number) =>
    fitterFrame(
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
  const shape = (path: readonly PathCommand[], line: Mm, fill?: string) => drawn(path, inks.text, line, fill);
  /** From over the board's top to the section's paper. */
  const cut = ([out, above]: readonly [Mm, Mm]): readonly [Mm, Mm] => [cutX(out), cutY(top + above)];
  const [strutFoot, strutOut] = [top + canopy.strut.foot, canopy.strut.out];
  /** The roof's upper and lower face, so far out from the wall. */
  const under = (out: number) => top + roofUnder(canopy, out);
  const roof = (out: number) => under(out) + roofDepth(canopy);
  const edge = Math.max(THIN * SECTION.scale, FLANGE);
  const steel = ({ tube, foot: below, head: over }: Strut) => [
    shape(polygon(tube.map(cut)), 0.35, 'paper-white'),
    ...[below, over].map((plate) => shape(polygon(plate.map(cut)), 0.35, 'hairline')),
  ];
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
    ...(made === null
      ? [shape(straight(cutX(0), cutY(strutFoot), cutX(strutOut), cutY(under(strutOut))), 0.35)]
      : steel(strutOf(canopy, made))),
    shape(
      polygon([
        [cutX(0), cutY(ridge)],
        [cutX(canopy.projection), cutY(eaves)],
        [cutX(canopy.projection), cutY(drip)],
        [cutX(canopy.projection - edge), cutY(drip)],
        [cutX(canopy.projection - edge), cutY(under(canopy.projection - edge))],
        [cutX(0), cutY(under(0))],
      ]),
      0.35,
      'tint',
    ),
    shape(
      rectangle(cutX(edge), cutY(head), edge / SECTION.scale, (head - ridge) / SECTION.scale),
      0.35,
      'tint',
    ),
    shape(straight(cutWall, cutY(head) - 8, cutWall, cutY(cutFoot) + 3), 0.7),
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
    shape(straight(x(0) - 4, ground, x(width) + 4, ground), 0.7),
    ...fixings.map((place) => holeMark(x(place), y(drilled), inks.accent)),
    ...(made === null
      ? []
      : fixings.flatMap((place) => [
          shape(
            rectangle(
              x(place - made.plate.width / 2),
              y(strutFoot + made.plate.height / 2),
              made.plate.width / scale,
              made.plate.height / scale,
            ),
            0.25,
            'paper-white',
          ),
          ...feet.map((aside) => holeMark(x(place + aside), y(strutFoot), inks.accent)),
        ])),
    ...section,
  ];
  const shown = boardOnPaper(ask, face, { x: x(canopy.beyond), y: y(top), scale }, notes);
  if (!shown.ok) return shown;
  items.unshift(...shown.value);
  /** What the section names. */
  const { parts } = canopy.words;
  const flangeEnd = cutWall - 26;
  const roofMiddle = canopy.projection * 0.58;
  const strutMiddle = strutFoot + 0.5 * (under(strutOut) - strutFoot);
  const named = namedParts(
    [
      ...[
        { words: parts.flange, x: flangeEnd, y: cutY(head) - 5, to: [edge, (drilled + head) / 2] as const },
        { words: parts.hole, x: flangeEnd, y: cutY(drilled) - 1.5, to: [edge, drilled] as const },
        {
          ...{ words: parts.roof, x: cutWall - cutWidth * 0.62, y: cutY(ridge) + 1 },
          to: [roofMiddle, roof(roofMiddle) - canopy.thick / 2] as const,
        },
        {
          ...{ words: made === null ? parts.unmade : parts.strut, x: cutWall - 26, y: cutY(top) - 2 },
          to: [strutOut * 0.5, strutMiddle] as const,
        },
        {
          ...{ words: parts.drip, x: cutWall - cutWidth * 0.78, y: cutY(drip) + 5 },
          to: [canopy.projection - edge, drip + 6] as const,
        },
        {
          words: parts.board,
          x: cutWall - 20,
          y: cutY(top) + 12,
          to: [canopy.boardThick * 0.7, top - 90] as const,
        },
      ].map((part) => ({
        ...{ words: figures(part.words), x: part.x, y: part.y, ends: 'right' as const },
        to: [cutX(part.to[0]), cutY(part.to[1])] as const,
      })),
    ],
    inks.text,
    letters,
    notes,
  );
  if (!named.ok) return named;
  items.push(...named.value);
  const lower = cutY(cutFoot) + 9;
  const chains = [
    {
      places: [0, canopy.beyond, canopy.beyond + ask.width, width],
      ...{ onPaper: x, at: ground + 8, along: 'x' as const },
    },
    { places: [0, width], onPaper: x, at: ground + 20, along: 'x' as const },
    {
      ...{ places: [0, ...fixings], onPaper: x, at: y(head) - 5 },
      ...{ along: 'x' as const, away: -1 as const, datum: 0 },
    },
    {
      ...{ places: [0, foot, top, ...(made === null ? [] : [strutFoot]), drip, ridge, drilled, head] },
      ...{ onPaper: y, at: x(0) - 6, along: 'y' as const, away: -1 as const },
    },
    { places: [0, head], onPaper: y, at: x(0) - 31, along: 'y' as const, away: -1 as const },
    {
      places: [top, strutFoot, drip, eaves, ridge, drilled, head],
      ...{ onPaper: cutY, at: cutWall + 8, along: 'y' as const },
    },
    {
      places: [0, canopy.boardThick, strutOut, canopy.projection],
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
