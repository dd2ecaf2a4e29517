import { type Ink } from '../../core/drawing/ink.ts';
import PDFDocument from 'pdfkit';
import { pathBounds } from '../../core/drawing/bounds.ts';
import {
  type AssetKey,
  type Drawing,
  type GlyphOutline,
  type GlyphOutlines,
  type GlyphRun,
  type Matrix,
  type Picture,
  type Shape,
} from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { composed, glyphMatrix } from '../../core/drawing/matrix.ts';
import { unreachable } from '../../core/result.ts';
import { POINTS_PER_MM } from '../../core/units/length.ts';
import { decimal } from './objects.ts';
import { glyphStream, pathOperators } from './pathOperators.ts';

/** A document to be read, searched and printed on an office printer: live text, screen colours. */
export type ReadingDocument = {
  readonly title: string;
  readonly author: string;
  readonly pages: readonly Drawing[];
  readonly bookmarks: readonly { readonly title: string; readonly level: 1 | 2; readonly page: number }[];
  /** The day that the file says it was made on; no clock is asked. */
  readonly day: string;
};

export type ReadingSources = {
  /** The font file behind a key; null = its glyphs go in as outlines. */
  readonly fontBytes: (font: string) => Uint8Array | null;
  readonly outlines: GlyphOutlines;
  /** JPEG or PNG of a picture; null leaves the place empty. */
  readonly picture: (asset: AssetKey) => Uint8Array | null;
};

/**
 * The part of PDFKit's embedded font that takes glyph ids. PDFKit 0.20.2 has no public call for “these glyphs
 * here”; its types leave these fields out. Pinned version, read back by test/output/pdf/readingPdf.test.ts.
 */
type EmbeddedFont = {
  readonly id: string;
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly font: OpenedFont;
  ref(): unknown;
};

/** A font file as fontkit has read it; PDFKit takes one in place of the file's bytes, which its types leave out. */
type OpenedFont = { getGlyph(id: number): { advanceWidth: number } };

/** Fonts that were opened, by key: reading one takes longer than a page. The collector may have what nobody uses. */
const openedFonts = new Map<string, WeakRef<OpenedFont>>();

/** The page's own dictionaries, which PDFKit's types leave out. */
type PageWithResources = {
  readonly fonts: Record<string, unknown>;
  readonly xobjects: Record<string, unknown>;
};

/**
 * Writes pages with embedded fonts and searchable Chinese. Glyphs are those that HarfBuzz chose, at its places,
 * so that paper and screen agree; Mongolian goes in as outlines (fontkit cannot read its face, and readers do not
 * shape it).
 */
