import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetData } from '../../../app/library/library.ts';
import { hungSizes, placePages } from '../../../app/shop/locationPlan.ts';
import { orderSheet } from '../../../app/shop/orderSheet.ts';
import { packageReadme } from '../../../app/shop/readmeFacts.ts';
import { saidPlaces } from '../../../app/shop/sayHung.ts';
import { sayShopSign } from '../../../app/shop/sayShopSign.ts';
import { shopRows, type ShopSign } from '../../../app/shop/shopSign.ts';
import { signSchedule } from '../../../app/shop/signSchedule.ts';
import { SCHEDULE_WORDS } from '../../../app/words/signSchedule.ts';
import { sayAnswer } from '../../../app/words/specification.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { inkExtents } from '../../../core/drawing/extents.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { type Project, project as schema } from '../../../core/project/project.ts';
import { LIGHTS, MOUNTINGS } from '../../../core/project/specification.ts';
import { textsOf } from '../../../core/report/report.ts';
import { letteringOf } from '../../../core/signs/lettering.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { ROOT, shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';
import { shopAsk, shopSignsOf, toldSign } from '../../support/shopSigns.ts';

// What one paper of a package says of a sign, every other says alike.

const library = shippedLibrary().signs;
const { outline } = shippedShaper();
const project = schema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
const [sign] = project.signs;
if (sign === undefined) throw new Error('a sample without signs');

/** The cells of a sign's row in the schedule, by their heads. */
function scheduled(one: ShopSign): ReadonlyMap<string, string> {
  const { columns, rows } = signSchedule({ project, library, day: '2026-11-30' }, [one]);
  const [row = []] = rows;
  return new Map(
    columns.map(({ heading }, at) => {
      const cell = row[at];
      return [heading, cell?.kind === 'text' ? cell.text : ''];
    }),
  );
}

it('[PACK-46] a value that was chosen has one name on every paper and in the window', () => {
  const answered = fc.record({
    light: fc.constantFrom(...LIGHTS),
    mounting: fc.constantFrom(...MOUNTINGS),
    place: fc.constantFrom('indoor' as const, 'outdoor' as const),
  });
  fc.assert(
    fc.property(answered, ({ light, mounting, place }) => {
      const one = toldSign(sign, {
        answers: {
          light: { value: light, by: 'sign' },
          mounting: { value: mounting, by: 'sign' },
          place: { value: place, by: 'sign' },
        },
      });
      const [row] = shopRows([one]);
      if (row === undefined) throw new Error('a row');
      const said = sayShopSign(row, project);
      const cells = scheduled(one);
      expect([said.light, cells.get(SCHEDULE_WORDS.light)]).toEqual(
        Array(2).fill(sayAnswer('zh', 'light', light)),
      );
      expect([said.mounting, cells.get(SCHEDULE_WORDS.mounting)]).toEqual(
        Array(2).fill(sayAnswer('zh', 'mounting', mounting)),
      );
      expect([said.surroundings, cells.get(SCHEDULE_WORDS.where)]).toEqual(
        Array(2).fill(sayAnswer('zh', 'place', place)),
      );
    }),
    { numRuns: runs(60) },
  );
  expect(new Set(LIGHTS.map((light) => sayAnswer('zh', 'light', light))).size).toBe(LIGHTS.length);
});

it('[PACK-47] a sign hangs at one place, whichever paper says it', () => {
  const places = saidPlaces(project);
  expect(places.size).toBeGreaterThan(10);
  for (const one of shopSignsOf(project, ({ subject }) =>
    ['room', 'organisation', 'honours'].includes(subject.of),
  )) {
    if (one.isLayout) continue;
    const [row] = shopRows([one]);
    if (row === undefined) throw new Error('a row');
    expect(one.place).toBe(places.get(one.sign.id) ?? null);
    if (one.place === null) continue;
    expect(sayShopSign(row, project).place).toBe(one.place);
    expect(scheduled(one).get(SCHEDULE_WORDS.place)).toBe(one.place);
  }
  // A wall that somebody typed, of which no plan tells, is a place.
  const typed = { ...project, plan: null };
  const display = typed.signs.find(({ subject }) => subject.of === 'honours');
  const [wall] = typed.boards.honours.walls;
  expect(saidPlaces(typed).get(display?.id ?? '')).toContain(wall?.name ?? '?');
});

