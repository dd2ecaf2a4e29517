import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk, moduleOf } from '../../boards/boardFrame.ts';
import { type Area, FRAME } from '../../boards/boardStyle.ts';
import { dimensionChain, scaleFor } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterFrame, holeMark } from '../../boards/fitterFrame.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { circle, CUT_LINE, rectangle } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type Pocket } from './noticePockets.ts';
import { withFigures } from './steelwork.ts';

/** Centres of a pocket's holes: in head and foot of its rim, clear of the joints at its corners. */
export function holesOf(
  { x, y, width, height }: Pocket,
  { hole }: NoticeTemplate['pockets'],
): readonly Point[] {
  const { out, along } = hole;
  return [y - out, y + height + out].flatMap((down) =>
    [x + along, x + width - along].map((across) => ({ x: across, y: down })),
  );
}

/** Centres of the board's own holes: in its corners, and between them along head, foot and sides. */
function wallHoles({ width, height, template }: BoardAsk<NoticeTemplate>): readonly Point[] {
  if (template.holes === null) return [];
  const inset = resolveMeasure(template.holes.inset, { width, height });
  const places = (side: Mm) => {
    const spaces = Math.ceil((side - 2 * inset) / template.holesEvery);
    return Array.from({ length: spaces + 1 }, (_, at) =>
      Math.round(inset + (at * (side - 2 * inset)) / spaces),
    );
  };
  const [across, down] = [places(width), places(height)];
  const ends = (all: readonly Mm[]) => all.filter((_, at) => at === 0 || at === all.length - 1);
  return down.flatMap((y) => (ends(down).includes(y) ? across : ends(across)).map((x) => ({ x, y })));
}

/** The board's own holes that its frame does not drill: those between its corners. */
export function holesBetween(ask: BoardAsk<NoticeTemplate>): readonly Item[] {
  const { holes } = ask.template;
  if (!ask.holes || holes === null) return [];
  const all = wallHoles(ask);
  const ends = (places: readonly Mm[]) => [Math.min(...places), Math.max(...places)];
  const [sides, edges] = [ends(all.map(({ x }) => x)), ends(all.map(({ y }) => y))];
  const radius = resolveMeasure(holes.diameter, ask) / 2;
  return all
    .filter(({ x, y }) => !(sides.includes(x) && edges.includes(y)))
    .map(({ x, y }): Item => ({
      kind: 'shape',
      layer: 'holes',
      path: circle(x, y, radius),
      stroke: { ink: 'drill', width: CUT_LINE },
    }));
}

/** Room about the board for its chains, mm on paper; the detail beside it. */
const ABOUT = { left: 36, right: 22, over: 14, under: 46 } as const;
const DETAIL = { apart: 14, height: 34, past: 8 } as const;
/** Letters of what the drawing says, mm on paper; of what stands in a pocket, its width in em. */
const [LETTER, EMS]: readonly [Mm, number] = [3.5, 7.6];

/** The sheet on which drawings for the fitter lie: A3, all of a board alike. */
export const FITTER_SHEET = { width: 420, height: 297 } as const;

