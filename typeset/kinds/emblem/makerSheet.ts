import { type Ink } from '../../../core/drawing/ink.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { type Drawing, type InkName, type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { scaledItems } from '../../../core/drawing/scaled.ts';
import { type Result, success } from '../../../core/result.ts';
import { type EmblemTemplate } from '../../../core/signs/kinds/emblem/emblem.ts';
import { MAKER_WEIGHT } from '../../../core/signs/songWeight.ts';
import { type Answers, saysThickness } from '../../../core/signs/specification.ts';
import { type Mm } from '../../../core/units/length.ts';
import { dimensionChain } from '../../boards/dimensions.ts';
import { holeMark } from '../../boards/fitterFrame.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { fixingsOf } from '../../sign/fixingsOf.ts';
import { shownAs } from '../../sign/shownAs.ts';
import { type SignAsk } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { type TypesetProblem } from '../../text/problems.ts';

export type Area = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };

export type MakerSheetAsk = Letters & {
  readonly title: string;
  readonly template: EmblemTemplate;
  readonly contour: EmblemTemplate['contour']['usual'];
  readonly told: Answers;
  readonly sayDrawn: SignAsk<EmblemTemplate>['sayDrawn'] | undefined;
  /** The sign with its cut line and holes. */
  readonly drawing: Drawing;
  /** What the artwork takes of it, and the circle about the artwork where it is cut round. */
  readonly figure: Area;
  readonly reach: Mm | null;
  readonly supplied: Readonly<Record<InkName, Ink>>;
};

/** Chains and words stand clear of bleed and crop marks; mm. */
const OFF: Mm = 14;
/** All of it grows with the sign, from what is read on paper. */
const PAPER: Mm = 300;
/** On that paper, mm: letters, from chain to chain, over the chains, side of a colour's field and the room of its words. */
const LOOK = { size: 4, chains: 9, over: 8, field: 6, words: 62, gap: 2 } as const;

/** The plan of the fixings: its side, the half length and the line of a cross, the contour's line; on that paper, mm. */
const PLAN = { side: 60, arm: 2, line: 0.25 } as const;
/** Corners of the drawing's frame: clear of all words, over what the slug needs under the trim; mm. Their arms on paper. */
const FRAME = { off: 20, slug: 56, arm: 8 } as const;

/** What the maker reads about the emblem, all of it outside the trim: measures, cut line, fixings, material, paint. */
export function makerSheet(ask: MakerSheetAsk): Result<readonly Item[], TypesetProblem> {
  const { width, height } = ask.drawing;
  const scale = Math.max(1, Math.min(width, height) / PAPER);
  const wide = width / scale;
  const items: Item[] = [];
  const off = OFF / scale;
  const across = [ask.figure.x, ask.figure.x + ask.figure.width];
  const down = [ask.figure.y, ask.figure.y + ask.figure.height];
  const whole = outlineBox(ask.drawing);
  const chains = [
    { along: 'x' as const, places: [whole.left, ...across, whole.right], at: -off - LOOK.size },
    { along: 'x' as const, places: [whole.left, whole.right], at: -off - LOOK.size - LOOK.chains },
    { along: 'y' as const, places: [whole.top, ...down, whole.bottom], at: -off },
    { along: 'y' as const, places: [whole.top, whole.bottom], at: -off - 2 * LOOK.chains },
  ];
  let left = 0;
  for (const { places, ...chain } of chains) {
    const ends = places.map((place) => Math.round(place * 10) / 10);
    const onPaper = (place: number) => place / scale;
    const made = dimensionChain({ ...chain, places: ends, onPaper, away: -1, ink: 'black' }, ask, []);
    if (!made.ok) return made;
    items.push(...made.value.items);
    if (chain.along === 'y') left = Math.min(left, chain.at - made.value.depth);
  }
  const room = Math.max(wide, LOOK.words * 3);
  const style = { size: LOOK.size, weight: MAKER_WEIGHT, ink: 'black' } as const;
  const words = textBlock(said(ask), room, style, ask, []);
  if (!words.ok) return words;
  const colours = colourFields(ask, room);
  if (!colours.ok) return colours;
  const bottom = -off - LOOK.size - LOOK.chains - LOOK.over;
  const top = bottom - colours.value.height - LOOK.gap * 2 - words.value.height;
  items.push(...words.value.at(0, top), ...colours.value.at(bottom - colours.value.height));
  const plan = fixingPlan(ask, wide + off + LOOK.size);
  if (!plan.ok) return plan;
  items.push(...plan.value.items);
  const clear = FRAME.off / scale;
  items.push(
    ...frameCorners({
      ...{ left: left - clear, top: top - clear },
      ...{ right: Math.max(plan.value.right, room) + clear, bottom: (height + FRAME.slug) / scale },
    }),
  );
  return success(
    scaledItems(items, { scale, x: 0, y: 0 }).map((item) =>
      item.kind === 'group' ? item : { ...item, layer: 'marks' as const },
    ),
  );
}

