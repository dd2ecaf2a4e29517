import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { type LetterUpward, type LetterLabels } from '../../core/report/letterUpward.ts';
import { type Mm } from '../../core/units/length.ts';
import { describedFonts } from '../text/drawnWith.ts';
import { fillPages } from './fillPages.ts';
import { type LaidReport, type ReportAsk } from './layoutReport.ts';
import { rule, type Lump } from './lump.ts';
import {
  CHARACTER,
  LINE,
  markStyle,
  OFFICIAL,
  OFFICIAL_PAGE as PAGE,
  OFFICIAL_RULES,
  OPEN,
  OVER,
  PLACES,
} from './letterUpwardStyle.ts';
import { type PageAsk } from './pageAsk.ts';
import { baselineIn, setParagraph, textSetter } from './setText.ts';
import { allFaces, type TextStyle } from './style.ts';
import { paragraphLine, textLumps } from './textLumps.ts';

/** An official document on its pages, after GB/T 9704-2012. The same document gives the same pages. */
export function layoutLetterUpward(
  document: LetterUpward,
  labels: LetterLabels,
  ask: Pick<ReportAsk, 'shaper' | 'faces' | 'inks'>,
): LaidReport {
  const area: PageAsk = {
    shaper: ask.shaper,
    faces: ask.faces,
    setText: textSetter(ask.shaper, ask.faces),
    photo: () => null,
    x: PAGE.left,
    width: PAGE.textWidth,
    height: PAGE.textHeight,
  };
  const lumps = [
    ...headLumps(document, labels, area),
    ...titleLines(document.title, area),
    blank(),
    ...addressLumps(document, labels, area),
    ...bodyLumps(document, labels, area),
    ...signLumps(document, area),
    imprintLump(document, labels, area),
  ];
  const { pages, bookmarks } = fillPages(lumps, PAGE.top - OVER, PAGE.textHeight + LINE - CHARACTER);
  const title = document.title.join('');
  const fonts = describedFonts(allFaces(ask.faces), ask.shaper);
  return {
    title,
    bookmarks,
    pages: pages.map((items, at): Drawing => ({
      width: PAGE.width,
      height: PAGE.height,
      bleed: 0,
      title,
      inks: ask.inks,
      fonts,
      items: [...items, ...pageNumber(at + 1, area)],
    })),
  };
}

function blank(lines = 1): Lump {
  return { height: lines * LINE, withNext: true, draw: () => [] };
}

/** 发文机关标志, 发文字号 and 签发人, and the red rule 4 mm below them (7.2). None without an issuer. */
function headLumps(
  { issuer, number, signer }: LetterUpward,
  labels: LetterLabels,
  ask: PageAsk,
): readonly Lump[] {
  if (issuer === '') return [];
  const words = `${issuer}${labels.file}`;
  const style = markStyle([...words].length);
  const mark = setParagraph(ask.setText, words, style, PAGE.textWidth);
  const over = (style.leading - style.size) / 2;
  const { x, width } = ask;
  return [
    {
      height: PLACES.mark + style.size + OVER,
      withNext: true,
      draw: (y) =>
        paragraphLine(mark, 0, ask, { x, y: y + OVER + PLACES.mark - over, width, align: 'centre' }),
    },
    blank(2),
    {
      height: LINE,
      withNext: true,
      draw: (y) => [
        ...line(number, OFFICIAL.text, ask, { x: x + CHARACTER, y, align: 'left' }),
        ...signerItems(signer, labels, y, ask),
      ],
    },
    {
      height: PLACES.redRule,
      withNext: true,
      draw: (y) => [redRule(x, y, width)],
    },
    blank(2),
  ];
}

function redRule(x: Mm, y: Mm, width: Mm): Item {
  const at = y + PLACES.redRule - OVER;
  return rule(x, at, x + width, at, OFFICIAL_RULES.red, 'party-red');
}

/** 签发人 in 仿宋, the name in 楷体, one character from the right. */
function signerItems(signer: string, labels: LetterLabels, y: Mm, ask: PageAsk): readonly Item[] {
  const label = `${labels.signer}${labels.colon}`;
  const name = signer === '' ? '　　　　' : signer;
  const nameWidth = widthOf(name, OFFICIAL.subheading, ask);
  const right = ask.x + ask.width - CHARACTER;
  const from = right - nameWidth;
  return [
    ...line(label, OFFICIAL.text, ask, { x: from - widthOf(label, OFFICIAL.text, ask), y, align: 'left' }),
    ...line(name, OFFICIAL.subheading, ask, { x: from, y, align: 'left' }),
  ];
}

