import { type Item } from '../../core/drawing/drawing.ts';
import { type Entry, type PaperFrame } from '../../core/report/paper.ts';
import { type Mm } from '../../core/units/length.ts';
import { rule, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { setParagraph } from './setText.ts';
import { ENTRIES, HAND, RULES, STYLES, type TextStyle } from './style.ts';
import { paragraphLine } from './textLumps.ts';

/** Entries side by side under a title: the first at the left, the last at the right. */
export function entryLumps({ head }: Pick<PaperFrame, 'head'>, ask: PageAsk): readonly Lump[] {
  const style = STYLES.itemText;
  const widths = head.map(
    ([label, value]) => widthOf(label, ask, style) + Math.max(HAND.shortest, widthOf(value, ask, style)),
  );
  const gap = (ask.width - widths.reduce((sum, each) => sum + each, 0)) / Math.max(1, head.length - 1);
  // Where there is no room for all side by side, the first takes lines of its own.
  const [first, ...others] = head;
  if (first === undefined) return [];
  if (gap < ENTRIES.apart) {
    const alone: Lump = {
      height: entryHeight(first, ask.width, style, ask) + (others.length === 0 ? ENTRIES.below : 1),
      above: 1,
      withNext: true,
      draw: (y) => drawEntry(first, ask.x, y, ask.width, style, ask),
    };
    return [alone, ...entryLumps({ head: others }, ask)];
  }
  return [
    {
      height: style.leading + ENTRIES.below,
      above: 1,
      withNext: true,
      draw: (y) => {
        let { x } = ask;
        return head.flatMap((entry, at) => {
          const width = widths[at] ?? HAND.shortest;
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
  // A unit's full name is longer than a person's: it has the wider side.
  const middle = ask.width * ENTRIES.unitFrom;
  // An entry takes the lines that its words need: a long unit never lies on the day below it.
  const column = (entries: readonly Entry[], width: Mm) => {
    const heights = entries.map((entry) => entryHeight(entry, width, style, ask));
    const words = heights.reduce((sum, each) => sum + each, 0);
    const gap = Math.max(1, Math.min(ENTRIES.most, (HAND.seal - words) / Math.max(1, entries.length)));
    const height = words + gap * Math.max(0, entries.length - 1);
    const draw = (x: Mm, y: Mm): readonly Item[] => {
      let at = y;
      return entries.flatMap((entry, index) => {
        const items = drawEntry(entry, x, at, width, style, ask);
        at += (heights[index] ?? 0) + gap;
        return items;
      });
    };
    return { height, draw };
  };
  const left = column(hands, middle - ENTRIES.gutter);
  const right = column(seal, ask.width - middle);
  const height = Math.max(HAND.seal, left.height, right.height);
  return [
    {
      height,
      above: 3,
      draw: (y) => [
        ...left.draw(ask.x, y + (height - left.height) / 2),
        ...right.draw(ask.x + middle, y + (height - right.height) / 2),
      ],
    },
  ];
}

function entryHeight(entry: Entry, width: Mm, style: TextStyle, ask: PageAsk): Mm {
  const { below, words } = valueOf(entry, width, style, ask);
  return (below ? style.leading : 0) + Math.max(style.leading, words.height);
}

/** A value stands behind its label; one that is too long for that begins a line of its own. */
function valueOf([label, value]: Entry, width: Mm, style: TextStyle, ask: PageAsk) {
  const indent = widthOf(label, ask, style);
  const below = indent + widthOf(value, ask, style) > width;
  const from = below ? 2 * style.size : indent;
  return { below, from, words: setParagraph(ask.setText, value, style, Math.max(1, width - from)) };
}

function drawEntry(entry: Entry, x: Mm, y: Mm, width: Mm, style: TextStyle, ask: PageAsk): readonly Item[] {
  const [label, value] = entry;
  const name = setParagraph(ask.setText, label, style, width);
  const base = y + style.leading - HAND.over;
  const labelled = paragraphLine(name, 0, ask, { x, y, width, align: 'left' });
  if (value === '') {
    const from = x + widthOf(label, ask, style);
    return [...labelled, rule(from, base, Math.min(x + width, from + HAND.longest), base, RULES.fine)];
  }
  const { below, from, words } = valueOf(entry, width, style, ask);
  const first = y + (below ? style.leading : 0);
  return [
    ...labelled,
    ...words.lines.flatMap((_, at) =>
      paragraphLine(words, at, ask, {
        x: x + from,
        y: first + at * style.leading,
        width: width - from,
        align: 'left',
      }),
    ),
  ];
}

function widthOf(text: string, ask: PageAsk, style: TextStyle): Mm {
  return ask.setText(text, style).extent;
}
