import { type Honour, HONOUR_KINDS, HONOUR_LEVELS, type HonoursWall } from '../../core/project/honour.ts';
import { type Facade } from '../../core/project/facade.ts';
import { type OrganisationKind } from '../../core/project/organisation.ts';
import { type Project, project as projectSchema } from '../../core/project/project.ts';
import { type Room } from '../../core/project/room.ts';
import { type Service } from '../../core/project/service.ts';
import { type Sign } from '../../core/project/sign.ts';
import { boardTitle } from '../../core/signs/boardTitle.ts';
import { nameOf } from '../../core/signs/names.ts';
import { standardSigns } from '../../core/signs/standardSizes.ts';
import { isBoardTemplate } from '../../core/signs/template.ts';
import { sha256 } from '../support/sha256.ts';
import { MARK } from '../support/completed.ts';
import { MN_COMMITTEE, MN_PARTY, MN_ROOM, TEMPLATES } from '../support/signs.ts';
import { type Sample } from './signs.ts';

/*
 * Six projects that strain every layout. Their places, matters and honours are made up, and their Mongolian is words
 * strung together for typesetting; both are signed for here, so that signs come out as final ones do. They are made in
 * memory and are in no file that could be taken for a village's.
 */
const SIGNED = { by: '排版试验', on: '2026-07-02', document: '仅供排版，非校对' };

const WORDS = [MN_PARTY, MN_ROOM, MN_COMMITTEE].flatMap((text) => text.split(' '));

/** About as much Mongolian as the Chinese would be: a word for each two characters, the samples' own measure. */
function typesettingMongolian(zh: string): string {
  const count = Math.max(1, Math.round([...zh].length / 2));
  const from = [...zh].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
  const words = Array.from({ length: count }, (_, at) => WORDS[(from + at) % WORDS.length] ?? '');
  let text = words.join(' ');
  while (text.length > MOST_MONGOLIAN) text = text.slice(0, text.lastIndexOf(' '));
  return text;
}

/** core/project/text.ts. */
const MOST_MONGOLIAN = 400;

type Strain = {
  readonly id: string;
  readonly from: 'sample-gacha' | 'sample-village';
  readonly banner: string;
  readonly township: string;
  readonly village: string;
  readonly bannerInNames: boolean;
  readonly rooms: readonly RoomWords[];
  readonly doors: readonly Sign['size'][];
  readonly services: number;
  readonly refused: number;
  readonly display: Omit<HonoursWall, 'hung'>;
};
type RoomWords = readonly [name: string, ...functions: string[]];

/** Entrance sides as they were typed before the samples had plans: the six stay comparable from run to run. */
const ENTRANCE: Omit<Facade, 'windows' | 'arrangement' | 'lowerEdge'> = {
  ...{ width: 12_000, height: 4200, entrance: { x: 5100, width: 1800, height: 2700 } },
  ...{ firstSide: 'right', spacing: 150, fromEntrance: 250, emblemLowerEdge: 3200 },
};
const windows = (...spans: readonly (readonly [x: number, width: number])[]): Facade['windows'] =>
  spans.map(([x, width]) => ({ x, y: 900, width, height: 1800 }));
const FACADES: Readonly<Record<Strain['from'], Facade>> = {
  'sample-gacha': {
    ...{ ...ENTRANCE, windows: windows([1000, 1800], [9200, 1800]) },
    ...{ arrangement: 'two-and-two', lowerEdge: 600 },
  },
  'sample-village': {
    ...{ ...ENTRANCE, windows: windows([800, 1800], [3000, 1500], [9600, 1800]) },
    ...{ arrangement: 'all-right', lowerEdge: 700 },
  },
};

const DOORS = {
  small: { width: 300, height: 120 },
  middle: { width: 360, height: 150 },
  large: { width: 400, height: 160 },
};
const SIX = ['便民服务站', '退役军人服务站', '社会工作服务室', '综治调解室', '农牧民夜校', '公益岗位管理站'];
const USUAL: readonly RoomWords[] = [
  ['便民服务大厅', '便民服务站', '退役军人服务站'],
  ['党员活动室', '会议室'],
  ['嘎查办公室'],
  ['人民调解室', '社会工作服务室'],
  ['卫生室'],
];

