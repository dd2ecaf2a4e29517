import { type Project } from '../../core/project/project.ts';
import { type SignPlace } from '../../core/signs/thinOnSign.ts';
import { byLimit } from '../signs/making.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { DRAFT_MARKS } from '../words/slugLines.ts';
import { SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { sayAnswer, sayTold } from '../words/specification.ts';
import { type Answer, type Answers } from '../../core/signs/specification.ts';
import { tenth } from '../../core/units/length.ts';
import { sayEms } from './sayEms.ts';
import { type ShopRow, type ShopSign } from './shopSign.ts';

/** What is said as it was answered, 待确认 where nobody did. */
type AnsweredField =
  | ('mountingHeight' | 'place' | 'light' | 'tolerance' | 'backing' | 'packing')
  | ('approver' | 'telephone' | 'deadline' | 'delivery');

const OPEN = SHOP_WORDS.open;

function sayOne<Field extends AnsweredField | 'material' | 'thickness'>(
  field: Field,
  answer: Answer<Field>,
): string {
  return sayTold(answer, (value) => sayAnswer('zh', field, value));
}

/** What the papers say of a sheet of a sign; what nobody answered is 待确认. */
export function sayShopSign(row: ShopRow, project: Project) {
  const { answers, sign, drawing, facts, drafts, copies } = { ...row, copies: row.sign.copies };
  const size = drawing === null ? sign.size : orderedSize(drawing);
  const { sides } = answers;
  const answered = <Field extends AnsweredField>(field: Field): string => {
    const given: Answer<Field> | undefined = answers[field];
    return given === undefined ? OPEN : sayOne(field, given);
  };
  return {
    size: shopWord('size-value', size),
    letters: sayLetters(row),
    least: sayLeast(row),
    colours: [
      ...sayInks(row, project).map(({ full }) => full),
      ...paintOf(row, project, SHOP_WORDS['colour-open']),
    ].join('\n'),
    inks: sayInks(row, project)
      .map(({ short }) => short)
      .join('、'),
    paint: paintOf(row, project, OPEN).join(''),
    material: sayMaterial(row),
    process: sayProcess(row),
    holes: sayHoles(row),
    mounting: row.folded === null ? sayMounting(row) : SHOP_WORDS['mounting-stands'],
    height: sayHeight(row, answered('mountingHeight')),
    place: row.place ?? OPEN,
    copies:
      row.pieces === null
        ? String(copies)
        : shopWord('copies-pieces', { copies, count: row.pieces.sizes.length }),
    state:
      drafts.length === 0
        ? SHOP_WORDS.ready
        : shopWord('draft', { marks: drafts.map((reason) => DRAFT_MARKS[reason]).join('、') }),
    outline: [facts === null ? '' : sayOutline(facts), answers.edge?.value ?? SHOP_WORDS['edge-open']]
      .filter((part) => part !== '')
      .join('；'),
    bleed: shopWord('millimetres', { value: drawing?.bleed ?? 0 }),
    sides: sides === undefined ? OPEN : SHOP_WORDS[`sides-${sides.value}`],
    backing: answered('backing'),
    surroundings: answered('place'),
    light: answered('light'),
    tolerance: answered('tolerance'),
    packing: answered('packing'),
    remarks: answers.remarks?.value ?? '',
    approver: answered('approver'),
    telephone: answered('telephone'),
    deadline: answered('deadline'),
    delivery: answered('delivery'),
  };
}

/** A folded sheet stands on a desk; plates that are cut out of one sheet hang in as many places. */
function sayHeight({ folded, pieces, answers }: ShopRow, answered: string): string {
  if (folded !== null) return SHOP_WORDS['height-stands'];
  return pieces !== null && answers.mountingHeight === undefined ? SHOP_WORDS['height-pieces'] : answered;
}

/** Sizes of letters by script, as they stand on the face. */
function sayLetters({ lines }: ShopSign): string {
  const [zh, mn] = [sayEms(lines, 'Hans'), sayEms(lines, 'Mong')];
  return [
    ...(zh === '' ? [] : [shopWord('letters-zh', { sizes: zh })]),
    ...(mn === '' ? [] : [shopWord('letters-mn', { sizes: mn })]),
  ].join('\n');
}

/** What is under the least of the process, the narrowest of each kind; else that everything keeps it. */
function sayLeast({ making }: ShopSign): string {
  if (making === null) return '';
  const { process, places } = making;
  const { stroke, gap } = process;
  if (places.length === 0)
    return gap.mm === 0
      ? shopWord('least-stroke-kept', { stroke: stroke.mm })
      : shopWord('least-kept', { stroke: stroke.mm, gap: gap.mm });
  const kinds = ['stroke', 'gap', 'counter', 'contact'] as const satisfies readonly SignPlace['kind'][];
  return kinds
    .flatMap((kind) => byLimit(places, process, kind))
    .flatMap(({ kind, ground, own }) => {
      const [worst] = own;
      if (worst === undefined) return [];
      const width = Math.round(worst.width * 100) / 100;
      const key = kind === 'stroke' && ground === 'reversed' ? 'least-reversed' : (`least-${kind}` as const);
      return [shopWord(key, { width, least: worst.least, count: own.length })];
    })
    .join('\n');
}

export type SaidInk = {
  /** Its print values alone, parts that are nought left out, with its paint. */
  readonly short: string;
  /** With its name. */
  readonly full: string;
};

/** Each colour on the face by its print values, with the paint of the place. */
export function sayInks({ facts }: ShopSign, { ownInks = [] }: Project): readonly SaidInk[] {
  return (facts?.colours ?? []).map(({ ink, cmyk, name }) => {
    const own = ownInks.find(({ replaces }) => replaces === ink);
    const plain = { black: SHOP_WORDS['ink-black'], 'party-red': SHOP_WORDS['ink-red'] }[ink];
    const paint = own?.paint === undefined ? '' : shopWord('ink-paint', { paint: own.paint });
    const called = own?.name ?? plain ?? name ?? SHOP_WORDS['ink-nameless'];
    const [c, m, y, k] = cmyk;
    const parts = cmyk.flatMap((part, at) => (part === 0 ? [] : [`${'CMYK'[at] ?? ''}${part}`]));
    return {
      short: `${parts.join(' ')}${own?.paint === undefined ? '' : shopWord('ink-paint-short', { paint: own.paint })}`,
      full: `${shopWord('ink-cmyk', { name: called, c, m, y, k })}${paint}`,
    };
  });
}

/** By which swatch: as answered; else open, unless the project's inks have numbers of their own. */
function paintOf({ answers }: ShopSign, { ownInks = [] }: Project, open: string): readonly string[] {
  const paints = ownInks.some(({ paint }) => paint !== undefined);
  const reference = answers.colours?.value ?? (paints ? '' : open);
  return reference === '' ? [] : [reference];
}

/** Material and thickness; null where nobody said either. */
export function sayMade({ material, thickness }: Answers): readonly string[] | null {
  if (material === undefined && thickness === undefined) return null;
  return [
    material === undefined ? OPEN : sayOne('material', material),
    thickness === undefined ? OPEN : shopWord('thickness', { thickness: sayOne('thickness', thickness) }),
  ];
}

function sayMaterial({ answers }: ShopSign): string {
  const { finish } = answers;
  const made = sayMade(answers);
  return made === null ? OPEN : [...made, ...(finish === undefined ? [] : [finish.value])].join('\n');
}

function sayProcess({ making, answers }: ShopSign): string {
  return [
    ...(making === null ? [] : [making.process.name.zh]),
    ...(answers.depth === undefined ? [] : [shopWord('depth', { depth: answers.depth.value })]),
  ].join('\n');
}

/** 56-Ø4，8-Ø8: how many of each diameter. */
function sayHoles({ facts }: ShopSign): string {
  const counts = new Map<number, number>();
  for (const { diameter } of facts?.holes ?? [])
    counts.set(tenth(diameter), (counts.get(tenth(diameter)) ?? 0) + 1);
  if (counts.size === 0) return SHOP_WORDS['holes-none'];
  return [...counts].map(([diameter, count]) => shopWord('holes-alike', { count, diameter })).join('，');
}

function sayMounting({ answers }: ShopSign): string {
  return mountedBy(answers, '，') ?? answers.fixing?.value ?? OPEN;
}

/** The way of fixing with its parts; null where nobody said the way. */
export function mountedBy({ mounting, fixing }: ShopSign['answers'], between: string): string | null {
  if (mounting === undefined) return null;
  const way = sayAnswer('zh', 'mounting', mounting.value);
  return [way, ...(fixing === undefined ? [] : [fixing.value])].join(between);
}

function sayOutline({ outline }: NonNullable<ShopSign['facts']>): string {
  return outline.kind === 'round'
    ? shopWord('outline-round', { radius: tenth(outline.radius) })
    : SHOP_WORDS[`outline-${outline.kind}`];
}
