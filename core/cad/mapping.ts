import { type Mm } from '../units/length.ts';
import { type CadDrawing, type CadLayer, type LayerState } from './cadDrawing.ts';
import { roleOfLayerName } from './roleOfLayer.ts';
import { type LayerRole } from './layerRole.ts';

/** What a block stands for. */
export const BLOCK_ROLES = ['door', 'double-door', 'sliding-door', 'window', 'passage', 'none'] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

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

const BLOCK_NAMES: readonly (readonly [RegExp, BlockRole])[] = [
  // Furniture is none, whatever its name has in it: our own notice board is called outdoor.
  [/^(家具|设备|洁具|灯具|标牌|furniture|furn[-_ ])/i, 'none'],
  [/(推拉.?门|sliding.?door|^tlm\d)/i, 'sliding-door'],
  [/(双[开扇]|子母门|double.?door|^(sm|zmm|fm?m)\d)/i, 'double-door'],
  [/((?<!橱)窗(?!台|帘|口|套|井)|window(?!.?sill)|glaz|^(c|gc|tc|tlc|zc|fc|lc|mc)-?\d)/i, 'window'],
  [/(门洞|垭口|passage|^(d|md)-?\d)/i, 'passage'],
  [
    /((?<![阀部闸球])门(?!厅|廊|卫|牌|禁|铃|套|帘|头|诊|神|口)|(?<!out|in)door(?!.?(bell|plate|mat|sign|closer))|^(m|fm|fmj|fmy|dm|jm)-?\d|\$dorlib)/i,
    'door',
  ],
  [/\$winlib/i, 'window'],
];

/** What a layer's name proposes, whether it is shown or not. */
export function proposedLayerRole(name: string): LayerRole {
  return roleOfLayerName(name);
}

export function proposedBlockRole(name: string): BlockRole {
  return BLOCK_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'none';
}

/**
 * A mapping to start from, by the names that layers and blocks usually have; somebody has to look it over. What is
 * hidden is proposed as nothing: old and other states of the house are kept on such layers. A layer that is only
 * frozen in views to come is seen, and counts where no other layer has the walls.
 */
export function proposeMapping(drawing: CadDrawing, unit: Mm): CadMapping {
  const isSeen = ({ shown, state }: CadLayer): boolean => (state === undefined ? shown : state === 'on');
  const wallsSeen = drawing.layers.some((layer) => isSeen(layer) && roleOfLayerName(layer.name) === 'faces');
  const proposed = (layer: CadLayer): LayerRole =>
    isSeen(layer) || (layer.state === 'frozen-in-new-views' && !wallsSeen)
      ? proposedLayerRole(layer.name)
      : 'none';
  return {
    ...DEFAULT_MAPPING,
    unit,
    layers: Object.fromEntries(drawing.layers.map((layer) => [layer.name, proposed(layer)])),
    texts: {},
    blocks: Object.fromEntries(drawing.inserts.map(({ block }) => [block, proposedBlockRole(block)])),
  };
}

/** What stands on each layer, for the list from which the user chooses. */
export type LayerContents = {
  readonly name: string;
  readonly shown: boolean;
  readonly state: LayerState;
  /** Open lines, closed ones, and those that bound a filling. */
  readonly lines: number;
  readonly closed: number;
  readonly fillings: number;
  readonly blocks: number;
  readonly texts: number;
};

export function layerContents(drawing: CadDrawing): readonly LayerContents[] {
  const contents = drawing.layers.map(({ name, shown, state }) => ({
    name,
    shown,
    state: state ?? (shown ? 'on' : 'off'),
    lines: 0,
    closed: 0,
    fillings: 0,
    blocks: 0,
    texts: 0,
  }));
  for (const { layer, closed, fill } of drawing.lines) {
    const row = contents[layer];
    if (row !== undefined) row[fill !== undefined ? 'fillings' : closed ? 'closed' : 'lines'] += 1;
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

/**
 * What lies on layers that are taken for nothing, seen and hidden: blocks that are openings and what is drawn in them
 * are used, wherever they lie. Only layers with something on them.
 */
export function layersWithoutRole(
  drawing: CadDrawing,
  { layers, blocks }: Pick<CadMapping, 'layers' | 'blocks'>,
): { readonly seen: readonly LayerContents[]; readonly hidden: readonly LayerContents[] } {
  const used: boolean[] = [];
  for (const { block, parent, hidden } of drawing.inserts)
    used.push(used[parent] === true || (hidden !== true && (blocks[block] ?? 'none') !== 'none'));
  const isIdle = (insert: number): boolean => used[insert] !== true;
  const rest = layerContents({
    ...drawing,
    lines: drawing.lines.filter(({ insert }) => isIdle(insert)),
    texts: drawing.texts.filter(({ insert }) => isIdle(insert)),
    inserts: drawing.inserts.filter((_, number) => isIdle(number)),
  });
  const idle = rest.filter(
    (row) =>
      (layers[row.name] ?? 'none') === 'none' &&
      row.lines + row.closed + row.fillings + row.blocks + row.texts > 0,
  );
  return {
    seen: idle.filter(({ state }) => state === 'on'),
    hidden: idle.filter(({ state }) => state !== 'on'),
  };
}