const strains = (): readonly Strain[] => [
  {
    ...{ id: 'stress-longest', from: 'sample-gacha', bannerInNames: true },
    ...{ banner: '达尔罕茂明安联合旗', township: '额尔登布拉格苏木', village: '呼和陶勒盖巴音宝力格嘎查' },
    rooms: [
      ['退役军人服务和社会工作综合服务大厅', '城乡居民基本养老保险代办', '残疾人辅助性就业服务'],
      ['新时代文明实践志愿服务活动室', '远程教育和职业技能培训'],
      ['呼和陶勒盖巴音宝力格嘎查办公室'],
      ['矛盾纠纷多元化解和人民调解室'],
    ],
    ...{ doors: [DOORS.small, DOORS.middle], services: 25, refused: 12 },
    display: display([wall('long', '多功能活动室北侧主展示墙', 9000, 3000)], 24, 3),
  },
  {
    ...{ id: 'stress-shortest', from: 'sample-village', bannerInNames: false },
    ...{ banner: '东旗', township: '北镇', village: '南村' },
    ...{ rooms: [['大厅'], ['会议室'], ['书屋'], ['厕所']], doors: [DOORS.small, DOORS.large] },
    ...{ services: 8, refused: 4, display: display([wall('even', '北墙', 4000, 2800)], 8, 0) },
  },
  {
    ...{ id: 'stress-rare', from: 'sample-village', bannerInNames: true },
    ...{ banner: '磡埗旗', township: '㙦垚塝镇', village: '𠙶坽㘰村' },
    rooms: [['䓖𡐓便民服务大厅', '㙦垚调解'], ['𠙶坽会议室', '磡㘰书屋'], ['埗塝活动室'], ['㘰䓖卫生室']],
    ...{ doors: [DOORS.small], services: 12, refused: 6 },
    display: display([wall('even', '𡐓厅北墙', 6000, 3000)], 14, 1),
  },
  {
    ...{ id: 'stress-functions', from: 'sample-gacha', bannerInNames: true },
    ...{ banner: '阿鲁科尔沁旗', township: '巴彦温都尔苏木', village: '查干哈达嘎查' },
    rooms: [1, 2, 3, 4, 5, 6].map((count): RoomWords => ['综合服务大厅', ...SIX.slice(0, count)]),
    ...{ doors: [DOORS.small, DOORS.middle, DOORS.large], services: 30, refused: 20 },
    display: display([wall('even', '文化活动室北墙', 7200, 3000)], 40, 2),
  },
  {
    ...{ id: 'stress-few', from: 'sample-village', bannerInNames: false },
    ...{ banner: '敖汉旗', township: '新惠镇', village: '丰收村' },
    ...{ rooms: USUAL.slice(0, 3), doors: [DOORS.middle], services: 3, refused: 3 },
    display: display([wall('narrow', '会议室东墙', 2400, 2700)], 3, 0),
  },
  {
    ...{ id: 'stress-many', from: 'sample-gacha', bannerInNames: true },
    ...{ banner: '科尔沁左翼中旗', township: '巴彦塔拉镇', village: '乌兰敖都嘎查' },
    ...{ rooms: [...USUAL, ...USUAL, ...USUAL], doors: [DOORS.small], services: 60, refused: 40 },
    display: display(
      [
        wall('long', '活动大厅北墙', 14_000, 3000),
        wall('tall', '门厅西墙', 4200, 4500),
        wall('cut', '走廊南墙', 12_000, 3200),
      ],
      300,
      10,
    ),
  },
];

/** A wall of the given shape; `cut` is broken up by what honours must keep free. */
function wall(shape: string, name: string, width: number, height: number): HonoursWall['walls'][number] {
  const area = (what: 'door' | 'window' | 'switch' | 'column', x: number, y: number, size: number[]) => ({
    ...{ what, x, y, width: size[0] ?? 1, height: size[1] ?? 1 },
  });
  const door = area('door', width - 1300, 0, [1000, 2100]);
  const keepFree: HonoursWall['walls'][number]['keepFree'] =
    shape === 'cut'
      ? [
          area('door', 900, 0, [1000, 2100]),
          area('window', 3600, 900, [1800, 1500]),
          area('column', 6600, 0, [400, height]),
          area('switch', 7300, 1200, [120, 120]),
          door,
        ]
      : shape === 'long'
        ? [door, area('switch', width - 1500, 1200, [120, 120])]
        : [];
  return { id: shape, name, width, height, keepFree };
}

const HUNG_SIZES = [
  [600, 400],
  [420, 297],
  [297, 420],
  [600, 900],
  [250, 400],
  [297, 210],
] as const;

