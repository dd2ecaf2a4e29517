import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { boardFrame } from '../../boards/boardFrame.ts';
import { type Area, BOARD_RULES } from '../../boards/boardStyle.ts';
import { comfortable, framedBoards, smallLetters, tableLook } from '../../boards/layoutTableBoard.ts';
import { evenPages, type Page } from '../../boards/pages.ts';
import { sizedBoards, worth } from '../../boards/sizedBoard.ts';
import {
  CARD,
  type CardBands,
  cardBands,
  type CardSet,
  type GuidanceCardsAsk,
  drawCard,
  type ShapedCard,
  shapeCards,
} from './card.ts';

/** 办事服务指引牌 as cards, one a matter: in every row names, fields and codes begin at one height. */
export function layoutGuidanceCards(
  ask: GuidanceCardsAsk,
): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.services.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const shapeNotes: TypesetNote[] = [];
  const shaped = shapeCards(ask, tableLook(ask.template, ask.profile), shapeNotes);
  if (!shaped.ok) return shaped;
  return sizedBoards({ ...ask, head: 'low' }, (tried, number) => {
    const notes = [...shapeNotes];
    const frame = boardFrame(tried, { left: ask.foot, right: number }, notes);
    if (!frame.ok) return frame;
    const { body, largest } = frame.value;
    const smallest = resolveMeasure(ask.template.letters.smallest, tried);
    const most = Math.max(
      smallest,
      Math.min(resolveMeasure(ask.template.letters.largest, tried), largest / CARD.name),
    );
    const cardsAsk = {
      ...ask,
      least: comfortable(ask.template, tried),
      set: shaped.value,
      body,
      largest: most,
      smallest,
    };
    const cards = bestCards(cardsAsk);
    if (cards === null) return failure(tooLong(ask, cardsAsk));
    notes.push(...smallLetters(ask, cards.em));
    const draw = () =>
      framedBoards(tried, cards.pages, (page) => placeRows(cards, shaped.value, page, body, tried));
    return success({ boards: cards.pages.length, draw, notes, free: cards.free, em: cards.em });
  });
}

type Cards = {
  readonly em: Mm;
  readonly across: number;
  readonly width: Mm;
  readonly rows: readonly { readonly bands: CardBands; readonly cards: readonly ShapedCard[] }[];
  readonly pages: readonly CardPage[];
  /** Share of the content boxes that stays open. */
  readonly free: number;
};

/** Rows of one board; `opening`: what every field of its cards is opened by, in em. */
type CardPage = Page & { readonly opening: number };

type CardsAsk = Pick<GuidanceCardsAsk, 'across' | 'boards' | 'template'> & {
  readonly set: CardSet;
  readonly body: Area;
  readonly largest: Mm;
  readonly least: Mm;
  readonly smallest: Mm;
};

/** Letters, columns and rows together: the largest letters, and of arrangements as good the one that fills the board. */
function bestCards(ask: CardsAsk): Cards | null {
  const wanted = Math.min(ask.least, ask.largest);
  const choices = acrossChoices(ask);
  const pages = choices.map((across) => layoutAt(ask, wanted, across)?.pages.length ?? Infinity);
  const least = ask.boards ?? Math.min(...pages);
  const most = Number.isFinite(least) ? least : 1;
  let best: Cards | null = null;
  for (const across of choices) {
    const tried = largestAt(ask, across, most);
    if (tried !== null && (best === null || worth(tried) > worth(best))) best = tried;
  }
  return best;
}

function largestAt(ask: CardsAsk, across: number, most: number): Cards | null {
  // The step that would miss comfortable letters ends on them.
  const under = (em: Mm) => (em > ask.least && em / 1.02 < ask.least ? ask.least : em / 1.02);
  for (let em = ask.largest; ; em = Math.max(ask.smallest, under(em))) {
    const cards = layoutAt(ask, em, across);
    if (cards !== null && cards.pages.length <= most) return opened(cards, ask.body);
    if (em <= ask.smallest) return null;
  }
}

