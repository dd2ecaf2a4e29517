import { expect, it } from 'vitest';
import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { makerFacts, tellsItself } from '../../core/signs/slugFacts.ts';
import { slugLines } from '../../app/words/slugLines.ts';
import { circle, frameItems } from '../../typeset/sign/cutAndHoles.ts';
import { type Answers } from '../../core/signs/specification.ts';
import { INKS } from '../support/signs.ts';

const letter: Item = {
  kind: 'shape',
  layer: 'artwork',
  path: rectanglePath({ x: 40, y: 40, width: 90, height: 20 }),
  fill: 'party-red',
};

function lines(items: readonly Item[], told: Answers): readonly string[] {
  const { source: _, own: __, ...red } = INKS['party-red'] ?? { source: '', own: undefined };
  const inks = { 'party-red': red } as Drawing['inks'];
  const drawing: Drawing = { width: 350, height: 2400, bleed: 0, title: '', inks, fonts: {}, items };
  const made = tellsItself(drawing) ? null : makerFacts(drawing, INKS, '雕刻');
  const about = { stem: '001', width: 350, height: 2400, bleed: 0, copies: 1, day: '2026-11-30' } as const;
  return slugLines({ ...about, told, drafts: [], note: null, made });
}
const frame = (corner: number, holes: Parameters<typeof frameItems>[0]['holes']) =>
  frameItems({ width: 350, height: 2400, corner, cut: true, holes });

it('[EXP-240] [SPEC-9] says corners, holes with their centres, and what somebody answered', () => {
  const told: Answers = {
    material: { value: '亚克力', by: 'combination' },
    thickness: { value: 8, by: 'combination' },
    finish: { value: '亮面', by: 'sign' },
    sides: { value: 1, by: 'combination' },
    place: { value: 'indoor', by: 'project' },
    mounting: { value: 'standoff', by: 'project' },
    fixing: { value: 'M6 × 30', by: 'project' },
  };
  expect(lines([letter, ...frame(12, { diameter: 8, inset: 22 })], told).slice(2)).toEqual([
    '外形：圆角 R12 mm　打孔 4-Ø8 mm，孔心（距左边, 距下边 mm）22, 2378 / 328, 2378 / 22, 22 / 328, 22',
    '材料：亚克力　厚度：8 mm　表面：亮面　单面　工艺：雕刻',
    '室内外：室内　固定方式：广告钉离墙　固定件：M6 × 30',
    '颜色：C0 M100 Y100 K0（党组织的红色）',
  ]);
});

it('[EXP-240] [SPEC-9] asks the orderer for what nobody recorded, and guesses none of it', () => {
  expect(lines([letter, ...frame(0, null)], {}).slice(2)).toEqual([
    '外形：直角　不打孔',
    '材料：________　厚度：________　单双面：________　工艺：雕刻',
    '室内外：________　固定方式：________',
    '颜色：C0 M100 Y100 K0（党组织的红色）',
    '横线处请订货人填写',
  ]);
});

it('[SPEC-9] does not ask for a thickness that the material was written with', () => {
  const [, , , material] = lines([letter], { material: { value: '亚克力 5 mm', by: 'sign' } });
  expect(material).toContain('材料：亚克力 5 mm　厚度：见材料');
});

it('[EXP-240] leaves a contour and many holes to their lines', () => {
  const cut: Item = {
    kind: 'shape',
    layer: 'cut',
    path: circle(100, 100, 90),
    stroke: { ink: 'cut', width: 0.1 },
  };
  const holes = Array.from({ length: 9 }, (_, index): Item => ({
    kind: 'shape',
    layer: 'holes',
    path: circle(30 + 20 * index, 50, 3),
    stroke: { ink: 'drill', width: 0.1 },
  }));
  expect(lines([cut, ...holes], {})[2]).toBe('外形：按裁切线　打孔 9 个，孔位、孔径按打孔线');
});

it('[EXP-240] says nothing twice where the layout itself speaks to the maker', () => {
  expect(lines([{ ...letter, layer: 'marks' }], {})).toHaveLength(2);
});
