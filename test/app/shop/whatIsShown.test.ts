import { describe, expect, it } from 'vitest';
import { jobSheet } from '../../../app/shop/jobSheet.ts';
import { type ShopRow, shopRows } from '../../../app/shop/shopSign.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { textsOf } from '../../../core/report/report.ts';
import { samples } from '../../gallery/signs.ts';
import { shopAsk, shopSignsOf } from '../../support/shopSigns.ts';

const SAMPLES = samples()
  .filter(({ id }) => id === 'sample-gacha' || id === 'sample-village')
  .map(({ id, project }) => ({ id, project, rows: shopRows(shopSignsOf(project)) }));

const wordsOn = ({ drawing }: ShopRow) =>
  leaves(drawing?.items ?? [])
    .flatMap(({ item }) => (item.kind === 'glyphs' ? [item.text] : []))
    .join('\n');

describe.each(SAMPLES)('$id', ({ project, rows }) => {
  it('[PACK-111] steps that a table or cards do not list are no open content of theirs, of the flow they are', () => {
    const openOf = (kind: string) =>
      rows
        .filter(({ sign, drawing }) => drawing !== null && sign.subject.of === kind)
        .flatMap(({ open }) => open.flatMap((each) => (each.of === 'text' ? [each.text] : [])));
    expect(openOf('services').length).toBeGreaterThan(0);
    expect(openOf('services').filter((text) => text.startsWith('待填：'))).toEqual([]);
    expect(openOf('service').filter((text) => text.startsWith('待填：')).length).toBeGreaterThan(0);
  });

  it('[PACK-111] a panel of the honours has no samples of the captions', () => {
    const sheets = rows.filter(({ sign, isLayout }) => sign.subject.of === 'honours' && !isLayout);
    const [captions, ...panels] = sheets;
    expect(captions?.open.length).toBeGreaterThan(3);
    expect(panels.length).toBeGreaterThan(3);
    for (const panel of panels) expect(panel.open).toEqual([]);
  });

  it('[PACK-113] list of hooks and elevation say how far under the upper edge hooks are; rings are told where they are', () => {
    const layouts = rows.filter(({ sign, isLayout }) => sign.subject.of === 'honours' && isLayout);
    const [elevation] = layouts;
    expect(elevation === undefined ? '' : wordsOn(elevation)).toContain('“+”为挂点，在物件上沿以下 30 mm');
    const list = layouts.find(({ label }) => label.includes('挂点尺寸'));
    expect(list === undefined ? '' : wordsOn(list)).toContain('2 点，距两边各 80，上沿以下 30');
    for (const row of rows) {
      const sheet = jobSheet(row, shopAsk(project));
      if (sheet !== null && row.lines.length === 0)
        expect(textsOf(sheet).join('\n'), row.row).not.toContain('圈内数字');
    }
    expect(rows.some(({ lines, drawing }) => lines.length === 0 && drawing !== null)).toBe(true);
  });
});
