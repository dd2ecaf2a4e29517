import { type Block, type Report } from '../../core/report/report.ts';
import { type Cell, filledTable, type FilledColumn, textCell } from '../../core/report/table.ts';
import { type TextOnSign } from '../../core/signs/textsOnSign.ts';
import { lineup, type Shown } from '../../typeset/shop/lineup.ts';
import { proofTiles, readableScale } from '../../typeset/shop/proofTiles.ts';
import { inspectText } from '../../typeset/text/inspect.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { sayDay } from '../words/day.ts';
import { SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { signatureData } from './jobSheet.ts';
import { rowList } from './rowList.ts';
import { type PaperAsk } from './paperAsk.ts';
import { type ShopRow } from './shopSign.ts';

/** Room for the signs of a page, and height of a place to sign, mm. */
const ROOM = { width: 178, height: 150 } as const;
const SIGN = 14;
/** Signs of a page: so many, and none so much smaller than the largest. */
const [MOST, APART] = [8, 4];
/** Letters of a proof are no smaller, em on paper: a reader has to see every character. Room of a part of a sign; mm. */
const READ = 1.8;
const PART = { width: 178, height: 205 } as const;
/** Em of the Mongolian in its columns, mm. */
const MONGOLIAN = 6.5;

/** 审定小样: plates to a stated scale, several a page, each page with places to sign for village, township and maker. */
export function proofSheet(rows: readonly ShopRow[], ask: PaperAsk): Report | null {
  const { project, day } = ask;
  const { village, township } = project.register;
  const shown = rows.flatMap((row): readonly Proof[] => {
    const { drawing, isLayout, lines } = row;
    if (drawing === null || isLayout) return [];
    const least = Math.min(...lines.map(({ size, wide }) => Math.min(size, wide)));
    return [
      {
        drawing,
        label: shopWord('proof-label', { row: row.row }),
        row,
        readable: readableScale(least, READ),
      },
    ];
  });
  if (shown.length === 0) return null;
  const title = shopWord('proof-title', { village: village.zh });
  const pages = pagesOf(shown, ask);
  const signed = {
    sign: SHOP_WORDS['sign-role'],
    seal: SHOP_WORDS['sign-remark'],
    day: SHOP_WORDS['sign-day'],
  };
  const signers = [village.zh, township.zh, SHOP_WORDS['sign-shop']];
  return {
    title,
    running: title,
    paper: 'workshop',
    blocks: [
      {
        kind: 'title',
        text: title,
        under: [shopWord('proof-under', { place: wholePlace(project), day: sayDay(day, 'zh') })],
      },
      ...pages.flatMap((page, at): readonly Block[] => {
        const { figure, scale } = lineup(page, ROOM, ask.letters);
        const small = page.filter(({ readable }) => scale > readable);
        return [
          ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
          {
            kind: 'heading',
            level: 2,
            text: `${shopWord('proof-caption', { scale })}${
              small.length === 0
                ? ''
                : shopWord('proof-small', { list: rowList(small.map(({ row }) => row.row)) })
            }`,
          },
          { kind: 'figures', figures: [figure] },
          { kind: 'fields', fields: signers.map((label) => ({ label, text: '', room: SIGN, signed })) },
          ...small.flatMap((one) => partsOf(one, ask)),
        ];
      }),
    ],
  };
}

type Proof = Shown & {
  readonly row: ShopRow;
  /** 1 to so many, at which its smallest letters can still be read. */
  readonly readable: number;
};

/** Plates of like size together, and such as can be read at the scale that they have in common. */
function pagesOf(shown: readonly Proof[], { letters }: PaperAsk): readonly (readonly Proof[])[] {
  const longest = ({ drawing }: Shown) => Math.max(drawing.width, drawing.height);
  const isRead = (page: readonly Proof[]): boolean => {
    const { scale } = lineup(page, ROOM, letters);
    return page.every(({ readable }) => scale <= readable);
  };
  const pages: { readonly all: Proof[]; readonly read: boolean }[] = [];
  for (const one of shown) {
    const page = pages.at(-1);
    const sizes = [...(page?.all ?? []), one].map(longest);
    const isAlike = Math.max(...sizes) <= APART * Math.min(...sizes);
    const read = isRead([one]);
    // What is shown in parts besides need not be read here.
    const isFit = page !== undefined && (read ? page.read && isRead([...page.all, one]) : !page.read);
    if (page !== undefined && isFit && page.all.length < MOST && isAlike) page.all.push(one);
    else pages.push({ all: [one], read });
  }
  return pages.map(({ all }) => all);
}

/** A plate whose letters are too small beside others, in parts at a scale at which they are read. */
function partsOf({ drawing, row, readable }: Proof, { letters }: PaperAsk): readonly Block[] {
  const figures = proofTiles(drawing, { scale: readable, room: PART }, letters);
  return figures.flatMap((figure, at): readonly Block[] => [
    ...(at === 0 || figures.length > 1 ? [{ kind: 'pageBreak' } as const] : []),
    {
      kind: 'heading',
      level: 2,
      text: shopWord('proof-part', {
        ...{ row: row.row, label: row.label, scale: readable },
        ...{ part: at + 1, count: figures.length },
      }),
    },
    { kind: 'figures', figures: [figure] },
  ]);
}

type Entry = { readonly zh: string; readonly mn: TextOnSign['mn']; readonly used: readonly string[] };

/** 蒙古文审校: each Mongolian string once, large and upright beside its Chinese, for the language office to mark. */
export function languageSheet(rows: readonly ShopRow[], { project, day }: PaperAsk): Report | null {
  const entries = entriesOf(rows);
  if (entries.length === 0) return null;
  const title = shopWord('language-title', { village: project.register.village.zh });
  const withMongolian = entries.filter(({ mn }) => mn !== null);
  const bad = withMongolian.filter(({ mn }) => codeFault(mn?.text ?? '') !== null).length;
  const lacking = entries.length - withMongolian.length;
  const columns: readonly FilledColumn<Entry>[] = [
    [SHOP_WORDS.line, 10, 'centre', (_, at) => textCell(String(at + 1))],
    [SHOP_WORDS['column-zh'], 38, 'left', ({ zh }) => textCell(zh)],
    [SHOP_WORDS['column-mn'], 58, 'centre', sayMongolian],
    [SHOP_WORDS.used, 22, 'left', ({ used }) => textCell(rowList(used))],
    [SHOP_WORDS.codes, 28, 'left', ({ mn }) => textCell(mn === null ? '' : sayCheck(mn))],
    [SHOP_WORDS.verdict, 40, 'left', () => textCell(SHOP_WORDS['verdict-boxes'])],
  ];
  return {
    title,
    running: title,
    paper: 'workshop',
    blocks: [
      {
        kind: 'title',
        text: title,
        under: [shopWord('language-under', { place: wholePlace(project), day: sayDay(day, 'zh') })],
      },
      {
        kind: 'paragraph',
        flush: true,
        text: shopWord('language-checked', {
          count: entries.length,
          bad: bad === 0 ? SHOP_WORDS['codes-clean'] : shopWord('codes-bad', { count: bad }),
          lacking: lacking === 0 ? '' : shopWord('codes-lacking', { count: lacking }),
        }),
      },
      { kind: 'table', table: { ...filledTable(columns, entries), title: '', lines: [], notes: [] } },
      {
        kind: 'fields',
        fields: [
          {
            label: SHOP_WORDS['sign-proof'],
            text: '',
            room: SIGN,
            signed: {
              sign: SHOP_WORDS['sign-proofreader'],
              seal: SHOP_WORDS['sign-certificate'],
              day: SHOP_WORDS['sign-day'],
            },
          },
          {
            label: SHOP_WORDS['sign-office'],
            text: '',
            room: 46,
            signed: {
              sign: SHOP_WORDS['sign-sign'],
              seal: SHOP_WORDS['sign-seal'],
              day: SHOP_WORDS['sign-day'],
            },
          },
        ],
      },
    ],
  };
}

function entriesOf(rows: readonly ShopRow[]): readonly Entry[] {
  const known = new Map<string, { zh: string; mn: TextOnSign['mn']; used: Set<string> }>();
  for (const { texts, number } of rows) {
    for (const { zh, mn } of texts) {
      const key = `${zh}\n${mn?.text ?? ''}`;
      const entry = known.get(key) ?? { zh, mn, used: new Set<string>() };
      entry.used.add(String(number).padStart(3, '0'));
      known.set(key, entry);
    }
  }
  return [...known.values()].map(({ used, ...entry }) => ({ ...entry, used: [...used] }));
}

function sayMongolian({ mn }: Entry): Cell {
  return mn === null ? textCell(SHOP_WORDS.lacking) : { kind: 'mongolian', text: mn.text, size: MONGOLIAN };
}

/** Code point that no plate may have; null = the text is sound. */
function codeFault(text: string): string | null {
  const read = inspectText(text, 'Mong');
  return read.ok ? null : String(read.problem.data['code'] ?? '');
}

function sayCheck({ text, proof }: NonNullable<TextOnSign['mn']>): string {
  const fault = codeFault(text);
  return [
    fault === null ? SHOP_WORDS['codes-ok'] : shopWord('codes-found', { code: fault }),
    proof === null ? SHOP_WORDS.unproofed : shopWord('proofed-by', signatureData(proof)),
  ].join('\n');
}
