import { type Item } from '../../../core/drawing/drawing.ts';
import { type NoticeSection } from '../../../core/project/notice.ts';
import { type Day } from '../../../core/project/people.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Area, type BoardAsk, boardDrawing, boardFrame } from '../../boards/boardFrame.ts';
import { smallLetters } from '../../boards/layoutTableBoard.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { type Block, lineBlock, mongolianTall, textBlock } from '../../boards/textBlock.ts';
import { longestWord } from '../../text/mongolianColumns.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { circle, CUT_LINE, rectangle } from '../../sign/signFrame.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type Sheet } from '../signLayout.ts';
import { canopySheet } from './canopySheet.ts';
import {
  acrossBoard,
  leastGround,
  misfit,
  type Pocket,
  pocketsOf,
  type SectionAcross,
} from './noticePlan.ts';
import { holesBetween, holesOf, pocketSheet, type PrintedBoard } from './pocketSheet.ts';

/** Days of the last and the next posting; null = to be written in by hand. */
export type PostingDates = { readonly posted: Day | null; readonly next: Day | null };

export type NoticeAsk = BoardAsk<NoticeTemplate> & {
  readonly dates: Readonly<Record<'general' | 'finances', PostingDates>>;
  readonly foot: string;
  /** How the places are made: pockets on drilled holes, or frames printed on the board. */
  readonly pockets: 'drilled' | 'printed';
  /** Sections and their places as somebody counted them; absent = the template's, as many places as there is room for. */
  readonly counted?: readonly NoticeSection[] | undefined;
};

/** One sheet of the board: the board itself (null), and drawings for those who drill and mount. */
export type NoticeSheet = Sheet;

/** Proportions in em of the board's letters. */
const HEAD = {
  rule: 0.16,
  top: 0.55,
  name: 1.5,
  about: 0.62,
  between: 0.36,
  below: 0.6,
  mongolian: 1.05,
} as const;
const DATES = { above: 0.7, size: 0.72, step: 1.6 } as const;
/** Steps in which the letters are brought down until everything fits. */
const STEP = 0.97;

/** 村务公开栏: fixed heads; under each, places for A4 and A3 sheets in their real measures, and the dates. */
export function layoutNotice(asked: NoticeAsk): Result<Noted<readonly NoticeSheet[]>, TypesetProblem> {
  const { counted } = asked;
  const ask =
    counted === undefined ? asked : { ...asked, template: { ...asked.template, sections: [...counted] } };
  const size = checkSize(ask);
  if (!size.ok) return size;
  const notes: TypesetNote[] = [];
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  // Without a foot the body goes down to the margin.
  const end = ask.height - resolveMeasure(ask.template.margins.ends, ask);
  const body = ask.foot === '' ? { ...frame.value.body, height: end - frame.value.body.y } : frame.value.body;
  const across = acrossBoard(ask.template, body, ask.title, counted !== undefined);
  if (!across.ok) return across;
  const { sections, gap } = across.value;
  const { letters } = ask.template;
  const [largest, smallest] = [resolveMeasure(letters.largest, ask), resolveMeasure(letters.smallest, ask)];
  const leastHeight = leastGround(sections, Math.min(gap, ask.template.pockets.gap.rows));
  for (let em = largest; ; em *= STEP) {
    const heads = layoutHeads(ask, sections, em, notes);
    if (!heads.ok) return heads;
    const dateSize = Math.min(DATES.size * em, ...sections.map(({ width }) => width / DATE_EMS));
    const needed =
      heads.value.height + HEAD.below * em + leastHeight + DATES.above * em + dateSize * (1.2 + DATES.step);
    if (needed > body.height) {
      if (em <= smallest) return failure(misfit(ask.template, ask.title, 'height', needed, body.height));
      continue;
    }
    const top = Math.round(body.y + heads.value.height + HEAD.below * em);
    const height = Math.floor(leastHeight + body.height - needed);
    const pockets = sections.flatMap((section) => pocketsOf(section, top, height));
    const items: Item[] = [...heads.value.at(body.y)];
    const grounds = sections.map(({ x, width }): Area => ({ x, y: top, width, height }));
    items.push(...grounds.map((area) => ground(ask, area)));
    for (const section of sections) {
      const at = { x: section.x, y: top + height + DATES.above * em };
      const dates = layoutDates(ask, section, at, dateSize, notes);
      if (!dates.ok) return dates;
      items.push(...dates.value);
    }
    items.push(...pockets.flatMap((pocket) => place(ask, pocket)), ...holesBetween(ask));
    notes.push(...smallLetters(ask, em));
    const face = boardDrawing(ask, frame.value, items);
    return withSheets(ask, { face, grounds, pockets }, notes);
  }
}

