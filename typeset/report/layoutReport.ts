import { type Ink } from '../../core/drawing/ink.ts';
import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { unreachable } from '../../core/result.ts';
import { describedFonts } from '../text/drawnWith.ts';
import { type Shaper } from '../text/shaper.ts';
import { besideLump, fieldLumps } from './fieldLumps.ts';
import { factLumps, pictureLumps, signatureLumps } from './formLumps.ts';
import { entryLumps, sealLumps } from './paperLumps.ts';
import { fillPages, type Bookmark, type Filled } from './fillPages.ts';
import { rule, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { figureLumps, specimenLumps } from './specimenLumps.ts';
import { setParagraph, textSetter } from './setText.ts';
import { allFaces, PAGES, RULES, STYLES, type ReportFaces } from './style.ts';
import { tableLumps } from './tableLumps.ts';
import { itemLumps, paragraphLine, textLumps, titleLumps } from './textLumps.ts';

/** A report on its pages: each page is a Drawing like any other. */
export type LaidReport = {
  readonly title: string;
  readonly pages: readonly Drawing[];
  readonly bookmarks: readonly Bookmark[];
};

export type ReportAsk = {
  readonly shaper: Shaper;
  readonly faces: ReportFaces;
  readonly inks: Readonly<Record<string, Ink>>;
  readonly photo: PageAsk['photo'];
  /** The foot of each page, `第 3 页 共 9 页`. */
  readonly folio: (page: number, pages: number) => string;
};

/** Puts a report's blocks on pages. Millimetres; the same report gives the same pages. */
export function layoutReport(report: Report, ask: ReportAsk): LaidReport {
  const page = PAGES[report.paper];
  const area: PageAsk = {
    shaper: ask.shaper,
    faces: ask.faces,
    setText: textSetter(ask.shaper, ask.faces),
    photo: ask.photo,
    x: page.left,
    width: page.width - page.left - page.right,
    height: page.height - page.top - page.bottom,
  };
  const filled = fillPages(blockLumps(report.blocks, area), page.top, area.height);
  const fonts = describedFonts(allFaces(ask.faces), ask.shaper);
  const shown = specimensOf(report);
  const pages = filled.pages.map((items, at): Drawing => ({
    width: page.width,
    height: page.height,
    bleed: 0,
    title: report.title,
    inks: { ...shown.inks, ...ask.inks },
    fonts: { ...shown.fonts, ...fonts },
    items: [...items, ...furniture(report, countedPage(at, filled), ask, area)],
  }));
  return { title: report.title, pages, bookmarks: filled.bookmarks };
}

/** What the drawings shown in small are painted with. */
function specimensOf({ blocks }: Report): Pick<Drawing, 'inks' | 'fonts'> {
  const drawings = blocks.flatMap((block): readonly Drawing[] => {
    if (block.kind === 'figures') return block.figures;
    if (block.kind === 'table')
      return block.table.rows.flat().flatMap((cell) => (cell.kind === 'drawing' ? [cell.drawing] : []));
    return block.kind === 'specimen' && block.specimen.drawing !== null ? [block.specimen.drawing] : [];
  });
  return {
    inks: Object.fromEntries(drawings.flatMap(({ inks }) => Object.entries(inks))),
    fonts: Object.fromEntries(drawings.flatMap((drawing) => Object.entries(drawing.fonts))),
  };
}

type Counted = { readonly page: number; readonly pages: number };

/** A page's number within its own paper, from 1, and how many that has. */
function countedPage(at: number, { pages, documents }: Filled): Counted {
  const from = documents.findLast((first) => first <= at) ?? 0;
  const end = documents.find((first) => first > at) ?? pages.length;
  return { page: at - from + 1, pages: end - from };
}

function blockLumps(blocks: readonly Block[], ask: PageAsk): readonly Lump[] {
  let opening: Pick<Lump, 'newPage' | 'newDocument'> = {};
  return blocks.flatMap((block, at) => {
    if (block.kind === 'pageBreak') {
      opening = block.document === true ? { newDocument: true } : { newPage: true };
      return [];
    }
    const [first, ...rest] = keptTogether(block, blocks.slice(at + 1), lumpsOf(block, ask));
    if (first === undefined) return [];
    const opened = { ...first, ...opening };
    opening = {};
    return [opened, ...rest];
  });
}

/** What of a block goes over to the next page with what follows it. */
function keptTogether(block: Block, following: readonly Block[], lumps: readonly Lump[]): readonly Lump[] {
  const next = following[0]?.kind;
  if (next === 'seal') return keptWithSeal(lumps);
  // What stands below a seal (抄送) is no page of its own.
  const isOver = block.kind === 'seal' && next === 'paragraph';
  return isOver || isSigned(following) ? keptWhole(lumps) : lumps;
}

/** Whether nothing follows but fields to sign under their heading. */
function isSigned([heading, fields, ...others]: readonly Block[]): boolean {
  return (
    heading?.kind === 'heading' &&
    fields?.kind === 'fields' &&
    fields.fields.every(({ signed }) => signed !== null) &&
    others.length === 0
  );
}

function keptWhole(lumps: readonly Lump[]): readonly Lump[] {
  return lumps.map((lump) => ({ ...lump, withNext: true }));
}

/** Nobody signs an empty page: the last two rows, or lines, go over with the seal, and all that is below them. */
function keptWithSeal(lumps: readonly Lump[]): readonly Lump[] {
  const rows = lumps.flatMap(({ repeat }, at) => (repeat === undefined ? [] : [at]));
  const from = rows.at(-2) ?? rows.at(-1) ?? lumps.length - 2;
  return lumps.map((lump, at) => (at < from ? lump : { ...lump, withNext: true }));
}

function lumpsOf(block: Exclude<Block, { kind: 'pageBreak' }>, ask: PageAsk): readonly Lump[] {
  switch (block.kind) {
    case 'title':
      return titleLumps(block, ask);
    case 'heading': {
      const style = block.level === 1 ? STYLES.heading1 : STYLES.heading2;
      const bookmark = { title: block.text, level: block.level };
      return textLumps(block.text, style, ask, {
        align: 'left',
        above: block.level === 1 ? 6 : 4,
        withNext: true,
        bookmark,
      });
    }
    case 'paragraph': {
      // Two characters of indent, as Chinese paragraphs begin.
      return textLumps(block.text, STYLES.body, ask, {
        align: 'spread',
        indent: block.flush === true ? 0 : 2 * STYLES.body.size,
        above: 1,
      });
    }
    case 'facts':
      return factLumps(block.facts, ask);
    case 'fields':
      return block.beside === true ? [besideLump(block.fields, ask)] : fieldLumps(block.fields, ask);
    case 'item':
      return itemLumps(block.item, ask);
    case 'table':
      return tableLumps(block.table, ask, block.fitted === true);
    case 'pictures':
      return pictureLumps(block.boxes, block.height, ask);
    case 'specimen':
      return specimenLumps(block.specimen, ask);
    case 'figures':
      return figureLumps(block.figures, ask);
    case 'signatures':
      return signatureLumps(block.labels, ask);
    case 'entries':
      return entryLumps(block.frame, ask);
    case 'seal':
      return sealLumps(block.frame, ask);
    default:
      return unreachable(block);
  }
}

function furniture(report: Report, { page, pages }: Counted, ask: ReportAsk, area: PageAsk): readonly Item[] {
  const { top, bottom, height } = PAGES[report.paper];
  const style = STYLES.furniture;
  const folio = setParagraph(area.setText, ask.folio(page, pages), style, area.width);
  const foot = paragraphLine(folio, 0, area, {
    x: area.x,
    y: height - bottom + 8,
    width: area.width,
    align: 'centre',
  });
  if (page === 1) return foot;
  const running = setParagraph(area.setText, report.running, style, area.width);
  return [
    ...foot,
    ...paragraphLine(running, 0, area, { x: area.x, y: top - 11, width: area.width, align: 'left' }),
    rule(area.x, top - 5.5, area.x + area.width, top - 5.5, RULES.fine, 'hairline'),
  ];
}
