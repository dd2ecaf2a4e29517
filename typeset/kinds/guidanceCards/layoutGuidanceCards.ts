import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Service } from '../../../core/project/service.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { leastLetter } from '../../../core/signs/legibility.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type GuidanceCardsTemplate } from '../../../core/signs/kinds/guidanceCards/guidanceCards.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type Area, type BoardAsk, boardDrawing, boardFrame } from '../../boards/boardFrame.ts';
import { dividePages, evenPages, type Page } from '../../boards/pages.ts';
import { smallLetters } from '../../boards/layoutTableBoard.ts';
import { QUIET, qrMatrix, qrPath } from '../../boards/qrCode.ts';
import { serviceEntry } from '../../boards/serviceEntries.ts';
import { type Letters, type TableEntry } from '../../boards/table.ts';
import { type Block, mongolianTall, textBlock } from '../../boards/textBlock.ts';

export type GuidanceCardsAsk = BoardAsk<GuidanceCardsTemplate> & {
  readonly services: readonly Service[];
  readonly across: number;
  readonly boards: number | null;
  readonly foot: string;
};

/** Proportions of a card in em of its text. */
const CARD = {
  number: 1,
  name: 1.5,
  nameStep: 1.3,
  label: 0.86,
  step: 1.5,
  padding: 1.25,
  gap: 1.6,
  rule: 0.11,
  qr: 6.2,
};

/** 办事服务指引牌 as cards, one a matter, in rows of equal height, over as many boards as they need. */
export function layoutGuidanceCards(
  ask: GuidanceCardsAsk,
): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.services.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  const { body } = frame.value;
  const least = leastLetter(ask.template.readingDistance);
  const smallest = resolveMeasure(ask.template.letters.smallest, ask);
  let em = resolveMeasure(ask.template.letters.largest, ask);
  const wanted = layoutAt(ask, body, Math.min(least, em));
  if (!wanted.ok) return wanted;
  const most = ask.boards ?? wanted.value?.pages.length ?? 1;
  let best = layoutAt(ask, body, em);
  while (best.ok && (best.value === null || best.value.pages.length > most)) {
    if (em <= smallest) return failure(tooLong(ask, body, most));
    em = Math.max(smallest, em / 1.04);
    best = layoutAt(ask, body, em);
  }
  if (!best.ok) return best;
  const cards = best.value;
  if (cards === null) return failure(tooLong(ask, body, most));
  notes.push(...smallLetters(ask, em));
  notes.push(...cards.notes);
  const drawings: Drawing[] = [];
  for (const [index, page] of cards.pages.entries()) {
    const part = cards.pages.length === 1 ? '' : `${index + 1}/${cards.pages.length}`;
    const framed = boardFrame(ask, { left: ask.foot, right: part }, []);
    if (!framed.ok) return framed;
    drawings.push(boardDrawing(ask, framed.value, placeRows(cards, page, body)));
  }
  return success({ value: drawings, notes });
}

type Cards = {
  readonly em: Mm;
  readonly rows: readonly { readonly height: Mm; readonly cards: readonly Card[] }[];
  readonly pages: readonly Page[];
  readonly step: Mm;
  readonly notes: readonly TypesetNote[];
};

type Card = { readonly height: Mm; readonly at: (x: Mm, y: Mm, height: Mm) => readonly Item[] };

function layoutAt(ask: GuidanceCardsAsk, body: Area, em: Mm): Result<Cards | null, TypesetProblem> {
  const notes: TypesetNote[] = [];
  const gap = CARD.gap * em;
  const width = (body.width - (ask.across - 1) * gap) / ask.across;
  const cards: Card[] = [];
  for (const [index, service] of ask.services.entries()) {
    const card = layoutCard(ask, service, index + 1, width, em, notes);
    if (!card.ok) return card;
    if (card.value === null) return success(null);
    cards.push(card.value);
  }
  const rows = [];
  for (let at = 0; at < cards.length; at += ask.across) {
    const own = cards.slice(at, at + ask.across);
    rows.push({ height: Math.max(...own.map((card) => card.height)), cards: own });
  }
  const heights = rows.map((row) => ({ height: row.height + gap, section: null, sectionHeight: 0 }));
  if (dividePages(heights, body.height + gap) === null) return success(null);
  const pages = evenPages(heights, body.height + gap);
  return success(pages === null ? null : { em, rows, pages, step: width + gap, notes });
}

/** Most by which a row of cards is opened where the board has room left, as a share of its height. */
const OPENING = 0.3;

function placeRows(cards: Cards, page: Page, body: Area): readonly Item[] {
  const rows = cards.rows.slice(page.from, page.to);
  const gap = CARD.gap * cards.em;
  const used = rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * gap;
  const spare = Math.max(0, body.height - used) / rows.length;
  let y = body.y;
  return rows.flatMap((row) => {
    const height = row.height + Math.min(spare, row.height * OPENING);
    const items = row.cards.flatMap((card, column) => card.at(body.x + column * cards.step, y, height));
    y += height + gap;
    return items;
  });
}