/** 插页框孔位: the board with what is printed on it, where the pockets sit, and every hole from the board's left and lower edge, as its job sheet and template have them. */
export function pocketSheet(
  ask: BoardAsk<NoticeTemplate>,
  { face, grounds, pockets }: PrintedBoard,
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { plan, pockets: rules, inks, holes } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const sheetAsk = { ...ask, ...FITTER_SHEET, holes: false, process: 'print' as const };
  const drilled = pockets.flatMap((pocket) => holesOf(pocket, rules));
  const own = ask.holes ? wallHoles(ask) : [];
  const said = [
    withFigures(plan.words.holes, {
      ...{ count: pockets.length, holes: drilled.length, diameter: rules.hole.diameter },
      ...{ out: rules.hole.out, along: rules.hole.along, rim: rules.hole.rim },
    }),
    ...(own.length === 0 || holes === null
      ? []
      : [
          withFigures(plan.words.wall, {
            ...{ diameter: resolveMeasure(holes.diameter, ask), holes: own.length },
            inset: resolveMeasure(holes.inset, ask),
          }),
        ]),
  ].join('\n');
  const sheetAt = (scale: number) =>
    fitterFrame(
      sheetAsk,
      {
        title: `${ask.heading.zh}　${plan.words.title}`,
        remark: `${ask.width} × ${ask.height} mm　${plan.words.scale} 1:${scale}`,
        footLeft: said,
        footRight: ask.unit.zh,
      },
      notes,
    );
  const rough = sheetAt(1);
  if (!rough.ok) return rough;
  const { body } = rough.value;
  const detailWidth = rules.hole.rim + rules.hole.along + DETAIL.past;
  const beside = ABOUT.left + ABOUT.right + DETAIL.apart + detailWidth;
  const scale = scaleFor(ask, {
    width: body.width - beside,
    height: body.height - ABOUT.over - ABOUT.under,
  });
  const sheet = sheetAt(scale);
  if (!sheet.ok) return sheet;
  const left = body.x + ABOUT.left + (body.width - beside - ask.width / scale) / 2;
  const top = body.y + ABOUT.over + (body.height - ABOUT.over - ABOUT.under - ask.height / scale) / 2;
  const x = (place: number) => left + place / scale;
  const y = (place: number) => top + place / scale;
  const small = 1 / scale;
  const shown = boardOnPaper(ask, face, { x: left, y: top, scale }, notes);
  if (!shown.ok) return shown;
  const items: Item[] = [
    ...shown.value,
    outline(rectangle(left, top, ask.width * small, ask.height * small), inks.text, 0.35),
  ];
  const size = Math.min(LETTER, ...pockets.map(({ width }) => width / scale / EMS));
  for (const pocket of pockets) {
    const { rim } = rules.hole;
    const at = (out: number) =>
      rectangle(
        x(pocket.x - out),
        y(pocket.y - out),
        (pocket.width + 2 * out) * small,
        (pocket.height + 2 * out) * small,
      );
    items.push(outline(at(0), inks.text, 0.25), outline(at(rim), inks.text, 0.13));
    const inner = `${plan.words.inner} ${pocket.width} × ${pocket.height}`;
    const outer = `${plan.words.outer} ${pocket.width + 2 * rim} × ${pocket.height + 2 * rim}`;
    const label = textBlock(
      [pocket.paper === 'A4' ? 'A4' : 'A3', inner, outer],
      pocket.width * small,
      { size, weight: 500, ink: inks.text, align: 'centre' },
      letters,
      notes,
    );
    if (!label.ok) return label;
    items.push(
      ...label.value.at(x(pocket.x), y(pocket.y) + (pocket.height * small - label.value.height) / 2),
    );
  }
  for (const hole of [...drilled, ...own]) items.push(holeMark(x(hole.x), y(hole.y), inks.accent));
  const detail = pocketDetail(
    ask,
    { x: x(ask.width) + ABOUT.right + DETAIL.apart, y: top, width: detailWidth, height: DETAIL.height },
    letters,
    notes,
  );
  if (!detail.ok) return detail;
  items.push(...detail.value);
  const whole = (places: readonly number[]) => places.map(Math.round);
  const edges = { x: [0, ask.width], y: [0, ask.height] };
  const band = Math.round(FRAME.band * moduleOf(ask));
  const foot = top + ask.height * small;
  const lying = { onPaper: x, along: 'x' as const };
  const standing = { onPaper: y, along: 'y' as const };
  const sides = pockets.flatMap((pocket) => [pocket.x, pocket.x + pocket.width]);
  const heights = pockets.flatMap((pocket) => [pocket.y, pocket.y + pocket.height]);
  const chains = [
    { ...lying, places: whole([...edges.x, ...sides]), at: foot + 8 },
    { ...lying, places: whole([0, ...drilled.map((hole) => hole.x)]), at: foot + 22, datum: 0 },
    { ...lying, places: edges.x, at: foot + 40 },
    ...(own.length === 0
      ? []
      : [
          {
            ...{ ...lying, places: whole([0, ...own.map((hole) => hole.x)]), datum: 0 },
            ...{ at: top - 5, away: -1 as const },
          },
        ]),
    {
      ...standing,
      places: whole([
        ...edges.y,
        band,
        ...grounds.flatMap((each) => [each.y, each.y + each.height]),
        ...heights,
      ]),
      ...{ at: left - 6, away: -1 as const },
    },
    { ...standing, places: edges.y, ...{ at: left - 25, away: -1 as const } },
    {
      ...{ along: 'y' as const, at: x(ask.width) + 6, datum: 0, fan: true },
      onPaper: (up: number) => y(ask.height - up),
      places: whole([0, ...[...drilled, ...own].map((hole) => ask.height - hole.y)]),
    },
  ];
  for (const chain of chains) {
    const drawn = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
  }
  return success(fitterDrawing(sheetAsk, sheet.value, items));
}

