import { EMPTY, filledTable, type FilledColumn, type Table, textCell } from '../../core/report/table.ts';
import { SPECIFICATION_FIELDS } from '../../core/project/specification.ts';
import { askedByShop } from '../../core/signs/specification.ts';
import { FIELD_QUESTIONS, SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { scheduleWord } from '../words/signSchedule.ts';
import { SMALL } from './plateTable.ts';
import { rowList } from './rowList.ts';
import { type ShopRow } from './shopSign.ts';

type Asked = { readonly question: string; readonly rows: readonly ShopRow[] };

/** So few questions stand one under the other; of more two stand side by side, of many three. */
const [FEW, MANY] = [4, 16];
/** Widths of question, signs and answer, by how many stand side by side, mm. */
const WIDTHS = { 1: [46, 62, 86], 2: [46, 62, 86], 3: [50, 42, 37] } as const;

/** What every shop asks and nobody answered, each with the signs that it is open for and room for the answer. */
export function questions(rows: readonly ShopRow[]): Table {
  const plates = rows.filter(({ drawing, isLayout }) => drawing !== null && !isLayout);
  const all = [...ofFields(plates), ...ofSigns(plates, rows)].filter((asked) => asked.rows.length > 0);
  const beside = all.length > MANY ? 3 : all.length > FEW ? 2 : 1;
  const lines = Math.ceil(all.length / beside);
  const [question, concerned, answer] = WIDTHS[beside];
  const columns = Array.from({ length: beside }, (_, at): readonly FilledColumn<number>[] => {
    const asking = (row: number) => all[at * lines + row];
    return [
      [SHOP_WORDS.question, question, 'left', (row) => textCell(asking(row)?.question)],
      [SHOP_WORDS.concerned, concerned, 'left', (row) => textCell(sayConcerned(asking(row)?.rows ?? []))],
      [SHOP_WORDS.answer, answer, 'left', () => EMPTY],
    ];
  }).flat();
  return {
    ...filledTable(
      columns,
      Array.from({ length: lines }, (_, row) => row),
    ),
    ...SMALL,
  };

  function sayConcerned(own: readonly ShopRow[]): string {
    if (own.length === plates.length && plates.length > 0) return SHOP_WORDS.everything;
    const others = rowList(plates.filter((row) => !own.includes(row)).map(({ row }) => row));
    const list = rowList(own.map(({ row }) => row));
    // Whichever is shorter to read.
    return others.length * 2 < list.length ? shopWord('all-but', { list: others }) : list;
  }
}

function ofFields(plates: readonly ShopRow[]): readonly Asked[] {
  const open = new Map(
    plates.map((row) => [
      row,
      new Set(askedByShop(row.answers, row.making?.process.way ?? null, row.folded !== null)),
    ]),
  );
  return SPECIFICATION_FIELDS.map((field) => ({
    question: FIELD_QUESTIONS[field],
    rows: plates.filter((row) => open.get(row)?.has(field) === true),
  }));
}

/** What no field answers: too fine, contents, other sizes, white under the print, who proof-reads, order on the façade, place. */
function ofSigns(plates: readonly ShopRow[], rows: readonly ShopRow[]): readonly Asked[] {
  const asked = (question: string, isOpen: (row: ShopRow) => boolean): Asked => ({
    question,
    rows: plates.filter(isOpen),
  });
  const better = new Map<string, ShopRow[]>();
  for (const row of plates) {
    if (row.better === null) continue;
    const size = shopWord('size-value', row.better);
    better.set(size, [...(better.get(size) ?? []), row]);
  }
  const outside = plates.filter(({ place }) => place === scheduleWord('place-facade'));
  const facade = rows.find(({ sign, drawing }) => sign.subject.of === 'facade' && drawing !== null);
  return [
    asked(SHOP_WORDS['ask-thin'], ({ thin }) => thin.length > 0),
    asked(SHOP_WORDS['ask-unfilled'], ({ open }) => open.some(({ why }) => why === 'unfilled')),
    asked(SHOP_WORDS['ask-sample'], ({ open }) => open.some(({ why }) => why === 'sample')),
    ...[...better].map(([size, own]) => ({ question: shopWord('ask-size', { size }), rows: own })),
    asked(
      SHOP_WORDS['ask-white'],
      ({ making, answers }) =>
        making?.process.way === 'print' && answers.material?.value.includes('白') !== true,
    ),
    asked(SHOP_WORDS['ask-proof'], ({ texts }) => texts.some(({ mn }) => mn !== null && mn.proof === null)),
    {
      question:
        facade === undefined ? SHOP_WORDS['ask-order'] : shopWord('ask-order-as', { row: facade.row }),
      rows: outside.length > 1 ? outside : [],
    },
    asked(SHOP_WORDS.place, ({ place }) => place === null),
  ];
}
