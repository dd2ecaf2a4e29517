import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Service, serviceKind } from '../../../core/project/service.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { leastLetter } from '../../../core/signs/legibility.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type OverviewTemplate } from '../../../core/signs/kinds/overview/overview.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { type Area, type BoardAsk, boardDrawing, boardFrame, moduleOf } from '../../boards/boardFrame.ts';
import { drawStrips } from '../../boards/drawTable.ts';
import { smallLetters, tableLook } from '../../boards/layoutTableBoard.ts';
import { type ListedRoom, roomTable } from '../../boards/roomTable.ts';
import { type ShapedTable, shapeTable, type Table } from '../../boards/table.ts';
import { boardStrips, layoutTable, type TableLayout } from '../../boards/tableLayout.ts';

export type OverviewAsk = BoardAsk<OverviewTemplate> & {
  readonly rooms: readonly ListedRoom[];
  readonly services: readonly Service[];
  readonly foot: string;
};

/** Share of the body that the rooms take on a lying and on a standing board. */
const ROOMS_WIDTH = 0.4;
const GAP = 5;

/** 服务大厅总览: where one finds whom, and what is done here, in letters of one size. */
export function layoutOverview(ask: OverviewAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  if (ask.rooms.length + ask.services.length === 0)
    return failure(problem('nothing-to-show', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const frame = boardFrame(ask, { left: ask.foot, right: '' }, notes);
  if (!frame.ok) return frame;
  const parts = [roomsPart(ask), servicesPart(ask)].filter((table) => table.rows.length > 0);
  const areas = parts.length === 2 ? twoAreas(ask, frame.value.body) : [frame.value.body];
  const shaped: { table: ShapedTable; area: Area }[] = [];
  for (const [index, part] of parts.entries()) {
    const letters = { faces: ask.faces, shaper: ask.shaper };
    const table = shapeTable(part, tableLook(ask.template), letters, notes);
    if (!table.ok) return table;
    const area = areas[index];
    if (area !== undefined) shaped.push({ table: table.value, area });
  }
  const largest = resolveMeasure(ask.template.letters.largest, ask);
  const first = layouts(ask, shaped, largest);
  if (!first.ok) return first;
  const common = Math.min(...first.value.map((layout) => layout.size));
  const even = layouts(ask, shaped, common);
  if (!even.ok) return even;
  notes.push(...smallLetters(ask, common));
  const items = even.value.flatMap((layout, index): readonly Item[] => {
    const part = shaped[index];
    if (part === undefined) return [];
    const letters = { faces: ask.faces, shaper: ask.shaper };
    const at = { table: part.table, layout, look: tableLook(ask.template), letters, area: part.area };
    return drawStrips(at, boardStrips(layout)[0] ?? []);
  });
  return success({ value: boardDrawing(ask, frame.value, items), notes });
}

function layouts(
  ask: OverviewAsk,
  parts: readonly { readonly table: ShapedTable; readonly area: Area }[],
  largest: Mm,
): Result<readonly TableLayout[], TypesetProblem> {
  const found: TableLayout[] = [];
  for (const { table, area } of parts) {
    const layout = layoutTable({
      title: ask.title,
      table,
      width: area.width,
      height: area.height,
      largest,
      least: leastLetter(ask.template.readingDistance),
      smallest: Math.min(largest, resolveMeasure(ask.template.letters.smallest, ask)),
      boards: 1,
    });
    if (!layout.ok) return layout;
    found.push(layout.value);
  }
  return success(found);
}

/** Side by side on a lying board, one over the other on a standing one. */
function twoAreas(ask: OverviewAsk, body: Area): readonly Area[] {
  const gap = GAP * moduleOf(ask);
  if (ask.width > ask.height) {
    const width = (body.width - gap) * ROOMS_WIDTH;
    const x = body.x + width + gap;
    return [
      { ...body, width },
      { ...body, x, width: body.x + body.width - x },
    ];
  }
  const rows = ask.rooms.length + 1;
  const share = Math.min(0.6, Math.max(0.3, rows / (rows + ask.services.length / 2 + 5)));
  const height = (body.height - gap) * share;
  const y = body.y + height + gap;
  return [
    { ...body, height },
    { ...body, y, height: body.y + body.height - y },
  ];
}

function roomsPart(ask: OverviewAsk): Table {
  const { template } = ask;
  return roomTable(ask.rooms, { ...template.rooms, inks: template.inks }, ask);
}

function servicesPart(ask: OverviewAsk): Table {
  const { template } = ask;
  const rows = serviceKind.options.flatMap((kind) =>
    ask.services
      .map((service, index) => ({ service, number: index + 1 }))
      .filter(({ service }) => service.kind === kind)
      .map(({ service, number }) => ({
        section: template.kinds[kind],
        entries: [
          { kind: 'text' as const, lines: [String(number)] },
          { kind: 'text' as const, lines: [service.name.zh] },
        ],
      })),
  );
  const headingMn = (zh: string) => (ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(zh));
  return {
    columns: [
      {
        heading: template.headings.number,
        headingMn: headingMn(template.headings.number),
        kind: 'figure',
        weight: 600,
        ink: template.inks.accent,
      },
      {
        heading: template.headings.name,
        headingMn: headingMn(template.headings.name),
        kind: 'text',
        weight: 600,
        ink: template.inks.text,
      },
    ],
    rows,
  };
}
