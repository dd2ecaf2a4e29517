import { type Drawing, type GlyphRun, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type DoorPlateTemplate } from '../../../core/signs/kinds/doorPlate/doorPlate.ts';
import { type Mm } from '../../../core/units/length.ts';
import { bilingualLines } from '../../sign/bilingualLines.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';
import { layoutSideBySide } from './sideBySide.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type Box, type StackLine, layoutStack } from '../../sign/stack.ts';

export type DoorPlateAsk = SignAsk<DoorPlateTemplate> & {
  readonly scheme: string;
  readonly unit: SignText;
  readonly room: SignText;
  /** Further functions of a multi-use room; one plate carries them all (requirement IN-1). */
  readonly functions: readonly SignText[];
  readonly number: string | null;
};

/** 功能区门牌: the unit above, the room's name, functions and number below. */
export function layoutDoorPlate(ask: DoorPlateAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const scheme = ask.template.schemes[ask.scheme];
  if (scheme === undefined) throw new Error(`template ${ask.template.id} has no scheme ${ask.scheme}`);
  const bands = bandsOf(ask);
  const unit = unitBand(ask, bands.unit, scheme.unit.letters);
  if (!unit.ok) return unit;
  const number = numberBlock(ask, bands.room, scheme.room.letters);
  if (!number.ok) return number;
  const room = roomBand(ask, number.value.rest, scheme.room.letters);
  if (!room.ok) return room;
  const items: Item[] = [
    ...ground(ask, bands.unitGround, scheme.unit.ground),
    ...ground(ask, bands.roomGround, scheme.room.ground),
    ...divider(ask, bands.roomGround, scheme.unit.ground === scheme.room.ground ? scheme.room.letters : null),
    ...unit.value.value,
    ...number.value.items,
    ...room.value.value,
  ];
  return success({ value: signDrawing(ask, items), notes: [...unit.value.notes, ...room.value.notes] });
}

type Bands = { readonly unit: Box; readonly room: Box; readonly unitGround: Box; readonly roomGround: Box };

function bandsOf(ask: DoorPlateAsk): Bands {
  const { template, width, height } = ask;
  const ends = resolveMeasure(template.margins.ends, ask);
  const sides = resolveMeasure(template.margins.sides, ask);
  const cut = (template.unitBand / 100) * height;
  return {
    // Towards the other band half the margin is enough: the grounds part them.
    unit: { x: ends, y: sides, width: width - 2 * ends, height: cut - sides * 1.5 },
    room: { x: ends, y: cut + sides, width: width - 2 * ends, height: height - cut - 2 * sides },
    unitGround: { x: 0, y: 0, width, height: cut },
    roomGround: { x: 0, y: cut, width, height: height - cut },
  };
}

/** A coloured ground runs over the outer edges by the bleed; towards the other band it ends exactly. */
function ground(ask: DoorPlateAsk, box: Box, ink: string | null): readonly Item[] {
  if (ink === null) return [];
  const bleed = ask.process === 'cut' ? 0 : resolveMeasure(ask.template.bleed, ask);
  const top = box.y === 0 ? bleed : 0;
  const foot = box.y + box.height === ask.height ? bleed : 0;
  const path = rectangle(box.x - bleed, box.y - top, box.width + 2 * bleed, box.height + top + foot);
  return [{ kind: 'shape', layer: 'artwork', path, fill: ink }];
}

/** Where both bands share a ground, a fine rule parts them. */
function divider(ask: DoorPlateAsk, room: Box, ink: string | null): readonly Item[] {
  if (ink === null) return [];
  const ends = resolveMeasure(ask.template.margins.ends, ask);
  const path = [
    ['M', ends, room.y],
    ['L', ask.width - ends, room.y],
  ] as const;
  return [{ kind: 'shape', layer: 'artwork', path, stroke: { ink, width: ask.height * 0.006 } }];
}

function unitBand(
  ask: DoorPlateAsk,
  box: Box,
  ink: string,
): Result<Noted<readonly GlyphRun[]>, TypesetProblem> {
  const { zh, mn } = ask.template.unit;
  const profile = { ...ask.profile, mongolianOnPlates: 'line' as const };
  const lines = bilingualLines(ask.unit, { zh, mn, ink, profile, title: ask.title });
  if (!lines.ok) return lines;
  return layoutStack({ ...stackAsk(ask), box, lines: lines.value, gap: ask.height * 0.02 });
}

