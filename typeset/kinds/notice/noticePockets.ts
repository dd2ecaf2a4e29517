import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type NoticeSection, type Paper } from '../../../core/project/notice.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Area } from '../../boards/boardStyle.ts';
import { type TypesetProblem } from '../../text/problems.ts';

/** Trimmed sheets, ISO 216. */
const PAPERS: Readonly<Record<Paper, { readonly width: Mm; readonly height: Mm }>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  'A3-wide': { width: 420, height: 297 },
};

/** A place for a sheet of paper, with its play, on the board; mm from the upper left corner. */
export type Pocket = Area & { readonly paper: Paper };

/** A section across the board: its ground, with as much air round its places as between them. */
export type SectionAcross = {
  readonly section: NoticeSection;
  readonly x: Mm;
  readonly width: Mm;
  /** Left edges of its columns of places. */
  readonly columns: readonly Mm[];
  /** A place in it. */
  readonly sheet: { readonly width: Mm; readonly height: Mm };
};

/** Between two sections, in gaps between places. */
const SECTIONS_APART = 2;

function sheetIn(paper: Paper, { clearance }: NoticeTemplate['pockets']) {
  return { width: PAPERS[paper].width + 2 * clearance, height: PAPERS[paper].height + 2 * clearance };
}

/** On a board with room for more the sections get more columns, in turn from the first. */
function widened({ sections, pockets }: NoticeTemplate, width: Mm): readonly NoticeSection[] {
  const own = sections.map((section) => ({ ...section }));
  const gap = pockets.gap.rows;
  const used = () =>
    own.reduce((sum, { columns, paper }) => sum + columns * (sheetIn(paper, pockets).width + gap) + gap, 0) +
    SECTIONS_APART * gap * (own.length - 1);
  for (let turn = 0, full = 0; full < own.length; turn += 1) {
    const section = own[turn % own.length];
    if (section === undefined) break;
    section.columns += 1;
    if (used() <= width) full = 0;
    else {
      section.columns -= 1;
      full += 1;
    }
  }
  return own;
}

/**
 * Spreads the sections over the whole width on one gap; refuses a board on which the places do not fit. `counted`: they
 * have the places that somebody counted, no more.
 */
export function acrossBoard(
  template: NoticeTemplate,
  body: Area,
  title: string,
  counted: boolean,
): Result<{ readonly sections: readonly SectionAcross[]; readonly gap: Mm }, TypesetProblem> {
  const { pockets } = template;
  const sections = counted ? template.sections : widened(template, body.width);
  const sheetOf = ({ paper }: NoticeSection) => sheetIn(paper, pockets);
  const papers = sections.reduce((sum, section) => sum + section.columns * sheetOf(section).width, 0);
  const gaps =
    sections.reduce((sum, { columns }) => sum + columns + 1, 0) + SECTIONS_APART * (sections.length - 1);
  const gap = (body.width - papers) / gaps;
  if (gap < pockets.gap.least)
    return failure(misfit(template, title, 'width', papers + gaps * pockets.gap.least, body.width));
  // Places are whole millimetres, which is what a maker measures; what is left stands between the sections.
  const used = Math.floor(Math.min(gap, pockets.gap.most));
  const air = sections.reduce((sum, { columns }) => sum + (columns + 1) * used, 0);
  const apart = sections.length < 2 ? 0 : (body.width - papers - air) / (sections.length - 1);
  let x = sections.length < 2 ? body.x + (body.width - papers - air) / 2 : body.x;
  return success({
    gap: used,
    sections: sections.map((section) => {
      const sheet = sheetOf(section);
      const from = Math.round(x);
      const width = section.columns * sheet.width + (section.columns + 1) * used;
      const columns = Array.from(
        { length: section.columns },
        (_, at) => from + used + at * (sheet.width + used),
      );
      x += width + apart;
      return { section, x: from, width, columns, sheet };
    }),
  });
}

/** Least height of the ground of the tallest section. */
export function leastGround(sections: readonly SectionAcross[], gap: Mm): Mm {
  return Math.max(
    ...sections.map(({ section, sheet }) => section.rows * sheet.height + (section.rows + 1) * gap),
  );
}

/** Height of all grounds: what there is, less what the tallest section's gaps would not share evenly. */
export function groundHeight(sections: readonly SectionAcross[], room: Mm): Mm {
  const used = ({ section, sheet }: SectionAcross, gap: Mm) =>
    section.rows * sheet.height + (section.rows + 1) * gap;
  return Math.min(
    ...sections.map((across) => {
      const { section, sheet } = across;
      return used(across, Math.floor((room - section.rows * sheet.height) / (section.rows + 1)));
    }),
  );
}

/** Places of a section, its rows spread over the height of the ground. */
export function pocketsOf(across: SectionAcross, top: Mm, height: Mm): readonly Pocket[] {
  const { section, sheet, columns } = across;
  const gap = Math.floor((height - section.rows * sheet.height) / (section.rows + 1));
  return Array.from(
    { length: section.rows },
    (_, row) => Math.round(top) + gap + row * (sheet.height + gap),
  ).flatMap((y) => columns.map((x) => ({ x, y, ...sheet, paper: section.paper })));
}

export function misfit(
  template: NoticeTemplate,
  title: string,
  along: 'width' | 'height',
  needed: Mm,
  available: Mm,
): TypesetProblem {
  return problem('does-not-fit', {
    ...{ sign: title, text: template.sections.map((section) => section.heading).join('、'), along },
    ...{ needed: Math.ceil(needed), available: Math.floor(available) },
  });
}
