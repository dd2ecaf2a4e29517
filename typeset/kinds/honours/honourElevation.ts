import { type Item, type PathCommand, type Picture } from '../../../core/drawing/drawing.ts';
import { type Ring } from '../../../core/geometry/point.ts';
import { type DisplayWall, type Honour, type WallArea } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { dimensionChain } from '../../boards/dimensions.ts';
import { HOLE_MARK, holeMark } from '../../boards/fitterFrame.ts';
import { type Letters } from '../../boards/table.ts';
import { type Block, textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { captionsOn } from './honourCaptions.ts';
import { type HonourBoardAsk } from './honourBoardAsk.ts';
import { axisOf, type Hanging, type Hung } from './hangHonours.ts';
import { type CutPanel, panelOutline, honourTitle } from './honourPanel.ts';
import { titleBoardSize, titleItems, type WallTitle } from './honourTitle.ts';
import { type Hook, shelvesOf } from './honourShelves.ts';
import { type OnWall } from './onWall.ts';
import { type Panel } from './panelShape.ts';

/** Narrow things hang from one hook in their middle, wide ones from two; a cup stands on its shelf. */
export function hooksOf(hung: Hung, rules: HonoursTemplate['hooks']): readonly Hook[] {
  const { honour, x, top } = hung;
  if (honour.kind === 'trophy') return [];
  const y = top - rules.below;
  if (honour.width < rules.twoFrom) return [{ x: axisOf(hung), y }];
  return [
    { x: x + rules.inset, y },
    { x: x + honour.width - rules.inset, y },
  ];
}

export type HungRow = { readonly foot: number; readonly row: readonly Hung[] };

/** Rows of a wall from above: things that stand on one line, left to right. */
export function rowsOf(hung: readonly Hung[], wall: string): readonly HungRow[] {
  const rows = new Map<number, Hung[]>();
  for (const each of hung) {
    if (each.wall !== wall) continue;
    const row = rows.get(each.foot);
    if (row === undefined) rows.set(each.foot, [each]);
    else row.push(each);
  }
  return [...rows.entries()]
    .sort((a, b) => b[0] - a[0])
    .map(([foot, row]) => ({ foot, row: [...row].sort((a, b) => a.x - b.x) }));
}

/**
 * Wall after wall, row after row from the left, which is the order of the numbers on sheets and captions; a tall thing is
 * read with the highest row that it stands beside.
 */
export function inReadingOrder(hung: readonly Hung[], walls: readonly DisplayWall[]): readonly Hung[] {
  return walls.flatMap(({ id }) => {
    const rows = rowsOf(hung, id);
    const beside = ({ foot, top }: Hung) =>
      Math.max(foot, ...rows.map((each) => each.foot).filter((line) => line < top));
    return rows
      .flatMap(({ row }) => row.map((each) => ({ each, row: beside(each) })))
      .sort((a, b) => b.row - a.row || a.each.x - b.each.x)
      .map(({ each }) => each);
  });
}

/**
 * The measured places of rows that share their axes: ends of the wall and axes of the things. Their differences sum to the
 * wall.
 * @internal
 */
export function rowPlaces(wall: DisplayWall, row: readonly Hung[]): readonly number[] {
  return [0, ...row.map(axisOf), wall.width];
}

/** Rows whose axes are among those of another are measured by one chain. */
export function axisChains(
  rows: readonly HungRow[],
): readonly { readonly rows: readonly number[]; readonly row: readonly Hung[] }[] {
  const chains: { rows: number[]; row: readonly Hung[]; axes: ReadonlySet<number> }[] = [];
  for (const [index, { row }] of rows.entries()) {
    const axes = new Set(row.map(axisOf));
    const same = chains.find(
      (chain) =>
        [...axes].every((axis) => chain.axes.has(axis)) || [...chain.axes].every((axis) => axes.has(axis)),
    );
    if (same === undefined) chains.push({ rows: [index], row, axes });
    else {
      same.rows.push(index);
      if (axes.size > same.axes.size) Object.assign(same, { row, axes });
    }
  }
  return chains;
}

/** The honour's picture, to be placed. */
export function pictureOf(
  honour: Honour,
  ask: Pick<HonourBoardAsk, 'mediaTypeOf'>,
): Omit<Picture, 'x' | 'y' | 'width' | 'height'> | null {
  const mediaType = honour.picture === null ? null : ask.mediaTypeOf(honour.picture);
  if (honour.picture === null || mediaType === null) return null;
  return { kind: 'picture', layer: 'artwork', asset: honour.picture, mediaType };
}

/** A wall on paper. */
export type WallOnPaper = {
  readonly wall: DisplayWall;
  readonly scale: number;
  /** Upper left corner of the wall on paper. */
  readonly at: { readonly x: Mm; readonly y: Mm };
};

/** A stretch of a wall, mm from its left end. */
export type Bay = { readonly from: number; readonly to: number };

export type ElevationAsk = WallOnPaper & {
  /** What of the wall is shown; the corner `at` is that of the whole wall. */
  readonly bay: Bay;
  /** On the overview of a wall in bays: their edges; nothing is numbered there. Null: everything is. */
  readonly edges: readonly number[] | null;
  readonly hanging: Hanging;
  /** Number of each thing on the fitter's list. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly cut: CutPanel | null;
  /** The title that hangs on this wall, on the panel or as a board. */
  readonly title: WallTitle | null;
};

/** Room beside the wall for row letters and heights, and over it; mm on paper. */
export const BESIDE: Mm = 18;
/** Height of one chain on paper. */
export const CHAIN: Mm = 10.5;
/** Row letters, numbers of things and labels, mm on paper. */
const LETTER: Mm = 3.5;
/** Numbers of bays, mm on paper. */
const BAY: Mm = 6;

const rowLetter = (index: number) => String.fromCharCode(65 + (index % 26));

export function onPaper({ wall, scale, at }: WallOnPaper) {
  const x = (place: number) => at.x + place / scale;
  const y = (above: number) => at.y + (wall.height - above) / scale;
  const box = ({ left, right, foot, top }: OnWall) =>
    rectangle(x(left), y(top), (right - left) / scale, (top - foot) / scale);
  return { x, y, box, ring: corners(x, y) };
}

/** A box of the wall as a ring on paper. */
export function corners(x: (place: number) => Mm, y: (above: number) => Mm) {
  return ({ left, right, foot, top }: OnWall): Ring => [
    { x: x(left), y: y(top) },
    { x: x(right), y: y(top) },
    { x: x(right), y: y(foot) },
    { x: x(left), y: y(foot) },
  ];
}

/** The wall to scale: panel, title, things with number and hooks, what is kept free, places in reserve, its measures. */
export function drawWall(
  ask: HonourBoardAsk,
  elevation: ElevationAsk,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { wall, hanging, scale, cut, title } = elevation;
  const { inks, hanging: rules, panel } = ask.template;
  const paper = onPaper(elevation);
  const items: Item[] = [];
  // Under its hooks' crosses.
  const under = ask.template.hooks.below + HOLE_MARK.arm * scale;
  const belowHooks = (on: OnWall) => ({ ...on, top: on.top - Math.min(under, (on.top - on.foot) / 2) });
  const within = (axis: number) => elevation.bay.from <= axis && axis < elevation.bay.to;
  if (cut !== null) {
    const path = panelOutline(cut.panel, paper.ring);
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path,
      fill: panel.ground,
      stroke: { ink: inks.quiet, width: 0.18 },
    });
    items.push(...drawHead(ask, paper.ring, cut.panel));
  }
  const areas = drawAreas(ask, elevation, notes);
  if (!areas.ok) return areas;
  items.push(...areas.value);
  if (title !== null && cut !== null && cut.panel.title !== null)
    items.push(...drawTitle(ask, elevation, cut.panel.title, title));
  for (const [index, place] of hanging.reserved.entries()) {
    if (place.wall !== wall.id || !within(place.x + place.width / 2)) continue;
    const on = {
      left: place.x,
      right: place.x + place.width,
      top: place.top,
      foot: place.top - place.height,
    };
    items.push(...thing(paper.box(on), inks.quiet, [1.4, 1]));
    if (elevation.edges !== null) continue;
    const later = reservedAsHung(ask.template.reserved, place, index);
    for (const hook of hooksOf(later, ask.template.hooks))
      items.push(holeMark(paper.x(hook.x), paper.y(hook.y), inks.accent));
    const label = fitted(ask, later.honour.name.zh, belowHooks(on), paper, inks.quiet, scale, notes);
    if (!label.ok) return label;
    items.push(...label.value);
  }
  for (const shelf of shelvesOf(hanging, wall, rules)) {
    items.push(...thing(paper.box(shelf), inks.text));
    if (elevation.edges !== null) continue;
    for (const { x, y } of shelf.brackets) items.push(holeMark(paper.x(x), paper.y(y), inks.accent));
  }
  const captions = captionsOn(hanging.hung, wall, rules);
  for (const hung of hanging.hung) {
    if (hung.wall !== wall.id || !within(axisOf(hung))) continue;
    const { honour, x, top } = hung;
    const on = { left: x, right: x + honour.width, top, foot: top - honour.height };
    const shape = honour.kind === 'trophy' ? cupPath(paper.box(on)) : paper.box(on);
    items.push(...thing(shape, inks.text));
    const picture = pictureOf(honour, ask);
    if (picture !== null) {
      const size = { width: honour.width / scale, height: honour.height / scale };
      items.push(
        { ...picture, x: paper.x(x), y: paper.y(top), ...size },
        outline(paper.box(on), inks.text, 0.25),
      );
    }
    if (elevation.edges !== null) continue;
    const caption = captions.find((each) => each.honour === honour);
    if (caption !== undefined) items.push(...thing(paper.box(caption), inks.quiet));
    for (const hook of hooksOf(hung, ask.template.hooks))
      items.push(holeMark(paper.x(hook.x), paper.y(hook.y), inks.accent));
    const figure = String(elevation.numbers.get(honour.id) ?? '');
    const bowl = { ...on, foot: on.top - CUP.bowl * (on.top - on.foot) };
    const room = honour.kind === 'trophy' ? bowl : belowHooks(on);
    const label = fitted(ask, figure, room, paper, inks.text, scale, notes);
    if (!label.ok) return label;
    items.push(...label.value);
  }
  items.push(outline(paper.box({ left: 0, right: wall.width, foot: 0, top: wall.height }), inks.text, 0.35));
  const whole = elevation.bay.to - elevation.bay.from >= wall.width;
  const { from, to } = elevation.bay;
  // The wall's own ends keep the whole of their line.
  const shown = paper.box({
    ...{ left: from === 0 ? -scale : from, right: to === wall.width ? to + scale : to },
    ...{ foot: -scale, top: wall.height + scale },
  });
  const matrix = [1, 0, 0, 1, 0, 0] as const;
  const drawn: readonly Item[] = whole ? items : [{ kind: 'group', name: 'bay', matrix, clip: shown, items }];
  const chains = drawChains(ask, elevation, notes);
  if (!chains.ok) return chains;
  const marked = bayMarks(ask, elevation, notes);
  return marked.ok
    ? success([...drawn, floor(paper, elevation.bay, inks.text), ...chains.value, ...marked.value])
    : marked;
}