/** Honours of all kinds and sizes; of very many, most are as small as certificates are. */
function display(walls: HonoursWall['walls'], count: number, reserve: number): Strain['display'] {
  const honours = Array.from({ length: count }, (_, at): Honour => {
    const [width, height] = HUNG_SIZES[count > 100 ? 5 : at % HUNG_SIZES.length] ?? HUNG_SIZES[0];
    const year = 2026 - (at % 20);
    return {
      id: `h${at + 1}`,
      name: { zh: `${year}年度${HONOURED[at % HONOURED.length] ?? ''}`, mn: null },
      ...{ grantor: '排版试验授予单位', date: String(year), width, height, picture: null },
      level: HONOUR_LEVELS[at % HONOUR_LEVELS.length] ?? 'banner',
      kind: HONOUR_KINDS[at % HONOUR_KINDS.length] ?? 'plaque',
    };
  });
  return { honours, walls, order: 'level', reserve };
}
const HONOURED = ['先进基层党组织', '民族团结进步模范集体', '文明嘎查村', '平安建设先进单位', '五好党支部'];

function services(from: readonly Service[], count: number): readonly Service[] {
  return Array.from({ length: count }, (_, at): Service => {
    const each = from[at % from.length];
    if (each === undefined) throw new Error('the sample has a service directory');
    const round = Math.floor(at / from.length);
    return {
      ...each,
      id: `m${at + 1}`,
      name: { ...each.name, zh: round === 0 ? each.name.zh : `${each.name.zh}（续办${round}）` },
      conditions: at % 3 === 0 ? '户籍在本嘎查村，年满十六周岁，未参加其他同类保险的农牧民' : '本村村民',
      materials: ['身份证', '户口簿', '本人申请书', '一寸照片两张'].slice(0, 1 + (at % 4)),
      steps:
        each.steps.length > 0 ? each.steps : ['申请', '受理', '入户核实', '张榜公示'].slice(0, 2 + (at % 3)),
      timeLimit: at % 2 === 0 ? '5个工作日' : '即时办结',
      ...{ fee: '不收费', person: '其其格', deputy: '巴图' },
      ...{ phone: '0476-7200000', supervisionPhone: '0476-7200001' },
    };
  });
}

function strained(strain: Strain, sample: Project): Sample {
  const { register, organisations, policy } = sample;
  const words = (zh: string) => ({ zh, mn: null });
  const seated = { bannerInName: strain.bannerInNames, nameOnSeal: null, mn: null };
  const rooms: Room[] = strain.rooms.map(([name, ...functions], at) => ({
    id: String(101 + at),
    ...(at % 4 === 3 ? {} : { number: String(101 + at) }),
    name: words(name),
    functions: functions.map(words),
    organisations: at === 1 ? ['party'] : [],
    mechanisms: [],
  }));
  const place = `${strain.banner}${strain.township}${strain.village}`;
  const named: Project['organisations'] = {
    party: { ...organisations.party, ...seated, bannerInName: true },
    villagersCommittee: seated,
    collective: {
      ...{ status: 'registered', name: `${place}股份经济合作社`, registeredOn: '2021-06-18', mn: null },
    },
    supervision: seated,
    centre: { bannerInName: false, mn: null },
    practice: { bannerInName: false, mn: null },
    serviceInstitution: { name: null, mn: null },
  };
  const standard = standardSigns({ organisations: named, rooms });
  const [first, ...others] = strain.doors;
  if (first === undefined) throw new Error('doors have a size');
  const doors = standard.filter(({ template }) => template === 'door-plate');
  const signs = [
    ...standard.map((sign) => (sign.template === 'door-plate' ? { ...sign, size: first } : sign)),
    ...others.flatMap((size) =>
      doors.map((sign): Sign => ({ ...sign, id: `${sign.id}-${size.width}`, size })),
    ),
    ...sample.signs.filter(({ id }) => id.startsWith('board-')).map((sign) => relabelled(sign, rooms)),
    directorySign(rooms),
    certificatesSign,
  ];
  const refused = Array.from({ length: strain.refused }, (_, at) => ({
    text: `第${at + 1}类证明事项${'（排版试验用）'.repeat(at % 3)}`,
    ways: [(['online', 'inquiry', 'promise', 'data'] as const)[at % 4] ?? 'online'],
  }));
  const project: Project = {
    ...{ ...sample, id: strain.id, organisations: named, rooms, signs, plan: null, mechanisms: [] },
    register: {
      ...register,
      ...{
        banner: words(strain.banner),
        township: words(strain.township),
        village: words(strain.village),
      },
    },
    policy: {
      ...policy,
      placards: [],
      services: [...services(policy.services, strain.services)],
      certificates: { document: '《排版试验文件》', wording: '', refused },
    },
    boards: { ...sample.boards, facade: FACADES[strain.from], honours: { ...strain.display, hung: [] } },
  };
  return { id: strain.id, project: signedFor(project) };
}

