import { type Point } from '../../core/geometry/point.ts';
import { OWN_APPLICATION } from '../../core/cad/ownPlan.ts';
import { Groups, dxfName, dxfWords } from './groups.ts';

export type DxfLayer = {
  readonly name: string;
  /** AutoCAD colour index, 1–255. */
  readonly colour: number;
  readonly dashed?: boolean;
  /** Hundredths of a millimetre, one of AutoCAD's steps: 13, 18, 25, 35, 50, 70. */
  readonly weight: number;
};

/** Where something is put. Coordinates are the drawing's mm, x right, y up. */
export type Insert = {
  readonly block: string;
  readonly at: Point;
  /** Degrees counter-clockwise. */
  readonly turn: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly attributes: readonly { readonly tag: string; readonly value: string; readonly at: Point }[];
  /** Words of Paijiang's own extended data. */
  readonly own?: readonly string[];
};

export type TextAlign = 'left' | 'middle';

/**
 * A DXF file of the version AutoCAD 2007 (AC1021), the first whose texts are UTF-8, so that Chinese is shown
 * whatever the reader's code page (decision 0071). The tables are the least that AutoCAD takes.
 */
export class DxfDocument {
  readonly #layers: readonly DxfLayer[];
  readonly #version: 'AC1021' | 'AC1015';
  readonly #blocks: { readonly name: string; readonly record: string; readonly content: DxfCanvas }[] = [];
  readonly model: DxfCanvas;
  readonly #paper: DxfCanvas;
  #handle = 0x100;

  /** AC1015, which is R2000, for files without Chinese. */
  constructor(layers: readonly DxfLayer[], version: 'AC1021' | 'AC1015' = 'AC1021') {
    this.#layers = layers;
    this.#version = version;
    this.model = this.#open('*Model_Space');
    this.#paper = this.#open('*Paper_Space');
  }

  nextHandle(): string {
    this.#handle += 1;
    return this.#handle.toString(16).toUpperCase();
  }

  /** A new block, drawn around its own origin; null when there is one of that name. */
  block(name: string): DxfCanvas | null {
    const plain = dxfName(name);
    return this.#blocks.some((block) => block.name === plain) ? null : this.#open(plain);
  }

  /** `*D1`, `*D2` …: a block that belongs to a dimension. */
  anonymousBlock(): { readonly name: string; readonly canvas: DxfCanvas } {
    const name = `*D${this.#blocks.filter((block) => block.name.startsWith('*D')).length + 1}`;
    return { name, canvas: this.#open(name) };
  }

  #open(name: string): DxfCanvas {
    const record = this.nextHandle();
    const content = new DxfCanvas(() => this.nextHandle(), record, name === '*Paper_Space');
    this.#blocks.push({ name, record, content });
    return content;
  }

