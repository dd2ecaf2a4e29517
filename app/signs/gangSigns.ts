import { type Drawing } from '../../core/drawing/drawing.ts';
import { foldsOf } from '../../core/drawing/folds.ts';
import { packRectangles, type PackedSheet } from '../../core/geometry/packRectangles.ts';
import { type Problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { DRAFT_REASONS, type DraftReason } from '../../core/signs/draftReasons.ts';
import { makerFacts } from '../../core/signs/slugFacts.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { type Mm, tenth } from '../../core/units/length.ts';
import { gangMap } from '../../typeset/sheet/gangMap.ts';
import { type GangedPiece, gangSheet, pieceMatrix } from '../../typeset/sheet/gangSheet.ts';
import { type SheetFaces } from '../../typeset/text/faces.ts';
import { sheetFaces, signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { mapPoint } from '../../core/drawing/matrix.ts';
import { contained } from '../faults/programFault.ts';
import { sheetNumber, stemOf } from '../words/fileNames.ts';
import { GANG_WORDS } from '../words/gang.ts';
import { DRAFT_MARKS } from '../words/slugLines.ts';
import { filled } from '../words/words.ts';
import { type ExportAsk, type SetSign } from './exportSigns.ts';
import { type Making, type Mending } from './making.ts';

/** How small signs are laid together on sheets of material (拼版). Lengths in mm. */
export type GangOptions = {
  /** Material as the shop has it; each group of signs takes the one of which it uses least. */
  readonly sheets: readonly { readonly width: Mm; readonly height: Mm }[];
  /** Free along every edge of the material. */
  readonly margin: Mm;
  /** What stays between two cuts, and what each cut takes. */
  readonly gap: Mm;
  readonly kerf: Mm;
  /** Signs with a longer side than this are made singly. */
  readonly longest: Mm;
  /** All material has a grain: nothing is turned. What is brushed or of wood says so itself. */
  readonly grain: boolean;
};

export const GANG_USUAL: GangOptions = {
  sheets: [
    { width: 1220, height: 2440 },
    { width: 600, height: 900 },
  ],
  margin: 10,
  gap: 5,
  kerf: 0.2,
  longest: 900,
  grain: false,
};

export type GangAsk = ExportAsk & {
  /** The signs, set and measured: whoever has them already need not set them again. */
  readonly exported: Iterable<SetSign> | AsyncIterable<SetSign>;
  readonly options: GangOptions;
  /** The map's pages as a file to be read. */
  readonly paper: (title: string, pages: readonly Drawing[]) => Promise<Uint8Array>;
};

export type GangedFile = { readonly name: string; readonly bytes: Uint8Array };

type GangedSign = { readonly sign: string; readonly number: number; readonly label: string };

type LeftReason = 'larger-than-sheet' | 'longer-than-ganged' | 'backs-differ' | 'folded' | 'alone';

type GangedSheet = {
  readonly stem: string;
  readonly material: string;
  readonly making: string;
  readonly sides: 1 | 2;
  readonly drafts: readonly DraftReason[];
  readonly width: Mm;
  readonly height: Mm;
  /** One for each copy, by where it lies; `turned`: a quarter clockwise. */
  readonly pieces: readonly (GangedSign & {
    readonly x: Mm;
    readonly y: Mm;
    readonly width: Mm;
    readonly height: Mm;
    readonly turned: boolean;
  })[];
  /** Shares of what is cut off for it, and of the whole sheet. */
  readonly use: number;
  readonly wholeUse: number;
  /** The strip that stays whole, from the upper left corner of the sheet; null where it is narrower than 100 mm. */
  readonly offcut: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm } | null;
};

export type Ganged = {
  readonly files: readonly GangedFile[];
  readonly sheets: readonly GangedSheet[];
  /** Signs that are made singly, and why. */
  readonly left: readonly (GangedSign & { readonly copies: number; readonly reason: LeftReason })[];
  /** Signs, sheets and files that could not be made. */
  readonly blocked: readonly { readonly label: string; readonly problems: readonly Problem[] }[];
};

/** A sign that may lie with others, as often as it is made. */
type Small = GangedSign & {
  /** Nobody said whether it has one side or two; it lies here as one of one side. */
  readonly sidesOpen: boolean;
  readonly drawing: Drawing;
  readonly making: Making;
  readonly copies: number;
  readonly drafts: readonly DraftReason[];
};

/** Signs of one material, thickness, surface and process, drafts apart. */
type Group = {
  readonly material: string;
  readonly making: Making;
  readonly sides: 1 | 2;
  readonly turns: boolean;
  readonly signs: Small[];
};

/**
 * Small signs together on sheets of their material: for each sheet the formats that are asked for, both sides where the
 * signs have two, and one map of all. The files of single signs are not its affair.
 */
export async function gangSigns(ask: GangAsk): Promise<Ganged> {
  const faces = signFaces(ask.project.typefaces, ask.shaper);
  const { groups, left, blocked } = await smallSigns(ask);
  if (!faces.ok) return { files: [], sheets: [], left, blocked: [{ label: '', problems: [faces.problem] }] };
  const ofSheets = sheetFaces(faces.value);
  const laid: Laid[] = [];
  for (const group of groups) {
    const packed = packGroup(group, ask.options);
    left.push(...packed.left);
    const alone = onlyPiece(packed.sheets);
    if (alone !== null) {
      const { sign, number, label } = alone;
      left.push({ sign, number, label, copies: 1, reason: 'alone' });
      continue;
    }
    for (const sheet of packed.sheets) laid.push(sheetOf(group, sheet, laid.length + 1));
  }
  const files: GangedFile[] = [];
  for (const sheet of laid) {
    const made = await writeSheet(ask, sheet, ofSheets);
    files.push(...made.files);
    if (made.problems.length > 0) blocked.push({ label: sheet.told.stem, problems: made.problems });
  }
  if (laid.length > 0 || left.length > 0) {
    const title = filled(GANG_WORDS['map-title'], { village: ask.project.register.village.zh });
    const map = await contained(ask.onFault, 'list', GANG_WORDS.map, async () => {
      const pages = mapPages(ask, laid, left, ofSheets);
      return pages.ok ? success(await ask.paper(title, pages.value)) : pages;
    });
    if (map.ok) files.push({ name: GANG_WORDS.map, bytes: map.value });
    else blocked.push({ label: GANG_WORDS.map, problems: [map.problem] });
  }
  return { files, sheets: laid.map(({ told }) => told), left, blocked };
}

async function smallSigns(ask: GangAsk): Promise<{
  groups: readonly Group[];
  left: Ganged['left'][number][];
  blocked: Ganged['blocked'][number][];
}> {
  const groups = new Map<string, Group>();
  const left: Ganged['left'][number][] = [];
  const blocked: Ganged['blocked'][number][] = [];
  for await (const { prepared, making, told: answers, problems } of ask.exported) {
    const { sign, number, label, drafts } = prepared;
    // A file of its own that failed is no reason; a sign that could not be measured is.
    if (prepared.state === 'blocked' || (making === null && problems.length > 0)) {
      blocked.push({ label, problems });
      continue;
    }
    // Drawings for the fitter and pictures to be approved are no signs.
    if (making === null) continue;
    const { drawing } = prepared;
    const template = ask.library.templates.get(sign.template);
    const backs = template === undefined ? null : kindOf(template).sides(template, sign);
    // Its back is the second of its sheets, and the same.
    if (backs !== null && label.endsWith(backs.back.zh)) continue;
    const name = backs === null ? label : label.slice(0, -backs.front.zh.length);
    const told = { sign: sign.id, number, label: name, copies: sign.copies };
    // What is folded is of a sheet that can be creased, and is creased where it is cut.
    if (foldsOf(drawing).length > 0) {
      left.push({ ...told, reason: 'folded' });
      continue;
    }
    if (Math.max(drawing.width, drawing.height) > ask.options.longest) {
      left.push({ ...told, reason: 'longer-than-ganged' });
      continue;
    }
    const [material, thickness, finish] = [answers.material, answers.thickness, answers.finish].map(
      (answer) => answer?.value,
    );
    const sides = backs !== null || answers.sides?.value === 2 ? 2 : 1;
    const facts = makerFacts(drawing, ask.library.inks, '');
    if (sides === 2 && facts?.outline.kind === 'contour') {
      left.push({ ...told, reason: 'backs-differ' });
      continue;
    }
    const named = [
      ...(material === undefined && thickness === undefined
        ? [GANG_WORDS['both-open']]
        : [
            material ?? GANG_WORDS['material-open'],
            thickness === undefined ? GANG_WORDS['thickness-open'] : `${String(thickness)} mm`,
          ]),
      ...(finish === undefined ? [] : [finish]),
    ].join(' ');
    const key = [named, making.process.id, sides, drafts.length > 0].join('\n');
    const group = groups.get(key) ?? {
      ...{ material: named, making, sides, signs: [] },
      turns: !ask.options.grain && !GRAINED.test(named),
    };
    group.signs.push({
      ...{ ...told, drawing, making, drafts },
      sidesOpen: backs === null && answers.sides === undefined,
    });
    groups.set(key, group);
  }
  return { groups: [...groups.values()], left, blocked };
}

/** Materials and surfaces whose grain shows: one plate that lies across it is seen from afar. */
const GRAINED = /拉丝|木|竹|发纹|brushed|wood|grain/iu;

/** 单面 only where all of them are known to be. */
function sayGangSides(sides: 1 | 2, signs: readonly Small[]): string {
  if (sides === 2) return GANG_WORDS['two-sided'];
  const open = signs.filter(({ sidesOpen }) => sidesOpen).map(({ number }) => sheetNumber(number, undefined));
  if (open.length === 0) return GANG_WORDS['one-sided'];
  return filled(GANG_WORDS['sides-open'], { list: open.join('、') });
}

/** Cut marks between two bleeds are so long. */
const MARK_ROOM: Mm = 2;

function spacingOf(group: Group, { gap, kerf, margin }: GangOptions): { space: Mm; margin: Mm } {
  const bleed = Math.max(...group.signs.map(({ drawing }) => drawing.bleed));
  return {
    space: Math.max(gap + 2 * kerf, bleed > 0 ? 2 * bleed + MARK_ROOM : 0),
    margin: Math.max(margin, kerf, bleed),
  };
}

function packGroup(
  group: Group,
  options: GangOptions,
): { sheets: readonly PackedOn[]; left: Ganged['left'] } {
  const copies = group.signs.flatMap((sign) => Array.from({ length: sign.copies }, () => sign));
  const pieces = copies.map(({ drawing: { width, height } }) => ({ width, height, turns: group.turns }));
  const spacing = spacingOf(group, options);
  const ways = options.sheets.map(({ width, height }) => {
    // A sheet stands: its long side is its height.
    const stock = { width: Math.min(width, height), height: Math.max(width, height), ...spacing };
    const packing = packRectangles(pieces, stock);
    const bought = packing.sheets.reduce((sum, sheet) => sum + boughtOf(sheet, stock), 0);
    return { stock, packing, bought };
  });
  const [best] = [...ways].sort(
    (a, b) => a.packing.left.length - b.packing.left.length || a.bought - b.bought,
  );
  if (best === undefined) return { sheets: [], left: [] };
  const unplaced = new Map<Small, number>();
  for (const index of best.packing.left) {
    const sign = copies[index];
    if (sign !== undefined) unplaced.set(sign, (unplaced.get(sign) ?? 0) + 1);
  }
  return {
    sheets: best.packing.sheets.map((packed) => ({ packed, stock: best.stock, copies })),
    left: [...unplaced].map(([{ sign, number, label }, count]) => {
      return { sign, number, label, copies: count, reason: 'larger-than-sheet' };
    }),
  };
}

type Stock = Parameters<typeof packRectangles>[1];
type PackedOn = { readonly packed: PackedSheet; readonly stock: Stock; readonly copies: readonly Small[] };

/** The sign that would lie there without company; null = there are more. */
function onlyPiece(sheets: readonly PackedOn[]): Small | null {
  const [first, ...more] = sheets;
  const [piece, ...others] = first?.packed.pieces ?? [];
  if (first === undefined || piece === undefined || more.length + others.length > 0) return null;
  return first.copies[piece.index] ?? null;
}

/** A strip that is narrower is no material any more. */
const OFFCUT: Mm = 100;

/** The larger of what is left whole right of the pieces and under them. */
function offcutOf({ width, height }: PackedSheet, stock: Stock): GangedSheet['offcut'] {
  const [beside, under] = [stock.width - width, stock.height - height];
  const strips = [
    ...(beside >= OFFCUT ? [{ x: width, y: 0, width: beside, height: stock.height }] : []),
    ...(under >= OFFCUT ? [{ x: 0, y: height, width: stock.width, height: under }] : []),
  ];
  const [largest] = strips.sort((a, b) => b.width * b.height - a.width * a.height);
  return largest ?? null;
}

function boughtOf(packed: PackedSheet, stock: Stock): number {
  const offcut = offcutOf(packed, stock);
  return stock.width * stock.height - (offcut === null ? 0 : offcut.width * offcut.height);
}

type Laid = {
  readonly told: GangedSheet;
  readonly group: Group;
  readonly stock: Stock;
  readonly number: number;
  readonly signs: readonly Small[];
  readonly pieces: readonly (GangedPiece & { readonly row: number })[];
};

function sheetOf(group: Group, { packed, stock, copies }: PackedOn, number: number): Laid {
  const { width, height } = stock;
  const lying = packed.pieces.flatMap((piece) => {
    const sign = copies[piece.index];
    return sign === undefined ? [] : [{ ...piece, sign }];
  });
  const signs = group.signs.filter((each) => lying.some(({ sign }) => sign === each));
  const net = lying.reduce((sum, { sign: { drawing } }) => sum + drawing.width * drawing.height, 0);
  const drafts = DRAFT_REASONS.filter((reason) => signs.some((sign) => sign.drafts.includes(reason)));
  const making = group.making.process.name.zh;
  const stem = stemOf([
    filled(GANG_WORDS.stem, { number: String(number).padStart(2, '0') }),
    group.material,
    making,
    `${width}x${height}mm`,
    ...drafts.map((reason) => DRAFT_MARKS[reason]),
  ]);
  return {
    ...{ group, stock, number, signs },
    pieces: lying.map(({ sign, x, y, turned }) => {
      return { drawing: sign.drawing, x, y, turned, row: signs.indexOf(sign) + 1 };
    }),
    told: {
      ...{ stem, material: group.material, making, sides: group.sides, drafts, width, height },
      pieces: lying.map(({ sign, x, y, turned }) => ({
        ...{ sign: sign.sign, number: sign.number, label: sign.label, x, y, turned },
        ...{ width: sign.drawing.width, height: sign.drawing.height },
      })),
      use: net / boughtOf(packed, stock),
      wholeUse: net / (width * height),
      offcut: offcutOf(packed, stock),
    },
  };
}

async function writeSheet(
  ask: GangAsk,
  sheet: Laid,
  faces: SheetFaces,
): Promise<{ files: readonly GangedFile[]; problems: readonly Problem[] }> {
  const { told, stock, pieces, group } = sheet;
  const { way } = group.making.process;
  const files: GangedFile[] = [];
  const problems: Problem[] = [];
  for (const side of group.sides === 2 ? (['front', 'back'] as const) : (['front'] as const)) {
    const stem = group.sides === 2 ? `${told.stem}_${GANG_WORDS[side]}` : told.stem;
    const set = await contained(ask.onFault, 'sheet', stem, () => {
      const { drawing, problems } = gangSheet({
        ...{ ...stock, pieces, side, faces, twoSided: group.sides === 2, title: stem },
        line: filled(GANG_WORDS.line, {
          stem: told.stem,
          side: GANG_WORDS[side],
          ...{ width: told.width, height: told.height, count: pieces.length },
          draft: draftWords(told.drafts),
        }).trim(),
        ...{ inks: ask.library.inks, shaper: ask.shaper },
      });
      const [found] = problems;
      return found === undefined ? success(drawing) : failure(found);
    });
    if (!set.ok) {
      problems.push(set.problem);
      continue;
    }
    for (const format of ask.formats) {
      // Nothing is cut from the back.
      if (format === 'dxf' && side === 'back') continue;
      const drawing = format === 'dxf' && way === 'print' ? toolsOnly(set.value) : set.value;
      const made = await contained(ask.onFault, format, stem, () =>
        ask.writers[format](drawing, {
          ...{ stem, day: ask.day, unmarked: true, way },
          ...{ process: group.making.process.id, kerf: ask.options.kerf },
          mending: side === 'front' ? mendingOf(sheet) : null,
        }),
      );
      if (made.ok) files.push({ name: `${stem}.${format}`, bytes: made.value });
      else problems.push(made.problem);
    }
  }
  return { files, problems };
}

/** What is printed is cut and drilled by its lines alone. */
function toolsOnly(drawing: Drawing): Drawing {
  const items = drawing.items.map((item) =>
    item.kind === 'group'
      ? { ...item, items: item.items.filter((each) => each.kind !== 'group' && each.layer !== 'artwork') }
      : item,
  );
  return { ...drawing, items };
}

/** What was agreed to be filled and welded, at its place on the sheet. */
function mendingOf({ pieces, signs, stock, group }: Laid): Mending {
  const moved = (of: 'fills' | 'welds') =>
    pieces.flatMap((piece) => {
      const matrix = pieceMatrix(piece, { width: stock.width, side: 'front' });
      return (signs[piece.row - 1]?.making.mending[of] ?? []).map((place) => {
        const [x, y] = mapPoint(matrix, place.at.x, place.at.y);
        return { ...place, at: { x, y } };
      });
    });
  return { fills: moved('fills'), welds: moved('welds'), weld: group.making.mending.weld };
}

function draftWords(drafts: readonly DraftReason[]): string {
  if (drafts.length === 0) return '';
  return filled(GANG_WORDS.draft, { marks: drafts.map((reason) => DRAFT_MARKS[reason]).join('、') });
}

function squareMetres(area: number): string {
  return (area / 1e6).toFixed(2);
}

/** Columns of the map's list: mm from its left edge, or from its right one. */
const COLUMNS = { sheet: [0, 8, -54, -24, -10], left: [0, 16, -70, -50] } as const;

function mapPages(
  ask: GangAsk,
  laid: readonly Laid[],
  left: Ganged['left'],
  faces: SheetFaces,
): Result<readonly Drawing[], Problem> {
  const common = {
    ...{ faces, inks: ask.library.inks, shaper: ask.shaper, continued: GANG_WORDS.continued },
  };
  const pages: Drawing[] = [];
  const take = ({ pages: made, problems }: ReturnType<typeof gangMap>): Problem | undefined => {
    pages.push(...made);
    return problems[0];
  };
  for (const sheet of laid) {
    const { told, number, signs, pieces, stock, group } = sheet;
    const net = told.wholeUse * told.width * told.height;
    const found = take(
      gangMap({
        ...common,
        title: filled(GANG_WORDS['page-title'], { number, count: laid.length, material: told.material }),
        facts: [
          ...(told.drafts.length === 0 ? [] : [draftWords(told.drafts)]),
          filled(GANG_WORDS.facts, {
            making: told.making,
            sides: sayGangSides(told.sides, signs),
            ...{ width: told.width, height: told.height },
          }),
          filled(GANG_WORDS.spacing, {
            margin: stock.margin,
            space: tenth(stock.space),
            kerf: ask.options.kerf,
          }),
          GANG_WORDS[group.turns ? 'turning' : 'grain'],
          filled(GANG_WORDS.use, {
            ...{ count: pieces.length, net: squareMetres(net), used: squareMetres(net / told.use) },
            ...{ use: percent(told.use), whole: percent(told.wholeUse) },
          }),
          offcutWords(told.offcut),
        ],
        sheet: {
          ...{ width: told.width, height: told.height, pieces, offcut: told.offcut },
          offcutWords: offcutWords(told.offcut),
        },
        heads: [GANG_WORDS.number, GANG_WORDS.name, GANG_WORDS.size, GANG_WORDS.here, GANG_WORDS.copies],
        columns: COLUMNS.sheet,
        rows: signs.map((sign, at) => [
          String(at + 1),
          `${String(sign.number).padStart(3, '0')} ${sign.label}`,
          `${tenth(sign.drawing.width)} × ${tenth(sign.drawing.height)}`,
          String(pieces.filter(({ row }) => row === at + 1).length),
          String(sign.copies),
        ]),
      }),
    );
    if (found !== undefined) return failure(found);
  }
  if (left.length === 0) return success(pages);
  const found = take(
    gangMap({
      ...{ ...common, title: GANG_WORDS['left-title'], facts: [], sheet: null, columns: COLUMNS.left },
      heads: [GANG_WORDS.number, GANG_WORDS.name, GANG_WORDS.copies, GANG_WORDS.reason],
      rows: left.map(({ number, label, copies, reason }) => [
        String(number).padStart(3, '0'),
        label,
        String(copies),
        filled(GANG_WORDS[reason], { longest: ask.options.longest }),
      ]),
    }),
  );
  return found === undefined ? success(pages) : failure(found);
}

function offcutWords(offcut: GangedSheet['offcut']): string {
  if (offcut === null) return GANG_WORDS['no-offcut'];
  return filled(GANG_WORDS.offcut, { width: tenth(offcut.width), height: tenth(offcut.height) });
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
