import {
  type Cell,
  EMPTY,
  filledTable,
  type FilledColumn,
  type Table,
  textCell,
} from '../../core/report/table.ts';
import { type Project } from '../../core/project/project.ts';
import { largestScale } from '../../typeset/shop/shopPen.ts';
import { SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { rowList } from './rowList.ts';
import { sayInks, sayShopSign } from './sayShopSign.ts';
import { type ShopRow } from './shopSign.ts';

/** Letters of the order sheet's tables, in points. */
export const SMALL = { title: '', lines: [], notes: [], letters: 8 } as const;

const PICTURE = { width: 24, height: 8.2 } as const;
/** Of fewer plates nothing is told apart from its row. */
const MANY = 5;

type Said = ReturnType<typeof sayShopSign>;

/** What may stand once for all plates: heading, width and what of a sign is said. */
const HOISTED = ['paint', 'material', 'process', 'holes', 'mounting', 'height', 'place', 'state'] as const;
type Hoisted = (typeof HOISTED)[number];
/** Of these a few signs may have their own. */
const EXCEPT: ReadonlySet<Hoisted> = new Set(['material', 'mounting', 'height']);
/** Of so many plates; more others than these would be no list. */
const [EXCEPT_OF, OTHERS] = [10, 6];

export type PlateTable = {
  readonly table: Table;
  /** What is the same of all plates, once; null where nothing is. */
  readonly alike: Table | null;
  /** Every ink of the plates by name and print values; '' = none. */
  readonly inks: string;
};

/** A row a plate. What all of many have alike stands once, and has no column (docs/spec/package.md, PACK-49). */
export function plateTable(plates: readonly ShopRow[], project: Project): PlateTable {
  const said = new Map(plates.map((row) => [row, sayShopSign(row, project)]));
  const value = (row: ShopRow, key: keyof Said): string => said.get(row)?.[key] ?? '';
  const of = (key: keyof Said) => (row: ShopRow) => textCell(value(row, key));
  const mongolian = mongolianOf(plates);
  const [first] = plates;
  const groupsOf = (key: Hoisted): readonly (readonly [string, readonly ShopRow[]])[] => {
    const groups = new Map<string, ShopRow[]>();
    for (const row of plates) groups.set(value(row, key), [...(groups.get(value(row, key)) ?? []), row]);
    return [...groups].sort(([, one], [, other]) => other.length - one.length);
  };
  /** All but a few are alike: the others stand behind it by their numbers. */
  const isAlike = (key: Hoisted): boolean => {
    const [most, ...others] = groupsOf(key);
    const apart = others.reduce((sum, [, rows]) => sum + rows.length, 0);
    return (
      most !== undefined &&
      plates.length >= MANY &&
      (others.length === 0 ||
        (EXCEPT.has(key) &&
          plates.length >= EXCEPT_OF &&
          others.length <= OTHERS &&
          apart * 2 <= plates.length))
    );
  };
  const sayAlike = (key: Hoisted): string =>
    groupsOf(key)
      .map(([said, rows], at) => {
        const one = said.replaceAll('\n', '，');
        return at === 0
          ? one
          : shopWord('alike-but', { list: rowList(rows.map(({ row }) => row)), said: one });
      })
      .join('；');
  const own = (key: Hoisted, width: number, align: 'left' | 'centre'): readonly FilledColumn<ShopRow>[] =>
    isAlike(key) ? [] : [[SHOP_WORDS[key], width, align, of(key)]];
  const hasPaint = plates.some((row) => value(row, 'paint') !== '');
  const columns: readonly FilledColumn<ShopRow>[] = [
    [SHOP_WORDS.number, 14, 'centre', ({ row }) => textCell(row)],
    [SHOP_WORDS['picture-column'], 25, 'centre', pictured],
    [SHOP_WORDS.text, 86, 'left', (row) => textCell(sayTexts(row, mongolian))],
    [SHOP_WORDS.size, 22, 'centre', of('size')],
    [SHOP_WORDS.letters, 22, 'left', of('letters')],
    [SHOP_WORDS.least, 41, 'left', (row) => textCell(value(row, 'least').replaceAll('\n', '，'))],
    [SHOP_WORDS.colours, 36, 'left', of('inks')],
    ...(hasPaint ? own('paint', 24, 'left') : []),
    ...own('material', 26, 'left'),
    ...own('process', 24, 'left'),
    ...own('holes', 19, 'centre'),
    ...own('mounting', 20, 'left'),
    ...own('height', 16, 'centre'),
    ...own('place', 32, 'left'),
    [SHOP_WORDS.copies, 18, 'centre', of('copies')],
    ...own('state', 34, 'left'),
  ];
  const shared = HOISTED.filter((key) => isAlike(key) && groupsOf(key)[0]?.[0] !== '');
  const alike: readonly FilledColumn<ShopRow>[] = [
    [SHOP_WORDS.alike, 26, 'centre', () => textCell(SHOP_WORDS['alike-all'])],
    ...shared.map((key): FilledColumn<ShopRow> => [
      SHOP_WORDS[key],
      // As much as is said of it.
      Math.max(30, Math.min(170, sayAlike(key).length * 2.2)),
      'left',
      () => textCell(sayAlike(key)),
    ]),
  ];
  return {
    table: { ...filledTable(columns, plates), ...SMALL },
    alike: shared.length === 0 || first === undefined ? null : { ...filledTable(alike, [first]), ...SMALL },
    inks: [...new Set(plates.flatMap((row) => sayInks(row, project).map(({ full }) => full)))].join('；'),
  };
}

function pictured({ drawing }: ShopRow): Cell {
  if (drawing === null) return EMPTY;
  const { width, height } = drawing;
  const scale = largestScale((each) => width / each <= PICTURE.width && height / each <= PICTURE.height);
  return { kind: 'drawing', drawing, scale };
}

/** What each sign is told by in Mongolian: its own words before the unit's name, which stands on most. */
function mongolianOf(plates: readonly ShopRow[]): ReadonlyMap<ShopRow, string> {
  const known = new Map<string, string>();
  return new Map(
    plates.flatMap((plate): readonly (readonly [ShopRow, string])[] => {
      const texts = plate.texts.flatMap(({ mn, part }) => (mn === null ? [] : [{ text: mn.text, part }]));
      const first = texts.find(({ part }) => part !== 'unit') ?? texts[0];
      if (first === undefined) return [];
      const before = known.get(first.text);
      if (before === undefined) known.set(first.text, plate.row);
      const text = before === undefined ? first.text : shopWord('same-text', { row: before });
      const count = texts.length;
      return [[plate, count === 1 ? text : shopWord('more-texts', { text, count })]];
    }),
  );
}

/** What the sign is called, and its words in Mongolian. */
function sayTexts(plate: ShopRow, mongolian: ReadonlyMap<ShopRow, string>): string {
  const text = mongolian.get(plate);
  return [plate.label, ...(text === undefined ? [] : [text])].join('\n');
}