function layoutAt({ set, body, across: asked }: CardsAsk, em: Mm, across: number): Cards | null {
  const width = (body.width - (across - 1) * CARD.gap * em) / across;
  const tooWide =
    asked === null && width > CARD.widest * em && across < Math.min(MOST_ACROSS, set.cards.length);
  if (width < CARD.narrowest * em || tooWide) return null;
  const rows: Cards['rows'][number][] = [];
  for (let at = 0; at < set.cards.length; at += across) {
    const own = set.cards.slice(at, at + across);
    const bands = cardBands(set, own, width / em);
    if (bands === null) return null;
    rows.push({ bands, cards: own });
  }
  const heights = rows.map(({ bands }) => ({
    height: bands.height + CARD.below,
    section: null,
    sectionHeight: 0,
  }));
  const pages = evenPages(heights, body.height / em + CARD.below);
  if (pages === null) return null;
  return { em, across, width, rows, pages: pages.map((page) => ({ ...page, opening: 0 })), free: 0 };
}

/** Opens the fields of a board's cards alike until it is full. */
function opened(cards: Cards, body: Area): Cards {
  const room = body.height / cards.em + CARD.below;
  const pages = cards.pages.map((page) => {
    const rows = cards.rows.slice(page.from, page.to);
    const spare = room - rows.reduce((sum, { bands }) => sum + bands.height + CARD.below, 0);
    const opening = spare / rows.reduce((sum, { bands }) => sum + bands.fields.length + CARD.nameOpens, 0);
    return { ...page, opening: Math.max(0, Math.min(CARD.opening, opening)) };
  });
  const opened = { ...cards, pages };
  return { ...opened, free: freeShare(opened, body) };
}

function openedHeight({ bands }: Cards['rows'][number], opening: number): number {
  return bands.height + (bands.fields.length + CARD.nameOpens) * opening;
}

/** Share of the content boxes below the last row of each board, and of the places that its last row leaves open. */
function freeShare(cards: Cards, body: Area): number {
  const room = body.height / cards.em + CARD.below;
  const shares = cards.pages.map((page) => {
    const rows = cards.rows.slice(page.from, page.to);
    const used = rows.reduce(
      (sum, row) => sum + (openedHeight(row, page.opening) + CARD.below) * (row.cards.length / cards.across),
      0,
    );
    return 1 - used / room;
  });
  return Math.max(0, shares.reduce((sum, share) => sum + share, 0) / shares.length);
}

function placeRows(
  cards: Cards,
  set: CardSet,
  page: CardPage,
  body: Area,
  ask: GuidanceCardsAsk,
): readonly Item[] {
  const { em, width } = cards;
  const { opening } = page;
  const { accent } = ask.template.inks;
  let y = body.y;
  return cards.rows.slice(page.from, page.to).flatMap((row) => {
    const items = row.cards.flatMap((card, column): readonly Item[] => {
      const x = body.x + column * (width + CARD.gap * em);
      const rule = rectangle(x, y, width, Math.max(BOARD_RULES.rule, CARD.rule * em));
      return [
        { kind: 'shape', layer: 'artwork', path: rule, fill: accent },
        ...drawCard(set, card, row.bands, { x, y, width, em, opening }, ask),
      ];
    });
    y += (openedHeight(row, opening) + CARD.below) * em;
    return items;
  });
}

function tooLong(ask: GuidanceCardsAsk, cards: CardsAsk): TypesetProblem {
  const boards = ask.boards ?? 1;
  const endless = { ...cards, body: { ...cards.body, height: Infinity } };
  const heights = acrossChoices(cards).flatMap((across) => {
    const laid = layoutAt(endless, cards.smallest, across);
    return laid === null ? [] : [laid.rows.map(({ bands }) => (bands.height + CARD.below) * laid.em)];
  });
  const needed = Math.min(...heights.map((rows) => rows.reduce((sum, height) => sum + height, 0)));
  const tallest = Math.min(...heights.map((rows) => Math.max(...rows)));
  return problem('table-too-long', {
    ...{ sign: ask.title, rows: ask.services.length, boards },
    needed: Number.isFinite(needed) ? Math.ceil(needed) : 0,
    tallest: Number.isFinite(tallest) ? Math.ceil(tallest) : 0,
    available: Math.floor(cards.body.height * boards),
  });
}

/** More cards in a row are not tried. */
const MOST_ACROSS = 4;

function acrossChoices({ across, set }: CardsAsk): readonly number[] {
  return across === null
    ? Array.from({ length: Math.min(MOST_ACROSS, set.cards.length) }, (_, i) => i + 1)
    : [across];
}