/** A sign about one matter or with written words, about what the strained project has. */
function relabelled(sign: Sign, [room]: readonly Room[]): Sign {
  if (sign.subject.of === 'service') return { ...sign, subject: { of: 'service', service: 'm1' } };
  if (sign.subject.of === 'label' && room !== undefined)
    return { ...sign, subject: { ...sign.subject, text: { zh: room.name.zh, mn: null } } };
  return sign;
}

const certificatesSign: Sign = {
  ...{ id: 'board-certificates', template: 'certificates', subject: { of: 'certificates' } },
  ...{ size: { width: 900, height: 1200 }, copies: 1, options: {} },
};

function directorySign(rooms: readonly Room[]): Sign {
  const rows = rooms.map(({ name, number = null }, at) => ({
    ...{ part: at < 3 ? '一层' : '二层', number, name },
  }));
  return {
    ...{ id: 'board-directory', template: 'floor-directory', subject: { of: 'directory', rows } },
    ...{ size: { width: 600, height: 900 }, copies: 1, options: {} },
  };
}

/** The project with Mongolian for every text, all of it signed for, its marks supplied and its profile confirmed. */
function signedFor(project: Project): Project {
  const key = sha256(MARK);
  const signed = projectSchema.parse(withMongolian(project));
  const mn = (zh: string) => ({ text: typesettingMongolian(zh), proof: SIGNED });
  const ofOrganisation = (organisation: OrganisationKind) => ({
    mn: mn(nameOf(project, { of: 'organisation', organisation }) ?? ''),
  });
  const { organisations } = signed;
  const titles = signed.signs.flatMap((sign) => {
    const template = TEMPLATES.find(({ id }) => id === sign.template);
    const title = template !== undefined && isBoardTemplate(template) ? boardTitle(sign, template) : null;
    return title === null ? [] : [[title, mn(title)] as const];
  });
  return {
    ...signed,
    organisations: {
      party: { ...organisations.party, ...ofOrganisation('party') },
      villagersCommittee: { ...organisations.villagersCommittee, ...ofOrganisation('villagersCommittee') },
      collective:
        organisations.collective.status === 'none'
          ? organisations.collective
          : { ...organisations.collective, ...ofOrganisation('collective') },
      supervision: { ...organisations.supervision, ...ofOrganisation('supervision') },
      centre: { ...organisations.centre, mn: mn(nameOf(project, { of: 'centre' }) ?? '') },
      practice: { ...organisations.practice, mn: mn(nameOf(project, { of: 'practice' }) ?? '') },
      serviceInstitution: {
        ...organisations.serviceInstitution,
        mn: mn(nameOf(project, { of: 'serviceInstitution' }) ?? ''),
      },
    },
    language: { ...signed.language, confirmed: SIGNED },
    emblems: { centre: { asset: key, supplied: SIGNED }, practice: { asset: key, supplied: SIGNED } },
    assets: [
      ...signed.assets,
      { sha256: key, fileName: 'mark.svg', mediaType: 'image/svg+xml', bytes: MARK.length },
    ],
    boards: { ...signed.boards, words: Object.fromEntries(titles) },
  };
}

/** Every `{ zh, mn }` of the record with Mongolian that is signed for, and 示例 said of nothing. */
function withMongolian(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('示例', '试验').replaceAll(/待填：?/gu, '');
  if (Array.isArray(value)) return value.map(withMongolian);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (key !== 'mn' || !('zh' in value) || typeof value.zh !== 'string') return [key, withMongolian(inner)];
    return [key, { text: typesettingMongolian(value.zh), proof: SIGNED }];
  });
  return Object.fromEntries(entries);
}

/** The six, made from the samples. */
export function stressProjects(from: readonly Sample[]): readonly Sample[] {
  return strains().map((strain) => {
    const sample = from.find(({ id }) => id === strain.from);
    if (sample === undefined) throw new Error(`no sample ${strain.from}`);
    return strained(strain, sample.project);
  });
}
