/** Parts of a workbook as text. XML only: what stands in them is tableXlsx.ts's business. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for XML. Controls that XML does not know become U+FFFD; a cell holds no more than 32,767 characters. */
export function xmlText(text: string): string {
  return (
    text
      .slice(0, 32_000)
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu,
        '\ufffd',
      )
      // Words that look like an escape of the format stay words.
      .replace(/_(?=x[0-9a-fA-F]{4}_)/gu, '_x005F_')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/"/gu, '&quot;')
      .replace(/\r\n?/gu, '\n')
  );
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** How cells look; the number of a style is the order in which it was first asked for. */
export type CellLook = {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** Turned clockwise by 90°: lines that read downwards. */
  readonly turned: boolean;
  readonly border: boolean;
  readonly shade: boolean;
  /** Stays open where the sheet is locked. */
  readonly open: boolean;
  /** Format code; null = general. */
  readonly format: string | null;
};

export class CellLooks {
  private readonly looks: CellLook[] = [];
  private readonly known = new Map<string, number>();

  /** The style's number. 0 is the plain cell. */
  numberOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const number = this.known.get(key);
    if (number !== undefined) return number;
    this.looks.push(look);
    this.known.set(key, this.looks.length);
    return this.looks.length;
  }

  xml(): string {
    const formats = [...new Set(this.looks.flatMap(({ format }) => (format === null ? [] : [format])))];
    const fonts = [...new Set(this.looks.map(fontXml))];
    const line = '<color rgb="FF7F7F7F"/>';
    const side = (name: string) => `<${name} style="thin">${line}</${name}>`;
    const xfs = this.looks.map((look) => {
      const format = look.format === null ? 0 : 164 + formats.indexOf(look.format);
      const turn = look.turned ? ' textRotation="180"' : '';
      const wrap = look.wrap ? ' wrapText="1"' : '';
      const protection = look.open ? '<protection locked="0"/>' : '';
      return (
        `<xf numFmtId="${format}" fontId="${fonts.indexOf(fontXml(look)) + 1}" fillId="${look.shade ? 2 : 0}" borderId="${look.border ? 1 : 0}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${look.open ? ' applyProtection="1"' : ''}>` +
        `<alignment horizontal="${look.horizontal}" vertical="${look.vertical}"${turn}${wrap}/>${protection}</xf>`
      );
    });
    const listed = (name: string, items: readonly string[]) =>
      items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const plainFont = '<font><sz val="11"/><name val="宋体"/></font>';
    const solid =
      '<fill><patternFill patternType="solid"><fgColor rgb="FFF0F0EF"/><bgColor indexed="64"/></patternFill></fill>';
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">` +
      listed(
        'numFmts',
        formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xmlText(code)}"/>`),
      ) +
      listed('fonts', [plainFont, ...fonts]) +
      listed('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        solid,
      ]) +
      listed('borders', [
        '<border><left/><right/><top/><bottom/><diagonal/></border>',
        `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
      ]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listed('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...xfs]) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function fontXml({ font, size, bold }: CellLook): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${xmlText(font)}"/></font>`;
}

export type Relation = { readonly type: string; readonly target: string };

/** Relations with ids rId1, rId2 … in their order. */
export function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(({ type, target }, at) => {
    const kind = type.startsWith('http') ? type : `${REL}/${type}`;
    return `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export const CORE_PROPERTIES = `${PACKAGE}/relationships/metadata/core-properties`;

export function contentTypesXml(hasDrawing: boolean): string {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>' +
    part('xl/workbook.xml', `${sheet}.sheet.main+xml`) +
    part('xl/worksheets/sheet1.xml', `${sheet}.worksheet+xml`) +
    part('xl/styles.xml', `${sheet}.styles+xml`) +
    (hasDrawing
      ? part('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml')
      : '') +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

export function corePropertiesXml(title: string, day: string): string {
  const made = `${day}T00:00:00Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Paijiang</dc:creator><cp:lastModifiedBy>Paijiang</cp:lastModifiedBy>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

/** A workbook of one sheet; its head rows stand on every printed page, and the filter is known by its name. */
export function workbookXml(
  sheet: string,
  head: { readonly from: number; readonly to: number },
  filter: string,
): string {
  const named = `'${sheet.replaceAll("'", "''")}'!`;
  const name = (kind: string, hidden: string, range: string) =>
    `<definedName name="_xlnm.${kind}" localSheetId="0"${hidden}>${xmlText(named)}${range}</definedName>`;
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${xmlText(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    name('_FilterDatabase', ' hidden="1"', filter.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')) +
    name('Print_Titles', '', `$${head.from}:$${head.to}`) +
    '</definedNames></workbook>'
  );
}

export type SheetXml = {
  readonly columns: readonly number[];
  readonly rows: readonly string[];
  readonly headRow: number;
  readonly filter: string;
  readonly merges: readonly string[];
  readonly paperSize: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly footer: string;
  readonly hasDrawing: boolean;
  /** Cells can be chosen and copied, rows and columns made wider; only open cells can be changed. No password. */
  readonly isLocked: boolean;
};

const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** Order of the elements is the schema's (ECMA-376 part 1, CT_Worksheet). */
export function sheetXml(sheet: SheetXml): string {
  const { headRow, merges } = sheet;
  const below = `A${headRow + 1}`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${headRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/><cols>' +
    sheet.columns
      .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('') +
    `</cols><sheetData>${sheet.rows.join('')}</sheetData>${sheet.isLocked ? PROTECTION : ''}<autoFilter ref="${sheet.filter}"/>` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.3" right="0.3" top="0.7" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="${sheet.paperSize}" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${xmlText(sheet.footer)}</oddFooter></headerFooter>` +
    (sheet.hasDrawing ? '<drawing r:id="rId1"/>' : '') +
    '</worksheet>'
  );
}

/** A picture at a cell, moving with it and keeping its size. Sizes and offsets in EMU (914,400 to the inch). */
export type PlacedPicture = {
  readonly column: number;
  readonly row: number;
  readonly columnOffset: number;
  readonly rowOffset: number;
  readonly width: number;
  readonly height: number;
};

export function drawingXml(pictures: readonly PlacedPicture[]): string {
  const anchor = (picture: PlacedPicture, at: number) =>
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${picture.column}</xdr:col><xdr:colOff>${picture.columnOffset}</xdr:colOff>` +
    `<xdr:row>${picture.row}</xdr:row><xdr:rowOff>${picture.rowOffset}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${picture.width}" cy="${picture.height}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 1}" name="Picture ${at + 1}"/>` +
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
    `<xdr:blipFill><a:blip r:embed="rId${at + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${picture.width}" cy="${picture.height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>';
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${REL}">` +
    `${pictures.map(anchor).join('')}</xdr:wsDr>`
  );
}