/** 主送机关 (7.3.2); where nobody is named, a line for a hand. */
function addressLumps({ to }: LetterUpward, { colon }: LetterLabels, ask: PageAsk): readonly Lump[] {
  if (to !== '') return textLumps(`${to}${colon}`, OFFICIAL.text, ask, { align: 'left', withNext: true });
  const end = ask.x + OPEN.address;
  return [
    {
      height: LINE,
      withNext: true,
      draw: (y) => [
        handLine(ask.x, end, y),
        ...line(colon, OFFICIAL.text, ask, { x: end, y, align: 'left' }),
      ],
    },
  ];
}

/** A little under where the text of its line would stand. */
function handLine(from: Mm, to: Mm, y: Mm): Item {
  const under = y + baselineIn(OFFICIAL.text) + 1;
  return rule(from, under, to, under, OFFICIAL_RULES.hand);
}

/** The title centred, broken between its words only, its lines as even as they can be (7.3.1). */
function titleLines(words: readonly string[], ask: PageAsk): readonly Lump[] {
  const most = PAGE.textWidth - 2 * CHARACTER;
  const count = filledLines(words, most, ask).length;
  let width = most;
  while (count > 1 && filledLines(words, width - 1, ask).length === count) width -= 1;
  return filledLines(words, width, ask).flatMap((text, at) =>
    // A word that is longer than a line is broken like any other text.
    textLumps(text, OFFICIAL.title, ask, {
      align: 'centre',
      withNext: true,
      ...(at === 0 ? { bookmark: { title: words.join(''), level: 1 } as const } : {}),
    }),
  );
}

