import { type Drawing } from '../../../core/drawing/drawing.ts';
import { numberedMatters, type Service } from '../../../core/project/service.ts';
import { type Result } from '../../../core/result.ts';
import { type ServiceField } from '../../../core/signs/boardTemplate.ts';
import { type GuidanceTableTemplate } from '../../../core/signs/kinds/guidanceTable/guidanceTable.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { chineseFirst } from '../../sign/bilingualLines.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { layoutTableBoard } from '../../boards/layoutTableBoard.ts';
import { filledFields } from '../../boards/serviceEntries.ts';
import { type Table, type TableColumn, type TableEntry } from '../../boards/table.ts';

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
export function layoutGuidanceTable(
  ask: GuidanceTableAsk,
): Result<Noted<readonly Drawing[]>, TypesetProblem> {
  const fields = filledFields(numberedMatters(ask.services), ask.columns, ask);
  const board = { ...ask, head: 'low', table: serviceTable(ask, fields) } as const;
  const isLying = ask.profile.mongolianOnPlates === 'line' && chineseFirst(ask.profile);
  const of = ['name', 'nameMn'].map((name) => fields.findIndex(({ field }) => field === name));
  if (!isLying || of.includes(-1)) return layoutTableBoard(board);
  const joined = fields.filter(({ field }) => field !== 'nameMn');
  return layoutTableBoard({ ...board, joined: { table: serviceTable(ask, joined, true), of } });
}

/** `joined`: a matter's name in both scripts in one column. */
function serviceTable(ask: GuidanceTableAsk, fields: ReturnType<typeof filledFields>, joined = false): Table {
  const { template } = ask;
  const under = (field: ServiceField, { name }: Service, entry: TableEntry): TableEntry =>
    joined && field === 'name' && entry.kind === 'text' && name.mn !== null
      ? { ...entry, mn: name.mn.text }
      : entry;
  const columns = fields.map(({ field }): TableColumn => ({
    heading: template.headings[field],
    headingMn: ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(template.headings[field]),
    kind: kindOf(field),
    weight: WEIGHTS[field] ?? 500,
    ink: field === 'kind' || field === 'number' ? template.inks.accent : template.inks.text,
  }));
  const rows = numberedMatters(ask.services).map(({ service }, index) => ({
    section: ask.sectionOf(service),
    entries: fields.map(({ field, entries }) => under(field, service, entries[index] ?? { kind: 'none' })),
  }));
  return { columns, rows };
}

const NAMES: ReadonlySet<ServiceField> = new Set(['name', 'timeLimit', 'fee', 'person']);

function kindOf(field: ServiceField): TableColumn['kind'] {
  if (field === 'number' || field === 'kind') return 'figure';
  if (NAMES.has(field)) return 'name';
  if (field === 'phone' || field === 'supervisionPhone') return 'phone';
  if (field === 'link') return 'qr';
  return field.endsWith('Mn') ? 'mongolian' : 'text';
}
