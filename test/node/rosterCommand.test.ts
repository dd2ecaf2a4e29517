import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { fakeHost } from '../support/host.ts';
import { rightRow, rosterCsv } from '../support/rosters.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-roster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLACE = { banner: '土默特左旗', township: '台阁牧镇', village: '沙家营村' };
const ROW = rightRow(PLACE);

async function run(args: readonly string[], host = fakeHost({ folder })) {
  host.said.out = '';
  host.said.err = '';
  const code = await runCommandLine(['roster', ...args], host);
  return { code, ...host.said };
}
type Json = { rows: Record<string, unknown>[]; findings: Record<string, unknown>[] };
const json = (text: string) => JSON.parse(text) as Json;

describe('paijiang roster', () => {
  it('[ROST-1] says each finding, and gives the same as data', async () => {
    writeFileSync(
      join(folder, 'a.csv'),
      rosterCsv([ROW, { ...ROW, village: '东沙村', collective: '', registered: '', setting: '半农半牧' }]),
    );
    const said = await run(['a.csv']);
    expect(said.code).toBe(1);
    expect(said.out).toBe(
      '✗ 第 3 条“类型”：“半农半牧”认不出来；写农区、牧区或社区。补上以前，这一村先不做\n',
    );
    expect(said.err).toContain('共 2 个嘎查村：1 个可以做，1 条要先改。');
    const data = json((await run(['a.csv', '--json'])).out);
    expect(data.findings).toEqual([
      {
        record: 3,
        column: '类型',
        code: 'setting-other',
        message: '“半农半牧”认不出来；写农区、牧区或社区。补上以前，这一村先不做',
        weight: 'held',
      },
    ]);
    expect(data.rows.map(({ held }) => held)).toEqual([false, true]);
  });

  it('[ROST-10] what a heading means is remembered, taken up and forgotten', async () => {
    writeFileSync(join(folder, 'b.csv'), rosterCsv([ROW]).replace('嘎查村,', '哪个村子,'));
    const host = fakeHost({ folder });
    const refused = await run(['b.csv'], host);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('缺少必需的列“嘎查村”');
    expect((await run(['b.csv', '--map', 'village=哪个村子'], host)).code).toBe(0);
    const again = await run(['b.csv'], host);
    expect(again.code).toBe(0);
    expect(again.err).toContain('village=哪个村子');
    expect((await run(['b.csv', '--forget'], host)).code).toBe(2);
    expect((await run(['b.csv'], host)).code).toBe(2);
    expect((await run(['b.csv', '--map', 'town=镇'], host)).code).toBe(2);
  });

  it.each(['xlsx', 'csv'])(
    '[ROST-11] begins a roster of a township as %s, which reads back',
    async (ending) => {
      const file = `begun.${ending}`;
      const begun = await run(['--banner', '土默特左旗', '--township', '台阁牧镇', '--out', file]);
      expect(begun.code).toBe(0);
      const { rows, findings } = json((await run([file, '--json'])).out);
      expect(rows.length).toBeGreaterThan(5);
      expect(rows[0]).toMatchObject({
        banner: '土默特左旗',
        township: '台阁牧镇',
        setting: null,
        partyForm: null,
        area: null,
      });
      // Only what nobody said yet.
      expect(new Set(findings.map(({ code, column }) => `${String(code)} ${String(column)}`))).toEqual(
        new Set(['value-missing 类型', 'value-missing 党组织形式']),
      );
      expect(begun.err).toContain(`共 ${rows.length} 个嘎查村`);
    },
  );

  it('[ROST-11] an empty one has every column, and a list is none without rows', async () => {
    expect((await run(['--template', 'empty.csv'])).code).toBe(0);
    const [head = ''] = readFileSync(join(folder, 'empty.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/^\ufeff旗县市区,苏木乡镇,嘎查村,类型,/);
    const { code, out } = await run(['empty.csv', '--json']);
    expect(code).toBe(0);
    expect(json(out)).toEqual({ rows: [], findings: [] });
  });

  it('[ROST-5] a place that is not in the register is refused with what is like it', async () => {
    const said = await run(['--banner', '土默特左期', '--out', 'x.xlsx']);
    expect(said.code).toBe(2);
    expect(said.err).toContain('土默特左旗');
    expect((await run(['--banner', '土默特左旗'])).code).toBe(2);
    expect((await run(['--township', '台阁牧镇', '--out', 'x.xlsx'])).code).toBe(2);
    expect((await run([])).code).toBe(2);
    expect((await run(['a.csv', '--template', 'x.xlsx'])).code).toBe(2);
  });
});
