import { type z } from 'zod';
import { describe, expect, it } from 'vitest';
import { project as projectSchema, type Project } from '../../../core/project/project.ts';
import { TEXT_FIELDS, typedTexts, withTexts } from '../../../core/project/typedTexts.ts';
import { nameDisagreements } from '../../../core/signs/mentions/nameDisagreements.ts';
import { placard, soundVillage } from '../../support/village.ts';

/**
 * Fields whose words name no place, body or room: ids and codes, people and how to reach them, days and numbers, Mongolian,
 * and the papers that signatures name.
 */
const NO_NAMES: readonly RegExp[] = [
  /(?:^|\.)(?:format|id|key|sha256|asset|picture|photo|photoAfter|fileName|current|look|profile|template)$/u,
  /\.(?:level|wall|walls\[\]|variant|space|room|sign|honour|item|group|finding|service|admission|replacedBy|set|making)$/u,
  /^policy\.placards\[\]\.decision\.into$|\.(?:combination|field|mechanisms\[\]|rulebook|edition|replaces)$/u,
  /\.(?:by|person|deputy|approver|phone|supervisionPhone|telephone|link|people\[\]\.name)$/u,
  /\.(?:filledBy|responsible|reviewedBy|surveyedBy|designedBy|checkedBy|approvedBy)$/u,
  /\.(?:on|dated|date|deadline|doneOn|validUntil|registeredOn|certificateEnds|generalPosted|financesPosted)$/u,
  /(?:^rooms\[\]|rows\[\])\.number$|openings\[\]\.mark$|^ownInks\[\]\./u,
  /\.mn(?:\.(?:conditions|materials|steps))?\.(?:text|proof\.document)$|\{\}\.(?:text|proof\.document)$|placards\[\]\.mn$/u,
  /\.(?:signed|decided|checked|by|confirmed|measured|supplied|chineseOnly|open(?:\{\})?)\.document$/u,
  // What was found, as it was found: under another name it is another finding.
  /^waivers\[\]\.(?:code|data\{\})$/u,
];

describe('texts that people typed', () => {
  it('[REG-45] every text field of the file is one of them, or is said to hold no names', () => {
    const known = new Set(TEXT_FIELDS.map(({ pattern }) => pattern));
    const others = stringsOf(projectSchema).filter((field) => !known.has(field));
    expect(others.filter((field) => !NO_NAMES.some((words) => words.test(field)))).toEqual([]);
    const fields = new Set(stringsOf(projectSchema));
    expect(TEXT_FIELDS.filter(({ pattern }) => !fields.has(pattern))).toEqual([]);
  });

  it('[REG-45] each is told with its place, and can be written anew there alone', () => {
    const village = soundVillage((own) => {
      own.policy.placards.push(placard('old', { text: '查干哈达嘎查图书室', demandedBy: '旗文旅局' }));
    });
    const texts = typedTexts(village);
    const old = texts.find(({ text }) => text === '查干哈达嘎查图书室');
    expect(old).toMatchObject({ group: 'old-plate', kind: 'record', id: 'old', label: '查干哈达嘎查图书室' });
    const room = texts.find(({ group }) => group === 'room');
    expect(room).toMatchObject({ id: 'hall', label: '便民服务大厅', text: '便民服务大厅' });
    const next = withTexts(village, new Map([[room?.key ?? '', '大厅']]));
    expect(next.rooms[0]?.name.zh).toBe('大厅');
    expect(next.signs).toBe(village.signs);
    expect(withTexts(next, new Map([[room?.key ?? '', '便民服务大厅']]))).toEqual(village);
  });

  it('[REG-45] a name in the way with a slash in it leads to its own text', () => {
    const village = soundVillage((own) => {
      const [sign] = own.signs;
      if (sign !== undefined) sign.options = { 'a/b': '一', a: '二' };
    });
    const at = typedTexts(village).find(({ text }) => text === '一');
    const next = withTexts(village, new Map([[at?.key ?? '', '三']]));
    expect(next.signs[0]?.options).toEqual({ 'a/b': '三', a: '二' });
  });
});