/** The contour from the front with a cross where it is fixed, and where that is; the upper edge is the trim's. */
function fixingPlan(
  ask: MakerSheetAsk,
  x: Mm,
): Result<{ readonly items: readonly Item[]; readonly right: Mm }, TypesetProblem> {
  const { drawing, template } = ask;
  const whole = outlineBox(drawing);
  const small = PLAN.side / Math.max(whole.right - whole.left, whole.bottom - whole.top);
  const { points } = fixingsOf(drawing, drawing, template.fixings.inset);
  const style = { size: LOOK.size, weight: MAKER_WEIGHT, ink: 'black' } as const;
  const title = textBlock(
    [template.words.plan.replace('{count}', String(points.length))],
    PLAN.side + LOOK.chains * 2,
    style,
    ask,
    [],
  );
  if (!title.ok) return title;
  const y = title.value.height + LOOK.size;
  const onX = (place: number) => x + (place - whole.left) * small;
  const onY = (place: number) => y + (place - whole.top) * small;
  const cut = drawing.items.find((item) => item.kind === 'shape' && item.layer === 'cut');
  const box = rectangle(whole.left, whole.top, whole.right - whole.left, whole.bottom - whole.top);
  const contour: Item = {
    ...{ kind: 'shape', layer: 'marks', path: cut?.kind === 'shape' ? cut.path : box },
    stroke: { ink: 'black', width: PLAN.line / small },
  };
  const items: Item[] = [
    ...title.value.at(x, 0),
    ...scaledItems([contour], { scale: small, x: onX(0), y: onY(0) }),
    ...points.map((point) => holeMark(onX(point.x), onY(point.y), 'black', PLAN)),
  ];
  const tenths = (places: readonly number[]) => places.map((place) => Math.round(place * 10) / 10);
  const chains = [
    {
      ...{ along: 'x' as const, at: onY(whole.bottom) + LOOK.chains, onPaper: onX },
      places: tenths([whole.left, ...points.map((point) => point.x), whole.right]),
    },
    {
      ...{ along: 'y' as const, at: onX(whole.right) + LOOK.chains, onPaper: onY },
      places: tenths([whole.top, ...points.map((point) => point.y), whole.bottom]),
    },
  ];
  let right = 0;
  for (const chain of chains) {
    const made = dimensionChain({ ...chain, ink: 'black' }, ask, []);
    if (!made.ok) return made;
    items.push(...made.value.items);
    if (chain.along === 'y') right = Math.max(x + title.value.width, chain.at + made.value.depth);
  }
  return success({ items, right });
}

/** Where the drawing ends: what is printed of it is not trimmed through its words. */
function frameCorners({ left, top, right, bottom }: ReturnType<typeof outlineBox>): readonly Item[] {
  const { arm } = FRAME;
  const corner = (x: Mm, y: Mm, across: 1 | -1, down: 1 | -1): readonly PathCommand[] => [
    ['M', x + across * arm, y],
    ['L', x, y],
    ['L', x, y + down * arm],
  ];
  const stroke = { ink: 'black', width: PLAN.line };
  return [
    corner(left, top, 1, 1),
    corner(right, top, -1, 1),
    corner(right, bottom, -1, -1),
    corner(left, bottom, 1, -1),
  ].map((path) => ({ kind: 'shape', layer: 'marks', path, stroke }));
}

/** What is cut out of the sheet. */
function outlineBox({ items, width, height }: Drawing) {
  const cut = items.flatMap((item) =>
    item.kind === 'shape' && item.layer === 'cut' ? (pathBounds(item.path) ?? []) : [],
  );
  return cut[0] ?? { left: 0, top: 0, right: width, bottom: height };
}

