import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Organisations } from '../../../core/project/organisation.ts';
import { type NamedSubject } from '../../../core/project/sign.ts';
import { nameFaults } from '../../../core/signs/nameFaults.ts';
import {
  breaksBetween,
  composeName,
  composeParts,
  nameOf,
  type NameSource,
} from '../../../core/signs/names.ts';
import { signWords } from '../../../core/signs/signWords.ts';
import { testCentre } from '../../support/centre.ts';
import { besideProject } from '../../support/shared.ts';
import { TOWNSHIPS } from '../../support/townships.ts';
import { runs } from '../../support/runs.ts';

const zh = (text: string) => ({ zh: text, mn: null });
function place(
  banner: string,
  township: string,
  village: string,
  changes: Partial<Organisations> = {},
): NameSource {
  const centre = testCentre({
    register: { banner: zh(banner), township: zh(township), village: zh(village) },
  });
  return { ...centre, organisations: { ...centre.organisations, ...changes } };
}
const party = (
  form: 'branch' | 'generalBranch' | 'committee',
  bannerInName = true,
): Partial<Organisations> => ({
  party: { form, bannerInName, nameOnSeal: null, mn: null },
});
const organisation = (kind: 'party' | 'villagersCommittee' | 'collective' | 'supervision'): NamedSubject => ({
  of: 'organisation',
  organisation: kind,
});
const TUMED = ['土默特左旗', '台阁牧镇', '台阁牧村'] as const;
const ARU = ['阿鲁科尔沁旗', '巴彦温都尔苏木', '巴彦包勒格嘎查'] as const;

describe('composeName', () => {
  it.each<[string, NameSource, NamedSubject, string, boolean]>([
    [
      'a branch',
      place(...TUMED),
      organisation('party'),
      '中国共产党土默特左旗台阁牧镇台阁牧村支部委员会',
      false,
    ],
    [
      'a general branch',
      place(...TUMED, party('generalBranch')),
      organisation('party'),
      '中国共产党土默特左旗台阁牧镇台阁牧村总支部委员会',
      false,
    ],
    [
      'a party committee',
      place(...TUMED, party('committee')),
      organisation('party'),
      '中国共产党土默特左旗台阁牧镇台阁牧村委员会',
      false,
    ],
    [
      'a branch without 旗县',
      place(...TUMED, party('branch', false)),
      organisation('party'),
      '中国共产党台阁牧镇台阁牧村支部委员会',
      false,
    ],
    [
      'a gacha’s branch',
      place(...ARU),
      organisation('party'),
      '中国共产党阿鲁科尔沁旗巴彦温都尔苏木巴彦包勒格嘎查支部委员会',
      false,
    ],
    [
      'a villagers’ committee, both 村',
      place(...TUMED),
      organisation('villagersCommittee'),
      '台阁牧镇台阁牧村村民委员会',
      false,
    ],
    [
      'a gacha’s committee, to be confirmed',
      place(...ARU),
      organisation('villagersCommittee'),
      '巴彦温都尔苏木巴彦包勒格嘎查村民委员会',
      true,
    ],
    [
      'a community’s',
      place('新城区', '保合少镇', '恼包社区'),
      organisation('villagersCommittee'),
      '保合少镇恼包社区居民委员会',
      true,
    ],
    [
      'a village without a generic word',
      place('多伦县', '滦源镇', '五一'),
      organisation('villagersCommittee'),
      '滦源镇五一村民委员会',
      true,
    ],
    ['supervision', place(...TUMED), organisation('supervision'), '台阁牧镇台阁牧村村务监督委员会', false],
    [
      'a gacha’s supervision',
      place(...ARU),
      organisation('supervision'),
      '巴彦温都尔苏木巴彦包勒格嘎查村务监督委员会',
      false,
    ],
    [
      'a community’s supervision',
      place('新城区', '保合少镇', '恼包社区'),
      organisation('supervision'),
      '保合少镇恼包社区居务监督委员会',
      true,
    ],
    ['the centre', place(...TUMED), { of: 'centre' }, '台阁牧镇台阁牧村党群服务中心', false],
    [
      'the practice station',
      place(...ARU),
      { of: 'practice' },
      '巴彦温都尔苏木巴彦包勒格嘎查新时代文明实践站',
      false,
    ],
    ['the service institution', place(...TUMED), { of: 'serviceInstitution' }, '台阁牧村综合服务站', true],
    [
      'a village that names its township again',
      place('阿鲁科尔沁旗', '天山镇', '天山镇新民村'),
      organisation('villagersCommittee'),
      '天山镇新民村村民委员会',
      false,
    ],
    [
      'a village that names banner and township',
      place('阿鲁科尔沁旗', '天山镇', '阿鲁科尔沁旗天山镇新民村', party('branch')),
      organisation('party'),
      '中国共产党阿鲁科尔沁旗天山镇新民村支部委员会',
      false,
    ],
    [
      'a village called after its township',
      place('阿鲁科尔沁旗', '天山镇', '天山镇村'),
      { of: 'centre' },
      '天山镇天山镇村党群服务中心',
      false,
    ],
    [
      'a gacha with the sumu’s own name',
      place('达尔罕茂明安联合旗', '查干哈达苏木', '查干哈达嘎查'),
      organisation('party'),
      '中国共产党达尔罕茂明安联合旗查干哈达苏木查干哈达嘎查支部委员会',
      false,
    ],
  ])('[NAMES-1] composes %s', (_, source, subject, expected, confirm) => {
    expect(composeName(source, subject)).toEqual({ zh: expected, source: 'composed', confirm });
  });

  it('[NAMES-2] lets the seal overrule, and says where the name is from', () => {
    const onSeal = '阿鲁科尔沁旗巴彦温都尔苏木巴彦包勒格嘎查嘎查民委员会';
    const source = place(...ARU, {
      villagersCommittee: { bannerInName: false, nameOnSeal: { zh: onSeal, source: 'seal' }, mn: null },
    });
    expect(composeName(source, organisation('villagersCommittee'))).toEqual({
      zh: onSeal,
      source: 'seal',
      confirm: false,
    });
  });

  it('[NAMES-3] gives the collective its registered name, and none where none is set up', () => {
    const collective = {
      status: 'registered',
      name: '土默特左旗台阁牧镇台阁牧村股份经济合作社',
      registeredOn: '2021-06-18',
      mn: null,
    } as const;
    expect(composeName(place(...TUMED, { collective }), organisation('collective'))).toEqual({
      zh: collective.name,
      source: 'registered',
      confirm: false,
    });
    expect(composeName(place(...TUMED), organisation('collective'))).toBeNull();
  });

  it('[NAMES-4] gives a room its own name, and none to a room that is not there', () => {
    const room = { id: 'r1', name: zh('便民服务大厅'), functions: [], organisations: [], mechanisms: [] };
    const source = { ...place(...TUMED), rooms: [room] };
    expect(composeName(source, { of: 'room', room: 'r1' })).toMatchObject({
      zh: '便民服务大厅',
      source: 'entered',
    });
    expect(nameOf(testCentre(), { of: 'room', room: 'r9' })).toBeNull();
  });
});

