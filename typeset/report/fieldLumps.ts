import { type Item } from '../../core/drawing/drawing.ts';
import { type Field } from '../../core/report/report.ts';
import { type Mm } from '../../core/units/length.ts';
import { LABEL } from './formLumps.ts';
import { box, rule, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { setParagraph } from './setText.ts';
import { CELL_PADDING, HAND, RULES, STYLES } from './style.ts';
import { paragraphLine } from './textLumps.ts';

/** Fields one under the other in a frame, each with its label at the left and its own room to write, sign, seal and date. */
export function fieldLumps(fields: readonly Field[], ask: PageAsk): readonly Lump[] {
  return fields.map((field, at) => ({
    ...fieldLump(field, ask),
    // Those who sign stand together.
    withNext: field.signed !== null && at < fields.length - 1,
  }));
}

/** Fields side by side, each as wide as the next and as high as the highest. */
export function besideLump(fields: readonly Field[], ask: PageAsk): Lump {
  const width = ask.width / Math.max(1, fields.length);
  const at = (index: number): PageAsk => ({ ...ask, x: ask.x + index * width, width });
  const height = Math.max(0, ...fields.map((field, index) => fieldLump(field, at(index)).height));
  const lumps = fields.map((field, index) => fieldLump({ ...field, room: height }, at(index)));
  return { height, draw: (y) => lumps.flatMap((lump) => lump.draw(y)) };
}

function fieldLump({ label, text, room, signed }: Field, ask: PageAsk): Lump {
  const within = ask.width - LABEL - 2 * CELL_PADDING.x;
  const name = setParagraph(ask.setText, label, STYLES.head, LABEL - 2 * CELL_PADDING.x);
  const words = setParagraph(ask.setText, text, STYLES.body, within);
  const foot = signed === null ? 0 : HAND.row;
  const height = Math.max(room, name.height + 2 * CELL_PADDING.y, words.height + 2 * CELL_PADDING.y + foot);
  const x = ask.x + LABEL + CELL_PADDING.x;
  return {
    height,
    draw: (y) => [
      box(ask.x, y, ask.width, height, RULES.fine),
      rule(ask.x + LABEL, y, ask.x + LABEL, y + height, RULES.fine),
      ...name.lines.flatMap((_, at) =>
        paragraphLine(name, at, ask, {
          x: ask.x + CELL_PADDING.x,
          y: y + (height - name.height) / 2 + at * STYLES.head.leading,
          width: LABEL - 2 * CELL_PADDING.x,
          align: 'centre',
        }),
      ),
      ...words.lines.flatMap((_, at) =>
        paragraphLine(words, at, ask, {
          x,
          y: y + CELL_PADDING.y + at * STYLES.body.leading,
          width: within,
          align: 'left',
        }),
      ),
      ...(signed === null ? [] : signedLine(signed, x, y + height - HAND.row, within, ask)),
    ],
  };
}

/** Who signs at the left, with a line; seal and day at the right, where the seal goes over both. */
function signedLine(
  { sign, seal, day }: NonNullable<Field['signed']>,
  x: Mm,
  y: Mm,
  width: Mm,
  ask: PageAsk,
): readonly Item[] {
  const style = STYLES.itemText;
  const top = y + (HAND.row - style.leading) / 2;
  const base = top + style.leading - HAND.over;
  const put = (
    text: string,
    place: { readonly x: Mm; readonly width: Mm; readonly align: 'left' | 'right' },
  ) => paragraphLine(setParagraph(ask.setText, text, style, place.width), 0, ask, { ...place, y: top });
  const from = x + ask.setText(sign, style).extent + 1;
  return [
    ...put(sign, { x, width, align: 'left' }),
    rule(from, base, from + HAND.line, base, RULES.fine),
    ...put(`${seal}${day}`, { x, width: width - 2, align: 'right' }),
  ];
}