function roomBand(
  ask: DoorPlateAsk,
  box: Box,
  ink: string,
): Result<Noted<readonly GlyphRun[]>, TypesetProblem> {
  const { template, profile, title } = ask;
  const name = bilingualLines(ask.room, { ...template.room, ink, profile, title });
  if (!name.ok) return name;
  const setName = profile.mongolianOnPlates === 'columns' ? layoutSideBySide : layoutStack;
  if (ask.functions.length === 0) {
    return setName({ ...stackAsk(ask), box, lines: name.value, gap: ask.height * 0.05 });
  }
  const functions = bilingualLines(joinedFunctions(ask.functions), {
    ...template.functions,
    ink,
    profile: { ...profile, mongolianOnPlates: 'line' },
    title,
  });
  if (!functions.ok) return functions;
  // The name takes what the functions leave, so that it stays large; many functions get more of the band.
  let tried: Result<Noted<readonly GlyphRun[]>, TypesetProblem> | null = null;
  for (const share of [0.32, 0.42, 0.52]) {
    const height = box.height * (1 - share);
    const upper = setName({
      ...stackAsk(ask),
      box: { ...box, height: height - ask.height * 0.03 },
      lines: name.value,
      gap: ask.height * 0.035,
    });
    const lower = layoutStack({
      ...stackAsk(ask),
      box: { ...box, y: box.y + height, height: box.height * share },
      lines: functions.value,
      gap: ask.height * 0.02,
    });
    if (upper.ok && lower.ok) {
      return success({
        value: [...upper.value.value, ...lower.value.value],
        notes: [...upper.value.notes, ...lower.value.notes],
      });
    }
    tried = upper.ok ? lower : upper;
  }
  if (tried === null) throw new Error('at least one share is tried');
  return tried;
}

/** Functions in a row, parted by a middle dot in Chinese and by ᠂ in Mongolian; a second row begins with a whole one. */
function joinedFunctions(functions: readonly SignText[]): SignText {
  const mongolian = functions.map((each) => each.mn);
  const breaks: number[] = [];
  let zh = '';
  for (const { zh: each } of functions) {
    if (zh !== '') {
      zh += ' · ';
      breaks.push(zh.length);
    }
    zh += each;
  }
  return { zh, breaks, mn: mongolian.every((text) => text !== null) ? mongolian.join('᠂ ') : null };
}

type NumberBlock = { readonly items: readonly Item[]; readonly rest: Box };

/** The number stands at the left of the room band, parted from the name by a fine upright rule. */
function numberBlock(ask: DoorPlateAsk, box: Box, ink: string): Result<NumberBlock, TypesetProblem> {
  if (ask.number === null || ask.number === '') return success({ items: [], rest: box });
  if (!/^[0-9A-Za-z-]{1,8}$/.test(ask.number)) {
    return failure(
      problem('broken-text', { text: ask.number, character: ask.number, code: '', position: 1 }),
    );
  }
  const width = Math.min(
    box.width * 0.26,
    resolveMeasure(ask.template.number.largest, ask) * 0.62 * ask.number.length,
  );
  const line: StackLine = { script: 'Hans', text: ask.number, breaks: [], slot: ask.template.number, ink };
  const set = layoutStack({ ...stackAsk(ask), box: { ...box, width }, lines: [line], gap: 0 });
  if (!set.ok) return set;
  const gap: Mm = ask.width * 0.035;
  const rule = box.x + width + gap;
  const path = [
    ['M', rule, box.y + box.height * 0.14],
    ['L', rule, box.y + box.height * 0.86],
  ] as const;
  const stroke = { ink, width: ask.height * 0.005 };
  const rest = { ...box, x: rule + gap, width: box.x + box.width - rule - gap };
  return success({ items: [...set.value.value, { kind: 'shape', layer: 'artwork', path, stroke }], rest });
}

function stackAsk(ask: DoorPlateAsk): Pick<Parameters<typeof layoutStack>[0], 'sign' | 'faces' | 'shaper'> {
  return { sign: ask, faces: ask.faces, shaper: ask.shaper };
}