describe('names over the whole place register', () => {
  const anyPlace = fc.record({
    at: fc.constantFrom(...TOWNSHIPS),
    stem: fc
      .array(fc.constantFrom(...'巴彦乌兰查干哈达淖尔塔拉新民团结兴隆五一东西南北河湾'), {
        minLength: 1,
        maxLength: 7,
      })
      .map((letters) => letters.join('')),
    word: fc.constantFrom('村', '嘎查', '社区'),
    form: fc.constantFrom('branch' as const, 'generalBranch' as const, 'committee' as const),
    bannerInName: fc.boolean(),
  });

  it('[NAMES-5] there are 1,225 units of township rank in the place register', () => {
    expect(TOWNSHIPS.length).toBe(1225);
  });

  it('[NAMES-5] every township: what is composed holds the village once and has nothing wrong with it', () => {
    for (const { banner, township } of TOWNSHIPS) {
      for (const village of ['新民村', '巴彦包勒格嘎查', '恼包社区']) {
        const source = place(banner, township, village);
        for (const kind of ['party', 'villagersCommittee', 'supervision'] as const) {
          const name = composeName(source, organisation(kind))?.zh ?? '';
          expect(name.split(`${township}${village}`).length, name).toBe(2);
          expect(nameFaults(typed(source, kind, name)), name).toEqual([]);
        }
      }
    }
  });

  it('[NAMES-6] a township that the village’s name begins with is never said twice', () => {
    fc.assert(
      fc.property(anyPlace, ({ at, stem, word, form, bannerInName }) => {
        const plain = place(at.banner, at.township, stem + word, party(form, bannerInName));
        const doubled = place(at.banner, at.township, at.township + stem + word, party(form, bannerInName));
        expect(composeName(doubled, organisation('party'))).toEqual(
          composeName(plain, organisation('party')),
        );
      }),
    );
  });

  it('[NAMES-7] the proposed name of any wrong one has nothing wrong with it', () => {
    fc.assert(
      fc.property(
        anyPlace,
        fc.constantFrom('party' as const, 'villagersCommittee' as const, 'supervision' as const),
        fc.string({ minLength: 2, maxLength: 20, unit: 'grapheme' }),
        ({ at, stem, word, form, bannerInName }, kind, noise) => {
          const source = place(at.banner, at.township, stem + word, party(form, bannerInName));
          const name = `${noise.replaceAll(/\s/g, '')}委员会`;
          const found = nameFaults(typed(source, kind, name));
          for (const { right } of found) expect(nameFaults(typed(source, kind, right))).toEqual([]);
        },
      ),
    );
  });
});

