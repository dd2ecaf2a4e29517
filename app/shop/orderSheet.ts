import { type Block, type Report } from '../../core/report/report.ts';
import {
  type Cell,
  EMPTY,
  filledTable,
  type FilledColumn,
  type Table,
  textCell,
} from '../../core/report/table.ts';
import { SPECIFICATION_FIELDS } from '../../core/project/specification.ts';
import { type Project } from '../../core/project/project.ts';
import { answersFor, openFields } from '../../core/signs/specification.ts';
import { lineup } from '../../typeset/shop/lineup.ts';
import { largestScale } from '../../typeset/shop/shopPen.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { sayDay } from '../words/day.ts';
import { FIELD_QUESTIONS, SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { type PaperAsk } from './paperAsk.ts';
import { sayShopSign } from './sayShopSign.ts';
import { type ShopRow } from './shopSign.ts';

/** Place to sign with a round seal of 42 mm over its day; the room for all signs in small; a small picture. mm. */
const SIGN = 46;
const LINEUP = { width: 388, height: 48 } as const;
const PICTURE = { width: 25, height: 14 } as const;
/** The tables: letters in points. */
const SMALL = { title: '', lines: [], notes: [], letters: 8 } as const;

/** 订单: every sign of the package with what a shop asks, what it adds up to, and what is still to be answered. */
export function orderSheet(rows: readonly ShopRow[], ask: PaperAsk): Report {
  const { project, day, letters } = ask;
  const title = shopWord('order-title', { village: project.register.village.zh });
  const made = rows.filter(({ drawing }) => drawing !== null);
  const plates = made.filter(({ isLayout }) => !isLayout);
  const layouts = made.filter(({ isLayout }) => isLayout);
  const blocked = rows.filter(({ drawing }) => drawing === null);
  const shown = plates.flatMap(({ drawing, row }) => (drawing === null ? [] : [{ drawing, label: row }]));
  const small = shown.length === 0 ? null : lineup(shown, LINEUP, letters);
  return {
    title,
    running: title,
    paper: 'workshopA3',
    blocks: [
      {
        kind: 'title',
        text: title,
        under: [shopWord('under', { place: wholePlace(project), day: sayDay(day, 'zh') })],
      },
      { kind: 'table', table: headTable(ask), fitted: true },
      { kind: 'paragraph', text: summary(made, blocked).join('') },
      ...(small === null
        ? []
        : [
            { kind: 'figures', figures: [small.figure] } as const,
            { kind: 'paragraph', text: shopWord('lineup', { scale: small.scale }), flush: true } as const,
          ]),
      ...headed('plates-heading', plateTable(plates, project)),
      ...headed('totals-heading', totals(plates)),
      ...headed('layouts-heading', layoutTable(layouts)),
      ...headed('notes-heading', noteTable(notesOf(made))),
      ...headed('open-heading', questions(plates)),
      ...(blocked.length === 0
        ? []
        : [
            heading(shopWord('blocked-heading', { count: new Set(blocked.map(({ sign }) => sign.id)).size })),
            ...blocked.map(missing),
          ]),
      heading(SHOP_WORDS['sign-heading']),
      {
        kind: 'fields',
        fields: (['sign-customer', 'sign-maker'] as const).map((key) => ({
          ...{ label: SHOP_WORDS[key], text: '', room: SIGN, signed: SIGNED },
        })),
      },
    ],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

/** A table under its heading; neither where it has no rows. */
function headed(key: keyof typeof SHOP_WORDS, table: Table): readonly Block[] {
  return table.rows.length === 0 ? [] : [heading(SHOP_WORDS[key]), { kind: 'table', table, fitted: true }];
}

const SIGNED = {
  sign: SHOP_WORDS['sign-sign'],
  seal: SHOP_WORDS['sign-seal'],
  day: SHOP_WORDS['sign-day'],
};

/** Who orders, who approves, until when: what holds for the whole order. */
function headTable({ project, library }: PaperAsk) {
  const answers = answersFor(project, {}, library.combinations);
  const said = (field: 'approver' | 'telephone' | 'deadline' | 'delivery' | 'packing' | 'remarks') => () =>
    textCell(answers[field]?.value ?? (field === 'remarks' ? '' : SHOP_WORDS.open));
  const columns: readonly FilledColumn<Project>[] = [
    [SHOP_WORDS.orderer, 84, 'left', () => textCell(wholePlace(project))],
    [SHOP_WORDS.approver, 50, 'left', said('approver')],
    [SHOP_WORDS.telephone, 50, 'left', said('telephone')],
    [SHOP_WORDS.deadline, 40, 'left', said('deadline')],
    [SHOP_WORDS.delivery, 64, 'left', said('delivery')],
    [SHOP_WORDS.packing, 40, 'left', said('packing')],
    [SHOP_WORDS.remarks, 60, 'left', said('remarks')],
  ];
  return { ...filledTable(columns, [project]), ...SMALL };
}

/** Plates are counted in 块, with their copies, each sign once; the drawings that they are made by in 张. */
function summary(made: readonly ShopRow[], blocked: readonly ShopRow[]): readonly string[] {
  const open = new Set(blocked.map(({ sign }) => sign.id));
  const plates = made.filter(({ isLayout }) => !isLayout);
  const whole = new Map(plates.flatMap(({ sign }) => (open.has(sign.id) ? [] : [[sign.id, sign.copies]])));
  const layouts = made.length - plates.length;
  const isDraft = (one: ShopRow) => one.drafts.length > 0;
  const drafts = plates.filter(isDraft).length;
  const parts = new Map(made.flatMap(({ number, count }) => (count === 1 ? [] : [[number, count]])));
  const list = [...parts].map(([number, count]) =>
    shopWord('part', { number: String(number).padStart(3, '0'), count }),
  );
  return [
    ...(plates.length + open.size === 0
      ? []
      : [
          shopWord('summary', {
            made:
              plates.length === 0
                ? ''
                : shopWord('summary-made', {
                    plates: [...whole.values()].reduce((sum, copies) => sum + copies, 0),
                    kinds: whole.size,
                    sheets: plates.length,
                    drafts: drafts === 0 ? '' : shopWord('summary-drafts', { drafts }),
                  }),
            blocked:
              open.size === 0
                ? ''
                : shopWord(plates.length === 0 ? 'summary-none' : 'summary-blocked', { count: open.size }),
          }),
        ]),
    ...(list.length === 0 ? [] : [shopWord('parts', { list: list.join('、') })]),
    ...(layouts === 0 ? [] : [shopWord('layouts', { count: layouts })]),
    ...(made.some(isDraft) ? [SHOP_WORDS['draft-warning']] : []),
  ];
}

function plateTable(plates: readonly ShopRow[], project: Project) {
  const said = new Map(plates.map((row) => [row, sayShopSign(row, project)]));
  type Said = ReturnType<typeof sayShopSign>;
  const of = (key: keyof Said) => (row: ShopRow) => textCell(said.get(row)?.[key] ?? '');
  const columns: readonly FilledColumn<ShopRow>[] = [
    [SHOP_WORDS.number, 15, 'centre', ({ row }) => textCell(row)],
    [SHOP_WORDS['picture-column'], 28, 'centre', pictured],
    [SHOP_WORDS.text, 66, 'left', sayTexts],
    [SHOP_WORDS.size, 22, 'centre', of('size')],
    [SHOP_WORDS.letters, 22, 'left', of('letters')],
    [SHOP_WORDS.least, 32, 'left', of('least')],
    [SHOP_WORDS.colours, 40, 'left', of('colours')],
    [SHOP_WORDS.material, 26, 'left', of('material')],
    [SHOP_WORDS.process, 22, 'left', of('process')],
    [SHOP_WORDS.holes, 13, 'centre', of('holes')],
    [SHOP_WORDS.mounting, 20, 'left', of('mounting')],
    [SHOP_WORDS.height, 16, 'centre', of('height')],
    [SHOP_WORDS.place, 28, 'left', of('place')],
    [SHOP_WORDS.copies, 13, 'centre', of('copies')],
    [SHOP_WORDS.state, 25, 'left', of('state')],
  ];
  return { ...filledTable(columns, plates), ...SMALL };
}

function pictured({ drawing }: ShopRow): Cell {
  if (drawing === null) return EMPTY;
  const { width, height } = drawing;
  const scale = largestScale((each) => width / each <= PICTURE.width && height / each <= PICTURE.height);
  return { kind: 'drawing', drawing, scale };
}

/** What the sign is called, and its first words in Mongolian; how many more there are. */
function sayTexts({ label, texts }: ShopRow): Cell {
  const mongolian = texts.flatMap(({ mn }) => (mn === null ? [] : [mn.text]));
  const [first] = mongolian;
  const lines = [
    label,
    ...(first === undefined
      ? []
      : [mongolian.length === 1 ? first : shopWord('more-texts', { text: first, count: mongolian.length })]),
  ];
  return textCell(lines.join('\n'));
}

/** By material and process: how many plates and sheets, and how large all of them are. */
function totals(plates: readonly ShopRow[]) {
  const groups = new Map<string, { material: string; process: string; rows: ShopRow[] }>();
  for (const row of plates) {
    const { material, thickness } = row.answers;
    const said = [
      material?.value ?? SHOP_WORDS.open,
      thickness === undefined ? SHOP_WORDS.open : shopWord('thickness', { thickness: thickness.value }),
    ].join('，');
    const process = row.making?.process.name.zh ?? SHOP_WORDS['no-text'];
    const key = `${said}\n${process}`;
    const group = groups.get(key) ?? { material: said, process, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  type Group = { material: string; process: string; rows: ShopRow[] };
  const columns: readonly FilledColumn<Group>[] = [
    [SHOP_WORDS.material, 110, 'left', ({ material }) => textCell(material)],
    [SHOP_WORDS.process, 88, 'left', ({ process }) => textCell(process)],
    [SHOP_WORDS.concerned, 135, 'left', ({ rows }) => textCell(rowList(rows.map(({ row }) => row)))],
    [SHOP_WORDS.sheets, 25, 'right', ({ rows }) => ({ kind: 'number', value: pieces(rows), digits: 0 })],
    [SHOP_WORDS.area, 30, 'right', ({ rows }) => ({ kind: 'number', value: areaOf(rows), digits: 2 })],
  ];
  return { ...filledTable(columns, [...groups.values()]), ...SMALL };
}

/** Sheets with their copies. */
function pieces(rows: readonly ShopRow[]): number {
  return rows.reduce((sum, { sign }) => sum + sign.copies, 0);
}

/** Of the finished sizes, with their copies, m². @internal */
export function areaOf(rows: readonly ShopRow[]): number {
  return rows.reduce((sum, { drawing, sign }) => {
    const { width, height } = drawing === null ? sign.size : orderedSize(drawing);
    return sum + (width * height * sign.copies) / 1e6;
  }, 0);
}

function layoutTable(layouts: readonly ShopRow[]) {
  const columns: readonly FilledColumn<ShopRow>[] = [
    [SHOP_WORDS.number, 22, 'centre', ({ row }) => textCell(row)],
    [SHOP_WORDS.text, 130, 'left', ({ label }) => textCell(label)],
    [SHOP_WORDS.files, 236, 'left', ({ files }) => textCell(files.join('\n'))],
  ];
  return { ...filledTable(columns, layouts), ...SMALL };
}

type Noted = { readonly note: string; readonly rows: readonly string[] };

/** What the maker should know beside the drawings, each sentence once. */
function notesOf(made: readonly ShopRow[]): readonly Noted[] {
  const known = new Map<string, string[]>();
  for (const { notes, row } of made)
    for (const note of new Set(notes)) known.set(note, [...(known.get(note) ?? []), row]);
  return [...known].map(([note, rows]) => ({ note, rows }));
}

function noteTable(noted: readonly Noted[]) {
  const columns: readonly FilledColumn<Noted>[] = [
    [SHOP_WORDS.concerned, 60, 'left', ({ rows }) => textCell(rowList(rows))],
    [SHOP_WORDS.note, 328, 'left', ({ note }) => textCell(note)],
  ];
  return { ...filledTable(columns, noted), ...SMALL };
}

/** What every shop asks and nobody answered, each with the signs that it is open for and room for the answer. */
function questions(plates: readonly ShopRow[]) {
  const open = new Map(plates.map((row) => [row, new Set(openFields(row.answers))]));
  const asked = SPECIFICATION_FIELDS.flatMap((field) => {
    const rows = plates.filter((row) => open.get(row)?.has(field) === true);
    return rows.length === 0 ? [] : [{ question: FIELD_QUESTIONS[field], rows }];
  });
  const nowhere = plates.filter(({ place }) => place === null);
  const all = [...asked, ...(nowhere.length === 0 ? [] : [{ question: SHOP_WORDS.place, rows: nowhere }])];
  const columns: readonly FilledColumn<(typeof all)[number]>[] = [
    [SHOP_WORDS.question, 100, 'left', ({ question }) => textCell(question)],
    [
      SHOP_WORDS.concerned,
      150,
      'left',
      ({ rows }) =>
        textCell(rows.length === plates.length ? SHOP_WORDS.everything : rowList(rows.map(({ row }) => row))),
    ],
    [SHOP_WORDS.answer, 138, 'left', () => EMPTY],
  ];
  return { ...filledTable(columns, all), ...SMALL };
}

/** 001、003–007: numbers that follow one another are named by their ends. */
export function rowList(rows: readonly string[]): string {
  const runs: string[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const before = run?.at(-1) ?? '';
    const follows = /^\d+$/u.test(row) && /^\d+$/u.test(before) && Number(row) === Number(before) + 1;
    if (run !== undefined && follows) run.push(row);
    else runs.push([row]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0] ?? ''}–${run.at(-1) ?? ''}` : run.join('、')))
    .join('、');
}

function missing({ row, label, sign, reasons }: ShopRow): Block {
  return {
    kind: 'item',
    item: {
      number: row,
      tag: SHOP_WORDS['not-made'],
      weight: 'strong',
      headline: label,
      lines: [
        [SHOP_WORDS['size-short'], shopWord('size-full', sign.size)],
        ...reasons.map((reason) => [SHOP_WORDS.reason, reason] as const),
      ],
    },
  };
}