/** The coloured band along the panel's head. */
export function drawHead(
  { template: { panel: rules, wallTitle } }: HonourBoardAsk,
  ring: (on: OnWall) => Ring,
  panel: Panel,
): readonly Item[] {
  if (rules.head <= 0) return [];
  const band = { ...panel, foot: panel.top - rules.head };
  const path = panelOutline({ ...panel, ...band }, ring);
  return [{ kind: 'shape', layer: 'artwork', path, fill: wallTitle.ink }];
}

/** Lines where a wall is parted, on the overview with the number of each bay over it. */
function bayMarks(
  ask: HonourBoardAsk,
  elevation: ElevationAsk,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { wall, bay, edges } = elevation;
  const { inks } = ask.template;
  const paper = onPaper(elevation);
  const parted = (edges ?? [bay.from, bay.to]).filter((x) => 0 < x && x < wall.width);
  const items = parted.map((x): Item => ({
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', paper.x(x), paper.y(wall.height) - 5],
      ['L', paper.x(x), paper.y(0)],
    ],
    stroke: { ink: inks.accent, width: 0.3, dash: [3, 1.4] },
  }));
  for (const [index, from] of (edges ?? []).slice(0, -1).entries()) {
    const to = edges?.[index + 1] ?? from;
    const style = { size: BAY, weight: 800, ink: inks.accent, align: 'centre' as const };
    const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
    const name = textBlock([String(index + 1)], (to - from) / elevation.scale, style, letters, notes);
    if (!name.ok) return name;
    items.push(...name.value.at(paper.x(from), paper.y(wall.height) - BAY - 3));
  }
  return success(items);
}