  /** `remarks` stand before everything; programs pass over them. */
  bytes(extent: { readonly min: Point; readonly max: Point }, remarks: readonly string[] = []): Uint8Array {
    const file = new Groups();
    for (const remark of remarks) file.add(999, dxfWords(remark));
    section(file, 'HEADER', () => this.#header(file, extent));
    section(file, 'CLASSES', () => undefined);
    section(file, 'TABLES', () => this.#tables(file, extent));
    section(file, 'BLOCKS', () => {
      for (const block of this.#blocks) this.#blockOf(file, block);
    });
    section(file, 'ENTITIES', () => file.append(this.model.groups).append(this.#paper.groups));
    section(file, 'OBJECTS', () => this.#objects(file));
    file.add(0, 'EOF');
    return Buffer.from(file.text(), 'utf8');
  }

  #header(file: Groups, { min, max }: { readonly min: Point; readonly max: Point }): void {
    file.add(9, '$ACADVER').add(1, this.#version);
    file.add(9, '$DWGCODEPAGE').add(3, 'ANSI_936');
    file.add(9, '$INSUNITS').add(70, 4);
    file.add(9, '$MEASUREMENT').add(70, 1);
    file.add(9, '$LUNITS').add(70, 2);
    file.add(9, '$LTSCALE').real(40, 1);
    // Dimensions as they are drawn here, in mm of the model; some readers draw them anew from these.
    for (const [name, value] of Object.entries(DIMENSION_SIZES)) file.add(9, name).real(40, value);
    file.add(9, '$DIMDEC').add(70, 0).add(9, '$DIMLUNIT').add(70, 2).add(9, '$DIMTAD').add(70, 1);
    file.add(9, '$DIMTIH').add(70, 0).add(9, '$DIMTOH').add(70, 0);
    file.add(9, '$EXTMIN').point(10, min.x, min.y);
    file.add(9, '$EXTMAX').point(10, max.x, max.y);
    file.add(9, '$HANDSEED').add(5, (this.#handle + 0x1000).toString(16).toUpperCase());
  }

  #tables(file: Groups, { min, max }: { readonly min: Point; readonly max: Point }): void {
    this.#table(file, 'VPORT', 1, (entry) => {
      entry('VPORT', 'AcDbViewportTableRecord', '*ACTIVE');
      file.flat(10, 0, 0).flat(11, 1, 1);
      file.flat(12, (min.x + max.x) / 2, (min.y + max.y) / 2);
      file.flat(13, 0, 0).flat(14, 10, 10).flat(15, 10, 10).point(16, 0, 0, 1).point(17, 0, 0);
      file.real(40, Math.max(1, (max.y - min.y) * 1.2)).real(41, 1.6);
      file.real(42, 50).real(43, 0).real(44, 0).real(50, 0).real(51, 0);
    });
    this.#table(file, 'LTYPE', 4, (entry) => {
      for (const name of ['ByBlock', 'ByLayer', 'Continuous']) {
        entry('LTYPE', 'AcDbLinetypeTableRecord', name);
        file.add(3, '').add(72, 65).add(73, 0).real(40, 0);
      }
      entry('LTYPE', 'AcDbLinetypeTableRecord', 'DASHED');
      file.add(3, '__ __ __').add(72, 65).add(73, 2).real(40, 300);
      file.real(49, 200).add(74, 0).real(49, -100).add(74, 0);
    });
    this.#table(file, 'LAYER', this.#layers.length + 1, (entry) => {
      for (const { name, colour, dashed = false, weight } of [
        { name: '0', colour: 7, weight: 25 },
        ...this.#layers,
      ]) {
        entry('LAYER', 'AcDbLayerTableRecord', dxfName(name));
        file
          .add(62, colour)
          .add(6, dashed ? 'DASHED' : 'Continuous')
          .add(370, weight);
      }
    });
    this.#table(file, 'STYLE', 2, (entry) => {
      // Stroke fonts that every AutoCAD, 中望 and 浩辰 brings along, Latin and the Chinese big font.
      for (const name of ['Standard', TEXT_STYLE]) {
        entry('STYLE', 'AcDbTextStyleTableRecord', name);
        file.real(40, 0).real(41, 0.8).real(50, 0).add(71, 0).real(42, 350);
        file.add(3, 'gbenor.shx').add(4, 'gbcbig.shx');
      }
    });
    this.#table(file, 'VIEW', 0, () => undefined);
    this.#table(file, 'UCS', 0, () => undefined);
    this.#table(file, 'APPID', 2, (entry) => {
      for (const name of ['ACAD', OWN_APPLICATION]) entry('APPID', 'AcDbRegAppTableRecord', name);
    });
    this.#dimensionStyles(file);
    this.#table(file, 'BLOCK_RECORD', this.#blocks.length, (_, table) => {
      for (const { name, record } of this.#blocks) {
        file.add(0, 'BLOCK_RECORD').add(5, record).add(330, table);
        file.add(100, 'AcDbSymbolTableRecord').add(100, 'AcDbBlockTableRecord');
        file.add(2, name).add(340, 0).add(70, 4);
      }
    });
  }

  #table(
    file: Groups,
    name: string,
    size: number,
    fill: (entry: (kind: string, subclass: string, name: string) => void, table: string) => void,
  ): void {
    const table = this.nextHandle();
    file.add(0, 'TABLE').add(2, name).add(5, table).add(330, 0).add(100, 'AcDbSymbolTable').add(70, size);
    fill((kind, subclass, entryName) => {
      file.add(0, kind).add(5, this.nextHandle()).add(330, table);
      file.add(100, 'AcDbSymbolTableRecord').add(100, subclass).add(2, entryName).add(70, 0);
    }, table);
    file.add(0, 'ENDTAB');
  }

  /** The one dimension style, whose own handle has another code than all others (DXF reference, DIMSTYLE 105). */
  #dimensionStyles(file: Groups): void {
    const table = this.nextHandle();
    file.add(0, 'TABLE').add(2, 'DIMSTYLE').add(5, table).add(330, 0);
    file.add(100, 'AcDbSymbolTable').add(70, 1).add(100, 'AcDbDimStyleTable').add(71, 0);
    file.add(0, 'DIMSTYLE').add(105, this.nextHandle()).add(330, table);
    file.add(100, 'AcDbSymbolTableRecord').add(100, 'AcDbDimStyleTableRecord').add(2, 'Standard').add(70, 0);
    file.real(40, 1).real(41, 100).real(42, 200).real(44, 200).real(140, 250).real(142, 100).real(147, 80);
    file.add(73, 0).add(74, 0).add(77, 1).add(271, 0).add(0, 'ENDTAB');
  }

  #blockOf(
    file: Groups,
    block: { readonly name: string; readonly record: string; readonly content: DxfCanvas },
  ): void {
    const inBlock = block.name !== '*Model_Space' && block.name !== '*Paper_Space';
    file.add(0, 'BLOCK').add(5, this.nextHandle()).add(330, block.record);
    file.add(100, 'AcDbEntity').add(8, '0').add(100, 'AcDbBlockBegin');
    file
      .add(2, block.name)
      .add(70, block.content.hasAttributes ? 2 : 0)
      .point(10, 0, 0);
    file.add(3, block.name).add(1, '');
    if (inBlock) file.append(block.content.groups);
    file.add(0, 'ENDBLK').add(5, this.nextHandle()).add(330, block.record);
    file.add(100, 'AcDbEntity').add(8, '0').add(100, 'AcDbBlockEnd');
  }

  #objects(file: Groups): void {
    const [root, group] = [this.nextHandle(), this.nextHandle()];
    file.add(0, 'DICTIONARY').add(5, root).add(330, 0).add(100, 'AcDbDictionary').add(281, 1);
    file.add(3, 'ACAD_GROUP').add(350, group);
    file.add(0, 'DICTIONARY').add(5, group).add(330, root).add(100, 'AcDbDictionary').add(281, 1);
  }
}