function withSheets(
  ask: NoticeAsk,
  printed: PrintedBoard,
  notes: TypesetNote[],
): Result<Noted<readonly NoticeSheet[]>, TypesetProblem> {
  const { plan, canopy } = ask.template;
  const { grounds, pockets, face } = printed;
  const within = ({ x, width }: Area, pocket: Pocket) => x <= pocket.x && pocket.x < x + width;
  const spots = grounds.flatMap((area, at) => [
    { ...area, key: `section/${at}` },
    ...pockets
      .filter((pocket) => within(area, pocket))
      .map(({ x, y, width, height }, frame) => ({ key: `frame/${at}/${frame}`, x, y, width, height })),
  ]);
  const sheets: NoticeSheet[] = [{ part: null, drawing: face, spots }];
  if (ask.pockets === 'drilled') {
    const drilled = pocketSheet(ask, printed, notes);
    if (!drilled.ok) return drilled;
    sheets.push({ part: plan.words.title, drawing: drilled.value });
  }
  if (canopy !== null) {
    const roof = canopySheet(ask, canopy, printed.face, notes);
    if (!roof.ok) return roof;
    sheets.push({ part: canopy.words.title, drawing: roof.value });
  }
  return success({ value: sheets, notes });
}

function ground({ template }: NoticeAsk, { x, y, width, height }: Area): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(x, y, width, height),
    fill: template.pockets.ground,
  };
}

/** The place of a sheet: white on the section's ground, with the holes of its pocket, or with a printed frame. */
function place(ask: NoticeAsk, pocket: Pocket): readonly Item[] {
  const { x, y, width, height } = pocket;
  const { pockets, inks } = ask.template;
  const white: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(x, y, width, height),
    fill: 'paper-white',
  };
  if (ask.pockets === 'printed') {
    const half = pockets.line / 2;
    const path = rectangle(x - half, y - half, width + pockets.line, height + pockets.line);
    return [
      white,
      { kind: 'shape', layer: 'artwork', path, stroke: { ink: inks.accent, width: pockets.line } },
    ];
  }
  const radius = pockets.hole.diameter / 2;
  return [
    white,
    ...holesOf(pocket, pockets).map((hole): Item => ({
      kind: 'shape',
      layer: 'holes',
      path: circle(hole.x, hole.y, radius),
      stroke: { ink: 'drill', width: CUT_LINE },
    })),
  ];
}

type Heads = { readonly height: Mm; readonly at: (y: Mm) => readonly Item[] };