/** Null where the card is too narrow for its code or its Mongolian at this size. */
function layoutCard(
  ask: GuidanceCardsAsk,
  service: Service,
  number: number,
  width: Mm,
  em: Mm,
  notes: TypesetNote[],
): Result<Card | null, TypesetProblem> {
  const { template } = ask;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { accent, text, quiet } = template.inks;
  const top = CARD.padding * em;
  const head = textBlock(
    [`${number}　${template.kinds[service.kind]}`],
    width,
    { size: CARD.number * em, weight: 700, ink: accent },
    letters,
    notes,
  );
  if (!head.ok) return head;
  const mnStyle = { size: 1.25 * em, weight: 600, ink: text };
  const mnText = ask.profile.scripts === 'zh-only' ? null : (service.name.mn?.text ?? null);
  const mn = mnText === null ? null : mongolianTall(mnText, 8.5 * em, mnStyle, letters, notes);
  if (mn !== null && !mn.ok) return mn;
  const code = service.link === undefined ? null : qrMatrix(service.link);
  if (code !== null && !code.ok) return code;
  const aside = Math.max(mn?.value.width ?? 0, code === null ? 0 : CARD.qr * em);
  const room = aside === 0 ? width : width - aside - 1.2 * em;
  if (room < 6 * em) return success(null);
  const nameStyle = { size: CARD.name * em, weight: 800, ink: text, step: CARD.nameStep };
  const name = textBlock([service.name.zh], room, nameStyle, letters, notes);
  if (!name.ok) return name;
  const fields: { label: Block; value: Block }[] = [];
  const labelWidth = 4.2 * CARD.label * em;
  for (const field of template.fields) {
    const entry = serviceEntry(service, field, number, template);
    if (entry.kind !== 'text') continue;
    const label = textBlock(
      [template.headings[field]],
      labelWidth,
      { size: CARD.label * em, weight: 500, ink: quiet },
      letters,
      notes,
    );
    if (!label.ok) return label;
    const value = textBlock(
      valueLines(entry),
      room - labelWidth - 0.8 * em,
      { size: em, weight: 500, ink: text },
      letters,
      notes,
    );
    if (!value.ok) return value;
    fields.push({ label: label.value, value: value.value });
  }
  const blocks = { head: head.value, name: name.value, mn: mn?.value ?? null };
  const fieldHeight = (field: { value: Block }) => field.value.height + (CARD.step - 1) * em;
  const textHeight =
    top +
    blocks.head.height +
    0.7 * em +
    blocks.name.height +
    1.1 * em +
    fields.reduce((sum, field) => sum + fieldHeight(field), 0);
  const codeHeight = code === null ? 0 : CARD.qr * em + 0.4 * em;
  const asideHeight =
    top + (blocks.mn?.height ?? 0) + (blocks.mn !== null && code !== null ? 1.2 * em : 0) + codeHeight;
  return success({
    height: Math.max(textHeight, asideHeight) + 0.4 * em,
    at: (x, y, height) => {
      const items: Item[] = [
        { kind: 'shape', layer: 'artwork', path: rectangle(x, y, width, CARD.rule * em), fill: accent },
        ...blocks.head.at(x, y + top),
      ];
      let line = y + top + blocks.head.height + 0.7 * em;
      items.push(...blocks.name.at(x, line));
      line += blocks.name.height + 1.1 * em;
      for (const field of fields) {
        // Both stand on one line although the label is smaller.
        items.push(...field.label.at(x, line + 0.88 * em * (1 - CARD.label)));
        items.push(...field.value.at(x + labelWidth + 0.8 * em, line));
        line += fieldHeight(field);
      }
      if (blocks.mn !== null) items.push(...blocks.mn.at(x + width - blocks.mn.width, y + top));
      if (code !== null) {
        const side = CARD.qr * em;
        const quietZone = (side * QUIET) / (code.value.length + 2 * QUIET);
        const at = { x: x + width - side + quietZone, y: y + height - side + quietZone - 0.4 * em };
        const path = qrPath(code.value, at, side - 2 * quietZone);
        items.push({ kind: 'shape', layer: 'artwork', path, fill: 'black' });
      }
      return items;
    },
  });
}

function valueLines(entry: Extract<TableEntry, { kind: 'text' }>): readonly string[] {
  return entry.lines;
}

function tooLong(ask: GuidanceCardsAsk, body: Area, boards: number): TypesetProblem {
  return problem('table-too-long', {
    sign: ask.title,
    rows: ask.services.length,
    boards,
    needed: 0,
    tallest: 0,
    available: Math.floor(body.height * boards),
  });
}
