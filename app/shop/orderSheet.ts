import { type Block, type Report } from '../../core/report/report.ts';
import { EMPTY, filledTable, type FilledColumn, type Table, textCell } from '../../core/report/table.ts';
import { SPECIFICATION_FIELDS } from '../../core/project/specification.ts';
import { type Project } from '../../core/project/project.ts';
import { answersFor, openFields } from '../../core/signs/specification.ts';
import { lineup } from '../../typeset/shop/lineup.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { sayDay } from '../words/day.ts';
import { FIELD_QUESTIONS, SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { type PaperAsk } from './paperAsk.ts';
import { plateCount } from './plateCount.ts';
import { plateTable, SMALL } from './plateTable.ts';
import { type ShopRow } from './shopSign.ts';

/** Place to sign with a round seal of 42 mm over its day; the room for all signs in small; a small picture. mm. */
const SIGN = 46;
const LINEUP = { width: 388, height: 42 } as const;

/** 订单: every sign of the package with what a shop asks, what it adds up to, and what is still to be answered. */
export function orderSheet(rows: readonly ShopRow[], ask: PaperAsk): Report {
  const { project, day, letters } = ask;
  const title = shopWord('order-title', { village: project.register.village.zh });
  const made = rows.filter(({ drawing }) => drawing !== null);
  const plates = made.filter(({ isLayout }) => !isLayout);
  const blocked = rows.filter(({ drawing }) => drawing === null);
  const shown = plates.flatMap(({ drawing, row }) => (drawing === null ? [] : [{ drawing, label: row }]));
  const { table, alike, inks } = plateTable(plates, project);
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
      ...(alike === null ? [] : [{ kind: 'table', table: alike, fitted: true } as const]),
      { kind: 'paragraph', text: summary(rows).join('') },
      ...(small === null
        ? []
        : [
            { kind: 'figures', figures: [small.figure] } as const,
            {
              kind: 'paragraph',
              flush: true,
              text: `${shopWord('lineup', { scale: small.scale })}${inks === '' ? '' : shopWord('inks', { list: inks })}`,
            } as const,
          ]),
      ...headed('plates-heading', table),
      ...headed('totals-heading', totals(plates)),
      ...headed('notes-heading', noteTable(notesOf(made))),
      ...headed('open-heading', questions(plates)),
      ...(blocked.length === 0
        ? []
        : [
            heading(shopWord('blocked-heading', { count: new Set(blocked.map(({ sign }) => sign.id)).size })),
            { kind: 'table', table: missing(blocked), fitted: true } as const,
          ]),
      heading(SHOP_WORDS['sign-heading']),
      {
        kind: 'fields',
        beside: true,
        fields: (['sign-customer', 'sign-maker'] as const).map((key) => ({
          ...{ label: SHOP_WORDS[key], text: '', room: SIGN, signed: SIGNED },
        })),
      },
    ],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
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

/** What the order has, as it is counted (`plateCount`); sheets of one sign, and layouts for the fitter. */
function summary(rows: readonly ShopRow[]): readonly string[] {
  const { plates, kinds, sheets, drafts, open } = plateCount(rows);
  const made = rows.filter(({ drawing }) => drawing !== null);
  // Those that were left out of the package are not told.
  const layouts = made.filter(({ isLayout, files }) => isLayout && files.length > 0);
  const parts = new Map(made.flatMap(({ number, count }) => (count === 1 ? [] : [[number, count]])));
  const list = [...parts].map(([number, count]) =>
    shopWord('part', { number: String(number).padStart(3, '0'), count }),
  );
  return [
    ...(sheets + open === 0
      ? []
      : [
          shopWord('summary', {
            made:
              sheets === 0
                ? ''
                : shopWord('summary-made', {
                    ...{ plates, kinds, sheets },
                    drafts: drafts === 0 ? '' : shopWord('summary-drafts', { drafts }),
                  }),
            blocked:
              open === 0 ? '' : shopWord(sheets === 0 ? 'summary-none' : 'summary-blocked', { count: open }),
          }),
        ]),
    ...(list.length === 0 ? [] : [shopWord('parts', { list: list.join('、') })]),
    ...(layouts.length === 0
      ? []
      : [
          shopWord('layouts', {
            count: layouts.length,
            list: layouts.map(({ row, label }) => `${row} ${label}`).join('、'),
          }),
        ]),
    ...(made.some(({ drafts: why }) => why.length > 0) ? [SHOP_WORDS['draft-warning']] : []),
  ];
}

/** By material and process: how many plates and sheets, and how large all of them are. */
function totals(plates: readonly ShopRow[]) {
  const groups = new Map<string, { material: string; process: string; rows: ShopRow[] }>();
  for (const row of plates) {
    const { material, thickness } = row.answers;
    const said =
      material === undefined && thickness === undefined
        ? SHOP_WORDS.open
        : [
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
  const open = new Map(plates.map((row) => [row, new Set(openFields(row.answers, row.folded !== null))]));
  const asked = SPECIFICATION_FIELDS.flatMap((field) => {
    const rows = plates.filter((row) => open.get(row)?.has(field) === true);
    return rows.length === 0 ? [] : [{ question: FIELD_QUESTIONS[field], rows }];
  });
  const nowhere = plates.filter(({ place }) => place === null);
  const all = [...asked, ...(nowhere.length === 0 ? [] : [{ question: SHOP_WORDS.place, rows: nowhere }])];
  // Of many questions two stand side by side.
  const beside = all.length > FEW ? 2 : 1;
  const lines = Math.ceil(all.length / beside);
  const columns = Array.from({ length: beside }, (_, at): readonly FilledColumn<number>[] => {
    const asking = (row: number) => all[at * lines + row];
    return [
      [SHOP_WORDS.question, 46, 'left', (row) => textCell(asking(row)?.question)],
      [SHOP_WORDS.concerned, 62, 'left', (row) => textCell(sayConcerned(asking(row)?.rows ?? []))],
      [SHOP_WORDS.answer, 86, 'left', () => EMPTY],
    ];
  }).flat();
  const rows = Array.from({ length: lines }, (_, row) => row);
  return { ...filledTable(columns, rows), ...SMALL };

  function sayConcerned(rows: readonly ShopRow[]): string {
    return rows.length === plates.length ? SHOP_WORDS.everything : rowList(rows.map(({ row }) => row));
  }
}

/** So few questions stand one under the other. */
const FEW = 4;

/** 001、003–007、024-1–024-4: numbers that follow one another are named by their ends. */
export function rowList(rows: readonly string[]): string {
  const runs: string[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? '', row)) run.push(row);
    else runs.push([row]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0] ?? ''}–${run.at(-1) ?? ''}` : run.join('、')))
    .join('、');
}

function follows(before: string, row: string): boolean {
  const parts = (each: string) => /^(\d+-)?(\d+)$/u.exec(each);
  const [one, other] = [parts(before), parts(row)];
  if (one === null || other === null) return false;
  return one[1] === other[1] && Number(other[2]) === Number(one[2]) + 1;
}

function missing(blocked: readonly ShopRow[]) {
  const columns: readonly FilledColumn<ShopRow>[] = [
    [SHOP_WORDS.number, 18, 'centre', ({ row }) => textCell(row)],
    [SHOP_WORDS.text, 110, 'left', ({ label }) => textCell(label)],
    [SHOP_WORDS.size, 26, 'centre', ({ sign }) => textCell(shopWord('size-value', sign.size))],
    [SHOP_WORDS.reason, 234, 'left', ({ reasons }) => textCell(reasons.join('\n'))],
  ];
  return { ...filledTable(columns, blocked), ...SMALL };
}
