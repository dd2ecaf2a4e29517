import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeList } from '../../../app/shop/locationPlan.ts';
import { orderSheet } from '../../../app/shop/orderSheet.ts';
import { proofSheet } from '../../../app/shop/proofSheets.ts';
import { shopRows } from '../../../app/shop/shopSign.ts';
import { withoutPart } from '../../../app/words/fileNames.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { textsOf } from '../../../core/report/report.ts';
import { sheetData } from '../../../app/library/library.ts';
import { proofTiles, readableScale } from '../../../typeset/shop/proofTiles.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { laidReport } from '../../../node/writers/reportPdf.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';
import { shopAsk, shopSignsOf } from '../../support/shopSigns.ts';

/** Em on paper of what a reader has to read. */
const READ = 1.8;

const SAMPLES = samples()
  .filter(({ id }) => id === 'sample-gacha' || id === 'sample-village')
  .map(({ id, project }) => {
    const signs = shopSignsOf(project);
    return { id, project, signs, rows: shopRows(signs) };
  });

const wordsIn = ({ items }: Drawing) =>
  leaves(items)
    .flatMap(({ item }) => (item.kind === 'glyphs' ? [item.text] : []))
    .join('\n');

it('both samples are read', () => {
  expect(SAMPLES).toHaveLength(2);
});

describe.each(SAMPLES)('$id', ({ project, rows, signs }) => {
  it('[PACK-98] proofs show every plate with its places to tick, and every letter of it at 1.8 mm and more', () => {
    const sheet = proofSheet(rows, shopAsk(project));
    const shown = new Map<string, number>();
    let heading = '';
    for (const block of sheet?.blocks ?? []) {
      if (block.kind === 'heading') heading = block.text;
      if (block.kind !== 'figures') continue;
      const scale = Number(/1:([\d.]+)/u.exec(heading)?.[1]);
      const own = /^([\d-]+)　/u.exec(heading)?.[1];
      const words = block.figures.map(wordsIn).join('\n');
      for (const { row } of rows)
        if (own === row || (own === undefined && words.includes(`${row}　□ 同意`)))
          shown.set(row, Math.min(scale, shown.get(row) ?? Infinity));
    }
    const plates = rows.filter(({ drawing, isLayout }) => drawing !== null && !isLayout);
    expect([...shown.keys()].sort()).toEqual(plates.map(({ row }) => row).sort());
    for (const { row, lines } of plates)
      for (const { size, wide } of lines)
        expect(Math.min(size, wide) / (shown.get(row) ?? 0), row).toBeGreaterThanOrEqual(READ - 1e-9);
    const laid = laidReport(sheet ?? { title: '', running: '', paper: 'workshop', blocks: [] }, {
      ...{ shaper: shippedShaper(), photos: new Map(), language: 'zh' },
    });
    // A part and its heading lie on one page.
    const parts = textsOf(sheet ?? { title: '', running: '', paper: 'workshop', blocks: [] }).filter((text) =>
      text.includes('幅，共'),
    );
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) {
      const page = laid.pages.map(wordsIn).find((words) => words.includes(part));
      expect(page?.length, part).toBeGreaterThan(part.length + 40);
    }
  });

  it('[PACK-99] the list of places calls a sign as order, job sheet and file do, and counts the pages of its whole document', () => {
    const shipped = shippedLibrary();
    const prepare = { project, library: shipped.signs, shaper: shippedShaper(), production: false };
    const ask = {
      ...{ ...sheetData(shipped, project), project, shaper: shippedShaper(), day: '2026-11-23' as const },
      signs: { ...prepare, emblems: { centre: null, practice: null } },
    };
    const list = placeList(ask, signs);
    const words = textsOf(list);
    for (const { label, isLayout, number, count } of rows)
      if (!isLayout && count === 1) expect(words, String(number)).toContain(withoutPart(label));
    const laid = laidReport(list, {
      ...{ shaper: shippedShaper(), photos: new Map(), language: 'zh', behind: 3 },
    });
    expect(laid.pages.map(wordsIn).join('\n')).toContain(`共 ${laid.pages.length + 3} 页`);
  });

  it('[PACK-99] the order sheet names drawings of one name once, with their numbers', () => {
    const said = textsOf(orderSheet(rows, shopAsk(project))).find((text) => text.includes('安装用图'));
    const plans = rows.filter(({ label, isLayout }) => isLayout && label.includes('背景板拼装'));
    expect(plans.length).toBeGreaterThan(1);
    expect(said?.split('背景板拼装')).toHaveLength(2);
  });
});

it('[PACK-98] parts of a sign cover all of it, and none is larger than its room', () => {
  const letters = shopAsk(SAMPLES[0]?.project ?? ({} as never)).letters;
  const side = fc.integer({ min: 20, max: 5000 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 60 }), (width, height, least) => {
      const scale = readableScale(least, READ);
      if (least >= READ) expect(least / scale).toBeGreaterThanOrEqual(READ - 1e-9);
      const drawing = { width, height, bleed: 0, title: 'x', inks: {}, fonts: {}, items: [] };
      const room = { width: 178, height: 205 };
      const parts = proofTiles(drawing, { scale, room }, letters);
      const boxes = parts.map((part) => {
        expect(part.width).toBeLessThanOrEqual(room.width + 1e-6);
        expect(part.height).toBeLessThanOrEqual(room.height + 1e-6);
        const [group] = part.items;
        if (group?.kind !== 'group') throw new Error('a part is a group');
        const [, , , , x, y] = group.matrix;
        return {
          left: -x * scale,
          top: -y * scale,
          right: (part.width - x) * scale,
          bottom: (part.height - y) * scale,
        };
      });
      for (const x of [0, width / 3, width / 2, width])
        for (const y of [0, height / 3, height / 2, height])
          expect(
            boxes.some(
              (box) =>
                box.left <= x + 1e-6 &&
                x <= box.right + 1e-6 &&
                box.top <= y + 1e-6 &&
                y <= box.bottom + 1e-6,
            ),
          ).toBe(true);
    }),
    { numRuns: runs(100) },
  );
});