/**
 * LibreCAD looks for its own font by the style's name (this is its Chinese one); the others go by the style's
 * font files.
 */
const TEXT_STYLE = 'wqy-unicode';

function section(file: Groups, name: string, fill: () => void): void {
  file.add(0, 'SECTION').add(2, name);
  fill();
  file.add(0, 'ENDSEC');
}

/** What entities are drawn on: the model or a block. */
export class DxfCanvas {
  readonly groups = new Groups();
  hasAttributes = false;
  readonly #handle: () => string;
  readonly #owner: string;
  readonly #paper: boolean;

  constructor(handle: () => string, owner: string, paper: boolean) {
    this.#handle = handle;
    this.#owner = owner;
    this.#paper = paper;
  }

  #begin(kind: string, layer: string, subclass: string): Groups {
    const { groups } = this;
    groups.add(0, kind).add(5, this.#handle()).add(330, this.#owner).add(100, 'AcDbEntity');
    if (this.#paper) groups.add(67, 1);
    return groups.add(8, dxfName(layer)).add(100, subclass);
  }

  line(layer: string, a: Point, b: Point, own: readonly string[] = []): void {
    const groups = this.#begin('LINE', layer, 'AcDbLine').point(10, a.x, a.y).point(11, b.x, b.y);
    ownData(groups, own);
  }

  /** A point that shows nothing and carries data. */
  mark(layer: string, at: Point, own: readonly string[]): void {
    ownData(this.#begin('POINT', layer, 'AcDbPoint').point(10, at.x, at.y), own);
  }

  polyline(layer: string, points: readonly Point[], closed: boolean, own: readonly string[] = []): void {
    const groups = this.#begin('LWPOLYLINE', layer, 'AcDbPolyline');
    groups.add(90, points.length).add(70, closed ? 1 : 0);
    for (const { x, y } of points) groups.flat(10, x, y);
    ownData(groups, own);
  }

  circle(layer: string, centre: Point, radius: number, own: readonly string[] = []): void {
    const groups = this.#begin('CIRCLE', layer, 'AcDbCircle').point(10, centre.x, centre.y);
    ownData(groups.real(40, radius), own);
  }

  /** Degrees, counter-clockwise. */
  arc(layer: string, centre: Point, radius: number, from: number, to: number): void {
    const groups = this.#begin('ARC', layer, 'AcDbCircle').point(10, centre.x, centre.y).real(40, radius);
    groups.add(100, 'AcDbArc').real(50, from).real(51, to);
  }

  text(layer: string, text: string, at: Point, height: number, align: TextAlign, turn = 0): void {
    const groups = this.#begin('TEXT', layer, 'AcDbText');
    this.#words(groups, text, at, height, align, turn);
    groups.add(100, 'AcDbText');
    if (align === 'middle') groups.add(73, 2);
  }

  #words(groups: Groups, text: string, at: Point, height: number, align: TextAlign, turn: number): void {
    groups.point(10, at.x, at.y).real(40, height).add(1, dxfWords(text));
    groups.real(50, turn).real(41, 0.8).add(7, TEXT_STYLE);
    if (align === 'middle') groups.add(72, 1).point(11, at.x, at.y);
  }

  /** A solid filling; the first ring is the outline, the others are holes. */
  solid(layer: string, rings: readonly (readonly Point[])[]): void {
    const groups = this.#begin('HATCH', layer, 'AcDbHatch');
    groups.point(10, 0, 0).point(210, 0, 0, 1).add(2, 'SOLID').add(70, 1).add(71, 0).add(91, rings.length);
    rings.forEach((ring, number) => {
      groups
        .add(92, number === 0 ? 3 : 2)
        .add(72, 0)
        .add(73, 1)
        .add(93, ring.length);
      for (const { x, y } of ring) groups.flat(10, x, y);
      groups.add(97, 0);
    });
    groups.add(75, 0).add(76, 1).add(98, 0);
  }

  /** Declares an attribute of the block that is being drawn; it is filled in where the block is inserted. */
  attribute(tag: string, at: Point, height: number): void {
    this.hasAttributes = true;
    const groups = this.#begin('ATTDEF', '0', 'AcDbText');
    this.#words(groups, '', at, height, 'left', 0);
    groups.add(100, 'AcDbAttributeDefinition').add(3, tag).add(2, tag).add(70, 1);
  }

  insert(layer: string, { block, at, turn, scaleX, scaleY, attributes, own = [] }: Insert): void {
    const groups = this.#begin('INSERT', layer, 'AcDbBlockReference');
    if (attributes.length > 0) groups.add(66, 1);
    groups.add(2, dxfName(block)).point(10, at.x, at.y);
    groups.real(41, scaleX).real(42, scaleY).real(43, 1).real(50, turn);
    ownData(groups, own);
    for (const { tag, value, at: place } of attributes) {
      const attribute = this.#begin('ATTRIB', layer, 'AcDbText');
      this.#words(attribute, value, place, ATTRIBUTE_HEIGHT, 'left', 0);
      // 1 = hidden: a schedule can draw them out, the plan stays clean.
      attribute.add(100, 'AcDbAttribute').add(2, tag).add(70, 1);
    }
    if (attributes.length > 0) this.#begin('SEQEND', layer, 'AcDbEntity');
  }

  /** A dimension along a line; its drawn form is the block that `draw` fills. */
  dimension(
    layer: string,
    block: string,
    {
      from,
      to,
      line,
      turn,
      middle,
    }: {
      readonly from: Point;
      readonly to: Point;
      /** A point of the dimension line. */
      readonly line: Point;
      readonly turn: number;
      readonly middle: Point;
    },
  ): void {
    const groups = this.#begin('DIMENSION', layer, 'AcDbDimension');
    groups.add(2, block).point(10, line.x, line.y).point(11, middle.x, middle.y);
    groups.add(70, 32).add(3, 'Standard').add(100, 'AcDbAlignedDimension');
    groups.point(13, from.x, from.y).point(14, to.x, to.y).real(50, turn);
    groups.add(100, 'AcDbRotatedDimension');
  }
}

/** Extended data: what a drawing cannot show (core/cad/ownPlan.ts). */
function ownData(groups: Groups, words: readonly string[]): void {
  if (words.length === 0) return;
  groups.add(1001, OWN_APPLICATION);
  for (const word of words) groups.add(1000, dxfWords(word));
}

const DIMENSION_SIZES: Readonly<Record<string, number>> = {
  $DIMSCALE: 1,
  $DIMTXT: 250,
  $DIMASZ: 100,
  $DIMTSZ: 100,
  $DIMEXO: 200,
  $DIMEXE: 200,
  $DIMGAP: 80,
};

const ATTRIBUTE_HEIGHT = 150;
