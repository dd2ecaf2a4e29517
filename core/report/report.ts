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

/** A4 upright, A4 across, A3 across, A4 as official documents have it (GB/T 9704), or A4 upright and A3 across as a workshop has them, filled. */
export type ReportPaper = 'portrait' | 'landscape' | 'landscapeA3' | 'official' | 'workshop' | 'workshopA3';

export type Block =
  /** `bookmark`: its name among others that are called the same; absent = the text. */
  | {
      readonly kind: 'title';
      readonly text: string;
      readonly under: readonly string[];
      readonly bookmark?: string;
    }
  /** Numbered by whoever words it; becomes a bookmark. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `flush`: begins at the margin, as 主送机关 and 抄送 do. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly flush?: true }
  /** Short labelled facts in two columns of pairs. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  /** Labelled room to write in, as forms have it. `beside`: side by side, of one height. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly beside?: true }
  | { readonly kind: 'item'; readonly item: ReportItem }
  /** `fitted`: a wide one, its letters and the lines of its rows as the page allows; absent = set as tables in text are. */
  | { readonly kind: 'table'; readonly table: Table; readonly fitted?: true }
  | { readonly kind: 'pictures'; readonly boxes: readonly PictureBox[]; readonly height: Mm }
  | { readonly kind: 'specimen'; readonly specimen: Specimen }
  /** Drawings at their own size, side by side from the left margin. */
  | { readonly kind: 'figures'; readonly figures: readonly Drawing[] }
  /** Lines to sign on. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  /** The entries under a paper's title, and those with room for a seal at its end. */
  | { readonly kind: 'entries'; readonly frame: PaperFrame }
  | { readonly kind: 'seal'; readonly frame: PaperFrame }
  /** `document`: what follows is a paper of its own, whose pages are counted from 1. */
  | { readonly kind: 'pageBreak'; readonly document?: true };

/** One finding: its number, tag and headline, and labelled lines under it. */
export type ReportItem = {
  readonly number: string;
  readonly tag: string;
  readonly weight: 'strong' | 'plain';
  readonly headline: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
};

/** Room for a text, printed or written by hand, and for whoever answers for it to sign, seal and date. */
export type Field = {
  readonly label: string;
  /** '' = left empty for a hand. */
  readonly text: string;
  /** Height at least. */
  readonly room: Mm;
  /** Labels of the line at its foot; null = nobody signs. */
  readonly signed: { readonly sign: string; readonly seal: string; readonly day: string } | null;
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
      return [block.text, ...block.under, block.bookmark ?? ''];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.flat();
    case 'fields':
      return block.fields.flatMap(({ label, text, signed }) => [
        label,
        text,
        ...(signed === null ? [] : Object.values(signed)),
      ]);
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
    case 'figures':
      return [];
    case 'pageBreak':
      return [];
  }
}
