import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { filledWorkbook, throughOffice } from '../support/filledWorkbook.ts';
import { fakeHost } from '../support/host.ts';
import { outsideTool } from '../support/outside.ts';
import { sha256 } from '../support/sha256.ts';
import { soundVillage } from '../support/village.ts';

const OFFICE = outsideTool('soffice');
const WORDS = 'ᠮᠣᠩᠭᠣᠯ ᠦᠰᠦᠭ';

let folder: string;
const put = (name: string, project: Project): void =>
  writeFileSync(join(folder, name), saveProjectFile(project, new Map(), { sha256 }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-translations-'));
  put('a.paijiang', village());
});

/** A village of which the hall has no Mongolian yet. */
function village(change: (own: Project) => void = () => {}): Project {
  return soundVillage((own) => {
    own.emblems = { centre: null, practice: null };
    const [hall] = own.rooms;
    if (hall !== undefined) hall.name.mn = null;
    change(own);
  });
}

async function translations(...args: string[]): Promise<{ code: number; err: string }> {
  const host = fakeHost({ folder, now: () => new Date(2026, 10, 23) });
  return { code: await runCommandLine(['translations', ...args], host), err: host.said.err };
}

function saved(name = 'a.paijiang'): Project {
  const found = openProjectFile(readFileSync(join(folder, name)), { sha256 });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.project;
}

const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

/** Rows of the table by their Chinese: Chinese → number of the row. */
function rowsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
  return new Map(lines.map((line, at) => [String(line[0]), at + 1]));
}

async function exported(): Promise<Uint8Array> {
  expect((await translations('a.paijiang', '--xlsx', 'out.xlsx')).code).toBe(0);
  return bytesOf('out.xlsx');
}

