import { type Block, type Report } from '../../core/report/report.ts';
import { filledTable, type FilledColumn, textCell, type Table } from '../../core/report/table.ts';
import { foldsOf } from '../../core/drawing/folds.ts';
import { type Lettering } from '../../core/signs/lettering.ts';
import { type TextOnSign } from '../../core/signs/textsOnSign.ts';
import { tenth } from '../../core/units/length.ts';
import { diametersOf, measuredSign } from '../../typeset/shop/measuredSign.ts';
import { mountingFigure } from '../../typeset/shop/mountingFigure.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { sayDay } from '../words/day.ts';
import { SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { type PaperAsk } from './paperAsk.ts';
import { mountedBy, sayShopSign } from './sayShopSign.ts';
import { type ShopRow } from './shopSign.ts';

/** Room for the measured picture, mm; of a large board it is an A3 sheet across. */
const ROOM = { workshop: { width: 178, height: 172 }, workshopA3: { width: 388, height: 196 } } as const;
/** A board of so many lines, its sides so long, is read on A3. */
const LARGE = { lines: 14, side: 800 } as const;

/** 制作单 of one sheet of a sign that is made; null where nothing is. */
export function jobSheet(row: ShopRow, ask: PaperAsk): Report | null {
  const { drawing, label, lines, facts } = row;
  if (drawing === null) return null;
  const isLarge = lines.length > LARGE.lines && Math.max(drawing.width, drawing.height) >= LARGE.side;
  const paper = isLarge ? 'workshopA3' : 'workshop';
  const measured = measuredSign(
    {
      ...{ drawing, lines, holes: facts?.holes ?? [], room: ROOM[paper] },
      corner:
        facts?.outline.kind === 'round'
          ? shopWord('outline-round', { radius: tenth(facts.outline.radius) })
          : null,
    },
    ask.letters,
  );
  const under = shopWord('under', { place: wholePlace(ask.project), day: sayDay(ask.day, 'zh') });
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  return {
    title: shopWord('job-running', { row: row.row, label }),
    running: shopWord('job-running', { row: row.row, label }),
    paper,
    blocks: [
      { kind: 'title', text: shopWord('job-title', { row: row.row }), under: [label, under] },
      { kind: 'facts', facts: headFacts(row, ask) },
      ...(row.drafts.length === 0
        ? []
        : [{ kind: 'paragraph', text: SHOP_WORDS['draft-warning'], flush: true } as const]),
      ...(measured.ok
        ? [
            { kind: 'figures', figures: [measured.value.figure] } as const,
            {
              kind: 'paragraph',
              flush: true,
              text: shopWord('job-caption', {
                scale: measured.value.scale,
                rings: measured.value.isNumbered && lines.length > 0 ? SHOP_WORDS['job-rings'] : '',
                holes: sayDatum(facts?.holes ?? []),
              }),
            } as const,
          ]
        : []),
      heading(SHOP_WORDS['job-heading']),
      { kind: 'facts', facts: makingFacts(row, ask) },
      ...mountingBlocks(row, ask),
      ...(lines.length === 0
        ? []
        : [
            heading(SHOP_WORDS['lines-heading']),
            {
              kind: 'table',
              table:
                measured.ok && measured.value.isNumbered
                  ? lineTable(lines, drawing.height)
                  : sizeTable(lines, drawing.height),
            } as const,
          ]),
      heading(SHOP_WORDS['language-heading']),
      ...language(row, ask),
    ],
  };
}

/** From where holes are measured, and which mark has which diameter where there are several. */
function sayDatum(holes: NonNullable<ShopRow['facts']>['holes']): string {
  const [smallest, ...larger] = diametersOf(holes);
  if (smallest === undefined) return '';
  const marks = larger.length === 0 ? '' : shopWord('job-marks', { smallest, larger: larger.join('、Ø') });
  return `${SHOP_WORDS['job-datum']}${marks}`;
}

function headFacts(row: ShopRow, { project }: PaperAsk): readonly (readonly [string, string])[] {
  const said = sayShopSign(row, project);
  return [
    [SHOP_WORDS.amount, said.copies],
    [SHOP_WORDS.state, said.state],
    [SHOP_WORDS.approver, said.approver],
    [SHOP_WORDS.telephone, said.telephone],
    [SHOP_WORDS.deadline, said.deadline],
    [SHOP_WORDS.delivery, said.delivery],
  ];
}

function makingFacts(row: ShopRow, { project }: PaperAsk): readonly (readonly [string, string])[] {
  const said = sayShopSign(row, project);
  const facts: readonly (readonly [string, string])[] = [
    [SHOP_WORDS.size, `${said.size} mm`],
    [SHOP_WORDS.bleed, said.bleed],
    [SHOP_WORDS.outline, said.outline],
    [SHOP_WORDS.folds, sayFolds(row)],
    [SHOP_WORDS.holes, holeList(row) ?? said.holes],
    [SHOP_WORDS.material, said.material.replaceAll('\n', '，')],
    [SHOP_WORDS.process, said.process.replaceAll('\n', '，')],
    [SHOP_WORDS.least, said.least.replaceAll('\n', '；')],
    [SHOP_WORDS.colours, [...said.colours.split('\n'), SHOP_WORDS.white].join('；')],
    [SHOP_WORDS.sides, said.sides],
    [SHOP_WORDS.backing, said.backing],
    [SHOP_WORDS.mounting, said.mounting],
    [SHOP_WORDS.height, said.height],
    [SHOP_WORDS.place, said.place],
    [SHOP_WORDS.surroundings, said.surroundings],
    [SHOP_WORDS.light, said.light],
    [SHOP_WORDS.tolerance, said.tolerance],
    [SHOP_WORDS.packing, said.packing],
    [SHOP_WORDS.remarks, said.remarks],
    ...piecesOf(row),
    ...row.thin.map((said) => [SHOP_WORDS.thin, said] as const),
    ...row.notes.map((note) => [SHOP_WORDS.note, note] as const),
    [SHOP_WORDS.files, row.files.join('\n')],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** 320 × 60 × 18 块: what the sheet is cut into, and how the cuts run. */
function piecesOf({ pieces }: ShopRow): readonly (readonly [string, string])[] {
  if (pieces === null) return [];
  const counts = new Map<string, number>();
  for (const { width, height } of pieces.sizes) {
    const size = shopWord('size-full', { width: tenth(width), height: tenth(height) });
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  const list = [...counts].map(([size, count]) => shopWord('pieces-part', { size, count })).join('、');
  const cuts = pieces.kerf === 0 ? SHOP_WORDS['cuts-shared'] : shopWord('cuts-apart', { kerf: pieces.kerf });
  return [[SHOP_WORDS.pieces, shopWord('pieces-list', { list, count: pieces.sizes.length, cuts })]];
}

/** What each part of a folded sheet is, from above, with how high it is; nothing of one that stays flat. */
function sayFolds({ drawing, folded }: ShopRow): string {
  if (drawing === null || folded === null) return '';
  const edges = [0, ...foldsOf(drawing), drawing.height];
  const panels = folded.parts
    .map((part, at) => `${tenth((edges[at + 1] ?? 0) - (edges[at] ?? 0))} mm ${part}`)
    .join('；');
  return shopWord('folds-fold', { fold: folded.fold, shown: folded.shown, panels });
}

/** More holes than these are read off the drawing. */
const TOLD_HOLES = 12;

/** 4-Ø10：(12, 12)、(288, 12) …, from the left and the lower edge. */
function holeList({ facts }: ShopRow): string | null {
  const holes = facts?.holes ?? [];
  if (holes.length === 0 || holes.length > TOLD_HOLES) return null;
  const by = new Map<number, string[]>();
  for (const { x, y, diameter } of holes)
    by.set(tenth(diameter), [...(by.get(tenth(diameter)) ?? []), `(${tenth(x)}, ${tenth(y)})`]);
  return [...by]
    .map(
      ([diameter, places]) =>
        `${shopWord('holes-alike', { count: places.length, diameter })}：${places.join('、')}`,
    )
    .join('；');
}

function mountingBlocks({ answers, isLayout }: ShopRow, { letters }: PaperAsk): readonly Block[] {
  const { mounting, material, thickness } = answers;
  if (mounting === undefined || isLayout) return [];
  const known = [material?.value ?? '', thickness === undefined ? '' : `${thickness.value} mm`]
    .join(' ')
    .trim();
  const figure = mountingFigure(
    mounting.value,
    {
      wall: SHOP_WORDS.wall,
      plate: shopWord('plate-label', { thickness: known }).trim(),
      part: mountedBy(answers, '：') ?? '',
      remark: SHOP_WORDS['mounting-remark'],
    },
    letters,
  );
  return [
    { kind: 'heading', level: 2, text: SHOP_WORDS['mounting-heading'] },
    { kind: 'figures', figures: [figure] },
  ];
}

type Numbered = { readonly line: Lettering; readonly at: number };

/** Each line of letters where it stands, measured from the left and the lower edge of the trim. */
function lineTable(lines: readonly Lettering[], height: number): Table {
  const columns: readonly FilledColumn<Numbered>[] = [
    [SHOP_WORDS.line, 10, 'centre', ({ at }) => textCell(String(at + 1))],
    [SHOP_WORDS.text, 56, 'left', ({ line }) => textCell(line.text)],
    [SHOP_WORDS.script, 12, 'centre', ({ line }) => textCell(SHOP_WORDS[`script-${line.script}`])],
    [SHOP_WORDS.em, 15, 'right', ({ line }) => figure(line.size)],
    [SHOP_WORDS.wide, 18, 'right', ({ line: { box } }) => figure(tenth(box.right) - tenth(box.left))],
    [SHOP_WORDS.ink, 18, 'right', ({ line: { box } }) => figure(tenth(box.bottom) - tenth(box.top))],
    [SHOP_WORDS.left, 15, 'right', ({ line }) => figure(line.box.left)],
    [SHOP_WORDS.lower, 15, 'right', ({ line }) => figure(height - line.box.bottom)],
    [SHOP_WORDS.baseline, 24, 'left', ({ line }) => textCell(sayBaseline(line, height))],
  ];
  const rows = lines.map((line, at) => ({ line, at }));
  return { ...filledTable(columns, rows), title: '', lines: [], notes: [] };
}

function figure(length: number) {
  return textCell(tenth(length).toFixed(1));
}

function sayBaseline({ baseline, runs }: Lettering, height: number): string {
  if (baseline === null) return SHOP_WORDS['no-baseline'];
  return runs === 'down'
    ? shopWord('baseline-column', { at: tenth(baseline).toFixed(1) })
    : shopWord('baseline-line', { at: tenth(height - baseline).toFixed(1) });
}

/** Many lines by their sizes: how many of each, the first of them, and where all of them lie. */
function sizeTable(lines: readonly Lettering[], height: number): Table {
  const groups = new Map<string, Lettering[]>();
  for (const line of lines) {
    const key = `${line.script} ${tenth(line.size)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const sorted = [...groups.values()].sort(([one], [other]) => (other?.size ?? 0) - (one?.size ?? 0));
  const columns: readonly FilledColumn<readonly Lettering[]>[] = [
    [SHOP_WORDS.script, 12, 'centre', ([one]) => textCell(one && SHOP_WORDS[`script-${one.script}`])],
    [SHOP_WORDS.em, 15, 'right', ([one]) => figure(one?.size ?? 0)],
    [SHOP_WORDS.lines, 14, 'right', (all) => ({ kind: 'number', value: all.length, digits: 0 })],
    [SHOP_WORDS.text, 70, 'left', ([one]) => textCell(one?.text)],
    [SHOP_WORDS.left, 16, 'right', (all) => figure(Math.min(...all.map(({ box }) => box.left)))],
    [SHOP_WORDS.lower, 16, 'right', (all) => figure(height - Math.max(...all.map(({ box }) => box.bottom)))],
  ];
  return { ...filledTable(columns, sorted), title: '', lines: [], notes: [] };
}

/** Which rules of language hold and who confirmed them; each Mongolian text with whoever proof-read it. */
function language({ texts, sign }: ShopRow, { project, library }: PaperAsk): readonly Block[] {
  const { profile, confirmed } = project.language;
  const name = library.profiles.get(profile)?.name.zh ?? profile;
  const decided = sign.chineseOnly;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, flush: true });
  const told = uniqueTexts(texts);
  const columns: readonly FilledColumn<TextOnSign>[] = [
    [SHOP_WORDS['column-zh'], 50, 'left', ({ zh }) => textCell(zh)],
    [SHOP_WORDS['column-mn'], 56, 'left', ({ mn }) => textCell(mn?.text ?? SHOP_WORDS.lacking)],
    [
      SHOP_WORDS['proof-by'],
      22,
      'centre',
      ({ mn }) => textCell(mn === null ? '' : (mn.proof?.by ?? SHOP_WORDS.unproofed)),
    ],
    [SHOP_WORDS['proof-on'], 20, 'centre', ({ mn }) => textCell(mn?.proof?.on)],
    [SHOP_WORDS['proof-document'], 30, 'left', ({ mn }) => textCell(mn?.proof?.document)],
  ];
  return [
    paragraph(
      shopWord('profile', {
        name,
        confirmed:
          confirmed === null ? SHOP_WORDS.unconfirmed : shopWord('confirmed', signatureData(confirmed)),
      }),
    ),
    ...(decided === undefined
      ? []
      : [paragraph(shopWord('chinese-only', { by: decided.by, on: decided.on }))]),
    ...(told.length === 0
      ? []
      : [
          {
            kind: 'table',
            table: { ...filledTable(columns, told), title: '', lines: [], notes: [] },
          } as const,
        ]),
  ];
}

export function signatureData({
  by,
  on,
  document,
}: {
  by: string;
  on: string;
  document?: string | undefined;
}) {
  return { by, on, document: document === undefined ? '' : shopWord('document', { document }) };
}

/** Each pair of words once. */
function uniqueTexts<Text extends Pick<TextOnSign, 'zh' | 'mn'>>(texts: readonly Text[]): readonly Text[] {
  const known = new Map<string, Text>();
  for (const text of texts) {
    const key = `${text.zh}\n${text.mn?.text ?? ''}`;
    if (!known.has(key)) known.set(key, text);
  }
  return [...known.values()];
}
