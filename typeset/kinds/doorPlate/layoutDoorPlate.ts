import { type Drawing, type GlyphRun, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { failure, type Result, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { bilingualLines, chineseFirst } from '../../sign/bilingualLines.ts';
import { type Box } from '../../sign/stack.ts';
import { checkSize, signDrawing } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import {
  agreeAlone,
  contentBox,
  type DoorAgreed,
  type DoorPlateAsk,
  doorRow,
  type DoorRow,
  figureHeights,
  isBare,
  isLong,
  nameRoom,
  notesOf,
  ROW_BETWEEN,
  ROW_INSIDE,
  rowsUnder,
  tileSide,
  underLeast,
  wordsSpan,
} from './doorMeasures.ts';
import {
  BODY,
  hanLine,
  largestHan,
  largestMongolian,
  lengthOfHan,
  setHan,
  setMongolianFlush,
} from '../../sign/flushLines.ts';
import { pictogramField } from '../../sign/drawPictogram.ts';
import { layoutSideBySide } from '../../sign/sideBySide.ts';
import { drawSlot, slotDimensions } from './strip.ts';

/**
 * 功能区门牌: the unit on white above; in the band below picture and number at the left, then flush left the room's name,
 * its Mongolian, and under it what else the plate says.
 */
export function layoutDoorPlate(ask: DoorPlateAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const agreement = agreedOn(ask);
  if (!agreement.ok) return agreement;
  const agreed = agreement.value;
  const unit = unitBand(ask);
  if (!unit.ok) return unit;
  const number = numberItems(ask, agreed);
  if (!number.ok) return number;
  const name = nameItems(ask, agreed);
  if (!name.ok) return name;
  const under = underName(ask, agreed);
  if (!under.ok) return under;
  const items: Item[] = [
    ...grounds(ask),
    ...pictureItems(ask),
    ...unit.value.value,
    ...number.value,
    ...name.value.value,
    ...under.value.value,
  ];
  const notes = [
    ...[...unit.value.notes, ...name.value.notes, ...under.value.notes],
    ...smallFunctions(ask, agreed),
  ];
  return success({ value: signDrawing(ask, items), notes });
}

/** The measures of the plate: its set's, and where that has none its own. */
function agreedOn(ask: DoorPlateAsk): Result<DoorAgreed, TypesetProblem> {
  const alone = agreeAlone(ask);
  if (!alone.ok) return larger(ask, alone.problem);
  const agreed = { ...alone.value, ...ask.agreed };
  const misfit = underLeast(ask, agreed);
  return misfit === null ? success(agreed) : failure(misfit);
}

/** A plate that is too small says which of the template's sizes is not. */
function larger(ask: DoorPlateAsk, misfit: TypesetProblem): Result<never, TypesetProblem> {
  const size = misfit.code === 'does-not-fit' ? sizeWhere(ask, () => true) : null;
  return failure(size === null ? misfit : problem('plate-too-small', { sign: ask.title, ...size }));
}

/** The template's smallest larger size on which the plate can be set so. */
function sizeWhere(
  ask: DoorPlateAsk,
  suits: (agreed: DoorAgreed) => boolean,
): { readonly width: Mm; readonly height: Mm } | null {
  const sizes = ask.template.sizes
    .map(({ width, height }) => ({ width, height }))
    .filter(
      ({ width, height }) =>
        width >= ask.width && height >= ask.height && width + height > ask.width + ask.height,
    )
    .sort((one, other) => one.width * one.height - other.width * other.height);
  return (
    sizes.find((size) => {
      const tried = agreeAlone({ ...ask, ...size });
      return tried.ok && suits(tried.value);
    }) ?? null
  );
}

/** Mongolian under the name that is smaller than functions ask for: the size on which it is not, or that there is none. */
function smallFunctions(ask: DoorPlateAsk, agreed: DoorAgreed): readonly TypesetNote[] {
  const least = resolveMeasure(ask.template.functions.kept, ask);
  const { functions, profile } = ask;
  const written = profile.scripts === 'both' && functions.length > 0;
  if (!written || agreed.functionsMn >= least - 0.05) return [];
  const size = sizeWhere(ask, ({ functionsMn }) => functionsMn >= least);
  const data = { sign: ask.title, size: agreed.functionsMn.toFixed(1), least: least.toFixed(1) };
  return [size === null ? problem('plate-full', data) : problem('plate-crowded', { ...data, ...size })];
}

/** Where the plate's changeable strip slides in: under its words, at the foot of the band. */
export function slotOf(ask: DoorPlateAsk): Result<Box, TypesetProblem> {
  const agreed = agreedOn(ask);
  return agreed.ok ? success(slotIn(ask, agreed.value)) : agreed;
}

function slotIn(ask: DoorPlateAsk, agreed: DoorAgreed): Box {
  const { left, width } = wordsSpan(ask, agreed.column);
  const height = resolveMeasure(ask.template.strip.height, ask);
  const box = contentBox(ask);
  return { x: left, y: box.y + box.height - height, width, height };
}

type NotedItems = Result<Noted<readonly Item[]>, TypesetProblem>;

/** Coloured grounds run over the outer edges by the bleed and end exactly between the bands; one ground is parted by a rule. */
function grounds(ask: DoorPlateAsk): readonly Item[] {
  const { unit, room } = ask.colours;
  const cut = (ask.template.unitBand / 100) * ask.height;
  const bleed = ask.process === 'cut' ? 0 : resolveMeasure(ask.template.bleed, ask);
  const ground = (ink: string | null, from: Mm, to: Mm): readonly Item[] => {
    if (ink === null) return [];
    const path = rectangle(0 - bleed, from, ask.width + 2 * bleed, to - from);
    return [{ kind: 'shape', layer: 'artwork', path, fill: ink }];
  };
  const both = [...ground(unit.ground, 0 - bleed, cut), ...ground(room.ground, cut, ask.height + bleed)];
  if (unit.ground !== room.ground) return both;
  const { x, width } = contentBox(ask);
  const rule = rectangle(x, cut, width, ask.height * RULE);
  return [...both, { kind: 'shape', layer: 'artwork', path: rule, fill: room.letters }];
}

/** The rule between bands of one ground, as a share of the height. */
const RULE = 0.008;

/** The unit, Chinese and Mongolian, flush with the column below and in the middle of its band. */
function unitBand(ask: DoorPlateAsk): NotedItems {
  const row = doorRow(ask, ask.unit, ask.template.unit);
  if (!row.ok) return row;
  const { x, width } = contentBox(ask);
  const { zh, mn } = row.value;
  const size = largestHan(zh, width, ask);
  if (!size.ok) return size;
  const sizeMn = mn === null ? null : largestMongolian(mn, width, ask);
  if (sizeMn?.ok === false) return sizeMn;
  const letters = {
    size: size.value,
    sizeMn: Math.min(sizeMn?.value ?? 0, size.value / ask.profile.sizeRatio),
    high: mn?.line.high ?? 0,
    low: mn?.line.low ?? 0,
  };
  const band = (ask.template.unitBand / 100) * ask.height;
  const top = (band - rowHeight(row.value, letters)) / 2;
  const place = { left: x, top, width };
  const runs = setRow(ask, row.value, letters, place, ask.colours.unit.letters);
  return success({ value: runs, notes: notesOf([row.value]) });
}

type RowLetters = {
  readonly size: Mm;
  readonly sizeMn: Mm;
  /** What Mongolian letters take over and under their baseline, em. */
  readonly high: number;
  readonly low: number;
};

function rowHeight({ mn }: DoorRow, { size, sizeMn, high, low }: RowLetters): Mm {
  return BODY * size + (mn === null ? 0 : ROW_INSIDE * size + sizeMn * (high - low));
}

/** Chinese and Mongolian one under the other, in the profile's order. */
function setRow(
  ask: DoorPlateAsk,
  { zh, mn }: DoorRow,
  { size, sizeMn, high, low }: RowLetters,
  place: { readonly left: Mm; readonly top: Mm; readonly width: Mm },
  ink: string,
  { least = 0 }: { readonly least?: Mm } = {},
): readonly GlyphRun[] {
  if (mn === null) return setHan(zh, { ...place, size }, ink, ask, least);
  const first = chineseFirst(ask.profile);
  const between = ROW_INSIDE * size;
  const tall = sizeMn * (high - low);
  const han = { ...place, top: first ? place.top : place.top + tall + between, size };
  const topMn = first ? place.top + BODY * size + between : place.top;
  const lying = { ...place, top: topMn, size: sizeMn, beside: size };
  return [...setHan(zh, han, ink, ask, least), ...setMongolianFlush(mn, lying, high, ink, ask)];
}

/** The picture on its field, at the head of the column. */
function pictureItems(ask: DoorPlateAsk): readonly Item[] {
  const { picture, colours, template } = ask;
  if (picture === null) return [];
  const { x, y } = contentBox(ask);
  const { ground, letters } = colours.tile;
  const corner = resolveMeasure(template.grid.tileCorner, ask);
  const look = { ground, ink: letters, corner, share: template.grid.picture };
  return pictogramField(picture, { x, y, side: tileSide(ask) }, look);
}

/** The number at the foot of the column, in its middle; without a picture on the name's baseline. */
function numberItems(ask: DoorPlateAsk, agreed: DoorAgreed): Result<readonly Item[], TypesetProblem> {
  const { number, template } = ask;
  if (number === null) return success([]);
  const line = hanLine(number, template.number, ask);
  if (!line.ok) return line;
  const box = contentBox(ask);
  const { top, foot } = figureHeights(ask, line.value);
  const high = agreed.number * (top - foot);
  const beside = nameTop(ask, agreed) + agreed.name * FIGURE_TOP - agreed.number * top;
  const over = ask.picture === null ? beside : box.y + box.height - high;
  const left = box.x + (agreed.column - lengthOfHan(line.value, agreed.column, agreed.number)) / 2;
  // Figures stand lower in their em than Chinese bodies do: they are placed by their own ink.
  const place = { left, top: over - agreed.number * (FIGURE_TOP - top), width: agreed.column };
  return success(setHan(line.value, { ...place, size: agreed.number }, ask.colours.room.letters, ask));
}

/** Where the baseline lies under the upper edge of a body, em. */
const FIGURE_TOP = 0.88 - (1 - BODY) / 2;

/** The room's name over what its corridor leaves under it. */
function nameItems(ask: DoorPlateAsk, agreed: DoorAgreed): NotedItems {
  const { template, colours, profile, title } = ask;
  const { left, width } = wordsSpan(ask, agreed.column);
  const { y } = contentBox(ask);
  const height = nameRoom(ask, agreed.second);
  const ink = colours.room.letters;
  if (profile.mongolianOnPlates === 'columns' && profile.scripts === 'both') {
    const lines = bilingualLines(ask.room, { ...template.room, ink, profile, title });
    if (!lines.ok) return lines;
    const box = { x: left, y, width, height };
    const { faces, shaper } = ask;
    return layoutSideBySide({ sign: ask, box, lines: lines.value, gap: agreed.name / 4, faces, shaper });
  }
  const row = doorRow(ask, ask.room, template.room);
  if (!row.ok) return row;
  const { zh, mn } = row.value;
  const [size, bare] = [isLong(ask) ? agreed.longName : agreed.name, isBare(ask)];
  const usualMn = isLong(ask) ? agreed.longNameMn : agreed.nameMn;
  const bareMn = isLong(ask) ? agreed.longBareMn : agreed.bareMn;
  const top = nameTop(ask, agreed);
  const notes = notesOf([row.value]);
  // Smaller letters of the second step stand on the baseline of the first.
  const han = { left, top: top + (agreed.name - size) * FIGURE_TOP, width, size };
  const runs = setHan(zh, han, ink, ask, resolveMeasure(template.functions.least, ask));
  if (mn === null) return success({ value: runs, notes });
  const sizeMn = bare ? bareMn : usualMn;
  const [high, low] = [agreed.nameHigh, agreed.nameLow];
  const between = nameBetween(ask, agreed);
  // A name with nothing under it takes of the empty ground what its Mongolian needs.
  const loose = bare
    ? Math.min(
        BARE_GAP * ask.height,
        y + contentBox(ask).height - top - BODY * size - between - sizeMn * (high - low),
      )
    : 0;
  const first = chineseFirst(profile);
  const under = top + BODY * agreed.name + between + Math.max(0, loose);
  const topMn = first
    ? under
    : top - between - agreed.nameMn * (high - low) + (agreed.nameMn - usualMn) * high;
  const lying = { left, top: topMn, width, size: first ? sizeMn : usualMn, beside: size };
  return success({ value: [...runs, ...setMongolianFlush(mn, lying, high, ink, ask)], notes });
}

/** More space between a name and its Mongolian where nothing stands under them, share of the height (house choice). */
const BARE_GAP = 0.04;

/** Between the scripts of a name: it opens with the room. */
function nameBetween(ask: DoorPlateAsk, agreed: DoorAgreed): Mm {
  if (ask.profile.scripts !== 'both') return 0;
  const [least, most] = ask.template.grid.between;
  const free = nameRoom(ask, agreed.second) - nameTall(ask, agreed);
  return Math.max(least * agreed.name, Math.min(most * agreed.name, free));
}

function nameTall({ profile }: DoorPlateAsk, { name, nameMn, nameHigh, nameLow }: DoorAgreed): Mm {
  return BODY * name + (profile.scripts === 'both' ? nameMn * (nameHigh - nameLow) : 0);
}

/** Upper edge of the names' bodies in the first step; what is left of the height is shared out over and under. */
function nameTop(ask: DoorPlateAsk, agreed: DoorAgreed): Mm {
  const between = nameBetween(ask, agreed);
  const tall = nameTall(ask, agreed);
  const top = contentBox(ask).y + (nameRoom(ask, agreed.second) - tall - between) / 2;
  return chineseFirst(ask.profile) ? top : top + tall + between - BODY * agreed.name;
}

/** Functions, person and slot under the name, in the middle of what their corridor keeps for them. */
function underName(ask: DoorPlateAsk, agreed: DoorAgreed): NotedItems {
  const { left, width } = wordsSpan(ask, agreed.column);
  const under = rowsUnder(ask, width);
  if (!under.ok) return under;
  const box = contentBox(ask);
  const { rows } = under.value;
  const size = agreed.functions;
  const letters = {
    ...{ size, sizeMn: agreed.functionsMn },
    ...{ high: agreed.functionsHigh, low: agreed.functionsLow },
  };
  const gap = ROW_BETWEEN * size;
  const slot = ask.strip ? slotIn(ask, agreed) : null;
  const height = agreed.second - (slot === null ? 0 : slot.height + gap);
  const blocks = rows.map((row) => rowHeight(row, letters));
  const taken = blocks.reduce((sum, block) => sum + block, 0) + Math.max(0, rows.length - 1) * gap;
  let top = box.y + box.height - agreed.second + (height - taken) / 2;
  const items: Item[] = [];
  const least = resolveMeasure(ask.template.functions.least, ask);
  for (const [at, row] of rows.entries()) {
    items.push(...setRow(ask, row, letters, { left, top, width }, ask.colours.room.letters, { least }));
    top += (blocks[at] ?? 0) + gap;
  }
  if (slot !== null) {
    items.push(...drawSlot(ask, slot));
    const measured = slotDimensions(ask, slot);
    if (!measured.ok) return measured;
    items.push(...measured.value);
  }
  return success({ value: items, notes: notesOf(rows) });
}
