import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readXlsx, utils } from '@e965/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { admissionForms } from '../../app/reports/admissionForms.ts';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { textsOf } from '../../core/report/report.ts';
import { run as runAdmission } from '../../node/cli/commands/admission.ts';
import { runAdmissions, runBurdens, runPosts } from '../../node/cli/commands/importAsked.ts';
import { soundAdmission } from '../support/admission.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { soundVillage } from '../support/village.ts';
import { shippedRulebook } from '../support/policyData.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-asked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, 'project.paijiang');

function write(change: (village: Project) => void = () => {}): void {
  const village = soundVillage((each) => {
    each.emblems = { centre: null, practice: null };
    change(each);
  });
  writeFileSync(FILE, saveProjectFile(village, new Map(), { sha256 }));
}
beforeEach(() => write());

function project(): Project {
  const opened = openProjectFile(readFileSync(FILE), { sha256 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value.project;
}
function list(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return name;
}
type Run = typeof runPosts;
async function take(run: Run, ...args: string[]) {
  const host = fakeHost({ folder });
  return { code: await run([...args, '--project', FILE], host), ...host.said };
}

const HEAD =
  '事项名称,类别,提出单位,依据文件,层级,职责范围,运行流程,工作内容,组织部门审核,组织部门审核人,组织部门审核日期,民政部门审核,民政部门审核人,民政部门审核日期,农牧部门审核,农牧部门审核人,农牧部门审核日期,旗县批准,旗县批准人,旗县批准日期,有效期至';
const WHOLE =
  '社保代办,事项,旗人社局,《关于下沉的通知》（旗政办发〔2026〕3号）,旗县,代收材料,受理上报,参保登记,同意,甲,2026-03-01,同意,乙,2026年3月2日,同意,丙,2026-03-03,批准,丁,2026-04-01,2028-12-31';

describe('import-admissions', () => {
  it('[ADMIT-4] takes a row with its document, rulings and end', async () => {
    expect((await take(runAdmissions, list('a.csv', HEAD, WHOLE))).code).toBe(0);
    expect(project().policy.admissions).toEqual([
      {
        id: 'a2',
        kind: 'matter',
        name: '社保代办',
        askedBy: '旗人社局',
        basis: {
          level: 'banner',
          issuer: '',
          title: '关于下沉的通知',
          number: '旗政办发〔2026〕3号',
          dated: null,
        },
        duties: '代收材料',
        process: '受理上报',
        content: '参保登记',
        reviews: {
          organisation: { outcome: 'agreed', signed: { by: '甲', on: '2026-03-01' } },
          civilAffairs: { outcome: 'agreed', signed: { by: '乙', on: '2026-03-02' } },
          agriculture: { outcome: 'agreed', signed: { by: '丙', on: '2026-03-03' } },
        },
        approval: { outcome: 'agreed', signed: { by: '丁', on: '2026-04-01' } },
        validUntil: '2028-12-31',
      },
    ]);
  });

  it('[ADMIT-4] leaves out half a ruling; not agreed is refused', async () => {
    const head = '事项名称,旗县批准,旗县批准人,旗县批准日期';
    const { code, err } = await take(
      runAdmissions,
      list('b.csv', head, '甲,同意,,2026-01-01', '乙,不同意,丁,2026-01-01', '丙,研究,丁,2026-01-01', '戊,,,'),
    );
    expect(code).toBe(1);
    expect(err).toContain('第 2 行“旗县批准人”');
    expect(err).toContain('第 4 行“旗县批准”');
    expect(project().policy.admissions.map(({ name, approval }) => [name, approval?.outcome])).toEqual([
      ['乙', 'refused'],
      ['戊', undefined],
    ]);
  });

  it('[ADMIT-4] --link refers where exactly one has the kind and name', async () => {
    write((village) => {
      village.mechanisms.push({ id: 'm2', name: { zh: '河长制工作站', mn: null } });
      village.policy.services.push({
        id: 's',
        name: { zh: '社保代办', mn: null },
        kind: 'agency',
        basis: null,
        materials: [],
        steps: [],
      });
      village.policy.admissions.push(soundAdmission('x', '河长制工作站'));
    });
    const rows = ['河长制工作站,机制', '社保代办,事项'];
    expect((await take(runAdmissions, list('c.csv', '事项名称,类别', ...rows))).code).toBe(0);
    expect(project().policy.services[0]?.admission).toBeUndefined();
    expect((await take(runAdmissions, list('c.csv', '事项名称,类别', ...rows), '--link')).code).toBe(0);
    const { policy, mechanisms } = project();
    expect(policy.admissions.map(({ id, kind }) => [id, kind])).toEqual([
      ['x', 'matter'],
      ['a2', 'mechanism'],
      ['a3', 'matter'],
    ]);
    expect(mechanisms.map(({ admission }) => admission)).toEqual([undefined, 'a2']);
    expect(policy.services[0]?.admission).toBe('a3');
  });
});

describe('import-posts and import-burdens', () => {
  it('[ADMIT-4] a room must be one of the project’s', async () => {
    const rows = [
      '岗位名称,房间,人员,电话',
      '代办员,101,达来、乌云,0471',
      '服务团队,便民服务大厅,,',
      '窗口岗,909,,',
    ];
    const { code, err } = await take(runPosts, list('p.csv', ...rows));
    expect([code, err]).toEqual([1, expect.stringContaining('第 4 行“房间”')]);
    expect(project().policy.posts.map(({ kind, room, people }) => [kind, room, people.length])).toEqual([
      ['agent', 'hall', 2],
      ['team', 'hall', 0],
    ]);
  });

  it('[ADMIT-4] a decision has person and day', async () => {
    const rows = [
      '名称,类别,是否要求留痕,处理,并入,决定人,决定日期',
      '嘎查工作群,微信工作群,否,整合,旗工作群,达来,2026-05-01',
      '月报,报表,,保留,,,',
      '一体化应用,APP,是,,,,',
      '怪物,别的,,,,,',
    ];
    const { code } = await take(runBurdens, list('q.csv', ...rows));
    expect(code).toBe(1);
    expect(
      project().policy.burdens.map(({ kind, tracesAsked, decision }) => [kind, tracesAsked, decision]),
    ).toEqual([
      ['group', false, { outcome: 'merge', into: '旗工作群', decided: { by: '达来', on: '2026-05-01' } }],
      ['app', true, null],
    ]);
  });
});

describe('admission', () => {
  const forms = async (...args: string[]) => {
    const host = fakeHost({ folder });
    return { code: await runAdmission([FILE, '--today', '2026-11-23', ...args], host), ...host.said };
  };

  it('[ADMIT-5] a form has what is entered and says what is open', () => {
    const village = soundVillage((each) => {
      each.policy.admissions.push({ ...soundAdmission('a', '社保代办'), approval: null, process: '' });
    });
    const texts = textsOf(
      admissionForms({
        project: village,
        today: '2026-11-23',
        language: 'zh',
        rulebook: shippedRulebook('inner-mongolia-2023'),
      }),
    );
    expect(texts.join('\n')).toContain('城乡居民养老保险参保登记');
    expect(texts.find((text) => text.startsWith('尚缺：'))).toMatch(/^尚缺：运行流程、旗县批准/u);
    expect(texts).toContain('同意（登记：审核人，2026年3月1日）');
    expect(texts).toContain('旗县（市、区）\n党委和政府\n批准意见');
  });

  it('[ADMIT-5] writes the forms and the registers, and refuses what is not there', async () => {
    expect((await forms('--pdf', 'f.pdf')).code).toBe(2);
    await take(runAdmissions, list('a.csv', HEAD, WHOLE));
    await take(runPosts, list('p.csv', '岗位名称,人员', '代办员,达来'));
    expect((await forms()).code).toBe(2);
    expect((await forms('--pdf', 'f.pdf', '--name', '别的')).code).toBe(2);
    expect((await forms('--xlsx', 'f.xlsx', '--of', 'nothing')).code).toBe(2);
    expect((await forms('--pdf', 'f.pdf', '--xlsx', 'f.xlsx')).code).toBe(0);
    expect(readFileSync(join(folder, 'f.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await forms('--xlsx', 'g.xlsx', '--of', 'posts')).code).toBe(0);
    const cells = (name: string) => {
      const book = readXlsx(readFileSync(join(folder, name)));
      return Object.values(book.Sheets)
        .map((sheet) => utils.sheet_to_csv(sheet))
        .join('\n');
    };
    expect(cells('f.xlsx')).toContain('手续齐全');
    expect(cells('g.xlsx')).toContain('达来');
  });
});
