import { type Report } from '../../core/report/report.ts';
import { type PaperFrame } from '../../core/report/paper.ts';
import { textsOf } from '../../core/report/report.ts';
import { type Cell } from '../../core/report/table.ts';
import { type Block } from '../../core/report/report.ts';
import { type ReportFaces } from '../../typeset/report/style.ts';
import { isMongolianFormat } from '../../typeset/text/unicode.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { reportWords } from './reportAsk.ts';
import { type UiLanguage } from '../words/words.ts';

/** The customary mark for a character that the compositor has not got. */
const GETA = '〓';

/**
 * Characters that the report's face has not, with 〓 in their place and a paragraph at the end that names each
 * with its code point: a report goes out, and nothing in it is missing in silence.
 */
export function withMissingGlyphsNamed(
  report: Report,
  shaper: Shaper,
  faces: Pick<ReportFaces, 'regular' | 'mongolian'>,
  language: UiLanguage,
): { readonly report: Report; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  for (const text of textsOf(report)) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const face = isMongolian(code) ? faces.mongolian : faces.regular;
      if (code >= 0x20 && !isSelector(code) && !shaper.covers(face, code)) missing.add(character);
    }
  }
  if (missing.size === 0) return { report, missing: [] };
  const named = [...missing].map(
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const replace = (text: string) => [...text].map((each) => (missing.has(each) ? GETA : each)).join('');
  const note: Block = {
    kind: 'paragraph',
    text: reportWords(language)('missing-glyphs', { characters: named.join('、') }),
  };
  return {
    missing: named,
    report: {
      ...report,
      title: replace(report.title),
      running: replace(report.running),
      blocks: [...report.blocks.map((block) => replaced(block, replace)), note],
    },
  };
}

/** Characters that steer others: no face has to have them. */
function isSelector(code: number): boolean {
  return (
    (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef) || isMongolianFormat(code)
  );
}

function isMongolian(code: number): boolean {
  return code >= 0x1800 && code <= 0x18af;
}

function replaced(block: Block, replace: (text: string) => string): Block {
  const pair = ([one, two]: readonly [string, string]): readonly [string, string] => [
    replace(one),
    replace(two),
  ];
  switch (block.kind) {
    case 'title':
      return { ...block, text: replace(block.text), under: block.under.map(replace) };
    case 'heading':
    case 'paragraph':
      return { ...block, text: replace(block.text) };
    case 'facts':
      return { ...block, facts: block.facts.map(pair) };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map((each) => ({
          ...each,
          label: replace(each.label),
          text: replace(each.text),
        })),
      };
    case 'item': {
      const { item } = block;
      return {
        ...block,
        item: {
          ...item,
          number: replace(item.number),
          tag: replace(item.tag),
          headline: replace(item.headline),
          lines: item.lines.map(pair),
        },
      };
    }
    case 'table': {
      const cell = (each: Cell): Cell =>
        each.kind === 'text' ? { ...each, text: replace(each.text) } : each;
      const { table } = block;
      return {
        ...block,
        table: {
          ...table,
          title: replace(table.title),
          lines: table.lines.map(replace),
          notes: table.notes.map(replace),
          columns: table.columns.map((column) => ({
            ...column,
            heading: replace(column.heading),
            ...(column.group === undefined ? {} : { group: replace(column.group) }),
          })),
          rows: table.rows.map((row) => row.map(cell)),
        },
      };
    }
    case 'entries':
    case 'seal':
      return { ...block, frame: framed(block.frame, pair) };
    case 'pictures':
      return { ...block, boxes: block.boxes.map((box) => ({ ...box, caption: replace(box.caption) })) };
    case 'specimen': {
      const { specimen } = block;
      const { heading, facts } = specimen;
      return { ...block, specimen: { ...specimen, heading: replace(heading), facts: facts.map(pair) } };
    }
    case 'signatures':
      return { ...block, labels: block.labels.map(replace) };
    case 'figures':
    case 'pageBreak':
      return block;
  }
}

type Pair = (entry: readonly [string, string]) => readonly [string, string];

function framed({ head, hands, seal }: PaperFrame, pair: Pair): PaperFrame {
  return { head: head.map(pair), hands: hands.map(pair), seal: seal.map(pair) };
}