export async function readingPdf(document: ReadingDocument, sources: ReadingSources): Promise<Uint8Array> {
  const made = new Date(`${document.day}T00:00:00Z`);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // No standard font: every face is given, and the bundle carries none of PDFKit’s.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: document.title,
      Author: document.author,
      Producer: 'Paijiang',
      Creator: 'Paijiang',
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  const pen = new Pen(pdf, sources);
  let parent: PDFKit.PDFOutline | null = null;
  for (const [at, page] of document.pages.entries()) {
    pdf.addPage({ size: [page.width * POINTS_PER_MM, page.height * POINTS_PER_MM], margin: 0 });
    for (const { title, level } of document.bookmarks.filter((bookmark) => bookmark.page === at)) {
      if (level === 1 || parent === null) parent = pdf.outline.addItem(title, { expanded: true });
      else parent.addItem(title);
    }
    pen.page(page);
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

class Pen {
  readonly #fonts = new Map<string, EmbeddedFont | null>();
  readonly #forms = new Map<GlyphOutline, { readonly name: string; readonly ref: unknown }>();

  constructor(
    readonly pdf: PDFKit.PDFDocument,
    readonly sources: ReadingSources,
  ) {}

  page(drawing: Drawing): void {
    // PDFKit has turned the page upside down already: millimetres only scale.
    const toPoints: Matrix = [POINTS_PER_MM, 0, 0, POINTS_PER_MM, 0, 0];
    for (const { item, matrix, clips } of leaves(drawing.items)) {
      if (item.layer === 'guide') continue;
      this.#add('q');
      for (const clip of clips)
        this.#add(`${operator(toPoints)}${pathOperators(clip, 4)}W n\n${operator(inverse())}`);
      const place = composed(toPoints, matrix);
      switch (item.kind) {
        case 'glyphs':
          this.#glyphs(item, drawing, place);
          break;
        case 'shape':
          this.#shape(item, drawing, place);
          break;
        case 'picture':
          this.#picture(item, place);
          break;
        default:
          unreachable(item);
      }
      this.#add('Q');
    }
  }

  #glyphs(run: GlyphRun, drawing: Drawing, place: Matrix): void {
    this.#add(fill(drawing.inks[run.ink]));
    const [first] = run.glyphs;
    const level = run.glyphs.every(({ y }) => y === first?.y);
    // Only a level line of upright letters is text to PDF; columns and turned lines go in as outlines.
    const plain = level && run.script !== 'Mong' && run.turn === 0;
    const font = plain ? this.#font(run.font) : null;
    if (font === null) this.#outlined(run, drawing, place);
    else this.#live(run, font, place);
  }

  #outlined(run: GlyphRun, drawing: Drawing, place: Matrix): void {
    const em = drawing.fonts[run.font]?.unitsPerEm ?? 1000;
    for (const glyph of run.glyphs) {
      const outline = this.sources.outlines(run.font, glyph.id);
      if (outline.length === 0) continue;
      this.#add(`q\n${operator(composed(place, glyphMatrix(run, glyph, em)))}/${this.#form(outline)} Do\nQ`);
    }
  }

  /** The page's name of an outline, which the file holds once however often it is shown (decision 0292). */
  #form(outline: GlyphOutline): string {
    let form = this.#forms.get(outline);
    if (form === undefined) {
      const { left, top, right, bottom } = pathBounds(outline) ?? { left: 0, top: 0, right: 0, bottom: 0 };
      const box = [left - ROUND, top - ROUND, right + ROUND, bottom + ROUND].map(Math.round);
      const ref = this.pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Filter: 'FlateDecode' });
      ref.end(glyphStream(outline));
      form = { name: `G${this.#forms.size + 1}`, ref };
      this.#forms.set(outline, form);
    }
    this.#page.xobjects[form.name] ??= form.ref;
    return form.name;
  }

  get #page(): PageWithResources {
    return this.pdf.page as unknown as PageWithResources;
  }

  /** One text object a run; TJ moves from each glyph's own width to where the next one stands. */
  #live(run: GlyphRun, font: EmbeddedFont, place: Matrix): void {
    const [first] = run.glyphs;
    if (first === undefined) return;
    const characters = (start: number, end: number) =>
      [...run.text.slice(start, end)].map((each) => each.codePointAt(0) ?? 0);
    let shown = '';
    let pen = first.x;
    const size = run.size * run.stretchX;
    for (const glyph of run.glyphs) {
      const id = font.subset.includeGlyph(glyph.id);
      const width = font.font.getGlyph(glyph.id).advanceWidth * font.scale;
      font.widths[id] ??= width;
      font.unicode[id] ??= characters(glyph.start, glyph.end);
      const move = ((pen - glyph.x) / size) * 1000;
      if (Math.abs(move) > 0.05) shown += `>${decimal(move)}<`;
      shown += id.toString(16).padStart(4, '0');
      pen = glyph.x + (width / 1000) * size;
    }
    // Text stands the right way up only where its own matrix turns it back.
    const at = composed(place, [run.stretchX, 0, 0, -run.stretchY, first.x, first.y]);
    this.#page.fonts[font.id] ??= font.ref();
    this.#add(
      `BT\n/${font.id} ${decimal(run.size)} Tf\n${at.map(decimal).join(' ')} Tm\n[<${shown}>] TJ\nET`,
    );
  }

  #font(key: string): EmbeddedFont | null {
    const open = this.#fonts.get(key);
    if (open !== undefined) return open;
    const source = openedFonts.get(key)?.deref() ?? this.sources.fontBytes(key);
    if (source === null) {
      this.#fonts.set(key, null);
      return null;
    }
    this.pdf.registerFont(key, source as PDFKit.Mixins.PDFFontSource);
    this.pdf.font(key);
    // `_font` is the font that the call above chose; PDFKit's types leave it out.
    const font = (this.pdf as unknown as { readonly _font: EmbeddedFont })._font;
    openedFonts.set(key, new WeakRef(font.font));
    this.#fonts.set(key, font);
    return font;
  }

  #shape(shape: Shape, drawing: Drawing, place: Matrix): void {
    if (shape.fill !== undefined) this.#add(fill(drawing.inks[shape.fill]));
    if (shape.stroke !== undefined) {
      const { ink, width, cap = 'butt', join = 'miter', dash = [] } = shape.stroke;
      const pattern = dash.map((each) => decimal(each)).join(' ');
      this.#add(
        `${rgb(drawing.inks[ink])} RG ${decimal(width)} w ${CAPS[cap]} J ${JOINS[join]} j [${pattern}] 0 d`,
      );
    }
    const paint = shape.fill === undefined ? 'S' : shape.stroke === undefined ? 'f' : 'B';
    this.#add(`${operator(place)}${pathOperators(shape.path, 4)}${paint}`);
  }

  #picture({ asset, x, y, width, height }: Picture, place: Matrix): void {
    const bytes = this.sources.picture(asset);
    if (bytes === null) return;
    this.#add(operator(place));
    this.pdf.image(Buffer.from(bytes), x, y, { width, height });
  }

  #add(operators: string): void {
    this.pdf.addContent(operators);
  }
}

/** Room about an outline in font units: a reader that smooths the edge of what it shows must not smooth the letter. */
const ROUND = 20;

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function operator(matrix: Matrix): string {
  return `${matrix.map((value) => decimal(value)).join(' ')} cm\n`;
}

function inverse(): Matrix {
  return [1 / POINTS_PER_MM, 0, 0, 1 / POINTS_PER_MM, 0, 0];
}

function fill(ink: Ink | undefined): string {
  return `${rgb(ink)} rg`;
}

function rgb(ink: Ink | undefined): string {
  const hex = ink?.screen ?? '#000000';
  return [1, 3, 5].map((at) => decimal(parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}
