import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Day } from '../../../core/project/people.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type Paper } from '../../../core/signs/kinds/notice/notice.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type Area, type BoardAsk, boardDrawing, boardFrame } from '../../boards/boardFrame.ts';
import { smallLetters } from '../../boards/layoutTableBoard.ts';
import { type Letters } from '../../boards/table.ts';
import { type Block, lineBlock, mongolianTall, textBlock } from '../../boards/textBlock.ts';

/** Days of the last and the next posting; null = to be written in by hand. */
export type PostingDates = { readonly posted: Day | null; readonly next: Day | null };

export type NoticeAsk = BoardAsk<NoticeTemplate> & {
  readonly dates: Readonly<Record<'general' | 'finances', PostingDates>>;
  readonly foot: string;
};

/** Trimmed sheets, ISO 216. */
const PAPERS: Readonly<Record<Paper, { readonly width: Mm; readonly height: Mm }>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  'A3-wide': { width: 420, height: 297 },
};

/** Round a sheet inside its frame, and between frames. */
const CLEARANCE: Mm = 3;
const FRAME_GAP: Mm = 18;
/** Least space between two sections. */
const SECTION_GAP: Mm = 60;

/** 村务公开栏: fixed heads; under each, frames for A4 and A3 sheets in their real measures, and the dates. */
export function layoutNotice(ask: NoticeAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const notes: TypesetNote[] = [];
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  const { body } = frame.value;
  const { sections } = ask.template;
  const least = sections.reduce((sum, section) => sum + sectionWidth(section), 0);
  const needed = least + (sections.length - 1) * SECTION_GAP;
  if (needed > body.width) return failure(misfit(ask, 'width', needed, body.width));
  const gap = sections.length < 2 ? 0 : (body.width - least) / (sections.length - 1);
  const em = resolveMeasure(ask.template.letters.largest, ask);
  const content = layoutSections(ask, body, Math.min(gap, 3 * SECTION_GAP), em, notes);
  if (!content.ok) return content;
  notes.push(...smallLetters(ask, em));
  return success({ value: boardDrawing(ask, frame.value, content.value), notes });
}

type Section = NoticeTemplate['sections'][number];

function sectionWidth(section: Section): Mm {
  const sheet = PAPERS[section.paper].width + 2 * CLEARANCE;
  return section.columns * sheet + (section.columns - 1) * FRAME_GAP;
}

function layoutSections(
  ask: NoticeAsk,
  body: Area,
  gap: Mm,
  em: Mm,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { sections } = ask.template;
  const total =
    sections.reduce((sum, section) => sum + sectionWidth(section), 0) + (sections.length - 1) * gap;
  const heads: { head: Head; section: Section; x: Mm }[] = [];
  let x = body.x + (body.width - total) / 2;
  for (const section of sections) {
    const head = layoutHead(ask, section, em, notes);
    if (!head.ok) return head;
    heads.push({ head: head.value, section, x });
    x += sectionWidth(section) + gap;
  }
  const headHeight = Math.max(...heads.map(({ head }) => head.height));
  const dateHeight = 1.9 * em;
  const sheetsTop = body.y + headHeight + 0.9 * em;
  const tallest = Math.max(...sections.map((section) => framesHeight(section, FRAME_GAP)));
  const room = body.y + body.height - dateHeight - sheetsTop;
  if (tallest > room)
    return failure(misfit(ask, 'height', tallest + headHeight + dateHeight + 0.9 * em, body.height));
  const datesTop = sheetsTop + tallest + (dateHeight - em) * 0.75;
  const items: Item[] = [];
  for (const { head, section, x: left } of heads) {
    items.push(...head.at(left, body.y));
    items.push(...frames(ask, section, left, sheetsTop, tallest, notes));
    const dates = layoutDates(ask, section, { x: left, y: datesTop }, em, notes);
    if (!dates.ok) return dates;
    items.push(...dates.value);
  }
  return success(items);
}

function framesHeight(section: Section, gap: Mm): Mm {
  return section.rows * (PAPERS[section.paper].height + 2 * CLEARANCE) + (section.rows - 1) * gap;
}

type Head = Pick<Block, 'height' | 'at'>;

