import { type RegisterName, type RegisterRecords } from '../../core/editing/commands/registers.ts';
import { stableJson } from '../../core/file/stableJson.ts';
import { type PlacardRecord } from '../../core/project/placardRecord.ts';
import { type Project } from '../../core/project/project.ts';
import { type Room } from '../../core/project/room.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Bilingual } from '../../core/project/text.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { formOf } from '../registers/forms.ts';
import { LIST_COLUMNS } from '../registers/listColumns.ts';
import { type CellContext } from '../registers/registerColumn.ts';
import { DIFFERENCES, RECORD_FIELDS } from '../words/differences.ts';
import { sayValue } from '../words/values.ts';
import { say, type UiLanguage } from '../words/words.ts';

/** What differences are told with. */
export type CompareContext = Omit<CellContext, 'project'> & {
  readonly templates: ReadonlyMap<string, SignTemplate>;
  /** What looks and language profiles are called; one that is not here goes by its id. */
  readonly looks: ReadonlyMap<string, Called>;
  readonly profiles: ReadonlyMap<string, Called>;
};
type Called = { readonly name: Readonly<Record<UiLanguage, string>> };

/** Longer texts are cut: where they differ is seen in the project itself. */
const LONGEST = 32;

/** A field in which two records differ. `values` null: no words say in short how. */
export type FieldChange = {
  readonly field: string;
  readonly values: { readonly was: string; readonly is: string } | null;
};

/** “名称 会议室 → 活动室”; only that it changed, where that is all that its words could say. */
export function sayChange(language: UiLanguage, { field, values }: FieldChange): string {
  const { was, is } = shownValues(language, values);
  return was === is
    ? say(DIFFERENCES, language, 'field-changed', { field })
    : say(DIFFERENCES, language, 'field', { field, was, is });
}

/** Both as they are shown; the same where words say of neither how it is. */
export function shownValues(
  language: UiLanguage,
  values: FieldChange['values'],
): { readonly was: string; readonly is: string } {
  const { was, is } = values ?? { was: '', is: '' };
  return { was: shown(language, was), is: shown(language, is) };
}

export function shown(language: UiLanguage, text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' ').trim();
  if (line === '') return DIFFERENCES[language].empty;
  const signs = [...line];
  return signs.length <= LONGEST ? line : `${signs.slice(0, LONGEST).join('')}…`;
}

/** Of two names: the Chinese where that differs, and the Mongolian, of which it is said only that it does. */
export function changedNames(
  language: UiLanguage,
  field: string,
  was: Bilingual,
  is: Bilingual,
): readonly FieldChange[] {
  return [
    ...(was.zh === is.zh ? [] : [{ field, values: { was: was.zh, is: is.zh } }]),
    ...(stableJson([was.mn]) === stableJson([is.mn])
      ? []
      : [{ field: DIFFERENCES[language].mongolian, values: null }]),
  ];
}

/** The columns of a register in which two records differ. */
export function changedColumns<Name extends RegisterName>(
  name: Name,
  was: { readonly record: RegisterRecords[Name]; readonly project: Project },
  is: typeof was,
  context: CompareContext,
): readonly FieldChange[] {
  const { language } = context;
  return formOf(name).columns.flatMap(({ key, text }) => {
    const values = {
      was: text(was.record, { ...context, project: was.project }),
      is: text(is.record, { ...context, project: is.project }),
    };
    return values.was === values.is ? [] : [{ field: headingOf(name, key, language), values }];
  });
}

/** As lists are headed: the first heading is Chinese, the last one Latin where there is one. */
function headingOf(name: RegisterName, key: string, language: UiLanguage): string {
  const headings = LIST_COLUMNS[name].find((column) => column.key === key)?.headings ?? [];
  const latin = headings.findLast((heading) => /^[a-z]/i.test(heading));
  return language === 'zh' ? (headings[0] ?? key) : (latin ?? key);
}

/** The fields in which two records differ, of those that are no row of a register. */
export function changedFields(
  part: 'rooms' | 'signs' | 'placards',
  was: Room | Sign | PlacardRecord,
  is: typeof was,
  { language, templates }: CompareContext,
): readonly FieldChange[] {
  const before: Readonly<Record<string, unknown>> = was;
  const after: Readonly<Record<string, unknown>> = is;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [from, to] = [before[key], after[key]];
    if (stableJson([from]) === stableJson([to])) return [];
    // The keys are those of the records, each of which has its word.
    const field = RECORD_FIELDS[language][`${part}.${key}` as keyof typeof RECORD_FIELDS.zh];
    if (part === 'rooms' && key === 'name') {
      // Both are rooms.
      return changedNames(language, field, (was as Room).name, (is as Room).name);
    }
    const [one, other] = [from, to].map((value) => valueOf(language, key, value, templates));
    const values = one === undefined || other === undefined ? null : { was: one, is: other };
    return [{ field, values }];
  });
}

/** Undefined: no words say it in short. */
function valueOf(
  language: UiLanguage,
  key: string,
  value: unknown,
  templates: ReadonlyMap<string, SignTemplate>,
): string | undefined {
  if (value === undefined) return '';
  switch (key) {
    case 'template':
      return templates.get(String(value))?.name[language];
    case 'size':
      // The schema of signs and plates.
      return say(DIFFERENCES, language, 'size', value as { width: number; height: number });
    case 'usableArea':
      return say(DIFFERENCES, language, 'area', { area: Number(value) });
    case 'place':
      return sayValue(language, 'place', value as 'inside');
    case 'decision':
      return value === null
        ? ''
        : sayValue(language, 'outcome', (value as { outcome: 'keep-inside' }).outcome);
    case 'copies':
      return String(value);
    case 'number':
    case 'material':
    case 'text':
    case 'demandedBy':
    case 'note':
      return String(value);
    default:
      return undefined;
  }
}
