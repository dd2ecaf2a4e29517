import { type Item } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type Mm } from '../../../core/units/length.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type HanParagraph } from '../../text/paragraph/hanParagraph.ts';
import { type NumberedMatter } from '../../../core/project/service.ts';
import { type GuidanceFlowTemplate } from '../../../core/signs/kinds/guidanceFlow/guidanceFlow.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type Area, BOARD_RULES, FACTS, SCALE } from '../../boards/boardStyle.ts';
import { artwork, drawEntry, setParagraphs } from '../../boards/drawTable.ts';
import { evenPages, type Page } from '../../boards/pages.ts';
import { drawCode, qrMatrix, type QrMatrix } from '../../boards/qrCode.ts';
import { filledFields, scanWords } from '../../boards/serviceEntries.ts';
import { type ShapedEntry, shapeEntry, shapeParagraphs, type TableLook } from '../../boards/table.ts';
import { entryHeight, longestPiece, naturalWidth, textHeight } from '../../boards/tableMeasure.ts';

export type GuidanceFlowAsk = BoardAsk<GuidanceFlowTemplate> & {
  readonly matter: NumberedMatter;
  readonly foot: string;
};

/** What one has to know and bring, a line each; the last may be a code with its words. */
type Fact =
  | { readonly kind: 'field'; readonly label: readonly HanParagraph[]; readonly value: ShapedEntry }
  | { readonly kind: 'code'; readonly matrix: QrMatrix; readonly words: readonly HanParagraph[] };

export type Facts = { readonly facts: readonly Fact[]; readonly look: TableLook };

const [LABEL_WEIGHT, VALUE_WEIGHT] = [500, 500];

export function shapeFacts(
  ask: GuidanceFlowAsk,
  look: TableLook,
  notes: TypesetNote[],
): Result<Facts, TypesetProblem> {
  const { matter, template } = ask;
  const { link } = matter.service;
  const facts: Fact[] = [];
  for (const { field, entries } of filledFields([matter], template.fields, ask)) {
    const [entry = { kind: 'none' }] = entries;
    const value = shapeEntry(entry, { look, weight: VALUE_WEIGHT }, ask, notes);
    if (!value.ok) return value;
    const label = shapeParagraphs([template.headings[field]], LABEL_WEIGHT, ask, notes);
    if (!label.ok) return label;
    facts.push({ kind: 'field', label: label.value, value: value.value });
  }
  if (link !== undefined) {
    const matrix = qrMatrix(link);
    if (!matrix.ok) return matrix;
    const words = shapeParagraphs(scanWords(link, template), LABEL_WEIGHT, ask, notes);
    if (!words.ok) return words;
    facts.push({ kind: 'code', matrix: matrix.value, words: words.value });
  }
  return success({ facts, look });
}

/** How many columns, and whether labels stand over their values or beside them. */
export type ColumnsAsk = { readonly count: number; readonly over: boolean };

/** The facts in columns of one width, all as evenly full as they can be; heights in em. */
export type FactColumns = ColumnsAsk & {
  readonly width: number;
  readonly heights: readonly number[];
  readonly columns: readonly Page[];
  readonly height: number;
};

/** Null where a word or the code is wider than a column. */
export function factColumns({ facts }: Facts, width: number, asked: ColumnsAsk): FactColumns | null {
  const { count, over } = asked;
  const own = (width - (count - 1) * FACTS.gap) / count;
  const heights = facts.map((fact) => factHeight(fact, own, over) + 2 * FACTS.padding);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  if (!Number.isFinite(whole) || (facts.length > 0 && own < FACTS.narrowest)) return null;
  const rows = heights.map((height) => ({ height, section: null, sectionHeight: 0 }));
  const columns = evenPages(rows, whole, count) ?? [];
  const height = Math.max(0, ...columns.map((column) => columnHeight(heights, column)));
  return { ...asked, width: own, heights, columns, height };
}

function columnHeight(heights: readonly number[], { from, to }: Page): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