/** Head over a rule in the accent's colour, what is posted under it small below. */
function layoutHead(
  ask: NoticeAsk,
  section: Section,
  em: Mm,
  notes: TypesetNote[],
): Result<Head, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, accent, quiet } = ask.template.inks;
  const width = sectionWidth(section);
  const mnText = ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(section.heading);
  const mn =
    mnText === null
      ? null
      : mongolianTall(mnText, 3.1 * em, { size: 1.05 * em, weight: 600, ink: text }, letters, notes);
  if (mn !== null && !mn.ok) return mn;
  const room = width - (mn === null ? 0 : mn.value.width + em);
  const style = { size: 1.5 * em, weight: 800, ink: text, least: em };
  const name = lineBlock(section.heading, room, style, letters, notes);
  if (!name.ok) return name;
  const about = textBlock(
    [section.about],
    room,
    { size: 0.62 * em, weight: 500, ink: quiet },
    letters,
    notes,
  );
  if (!about.ok) return about;
  const rule = 0.12 * em;
  const zhHeight = name.value.height + 0.45 * em + about.value.height;
  return success({
    height: rule + 0.7 * em + Math.max(zhHeight, mn?.value.height ?? 0),
    at: (x, y) => [
      { kind: 'shape', layer: 'artwork', path: rectangle(x, y, width, rule), fill: accent },
      ...name.value.at(x, y + rule + 0.7 * em),
      ...about.value.at(x, y + rule + 0.7 * em + name.value.height + 0.45 * em),
      ...(mn === null ? [] : mn.value.at(x + width - mn.value.width, y + rule + 0.7 * em)),
    ],
  });
}

function frames(
  ask: NoticeAsk,
  section: Section,
  left: Mm,
  top: Mm,
  height: Mm,
  notes: TypesetNote[],
): readonly Item[] {
  const { rule } = ask.template.inks;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const paper = PAPERS[section.paper];
  const sheet = { width: paper.width + 2 * CLEARANCE, height: paper.height + 2 * CLEARANCE };
  const gap = section.rows < 2 ? 0 : (height - section.rows * sheet.height) / (section.rows - 1);
  const items: Item[] = [];
  for (let row = 0; row < section.rows; row += 1) {
    for (let column = 0; column < section.columns; column += 1) {
      const x = left + column * (sheet.width + FRAME_GAP);
      const y = top + row * (sheet.height + gap);
      items.push({
        kind: 'shape',
        layer: 'artwork',
        path: rectangle(x + 0.4, y + 0.4, sheet.width - 0.8, sheet.height - 0.8),
        stroke: { ink: rule, width: 0.8, join: 'miter' },
      });
      // Which paper belongs here; the sheet covers it.
      const label = `${section.paper === 'A4' ? 'A4' : 'A3'}　${paper.width} × ${paper.height}`;
      const style = { size: 11, weight: 500, ink: rule, align: 'centre' as const };
      const block = textBlock([label], sheet.width, style, letters, notes);
      if (block.ok) items.push(...block.value.at(x, y + (sheet.height - block.value.height) / 2));
    }
  }
  return items;
}

/** Days that are known are printed; others leave a line to write on. */
function layoutDates(
  ask: NoticeAsk,
  section: Section,
  at: { readonly x: Mm; readonly y: Mm },
  em: Mm,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  if (section.dated === 'none') return success([]);
  const { dates: words, inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const known = ask.dates[section.dated];
  const width = sectionWidth(section);
  const items: Item[] = [];
  for (const [index, [label, day]] of (
    [
      [words.posted, known.posted],
      [words.next, known.next],
    ] as const
  ).entries()) {
    const half = (width - em) / 2;
    const x = at.x + index * (half + em);
    const size = Math.min(0.72 * em, half / 15);
    const head = textBlock([label], half, { size, weight: 500, ink: inks.quiet }, letters, notes);
    if (!head.ok) return head;
    items.push(...head.value.at(x, at.y));
    const from = x + 5 * size;
    const style = { size, weight: 600, ink: inks.text };
    if (day === null) {
      items.push({
        kind: 'shape',
        layer: 'artwork',
        path: rectangle(from, at.y + 1.2 * size, 9.6 * size, 0.4),
        fill: inks.quiet,
      });
    }
    for (const { text, indent } of day === null
      ? writeIn(words.writeIn)
      : [{ text: dayText(ask, day), indent: 0 }]) {
      const value = textBlock([text], half, style, letters, notes);
      if (!value.ok) return value;
      items.push(...value.value.at(from + indent * size, at.y));
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

function misfit(ask: NoticeAsk, along: 'width' | 'height', needed: Mm, available: Mm): TypesetProblem {
  return problem('does-not-fit', {
    sign: ask.title,
    text: ask.template.sections.map((section) => section.heading).join('、'),
    along,
    needed: Math.ceil(needed),
    available: Math.floor(available),
  });
}
