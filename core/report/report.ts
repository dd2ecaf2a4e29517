import { type AssetKey, type Drawing } from '../drawing/drawing.ts';
import { type Mm } from '../units/length.ts';
import { frameTexts, type PaperFrame } from './paper.ts';
import { type Table } from './table.ts';

/** A document to be read on paper: its blocks in order. Words are in it already; places on pages are not. */
export type Report = {
  readonly title: string;
  /** What stands at the head of every page but the first. */
  readonly running: string;
  readonly paper: ReportPaper;
  readonly blocks: readonly Block[];
};

/** A4 upright, A4 across, A3 across, or A4 as official documents have it (GB/T 9704). */
export type ReportPaper = 'portrait' | 'landscape' | 'landscapeA3' | 'official';

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly under: readonly string[] }
  /** Numbered by whoever words it; becomes a bookmark. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Short labelled facts in two columns of pairs. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'item'; readonly item: ReportItem }
  /** `fitted`: a wide one, its letters and the lines of its rows as the page allows; absent = set as tables in text are. */
  | { readonly kind: 'table'; readonly table: Table; readonly fitted?: true }
  | { readonly kind: 'pictures'; readonly boxes: readonly PictureBox[]; readonly height: Mm }
  | { readonly kind: 'specimen'; readonly specimen: Specimen }
  /** Lines to sign on. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  /** The entries under a paper's title, and those with room for a seal at its end. */
  | { readonly kind: 'entries'; readonly frame: PaperFrame }
  | { readonly kind: 'seal'; readonly frame: PaperFrame }
  | { readonly kind: 'pageBreak' };

/** One finding: its number, tag and headline, and labelled lines under it. */
export type ReportItem = {
  readonly number: string;
  readonly tag: string;
  readonly weight: 'strong' | 'plain';
  readonly headline: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
};

/** A framed place for a photo: the photo where there is one, else the frame with its caption to paste into. */
export type PictureBox = { readonly caption: string; readonly asset: AssetKey | null };

/** A drawing in small with what is to be known of it; null = there is none, and the frame stays empty. */
export type Specimen = {
  readonly drawing: Drawing | null;
  readonly heading: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
};

/** Every text of a report, for whoever must know which characters it needs. */
export function textsOf(report: Report): readonly string[] {
  return [report.title, report.running, ...report.blocks.flatMap(blockTexts)];
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.text, ...block.under];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.flat();
    case 'item': {
      const { number, tag, headline, lines } = block.item;
      return [number, tag, headline, ...lines.flat()];
    }
    case 'table':
      return [
        block.table.title,
        ...block.table.lines,
        ...block.table.notes,
        ...block.table.columns.flatMap(({ heading, group = '' }) => [heading, group]),
        ...block.table.rows.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
      ];
    case 'pictures':
      return block.boxes.map((box) => box.caption);
    case 'signatures':
      return block.labels;
    case 'entries':
    case 'seal':
      return frameTexts(block.frame);
    case 'specimen':
      return [block.specimen.heading, ...block.specimen.facts.flat()];
    case 'pageBreak':
      return [];
  }
}
