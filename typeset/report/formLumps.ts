import { type Item } from '../../core/drawing/drawing.ts';
import { type PictureBox } from '../../core/report/report.ts';
import { type Mm } from '../../core/units/length.ts';
import { box, rule, type Lump } from './lump.ts';
import { photoIn, type PageAsk } from './pageAsk.ts';
import { setParagraph } from './setText.ts';
import { CELL_PADDING, RULES, STYLES } from './style.ts';
import { paragraphLine } from './textLumps.ts';

type Fact = readonly [label: string, value: string];

/** Width of a label's column. */
export const LABEL = 27;

/** Labelled facts in a frame, two pairs a row; a value that does not fit half the width takes a row of its own. */
export function factLumps(facts: readonly Fact[], ask: PageAsk): readonly Lump[] {
  const half = ask.width / 2;
  const fits = ([, value]: Fact) =>
    ask.setText(value, STYLES.cell).extent <= half - LABEL - 2 * CELL_PADDING.x;
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    const [alone] = last ?? [];
    if (last?.length === 1 && alone !== undefined && fits(alone) && fits(fact)) last.push(fact);
    else rows.push([fact]);
  }
  return rows.map((row, at) => factRow(row, ask, at === 0));
}

function factRow(row: readonly Fact[], ask: PageAsk, isFirst: boolean): Lump {
  const width = row.length === 2 ? ask.width / 2 : ask.width;
  const cells = row.map(([label, value], at) => {
    const x = ask.x + at * width;
    return {
      x,
      label: setParagraph(ask.setText, label, STYLES.head, LABEL - 2 * CELL_PADDING.x),
      value: setParagraph(ask.setText, value, STYLES.cell, width - LABEL - 2 * CELL_PADDING.x),
    };
  });
  const inner = Math.max(...cells.flatMap(({ label, value }) => [label.height, value.height]));
  const height = inner + 2 * CELL_PADDING.y;
  return {
    height,
    ...(isFirst ? { above: 2 } : {}),
    withNext: isFirst,
    draw: (y) =>
      cells.flatMap(({ x, label, value }) => [
        box(x, y, width, height, RULES.fine),
        rule(x + LABEL, y, x + LABEL, y + height, RULES.fine),
        ...label.lines.flatMap((_, at) =>
          paragraphLine(label, at, ask, {
            x: x + CELL_PADDING.x,
            y: y + (height - label.height) / 2 + at * STYLES.head.leading,
            width: LABEL - 2 * CELL_PADDING.x,
            align: 'centre',
          }),
        ),
        ...value.lines.flatMap((_, at) =>
          paragraphLine(value, at, ask, {
            x: x + LABEL + CELL_PADDING.x,
            y: y + (height - value.height) / 2 + at * STYLES.cell.leading,
            width: width - LABEL - 2 * CELL_PADDING.x,
            align: 'left',
          }),
        ),
      ]),
  };
}

/** Framed places for photos side by side, captions under them. */
export function pictureLumps(boxes: readonly PictureBox[], height: Mm, ask: PageAsk): readonly Lump[] {
  const gap = 6;
  const width = (ask.width - gap * (boxes.length - 1)) / boxes.length;
  const draw = (y: Mm): readonly Item[] =>
    boxes.flatMap(({ caption, asset }, at) => {
      const x = ask.x + at * (width + gap);
      const photo = asset === null ? null : ask.photo(asset);
      const words = setParagraph(ask.setText, caption, STYLES.note, width);
      return [
        ...(asset === null || photo === null
          ? []
          : [photoIn(asset, photo, { x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3 })]),
        box(x, y, width, height, RULES.fine),
        ...paragraphLine(words, 0, ask, { x, y: y + height + 1, width, align: 'centre' }),
      ];
    });
  return [{ height: height + STYLES.note.leading + 1, above: 4, draw }];
}

/** Labels with lines to sign on, two a row, each with room for a hand and a day. */
export function signatureLumps(labels: readonly string[], ask: PageAsk): readonly Lump[] {
  const width = ask.width / 2;
  const rows = Array.from({ length: Math.ceil(labels.length / 2) }, (_, at) =>
    labels.slice(at * 2, at * 2 + 2),
  );
  return rows.map((row, index) => ({
    height: 12,
    above: index === 0 ? 4 : 0,
    withNext: index < rows.length - 1,
    draw: (y) =>
      row.flatMap((label, at) => {
        const x = ask.x + at * width;
        const words = setParagraph(ask.setText, label, STYLES.itemText, width);
        const from = x + (words.lines[0]?.width ?? 0) + 1;
        const base = y + 10.2;
        return [
          ...paragraphLine(words, 0, ask, {
            x,
            y: base - STYLES.itemText.leading + 1.1,
            width,
            align: 'left',
          }),
          rule(from, base, x + width - 6, base, RULES.fine),
        ];
      }),
  }));
}
