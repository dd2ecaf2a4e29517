import { OWN_LAYERS } from '../../core/cad/ownPlan.ts';
import { type OutdoorArea } from '../../core/project/plan/outdoor.ts';
import { type DxfLayer } from './dxfDocument.ts';

/**
 * Layers of an exported plan, named as GB/T 18112 names them. The reader (core/cad/mapping.ts) knows them again,
 * so that a plan comes back as it went.
 */
export const PLAN_LAYERS = {
  walls: { name: OWN_LAYERS.walls, colour: 7, weight: 50 },
  /** Middles of the walls, with their thickness and what else lines cannot show as extended data (decision 0122). */
  axes: { name: OWN_LAYERS.axes, colour: 8, weight: 13, dashed: true },
  wallFill: { name: '墙体填充', colour: 8, weight: 13 },
  dividers: { name: OWN_LAYERS.dividers, colour: 4, weight: 25 },
  open: { name: OWN_LAYERS.open, colour: 8, weight: 13, dashed: true },
  shared: { name: OWN_LAYERS.shared, colour: 8, weight: 13, dashed: true },
  openings: { name: OWN_LAYERS.openings, colour: 4, weight: 25 },
  columns: { name: '柱', colour: 7, weight: 50 },
  fixtures: { name: '家具设备', colour: 6, weight: 18 },
  rooms: { name: OWN_LAYERS.rooms, colour: 3, weight: 25 },
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