describe('the register of translations', () => {
  it('[REG-51] [CLI-47] goes out locked but for two columns, with the Mongolian upright in pictures', async () => {
    const bytes = await exported();
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<\/sheetData><sheetProtection sheet="1"/u);
    const row = rowsOf(bytes).get('便民服务大厅') ?? 0;
    const fill = (column: string) => filledWorkbook(bytes, new Map([[`${column}${row}`, WORDS]]));
    for (const column of ['C', 'D']) expect(fill(column).length).toBeGreaterThan(0);
    for (const column of ['A', 'B', 'E', 'F', 'G']) expect(() => fill(column)).toThrow('is locked');
    const pictures = Object.entries(parts).filter(([name]) => name.startsWith('xl/media/'));
    const anchors = strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array()).match(
      /<xdr:oneCellAnchor>/gu,
    );
    const strings = [...rowsOf(bytes).keys()].filter((zh) => zh !== '').length - 3;
    expect(anchors).toHaveLength(strings - 1);
    for (const [, png] of pictures.slice(0, 1)) {
      const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
      const dark = [...data].flatMap((level, at) => (level < 128 ? [at] : []));
      const [rows, columns] = [
        dark.map((at) => Math.floor(at / info.width)),
        dark.map((at) => at % info.width),
      ];
      // A word that stands is taller than wide.
      const span = (all: readonly number[]) => Math.max(...all) - Math.min(...all);
      expect(span(rows)).toBeGreaterThan(span(columns) * 1.5);
    }
    expect(Buffer.compare(bytes, await exported())).toBe(0);
  });

  it('[REG-52] comes back through LibreOffice, signed for by who stands in its row', async (test) => {
    const office = OFFICE.orSkip(test);
    const bytes = await exported();
    const rows = rowsOf(bytes);
    const hall = rows.get('便民服务大厅') ?? 0;
    const township = rows.get('巴彦温都尔苏木') ?? 0;
    const filled = new Map([
      [`C${hall}`, WORDS],
      [`D${hall}`, '其其格'],
      [`C${township}`, `${WORDS} ᠰᠤᠮᠤ`],
    ]);
    writeFileSync(join(folder, 'back.xlsx'), throughOffice(filledWorkbook(bytes, filled), office));
    const parts = unzipSync(bytesOf('back.xlsx'));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<sheetProtection');
    const { code, err } = await translations(
      'a.paijiang',
      '--import',
      'back.xlsx',
      '--document',
      '译证〔2026〕7号',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('已收入 2 条，其中 1 条有校对签名：a.paijiang')]);
    const project = saved();
    expect(project.rooms[0]?.name.mn).toEqual({
      text: WORDS,
      proof: { by: '其其格', on: '2026-11-23', document: '译证〔2026〕7号' },
    });
    // Other words, and nobody in the row: who signed for the old ones did not sign for these.
    expect(project.register.township.mn).toEqual({ text: `${WORDS} ᠰᠤᠮᠤ`, proof: null });
    expect(project.register.village).toEqual(village().register.village);
    expect((await translations('a.paijiang', '--import', 'back.xlsx')).code).toBe(0);
  }, 60_000);

  it('[REG-52] refuses letters of a private encoding by their cell, and takes the other rows', async () => {
    const bytes = await exported();
    const rows = rowsOf(bytes);
    const [hall, township] = [rows.get('便民服务大厅') ?? 0, rows.get('巴彦温都尔苏木') ?? 0];
    const filled = new Map([
      [`C${hall}`, '\ue234\ue235'],
      [`C${township}`, WORDS],
      [`D${township}`, '其其格'],
    ]);
    writeFileSync(join(folder, 'back.xlsx'), filledWorkbook(bytes, filled));
    const { code, err } = await translations('a.paijiang', '--import', 'back.xlsx');
    expect(code).toBe(1);
    expect(err).toContain(`  C${hall}  是旧式蒙古文字`);
    expect(saved().rooms[0]?.name.mn).toBeNull();
    expect(saved().register.township.mn?.proof?.by).toBe('其其格');
  });

  it('[REG-52] a row whose Chinese has changed since signs nothing', async () => {
    const bytes = await exported();
    const hall = rowsOf(bytes).get('便民服务大厅') ?? 0;
    const filled = new Map([
      [`C${hall}`, WORDS],
      [`D${hall}`, '其其格'],
    ]);
    writeFileSync(join(folder, 'back.xlsx'), filledWorkbook(bytes, filled));
    put(
      'a.paijiang',
      village((own) => {
        const [room] = own.rooms;
        if (room !== undefined) room.name.zh = '综合服务大厅';
      }),
    );
    const { code, err } = await translations('a.paijiang', '--import', 'back.xlsx');
    expect(code).toBe(1);
    expect(err).toContain(`A${hall}`);
    expect(saved().rooms[0]?.name.mn).toBeNull();
  });

  it.each(['--shared', '--from'])(
    '[REG-53] %s: another project takes pairs of its own Chinese, and keeps its own where they differ',
    async (way) => {
      const other = village((own) => {
        const [room] = own.rooms;
        const proof = { by: '斯琴', on: '2026-10-01', document: '译证〔2026〕1号' };
        if (room !== undefined) room.name.mn = { text: WORDS, proof };
        own.register.banner.mn = { text: `${WORDS} ᠬᠣᠰᠢᠭᠤ`, proof };
        own.register.village = { zh: '别的嘎查', mn: { text: WORDS, proof } };
      });
      put('b.paijiang', other);
      const taking = async (...more: string[]) => {
        if (way === '--from') return translations('a.paijiang', '--from', 'b.paijiang', ...more);
        await translations('b.paijiang', '--shared', 'shared.xlsx');
        return translations('a.paijiang', '--import', 'shared.xlsx', ...more);
      };
      const before = saved();
      const { code, err } = await taking();
      expect(code).toBe(1);
      expect(err).toContain('与项目里不同的 1 条，没有改');
      expect(err).toContain('“阿鲁科尔沁旗”');
      expect(saved().rooms[0]?.name.mn).toEqual(other.rooms[0]?.name.mn);
      expect(saved().register).toEqual(before.register);
      expect(saved().organisations).toEqual(before.organisations);
      await taking('--over');
      expect(saved().register.banner.mn).toEqual(other.register.banner.mn);
      expect(saved().register.village).toEqual(before.register.village);
    },
  );

  it.each([
    [['a.paijiang'], '请写 --xlsx'],
    [['a.paijiang', '--xlsx', 'x.xlsx', '--over'], '只和 --import'],
    [['a.paijiang', '--import', 'none.xlsx'], '找不到'],
    [['a.paijiang', '--from', 'a.paijiang', '--on', '昨天'], '昨天'],
  ])('[CLI-47] %j is refused', async (args, says) => {
    const { code, err } = await translations(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});