function filledLines(words: readonly string[], width: Mm, ask: PageAsk): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${word}`, OFFICIAL.title, ask) <= width)
      lines[lines.length - 1] = `${last}${word}`;
    else lines.push(word);
  }
  return lines;
}

function bodyLumps(
  { blocks, attachments }: LetterUpward,
  labels: LetterLabels,
  ask: PageAsk,
): readonly Lump[] {
  const body = blocks.flatMap((block, at): readonly Lump[] => {
    const indent = 2 * CHARACTER;
    if (block.kind === 'paragraph') {
      // The last paragraph goes with the signature: that never stands alone on a page.
      const withNext = at === blocks.length - 1;
      return textLumps(block.text, OFFICIAL.text, ask, { align: 'spread', indent, withNext });
    }
    const style = block.level === 1 ? OFFICIAL.heading : OFFICIAL.subheading;
    const bookmark = { title: block.text, level: 2 } as const;
    return textLumps(block.text, style, ask, { align: 'left', indent, withNext: true, bookmark });
  });
  if (attachments.length === 0) return body;
  const label = `${labels.attachment}${labels.colon}`;
  const from = ask.x + 2 * CHARACTER;
  const labelWidth = widthOf(label, OFFICIAL.text, ask);
  const listed = attachments.flatMap((name, index) => {
    const number = attachments.length === 1 ? '' : `${index + 1}. `;
    const x = from + labelWidth + widthOf(number, OFFICIAL.text, ask);
    const lumps = textLumps(name, OFFICIAL.text, ask, {
      x,
      width: ask.x + ask.width - x,
      align: 'left',
      withNext: true,
    });
    return lumps.map((lump, at): Lump => ({
      ...lump,
      withNext: true,
      draw: (y) => [
        ...(at === 0 && index === 0 ? line(label, OFFICIAL.text, ask, { x: from, y, align: 'left' }) : []),
        ...(at === 0 ? line(number, OFFICIAL.text, ask, { x: from + labelWidth, y, align: 'left' }) : []),
        ...lump.draw(y),
      ],
    }));
  });
  return [...body, blank(), ...listed];
}

/** The issuer over the day, whose end is four characters from the right, and room for the seal over both (7.3.5.1). */
function signLumps({ issuer, date }: LetterUpward, ask: PageAsk): readonly Lump[] {
  const right = ask.x + ask.width - 4 * CHARACTER;
  const dateWidth = widthOf(date, OFFICIAL.text, ask);
  const middle = right - dateWidth / 2;
  const nameWidth = issuer === '' ? OPEN.issuer : widthOf(issuer, OFFICIAL.text, ask);
  const name = Math.min(middle - nameWidth / 2, ask.x + ask.width - nameWidth);
  return [
    blank(2),
    {
      height: LINE,
      withNext: true,
      draw: (y) =>
        issuer === ''
          ? [handLine(name, name + OPEN.issuer, y)]
          : line(issuer, OFFICIAL.text, ask, { x: Math.max(ask.x, name), y, align: 'left' }),
    },
    { height: LINE, draw: (y) => line(date, OFFICIAL.text, ask, { x: right - dateWidth, y, align: 'left' }) },
  ];
}

/**
 * 版记 (7.4) at the foot of the last page, its last rule on the type area's lower edge: a thick rule, who has copies, a
 * thin one, who printed and when, a thick one. Texts stand one character in on either side.
 */
function imprintLump({ imprint }: LetterUpward, labels: LetterLabels, ask: PageAsk): Lump {
  const { copies, printer, printed } = imprint;
  const style = OFFICIAL.imprint;
  const x = ask.x + CHARACTER;
  const right = ask.x + ask.width - CHARACTER;
  const label = `${labels.copies}${labels.colon}`;
  const from = x + widthOf(label, style, ask);
  const who = setParagraph(ask.setText, `${copies}${labels.stop}`, style, right - from);
  const day = `${printed === '' ? labels.openDay : printed}${labels.printed}`;
  const room = copies === '' ? 0 : who.height + 2 * OPEN.round;
  const across = (y: Mm, width: Mm) => rule(ask.x, y, ask.x + ask.width, y, width);
  return {
    // The type area ends over the half of the last line's gap.
    height: room + style.leading + 2 * OPEN.round + OVER,
    above: LINE,
    atFoot: true,
    draw: (y) => {
      const last = y + room + OPEN.round;
      const words = (text: string, at: Mm) => line(text, style, ask, { x: at, y: last, align: 'left' });
      return [
        across(y, OFFICIAL_RULES.thick),
        ...(copies === ''
          ? []
          : [
              ...line(label, style, ask, { x, y: y + OPEN.round, align: 'left' }),
              ...who.lines.flatMap((_, at) =>
                paragraphLine(who, at, ask, {
                  x: from,
                  y: y + OPEN.round + at * style.leading,
                  width: right - from,
                  align: 'left',
                }),
              ),
              across(y + room, OFFICIAL_RULES.thin),
            ]),
        ...(printer === ''
          ? [
              rule(
                x,
                last + style.leading - 1,
                x + OPEN.issuer,
                last + style.leading - 1,
                OFFICIAL_RULES.hand,
              ),
            ]
          : words(printer, x)),
        ...words(day, right - widthOf(day, style, ask)),
        across(last + style.leading + OPEN.round, OFFICIAL_RULES.thick),
      ];
    },
  };
}

/** — 1 —, 7 mm below the type area; odd ones a character from the right, even ones from the left (7.5). */
function pageNumber(number: number, ask: PageAsk): readonly Item[] {
  const words = `— ${number} —`;
  const width = widthOf(words, OFFICIAL.page, ask);
  const { size } = OFFICIAL.page;
  const x = number % 2 === 1 ? ask.x + ask.width - size - width : ask.x + size;
  const y = PAGE.top + PAGE.textHeight + PLACES.page - OFFICIAL.page.leading / 2;
  return line(words, OFFICIAL.page, ask, { x, y, align: 'left' });
}

function line(
  text: string,
  style: TextStyle,
  ask: PageAsk,
  place: { readonly x: Mm; readonly y: Mm; readonly align: 'left' },
): readonly Item[] {
  if (text === '') return [];
  const set = setParagraph(ask.setText, text, style, PAGE.textWidth);
  return paragraphLine(set, 0, ask, { ...place, width: PAGE.textWidth });
}

function widthOf(text: string, style: TextStyle, ask: PageAsk): Mm {
  return ask.setText(text, style).extent;
}
