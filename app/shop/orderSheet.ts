import { type Block, type Report } from '../../core/report/report.ts';
import { filledTable, type FilledColumn, type Table, textCell } from '../../core/report/table.ts';
import { type Project } from '../../core/project/project.ts';
import { answersFor } from '../../core/signs/specification.ts';
import { listOpenContent } from '../../core/signs/openContent.ts';
import { lineup } from '../../typeset/shop/lineup.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { sayDay } from '../words/day.ts';
import { sheetNumber, withoutPart } from '../words/fileNames.ts';
import { sayOpenContent } from '../words/openContent.ts';
import { SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { questions } from './orderQuestions.ts';
import { type PaperAsk } from './paperAsk.ts';
import { plateCount } from './plateCount.ts';
import { plateTable, SMALL } from './plateTable.ts';
import { rowList } from './rowList.ts';
import { sayMade } from './sayShopSign.ts';
import { type ShopRow } from './shopSign.ts';

/** Place to sign with a round seal of 42 mm over its day; the room for all signs in small; a small picture. mm. */
const SIGN = 46;
const LINEUP = { width: 388, height: 38 } as const;

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
      ...headed('open-heading', questions(rows)),
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
  const { plates, kinds, pieces, sheets, drafts, open } = plateCount(rows);
  const made = rows.filter(({ drawing }) => drawing !== null);
  // Those that were left out of the package are not told.
  const layouts = made.filter(({ isLayout, files }) => isLayout && files.length > 0);
  const parts = new Map(made.flatMap(({ number, count }) => (count === 1 ? [] : [[number, count]])));
  const list = [...parts].map(([number, count]) =>
    shopWord('part', { number: sheetNumber(number, undefined), count }),
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
    ...(pieces === plates ? [] : [shopWord('summary-pieces', { pieces })]),
    ...(list.length === 0 ? [] : [shopWord('parts', { list: list.join('、') })]),
    ...(layouts.length === 0
      ? []
      : [
          shopWord('layouts', {
            count: layouts.length,
            list: [...byName(layouts)].map(([name, own]) => `${rowList(own)} ${name}`).join('、'),
          }),
        ]),
    ...(made.some(({ drafts: why }) => why.length > 0) ? [SHOP_WORDS['draft-warning']] : []),
  ];
}

/** Numbers of sheets by what they are called, without which of several each is. */
function byName(rows: readonly ShopRow[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { row, label } of rows) {
    const name = withoutPart(label);
    names.set(name, [...(names.get(name) ?? []), row]);
  }
  return names;
}

/** By material and process: how many plates and sheets, and how large all of them are. */
function totals(plates: readonly ShopRow[]) {
  const groups = new Map<string, { material: string; process: string; rows: ShopRow[] }>();
  for (const row of plates) {
    const said = sayMade(row.answers)?.join('，') ?? SHOP_WORDS.open;
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

/** What the maker should know beside the drawings, each sentence once; what is too fine and what lacks its Mongolian in a row. */
function notesOf(made: readonly ShopRow[]): readonly Noted[] {
  const known = new Map<string, string[]>();
  const add = (note: string, row: string) => known.set(note, [...(known.get(note) ?? []), row]);
  const fine = made.filter(({ thin }) => thin.length > 0);
  for (const { row } of fine) add(SHOP_WORDS['thin-note'], row);
  for (const one of made) {
    for (const note of new Set(one.notes)) add(note, one.row);
    const open = sayOpen(one);
    if (open !== '' && !one.isLayout) add(open, one.row);
  }
  const bare = made.filter(({ lacking }) => lacking > 0);
  const list = bare.map(({ number, lacking }) =>
    shopWord('lacking-part', { number: sheetNumber(number, undefined), count: lacking }),
  );
  return [
    ...[...known].map(([note, rows]) => ({ note, rows })),
    ...(list.length === 0
      ? []
      : [
          {
            note: shopWord('lacking-note', { list: list.join('、') }),
            rows: bare.map(({ number }) => sheetNumber(number, undefined)),
          },
        ]),
  ];
}

/** Which words keep a place, and which cells are empty. */
function sayOpen({ open }: ShopRow): string {
  return (['unfilled', 'sample'] as const)
    .flatMap((why) => {
      const own = open.filter((each) => each.why === why);
      return own.length === 0
        ? []
        : [shopWord(`content-${why}`, { open: sayOpenContent('zh', listOpenContent(own)) })];
    })
    .join('');
}

function noteTable(noted: readonly Noted[]) {
  const columns: readonly FilledColumn<Noted>[] = [
    [SHOP_WORDS.concerned, 44, 'left', ({ rows }) => textCell(rowList(rows))],
    [SHOP_WORDS.note, 344, 'left', ({ note }) => textCell(note)],
  ];
  return { ...filledTable(columns, noted), ...SMALL };
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