/** The floor's line runs past the wall. */
export function floor({ x, y }: ReturnType<typeof onPaper>, { from, to }: Bay, ink: string): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', x(from) - 4, y(0)],
      ['L', x(to) + 4, y(0)],
    ],
    stroke: { ink, width: 0.7 },
  };
}

function drawTitle(
  ask: HonourBoardAsk,
  elevation: ElevationAsk,
  band: OnWall,
  title: WallTitle,
): readonly Item[] {
  const { scale, cut } = elevation;
  const paper = onPaper(elevation);
  const { left, middle } = honourTitle(band, title);
  const items: Item[] = [];
  if (cut === null || cut.title === null) {
    const { width, height } = titleBoardSize(ask.template, title);
    const from = (band.left + band.right - width) / 2;
    const on = { left: from, right: from + width, top: middle + height / 2, foot: middle - height / 2 };
    items.push(...thing(paper.box(on), ask.template.inks.text));
  }
  const small = 1 / scale;
  const matrix = [small, 0, 0, small, paper.x(left), paper.y(middle)] as const;
  return [...items, { kind: 'group', name: 'title', matrix, items: titleItems(title, 0, 0) }];
}

/** A word or a number in the middle of a thing, as large as it fits, never smaller than it can be read. */
function fitted(
  ask: HonourBoardAsk,
  words: string,
  on: OnWall,
  paper: ReturnType<typeof onPaper>,
  ink: string,
  scale: number,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const [width, height] = [(on.right - on.left) / scale, (on.top - on.foot) / scale];
  const size = Math.min(4, height / 1.4, (width / Math.max(1, [...words].length)) * 1.2);
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const style = { size, weight: 700, ink, align: 'centre' as const };
  const label = textBlock([words], width + 8, style, letters, notes);
  if (!label.ok) return label;
  return success(label.value.at(paper.x(on.left) - 4, paper.y(on.top) + (height - size) / 2));
}

