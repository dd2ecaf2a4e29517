import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInThread } from '../../node/tables/readInThread.ts';
import { IMPORT_LIMITS } from '../../app/lists/tableSource.ts';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';
import { randomWorkbook } from '../support/randomWorkbook.ts';
import { besideProject } from '../support/shared.ts';
import { convertAll, differences, shownByOffice, shownByUs } from '../support/shownByOffice.ts';
import { PLAIN, xlsxFile, type Dialect, type FileBook } from '../support/xlsxFiles.ts';

const GACHA = fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url));
/** How many random workbooks a test run looks at; `npm run fuzz -- tables --runs 500` looks at more. */
const RANDOM = 60;

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-tables-'));
  mkdirSync(at('in'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A list with everything that writers differ in, without what other formats cannot hold. */
const LIST: FileBook = {
  sheets: [
    {
      name: '清单',
      rows: [
        ['牌子名称', '悬挂位置', '日期', '电话', '时限', '收费', '比例', '备注'],
        [
          { text: '老年活动室', runs: ['老年', '活动室'] },
          '室内',
          { value: 45047, format: 'yyyy"年"m"月"d"日"' },
          { value: 4711234567, format: '0000-0000000' },
          { value: 5, format: '0"个工作日"' },
          { value: 12.5, format: '0.00"元"' },
          { value: 0.5, format: 9 },
          '“扫黄打非”',
        ],
        [
          '青年之家',
          '室外',
          { value: 45047, format: 'yyyy"年"m"月"' },
          { value: 13800000000 },
          { value: 2023.1, format: '0.00' },
          { value: -1234.5, format: '#,##0.00' },
          { value: 45047.5, format: 'yyyy-mm-dd hh:mm' },
          '一行\n两行',
        ],
        [
          '便民服务站',
          '室内',
          null,
          null,
          { value: 1.25, format: '[h]:mm' },
          { value: 3, formula: '1+2' },
          null,
          'A&B <C>',
        ],
      ],
      merges: ['H2:H2'],
    },
  ],
};

describe('workbooks of other writers', () => {
  it('[READ-11] LibreOffice and we agree on every cell of over thirty workbooks of different writers and kinds', async (test) => {
    const run = outsideTool('soffice').orSkip(test);
    const dialects: readonly (readonly [string, Partial<Dialect>])[] = [
      ['plain', {}],
      ['prefixed', { prefix: 'x:' }],
      ['noref', { refs: false }],
      ['strict', { strict: true }],
      ['inline', { strings: 'inline' }],
      ['absolute', { absolute: true }],
      ['marked', { bom: true }],
      ['parts', { part: 'data' }],
      ['nodimension', { dimension: false }],
      ['sdk', { prefix: 'x:', absolute: true, dimension: false }],
      ['stream', { refs: false, strings: 'inline', dimension: false }],
      ['strictinline', { strict: true, strings: 'inline', absolute: true }],
      [
        'everything',
        { prefix: 'ss:', refs: false, strict: true, strings: 'inline', absolute: true, part: 'p' },
      ],
    ];
    const authored = dialects.map(([name, more]) => {
      const file = at(`in/${name}.xlsx`);
      writeFileSync(file, xlsxFile(LIST, { ...PLAIN, ...more }));
      return file;
    });
    // The same by LibreOffice's own writers; each of them is another dialect.
    const kinds: readonly (readonly [string, string])[] = [
      ['xlsx:Calc MS Excel 2007 XML', 'xlsx'],
      ['xls:MS Excel 97', 'xls'],
      ['ods:calc8', 'ods'],
      ['fods:OpenDocument Spreadsheet Flat XML', 'fods'],
      ['xml:MS Excel 2003 XML', 'xml'],
    ];
    const converted: string[] = [];
    for (const [filter, ending] of kinds) {
      const from = authored.slice(0, 5).map((file) => {
        const copy = file.replace(/([^/]*)\.xlsx$/u, `$1-${ending}.xlsx`);
        copyFileSync(file, copy);
        return copy;
      });
      convertAll(from, filter, at(`lo-${ending}`), folder, run);
      for (const file of from) {
        const made = join(
          at(`lo-${ending}`),
          file.slice(file.lastIndexOf('/') + 1).replace(/xlsx$/u, ending),
        );
        if (existsSync(made)) converted.push(made);
      }
    }
    const files = [...authored, ...converted];
    expect(files.length).toBeGreaterThanOrEqual(30);
    const shown = shownByOffice(files, folder, run);
    for (const file of files) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const ours = await shownByUs(readFileSync(file), name);
      const theirs = shown(name.replace(/\.[^.]*$/u, ''), '清单');
      if (typeof ours === 'string' || theirs === null) throw new Error(`${name}: ${String(ours)}`);
      expect(differences(ours, theirs), name).toEqual([]);
    }
  });

  it('[READ-11] … and of random ones', async (test) => {
    const run = outsideTool('soffice').orSkip(test);
    const made = Array.from({ length: RANDOM }, (_, index) => {
      const { book, dialect } = randomWorkbook(20_000 + index);
      const bytes = xlsxFile(book, dialect);
      const file = at(`in/r${index}.xlsx`);
      writeFileSync(file, bytes);
      return { name: `r${index}`, file, bytes };
    });
    const shown = shownByOffice(
      made.map(({ file }) => file),
      folder,
      run,
    );
    for (const { name, bytes } of made) {
      const ours = await shownByUs(bytes, `${name}.xlsx`);
      const theirs = shown(name, '清单');
      if (typeof ours === 'string' || theirs === null) throw new Error(`${name}: ${String(ours)}`);
      expect(differences(ours, theirs), name).toEqual([]);
    }
  });
});

describe('the program', () => {
  it('[READ-3] [READ-8] names the sheet, reads another when asked, in the thread of the built program', () => {
    const head = ['牌子名称', '悬挂位置'];
    const book = xlsxFile({
      sheets: [
        { name: '今年', rows: [head, ['老年活动室', '室内']] },
        { name: '去年', rows: [head, ['青年之家', '室内']] },
      ],
    });
    writeFileSync(at('two.xlsx'), book);
    const audit = (...more: string[]) =>
      runProgram(['audit', 'two.xlsx', '--project', GACHA, '--json', '--today', '2026-11-23', ...more], {
        cwd: folder,
      });
    const first = audit();
    expect(first.stderr).toContain('读的是工作表“今年”');
    expect(first.stderr).toContain('表头也合适的工作表：去年');
    expect(JSON.parse(first.stdout)).toMatchObject({
      sheet: { name: '今年', fitting: ['去年'] },
      rows: [{ text: '老年活动室' }],
    });
    expect(JSON.parse(audit('--sheet', '去年').stdout)).toMatchObject({ rows: [{ text: '青年之家' }] });
    expect(audit('--sheet', '前年')).toMatchObject({ status: 2 });
  });

  it('[READ-8] a thread that does not answer is ended, and that is told', async () => {
    const endless = new URL(`data:text/javascript,${encodeURIComponent('setInterval(() => {}, 1000);')}`);
    const read = readInThread(endless, 300);
    const answer = await read(new Uint8Array(), { fileName: 'a.xlsx', sheet: null, limits: IMPORT_LIMITS });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'import-too-slow' } });
  });

  it('[READ-1] [READ-3] [READ-5] [READ-10] the lists beside the project give what their table says', (test) => {
    const wanted: readonly (readonly [string, readonly string[]])[] = [
      ['x01-phonetic.xlsx', ['老年活动室', '青年之家']],
      ['x02-tab-order.xlsx', ['老年活动室', '青年之家']],
      ['x06-inline-rich.xlsx', ['老年活动室']],
      ['x07-no-refs.xlsx', ['老年活动室']],
      ['x11-wide-empty.xlsx', ['老年活动室']],
      ['x12-x000D.xlsx', ['老年\n活动室', '青年之家']],
      ['x16-dispimg.xlsx', ['老年活动室']],
      ['c05-utf16-nobom.csv', ['老年活动室']],
      ['c07-html.xls', ['老年活动室']],
    ];
    for (const [name, texts] of wanted) {
      const { file, missing } = besideProject(`cases/lists/${name}`);
      if (missing !== null) test.skip(missing);
      const ended = runProgram(['audit', file, '--project', GACHA, '--json'], { cwd: folder });
      const { rows } = JSON.parse(ended.stdout) as { rows: { text: string }[] };
      expect(
        rows.map(({ text }) => text),
        name,
      ).toEqual(texts);
    }
  });
});
