import { problem } from '../../../core/problem.ts';
import { success } from '../../../core/result.ts';
import { isBlank, type TableCell } from '../tableRow.ts';
import { type ImportLimits } from '../tableSource.ts';
import { putCell } from './grid.ts';
import { general } from './numberFormat.ts';
import { emptyGrid, ReadFault, type Grid, type OpenedSheet, type OpenedWorkbook } from './workbook.ts';
import { readXml, type Attributes, type XmlReader } from './xmlPart.ts';
import { isPicture } from './xlsxPictures.ts';
import { type ZipParts } from './zipParts.ts';

/** An OpenDocument table, packed. */
export function openOds(zip: ZipParts, limits: ImportLimits): OpenedWorkbook {
  const manifest = zip.bytes('META-INF/manifest.xml');
  let isLocked = false;
  if (manifest !== null) {
    readXml(manifest, {
      open: (name) => {
        if (name === 'encryption-data' || name === 'encrypted-key') isLocked = true;
      },
    });
  }
  if (isLocked) throw new ReadFault(problem('import-password'));
  const content = zip.bytes('content.xml');
  if (content === null) throw new ReadFault(problem('import-no-sheet'));
  const styles = zip.bytes('styles.xml');
  return openOdsParts(styles === null ? [content] : [styles, content], limits, (href) => zip.bytes(href));
}

/** The same in one file (.fods), or the parts of a packed one. */
export function openOdsParts(
  parts: readonly Uint8Array[],
  limits: ImportLimits,
  picture: (href: string) => Uint8Array | null,
): OpenedWorkbook {
  const styles = new Styles();
  const tables: { name: string; grid: Grid; isHidden: boolean }[] = [];
  for (const part of parts) {
    const body = new Body(styles, tables, limits, picture);
    readXml(part, {
      open: (name, attributes) => {
        styles.open(name, attributes);
        body.open?.(name, attributes);
      },
      close: (name) => {
        styles.close(name);
        body.close?.(name);
      },
      text: (text) => body.text?.(text),
    });
  }
  const sheets = tables.map(({ name, grid, isHidden }): OpenedSheet => ({
    name,
    isHidden,
    isTable: true,
    read: () => success(grid),
  }));
  return { format: 'ods', sheets };
}

/** What styles say that matters here: hidden tables, and how much of a date is shown. */
class Styles {
  private readonly hidden = new Set<string>();
  private readonly dataOf = new Map<string, string>();
  private readonly parentOf = new Map<string, string>();
  private readonly shows = new Map<string, Set<string>>();
  private style: string | null = null;
  private data: Set<string> | null = null;
  private mapped: string | null = null;
  private readonly mapsTo = new Map<string, readonly string[]>();

  open(name: string, attributes: Attributes): void {
    if (name === 'style') {
      this.style = attributes.name ?? null;
      if (this.style === null) return;
      const { 'data-style-name': data, 'parent-style-name': parent } = attributes;
      if (data !== undefined) this.dataOf.set(this.style, data);
      if (parent !== undefined) this.parentOf.set(this.style, parent);
    } else if (name === 'table-properties' && attributes.display === 'false' && this.style !== null) {
      this.hidden.add(this.style);
    } else if (name === 'date-style' && attributes.name !== undefined) {
      this.mapped = attributes.name;
      this.data = new Set();
      this.shows.set(attributes.name, this.data);
    } else if (name === 'map' && this.mapped !== null && attributes['apply-style-name'] !== undefined) {
      // A format of several sections: dates are shown by the style it leads to.
      this.mapsTo.set(this.mapped, [...(this.mapsTo.get(this.mapped) ?? []), attributes['apply-style-name']]);
    } else if (name.endsWith('-style') && attributes.name !== undefined) this.mapped = attributes.name;
    else this.data?.add(name);
  }
  close(name: string): void {
    if (name === 'style') this.style = null;
    if (name === 'date-style') this.data = null;
  }
  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.hidden.has(style);
  }
  /** Of 2023-05-01: as much as the style shows. */
  dateShown(style: string | undefined, date: string): string | null {
    let name = style;
    for (let step = 0; step < 8 && name !== undefined && !this.dataOf.has(name); step += 1)
      name = this.parentOf.get(name);
    const own = this.dataOf.get(name ?? '') ?? '';
    const shown = [own, ...(this.mapsTo.get(own) ?? [])]
      .map((each) => this.shows.get(each))
      .find((each) => each !== undefined);
    if (shown === undefined) return date.slice(0, 10);
    if (!shown.has('year')) return null;
    if (!shown.has('month')) return date.slice(0, 4);
    return date.slice(0, shown.has('day') ? 10 : 7);
  }
}

class Body implements XmlReader {
  private readonly styles: Styles;
  private readonly tables: { name: string; grid: Grid; isHidden: boolean }[];
  private readonly limits: ImportLimits;
  private readonly picture: (href: string) => Uint8Array | null;
  private grid: Grid | null = null;
  private depth = 0;
  private row = -1;
  private rowRepeat = 1;
  private rowHidden = false;
  private rowStyle: string | undefined;
  private column = 0;
  private columnStyles: [number, string | undefined][] = [];
  private columnAt = 0;
  private cell: Attributes | null = null;
  private isCovered = false;
  private paragraphs: string[] = [];
  private inParagraph = 0;
  private aside = 0;
  private images: string[] = [];

  constructor(
    styles: Styles,
    tables: { name: string; grid: Grid; isHidden: boolean }[],
    limits: ImportLimits,
    picture: (href: string) => Uint8Array | null,
  ) {
    this.styles = styles;
    this.tables = tables;
    this.limits = limits;
    this.picture = picture;
  }

