import { expect, it } from 'vitest';
import { holeTemplates } from '../../../app/signs/holeTemplates.ts';
import { exportSigns, type SignWriter } from '../../../app/signs/exportSigns.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { type Project } from '../../../core/project/project.ts';
import { sign, type Sign } from '../../../core/project/sign.ts';
import { success } from '../../../core/result.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { inkExtents } from '../../../core/drawing/extents.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { soundVillage } from '../../support/village.ts';

const writer: SignWriter = () => Promise.resolve(success(new Uint8Array()));

function templatesOf(size: { width: number; height: number }, holes: boolean) {
  const plate = sign.parse({
    ...{ id: 'plate', template: 'door-plate', subject: { of: 'room', room: 'hall' }, size },
    ...{ copies: 1, options: { holes } },
  });
  return templatesIn({ ...soundVillage(), signs: [plate] });
}

async function templatesIn(project: Project, kind?: string) {
  const made: { title: string; pages: readonly Drawing[] }[] = [];
  const ask = {
    ...{ project, library: shippedLibrary().signs },
    ...{ shaper: shippedShaper(), production: false, formats: [], day: '2026-11-30' },
    emblems: { centre: null, practice: null },
    chosen: (one: Sign) => kind === undefined || one.template === kind,
    writers: { pdf: writer, svg: writer, png: writer, dxf: writer, json: writer },
  };
  const told = await holeTemplates({
    ...{ ...ask, exported: exportSigns(ask), size: 'A4' },
    paper: (title, pages) => {
      made.push({ title, pages });
      return Promise.resolve(new Uint8Array());
    },
  });
  return { ...told, made };
}

const words = (page: Drawing) =>
  leaves(page.items).flatMap(({ item }) => (item.kind === 'glyphs' ? [item.text] : []));
const boxes = (page: Drawing) =>
  leaves(page.items).flatMap(({ item, matrix }) => {
    const box = item.kind === 'shape' ? pathBounds(mapPath(item.path, matrix)) : null;
    return box === null ? [] : [box];
  });

it('[GANG-10] a sign with holes has them 1:1 on sheets that say where they lie, each with a length of 100 mm', async () => {
  const { files, blocked, made } = await templatesOf({ width: 400, height: 160 }, true);
  expect(blocked).toEqual([]);
  expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^打孔样板_001_.*\.pdf$/)]);
  const [key, ...tiles] = made[0]?.pages ?? [];
  if (key === undefined) throw new Error('no pages');
  expect(tiles.length).toBeGreaterThan(1);
  expect(words(key)).toContain(
    '打印 1:1（实际大小，不缩放），用直尺量每张的 100 mm；十字对齐，搭接 10 mm。样板从正面看，线内为牌子外形。',
  );
  for (const tile of tiles) {
    expect([tile.width, tile.height]).toEqual([297, 210]);
    expect(boxes(tile).some(({ left, right }) => Math.abs(right - left - 100) < 1e-9)).toBe(true);
    expect(words(tile).join(' ')).toMatch(/拼图 \d-\d/);
    expect(words(tile)).toContain('量一量：100 mm');
  }
  // Holes keep their distance: between those that one sheet shows, and the outline's width over all.
  const told = words(key).flatMap((line) => {
    const [, x, y] = /距左 ([\d.]+)　距下 ([\d.]+)/u.exec(line) ?? [];
    return x === undefined ? [] : [{ x: Number(x), y: Number(y) }];
  });
  expect(told.length).toBeGreaterThan(1);
  const widths = tiles.flatMap((tile) => boxes(tile).map(({ left, right }) => right - left));
  expect(widths.some((width) => Math.abs(width - 400) < 1e-6)).toBe(true);
});

it('[GANG-11] sheets that would be empty are left out; a sign without holes has no template, none is invented', async () => {
  const plain = await templatesOf({ width: 400, height: 160 }, false);
  expect(plain.files).toEqual([]);
  const large = await templatesOf({ width: 600, height: 240 }, true);
  const pages = large.made[0]?.pages ?? [];
  for (const page of pages.slice(1)) {
    const [left, top, right, foot] = [10, 10, page.width - 10, page.height - 10];
    const seen = leaves(page.items).some(({ item, matrix, clips }) => {
      if (clips.length === 0) return false;
      const box = item.kind === 'shape' ? pathBounds(mapPath(item.path, matrix)) : null;
      return box !== null && box.right > left && box.left < right && box.bottom > top && box.top < foot;
    });
    expect(seen).toBe(true);
  }
});

it('[GANG-21] [GANG-22] [GANG-23] of many holes every one is listed within its page, parts are counted as they are, a draft’s key says it', async () => {
  const [sample] = samples();
  if (sample === undefined) throw new Error('a sample');
  const { made, blocked } = await templatesIn(sample.project, 'notice-board');
  expect(blocked).toEqual([]);
  const pages = made[0]?.pages ?? [];
  const isPart = (page: Drawing) => words(page).some((text) => text.includes('拼图'));
  const keys = pages.filter((page) => !isPart(page));
  const parts = pages.filter(isPart);
  const listed = keys.flatMap(words).filter((text) => text.startsWith('孔 '));
  const numbers = listed.map((text) => Number(/^孔 (\d+)/u.exec(text)?.[1]));
  expect(numbers.length).toBeGreaterThan(60);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(listed.some((text) => text.includes('Ø8'))).toBe(true);
  const outlines = (font: string, glyph: number) => shippedShaper().outline(font, glyph);
  for (const key of keys) {
    const ink = inkExtents(key, ['artwork'], outlines);
    expect(ink?.bottom ?? Infinity).toBeLessThanOrEqual(key.height);
    expect(ink?.right ?? Infinity).toBeLessThanOrEqual(key.width);
    expect(leaves(key.items).some(({ item }) => item.layer === 'draft')).toBe(true);
  }
  for (const part of parts) {
    expect(words(part).join(' ')).toContain(`共 ${parts.length} 张`);
    expect(words(part).join(' ')).toContain('草稿');
  }
});