/** What is kept free: its outline, its diagonals, and what it is in a gap of them. */
export function drawAreas(
  ask: HonourBoardAsk,
  on: WallOnPaper,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { inks } = ask.template;
  const paper = onPaper(on);
  const items: Item[] = [];
  for (const area of on.wall.keepFree) {
    const box = { left: area.x, right: area.x + area.width, foot: area.y, top: area.y + area.height };
    const [x1, x2, y1, y2] = [paper.x(box.left), paper.x(box.right), paper.y(box.top), paper.y(box.foot)];
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path: paper.box(box),
      fill: 'paper-white',
      stroke: { ink: inks.text, width: 0.25 },
    });
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path: [
        ['M', x1, y1],
        ['L', x2, y2],
        ['M', x2, y1],
        ['L', x1, y2],
      ],
      stroke: { ink: inks.quiet, width: 0.13 },
    });
    const named = areaLabel(ask, area, on.scale, notes);
    if (!named.ok) return named;
    if (named.value === null) continue;
    const { width, height } = named.value;
    const [x, y] = [(x1 + x2 - width) / 2, (y1 + y2 - height) / 2];
    const ground = rectangle(x - 1, y - 0.8, width + 2, height + 1.6);
    items.push(
      { kind: 'shape', layer: 'artwork', path: ground, fill: 'paper-white' },
      ...named.value.at(x, y),
    );
  }
  return success(items);
}

