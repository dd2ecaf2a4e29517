import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Organisations } from '../../../core/project/organisation.ts';
import { nameFaults, readName } from '../../../core/signs/nameFaults.ts';
import { cleanName } from '../../../core/signs/nameReading/clean.ts';
import { type NameSource } from '../../../core/signs/names.ts';
import { testCentre } from '../../support/centre.ts';
import { runs } from '../../support/runs.ts';

const zh = (text: string) => ({ zh: text, mn: null });
function village(
  banner: string,
  township: string,
  name: string,
  changes: Partial<Organisations> = {},
): NameSource {
  const centre = testCentre({ register: { banner: zh(banner), township: zh(township), village: zh(name) } });
  return { ...centre, organisations: { ...centre.organisations, ...changes } };
}
const FARMING = village('土默特左旗', '台阁牧镇', '台阁牧村');
const PASTORAL = village('阿鲁科尔沁旗', '巴彦温都尔苏木', '巴彦包勒格嘎查');

const PARTY = '中国共产党土默特左旗台阁牧镇台阁牧村支部委员会';
const COMMITTEE = '台阁牧镇台阁牧村村民委员会';
const SUPERVISION = '台阁牧镇台阁牧村村务监督委员会';

describe('readName of the party organisation', () => {
  it.each([
    ['中国共产党土默特左旗台阁牧镇台阁牧村党支部', ['party-ending']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村支部', ['party-ending']],
    ['中国共产党台阁牧镇台阁牧村党支部委员会', ['party-ending']],
    ['中共土默特左旗台阁牧镇台阁牧村支部委员会', ['party-abbreviated']],
    ['中共台阁牧镇台阁牧村党支部', ['party-abbreviated', 'party-ending']],
    ['台阁牧镇台阁牧村党支部', ['party-abbreviated', 'party-ending']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村总支部委员会', ['party-form-differs']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村总支委员会', ['party-ending', 'party-form-differs']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村党总支', ['party-ending', 'party-form-differs']],
    ['中共台阁牧村党总支', ['party-abbreviated', 'party-ending', 'party-form-differs', 'place-differs']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村委员会', ['party-form-differs']],
    ['中国共产党土默特左旗台阁牧镇台阁木村支部委员会', ['place-differs']],
    ['中国共产党土默特左旗台阁牧村支部委员会', ['place-differs']],
    ['中国共产党土默特左旗毕克齐镇台阁牧村支部委员会', ['place-differs']],
    ['中国共产党土默特左旗台阁牧镇台阁牧镇台阁牧村支部委员会', ['township-twice']],
    ['中国共产党 土默特左旗 台阁牧镇 台阁牧村 支部委员会', ['odd-characters']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村支部委员会\u3000', ['odd-characters']],
    ['中国共产党土默特左旗台阁牧镇台阁牧村\u200b支部委员会', ['odd-characters']],
    ['台阁牧镇台阁牧村村民委员会', ['other-body']],
    ['台阁牧镇台阁牧村妇女联合会', ['other-body']],
    ['中国共产党台阁牧镇台阁牧村支部委员会', []],
    [PARTY, []],
    ['中国共产党呼和浩特市土默特左旗台阁牧镇台阁牧村支部委员会', []],
    ['中国共产党内蒙古自治区呼和浩特市土默特左旗台阁牧镇台阁牧村支部委员会', []],
  ])('[NAMES-8] %s: %j', (typed, faults) => {
    const reading = readName(typed, 'party', FARMING);
    expect(reading.faults).toEqual(faults);
    const lastingFault = faults.some((fault) => fault !== 'odd-characters');
    expect(reading.right).toBe(lastingFault ? PARTY : typed.replaceAll(/[\s\u200b]/gu, ''));
  });

  it('[NAMES-8] proposes the form that the project has', () => {
    const source = village('土默特左旗', '台阁牧镇', '台阁牧村', {
      party: { form: 'generalBranch', bannerInName: false, nameOnSeal: null, mn: null },
    });
    expect(readName('台阁牧村党总支', 'party', source).right).toBe('中国共产党台阁牧镇台阁牧村总支部委员会');
  });
});

describe('readName of the villagers’ committee', () => {
  it.each([
    ['台阁牧镇台阁牧村村委会', ['committee-short']],
    ['台阁牧镇台阁牧村委会', ['committee-short']],
    ['台阁牧镇台阁牧村民委', ['committee-short']],
    ['台阁牧镇台阁牧村民委员会', ['second-village-lost']],
    ['台阁牧镇台阁牧民委员会', ['second-village-lost']],
    ['土默特左旗台阁牧镇台阁牧村民委员会', ['second-village-lost']],
    ['台阁牧村村民委员会', ['place-differs']],
    ['台阁牧镇台阁牧村村務监督委员会', ['other-body']],
    ['台阁牧镇台阁牧村党群服务中心', ['other-body']],
    [COMMITTEE, []],
    [`土默特左旗${COMMITTEE}`, []],
  ])('[NAMES-9] %s: %j', (typed, faults) => {
    expect(readName(typed, 'villagersCommittee', FARMING)).toEqual({
      right: faults.length > 0 ? COMMITTEE : typed,
      faults,
    });
  });

  it.each([
    ['巴彦温都尔苏木巴彦包勒格嘎查村民委员会', []],
    ['巴彦温都尔苏木巴彦包勒格嘎查民委员会', []],
    ['巴彦温都尔苏木巴彦包勒格嘎查嘎查民委员会', []],
    ['巴彦温都尔苏木巴彦包勒格嘎查村委会', ['committee-short']],
    ['巴彦温都尔苏木巴彦包勒格村民委员会', ['place-differs']],
  ])('[NAMES-9] a gacha’s seal may say %s: %j', (typed, faults) => {
    expect(readName(typed, 'villagersCommittee', PASTORAL).faults).toEqual(faults);
  });
});

describe('readName of the supervision committee', () => {
  it.each([
    ['台阁牧镇台阁牧村监委会', ['supervision-short']],
    ['台阁牧镇台阁牧村监督委员会', ['supervision-short']],
    ['台阁牧镇台阁牧村务监督委员会', ['second-village-lost']],
    ['台阁牧镇台阁牧村村监会', ['supervision-short']],
    ['毕克齐镇台阁牧村村务监督委员会', ['place-differs']],
    [SUPERVISION, []],
  ])('[NAMES-10] %s: %j', (typed, faults) => {
    expect(readName(typed, 'supervision', FARMING)).toEqual({
      right: faults.length > 0 ? SUPERVISION : typed,
      faults,
    });
  });
});

describe('names of the collective', () => {
  const registered = (name: string, registeredOn: string) =>
    nameFaults(
      village('土默特左旗', '台阁牧镇', '台阁牧村', {
        collective: { status: 'registered', name, registeredOn, mn: null },
      }),
    ).map(({ right, faults }) => ({ right, faults }));

  it.each([
    ['土默特左旗台阁牧镇台阁牧村股份经济合作社', '2025-04-30', null, []],
    ['台阁牧村经济合作社', '2019-01-01', null, []],
    [
      '土默特左旗台阁牧镇台阁牧村股份经济合作社',
      '2025-05-01',
      '土默特左旗台阁牧镇台阁牧村集体经济组织股份经济合作社',
      ['collective-unmarked'],
    ],
    [
      '土默特左旗台阁牧镇台阁牧村经济合作社',
      '2026-02-10',
      '土默特左旗台阁牧镇台阁牧村集体经济组织经济合作社',
      ['collective-unmarked'],
    ],
    ['土默特左旗台阁牧镇台阁牧村集体经济组织', '2026-02-10', null, []],
    ['台阁牧村集体经济组织', '2026-02-10', '土默特左旗台阁牧镇台阁牧村集体经济组织', ['collective-place']],
    [
      '台阁牧村股份经济合作社',
      '2026-02-10',
      '土默特左旗台阁牧镇台阁牧村集体经济组织股份经济合作社',
      ['collective-place', 'collective-unmarked'],
    ],
    ['毕克齐村股份经济合作社', '2021-06-18', '土默特左旗台阁牧镇台阁牧村股份经济合作社', ['place-differs']],
    [
      '土默特左旗台阁牧镇台阁牧村 股份经济合作社',
      '2021-06-18',
      '土默特左旗台阁牧镇台阁牧村股份经济合作社',
      ['odd-characters'],
    ],
  ])('[NAMES-11] %s of %s: %s', (name, registeredOn, right, faults) => {
    expect(registered(name, registeredOn)).toEqual(right === null ? [] : [{ right, faults }]);
  });
});

describe('nameFaults', () => {
  it('[NAMES-12] finds full-width letters, spaces and look-alike characters in the register', () => {
    const source = village('土默特左旗 ', '台阁牧镇', '台阁牧第２⽣产村');
    expect(nameFaults(source)).toEqual([
      {
        subjects: [{ of: 'centre' }],
        found: '土默特左旗 ',
        right: '土默特左旗',
        faults: ['odd-characters'],
        documented: false,
      },
      {
        subjects: [{ of: 'centre' }],
        found: '台阁牧第２⽣产村',
        right: '台阁牧第2生产村',
        faults: ['odd-characters'],
        documented: false,
      },
    ]);
  });

  it('[NAMES-12] points at the organisation', () => {
    const source = village('土默特左旗', '台阁牧镇', '台阁牧村', {
      supervision: { bannerInName: false, nameOnSeal: { zh: '台阁牧村监委会', source: 'seal' }, mn: null },
    });
    expect(nameFaults(source)).toEqual([
      {
        subjects: [{ of: 'organisation', organisation: 'supervision' }],
        found: '台阁牧村监委会',
        right: SUPERVISION,
        faults: ['supervision-short', 'place-differs'],
        documented: false,
      },
    ]);
  });

  it.each([
    ['台阁牧镇台阁牧村民委员会', ['second-village-lost']],
    ['台阁牧镇台阁牧村委会', ['committee-short']],
    ['台阁牧村村民委员会', ['place-differs']],
    ['毕克齐镇人民政府', ['other-body']],
  ])('[NAMES-17] %s on the seal: wrong without a document, with one it is the legal name', (zh, faults) => {
    const sealed = (document?: string) =>
      nameFaults(
        village('土默特左旗', '台阁牧镇', '台阁牧村', {
          villagersCommittee: {
            bannerInName: false,
            nameOnSeal: { zh, source: 'seal', ...(document === undefined ? {} : { document }) },
            mn: null,
          },
        }),
      ).map(({ right, faults: found, documented }) => ({ right, found, documented }));
    expect(sealed()).toEqual([{ right: COMMITTEE, found: faults, documented: false }]);
    expect(sealed('  ')).toEqual(sealed());
    expect(sealed('2019年印模备案')).toEqual([{ right: COMMITTEE, found: faults, documented: true }]);
  });

  it('[NAMES-17] what no seal holds stays a fault of typing', () => {
    const found = nameFaults(
      village('土默特左旗', '台阁牧镇', '台阁牧村', {
        villagersCommittee: {
          bannerInName: false,
          nameOnSeal: { zh: '台阁牧镇 台阁牧村民委员会', source: 'seal', document: '印模' },
          mn: null,
        },
      }),
    );
    expect(found.map(({ right, faults, documented }) => ({ right, faults, documented }))).toEqual([
      { right: '台阁牧镇台阁牧村民委员会', faults: ['odd-characters'], documented: false },
      { right: COMMITTEE, faults: ['second-village-lost'], documented: true },
    ]);
  });

  it('[NAMES-17] so is the name on a collective’s certificate', () => {
    const registered = (document?: string) =>
      nameFaults(
        village('土默特左旗', '台阁牧镇', '台阁牧村', {
          collective: {
            status: 'registered',
            name: '台阁牧养殖股份经济合作社',
            registeredOn: '2019-01-01',
            ...(document === undefined ? {} : { document }),
            mn: null,
          },
        }),
      ).map(({ documented }) => documented);
    expect(registered()).toEqual([false]);
    expect(registered('登记证书')).toEqual([true]);
  });

  it.each([
    ['巴彦温都尔苏木巴彦包勒格嘎查委员会', ['committee-short']],
    ['巴彦温都尔苏木巴彦包勒格嘎查委会', ['committee-short']],
    ['巴彦包勒格嘎查委会', ['committee-short', 'place-differs']],
  ])('[NAMES-18] %s is the gacha’s committee by a short form: %j', (typed, faults) => {
    const reading = readName(typed, 'villagersCommittee', PASTORAL);
    expect(reading).toEqual({ right: '巴彦温都尔苏木巴彦包勒格嘎查村民委员会', faults });
  });

  it('[NAMES-12] finds nothing in a centre with composed names', () => {
    expect(nameFaults(FARMING)).toEqual([]);
    expect(nameFaults(PASTORAL)).toEqual([]);
  });

  it('[NAMES-12] spaces anywhere in a right name are the only thing wrong with it', () => {
    const space = fc.constantFrom(' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\t');
    fc.assert(
      fc.property(
        fc.constantFrom<string>(PARTY),
        fc.array(fc.tuple(fc.nat(PARTY.length), space), { minLength: 1 }),
        (name, places) => {
          const typed = places.reduce<string>(
            (text, [at, gap]) => text.slice(0, at) + gap + text.slice(at),
            name,
          );
          expect(readName(typed, 'party', FARMING)).toEqual({ right: name, faults: ['odd-characters'] });
        },
      ),
    );
  });
});

describe('look-alikes in names', () => {
  const right = (typed: string): string =>
    nameFaults(village('土默特左旗', '台阁牧镇', typed)).find(({ found }) => found === typed)?.right ?? typed;

  it.each<readonly [typed: string, wanted: string]>([
    ...['二○村', '二o村', '二O村', '二0村', '二◯村', '二⚪村', '二о村', '二Ο村', '二Ｏ村', '二⭕村'].map(
      (typed) => [typed, '二〇村'] as const,
    ),
    ...[
      '—间房村',
      'ー间房村',
      '－间房村',
      '-间房村',
      '‐间房村',
      '―间房村',
      '–间房村',
      '─间房村',
      '⼀间房村',
      '㇐间房村',
    ].map((typed) => [typed, '一间房村'] as const),
    ...['•', '・', '‧', '∙', '⋅', '．', '.', '･', '⸱', '▪'].map(
      (dot) => [`塔拉${dot}布拉格嘎查`, '塔拉·布拉格嘎查'] as const,
    ),
    ['⻢场村', '马场村'],
    ['⻰⽟村', '龙玉村'],
    ['⺠⽣社区', '民生社区'],
    ['\uf9f7村', '立村'],
    ['Ａ区社区', 'A区社区'],
    ['А区社区', 'A区社区'],
    ['ニ道沟村', '二道沟村'],
    ['大ロ子村', '大口子村'],
    ['二○—○村', '二〇一〇村'],
  ])('[NAMES-15] %s is found, %s is proposed', (typed, wanted) => {
    expect(right(typed)).toBe(wanted);
    expect(right(wanted)).toBe(wanted);
  });

  it.each([
    '塔拉·布拉格嘎查',
    '101社区',
    'A区社区',
    '二〇一九年村',
    '一间房村',
    '5G村',
    'B-2社区',
    '光明O2O社区',
  ])('[NAMES-15] %s is left alone', (name) => {
    expect(right(name)).toBe(name);
  });

  it('[NAMES-15] nothing is proposed from a wrong register, and nothing is changed', () => {
    const source = village('土默特左旗', '台阁牧镇', '二○村', {
      party: {
        form: 'branch',
        bannerInName: true,
        nameOnSeal: { zh: '中共台阁牧镇二○村党支部', source: 'seal' },
        mn: null,
      },
    });
    const faults = nameFaults(source);
    expect(faults.map(({ right }) => right)).toEqual([
      '二〇村',
      '中国共产党土默特左旗台阁牧镇二〇村支部委员会',
    ]);
    expect(source.register.village.zh).toBe('二○村');
  });

  it('[NAMES-15] rooms as well, but for dashes, which part two things there', () => {
    const room = (name: string) => ({
      id: 'r',
      name: zh(name),
      functions: [],
      number: '101',
      organisations: [],
      mechanisms: [],
    });
    const names = ['⽼年活动室', '二楼-会议室', '图书室—阅览室', '101•值班室'];
    const found = names.flatMap((name) => nameFaults({ ...FARMING, rooms: [room(name)] }));
    expect(found.map(({ subjects, right }) => [subjects[0], right])).toEqual([
      [{ of: 'room', id: 'r' }, '老年活动室'],
      [{ of: 'room', id: 'r' }, '101·值班室'],
    ]);
  });

  it('[NAMES-15] proposes the same again of what it proposed, for any text', () => {
    const characters = fc.constantFrom(...'二○o0O—ー-•.一间房村塔拉A1〇·⻢⼀');
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 10 }), (text) => {
        const once = cleanName(text.join(''));
        expect(cleanName(once)).toBe(once);
      }),
      { numRuns: runs(500), seed: 15 },
    );
  });
});
