import { type Layer } from './drawing.ts';

/** Language of the names of layers in files. */
export type LayerLanguage = 'zh' | 'en';
type LayerName = Readonly<Record<LayerLanguage, string>>;

/**
 * Layers of a sign, in PDF and SVG. The project says which language (`language.layers`); where it says nothing they are
 * English, for print shops' programs know CutContour. A cutter's DXF is R12, whose names are ASCII: there the inks' and
 * tools' own names stand in either language (`asciiLayerName`).
 */
export const SIGN_LAYER_NAMES: Readonly<Record<Layer, LayerName>> = {
  artwork: { zh: '图稿', en: 'Artwork' },
  draft: { zh: '草稿标记', en: 'Draft' },
  cut: { zh: '轮廓切割', en: 'CutContour' },
  fold: { zh: '折线', en: 'Crease' },
  holes: { zh: '钻孔', en: 'Drill' },
  marks: { zh: '裁切标记', en: 'Marks' },
  guide: { zh: '参考线', en: 'Guide' },
};
export const SIGN_LAYER_LANGUAGE: LayerLanguage = 'en';

/**
 * Layers of a plan, in DXF: named as GB/T 18112 names them, or in the words of the American CAD standard. Both are known
 * again (core/cad/roleOfLayer.ts, core/cad/ownPlan.ts), so that a plan comes back as it went. Where the project says
 * nothing they are Chinese.
 */
export const PLAN_LAYER_NAMES = {
  walls: { zh: '墙体', en: 'WALL' },
  axes: { zh: '墙轴线', en: 'WALL-AXIS' },
  wallFill: { zh: '墙体填充', en: 'WALL-HATCH' },
  dividers: { zh: '隔断', en: 'DIVIDER' },
  open: { zh: '空间分界', en: 'OPEN-EDGE' },
  shared: { zh: '共用墙中线', en: 'PARTY-WALL' },
  openings: { zh: '门窗', en: 'OPENING' },
  columns: { zh: '柱', en: 'COLUMN' },
  fixtures: { zh: '家具设备', en: 'FURNITURE' },
  rooms: { zh: '房间名称', en: 'ROOM' },
  areas: { zh: '面积标注', en: 'AREA' },
  dimensions: { zh: '尺寸标注', en: 'DIMENSION' },
  notes: { zh: '说明文字', en: 'NOTE' },
  signs: { zh: '标牌', en: 'SIGN' },
  activity: { zh: '室外-活动场地', en: 'OUTDOOR-ACTIVITY' },
  parking: { zh: '室外-停车', en: 'OUTDOOR-PARKING' },
  planting: { zh: '室外-绿化', en: 'OUTDOOR-PLANTING' },
  paving: { zh: '室外-铺装', en: 'OUTDOOR-PAVING' },
  other: { zh: '室外-其他', en: 'OUTDOOR-OTHER' },
} as const satisfies Readonly<Record<string, LayerName>>;
export type PlanLayer = keyof typeof PLAN_LAYER_NAMES;
export const PLAN_LAYER_LANGUAGE: LayerLanguage = 'zh';

/** What R12 allows: at most 31 capitals, figures, `$`, `-` and `_`. */
export function asciiLayerName(name: string): string {
  return (
    name
      .toUpperCase()
      .replace(/[^A-Z0-9$_-]/g, '_')
      .slice(0, 31) || 'INK'
  );
}
