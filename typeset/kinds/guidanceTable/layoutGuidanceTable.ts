import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Service } from '../../../core/project/service.ts';
import { type Result } from '../../../core/result.ts';
import { type ServiceField } from '../../../core/signs/boardTemplate.ts';
import { type GuidanceTableTemplate } from '../../../core/signs/kinds/guidanceTable/guidanceTable.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { layoutTableBoard } from '../../boards/layoutTableBoard.ts';
import { fieldEntries } from '../../boards/serviceEntries.ts';
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
  return layoutTableBoard({ ...ask, table: serviceTable(ask) });
}

function serviceTable(ask: GuidanceTableAsk): Table {
  const { template } = ask;
  const fields = ask.columns.map((field) => ({
    field,
    entries: fieldEntries(ask.services, field, template),
  }));
  // Columns of Mongolian and of codes are there only where somebody supplied some.
  const used = fields.filter(
    ({ field, entries }) => !OPTIONAL.has(field) || entries.some(({ kind }) => kind !== 'none'),
  );
  const columns = used.map(({ field }): TableColumn => ({
    heading: template.headings[field],
    headingMn: ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(template.headings[field]),
    kind: kindOf(field),
    weight: WEIGHTS[field] ?? 500,
    ink: field === 'kind' || field === 'number' ? template.inks.accent : template.inks.text,
  }));
  const rows = ask.services.map((service, index) => ({
    section: ask.sectionOf(service),
    entries: used.map(({ entries }): TableEntry => entries[index] ?? { kind: 'none' }),
  }));
  return { columns, rows };
}

const NAMES: ReadonlySet<ServiceField> = new Set(['name', 'timeLimit', 'fee', 'person']);

const OPTIONAL: ReadonlySet<ServiceField> = new Set([
  'nameMn',
  'conditionsMn',
  'materialsMn',
  'stepsMn',
  'link',
]);

function kindOf(field: ServiceField): TableColumn['kind'] {
  if (field === 'number' || field === 'kind') return 'figure';
  if (NAMES.has(field)) return 'name';
  if (field === 'phone' || field === 'supervisionPhone') return 'phone';
  if (field === 'link') return 'qr';
  return field.endsWith('Mn') ? 'mongolian' : 'text';
}
