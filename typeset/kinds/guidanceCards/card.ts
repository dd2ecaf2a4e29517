import { type Item } from '../../../core/drawing/drawing.ts';
import { sourced } from '../../../core/drawing/sourced.ts';
import { matterKey } from '../../../core/signs/textsOnSign.ts';
import { type NumberedMatter, numberedMatters, type Service } from '../../../core/project/service.ts';
import { type Result, success } from '../../../core/result.ts';
import { type GuidanceCardsTemplate } from '../../../core/signs/kinds/guidanceCards/guidanceCards.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type ServiceField } from '../../../core/signs/boardTemplate.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type HanParagraph } from '../../text/paragraph/hanParagraph.ts';
import { chineseFirst } from '../../sign/bilingualLines.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { BOARD_RULES, SCALE, TABLE } from '../../boards/boardStyle.ts';
import { artwork, drawEntry, drawMongolian, setParagraphs } from '../../boards/drawTable.ts';
import { drawCode, qrMatrix, type QrMatrix } from '../../boards/qrCode.ts';
import { filledFields, nameOnFace, scanWords } from '../../boards/serviceEntries.ts';
import {
  type ShapedEntry,
  shapeEntry,
  shapeParagraphs,
  type TableEntry,
  type TableLook,
} from '../../boards/table.ts';
import { entryHeight, naturalWidth, longestPiece, textHeight } from '../../boards/tableMeasure.ts';

export type GuidanceCardsAsk = BoardAsk<GuidanceCardsTemplate> & {
  readonly services: readonly Service[];
  /** Cards in a row; null = as many as make the letters largest. */
  readonly across: number | null;
  readonly boards: number | null;
  readonly foot: string;
};

/** Proportions of a card in em of its text. */
export const CARD = {
  name: SCALE.heading,
  /** Under the rule to the number, the number to the name, the name to the fields. */
  top: 0.7,
  afterHead: 0.6,
  afterName: 0.8,
  /** Between the name in both scripts. */
  beforeMn: 0.65,
  /** Above and below the lines of a field. */
  padding: 0.42,
  labelWidth: 4.4 * SCALE.label,
  afterLabel: 0.7,
  /** From a field to the next on its line: a label is nearer to its own value than to the one before. */
  between: 1.8,
  gap: 1.8,
  /** Between rows of cards. */
  below: 1.5,
  rule: 0.11,
  qr: 6.2,
  /** A card is never narrower, nor wider where another could stand beside it. */
  narrowest: 12,
  widest: 40,
  /** Most by which a field is opened; the name takes so many shares of that. */
  opening: 0.9,
  nameOpens: 2,
} as const;

/** What is read together stands on one line where all of the board's have room: beside the first the second. */
const BESIDE: Partial<Record<ServiceField, ServiceField>> = {
  timeLimit: 'fee',
  person: 'phone',
};

export type ShapedCard = {
  /** Key of its name. */
  readonly source: string;
  readonly head: readonly HanParagraph[];
  readonly name: readonly HanParagraph[];
  readonly mn: Extract<ShapedEntry, { kind: 'mongolian' }> | null;
  readonly values: readonly ShapedEntry[];
  readonly code: { readonly matrix: QrMatrix; readonly words: readonly HanParagraph[] } | null;
};

/** What the cards of one directory share. */
export type CardSet = {
  readonly cards: readonly ShapedCard[];
  readonly labels: readonly HanParagraph[];
  /** Greatest width in em of the values of a field and of the next that may stand beside it; null = it stands alone. */
  readonly pairs: readonly (number | null)[];
};

export function shapeCards(
  ask: GuidanceCardsAsk,
  look: TableLook,
  notes: TypesetNote[],
): Result<CardSet, TypesetProblem> {
  const { template } = ask;
  const matters = numberedMatters(ask.services);
  const fields = filledFields(matters, template.fields, ask);
  const labels = shapeParagraphs(
    fields.map(({ field }) => template.headings[field]),
    LABEL_WEIGHT,
    ask,
    notes,
  );
  if (!labels.ok) return labels;
  const cards: ShapedCard[] = [];
  for (const [index, matter] of matters.entries()) {
    const entries = fields.map((each) => each.entries[index] ?? { kind: 'none' as const });
    const card = shapeCard(ask, matter, entries, look, notes);
    if (!card.ok) return card;
    cards.push(card.value);
  }
  const widest = (index: number) => Math.max(0, ...cards.map(({ values }) => valueWidth(values[index])));
  const pairs = fields.map(({ field }, index) =>
    BESIDE[field] !== undefined && BESIDE[field] === fields[index + 1]?.field
      ? Math.max(widest(index), widest(index + 1))
      : null,
  );
  return success({ cards, labels: labels.value, pairs });
}

