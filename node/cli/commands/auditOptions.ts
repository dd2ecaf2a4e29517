import { dirname, resolve } from 'node:path';
import { INVENTORY_COLUMN_KEYS } from '../../../app/lists/inventoryHeadings.ts';
import { type InventoryColumn } from '../../../core/project/inventoryColumns.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { papers } from '../../../core/project/papers.ts';
import { placardPlace, type PlacardPlace } from '../../../core/project/placardRecord.ts';
import { type Host } from '../host.ts';
import { askedDay } from '../askedDay.ts';
import { askedMapping } from '../askedMapping.ts';
import { flags, lists, texts, type Options } from '../options.ts';
import { refuse } from '../tell.ts';

export type AuditOptions = {
  readonly inventory: string;
  readonly project: string;
  readonly out: string | null;
  readonly save: string | null;
  readonly json: boolean;
  readonly mapping: ReadonlyMap<InventoryColumn, string>;
  readonly place: PlacardPlace | null;
  /** Name of the sheet to read; null = the first that people see. */
  readonly sheet: string | null;
  readonly photos: string;
  /** 发文单位 of the notices; null = as the project has it. */
  readonly issuer: string | null;
  readonly rulebook: string | undefined;
  readonly today: string;
};

const OPTIONS = {
  ...texts('project', 'out', 'save', 'place', 'sheet', 'photos', 'issuer', 'rulebook', 'today'),
  ...lists('map'),
  ...flags('json'),
};
export const AUDIT_TAKES = { options: OPTIONS, operands: ['INVENTORY'], needed: ['project'] } as const;

/** What the arguments of `paijiang audit` say; refused where one is wrong. */
export function auditOptions(
  { values, operands }: Options<typeof OPTIONS, 'project'>,
  host: Host,
): AuditOptions {
  const wrong = (key: keyof typeof AUDIT_COMMAND.zh, data: Record<string, string> = {}) =>
    refuse(host, AUDIT_COMMAND, key, data);
  if (values.out === undefined && values.json !== true) return wrong('no-output');
  const mapping = askedMapping(values.map, INVENTORY_COLUMN_KEYS, host);
  const place = values.place === undefined ? null : placardPlace.safeParse(values.place);
  if (place !== null && !place.success) return wrong('place-wrong', { value: values.place ?? '' });
  if (values.issuer !== undefined && !papers.shape.issuer.safeParse(values.issuer).success)
    return wrong('issuer-wrong', { value: values.issuer });
  const today = askedDay(values.today, host);
  const [inventory = ''] = operands;
  return {
    inventory,
    project: values.project,
    out: values.out ?? null,
    save: values.save ?? null,
    json: values.json === true,
    mapping,
    place: place?.data ?? null,
    sheet: values.sheet ?? null,
    issuer: values.issuer ?? null,
    photos: resolve(host.folder, values.photos ?? dirname(inventory)),
    rulebook: values.rulebook,
    today,
  };
}