function typed(
  source: NameSource,
  kind: 'party' | 'villagersCommittee' | 'supervision',
  name: string,
): NameSource {
  const nameOnSeal = { zh: name, source: 'seal' as const };
  return {
    ...source,
    organisations: { ...source.organisations, [kind]: { ...source.organisations[kind], nameOnSeal } },
  };
}

describe('where a long name goes to a new row', () => {
  const breaksOf = (banner: string, township: string, village: string, subject: NamedSubject): string => {
    const project = testCentre({
      register: {
        banner: { zh: banner, mn: null },
        township: { zh: township, mn: null },
        village: { zh: village, mn: null },
      },
    });
    const composed = composeParts(project, subject);
    const zh = composed?.name.zh ?? '';
    let from = 0;
    const rows = breaksBetween(composed?.parts ?? []).map((at) => {
      const row = zh.slice(from, at);
      from = at;
      return row;
    });
    return [...rows, zh.slice(from)].join('|');
  };
  const committee = { of: 'organisation', organisation: 'villagersCommittee' } as const;
  const party = { of: 'organisation', organisation: 'party' } as const;

  it.each([
    ['土默特左旗', '新村镇', '新村', '新村镇|新村|村民委员会'],
    ['土默特左旗', '台阁牧镇', '台阁牧村', '台阁牧镇|台阁牧村|村民委员会'],
    ['阿鲁科尔沁旗', '天山镇', '天山镇村', '天山镇|天山镇村|村民委员会'],
    ['新巴尔虎左旗', '巴尔虎苏木', '巴尔虎嘎查', '巴尔虎苏木|巴尔虎嘎查|村民委员会'],
    ['国旗', '中国共产党镇', '党村', '中国共产党镇|党村|村民委员会'],
    ['土默特左旗', '村镇', '村', '村镇|村|村民委员会'],
  ])('[NAMES-14] %s %s %s', (banner, township, village, rows) => {
    expect(breaksOf(banner, township, village, committee)).toBe(rows);
    expect(breaksOf(banner, township, village, party)).toBe(
      `中国共产党|${banner}|${rows.replace(/村民委员会$/, '支部委员会')}`,
    );
  });

  it('[NAMES-14] falls between whole names, whatever of one stands in another', () => {
    const stems = ['新', '新村', '村', '镇', '旗', '东新村', '巴彦', '巴', '彦镇', '旗镇村'];
    const stem = fc.constantFrom(...stems);
    fc.assert(
      fc.property(stem, stem, stem, fc.constantFrom('村', '嘎查', '社区', ''), (one, two, three, ending) => {
        const [banner, township, village] = [`${one}旗`, `${two}镇`, `${three}${ending}`];
        const rows = breaksOf(banner, township, village, party).split('|');
        expect(rows.slice(0, 3)).toEqual(['中国共产党', banner, township]);
        // The village's own name, without a township that it says again.
        expect(village.endsWith(rows[3] ?? '?')).toBe(true);
        expect(rows[4]).toBe('支部委员会');
      }),
      { numRuns: runs(300), seed: 14 },
    );
  });

  it('[NAMES-14] reads a typed name from its beginning, region and league included', () => {
    const project = testCentre();
    const { banner, township, village } = project.register;
    const typed = `中国共产党内蒙古自治区包头市${banner.zh}${township.zh}${village.zh}支部委员会`;
    const parted = composeParts(
      {
        ...project,
        organisations: {
          ...project.organisations,
          party: { ...project.organisations.party, nameOnSeal: { zh: typed, source: 'seal' } },
        },
      },
      party,
    );
    expect(parted?.parts).toEqual([
      ...['中国共产党', '内蒙古自治区包头市', banner.zh, township.zh, village.zh, '支部委员会'],
    ]);
  });

  it('[NAMES-14] breaks no name that is not the composed one', () => {
    const subject = { of: 'label', text: { zh: '新村镇新村', mn: null }, party: false } as const;
    const size = { width: 350, height: 2400 };
    const sign = { id: 'written', template: 'strip-placard', subject, size, copies: 1, options: {} };
    expect(signWords(testCentre(), sign)?.name?.breaks).toEqual([]);
  });

  it('[NAMES-14] holds over the villages of the whole region', (test) => {
    const { file, missing } = besideProject('data/villages-inner-mongolia.csv');
    if (missing !== null) return test.skip(missing);
    const rows = readFileSync(file, 'utf8').split(/\r?\n/).slice(1, 4000);
    for (const row of rows) {
      const names = row.split(',').filter((cell) => /^\p{Script=Han}{2,}$/u.test(cell));
      const [banner, township, village] = names.slice(-3);
      if (banner === undefined || township === undefined || village === undefined) continue;
      const parts = breaksOf(banner, township, village, party).split('|');
      // A banner that the township's name begins with is not said twice.
      const places = township.startsWith(banner) ? [township] : [banner, township];
      expect(parts.slice(0, 1 + places.length)).toEqual(['中国共产党', ...places]);
    }
  });
});
