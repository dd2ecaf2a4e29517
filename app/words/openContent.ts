import { SERVICE_FIELDS } from '../../core/signs/boardTemplate.ts';
import { defineWords, say, type UiLanguage } from './words.ts';

/** What is open on a board: words that say so themselves, and columns of the service directory with empty cells. */
const OPEN_CONTENT = defineWords({
  zh: {
    text: '“{text}”',
    'more-texts': '等 {count} 处',
    column: '{field}（{count} 项空白）',
    between: '、',
    number: '序号',
    name: '事项名称',
    nameMn: '事项名称（蒙古文）',
    kind: '办理方式',
    basis: '依据',
    conditions: '办理条件',
    conditionsMn: '办理条件（蒙古文）',
    materials: '所需材料',
    materialsMn: '所需材料（蒙古文）',
    steps: '办理流程',
    stepsMn: '办理流程（蒙古文）',
    timeLimit: '办理时限',
    fee: '收费标准',
    place: '办理地点',
    person: '责任人',
    phone: '联系电话',
    supervisionPhone: '监督电话',
    link: '网上办理',
    'honour.date': '荣誉的授予时间',
    'honour.level': '荣誉的级别',
    'honour.kind': '荣誉的种类',
    'honour.size': '荣誉的实物尺寸',
    'row.part': '楼层',
  },
  en: {
    text: '“{text}”',
    'more-texts': ' and others, {count} in all',
    column: '{field} ({count} empty)',
    between: ', ',
    number: 'number',
    name: 'matter',
    nameMn: 'matter in Mongolian',
    kind: 'how it is handled',
    basis: 'basis',
    conditions: 'conditions',
    conditionsMn: 'conditions in Mongolian',
    materials: 'materials',
    materialsMn: 'materials in Mongolian',
    steps: 'steps',
    stepsMn: 'steps in Mongolian',
    timeLimit: 'time limit',
    fee: 'fee',
    place: 'place',
    person: 'person in charge',
    phone: 'telephone',
    supervisionPhone: 'supervision telephone',
    link: 'online',
    'honour.date': 'date of honours',
    'honour.level': 'level of honours',
    'honour.kind': 'kind of honours',
    'honour.size': 'size of honours',
    'row.part': 'floor',
  },
});

const GAPS = ['honour.date', 'honour.level', 'honour.kind', 'honour.size', 'row.part'] as const;

/** Texts that are named before the others are counted. */
const NAMED = 4;

/** “公共教育类事项（具体事项待填）”、办理时限（26 项空白）: as core/signs/openContent.ts lists it. */
export function sayOpenContent(language: UiLanguage, listed: string): string {
  const rows = listed.split('\n').map((line) => {
    const at = line.indexOf(' ');
    return { of: line.slice(0, at), rest: line.slice(at + 1) };
  });
  const texts = rows.filter(({ of }) => of === 'text');
  const columns = rows.flatMap(({ of, rest }) => {
    const field = [...SERVICE_FIELDS, ...GAPS].find((each) => each === of);
    if (field === undefined) return [];
    return [
      say(OPEN_CONTENT, language, 'column', { field: say(OPEN_CONTENT, language, field), count: rest }),
    ];
  });
  const named = texts.slice(0, NAMED).map(({ rest }) => say(OPEN_CONTENT, language, 'text', { text: rest }));
  const between = say(OPEN_CONTENT, language, 'between');
  const more = texts.length > NAMED ? say(OPEN_CONTENT, language, 'more-texts', { count: texts.length }) : '';
  return [...(named.length === 0 ? [] : [`${named.join(between)}${more}`]), ...columns].join(between);
}
