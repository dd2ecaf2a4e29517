import { type LayerLanguage, PLAN_LAYER_NAMES, type PlanLayer } from '../../core/drawing/layerNames.ts';
import { type DxfLayer } from './dxfDocument.ts';

/** How the layers of an exported plan look; the axes carry what lines cannot show as extended data (decision 0122). */
const LOOKS: Readonly<Record<PlanLayer, Omit<DxfLayer, 'name'>>> = {
  walls: { colour: 7, weight: 50 },
  axes: { colour: 8, weight: 13, dashed: true },
  wallFill: { colour: 8, weight: 13 },
  dividers: { colour: 4, weight: 25 },
  open: { colour: 8, weight: 13, dashed: true },
  shared: { colour: 8, weight: 13, dashed: true },
  openings: { colour: 4, weight: 25 },
  columns: { colour: 7, weight: 50 },
  fixtures: { colour: 6, weight: 18 },
  rooms: { colour: 3, weight: 25 },
  areas: { colour: 3, weight: 18 },
  dimensions: { colour: 5, weight: 13 },
  notes: { colour: 3, weight: 18 },
  signs: { colour: 1, weight: 25 },
  activity: { colour: 94, weight: 18 },
  parking: { colour: 94, weight: 18 },
  planting: { colour: 94, weight: 18 },
  paving: { colour: 94, weight: 18 },
  other: { colour: 94, weight: 18 },
};

export function planLayers(language: LayerLanguage): readonly DxfLayer[] {
  // The keys of a closed record.
  return (Object.keys(LOOKS) as PlanLayer[]).map((layer) => ({
    name: PLAN_LAYER_NAMES[layer][language],
    ...LOOKS[layer],
  }));
}
