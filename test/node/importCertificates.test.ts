import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { waysOf } from '../../app/cells/certificateWays.ts';
import { sayRefusedMatter } from '../../app/words/certificates.ts';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { run as runCatalogue } from '../../node/cli/commands/catalogue.ts';
import { run } from '../../node/cli/commands/importCertificates.ts';
import { testCentre } from '../support/centre.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-certificates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, 'project.paijiang');
beforeEach(() => writeFileSync(FILE, saveProjectFile(testCentre(), new Map(), { sha256 })));

function certificates() {
  const read = openProjectFile(readFileSync(FILE), { sha256 });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.project.policy.certificates;
}
function list(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return name;
}
async function take(...args: string[]) {
  const host = fakeHost({ folder });
  return { code: await run([...args, '--project', FILE], host), ...host.said };
}
const DOCUMENT = ['--document', '某旗证明事项清单', '--number', '旗民发〔2024〕2号', '--level', '旗县'];

describe('import-certificates', () => {
  it('[CERT-10] takes the list with its document, and updates it', async () => {
    const first = list(
      'a.csv',
      '序号,证明事项,办理方式,备注',
      '1,亲属关系证明,告知承诺、数据共享核查,',
      '2,养犬证明,,民政',
    );
    expect((await take(first, ...DOCUMENT)).code).toBe(0);
    expect(certificates()).toEqual({
      document: '某旗证明事项清单（旗民发〔2024〕2号）',
      basis: {
        level: 'banner',
        issuer: '',
        title: '某旗证明事项清单',
        number: '旗民发〔2024〕2号',
        dated: null,
      },
      refused: [
        { text: '亲属关系证明', ways: ['promise', 'data'] },
        { text: '养犬证明', ways: [], note: '民政' },
      ],
      wording: '',
    });
    expect((await take(list('b.csv', '证明事项,办理方式', '养犬证明,向社区民警查询'))).code).toBe(0);
    expect(certificates().refused).toEqual([
      { text: '亲属关系证明', ways: ['promise', 'data'] },
      { text: '养犬证明', ways: ['other'], note: '向社区民警查询' },
    ]);
    expect((await take(list('c.csv', '证明事项,备注', '健在证明,'), '--replace')).code).toBe(0);
    expect(certificates().refused).toEqual([{ text: '健在证明', ways: [] }]);
    expect(certificates().document).toContain('某旗');
  });

  it('[CERT-10] is refused without a document, and tells bad rows', async () => {
    const before = readFileSync(FILE);
    const refused = await take(list('a.csv', '证明事项,备注', '养犬证明,'));
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--document')]);
    expect(readFileSync(FILE)).toEqual(before);
    const long = '长'.repeat(301);
    const bad = await take(list('d.csv', '证明事项,备注', `${long},`, '养犬证明,'), ...DOCUMENT);
    expect([bad.code, certificates().refused.length]).toEqual([1, 1]);
    expect(bad.err).toContain('第 2 行');
    expect((await take('a.csv', ...DOCUMENT.slice(0, 4), '--level', '月球')).code).toBe(2);
  });

  it.each([
    ['网上核验', ['online']],
    ['告知承诺或主动调查', ['inquiry', 'promise']],
    ['政务信息系统数据共享核查；入户走访', ['inquiry', 'data']],
    ['到派出所查', ['other']],
    ['', []],
  ])('[CERT-11] knows the ways in “%s”', (written, ways) => expect(waysOf(written)).toEqual(ways));

  it('[CERT-14] a matter is said with its ways', () => {
    expect(sayRefusedMatter({ text: '养犬证明', ways: ['promise', 'data', 'other'] }, 'zh')).toBe(
      '养犬证明——告知承诺、政务信息系统数据共享核查',
    );
    expect(sayRefusedMatter({ text: '养犬证明', ways: [] }, 'zh')).toBe('养犬证明');
  });
});

describe('catalogue --certify', () => {
  const ask = async (...args: string[]) => {
    const host = fakeHost({ folder });
    return { code: await runCatalogue(args, host), ...host.said };
  };

  it('[CERT-12] answers by the project’s list', async () => {
    expect((await ask('--certify', '养犬', '--project', FILE)).out).toContain('没有登记');
    await take(list('a.csv', '证明事项,办理方式', '养犬证明,告知承诺'), ...DOCUMENT);
    const refused = await ask('--certify', '开具养犬证明', '--project', FILE);
    expect(refused.out).toContain('不应由村级组织出具（某旗证明事项清单');
    expect(refused.out).toContain('告知承诺');
    expect((await ask('--certify', '婚姻', '--project', FILE)).out).toContain('据实出具');
    expect(JSON.parse((await ask('--certify', '养犬', '--project', FILE, '--json')).out)).toMatchObject({
      answer: 'refused',
    });
    expect((await ask('--certify', '养犬')).code).toBe(2);
  });
});
