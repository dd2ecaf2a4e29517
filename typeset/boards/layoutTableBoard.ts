import { type Drawing, type Item } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { leastLetter } from '../../core/signs/legibility.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type BoardTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { checkSize } from '../sign/signAsk.ts';
import { type BoardAsk, boardDrawing, boardFrame, moduleOf } from './boardFrame.ts';
import { TABLE } from './boardStyle.ts';
import { drawStrips } from './drawTable.ts';
import { sizedBoards } from './sizedBoard.ts';
import { type ShapedTable, shapeTable, type Table, type TableLook } from './table.ts';
import { boardStrips, layoutTable, type TableLayout } from './tableLayout.ts';
import { entryHeight } from './tableMeasure.ts';

export type TableBoardAsk<Template extends BoardTemplate> = BoardAsk<Template> & {
  readonly table: Table;
  /** The same with what two of its columns (`of`) say in one, where they are narrow. */
  readonly joined?: { readonly table: Table; readonly of: readonly number[] };
  /** How many boards there is room for; null = as many as letters of the least height need. */
  readonly boards: number | null;
  readonly foot: string;
  /** All rows are as high as the highest. */
  readonly even?: boolean;
  /** Letters may be a tenth smaller where that puts rows on fewer lines. */
  readonly airy?: boolean;
};

/** A board that holds one table, over as many boards as its rows need; one Drawing a board. */
export function layoutTableBoard<Template extends BoardTemplate>(
  ask: TableBoardAsk<Template>,
): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { rows, columns } = ask.table;
  if (rows.length === 0 || columns.length === 0)
    return failure(problem('nothing-to-show', { sign: ask.title }));
  const shapeNotes: TypesetNote[] = [];
  const look = tableLook(ask.template, ask.profile);
  const table = shapeTable(ask.table, look, ask, shapeNotes);
  if (!table.ok) return table;
  const joined = ask.joined === undefined ? null : shapeTable(ask.joined.table, look, ask, []);
  if (joined?.ok === false) return joined;
  return sizedBoards(ask, (tried, number) => {
    const notes = [...shapeNotes];
    const frame = boardFrame(tried, { left: ask.foot, right: number }, notes);
    if (!frame.ok) return frame;
    const { body } = frame.value;
    const smallest = resolveMeasure(ask.template.letters.smallest, tried);
    const setting = {
      ...{ title: ask.title, width: body.width, height: body.height },
      largest: Math.max(
        smallest,
        Math.min(frame.value.largest, resolveMeasure(ask.template.letters.largest, tried)),
      ),
      smallest,
      least: comfortable(ask.template, tried),
      boards: ask.boards,
      even: ask.even === true,
      airy: ask.airy === true,
    };
    const apart = layTable(table.value, setting);
    const one = joined === null ? apart : wider(apart, layTable(joined.value, setting), ask.joined?.of ?? []);
    if (!one.ok) return one;
    const { layout } = one.value;
    notes.push(...smallLetters(ask, layout.size));
    const strips = boardStrips(layout);
    const draw = () =>
      framedBoards(tried, strips, (own) => drawStrips({ ...one.value, look, letters: ask, area: body }, own));
    return success({ boards: strips.length, draw, notes, free: layout.free, em: layout.size });
  });
}

type Laid = Result<{ readonly table: ShapedTable; readonly layout: TableLayout }, TypesetProblem>;

function layTable(table: ShapedTable, setting: Omit<Parameters<typeof layoutTable>[0], 'table'>): Laid {
  const layout = layoutTable({ ...setting, table });
  return layout.ok ? success({ table, layout: layout.value }) : layout;
}

/** Columns of their own where both scripts have room there, else the one that holds both. */
function wider(apart: Laid, joined: Laid, columns: readonly number[]): Laid {
  if (!joined.ok) return apart;
  if (!apart.ok || isNarrow(apart.value, columns)) return joined;
  return joined.value.layout.size > apart.value.layout.size * LARGER ? joined : apart;
}

/** Letters so much larger are worth a column. */
const LARGER = 1.1;

/** Whether a cell of these columns takes more than two lines. */
function isNarrow(
  { table, layout }: { readonly table: ShapedTable; readonly layout: TableLayout },
  columns: readonly number[],
): boolean {
  return table.rows.some(({ entries }) =>
    columns.some((column) => {
      const entry = entries[column];
      return entry !== undefined && entryHeight(entry, layout.widths[column] ?? 0) > 2 + TABLE.step;
    }),
  );
}

/** Letters that the matters go over more boards to keep: of a template that says so at least a hundredth of the board. */
export function comfortable(
  { readingDistance, letters }: BoardTemplate,
  board: { readonly width: Mm; readonly height: Mm },
): Mm {
  const { comfortable: least } = letters;
  return Math.max(
    leastLetter(readingDistance),
    least === undefined ? 0 : Math.max(resolveMeasure(least, board), moduleOf(board)),
  );
}

/** Each board's content in a frame of its own, numbered where there are several. */
export function framedBoards<Template extends BoardTemplate, Part>(
  ask: BoardAsk<Template> & { readonly foot: string },
  parts: readonly Part[],
  draw: (part: Part) => readonly Item[],
): Result<readonly Drawing[], TypesetProblem> {
  const drawings: Drawing[] = [];
  for (const [index, part] of parts.entries()) {
    const right = parts.length === 1 ? '' : `${index + 1}/${parts.length}`;
    const framed = boardFrame(ask, { left: ask.foot, right }, []);
    if (!framed.ok) return framed;
    drawings.push(boardDrawing(ask, framed.value, draw(part)));
  }
  return success(drawings);
}

/** `profile`: of a board, whose Mongolian stands as it says; sheets for the fitter have columns. */
export function tableLook({ inks }: Pick<BoardTemplate, 'inks'>, profile?: LanguageProfile): TableLook {
  return {
    heading: { weight: 700, ink: inks.accent },
    section: { weight: 800, ink: inks.accent },
    minor: { weight: 500, ink: inks.quiet },
    rule: inks.rule,
    strong: inks.text,
    mongolian:
      profile?.mongolianOnPlates === 'line'
        ? { lying: true, size: 1 / profile.sizeRatio }
        : { lying: false, size: TABLE.mongolian },
  };
}

/** The finding that letters are lower than their reading distance asks for. */
export function smallLetters(
  ask: { readonly title: string; readonly template: Pick<BoardTemplate, 'readingDistance'> },
  size: Mm,
): readonly TypesetNote[] {
  const { readingDistance: distance } = ask.template;
  const least = leastLetter(distance);
  if (size >= least) return [];
  return [
    problem('letters-small', { sign: ask.title, size: size.toFixed(1), least: least.toFixed(1), distance }),
  ];
}
