import { type Mm } from '../units/length.ts';
import { type CadDrawing } from './cadDrawing.ts';

/** What a block stands for. */
export const BLOCK_ROLES = ['door', 'double-door', 'sliding-door', 'window', 'passage', 'none'] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** What a layer's lines or texts are taken for. */
export const LAYER_ROLES = [
  'faces',
  'axes',
  'dividers',
  'open',
  'shared',
  'columns',
  'outdoors',
  'windows',
  'doors',
  'openings',
  'rooms',
  'none',
] as const;
/**
 * `faces`: the faces of walls, as closed contours or as pairs of lines. `axes`: single lines that are walls of a
 * given thickness. `dividers` and `open`: single lines that part rooms without a body. `shared`: lines along the walls
 * that a neighbour shares. `columns`, `outdoors`: closed lines. `windows`, `doors`, `openings` (both): lines and arcs
 * that are openings without being blocks. `rooms`: names of rooms.
 */
export type LayerRole = (typeof LAYER_ROLES)[number];

/** What a layer's texts are taken for, where its lines are something else. */
export const TEXT_ROLES = ['rooms', 'none'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** What somebody said, or agreed to, about a CAD file. */
export type CadMapping = {
  /** mm per unit of the file. */
  readonly unit: Mm;
  /** By layer name; a layer that is not named has the role `none`. */
  readonly layers: Readonly<Record<string, LayerRole>>;
  /** By layer name, over what `layers` says: one layer may hold walls and names (`textRoleOf`). */
  readonly texts: Readonly<Record<string, TextRole>>;
  /** By block name; a block that is not named has the role `none`. */
  readonly blocks: Readonly<Record<string, BlockRole>>;
  /** Thickness of the walls on layers of axes. */
  readonly thickness: Mm;
  /** Faces closer or farther than this are not the two sides of one wall. */
  readonly thinnest: Mm;
  readonly thickest: Mm;
};

/** What the texts of a layer are: what was said of them, else what the whole layer is. */
export function textRoleOf({ layers, texts }: Pick<CadMapping, 'layers' | 'texts'>, layer: string): TextRole {
  return texts[layer] ?? (layers[layer] === 'rooms' ? 'rooms' : 'none');
}

export const DEFAULT_MAPPING = { thickness: 240, thinnest: 50, thickest: 600 } as const;

/**
 * Names in use: GB/T 18112's 墙体 门窗 房间, the layers of 天正 (WALL, WINDOW, DOOR, SPACE, PUB_TEXT), those of the
 * American CAD standard (A-WALL, A-DOOR, A-GLAZ), and our own (output/dxf/layers.ts).
 */
const LAYER_NAMES: readonly (readonly [RegExp, LayerRole])[] = [
  [/共用墙|party.?wall/i, 'shared'],
  [/说明|图名|title|note/i, 'none'],
  [/室外|场地|outdoor|site/i, 'outdoors'],
  [/隔断|divider/i, 'dividers'],
  [/开敞|空间分界|open.?boundary/i, 'open'],
  [/(轴|axis|dote|dim|标注|hatch|填充|furn|家具|洁具|lvtry|地面|阳台|栏杆|屋面|roof|ceiling)/i, 'none'],
  [/(^柱|column|s-cols|_col$)/i, 'columns'],
  [/(房间|room|space|^text$|pub_text|文字|名称)/i, 'rooms'],
  [/(墙|wall|^qiang$)/i, 'faces'],
  [/(门窗|openings?$|doors?.?(and|&|_).?win)/i, 'openings'],
  [/(窗|window|glaz|a-wind|^win$|^chuang$)/i, 'windows'],
  [/(门|door|^men$)/i, 'doors'],
];

const BLOCK_NAMES: readonly (readonly [RegExp, BlockRole])[] = [
  [/(推拉.?门|sliding.?door|^tlm\d)/i, 'sliding-door'],
  [/(双[开扇]|子母门|double.?door|^(sm|zmm|fm?m)\d)/i, 'double-door'],
  [/(窗|window|glaz|^(c|gc|tc|tlc|zc|fc|lc|mc)-?\d)/i, 'window'],
  [/(门洞|垭口|passage|^(d|md)-?\d)/i, 'passage'],
  [/(门|door|^(m|fm|fmj|fmy|dm|jm)-?\d|\$dorlib)/i, 'door'],
  [/\$winlib/i, 'window'],
];

export function proposedLayerRole(name: string): LayerRole {
  return LAYER_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'none';
}

export function proposedBlockRole(name: string): BlockRole {
  return BLOCK_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'none';
}

/** A mapping to start from, by the names that layers and blocks usually have; somebody has to look it over. */
export function proposeMapping(drawing: CadDrawing, unit: Mm): CadMapping {
  return {
    ...DEFAULT_MAPPING,
    unit,
    layers: Object.fromEntries(drawing.layers.map(({ name }) => [name, proposedLayerRole(name)])),
    texts: {},
    blocks: Object.fromEntries(drawing.inserts.map(({ block }) => [block, proposedBlockRole(block)])),
  };
}

/** What stands on each layer, for the list from which the user chooses. */
export type LayerContents = {
  readonly name: string;
  readonly shown: boolean;
  readonly lines: number;
  readonly closed: number;
  readonly blocks: number;
  readonly texts: number;
};

export function layerContents(drawing: CadDrawing): readonly LayerContents[] {
  const contents = drawing.layers.map(({ name, shown }) => ({
    name,
    shown,
    lines: 0,
    closed: 0,
    blocks: 0,
    texts: 0,
  }));
  for (const { layer, closed } of drawing.lines) {
    const row = contents[layer];
    if (row !== undefined) row[closed ? 'closed' : 'lines'] += 1;
  }
  for (const { layer } of drawing.inserts) {
    const row = contents[layer];
    if (row !== undefined) row.blocks += 1;
  }
  for (const { layer } of drawing.texts) {
    const row = contents[layer];
    if (row !== undefined) row.texts += 1;
  }
  return contents;
}
