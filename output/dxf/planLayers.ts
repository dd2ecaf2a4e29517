import { type OutdoorArea } from '../../core/project/plan/outdoor.ts';
import { type DxfLayer } from './dxfDocument.ts';

/**
 * Layers of an exported plan, named as GB/T 18112 names them. The reader (core/cad/mapping.ts) knows them again,
 * so that a plan comes back as it went.
 */
export const PLAN_LAYERS = {
  walls: { name: '墙体', colour: 7, weight: 50 },
  wallFill: { name: '墙体填充', colour: 8, weight: 13 },
  dividers: { name: '隔断', colour: 4, weight: 25 },
  open: { name: '空间分界', colour: 8, weight: 13, dashed: true },
  shared: { name: '共用墙中线', colour: 8, weight: 13, dashed: true },
  openings: { name: '门窗', colour: 4, weight: 25 },
  columns: { name: '柱', colour: 7, weight: 50 },
  fixtures: { name: '家具设备', colour: 6, weight: 18 },
  rooms: { name: '房间名称', colour: 3, weight: 25 },
  areas: { name: '面积标注', colour: 3, weight: 18 },
  dimensions: { name: '尺寸标注', colour: 5, weight: 13 },
  notes: { name: '说明文字', colour: 3, weight: 18 },
  signs: { name: '标牌', colour: 1, weight: 25 },
  outdoorActivity: { name: '室外-活动场地', colour: 94, weight: 18 },
  outdoorParking: { name: '室外-停车', colour: 94, weight: 18 },
  outdoorPlanting: { name: '室外-绿化', colour: 94, weight: 18 },
  outdoorPaving: { name: '室外-铺装', colour: 94, weight: 18 },
  outdoorOther: { name: '室外-其他', colour: 94, weight: 18 },
} as const satisfies Record<string, DxfLayer>;

export const OUTDOOR_LAYERS: Readonly<Record<OutdoorArea['use'], string>> = {
  activity: PLAN_LAYERS.outdoorActivity.name,
  parking: PLAN_LAYERS.outdoorParking.name,
  planting: PLAN_LAYERS.outdoorPlanting.name,
  paving: PLAN_LAYERS.outdoorPaving.name,
  other: PLAN_LAYERS.outdoorOther.name,
};