/** The board on a fitter's sheet: its grounds and rules as they are printed, its title in letters that the sheet can print. */
export function boardOnPaper(
  ask: BoardAsk<NoticeTemplate>,
  face: Drawing,
  { x, y, scale }: { readonly x: Mm; readonly y: Mm; readonly scale: number },
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const name = textBlock(
    [ask.heading.zh],
    ask.width / scale,
    { size: 5, weight: 700, ink: ask.template.inks.text },
    { faces: ask.faces, shaper: ask.shaper },
    notes,
  );
  if (!name.ok) return name;
  const side = resolveMeasure(ask.template.margins.sides, ask);
  return success([
    {
      kind: 'group',
      name: 'face',
      matrix: [1 / scale, 0, 0, 1 / scale, x, y],
      clip: rectangle(0, 0, ask.width, ask.height),
      items: face.items.filter((item) => item.kind === 'shape' && item.layer === 'artwork'),
    },
    ...name.value.at(x + side / scale, y + (FRAME.titleTop * moduleOf(ask)) / scale),
  ]);
}

/** What is printed on the board, and where its pockets sit. */
export type PrintedBoard = {
  readonly face: Drawing;
  readonly grounds: readonly Area[];
  readonly pockets: readonly Pocket[];
};

function outline(path: ReturnType<typeof rectangle>, ink: string, width: Mm): Item {
  return { kind: 'shape', layer: 'artwork', path, stroke: { ink, width } };
}

/** A pocket's upper left corner in its real size: its rim, the paper's place, the hole's centre. */
function pocketDetail(
  { template }: BoardAsk<NoticeTemplate>,
  { x, y, width, height }: Area,
  letters: Letters,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { inks, pockets, plan } = template;
  const { rim, out, along, diameter } = pockets.hole;
  const corner = (at: Mm) =>
    [
      ['M', x + at, y + height],
      ['L', x + at, y + at],
      ['L', x + width, y + at],
    ] as const;
  const hole = { x: x + rim + along, y: y + rim - out };
  const joint = [
    ['M', x, y],
    ['L', x + rim, y + rim],
  ] as const;
  const items: Item[] = [
    {
      kind: 'shape',
      layer: 'artwork',
      path: [
        ...corner(0),
        ['L', x + width, y + rim],
        ['L', x + rim, y + rim],
        ['L', x + rim, y + height],
        ['Z'],
      ],
      fill: 'tint',
    },
    outline([...corner(0), ...corner(rim)], inks.text, 0.35),
    outline(joint, inks.text, 0.18),
    outline(circle(hole.x, hole.y, diameter / 2), inks.accent, 0.25),
    holeMark(hole.x, hole.y, inks.accent, { arm: diameter, line: 0.18 }),
  ];
  const name = textBlock(
    [plan.words.detail],
    width + ABOUT.right,
    { size: LETTER, weight: 700, ink: inks.text },
    letters,
    notes,
  );
  if (!name.ok) return name;
  const said = textBlock(
    [`Ø${diameter}`],
    width,
    { size: LETTER, weight: 500, ink: inks.text },
    letters,
    notes,
  );
  if (!said.ok) return said;
  items.push(
    ...name.value.at(x, y + height + 5),
    ...said.value.at(hole.x - diameter - said.value.width, y + rim + 2),
    outline(
      [
        ['M', hole.x - diameter / 3, hole.y + diameter / 2.6],
        ['L', hole.x - diameter + 0.6, y + rim + 2],
      ],
      inks.text,
      0.13,
    ),
  );
  for (const chain of [
    { onPaper: (at: number) => x + at, at: y - 5, along: 'x' as const, places: [0, rim, rim + along] },
    { onPaper: (at: number) => y + at, at: x - 5, along: 'y' as const, places: [0, rim - out, rim] },
  ]) {
    const drawn = dimensionChain({ ...chain, away: -1, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
  }
  return success(items);
}
