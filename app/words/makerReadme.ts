import { type Day } from '../../core/project/people.ts';
import { type Waiver } from '../../core/project/waiver.ts';
import { WAIVING } from './preflightChecks.ts';
import { PACKAGE_FILES, PACKAGE_FOLDERS, CHECKSUMS } from './packageFolders.ts';

import { say } from './words.ts';

export type ReadmeFacts = {
  /** 旗县苏木嘎查. */
  readonly place: string;
  readonly day: Day;
  /** Names of all files of the package. */
  readonly names: readonly string[];
  /** What is made, counted as on the order sheet, and what is not, with the reason. */
  readonly count: {
    readonly plates: number;
    readonly kinds: number;
    readonly pieces: number;
    readonly sheets: number;
    readonly drafts: number;
  };
  readonly unmade: readonly { readonly label: string; readonly reason: string }[];
  /** Numbers of what is too fine for its process, and nobody let stand; '' = none. */
  readonly thin: string;
  /** Doubts that a named person lets stand. */
  readonly waived: readonly (Pick<Waiver, 'by' | 'on' | 'reason'> & { readonly said: string })[];
  /** 审批人, 电话, 交货期, 送货 as answered for all signs; null = open. */
  readonly people: Readonly<Record<'approver' | 'telephone' | 'deadline' | 'delivery', string | null>>;
  readonly fonts: readonly FontFact[];
  readonly profile: string | null;
};

/** `given`: its file lies in the package. */
export type FontFact = {
  readonly family: string;
  readonly style: string;
  readonly licence: string | null;
  readonly given: boolean;
};

const OPEN = { zh: '待确认，请先问委托方', en: 'open: ask the orderer first' };

/** What a folder or document holds, by the beginning of its name; those that the package lacks are left out. */
const CONTENTS: readonly (readonly [name: string, zh: string, en: string])[] = [
  ['00_', '订单：做哪些、多大、用什么料、几块', 'the order: what, how large, of what, how many'],
  [PACKAGE_FILES.schedule, '清单：一行一张，可筛选、可打印', 'schedule, a row a sheet, to filter and print'],
  [
    PACKAGE_FILES.places,
    '位置图：每块挂在哪里；没有定的写“位置待确认”',
    'where each sign hangs; what is not decided says so',
  ],
  [
    PACKAGE_FOLDERS.print,
    '印刷、喷绘、UV 用的 PDF，1:1，PDF/X，字已转曲',
    'PDF/X for printing, 1:1, letters as outlines',
  ],
  [
    PACKAGE_FOLDERS.cut,
    '雕刻、切割用的 DXF（R12，mm）和 SVG，1:1，轮廓已合并',
    'DXF (R12, mm) and SVG for cutters, 1:1, contours merged',
  ],
  [
    PACKAGE_FOLDERS.preview,
    '看样的图片，标有尺寸；不能用来制作',
    'pictures with dimensions to look at; nothing is made from them',
  ],
  [PACKAGE_FOLDERS.drawings, '安装用的立面图、布置图，不是牌子', 'elevations for the fitter; no signs'],
  ['50_', '制作单：每张一份，文件名以编号开头', 'job sheets, one for each sheet, named by its number'],
  ['55_', '小样：送审签字用', 'proofs to be approved and signed'],
  [
    PACKAGE_FOLDERS.gang,
    '拼版：同料同工艺的小牌子排在一张板上，附拼版图；单独的文件照样可用',
    'small signs ganged on sheets of material, with a map; the single files hold as well',
  ],
  [PACKAGE_FOLDERS.holes, '打孔样板：1:1 打印，贴在墙上或牌上', 'drilling templates, printed 1:1'],
  [PACKAGE_FOLDERS.fonts, '牌面所用字体和许可', 'the typefaces used, with their licences'],
  ['manifest.json', '给软件读的目录', 'the contents, for programs'],
];

