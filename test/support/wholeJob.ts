import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { fromBase64, toBase64 } from '../../app/bridge/base64.ts';
import { type JobState } from '../../app/bridge/contract.ts';
import { type Manifest } from '../../app/signs/manifest.ts';
import { DEFAULT_MAPPING } from '../../core/cad/mapping.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { withEmblem } from '../../core/project/emblems.ts';
import { type Project } from '../../core/project/project.ts';
import { PLACE } from './application.ts';
import { type BootedDesk } from './bootedDesk.ts';
import { svgMark } from './marks.ts';
import { packagedCad } from './packagedCad.ts';
import { sha256 } from './sha256.ts';

const RED_STAR = svgMark(
  '<circle cx="50" cy="50" r="45" fill="#c8102e"/><path d="M50 15 61 40 88 42 67 60 74 86 50 71Z" fill="#ffd400"/>',
);
/** A reader of old workbooks writes one, too. */
const { utils, write } = createRequire(import.meta.url)('@e965/xlsx') as {
  utils: { aoa_to_sheet: (rows: string[][]) => object };
  write: (book: object, how: object) => Uint8Array;
};

const INVENTORY = [
  ['牌子名称', '位置'],
  ['党群服务中心', '室外'],
  ['农家书屋', '室内'],
];

/**
 * What a village does in a day, asked of a booted desk as its window asks: each answer is looked at, and each file
 * that was made. Throws at the first thing that is not as it should be.
 *
 * @param page the folder of the built window, whose own worker reads drawings
 */
export async function wholeJob(desk: BootedDesk, page: string): Promise<void> {
  await thePage(desk);
  await theLibrary(desk);
  await lists(desk);
  const { document, project } = await aProject(desk);
  const { folder } = await made(
    desk,
    desk.ask('startPackage', {
      ...{ document, project },
      options: { formats: ['pdf', 'svg', 'dxf', 'png'], production: false, chosen: someSigns(project) },
    }),
  );
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  // A picture is printed, and no cutter's file.
  const blocked = manifest.blocked.flatMap(({ problems }) => problems.map(({ code }) => code));
  expect(new Set(blocked)).toEqual(new Set(['picture-cannot-be-cut']));
  for (const { name, bytes, sha256: sum } of manifest.files) {
    expect(statSync(join(folder, name)).size).toBe(bytes);
    expect(sha256(readFileSync(join(folder, name)))).toBe(sum);
  }
  expect(new Set(manifest.files.map(({ format }) => format))).toEqual(new Set(['pdf', 'svg', 'dxf', 'png']));
  expect(statSync(join(folder, manifest.list?.name ?? '')).size).toBe(manifest.list?.bytes);
  const sheets = await made(
    desk,
    desk.ask('startPlans', {
      ...{ document, project },
      options: {
        ...{ paper: 'A3', scale: 100, tiles: false, levels: 'all', tables: true, comparison: false },
        ...{ formats: ['pdf', 'dxf', 'svg', 'png'], language: 'zh', day: '2026-11-23' },
      },
    }),
  );
  const drawing = sheets.files.find(({ name }) => name.endsWith('.dxf'));
  expect(drawing).toBeDefined();
  await aDrawing(desk, page, join(sheets.folder, drawing?.name ?? ''));
  const papers = await made(desk, desk.ask('startReports', { document, project, language: 'zh' }));
  for (const ending of ['.pdf', '.xlsx'])
    expect(papers.files.some(({ name }) => name.endsWith(ending))).toBe(true);
  await severalVillages(desk);
  await desk.ask('keepFault', {
    number: 'F-00A1',
    step: 'window',
    kind: 'TypeError',
    frames: ['a b.ts:1:2'],
  });
  expect(readdirSync(join(desk.home, 'log')).length).toBeGreaterThan(0);
  await desk.ask('closeDocument', { document });
}