it('[PACK-48] the height of letters is that of the face: what is set flat is as flat as it is', () => {
  let flat = 0;
  for (const one of shopSignsOf(project, ({ subject }) => subject.of === 'organisation')) {
    const { drawing } = one;
    if (drawing === null) continue;
    for (const { item, matrix } of leaves(drawing.items)) {
      if (item.kind !== 'glyphs' || item.layer !== 'artwork' || item.script !== 'Hans') continue;
      if (item.stretchY !== 1) flat += 1;
      const drawn = (glyphs: typeof item.glyphs) => ({
        ...drawing,
        items: [{ kind: 'group', name: 'line', matrix, items: [{ ...item, glyphs }] } as const],
      });
      const [line] = letteringOf(drawn(item.glyphs), outline);
      if (line === undefined) throw new Error('a line');
      const heights = item.glyphs.map((glyph) => {
        const box = inkExtents(drawn([glyph]), ['artwork'], outline);
        return box === null ? 0 : box.bottom - box.top;
      });
      // The tallest letters of a Song face fill most of their em box, and none is higher.
      expect(Math.max(...heights)).toBeGreaterThan(0.85 * line.size);
      expect(Math.max(...heights)).toBeLessThan(1.02 * line.size);
    }
    expect(scheduled(one).get(SCHEDULE_WORDS['letters-zh'])).toContain(
      String(Math.round(Math.max(...one.lines.map(({ size }) => size)) * 10) / 10),
    );
  }
  expect(flat).toBeGreaterThan(0);
});

it('[PACK-52] 说明.txt counts as the order sheet does, and the list of places has sizes as they are ordered', () => {
  const wall = (part: number, more: Partial<ShopSign> = {}) =>
    toldSign(
      { ...sign, id: 'wall', copies: 1 },
      { number: 2, drawing: sheetOf(900, 2100), label: `墙${part}`, ...more },
    );
  const signs = [
    toldSign({ ...sign, copies: 3 }, { drawing: sheetOf(300, 120), drafts: ['unproofed'] }),
    wall(1),
    wall(2),
    wall(3, { isLayout: true, drawing: sheetOf(420, 297) }),
  ];
  const order = textsOf(orderSheet(shopRows(signs), { ...shopAsk(project), project })).join('\n');
  const readme = packageReadme(project, '2026-11-30', { signs, exported: [], rows: [], names: [] }, []);
  const counted = '标牌 4 块（2 种），制作图 3 张，其中草稿 1 张';
  expect(order).toContain(counted);
  expect(readme).toContain(counted);
  expect(readme).toContain('4 plates (2 kinds), 3 sheets, 1 of them drafts');
  expect([...hungSizes(signs)]).toEqual([
    [sign.id, { width: 300, height: 120 }],
    ['wall', null],
  ]);
});

function sheetOf(width: number, height: number): Drawing {
  return { width, height, bleed: 0, title: 'x', inks: {}, fonts: {}, items: [] };
}

it('[PAPER-62] the façade of the place plan says that it is a draft, and nothing of it where it is final', () => {
  const shipped = shippedLibrary();
  const ask = (of: Project) => {
    const [shaper, emblems] = [shippedShaper(), { centre: null, practice: null }];
    const signs = { project: of, library, shaper, emblems, production: false };
    return { ...sheetData(shipped, of), project: of, shaper, day: '2026-11-30' as const, signs };
  };
  const draftOf = (of: Project) => {
    const pages = placePages(ask(of));
    if (!pages.ok) throw new Error(pages.problem.code);
    const [facade] = pages.value;
    return facade === undefined
      ? null
      : leaves(facade.drawing.items).some(({ item }) => item.layer === 'draft');
  };
  expect(draftOf(project)).toBe(true);
  const confirmed = { by: '其木格', on: '2026-10-01' };
  expect(draftOf({ ...project, language: { ...project.language, confirmed } })).toBe(false);
});
