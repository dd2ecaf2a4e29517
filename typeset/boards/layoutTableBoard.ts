import { type Drawing } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { leastLetter } from '../../core/signs/legibility.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type BoardTemplate } from '../../core/signs/template.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../text/problems.ts';
import { checkSize } from '../sign/signAsk.ts';
import { type BoardAsk, boardDrawing, boardFrame } from './boardFrame.ts';
import { drawStrips } from './drawTable.ts';
import { shapeTable, type Table, type TableLook } from './table.ts';
import { boardStrips, layoutTable } from './tableLayout.ts';

export type TableBoardAsk<Template extends BoardTemplate> = BoardAsk<Template> & {
  readonly table: Table;
  /** How many boards there is room for; null = as many as letters of the least height need. */
  readonly boards: number | null;
  readonly foot: string;
};

/** A board that holds one table, over as many boards as its rows need; one Drawing a board. */
export function layoutTableBoard<Template extends BoardTemplate>(
  ask: TableBoardAsk<Template>,
): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.table.rows.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const letters = { faces: ask.faces, shaper: ask.shaper };
  const look = tableLook(ask.template);
  const table = shapeTable(ask.table, look, letters, notes);
  if (!table.ok) return table;
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  const { body } = frame.value;
  const least = leastLetter(ask.template.readingDistance);
  const layout = layoutTable({
    title: ask.title,
    table: table.value,
    width: body.width,
    height: body.height,
    largest: resolveMeasure(ask.template.letters.largest, ask),
    smallest: resolveMeasure(ask.template.letters.smallest, ask),
    least,
    boards: ask.boards,
  });
  if (!layout.ok) return layout;
  notes.push(...smallLetters(ask, layout.value.size));
  const drawings: Drawing[] = [];
  const boards = boardStrips(layout.value);
  for (const [index, strips] of boards.entries()) {
    const part = boards.length === 1 ? '' : `${index + 1}/${boards.length}`;
    const framed = boardFrame(ask, { left: ask.foot, right: part }, []);
    if (!framed.ok) return framed;
    const content = drawStrips(
      { table: table.value, layout: layout.value, look, letters, area: body },
      strips,
    );
    drawings.push(boardDrawing(ask, framed.value, content));
  }
  return success({ value: drawings, notes });
}

export function tableLook({ inks }: Pick<BoardTemplate, 'inks'>): TableLook {
  return {
    heading: { weight: 700, ink: inks.accent },
    section: { weight: 800, ink: inks.accent },
    rule: inks.rule,
    strong: inks.text,
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