async function thePage(desk: BootedDesk): Promise<void> {
  const { status, text } = await desk.page('/');
  expect(status).toBe(200);
  const parts = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect((await desk.page(part)).status, part).toBe(200);
}

async function theLibrary(desk: BootedDesk): Promise<void> {
  expect((await desk.ask('greet', {})).edition).toBe('desktop');
  const { files, fonts } = await desk.ask('library', {});
  expect(files.length).toBeGreaterThan(40);
  expect(fonts.length).toBeGreaterThan(8);
  for (const { url } of fonts) expect((await desk.page(url)).length, url).toBeGreaterThan(100_000);
  expect((await desk.ask('places', { words: '查干' })).places.length).toBeGreaterThan(0);
  const village = { words: '查干', banner: '', township: '' };
  expect((await desk.ask('villages', village)).villages.length).toBeGreaterThan(0);
  const { samples } = await desk.ask('samples', {});
  expect(samples.length).toBe(2);
  for (const { id } of samples) await desk.ask('openSample', { sample: id });
}

/** A new village with a plan and both emblems, saved, closed and opened again. */
async function aProject(desk: BootedDesk): Promise<{ document: string; project: Project }> {
  const { plans } = await desk.ask('startingPlans', {});
  const plan = plans.find(({ settings }) => settings.includes('pastoral'))?.id ?? null;
  expect(plan).not.toBeNull();
  const { document, project: started } = await desk.ask('newProject', {
    ...{ register: PLACE, setting: 'pastoral', plan },
  });
  expect(started.rooms.length).toBeGreaterThan(3);
  const picture = await sharp(RED_STAR).resize(2400).png().toBuffer();
  let project = started;
  for (const [slot, fileName, bytes] of [
    ['centre', '标识.svg', RED_STAR],
    ['practice', '标识.png', picture],
  ] as const) {
    const asset = await desk.ask('addAsset', { document, fileName, bytes: toBase64(bytes) });
    await desk.ask('artwork', { document, sha256: asset.sha256 });
    project = withEmblem(project, slot, { asset, signature: { by: '其其格', on: '2026-11-23' } });
  }
  const saved = await desk.ask('saveFile', {
    ...{ document, project, where: 'same', name: '试村', overwrite: false },
  });
  expect(saved).toMatchObject({ saved: true, name: '试村.paijiang' });
  await desk.ask('closeDocument', { document });
  const { files } = await desk.ask('folderFiles', {});
  expect(files).toHaveLength(1);
  const opened = await desk.ask('openFile', { handle: files[0]?.handle ?? '' });
  expect(opened.project).toEqual(project);
  expect(opened.recovered).toBe(false);
  const { signs } = await desk.ask('signStandings', { document: opened.document, project });
  expect(signs).toHaveLength(project.signs.length);
  // Nothing is told of a sign that the list does not say as well.
  const { found } = await desk.ask('preflight', { document: opened.document, project });
  const bad = (grade: string) =>
    new Set((found ?? []).flatMap((one) => (one.grade === grade ? [one.sign] : [])));
  const held = (state: string) => new Set(signs.flatMap((one) => (one.state === state ? [one.sign] : [])));
  expect(bad('stop')).toEqual(held('blocked'));
  for (const sign of held('draft')) expect(bad('draft')).toContain(sign);
  return opened;
}

/** A placard, a door plate and both emblems. */
function someSigns({ signs }: Project): string[] {
  const first = (template: string, count: number) =>
    signs.filter((sign) => sign.template === template).slice(0, count);
  const taken = [...first('strip-placard', 1), ...first('door-plate', 1), ...first('emblem-slot', 2)].map(
    ({ id }) => id,
  );
  expect(taken).toHaveLength(4);
  return taken;
}

