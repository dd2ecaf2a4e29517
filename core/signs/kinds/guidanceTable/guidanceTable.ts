import { z } from 'zod';
import { type Sign } from '../../../project/sign.ts';
import { boardFields, serviceField, type ServiceField, serviceWords } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { services } from '../../subjects/services.ts';

/** Columns as the sign's option lists them, e.g. `number,name,phone`, else the template's; unknown ones are left out. */
export function shownColumns(
  { columns }: { readonly columns: readonly ServiceField[] },
  { options }: Sign,
): readonly ServiceField[] {
  const asked = options['columns'];
  if (typeof asked !== 'string') return columns;
  const known = asked.split(',').flatMap((name) => {
    const field = serviceField.safeParse(name.trim());
    return field.success ? [field.data] : [];
  });
  return known.length === 0 ? columns : known;
}

/** 办事服务指引牌: all matters as a table. */
export const guidanceTable = defineSignKind({
  name: 'guidance-table',
  fields: {
    ...boardFields,
    ...serviceWords,
    columns: z.array(serviceField).min(1).max(14),
  },
  subjects: [services],
  look: () => boardLook('guidance'),
  offered: () => ({ of: 'services' }),
  serviceFields: shownColumns,
  fieldsAlone: true,
});
export type GuidanceTableTemplate = TemplateOf<typeof guidanceTable>;
