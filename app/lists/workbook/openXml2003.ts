import { success } from '../../../core/result.ts';
import { type TableCell } from '../tableRow.ts';
import { type ImportLimits } from '../tableSource.ts';
import { putCell } from './grid.ts';
import { shownNumber, shownText } from './numberFormat.ts';
import { serialOfIso } from './serialDate.ts';
import { emptyGrid, type Grid, type OpenedWorkbook } from './workbook.ts';
import { readXml, type Attributes } from './xmlPart.ts';
import { lineEnds } from './xlsxWords.ts';

/** Formats that have names and no code of their own. */
const NAMED: Readonly<Record<string, string>> = {
  General: 'General',
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss AM/PM',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

type Sheet = { readonly name: string; readonly grid: Grid; isHidden: boolean };

/** A workbook of Excel 2003's XML (SpreadsheetML), which programs like to call .xls. */
export function openXml2003(bytes: Uint8Array, limits: ImportLimits): OpenedWorkbook {
  const sheets: Sheet[] = [];
  const formats = new Map<string, string>();
  const parents = new Map<string, string>();
  let dates1904 = false;
  let style: string | null = null;
  let sheet: Sheet | null = null;
  let row = -1;
  let rowSpan = 0;
  let column = -1;
  let columnAt = 0;
  let cell: Attributes | null = null;
  let type: string | null = null;
  let words = '';
  let isInData = false;
  let option: string | null = null;
  let comment = 0;

  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'Comment' || name === 'PhoneticText') comment += 1;
      if (comment > 0) return;
      const index = Number(attributes.Index);
      switch (name) {
        case 'Style':
          style = attributes.ID ?? null;
          if (style !== null && attributes.Parent !== undefined) parents.set(style, attributes.Parent);
          return;
        case 'NumberFormat':
          if (style !== null && attributes.Format !== undefined) {
            formats.set(style, NAMED[attributes.Format] ?? attributes.Format);
          }
          return;
        case 'Worksheet':
          sheet = { name: attributes.Name ?? '', grid: emptyGrid(), isHidden: false };
          sheets.push(sheet);
          row = -1;
          rowSpan = 0;
          columnAt = 0;
          return;
        case 'Column': {
          if (index > 0) columnAt = index - 1;
          const span = Number(attributes.Span ?? 0);
          if (attributes.Hidden === '1' || attributes.Width === '0')
            sheet?.grid.hiddenColumns.push([columnAt, columnAt + span]);
          columnAt += span + 1;
          return;
        }
        case 'Row':
          row = index > 0 ? index - 1 : row + 1 + rowSpan;
          rowSpan = Number(attributes.Span ?? 0);
          column = -1;
          if (attributes.Hidden === '1' || attributes.Height === '0') sheet?.grid.hiddenRows.add(row);
          return;
        case 'Cell':
          column = index > 0 ? index - 1 : column + 1;
          cell = attributes;
          type = null;
          words = '';
          return;
        case 'Data':
          isInData = cell !== null;
          type = attributes.Type ?? 'String';
          return;
        case 'Visible':
        case 'Date1904':
          option = '';
          if (name === 'Date1904') dates1904 = true;
          return;
        default:
      }
    },
    text: (text) => {
      if (comment > 0) return;
      if (isInData) words += text;
      else if (option !== null) option += text;
    },
    close: (name) => {
      if (name === 'Comment' || name === 'PhoneticText') comment -= 1;
      if (comment > 0) return;
      if (name === 'Data') isInData = false;
      else if (name === 'Style') style = null;
      else if (name === 'Visible' && option !== null) {
        if (sheet !== null && /hidden/iu.test(option)) sheet.isHidden = true;
        option = null;
      } else if (name === 'Cell' && cell !== null && sheet !== null) {
        const across = Number(cell.MergeAcross ?? 0);
        const down = Number(cell.MergeDown ?? 0);
        if (across > 0 || down > 0) {
          sheet.grid.merges.push({ top: row, left: column, bottom: row + down, right: column + across });
        }
        const found = cellOf(cell, type, words);
        if (found !== null) putCell(sheet.grid, row, column, found, limits);
        column += across;
        cell = null;
      }
    },
  });

  function codeOf(id: string | undefined): string {
    let at = id ?? 'Default';
    for (let step = 0; step < 8; step += 1) {
      const code = formats.get(at);
      if (code !== undefined) return code;
      const parent = parents.get(at);
      if (parent === undefined) break;
      at = parent;
    }
    return formats.get('Default') ?? 'General';
  }

  function cellOf({ StyleID, Formula }: Attributes, of: string | null, data: string): TableCell | null {
    if (of === null) return Formula === undefined ? null : { text: '', kind: 'formula-without-value' };
    const kind = Formula === undefined ? 'text' : 'formula';
    const code = codeOf(StyleID);
    if (of === 'Error') return { text: data, kind: 'error' };
    if (of === 'Boolean') return { text: data === '1' ? 'TRUE' : 'FALSE', kind };
    const serial = of === 'DateTime' ? serialOfIso(data, dates1904) : of === 'Number' ? Number(data) : null;
    if (serial === null || !Number.isFinite(serial)) return { text: shownText(lineEnds(data), code), kind };
    const shownAs = of === 'DateTime' && code === 'General' ? 'yyyy-mm-dd' : code;
    const { text, date } = shownNumber(serial, shownAs, dates1904);
    return { text, kind, ...(date === null ? {} : { date }) };
  }

  return {
    format: 'xml',
    sheets: sheets.map(({ name, grid, isHidden }) => ({
      name,
      isHidden,
      isTable: true,
      read: () => success(grid),
    })),
  };
}