function valueWidth(width: number, over: boolean): number {
  return over ? width : width - FACTS.label;
}

function factHeight(fact: Fact, width: number, over: boolean): number {
  if (fact.kind === 'code') {
    const words = Math.max(...fact.words.map(longestPiece), Math.min(naturalWidth(fact.words), FACTS.host));
    return width < FACTS.qr + words ? Infinity : FACTS.qr;
  }
  const room = valueWidth(width, over);
  const { value } = fact;
  if (value.kind === 'text' && value.paragraphs.some((each) => longestPiece(each) > room)) return Infinity;
  return entryHeight(value, room) + (over ? SCALE.label + FACTS.afterLabel : 0);
}

/** Share of the columns that stays open under their lines when those are opened by `opening` em each, of `height` em. */
export function openShare({ columns, heights }: FactColumns, height: number, opening: number): number {
  const used = columns.reduce(
    (sum, each) => sum + columnHeight(heights, each) + (each.to - each.from) * opening,
    0,
  );
  return Math.max(0, 1 - used / (height * Math.max(1, columns.length)));
}

/** By how many em each line may be opened until the fullest column is so high. */
export function factOpening({ columns, heights }: FactColumns, height: number): number {
  const openings = columns.map((each) => (height - columnHeight(heights, each)) / (each.to - each.from));
  return Math.max(0, Math.min(FACTS.opening, ...openings));
}

export function drawFacts(
  { facts, look }: Facts,
  { columns, width, heights, over }: FactColumns,
  { x, y, em, opening }: Pick<Area, 'x' | 'y'> & { readonly em: Mm; readonly opening: number },
  ask: GuidanceFlowAsk,
): readonly Item[] {
  const { text, quiet, rule } = ask.template.inks;
  const foot =
    y +
    Math.max(...columns.map((each) => columnHeight(heights, each) + (each.to - each.from) * opening)) * em;
  return columns.flatMap((column, place) => {
    const left = x + place * (width + FACTS.gap) * em;
    let top = y;
    const end: Item = {
      ...{ kind: 'shape', layer: 'artwork', fill: text },
      path: rectangle(left, foot - BOARD_RULES.rule / 2, width * em, BOARD_RULES.rule),
    };
    const lines = facts.slice(column.from, column.to).flatMap((fact, index): readonly Item[] => {
      const at = { x: left, y: top + (FACTS.padding + opening / 2) * em, width: width * em, size: em };
      const thick = index === 0 ? BOARD_RULES.rule : BOARD_RULES.hairline;
      const line: Item = {
        ...{ kind: 'shape', layer: 'artwork', fill: index === 0 ? text : rule },
        path: rectangle(left, top - thick / 2, width * em, thick),
      };
      top += ((heights[column.from + index] ?? 0) + opening) * em;
      if (fact.kind === 'code') {
        const side = FACTS.qr * em;
        const beside = { ...at, x: left + side, width: at.width - side };
        const high = textHeight(fact.words, beside.width / em) * em;
        const words = { ...beside, y: at.y + (side - high) / 2 };
        return [
          line,
          ...drawCode(fact.matrix, at, side),
          ...setParagraphs(fact.words, words, artwork({ weight: VALUE_WEIGHT, ink: text }), ask),
        ];
      }
      const size = SCALE.label * em;
      const label = {
        ...at,
        y: at.y + (over ? 0 : 0.88 * (em - size)),
        width: over ? at.width : FACTS.label * em,
        size,
      };
      const value = {
        ...at,
        x: over ? left : left + FACTS.label * em,
        y: over ? at.y + (SCALE.label + FACTS.afterLabel) * em : at.y,
        width: valueWidth(width, over) * em,
      };
      return [
        line,
        ...setParagraphs(fact.label, label, artwork({ weight: LABEL_WEIGHT, ink: quiet }), ask),
        ...drawEntry(fact.value, value, { own: artwork({ weight: VALUE_WEIGHT, ink: text }), look }, ask),
      ];
    });
    return [...lines, end];
  });
}