/** 说明.txt: for the maker, Chinese first and English below; lines end as Notepad on Windows likes them. */
export function makerReadme(facts: ReadmeFacts): string {
  const has = CONTENTS.filter(([start]) => facts.names.some((name) => name.startsWith(start)));
  const lines = [
    ...chinese(facts, has),
    '',
    '----------------------------------------',
    '',
    ...english(facts, has),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function chinese(facts: ReadmeFacts, has: typeof CONTENTS): readonly string[] {
  const { place, day, count, unmade, thin, waived, people, fonts, profile } = facts;
  const { plates, kinds, pieces, sheets, drafts } = count;
  return [
    `${place}　标牌制作资料`,
    day,
    '',
    `一、做什么：标牌 ${plates} 块（${kinds} 种），制作图 ${sheets} 张${drafts === 0 ? '，都可以制作' : `，其中草稿 ${drafts} 张，草稿不得制作`}。`,
    ...(pieces === plates ? [] : [`　　拆开数共 ${pieces} 件：分张做的每张一件，排在一张上裁开的每块一件。`]),
    ...unmade.map(({ label, reason }) => `　　没有文件：${label}。${reason}`),
    '',
    '二、各文件夹：',
    ...has.map(([name, zh]) => `　　${name}　${zh}`),
    `　　${CHECKSUMS}　校验：sha256sum -c ${CHECKSUMS}，或用 7-Zip 核对`,
    '',
    '三、按哪个文件做：',
    `　　印刷的牌子，用“${PACKAGE_FOLDERS.print}”里的 PDF；雕刻、割字的牌子，用“${PACKAGE_FOLDERS.cut}”里的 DXF，机器不认 DXF 时用同名 SVG。`,
    '　　文件全部 1:1，不要缩放；裁切线（CutContour）就是成品边，出血在它外面，打孔线是 Drill。',
    '　　文件名依次是：编号、村名、牌名、成品尺寸、份数。一种标牌编一个号，订单、清单、位置图、制作单和文件名都用它；一种做几张的，',
    '　　编号后再编张号（如 024-05），订单、清单、制作单和文件名相同；位置图、拼版图只写编号，按牌名对。',
    '',
    '四、颜色：按 CMYK（FOGRA39）给出，专色只有裁切、打孔、压痕、草稿这几个，不印。清单里有漆、膜色号的以色号为准。',
    '　　白色（C0 M0 Y0 K0）不印白墨，露出板材本色；底材不是白的，先问委托方要不要垫白。',
    '',
    '五、草稿：牌面上斜写“草稿 不得制作”、文件名带“未校对”“未确认”“有待填”“缺蒙古文”“示例”的，只看样，不能做。等委托方补齐后会另给文件。',
    '　　蒙古文不要改、不要重打、不要换字体、不要自己转向：字已经是图形，动了就错。门牌等已按横排转好的，照原样。',
    `　　文字规则：${profile ?? '没有人确认'}`,
    '',
    '六、没有写的不要猜：清单里写“待确认”的（材料、厚度、安装、位置……），先问再做。',
    `　　审批人：${people.approver ?? OPEN.zh}`,
    `　　电话：${people.telephone ?? OPEN.zh}`,
    `　　交货期：${people.deadline ?? OPEN.zh}`,
    `　　送货：${people.delivery ?? OPEN.zh}`,
    '',
    '七、字体：文件里的字都是轮廓，制作不需要装字体。',
    ...fonts.map(
      ({ family, style, licence, given }) =>
        `　　${family} ${style}　${licence ?? '许可由字体所有者定'}　${given ? '随附' : '不随附：没有转交的许可'}`,
    ),
    '',
    thin === ''
      ? '八、印前检查：订单“说明”里写的，先看、先问，再做。'
      : `八、印前检查没有全过：${thin} 的笔画、间隙细于工艺下限，逐处见制作单。先问委托方换字重、换字体，还是换工艺，答复前不要做。`,
    waived.length === 0
      ? '　　没有跳过的：查出来的问题，委托方没有同意照做。'
      : `　　下面 ${waived.length} 处委托方知道，决定不改，照做：`,
    ...waived.map(({ said, ...who }) => `　　${said}${say(WAIVING, 'zh', 'agreed', who)}`),
  ];
}

function english(facts: ReadmeFacts, has: typeof CONTENTS): readonly string[] {
  const { place, day, count, unmade, thin, waived, people, fonts, profile } = facts;
  const { plates, kinds, pieces, sheets, drafts } = count;
  return [
    `${place}: what is needed to make the signs`,
    day,
    '',
    `1. What: ${plates} plates (${kinds} kinds), ${sheets} sheets${drafts === 0 ? ', all of them final.' : `, ${drafts} of them drafts. Do not manufacture drafts.`}`,
    ...(pieces === plates
      ? []
      : [`   Taken apart ${pieces} pieces: panels of a wall and captions one by one.`]),
    ...unmade.map(({ label }) => `   No file: ${label}`),
    '',
    '2. What lies where:',
    ...has.map(([name, , en]) => `   ${name}  ${en}`),
    `   ${CHECKSUMS}  checksums: sha256sum -c ${CHECKSUMS}`,
    '',
    '3. Which file to work from:',
    `   Printed signs: the PDF in ${PACKAGE_FOLDERS.print}. Engraved or cut signs: the DXF in ${PACKAGE_FOLDERS.cut}, or the SVG of the same name.`,
    '   All files are 1:1; never scale them. CutContour is the finished edge, the bleed lies outside it, Drill is the holes.',
    '   A file name has the number, village, sign, finished size and copies. A kind of sign has one number everywhere; where it',
    '   takes several sheets, each has its own behind it (024-05) in order, schedule, job sheets and file names. Location plan',
    '   and gang map have the number alone: go by the name of the sheet.',
    '',
    '4. Colours are CMYK (FOGRA39). The only spot colours are cut, drill, crease and draft: they are not printed. A paint or film',
    '   reference in the schedule comes first. White (0 0 0 0) is the bare material; ask before you print white under it.',
    '',
    '5. A draft says 草稿 不得制作 across its face and why in its name: it is to be looked at. Do not change, retype or turn the',
    '   Mongolian, or set it in another typeface. Where it lies along a line already, as on door plates, leave it so.',
    `   Language profile: ${profile ?? 'confirmed by nobody'}`,
    '',
    '6. What is 待确认 (open) in the schedule is asked for before anything is made.',
    `   Approved by: ${people.approver ?? OPEN.en}`,
    `   Telephone: ${people.telephone ?? OPEN.en}`,
    `   Deadline: ${people.deadline ?? OPEN.en}`,
    `   Delivery: ${people.delivery ?? OPEN.en}`,
    '',
    '7. Letters are outlines: no typeface has to be installed.',
    ...fonts.map(
      ({ family, style, licence, given }) =>
        `   ${family} ${style}  ${licence ?? 'licence: as its owner says'}  ${given ? 'enclosed' : 'not enclosed: it may not be passed on'}`,
    ),
    '',
    thin === ''
      ? '8. Preflight: read the notes of the order and ask before you begin.'
      : `8. Preflight was not passed: strokes or gaps of ${thin} are finer than their process makes; each job sheet says where. Ask first.`,
    waived.length === 0
      ? '   Nothing was waived: of what was found, the orderer agreed to nothing.'
      : `   Doubts that the orderer knows of and lets stand: ${waived.length} (above in Chinese; in manifest.json under notes):`,
    ...waived.map(({ by, on }) => `   ${by}, ${on}`),
  ];
}
