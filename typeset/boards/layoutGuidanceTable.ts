import { type Drawing } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Service } from '../../core/project/service.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type ServiceField } from '../../core/signs/boardTemplate.ts';
import { leastLetter } from '../../core/signs/legibility.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type GuidanceTableTemplate } from '../../core/signs/template.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../problems.ts';
import { checkSize } from '../signAsk.ts';
import { type BoardAsk, boardDrawing, boardFrame } from './boardFrame.ts';
import { drawStrips } from './drawTable.ts';
import { serviceEntry } from './serviceEntries.ts';
import { shapeTable, type Table, type TableColumn, type TableLook } from './table.ts';
import { boardStrips, layoutTable } from './tableLayout.ts';

export type GuidanceTableAsk = BoardAsk<GuidanceTableTemplate> & {
  readonly services: readonly Service[];
  /** Heading under which a matter stands; null = the table has no sections. */
  readonly sectionOf: (service: Service) => string | null;
  readonly columns: readonly ServiceField[];
  readonly boards: number | null;
  readonly foot: string;
};

/** Weight of a column's letters: the matter stands out, the rest is read after it. */
const WEIGHTS: Partial<Record<ServiceField, number>> = { number: 600, name: 700, nameMn: 600, kind: 600 };

/** 办事服务指引牌 as a table over as many boards as its rows need; one Drawing a board. */
export function layoutGuidanceTable(ask: GuidanceTableAsk): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.services.length === 0) return failure(problem('nothing-to-show', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const { template } = ask;
  const letters = { faces: ask.faces, shaper: ask.shaper };
  const look: TableLook = {
    heading: { weight: 700, ink: template.inks.accent },
    section: { weight: 800, ink: template.inks.accent },
    rule: template.inks.rule,
    strong: template.inks.text,
  };
  const table = shapeTable(serviceTable(ask), look, letters, notes);
  if (!table.ok) return table;
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  const { body } = frame.value;
  const least = leastLetter(template.readingDistance);
  const layout = layoutTable({
    title: ask.title,
    table: table.value,
    width: body.width,
    height: body.height,
    largest: resolveMeasure(template.letters.largest, ask),
    smallest: resolveMeasure(template.letters.smallest, ask),
    least,
    boards: ask.boards,
  });
  if (!layout.ok) return layout;
  if (layout.value.size < least) {
    notes.push(
      problem('letters-small', {
        sign: ask.title,
        size: layout.value.size.toFixed(1),
        least: least.toFixed(1),
        distance: template.readingDistance,
      }),
    );
  }
  const drawings: Drawing[] = [];
  const boards = boardStrips(layout.value);
  for (const [index, strips] of boards.entries()) {
    const part = boards.length === 1 ? '' : `${index + 1}/${boards.length}`;
    const framed = boardFrame(ask, { left: ask.foot, right: part }, []);
    if (!framed.ok) return framed;
    const content = drawStrips({ table: table.value, layout: layout.value, look, letters, area: body }, strips);
    drawings.push(boardDrawing(ask, framed.value, content));
  }
  return success({ value: drawings, notes });
}

function serviceTable(ask: GuidanceTableAsk): Table {
  const { template } = ask;
  const used = ask.columns.filter(
    (field) =>
      // Columns of Mongolian and of codes are there only where somebody supplied some.
      !OPTIONAL.has(field) ||
      ask.services.some((service, index) => serviceEntry(service, field, index, template).kind !== 'none'),
  );
  const columns = used.map(
    (field): TableColumn => ({
      heading: template.headings[field],
      headingMn: ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(template.headings[field]),
      kind: kindOf(field),
      weight: WEIGHTS[field] ?? 500,
      ink: field === 'kind' || field === 'number' ? template.inks.accent : template.inks.text,
    }),
  );
  const rows = ask.services.map((service, index) => ({
    section: ask.sectionOf(service),
    entries: used.map((field) => serviceEntry(service, field, index + 1, template)),
  }));
  return { columns, rows };
}

const OPTIONAL: ReadonlySet<ServiceField> = new Set(['nameMn', 'conditionsMn', 'materialsMn', 'stepsMn', 'link']);

function kindOf(field: ServiceField): TableColumn['kind'] {
  if (field === 'number') return 'figure';
  if (field === 'link') return 'qr';
  return field.endsWith('Mn') ? 'mongolian' : 'text';
}
