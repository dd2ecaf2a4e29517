import { strToU8, zipSync } from 'fflate';

/** How a writer spells the same workbook. */
export type Dialect = {
  readonly prefix: string;
  readonly refs: boolean;
  readonly strict: boolean;
  readonly strings: 'shared' | 'inline';
  readonly absolute: boolean;
  readonly bom: boolean;
  readonly utf16: boolean;
  readonly part: string;
  readonly dimension: boolean;
};

export const PLAIN: Dialect = {
  prefix: '',
  refs: true,
  strict: false,
  strings: 'shared',
  absolute: false,
  bom: false,
  utf16: false,
  part: 'sheet',
  dimension: true,
};

export type FileCell =
  | {
      readonly text: string;
      readonly runs?: readonly string[];
      readonly phonetic?: string;
      readonly format?: string | number;
    }
  | { readonly value: number; readonly format?: string | number; readonly formula?: string }
  | { readonly raw: string };

export type FileSheet = {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Row by row; null is an empty cell. */
  readonly rows: readonly (readonly (FileCell | string | null)[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly cols?: string;
  readonly extra?: string;
};

export type FileBook = {
  readonly sheets: readonly FileSheet[];
  readonly dates1904?: boolean;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A workbook as raw parts, in a writer's dialect. */
export function xlsxFile(book: FileBook, dialect: Dialect = PLAIN): Uint8Array {
  const { prefix: p, strict } = dialect;
  const main = strict ? STRICT : MAIN;
  const rel = strict ? REL_STRICT : REL;
  const space = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const formats: (string | number)[] = [0];
  const styleOf = (format: string | number | undefined): number => {
    if (format === undefined) return 0;
    const known = formats.indexOf(format);
    if (known >= 0) return known;
    formats.push(format);
    return formats.length - 1;
  };
  const shared: string[] = [];
  const item = (cell: Extract<FileCell, { text: string }>): string => {
    const t = (text: string) => `<${p}t xml:space="preserve">${escaped(text)}</${p}t>`;
    const runs = cell.runs;
    const words =
      runs === undefined
        ? t(cell.text)
        : runs.map((run) => `<${p}r><${p}rPr><${p}b/></${p}rPr>${t(run)}</${p}r>`).join('');
    return cell.phonetic === undefined
      ? words
      : `${words}<${p}rPh sb="0" eb="1"><${p}t>${cell.phonetic}</${p}t></${p}rPh>`;
  };
  const cellXml = (cell: FileCell | string | null, row: number, column: number): string => {
    if (cell === null) return '';
    const r = dialect.refs ? ` r="${letters(column)}${row + 1}"` : '';
    if (typeof cell === 'string') return cellXml({ text: cell }, row, column);
    if ('raw' in cell) return cell.raw.replace('@r', r);
    const s = styleOf(cell.format);
    const style = s === 0 ? '' : ` s="${s}"`;
    if ('value' in cell) {
      const f = cell.formula === undefined ? '' : `<${p}f>${escaped(cell.formula)}</${p}f>`;
      return `<${p}c${r}${style}>${f}<${p}v>${cell.value}</${p}v></${p}c>`;
    }
    if (dialect.strings === 'inline')
      return `<${p}c${r}${style} t="inlineStr"><${p}is>${item(cell)}</${p}is></${p}c>`;
    shared.push(`<${p}si>${item(cell)}</${p}si>`);
    return `<${p}c${r}${style} t="s"><${p}v>${shared.length - 1}</${p}v></${p}c>`;
  };
  const sheetXml = (sheet: FileSheet): string => {
    const rows = sheet.rows
      .map((cells, row) => {
        const hidden = sheet.hiddenRows?.includes(row) === true ? ' hidden="1"' : '';
        const r = dialect.refs ? ` r="${row + 1}"` : '';
        // Without references nothing may be left out.
        const all = cells.map((cell, column) =>
          cellXml(cell ?? (dialect.refs ? null : { raw: `<${p}c/>` }), row, column),
        );
        return `<${p}row${r}${hidden}>${all.join('')}</${p}row>`;
      })
      .join('');
    const merges = sheet.merges ?? [];
    const merged =
      merges.length === 0
        ? ''
        : `<${p}mergeCells count="${merges.length}">${merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`;
    const dimension = dialect.dimension ? `<${p}dimension ref="A1"/>` : '';
    return `<${p}worksheet ${space} xmlns:r="${rel}">${dimension}${sheet.cols ?? ''}<${p}sheetData>${rows}</${p}sheetData>${merged}${sheet.extra ?? ''}</${p}worksheet>`;
  };
  const parts: Record<string, string> = {};
  const names = book.sheets.map((_, at) => `worksheets/${dialect.part}${book.sheets.length - at}.xml`);
  book.sheets.forEach((sheet, at) => (parts[`xl/${names[at]}`] = sheetXml(sheet)));
  const target = (name: string) => (dialect.absolute ? `/xl/${name}` : name);
  const types = (kind: string) => `${rel}/${kind}`;
  parts['xl/workbook.xml'] =
    `<${p}workbook ${space} xmlns:r="${rel}"><${p}workbookPr${book.dates1904 === true ? ' date1904="1"' : ''}/><${p}bookViews><${p}workbookView activeTab="${Math.max(
      0,
      book.sheets.findIndex(({ state }) => state === undefined),
    )}"/></${p}bookViews><${p}sheets>` +
    book.sheets
      .map(
        ({ name, state }, at) =>
          `<${p}sheet name="${escaped(name)}" sheetId="${book.sheets.length - at}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
      )
      .join('') +
    `</${p}sheets></${p}workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    names
      .map(
        (name, at) =>
          `<Relationship Id="rId${at + 1}" Type="${types('worksheet')}" Target="${target(name)}"/>`,
      )
      .join('') +
    `<Relationship Id="rIdS" Type="${types('styles')}" Target="${target('styles.xml')}"/>` +
    (shared.length === 0
      ? ''
      : `<Relationship Id="rIdT" Type="${types('sharedStrings')}" Target="${target('sharedStrings.xml')}"/>`) +
    '</Relationships>';
  if (shared.length > 0) parts['xl/sharedStrings.xml'] = `<${p}sst ${space}>${shared.join('')}</${p}sst>`;
  const own = formats.flatMap((format, at) => (typeof format === 'string' ? [{ format, id: 164 + at }] : []));
  const numFmts =
    own.length === 0
      ? ''
      : `<${p}numFmts count="${own.length}">${own.map(({ format, id }) => `<${p}numFmt numFmtId="${id}" formatCode="${escaped(format)}"/>`).join('')}</${p}numFmts>`;
  const xfs = formats.map(
    (format, at) =>
      `<${p}xf numFmtId="${typeof format === 'string' ? 164 + at : format}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
  );
  parts['xl/styles.xml'] =
    `<${p}styleSheet ${space}>${numFmts}<${p}fonts count="1"><${p}font><${p}sz val="11"/></${p}font></${p}fonts><${p}fills count="1"><${p}fill><${p}patternFill patternType="none"/></${p}fill></${p}fills><${p}borders count="1"><${p}border/></${p}borders><${p}cellStyleXfs count="1"><${p}xf numFmtId="0"/></${p}cellStyleXfs><${p}cellXfs count="${xfs.length}">${xfs.join('')}</${p}cellXfs></${p}styleSheet>`;
  parts['_rels/.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${types('officeDocument')}" Target="${dialect.absolute ? '/' : ''}xl/workbook.xml"/></Relationships>`;
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  parts['[Content_Types].xml'] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
    (shared.length === 0
      ? ''
      : `<Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/>`) +
    names
      .map((name) => `<Override PartName="/xl/${name}" ContentType="${sheetType}.worksheet+xml"/>`)
      .join('') +
    '</Types>';
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => {
      const isMain = name.startsWith('xl/') && !name.includes('_rels');
      if (dialect.utf16 && isMain) {
        return [
          name,
          new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')),
        ];
      }
      const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
      return [name, strToU8(`${dialect.bom && isMain ? '\ufeff' : ''}${head}${xml}`)];
    }),
  );
  const more = Object.fromEntries(
    Object.entries(book.parts ?? {}).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  );
  return zipSync({ ...bytes, ...more });
}
