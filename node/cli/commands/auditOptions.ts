import { dirname, resolve } from 'node:path';
import { PLACARD_COLUMN_KEYS, type PlacardColumn } from '../../../app/lists/placardColumns.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { say } from '../../../app/words/words.ts';
import { papers } from '../../../core/project/papers.ts';
import { placardPlace, type PlacardPlace } from '../../../core/project/placardRecord.ts';
import { type Host } from '../host.ts';
import { askedDay } from '../askedDay.ts';
import { readOptions, sayOptionProblem } from '../options.ts';

export type AuditOptions = {
  readonly inventory: string;
  readonly project: string;
  readonly out: string | null;
  readonly save: string | null;
  readonly json: boolean;
  readonly mapping: ReadonlyMap<PlacardColumn, string>;
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
  project: { type: 'string' },
  out: { type: 'string' },
  save: { type: 'string' },
  json: { type: 'boolean' },
  map: { type: 'string', multiple: true },
  place: { type: 'string' },
  sheet: { type: 'string' },
  photos: { type: 'string' },
  issuer: { type: 'string' },
  rulebook: { type: 'string' },
  today: { type: 'string' },
} as const;

/** Reads the arguments of `paijiang audit`; says what is wrong with them, and gives null. */
export function readAuditOptions(args: readonly string[], host: Host): AuditOptions | null {
  const options = readOptions(args, OPTIONS, { operands: ['INVENTORY'] });
  if (!options.ok) {
    sayOptionProblem(options.problem, 'audit', host);
    return null;
  }
  const { values, operands } = options.value;
  const tell = (
    key: 'no-output' | 'map-wrong' | 'map-unknown' | 'place-wrong' | 'issuer-wrong',
    data = {},
  ) => {
    host.err(`${say(AUDIT_COMMAND, host.language, key, data)}\n`);
    return null;
  };
  if (values.project === undefined) {
    sayOptionProblem({ code: 'missing-operand', data: { operand: '--project' } }, 'audit', host);
    return null;
  }
  if (values.out === undefined && values.json !== true) return tell('no-output');
  const mapping = new Map<PlacardColumn, string>();
  for (const value of values.map ?? []) {
    const [key = '', ...heading] = value.split('=');
    if (heading.join('=').trim() === '') return tell('map-wrong', { value });
    const column = PLACARD_COLUMN_KEYS.find((known) => known === key);
    if (column === undefined) return tell('map-unknown', { key, columns: PLACARD_COLUMN_KEYS.join('、') });
    mapping.set(column, heading.join('=').trim());
  }
  const place = values.place === undefined ? null : placardPlace.safeParse(values.place);
  if (place !== null && !place.success) return tell('place-wrong', { value: values.place });
  if (values.issuer !== undefined && !papers.shape.issuer.safeParse(values.issuer).success)
    return tell('issuer-wrong', { value: values.issuer });
  const today = askedDay(values.today, host);
  if (today === null) return null;
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