/** A drawing read by the window's own worker, as a project of its own. */
async function aDrawing(desk: BootedDesk, page: string, file: string): Promise<void> {
  const calls = packagedCad(page);
  const bytes = new Uint8Array(readFileSync(file));
  const read = await calls.ask('read', {
    ...{ file: new File([bytes], 'plan.dxf'), converted: null, coding: null, inks: {} },
  });
  if (read?.tell !== 'read') throw new Error(`the drawing was not read: ${JSON.stringify(read)}`);
  const { layers, blocks, unit } = read.contents;
  const { document, project } = await desk.ask('newProject', {
    register: { ...PLACE, village: { zh: '图来嘎查', mn: null } },
    ...{ setting: 'farming', plan: null },
  });
  const look = await calls.ask('look', {
    choice: {
      ...DEFAULT_MAPPING,
      unit: unit ?? 1,
      layers: Object.fromEntries(layers.map(({ name, role }) => [name, role])),
      texts: {},
      blocks: Object.fromEntries(blocks.map(({ name, role }) => [name, role])),
    },
    ...{ project, target: null, regions: null, language: 'zh' },
  });
  calls.end();
  if (look?.plan?.made !== true) throw new Error(`no plan came of the drawing: ${JSON.stringify(look)}`);
  const drawn = applyChange(project, look.plan.change);
  expect(drawn.rooms.length).toBeGreaterThan(3);
  const saved = await desk.ask('saveFile', {
    ...{ document, project: drawn, where: 'same', name: '图来村', overwrite: false },
  });
  expect(saved.saved).toBe(true);
}

/** A list of plates as xlsx of the program's own making, and as a workbook of twenty years ago. */
async function lists(desk: BootedDesk): Promise<void> {
  const [headings = [], ...rows] = INVENTORY;
  const { bytes } = await desk.ask('textWorkbook', {
    ...{ title: '现有牌子', lines: [], columns: headings.map((heading) => ({ heading, width: 40 })), rows },
  });
  const old = write(
    { SheetNames: ['牌'], Sheets: { 牌: utils.aoa_to_sheet(INVENTORY) } },
    { type: 'buffer', bookType: 'biff8' },
  );
  for (const [fileName, list] of [
    ['牌.xlsx', bytes],
    ['牌.xls', toBase64(old)],
  ] as const) {
    const ask = { fileName, bytes: list, sheet: null, mapping: [], place: null, mended: [] };
    expect((await desk.ask('readInventory', ask)).headings).toEqual(INVENTORY[0]);
  }
  expect(fromBase64(bytes).length).toBeGreaterThan(2000);
}

async function severalVillages(desk: BootedDesk): Promise<void> {
  const { files } = await desk.ask('folderFiles', {});
  expect(files).toHaveLength(2);
  const options = {
    ...{ level: 'township' as const, unit: '查干哈达苏木', number: '', filledBy: '', reviewedBy: '' },
    ...{ signer: '', to: '', copies: '', printer: '', printed: '' as const },
  };
  const handles = files.map(({ handle }) => handle);
  const { files: papers } = await made(
    desk,
    desk.ask('startLevelPapers', { handles, options, language: 'zh' }),
  );
  expect(papers.length).toBeGreaterThan(2);
  const { files: upward } = await made(desk, desk.ask('startLedgers', { handles, language: 'zh' }));
  expect(upward.length).toBeGreaterThan(2);
}

/** A job, followed to its end. */
async function made(
  desk: BootedDesk,
  started: Promise<{ job: string }>,
): Promise<Pick<JobState, 'files'> & { readonly folder: string }> {
  const { job } = await started;
  for (let since = -1; ;) {
    const state = await desk.ask('packageState', { job, since });
    since = state.step;
    if (state.state === 'running') continue;
    expect(state).toMatchObject({ state: 'done', problem: null });
    expect(state.blocked.filter(({ reasons }) => reasons.some(({ code }) => code.includes('fault')))).toEqual(
      [],
    );
    const folder = join(desk.documents, (state.folder ?? '').split(/[\\/]/).pop() ?? '');
    for (const { name } of state.files) expect(statSync(join(folder, name)).size, name).toBeGreaterThan(0);
    return { files: state.files, folder };
  }
}
