import { type Item } from '../../core/drawing/drawing.ts';
import { type Entry, type PaperFrame } from '../../core/report/paper.ts';
import { type Mm } from '../../core/units/length.ts';
import { rule, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { setParagraph } from './setText.ts';
import { RULES, STYLES, type TextStyle } from './style.ts';
import { paragraphLine } from './textLumps.ts';

/** A line for a hand is no shorter than this. */
const HAND: Mm = 28;
/** And no longer than this. */
const LONGEST_HAND: Mm = 60;
/** Room for a round seal of 42 mm over the unit's name and the day, and a little for a hand that is not quite sure. */
const SEAL_ROOM: Mm = 45;

/** Entries side by side under a title: the first at the left, the last at the right. */
export function entryLumps({ head }: Pick<PaperFrame, 'head'>, ask: PageAsk): readonly Lump[] {
  const style = STYLES.itemText;
  const widths = head.map(
    ([label, value]) => widthOf(label, ask, style) + Math.max(HAND, widthOf(value, ask, style)),
  );
  const gap = (ask.width - widths.reduce((sum, each) => sum + each, 0)) / Math.max(1, head.length - 1);
  // Where there is no room for all side by side, the first takes a line of its own.
  const [first, ...others] = head;
  if (gap < 4 && first !== undefined && others.length > 0) {
    const alone: Lump = {
      height: style.leading + 1,
      above: 1,
      withNext: true,
      draw: (y) => drawEntry(first, ask.x, y, ask.width, style, ask),
    };
    return [alone, ...entryLumps({ head: others }, ask)];
  }
  return [
    {
      height: style.leading + 1.5,
      above: 1,
      withNext: true,
      draw: (y) => {
        let { x } = ask;
        return head.flatMap((entry, at) => {
          const width = widths[at] ?? HAND;
          const items = drawEntry(entry, x, y, width, style, ask);
          x += width + gap;
          return items;
        });
      },
    },
  ];
}

/** Who filled in and who reviewed at the left; at the right unit and day, in the middle of the room for the seal. */
export function sealLumps({ hands, seal }: PaperFrame, ask: PageAsk): readonly Lump[] {
  const style = STYLES.body;
  const step = (count: number) => Math.min(style.leading + 5, SEAL_ROOM / Math.max(1, count));
  const half = ask.width / 2;
  const column = (entries: readonly Entry[], x: Mm, y: Mm): readonly Item[] => {
    const each = step(entries.length);
    const top = y + (SEAL_ROOM - entries.length * each) / 2;
    return entries.flatMap((entry, at) => drawEntry(entry, x, top + at * each, half - 6, style, ask));
  };
  return [
    {
      height: SEAL_ROOM,
      above: 3,
      draw: (y) => [...column(hands, ask.x, y), ...column(seal, ask.x + half, y)],
    },
  ];
}

function drawEntry(
  [label, value]: Entry,
  x: Mm,
  y: Mm,
  width: Mm,
  style: TextStyle,
  ask: PageAsk,
): readonly Item[] {
  const from = x + widthOf(label, ask, style);
  const name = setParagraph(ask.setText, label, style, width);
  const base = y + style.leading - 0.8;
  const labelled = paragraphLine(name, 0, ask, { x, y, width, align: 'left' });
  if (value === '') {
    return [...labelled, rule(from, base, Math.min(x + width, from + LONGEST_HAND), base, RULES.fine)];
  }
  const words = setParagraph(ask.setText, value, style, Math.max(1, x + width - from));
  return [
    ...labelled,
    ...words.lines.flatMap((_, at) =>
      paragraphLine(words, at, ask, {
        x: from,
        y: y + at * style.leading,
        width: x + width - from,
        align: 'left',
      }),
    ),
  ];
}

function widthOf(text: string, ask: PageAsk, style: TextStyle): Mm {
  return ask.setText(text, style).width(0, text.length);
}
