import { type Relation, relationsOf } from './xlsxPackage.ts';
import { type PictureCell } from './xlsxSheet.ts';
import { type Grid, type LostPicture } from './workbook.ts';
import { readXml } from './xmlPart.ts';
import { type ZipParts } from './zipParts.ts';

/** EMU in a point. */
const EMU = 12_700;
/** Height of a row that tells none, points. */
const ROW_HEIGHT = 15;

type Anchored = {
  readonly row: number;
  readonly column: number;
  readonly embed: string | null;
  readonly isLink: boolean;
};

/** Puts the pictures that lie over a sheet into the grid, each at the cell it is anchored to. */
export function takeDrawing(
  zip: ZipParts,
  part: string,
  heights: ReadonlyMap<number, number>,
  grid: Grid,
): void {
  const bytes = zip.bytes(part);
  if (bytes === null) return;
  const relations = relationsOf(zip, part);
  for (const { row, column, embed, isLink } of anchorsOf(bytes, heights)) {
    if (isLink || embed === null) grid.lost.push({ row: row + 1, why: 'linked' });
    else put(zip, relations.get(embed), { row, column }, grid);
  }
}

function anchorsOf(bytes: Uint8Array, heights: ReadonlyMap<number, number>): readonly Anchored[] {
  const anchors: Anchored[] = [];
  let place: Record<string, number> = {};
  let inFrom = false;
  let inAnchor = false;
  let inPicture = 0;
  let fallback = 0;
  let number: string | null = null;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'Fallback') fallback += 1;
      if (name === 'twoCellAnchor' || name === 'oneCellAnchor' || name === 'absoluteAnchor') {
        inAnchor = true;
        place = {};
      } else if (name === 'from') inFrom = true;
      else if (inFrom && ['col', 'row', 'rowOff'].includes(name)) {
        number = '';
        place[name] = 0;
      } else if (name === 'pic') inPicture += 1;
      else if (name === 'blip' && inAnchor && inPicture > 0 && fallback === 0) {
        const top = place.row ?? 0;
        const height = (heights.get(top) ?? ROW_HEIGHT) * EMU;
        // Begun at the foot of the row above by a hand that shook: it belongs to the row below.
        const row = (place.rowOff ?? 0) > height * 0.75 ? top + 1 : top;
        const { embed, link } = attributes;
        anchors.push({
          row,
          column: place.col ?? 0,
          embed: embed ?? null,
          isLink: embed === undefined && link !== undefined,
        });
      }
    },
    text: (text) => {
      if (number !== null) number += text;
    },
    close: (name) => {
      if (name === 'Fallback') fallback -= 1;
      if (name === 'from') inFrom = false;
      else if (name === 'pic') inPicture -= 1;
      else if (name.endsWith('CellAnchor') || name === 'absoluteAnchor') inAnchor = false;
      else if (number !== null) {
        place[name] = Math.max(0, Number(number) || 0);
        number = null;
      }
    },
  });
  return anchors;
}

/** Puts pictures that are the value of a cell into the grid: WPS's by their names, Excel's by their rich values. */
export function takeCellPictures(zip: ZipParts, cells: readonly PictureCell[], grid: Grid): void {
  if (cells.length === 0) return;
  const named = cells.some(({ id }) => id !== null) ? wpsPictures(zip) : null;
  const rich = cells.some(({ richValue }) => richValue !== null) ? richPictures(zip) : null;
  for (const { row, column, id, richValue } of cells) {
    const relation = id !== null ? named?.get(id) : rich?.(richValue ?? -1);
    put(zip, relation, { row, column }, grid);
  }
}

function wpsPictures(zip: ZipParts): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  const part = zip.names.find((name) => name.endsWith('/cellimages.xml'));
  const bytes = part === undefined ? null : zip.bytes(part);
  if (part === undefined || bytes === null) return found;
  const relations = relationsOf(zip, part);
  let name: string | null = null;
  readXml(bytes, {
    open: (element, attributes) => {
      if (element === 'cellImage') name = null;
      if (element === 'cNvPr') name = attributes.name ?? null;
      if (element !== 'blip' || name === null) return;
      const relation = relations.get(attributes.embed ?? '');
      if (relation !== undefined) found.set(name, relation);
    },
  });
  return found;
}

/** Excel's "place in cell": value metadata → rich value → relation → picture ([MS-XLSX] 2.2.4, 2.3.6). */
function richPictures(zip: ZipParts): (metadata: number) => Relation | undefined {
  const values = attributesOf(zip, 'xl/metadata.xml', 'rc', 'v', 'valueMetadata').map(Number);
  const future = attributesOf(zip, 'xl/metadata.xml', 'rvb', 'i', null).map(Number);
  const first = richValues(zip);
  const ids = attributesOf(zip, 'xl/richdata/richvaluerel.xml', 'rel', 'id', null);
  const relations = relationsOf(zip, 'xl/richdata/richvaluerel.xml');
  return (metadata) => {
    const value = first[future[values[metadata - 1] ?? -1] ?? -1];
    return value === undefined ? undefined : relations.get(ids[value] ?? '');
  };
}

function attributesOf(
  zip: ZipParts,
  part: string,
  element: string,
  attribute: string,
  within: string | null,
): string[] {
  const found: string[] = [];
  const bytes = zip.bytes(part);
  if (bytes === null) return found;
  let inside = within === null ? 1 : 0;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === within) inside += 1;
      if (name === element && inside > 0) found.push(attributes[attribute] ?? '');
    },
    close: (name) => {
      if (name === within) inside -= 1;
    },
  });
  return found;
}

/** The first value of each rich value: the place of its picture in the list of relations. */
function richValues(zip: ZipParts): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  const bytes = zip.bytes('xl/richdata/rdrichvalue.xml');
  if (bytes === null) return found;
  let words: string | null = null;
  readXml(bytes, {
    open: (name) => {
      if (name === 'rv') found.push(undefined);
      if (name === 'v') words = '';
    },
    text: (text) => {
      if (words !== null) words += text;
    },
    close: (name) => {
      if (name !== 'v' || words === null) return;
      if (found.length > 0 && found.at(-1) === undefined) found[found.length - 1] = Number(words);
      words = null;
    },
  });
  return found;
}

function put(
  zip: ZipParts,
  relation: Relation | undefined,
  { row, column }: { readonly row: number; readonly column: number },
  grid: Grid,
): void {
  const lose = (why: LostPicture['why']) => grid.lost.push({ row: row + 1, why });
  if (relation === undefined) return void lose('missing');
  if (relation.isOutside) return void lose('linked');
  const bytes = zip.bytes(relation.target);
  if (bytes === null) return void lose('missing');
  if (!isPicture(bytes)) return void lose('kind');
  const name = relation.target.slice(relation.target.lastIndexOf('/') + 1);
  grid.pictures.push({ row, column, bytes, name });
}

/** PNG or JPEG, by its first bytes. */
export function isPicture([one, two, three, four]: Uint8Array): boolean {
  return (
    (one === 0x89 && two === 0x50 && three === 0x4e && four === 0x47) ||
    (one === 0xff && two === 0xd8 && three === 0xff)
  );
}
