import { type RegisterRecords } from '../../core/editing/commands/registers.ts';
import { honourForm } from './honourForm.ts';
import { type RegisterForm } from './registerColumn.ts';
import { serviceForm } from './serviceForm.ts';

/** Every register that is entered as a table. */
const REGISTER_FORMS = {
  services: serviceForm,
  honours: honourForm,
} as const satisfies { readonly [Name in keyof RegisterRecords]?: RegisterForm<RegisterRecords[Name]> };

export type FormName = keyof typeof REGISTER_FORMS;
export const FORM_NAMES = ['services', 'honours'] as const satisfies readonly FormName[];

export function formOf<Name extends FormName>(name: Name): RegisterForm<RegisterRecords[Name]> {
  const form: unknown = REGISTER_FORMS[name];
  // Each name has the form of its record, by the table's own type.
  return form as RegisterForm<RegisterRecords[Name]>;
}