function said(ask: MakerSheetAsk): readonly string[] {
  const { template, contour, drawing, figure, reach } = ask;
  const { words } = template;
  const { left, top, right, bottom } = outlineBox(drawing);
  const size = (text: string, width: Mm, height: Mm) =>
    text.replace('{width}', told(width)).replace('{height}', told(height));
  const cut = drawing.items.find((item) => item.kind === 'shape' && item.layer === 'cut');
  const ink = cut?.kind === 'shape' ? drawing.inks[cut.stroke?.ink ?? ''] : undefined;
  const line = ink?.kind === 'spot' ? words.cut.replace('{cut}', ink.name) : words.trimmed;
  const { points, hole } = fixingsOf(drawing, drawing, template.fixings.inset);
  const places = points
    .map(({ x, y }) => words.place.replace('{x}', told(x)).replace('{y}', told(drawing.height - y)))
    .join('；');
  const fixed = hole === null ? words.back : words.holes.replace('{diameter}', told(hole));
  const [first] = points;
  const about =
    first === undefined ? 0 : 2 * Math.hypot(first.x - drawing.width / 2, first.y - drawing.height / 2);
  const ring = reach !== null && hole !== null ? words.ring.replace('{diameter}', told(about)) : '';
  return [
    // Two slots of one size must not be swapped.
    ask.title,
    [
      size(words[contour], right - left, bottom - top),
      reach === null
        ? size(words.figure, figure.width, figure.height)
        : size(words.figureRound, 2 * reach, 2 * reach),
      line,
    ].join('，'),
    [
      words.material.replace('{material}', ask.told.material?.value ?? words.asked),
      ...thicknessSaid(ask),
    ].join('　'),
    `${fixed.replace('{count}', String(points.length))}${ring}${words.places.replace('{places}', places)}`,
    words.paint,
  ];
}

/** As somebody answered it; the template's usual one is said to be that, and not beside a material that has its measure. */
function thicknessSaid({ template: { words, thickness: usual }, told: answers, sayDrawn }: MakerSheetAsk) {
  const { material, thickness } = answers;
  if (thickness === undefined && saysThickness(material?.value)) return [];
  const shown = thickness?.value ?? usual;
  const said = words.thickness.replace('{thickness}', told(shown));
  return [shownAs({ told: answers, ...(sayDrawn && { sayDrawn }) }, 'thickness', shown, said)];
}

/** Each ink of the artwork with its shares, and a line for the number of the paint. */
function colourFields(
  ask: MakerSheetAsk,
  room: Mm,
): Result<{ readonly height: Mm; readonly at: (top: Mm) => readonly Item[] }, TypesetProblem> {
  const { words } = ask.template;
  const inks = Object.entries(ask.supplied).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const fields =
    inks.length === 0 ? [[null, words.picture] as const] : inks.map(([name, ink]) => [name, shares(ink)]);
  const columns = Math.max(1, Math.floor(room / LOOK.words));
  const step = LOOK.field + LOOK.gap;
  const placed: ((top: Mm) => readonly Item[])[] = [];
  for (const [index, [name, text]] of fields.entries()) {
    const style = { size: LOOK.size * 0.75, weight: MAKER_WEIGHT, ink: 'black', step: 1.1 };
    const block = textBlock([text, words.number], LOOK.words - step - LOOK.gap, style, ask, []);
    if (!block.ok) return block;
    const [x, y] = [(index % columns) * LOOK.words, Math.floor(index / columns) * step];
    placed.push((top) => [
      {
        ...{ kind: 'shape', layer: 'marks', path: rectangle(x, top + y, LOOK.field, LOOK.field) },
        ...(name === null ? {} : { fill: name }),
        stroke: { ink: 'black', width: 0.13 },
      },
      ...block.value.at(x + step, top + y),
    ]);
  }
  const height = Math.ceil(fields.length / columns) * step;
  return success({ height, at: (top) => placed.flatMap((place) => place(top)) });
}

function shares(ink: Ink): string {
  const [c, m, y, k] = ink.kind === 'process' ? ink.cmyk : ink.alternate;
  return `C${Math.round(c)} M${Math.round(m)} Y${Math.round(y)} K${Math.round(k)}`;
}

function told(length: number): string {
  return String(Math.round(length * 10) / 10);
}
