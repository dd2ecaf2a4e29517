import { type SpecificationField } from '../../core/project/specification.ts';
import { type Answer, type Answers } from '../../core/signs/specification.ts';
import { defineWords, filled, say as inWords, type UiLanguage } from './words.ts';

/** 制作要求: its fields and their values. Sheets for Chinese sign shops take the Chinese, whatever the program speaks. */
export const SPECIFICATION_WORDS = defineWords({
  zh: {
    combination: '常用做法',
    material: '材质',
    thickness: '厚度',
    finish: '表面',
    depth: '字深、字厚',
    colours: '漆、膜色号',
    tolerance: '尺寸允差',
    sides: '单双面',
    backing: '背板、框架',
    edge: '边角处理',
    place: '室内外',
    light: '发光',
    mounting: '固定方式',
    fixing: '固定件',
    mountingHeight: '下沿离地',
    packing: '包装',
    deadline: '交货日期',
    delivery: '送货地点',
    approver: '确认人',
    telephone: '联系电话',
    remarks: '备注',
    'sides.1': '单面',
    'sides.2': '双面',
    'place.indoor': '室内',
    'place.outdoor': '室外',
    'light.none': '不发光',
    'light.front': '正面发光',
    'light.back': '内发光（灯箱）',
    'light.halo': '背发光',
    'mounting.standoff': '广告钉离墙',
    'mounting.screws': '螺丝',
    'mounting.tape': '双面胶',
    'mounting.hook': '挂钩',
    'mounting.hung': '吊挂',
    'mounting.insert': '插槽',
  },
  en: {
    combination: 'Made as',
    material: 'Material',
    thickness: 'Thickness',
    finish: 'Surface',
    depth: 'Depth of letters',
    colours: 'Paint or film',
    tolerance: 'Tolerance',
    sides: 'Sides',
    backing: 'Backing, frame',
    edge: 'Edge, corners',
    place: 'In or out',
    light: 'Light',
    mounting: 'Mounting',
    fixing: 'Fixings',
    mountingHeight: 'Lower edge at',
    packing: 'Packing',
    deadline: 'Deadline',
    delivery: 'Delivery to',
    approver: 'Approver',
    telephone: 'Telephone',
    remarks: 'Remarks',
    'sides.1': 'one side',
    'sides.2': 'both sides',
    'place.indoor': 'indoors',
    'place.outdoor': 'outdoors',
    'light.none': 'none',
    'light.front': 'lit from the front',
    'light.back': 'lit from within',
    'light.halo': 'halo',
    'mounting.standoff': 'standoffs',
    'mounting.screws': 'screws',
    'mounting.tape': 'tape',
    'mounting.hook': 'hooks',
    'mounting.hung': 'hung',
    'mounting.insert': 'slot',
  },
});

/** Every field but the combination, which templates/combinations.json names. */
type Told = Exclude<SpecificationField, 'combination'>;

/** A value as people read it, lengths in mm. */
export function sayAnswer<Field extends Told>(
  language: UiLanguage,
  field: Field,
  value: Answer<Field>['value'],
): string {
  switch (field) {
    case 'sides':
    case 'place':
    case 'light':
    case 'mounting':
      // The values of these fields are keys above.
      return inWords(
        SPECIFICATION_WORDS,
        language,
        `${field}.${value}` as keyof typeof SPECIFICATION_WORDS.zh,
      );
    case 'tolerance':
      return `±${value} mm`;
    case 'thickness':
    case 'depth':
    case 'mountingHeight':
      return `${value} mm`;
    default:
      return String(value);
  }
}

/** What is drawn while nobody confirmed it. */
const DRAWN_WORDS = {
  proposed: '{drawn}（建议值，待确认）',
  otherwise: '{drawn}（制作要求为 {said}，待确认）',
  told: '{said}（图上 {drawn}，待确认）',
} as const;

/** A figure or word on a drawing for a Chinese shop, by what somebody said of it; null = nobody said anything. */
export function sayDrawn(drawn: string, said: string | null): string {
  if (said === drawn) return drawn;
  return said === null
    ? filled(DRAWN_WORDS.proposed, { drawn })
    : filled(DRAWN_WORDS.otherwise, { drawn, said });
}

/** The same on a paper or in a table, by the answer. */
export function sayTold<Field extends SpecificationField>(
  { value, drawn }: Answer<Field>,
  say: (value: Answer<Field>['value']) => string,
): string {
  const said = say(value);
  if (drawn === undefined) return said;
  const shown = say(drawn);
  return shown === said ? sayDrawn(shown, null) : filled(DRAWN_WORDS.told, { said, drawn: shown });
}

/** Material and thickness as one; null where nobody answered the material. */
export function sayMaterial({ material, thickness }: Answers): string | null {
  if (material === undefined) return null;
  return thickness === undefined
    ? material.value
    : `${material.value}，${sayAnswer('zh', 'thickness', thickness.value)}`;
}