  open = (name: string, attributes: Attributes): void => {
    if (this.cell !== null && (name === 'annotation' || name === 'ruby-text' || name === 'frame'))
      this.aside += 1;
    if (this.cell !== null && name === 'image' && attributes.href !== undefined)
      this.images.push(attributes.href);
    if (this.aside > 0) return;
    switch (name) {
      case 'table':
        this.depth += 1;
        if (this.depth > 1) return;
        this.grid = emptyGrid();
        this.row = -1;
        this.rowRepeat = 1;
        this.columnAt = 0;
        this.columnStyles = [];
        this.tables.push({
          name: attributes.name ?? '',
          grid: this.grid,
          isHidden: this.styles.isHidden(attributes['style-name']),
        });
        return;
      case 'table-column': {
        const count = Number(attributes['number-columns-repeated'] ?? 1);
        if (isHidden(attributes)) this.grid?.hiddenColumns.push([this.columnAt, this.columnAt + count - 1]);
        this.columnAt += count;
        this.columnStyles.push([this.columnAt, attributes['default-cell-style-name']]);
        return;
      }
      case 'table-row':
        this.row += this.rowRepeat;
        this.rowRepeat = Number(attributes['number-rows-repeated'] ?? 1);
        this.rowHidden = isHidden(attributes);
        this.rowStyle = attributes['default-cell-style-name'];
        this.column = 0;
        return;
      case 'table-cell':
      case 'covered-table-cell':
        this.cell = attributes;
        this.isCovered = name === 'covered-table-cell';
        this.paragraphs = [];
        this.images = [];
        return;
      case 'p':
      case 'h':
        if (this.cell === null) return;
        this.inParagraph += 1;
        this.paragraphs.push('');
        return;
      case 's':
        return this.add(' '.repeat(Math.min(1000, Number(attributes.c ?? 1))), true);
      case 'tab':
        return this.add('\t', true);
      case 'line-break':
        return this.add('\n', true);
      default:
    }
  };

  close = (name: string): void => {
    if (this.aside > 0) {
      if (name === 'annotation' || name === 'ruby-text' || name === 'frame') this.aside -= 1;
      return;
    }
    if (name === 'table') this.depth -= 1;
    else if (name === 'p' || name === 'h') this.inParagraph = Math.max(0, this.inParagraph - 1);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
  };

  text = (text: string): void => {
    if (this.aside === 0 && this.inParagraph > 0) this.add(text, false);
  };

  private add(text: string, isWhole: boolean): void {
    if (this.inParagraph === 0) return;
    const before = this.paragraphs.at(-1) ?? '';
    const plain = isWhole ? text : text.replace(/[\t\r\n ]+/gu, ' ');
    const joined = !isWhole && (before === '' || /\s$/u.test(before)) ? plain.replace(/^ /u, '') : plain;
    this.paragraphs[this.paragraphs.length - 1] = before + joined;
  }

  private endCell(): void {
    const { cell, grid } = this;
    this.cell = null;
    if (cell === null || grid === null || this.depth !== 1) return;
    const count = Number(cell['number-columns-repeated'] ?? 1);
    const across = Number(cell['number-columns-spanned'] ?? 1);
    const down = Number(cell['number-rows-spanned'] ?? 1);
    const { row, column } = this;
    if (across > 1 || down > 1) {
      grid.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    }
    for (const href of this.images) this.takePicture(href, grid, row, column);
    const found = this.isCovered ? null : this.cellOf(cell, column);
    // Formatted rows to the sheet's end are one empty cell, repeated a million times.
    if (found !== null && !isBlank(found)) {
      for (let below = 0; below < this.rowRepeat; below += 1) {
        for (let right = 0; right < count; right += 1) {
          putCell(grid, row + below, column + right, found, this.limits);
        }
        if (this.rowHidden) grid.hiddenRows.add(row + below);
      }
    }
    this.column += count;
  }

  private cellOf(cell: Attributes, column: number): TableCell | null {
    const type = cell['value-type'] ?? 'string';
    const kind = cell.formula === undefined ? 'text' : 'formula';
    const { value, 'date-value': date, 'string-value': words, 'boolean-value': truth } = cell;
    const said =
      this.paragraphs.length > 0
        ? this.paragraphs.join('\n')
        : (words ??
          (type === 'boolean'
            ? truth?.toUpperCase()
            : (date ?? (value === undefined ? '' : general(Number(value))))) ??
          '');
    if (said.trim() === '' && cell.formula !== undefined && cell['value-type'] === undefined) {
      return { text: '', kind: 'formula-without-value' };
    }
    if (kind === 'formula' && (/^#[A-Z/0!?]+$/u.test(said) || /^Err:\d+$/u.test(said)))
      return { text: said, kind: 'error' };
    if (type !== 'date' || date === undefined) return { text: said, kind };
    const style = cell['style-name'] ?? this.rowStyle ?? this.columnStyles.find(([end]) => column < end)?.[1];
    const shown = this.styles.dateShown(style, date);
    return { text: said, kind, ...(shown === null ? {} : { date: shown }) };
  }

  private takePicture(href: string, grid: Grid, row: number, column: number): void {
    if (/^[a-z]+:/iu.test(href)) return void grid.lost.push({ row: row + 1, why: 'linked' });
    const bytes = this.picture(href.replace(/^\.\//u, ''));
    if (bytes === null) grid.lost.push({ row: row + 1, why: 'missing' });
    else if (!isPicture(bytes)) grid.lost.push({ row: row + 1, why: 'kind' });
    else grid.pictures.push({ row, column, bytes, name: href.slice(href.lastIndexOf('/') + 1) });
  }
}

function isHidden({ visibility }: Attributes): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}