/** What is kept free and its size, where it has room for that; else null: the sheet's foot says it. */
export function areaLabel(
  ask: HonourBoardAsk,
  { what, y, width, height }: WallArea,
  scale: number,
  notes: TypesetNote[],
): Result<Block | null, TypesetProblem> {
  const { areas, sheet, inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const style = { size: LETTER, weight: 600, ink: inks.text };
  const size = `${width} × ${height}`;
  const above = y === 0 ? [] : [`${sheet.words.aboveFloor} ${y}`];
  for (const words of [
    [`${areas[what]} ${size}`, ...above],
    [areas[what], size, ...above],
  ]) {
    const block = textBlock(words, 80, style, letters, notes);
    if (!block.ok) return block;
    if (block.value.width + 3 <= width / scale && block.value.height + 3 <= height / scale) return block;
  }
  return success(null);
}

function drawChains(
  ask: HonourBoardAsk,
  elevation: ElevationAsk,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { wall, hanging, cut, title, bay, edges } = elevation;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { inks } = ask.template;
  const paper = onPaper(elevation);
  const items: Item[] = [];
  const rows = rowsOf(hanging.hung, wall.id);
  let y = paper.y(0) + CHAIN * 0.75;
  const whole = bay.to - bay.from >= wall.width;
  const ends = (places: readonly number[]) => [
    bay.from,
    ...places.filter((place) => bay.from < place && place < bay.to),
    bay.to,
  ];
  const areas = wall.keepFree
    .filter(({ x, width }) => bay.from < x + width && x < bay.to)
    .flatMap(({ x, width }) => [x, x + width]);
  const lying = [
    ...(edges === null
      ? axisChains(rows).map((chain) => ({
          name: chain.rows.map(rowLetter).join(''),
          places: ends(rowPlaces(wall, chain.row)),
          ...(whole ? {} : { datum: 0 }),
        }))
      : [{ name: '', places: [...edges], datum: 0 }]),
    ...(areas.length === 0
      ? []
      : [{ name: ask.template.sheet.words.openings, places: ends(areas), datum: 0 }]),
  ];
  for (const { name: said, ...chain } of lying) {
    const drawn = dimensionChain(
      { ...chain, onPaper: paper.x, at: y, along: 'x', ink: inks.text },
      letters,
      notes,
    );
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
    const name = textBlock(
      said === '' ? [] : [said],
      BESIDE,
      { size: LETTER, weight: 700, ink: inks.accent, align: 'right' },
      letters,
      notes,
    );
    if (!name.ok) return name;
    items.push(...name.value.at(paper.x(bay.from) - 2 - BESIDE, y - LETTER / 2));
    y += Math.max(CHAIN, drawn.value.depth + CHAIN * 0.55);
  }
  let lettered = -Infinity;
  for (const [index, { foot }] of rows.entries()) {
    // Letters of lines that lie close together stand one under the other.
    lettered = Math.max(paper.y(foot) - LETTER / 2, lettered + LETTER);
    const style = { size: LETTER, weight: 700, ink: inks.accent };
    const name = textBlock([rowLetter(index)], BESIDE, style, letters, notes);
    if (!name.ok) return name;
    items.push(...name.value.at(paper.x(bay.from) - 4, lettered));
  }
  const panel = cut?.panel;
  const band = title === null ? null : (panel?.title ?? null);
  const heights = [
    { places: rows.map(({ foot }) => foot), at: paper.x(bay.from) - 6, away: -1 as const },
    {
      places:
        panel === undefined
          ? []
          : [
              panel.foot,
              panel.top,
              ...(band === null || title === null ? [] : [honourTitle(band, title).middle]),
            ],
      at: paper.x(bay.to) + 6,
      away: 1 as const,
    },
  ];
  for (const { places, at, away } of heights) {
    const standing = { places: [0, ...places, wall.height], onPaper: paper.y, along: 'y' as const };
    const drawn = dimensionChain({ ...standing, at, away, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
  }
  return success(items);
}

/** A place kept free, as the thing that will hang there. */
export function reservedAsHung(name: string, place: Hanging['reserved'][number], index: number): Hung {
  const { wall, x, top, width, height } = place;
  const said = {
    id: `${name} ${index + 1}`,
    name: { zh: `${name} ${index + 1}`, mn: null },
    grantor: '',
    date: '',
  };
  const honour: Honour = { ...said, level: 'township', kind: 'plaque', picture: null, width, height };
  return { honour, wall, x, top, foot: top - height };
}

/** A cup's bowl, stem and base, in shares of its height and width. */
const CUP = { bowl: 0.56, base: 0.14, stem: 0.1, foot: 0.3 } as const;

/** A cup in its box. */
function cupPath(box: readonly PathCommand[]): readonly PathCommand[] {
  const points = box.flatMap((command) => (command[0] === 'M' || command[0] === 'L' ? [command] : []));
  const [xs, ys] = [points.map(([, x]) => x), points.map(([, , y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const x = (share: number) => left + (0.5 + share) * width;
  const y = (share: number) => top + share * height;
  const { bowl, base, stem, foot } = CUP;
  return [
    ['M', x(-0.5), y(0)],
    ['L', x(0.5), y(0)],
    ['C', x(0.5), y(bowl * 0.75), x(0.3), y(bowl), x(stem), y(bowl)],
    ['L', x(stem), y(1 - base)],
    ['L', x(foot), y(1 - base)],
    ['L', x(foot), y(1)],
    ['L', x(-foot), y(1)],
    ['L', x(-foot), y(1 - base)],
    ['L', x(-stem), y(1 - base)],
    ['L', x(-stem), y(bowl)],
    ['C', x(-0.3), y(bowl), x(-0.5), y(bowl * 0.75), x(-0.5), y(0)],
    ['Z'],
  ];
}

export function outline(path: ReturnType<typeof rectangle>, ink: string, width: Mm): Item {
  return { kind: 'shape', layer: 'artwork', path, stroke: { ink, width } };
}

/** White with its outline. */
function thing(path: readonly PathCommand[], ink: string, dash?: readonly Mm[]): readonly Item[] {
  const stroke = { ink, width: dash === undefined ? 0.25 : 0.2, ...(dash === undefined ? {} : { dash }) };
  return [{ kind: 'shape', layer: 'artwork', path, fill: 'paper-white', stroke }];
}