describe('names that disagree', () => {
  const foundIn = (change: (village: Project) => void) =>
    nameDisagreements(soundVillage(change)).map(({ code, found, right }) => `${code}: ${found} → ${right}`);
  const label = (zh: string) => (village: Project) => {
    village.signs.push({
      ...{ id: 'own', template: 'small-sign', size: { width: 200, height: 100 }, copies: 1, options: {} },
      subject: { of: 'label', text: { zh, mn: null }, party: false },
    });
  };

  it('[REG-46] a village in order has none', () => {
    expect(foundIn(() => undefined)).toEqual([]);
  });

  it.each([
    ['巴彦温都尔苏木查干敖包嘎查党群服务中心', 'village-differs: 查干敖包嘎查 → 查干哈达嘎查'],
    ['查干敖包嘎查党群服务中心', 'village-differs: 查干敖包嘎查 → 查干哈达嘎查'],
    ['天山镇查干哈达嘎查党群服务中心', 'township-differs: 天山镇 → 巴彦温都尔苏木'],
    ['阿鲁科尔沁旗天山镇查干哈达嘎查党群服务中心', 'township-differs: 天山镇 → 巴彦温都尔苏木'],
    ['查干哈达村便民服务', 'village-differs: 查干哈达村 → 查干哈达嘎查'],
    ['查干合达嘎查欢迎您', 'village-differs: 查干合达嘎查 → 查干哈达嘎查'],
    ['巴彦温都尔镇人民政府', 'township-differs: 巴彦温都尔镇 → 巴彦温都尔苏木'],
    ['查干哈达嘎查村委会', 'body-differs: 查干哈达嘎查村委会 → 查干哈达嘎查村民委员会'],
    ['查干敖包嘎查集体经济组织股份经济合作社', 'village-differs: 查干敖包嘎查 → 查干哈达嘎查'],
    ['查干哈达嘎查党群活动中心', 'body-differs: 查干哈达嘎查党群活动中心 → 查干哈达嘎查党群服务中心'],
    ['查干哈达嘎查经济合作社', 'body-differs: 查干哈达嘎查经济合作社 → 查干哈达嘎查股份经济合作社'],
  ])('[REG-46] %s', (zh, told) => {
    expect(foundIn(label(zh))).toEqual([told]);
  });

  it.each([
    '巴彦温都尔苏木查干哈达嘎查党群服务中心',
    '查干哈达嘎查村民委员会',
    '中国共产党阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查支部委员会',
    '本嘎查党支部',
    '先进村党支部',
    '行政村党群服务中心',
    '天山镇党群服务中心',
    '到查干哈达嘎查党群服务中心办理',
    '东村和西村的村民委员会',
  ])('[REG-46] %s is none', (zh) => {
    expect(foundIn(label(zh))).toEqual([]);
  });

  it.each(['和平村', '向阳社区', '交界营子村', '卓山至骆驼山矿区社区'])(
    '[REG-46] words that lead to a place may be part of its name: %s',
    (name) => {
      const village = soundVillage();
      village.register = { ...village.register, village: { zh: name, mn: null } };
      village.register.township = { zh: '自由路街道', mn: null };
      village.organisations.collective = { status: 'none' };
      label(`请到自由路街道${name}党群服务中心`)(village);
      expect(nameDisagreements(village)).toEqual([]);
    },
  );

  it('[REG-46] a village that is called like its township is no slip of it', () => {
    const village = soundVillage();
    village.register = { ...village.register, township: { zh: '台阁牧镇', mn: null } };
    village.register.village = { zh: '白音村', mn: null };
    village.organisations.collective = { status: 'none' };
    label('台阁牧镇台阁牧村党群服务中心')(village);
    expect(nameDisagreements(village).map(({ found, right }) => `${found} → ${right}`)).toEqual([
      '台阁牧村 → 白音村',
    ]);
  });

  it('[REG-46] short words in running text are as people speak', () => {
    expect(
      foundIn((village) => {
        village.policy.posts.push({
          ...{ id: 't1', kind: 'post', name: '代办', room: null, people: [] },
          duties: '每月到查干哈达嘎查村委会报到',
        });
      }),
    ).toEqual([]);
  });

  it('[REG-46] neighbours that differ in one character are no slip', () => {
    const village = soundVillage();
    village.register.village = { zh: '上北沟子村', mn: null };
    village.organisations.collective = { status: 'none' };
    label('下北沟子村路口')(village);
    expect(nameDisagreements(village)).toEqual([]);
  });

  it('[REG-46] what stands on a plate, a document or an honour is left as it is', () => {
    expect(
      foundIn((village) => {
        village.policy.placards.push(placard('old', { text: '查干敖包嘎查党群服务中心' }));
        village.policy.certificates.document = '查干敖包嘎查村民委员会清单';
      }),
    ).toEqual([]);
  });

  it.each([
    ['一楼服务大厅1号窗口', ['room-differs: 服务大厅 → 便民服务大厅']],
    ['101室便民大厅', ['room-differs: 便民大厅 → 便民服务大厅']],
    ['便民服务大庁', ['room-differs: 便民服务大庁 → 便民服务大厅']],
    ['一楼便民服务大厅1号窗口', []],
    ['镇政务中心', []],
  ])('[REG-46] a matter is done at %s', (place, told) => {
    expect(
      foundIn((village) => {
        village.policy.services.push({
          ...{ id: 's1', name: { zh: '参保登记', mn: null }, kind: 'direct', basis: null },
          ...{ materials: [], steps: [], place },
        });
      }),
    ).toEqual(told);
  });

  it('[REG-46] a floor directory that calls the room of a number otherwise is told', () => {
    const rows = (zh: string) => (village: Project) => {
      village.signs.push({
        ...{ id: 'floors', template: 'directory', size: { width: 600, height: 900 }, copies: 1, options: {} },
        subject: { of: 'directory', rows: [{ part: '一层', number: '101', name: { zh, mn: null } }] },
      });
    };
    expect(foundIn(rows('服务厅'))).toEqual(['room-differs: 服务厅 → 便民服务大厅']);
    expect(foundIn(rows('便民服务大厅'))).toEqual([]);
  });
});

/** Every text of a schema, by the way to it, as the table of fields writes it. */
function stringsOf(schema: unknown, way = ''): readonly string[] {
  const { def } = (schema as z.ZodType & { readonly def: Definition }) ?? {};
  const at = (step: string): string => (way === '' ? step : `${way}.${step}`);
  switch (def.type) {
    case 'string':
      return [way];
    case 'object':
      return unique(Object.entries(def.shape ?? {}).flatMap(([name, inner]) => stringsOf(inner, at(name))));
    case 'array':
      return stringsOf(def.element, `${way}[]`);
    case 'record':
      return stringsOf(def.valueType, `${way}{}`);
    case 'union':
      return unique((def.options ?? []).flatMap((option) => stringsOf(option, way)));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return stringsOf(def.innerType, way);
    case 'tuple':
      return unique((def.items ?? []).flatMap((item) => stringsOf(item, `${way}[]`)));
    case 'pipe':
      return stringsOf(def.in, way);
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return [];
    default:
      throw new Error(`no way through ${def.type} at ${way}`);
  }
}

type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly innerType?: unknown;
  readonly in?: unknown;
};

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}
