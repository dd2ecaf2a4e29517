import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { rectanglePath } from '../../../core/drawing/shapes.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';

export type Strip = { readonly width: Mm; readonly height: Mm };

/** A sheet with its strips; `cuts` names each cut once, neighbours share it. */
export type NestedSheet = {
  readonly width: Mm;
  readonly height: Mm;
  readonly strips: readonly { readonly index: number; readonly x: Mm; readonly y: Mm }[];
  readonly cuts: readonly PathCommand[];
};

/** A sheet more is worth so many mm² of a larger one. */
const SHEET = 50_000;

type Rules = HonoursTemplate['captions'];

/**
 * Strips of one height on the sheets that take the least material: full sheets, the last cut off behind its last row. Of
 * all sheets that the template offers that one is taken on which the fewest square millimetres are bought.
 */
export function nestStrips(strips: readonly Strip[], rules: Rules): readonly NestedSheet[] {
  const ways = rules.sheets
    .filter(({ width, height }) => strips.every((strip) => fits(strip, { width, height }, rules)))
    .map((size) => nestOn(strips, size, rules));
  const bought = (sheets: readonly NestedSheet[]) =>
    sheets.reduce((sum, each) => sum + each.width * each.height + SHEET, 0);
  const [best] = [...ways].sort((a, b) => bought(a) - bought(b) || a.length - b.length);
  if (best !== undefined) return best;
  // Wider than every sheet: one under the other on a sheet of their own.
  const width = Math.max(...strips.map((strip) => strip.width)) + 2 * rules.margin;
  return nestOn(strips, { width, height: Math.max(...rules.sheets.map(({ height }) => height)) }, rules);
}

function fits(strip: Strip, sheet: Strip, { margin }: Rules): boolean {
  return strip.width + 2 * margin <= sheet.width && strip.height + 2 * margin <= sheet.height;
}

type Row = { readonly y: Mm; readonly height: Mm; readonly ends: Mm[] };

function nestOn(strips: readonly Strip[], sheet: Strip, { margin, kerf }: Rules): readonly NestedSheet[] {
  // The widest first, so that rows of one width stand together; alike ones keep their order.
  const order = strips.map((strip, index) => ({ ...strip, index })).sort((a, b) => b.width - a.width);
  const sheets: { strips: { index: number; x: Mm; y: Mm }[]; rows: Row[] }[] = [];
  for (const strip of order) {
    let open = sheets.at(-1);
    let row = open?.rows.find(
      ({ ends, height }) =>
        height >= strip.height && (ends.at(-1) ?? margin) + kerf + strip.width <= sheet.width - margin,
    );
    if (row === undefined) {
      const last = open?.rows.at(-1);
      const y = last === undefined ? margin : last.y + last.height + kerf;
      if (open === undefined || y + strip.height > sheet.height - margin) {
        open = { strips: [], rows: [] };
        sheets.push(open);
      }
      row = { y: open.rows.length === 0 ? margin : y, height: strip.height, ends: [] };
      open.rows.push(row);
    }
    const x = row.ends.length === 0 ? margin : (row.ends.at(-1) ?? margin) + kerf;
    row.ends.push(x + strip.width);
    open?.strips.push({ index: strip.index, x, y: row.y });
  }
  return sheets.map(({ strips: placed, rows }) => {
    const last = rows.at(-1);
    const foot = last === undefined ? 0 : last.y + last.height;
    const sized = placed.map((each) => ({ ...each, ...(strips[each.index] ?? { width: 0, height: 0 }) }));
    return {
      width: sheet.width,
      height: Math.min(sheet.height, Math.ceil(foot + margin)),
      strips: placed,
      cuts: kerf > 0 ? sized.flatMap((strip) => rectanglePath(strip)) : sharedCuts(sized),
    };
  });
}

/** Every edge once: the edges of strips, joined where they touch along one line. */
function sharedCuts(strips: readonly ({ readonly x: Mm; readonly y: Mm } & Strip)[]): readonly PathCommand[] {
  const lying = new Map<Mm, [Mm, Mm][]>();
  const standing = new Map<Mm, [Mm, Mm][]>();
  const add = (lines: Map<Mm, [Mm, Mm][]>, at: Mm, from: Mm, to: Mm) =>
    lines.set(at, [...(lines.get(at) ?? []), [from, to]]);
  for (const { x, y, width, height } of strips) {
    for (const at of [y, y + height]) add(lying, at, x, x + width);
    for (const at of [x, x + width]) add(standing, at, y, y + height);
  }
  const lines = (of: Map<Mm, [Mm, Mm][]>) =>
    [...of.entries()]
      .sort((a, b) => a[0] - b[0])
      .flatMap(([at, parts]) => joined(parts).map((part) => [at, ...part] as const));
  return [
    ...lines(lying).flatMap(([y, from, to]): readonly PathCommand[] => [
      ['M', from, y],
      ['L', to, y],
    ]),
    ...lines(standing).flatMap(([x, from, to]): readonly PathCommand[] => [
      ['M', x, from],
      ['L', x, to],
    ]),
  ];
}

function joined(parts: readonly (readonly [Mm, Mm])[]): readonly (readonly [Mm, Mm])[] {
  const whole: [Mm, Mm][] = [];
  for (const [from, to] of [...parts].sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