const [LABEL_WEIGHT, VALUE_WEIGHT, NAME_WEIGHT, HEAD_WEIGHT] = [500, 500, 800, 700];

function valueWidth(value: ShapedEntry | undefined): number {
  return value?.kind === 'text' ? naturalWidth(value.paragraphs) : TABLE.blank;
}

function shapeCard(
  ask: GuidanceCardsAsk,
  { number, service }: NumberedMatter,
  entries: readonly TableEntry[],
  look: TableLook,
  notes: TypesetNote[],
): Result<ShapedCard, TypesetProblem> {
  const { template } = ask;
  const kind = service.kind === null ? '' : template.kinds[service.kind];
  const head = shapeParagraphs([`${number}　${kind}`.trim()], HEAD_WEIGHT, ask, notes);
  if (!head.ok) return head;
  const name = shapeParagraphs([nameOnFace(service, template)], NAME_WEIGHT, ask, notes);
  if (!name.ok) return name;
  const text = ask.profile.scripts === 'zh-only' ? undefined : service.name.mn?.text;
  const mn =
    text === undefined ? null : shapeEntry({ kind: 'mongolian', text }, { look, weight: 600 }, ask, notes);
  if (mn !== null && !mn.ok) return mn;
  const values: ShapedEntry[] = [];
  for (const entry of entries) {
    const value = shapeEntry(entry, { look, weight: VALUE_WEIGHT }, ask, notes);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const base = {
    ...{ source: matterKey(service, 'name'), head: head.value, name: name.value, values },
    mn: mn?.value.kind === 'mongolian' ? mn.value : null,
  };
  if (service.link === undefined) return success({ ...base, code: null });
  const matrix = qrMatrix(service.link);
  if (!matrix.ok) return matrix;
  const words = shapeParagraphs(scanWords(service.link, template), LABEL_WEIGHT, ask, notes);
  if (!words.ok) return words;
  return success({ ...base, code: { matrix: matrix.value, words: words.value } });
}

/** Heights in em of what the cards of one row have at one height: under a name in both scripts their fields, and the codes. */
export type CardBands = {
  readonly name: number;
  /** Fields that stand on one line, and how high it is with its padding. */
  readonly fields: readonly { readonly of: readonly number[]; readonly height: number }[];
  readonly code: number;
  readonly height: number;
};

/** Null where a word, a number or a code is wider than the card has room for. */
export function cardBands(set: CardSet, row: readonly ShapedCard[], width: number): CardBands | null {
  const highest = (heights: readonly number[]) => Math.max(0, ...heights);
  const name = highest(row.map((card) => nameHeight(card, width) + mongolianHeight(card, width)));
  const fields = fieldLines(set, width).map((of) => {
    const room = valueRoom(of, width);
    const heights = row.flatMap(({ values }) =>
      of.map((index) => {
        const value = values[index] ?? { kind: 'blank' };
        const isWide = value.kind === 'text' && value.paragraphs.some((each) => longestPiece(each) > room);
        return isWide ? Infinity : entryHeight(value, room);
      }),
    );
    return { of, height: Math.max(1, ...heights) + 2 * CARD.padding };
  });
  const code = row.some((card) => card.code !== null) ? CARD.qr + 2 * CARD.padding : 0;
  const height =
    CARD.top + 1 + CARD.afterHead + name + CARD.afterName + sum(fields.map((each) => each.height)) + code;
  return Number.isFinite(height) && width >= CARD.qr * 1.7 ? { name, fields, code, height } : null;
}

function nameHeight({ name }: ShapedCard, width: number): number {
  return textHeight(name, width / CARD.name) * CARD.name;
}

/** With the way to the Chinese. */
function mongolianHeight({ mn }: ShapedCard, width: number): number {
  return mn === null ? 0 : entryHeight(mn, width) + CARD.beforeMn;
}

function valueRoom(of: readonly number[], width: number): number {
  return (width - (of.length - 1) * CARD.between) / of.length - CARD.labelWidth - CARD.afterLabel;
}

/** Fields in their order; a pair shares a line where all cards have room for both. */
function fieldLines({ pairs }: CardSet, width: number): readonly (readonly number[])[] {
  const room = valueRoom([0, 0], width);
  const isPair = (index: number) => (pairs[index] ?? Infinity) <= room;
  return pairs.flatMap((_, index) =>
    isPair(index - 1) ? [] : [isPair(index) ? [index, index + 1] : [index]],
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

export type CardPlace = {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly em: Mm;
  /** What every field is opened by, in em. */
  readonly opening: number;
};

export function drawCard(
  set: CardSet,
  card: ShapedCard,
  bands: CardBands,
  { x, y, width, em, opening }: CardPlace,
  ask: GuidanceCardsAsk,
): readonly Item[] {
  const { accent, text, quiet, rule } = ask.template.inks;
  const look = { minor: { weight: LABEL_WEIGHT, ink: quiet }, rule };
  const put = (
    paragraphs: readonly HanParagraph[],
    at: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly size: Mm },
    weight: number,
    ink: string,
  ) => setParagraphs(paragraphs, at, artwork({ weight, ink }), ask);
  const items: Item[] = [];
  let top = y + CARD.top * em;
  items.push(...put(card.head, { x, y: top, width, size: em }, HEAD_WEIGHT, accent));
  top += (1 + CARD.afterHead) * em;
  const first = chineseFirst(ask.profile);
  const mnTop = first ? top + (nameHeight(card, width / em) + CARD.beforeMn) * em : top;
  const nameTop = first ? top : top + mongolianHeight(card, width / em) * em;
  const named = put(card.name, { x, y: nameTop, width, size: CARD.name * em }, NAME_WEIGHT, text);
  items.push(...sourced(named, card.source));
  if (card.mn !== null) {
    const strokes = artwork({ weight: 600, ink: text });
    const room = { width, size: em, least: 0 };
    items.push(...sourced(drawMongolian(card.mn, { x, y: mnTop }, room, strokes, ask), card.source));
  }
  top += (bands.name + CARD.afterName + CARD.nameOpens * opening) * em;
  const line = (at: Mm): Item => ({
    ...{ kind: 'shape', layer: 'artwork', fill: rule },
    path: rectangle(x, at - BOARD_RULES.hairline / 2, width, BOARD_RULES.hairline),
  });
  for (const { of, height } of bands.fields) {
    items.push(line(top));
    const own = top + (CARD.padding + opening / 2) * em;
    const step = (width + CARD.between * em) / of.length;
    of.forEach((index, place) => {
      const left = x + place * step;
      const label = set.labels[index];
      // Down the left side values stand under one another; further right a label is as wide as its words.
      const ownWords = place === 0 || label === undefined ? Infinity : naturalWidth([label]) * SCALE.label;
      const labelWidth = Math.min(CARD.labelWidth, ownWords);
      // Label and value stand on one line although the label is smaller.
      const down = 0.88 * em * (1 - SCALE.label);
      const size = SCALE.label * em;
      const value = card.values[index] ?? { kind: 'none' };
      if (label !== undefined && value.kind !== 'none')
        items.push(
          ...put(
            [label],
            { x: left, y: own + down, width: (labelWidth + 0.01) * em, size },
            LABEL_WEIGHT,
            quiet,
          ),
        );
      const at = {
        x: left + (labelWidth + CARD.afterLabel) * em,
        y: own,
        width: valueRoom(of, width / em) * em,
        size: em,
      };
      items.push(...drawEntry(value, at, { own: artwork({ weight: VALUE_WEIGHT, ink: text }), look }, ask));
    });
    top += (height + opening) * em;
  }
  if (card.code !== null) {
    items.push(line(top));
    const side = CARD.qr * em;
    const at = { x, y: top + CARD.padding * em };
    items.push(...drawCode(card.code.matrix, at, side));
    const beside = { x: x + side, width: width - side, size: em };
    const high = textHeight(card.code.words, beside.width / em) * em;
    items.push(...put(card.code.words, { ...beside, y: at.y + (side - high) / 2 }, LABEL_WEIGHT, text));
  }
  return items;
}
