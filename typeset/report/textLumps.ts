import { type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Block, type ReportItem } from '../../core/report/report.ts';
import { SPREADABLE } from '../text/paragraph/breakLines.ts';
import { rule, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { baselineIn, lineRuns, setParagraph, type Paragraph } from './setText.ts';
import { ITEM, RULES, STYLES, TITLE_RULE, type TextStyle } from './style.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'spread';

/** One line of a paragraph at its place. A spread line is filled out, the last one never. */
export function paragraphLine(
  paragraph: Paragraph,
  index: number,
  ask: PageAsk,
  place: {
    readonly x: Mm;
    readonly y: Mm;
    readonly width: Mm;
    readonly indent?: Mm;
    readonly align: Alignment;
  },
): readonly Item[] {
  const line = paragraph.lines[index];
  if (line === undefined) return [];
  const indent = index === 0 ? (place.indent ?? 0) : 0;
  const room = place.width - indent;
  // A line that a long word left short is not torn apart: a tenth of an em goes between characters at most, and twice that
  // between Chinese ones, where a figure that may not be cut went over.
  const isLatin = /[A-Za-z]{2}/u.test(line.words.text);
  const isFull = room - line.width <= room * SPREADABLE * (isLatin ? 1 : 2);
  const spread = isFull ? ('justified' as const) : ('left' as const);
  const setting = {
    x: place.x + indent,
    baseline: place.y + baselineIn(paragraph.style),
    measure: Math.max(room, line.width),
    align: place.align === 'spread' ? spread : place.align,
  };
  return lineRuns(line, paragraph.style, setting, ask.shaper);
}

type Flow = {
  readonly x?: Mm;
  readonly width?: Mm;
  readonly indent?: Mm;
  readonly align: Alignment;
  /** Where its lines may end; absent = between words. */
  readonly ends?: 'phrases';
  readonly above?: Mm;
  readonly withNext?: boolean;
  readonly bookmark?: Lump['bookmark'];
};

/** A paragraph as lumps, one a line; neither its first nor its last line stands alone on a page. */
export function textLumps(text: string, style: TextStyle, ask: PageAsk, flow: Flow): readonly Lump[] {
  const x = flow.x ?? ask.x;
  const width = flow.width ?? ask.width;
  const paragraph = setParagraph(ask.setText, text, style, width, {
    indent: flow.indent ?? 0,
    ends: flow.ends ?? 'words',
    filled: flow.align === 'spread',
  });
  const last = paragraph.lines.length - 1;
  return paragraph.lines.map((_, index) => ({
    height: style.leading,
    draw: (y) =>
      paragraphLine(paragraph, index, ask, { x, y, width, indent: flow.indent ?? 0, align: flow.align }),
    ...(index === 0 && flow.above !== undefined ? { above: flow.above } : {}),
    ...(index === 0 && flow.bookmark !== undefined ? { bookmark: flow.bookmark } : {}),
    withNext: (index === last && flow.withNext === true) || (last > 0 && (index === 0 || index === last - 1)),
  }));
}

/** The document's title, centred, with its lines under it and a rule. */
export function titleLumps(
  { text, under, bookmark = text }: Extract<Block, { kind: 'title' }>,
  ask: PageAsk,
): readonly Lump[] {
  const lines = under.flatMap((line) =>
    textLumps(line, STYLES.under, ask, { align: 'centre', ends: 'phrases', withNext: true }),
  );
  return [
    ...textLumps(text, STYLES.title, ask, {
      align: 'centre',
      withNext: true,
      bookmark: { title: bookmark.replace('\n', ''), level: 1 },
    }),
    ...lines.map((lump, at) => (at === 0 ? { ...lump, above: 2 } : lump)),
    {
      height: TITLE_RULE.height,
      withNext: true,
      draw: (y) => [
        rule(ask.x, y + TITLE_RULE.at, ask.x + ask.width, y + TITLE_RULE.at, RULES.frame, 'party-red'),
      ],
    },
  ];
}

/** A finding: number at the left, tag and headline, and under them its labelled lines. */
export function itemLumps(item: ReportItem, ask: PageAsk): readonly Lump[] {
  const column = Math.max(ITEM.number, ask.setText(item.number, STYLES.item).extent + 2);
  const x = ask.x + column;
  const width = ask.width - column;
  const tagStyle = item.weight === 'strong' ? STYLES.tag : STYLES.tagPlain;
  const tag = setParagraph(ask.setText, item.tag, tagStyle, width);
  const tagWidth = (tag.lines[0]?.width ?? 0) + 2 * ITEM.tagGap;
  const number = setParagraph(ask.setText, item.number, STYLES.item, column);
  const head = setParagraph(ask.setText, item.headline, STYLES.item, width - tagWidth);
  const ink = tagStyle.ink;
  const first: Lump = {
    height: STYLES.item.leading,
    above: ITEM.above,
    withNext: true,
    draw: (y) => [
      ...paragraphLine(number, 0, ask, { x: ask.x, y, width: column, align: 'left' }),
      ...paragraphLine(tag, 0, ask, { x, y, width, align: 'left' }).map((run) => run),
      rule(
        x + tagWidth - ITEM.tagGap,
        y + ITEM.tagInset,
        x + tagWidth - ITEM.tagGap,
        y + STYLES.item.leading - ITEM.tagInset,
        RULES.frame,
        ink,
      ),
      ...paragraphLine(head, 0, ask, { x: x + tagWidth, y, width: width - tagWidth, align: 'left' }),
    ],
  };
  const rest = head.lines.slice(1).map((_, at): Lump => ({
    height: STYLES.item.leading,
    withNext: true,
    draw: (y) =>
      paragraphLine(head, at + 1, ask, { x: x + tagWidth, y, width: width - tagWidth, align: 'left' }),
  }));
  const lines = item.lines.flatMap(([label, text], at) =>
    labelledLumps(label, text, x, width, ask, staysWithNext(at, item.lines.length)),
  );
  return [first, ...rest, ...lines];
}

/** A headline keeps its first line, and the last line is not left alone; between them an item may go over a page. */
function staysWithNext(at: number, count: number): boolean {
  return at === 0 ? count > 1 : at === count - 2;
}

function labelledLumps(
  label: string,
  text: string,
  x: Mm,
  width: Mm,
  ask: PageAsk,
  withNext: boolean,
): readonly Lump[] {
  const name = setParagraph(ask.setText, label, STYLES.label, ITEM.label);
  const lumps = textLumps(text, STYLES.itemText, ask, {
    x: x + ITEM.label,
    width: width - ITEM.label,
    align: 'spread',
    withNext,
  });
  return lumps.map((lump, at) =>
    at > 0
      ? lump
      : {
          ...lump,
          draw: (y) => [
            ...paragraphLine(name, 0, ask, { x, y, width: ITEM.label, align: 'left' }),
            ...lump.draw(y),
          ],
        },
  );
}