/** Heads of one height and one size, each over its section: name and what is posted at the left, Mongolian at the right end. */
function layoutHeads(
  ask: NoticeAsk,
  sections: readonly SectionAcross[],
  em: Mm,
  notes: TypesetNote[],
): Result<Heads, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, accent, quiet } = ask.template.inks;
  const tall = (HEAD.name + HEAD.between + HEAD.about * 1.2) * em;
  const textOf = ({ heading }: NoticeSection) =>
    ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(heading);
  // One size for all heads: that of the one with the longest word.
  let size = HEAD.mongolian * em;
  for (const { section } of sections) {
    const words = textOf(section);
    const line = words === null ? null : shapeMongolian(words, letters, []);
    if (line?.ok === true) size = Math.min(size, tall / Math.max(0.1, longestWord(line.value, 1)));
  }
  const mnSize = { size, weight: 600, ink: text };
  const mongolian: (Block | null)[] = [];
  for (const { section } of sections) {
    const words = textOf(section);
    const block = words === null ? null : mongolianTall(words, tall, mnSize, letters, notes);
    if (block?.ok === false) return block;
    mongolian.push(block?.value ?? null);
  }
  const heads: {
    readonly x: Mm;
    readonly width: Mm;
    readonly name: Block;
    readonly about: Block;
    readonly mn: Block | null;
  }[] = [];
  for (const [index, { section, x, width }] of sections.entries()) {
    const mn = mongolian[index] ?? null;
    const room = width - (mn === null ? 0 : mn.width + em);
    const name = lineBlock(
      section.heading,
      room,
      { size: HEAD.name * em, weight: 800, ink: text, least: em },
      letters,
      notes,
    );
    if (!name.ok) return name;
    const about = textBlock(
      [section.about],
      room,
      { size: HEAD.about * em, weight: 500, ink: quiet },
      letters,
      notes,
    );
    if (!about.ok) return about;
    heads.push({ x, width, name: name.value, about: about.value, mn });
  }
  const start = (HEAD.rule + HEAD.top) * em;
  const nameHeight = Math.max(...heads.map(({ name }) => name.height));
  const below = nameHeight + HEAD.between * em + Math.max(...heads.map(({ about }) => about.height));
  return success({
    height: start + Math.max(below, ...heads.map(({ mn }) => mn?.height ?? 0)),
    at: (y) =>
      heads.flatMap(({ x, width, name, about, mn }): readonly Item[] => [
        { kind: 'shape', layer: 'artwork', path: rectangle(x, y, width, HEAD.rule * em), fill: accent },
        ...name.at(x, y + start),
        ...about.at(x, y + start + nameHeight + HEAD.between * em),
        ...(mn === null ? [] : mn.at(x + width - mn.width, y + start)),
      ]),
  });
}

/** Length of a date with its words, in em of its letters. */
const DATE_EMS = 17;

/** The same two lines under every section: days that are known are printed, others leave room to write. */
function layoutDates(
  ask: NoticeAsk,
  { section, width }: SectionAcross,
  at: { readonly x: Mm; readonly y: Mm },
  size: Mm,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { dates: words, inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const known = section.dated === 'none' ? null : ask.dates[section.dated];
  const items: Item[] = [];
  const shown = [
    { label: words.posted, day: known?.posted ?? null, words: null },
    { label: words.next, day: known?.next ?? null, words: known === null ? words.anyTime : null },
  ];
  for (const [index, { label, day, words: instead }] of shown.entries()) {
    const y = at.y + index * DATES.step * size;
    const head = textBlock([label], width, { size, weight: 500, ink: inks.quiet }, letters, notes);
    if (!head.ok) return head;
    items.push(...head.value.at(at.x, y));
    const from = at.x + head.value.width + 0.8 * size;
    const style = { size, weight: 600, ink: inks.text };
    const said = instead ?? (day === null ? null : dayText(ask, day));
    if (said === null) {
      const line = rectangle(from, y + 1.15 * size, 9.6 * size, 0.5);
      items.push({ kind: 'shape', layer: 'artwork', path: line, fill: inks.quiet });
    }
    for (const { text, indent } of said === null ? writeIn(words.writeIn) : [{ text: said, indent: 0 }]) {
      const value = textBlock([text], width, style, letters, notes);
      if (!value.ok) return value;
      items.push(...value.value.at(from + indent * size, y));
    }
  }
  return success(items);
}

/** 年, 月 and 日 with room to write before each, in em: four figures, then two and two. */
function writeIn(words: string): readonly { readonly text: string; readonly indent: number }[] {
  return words.split(' ').map((text, index) => ({ text, indent: 3.4 + index * 2.6 }));
}

function dayText(ask: NoticeAsk, day: Day): string {
  const { dates } = ask.template;
  const [year, month, date] = day.split('-');
  return dates.day
    .replace('{year}', String(Number(year)))
    .replace('{month}', String(Number(month)))
    .replace('{day}', String(Number(date)));
}
