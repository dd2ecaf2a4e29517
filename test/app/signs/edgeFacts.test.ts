import { describe, expect, it } from 'vitest';
import { edgeFacts } from '../../../app/signs/edgeFacts.ts';
import { slugLines } from '../../../app/words/maker.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { layoutDoorPlate } from '../../../typeset/kinds/doorPlate/layoutDoorPlate.ts';
import { type DoorPlateAsk } from '../../../typeset/kinds/doorPlate/doorMeasures.ts';
import { MN_ROOM, signAsk, templateOf } from '../../support/signs.ts';

const template = templateOf('door-plate');

function plate(change: Partial<DoorPlateAsk>): Drawing {
  const colours = template.schemes['blue'];
  if (colours === undefined) throw new Error('no scheme');
  const words = (zh: string) => ({ zh, breaks: [], mn: MN_ROOM });
  const laid = layoutDoorPlate({
    ...signAsk(template, { width: 300, height: 120 }),
    ...{ colours, unit: words('党群服务中心'), room: words('会议室'), functions: [], number: '101' },
    ...{ picture: null, person: null, phone: null, strip: false },
    ...change,
  });
  if (!laid.ok) throw new Error(laid.problem.code);
  return laid.value.value;
}

const figures = (drawing: Drawing) =>
  slugLines({
    ...{ stem: '门牌', width: 300, height: 120, bleed: 3, copies: 1, material: null },
    ...{ day: '2026-11-30', drafts: [], note: template.makerNote ?? null, edge: edgeFacts(drawing) },
  });

describe('what a maker is told of the edge', () => {
  it('[DOOR-18] says corners and holes as the Drawing has them', () => {
    expect(figures(plate({ holes: false }))[1]).toContain('直角  1 份');
    expect(figures(plate({ holes: true, corner: 4 }))[1]).toContain(
      '圆角 R4 mm  孔 4 个 Ø4 mm，孔心距边 6 mm  1 份',
    );
    expect(edgeFacts(plate({ holes: true, process: 'cut' }))).toEqual({
      corner: 0,
      holes: { count: 4, diameter: 4, inset: 6 },
    });
    expect(figures(plate({}))[2]).toContain('背面');
  });

  it('[DOOR-18] says nothing of a corner where a sign is cut to another contour', () => {
    const drawing = plate({});
    const path = [['M', 0, 0], ['L', 300, 0], ['L', 0, 120], ['Z']] as const;
    const cut = { kind: 'shape', layer: 'cut', path, stroke: { ink: 'cut', width: 0.1 } } as const;
    expect(edgeFacts({ ...drawing, items: [...drawing.items, cut] }).corner).toBeNull();
    expect(edgeFacts({ ...drawing, items: [cut, cut] }).corner).toBeNull();
  });
});
