import { type RegisterRecords } from '../../core/editing/commands/registers.ts';
import { admissionForm } from './admissionForm.ts';
import { burdenForm } from './burdenForm.ts';
import { honourForm } from './honourForm.ts';
import { mechanismForm } from './mechanismForm.ts';
import { personForm } from './personForm.ts';
import { postForm } from './postForm.ts';
import { refusedForm } from './refusedForm.ts';
import { type RegisterForm } from './registerColumn.ts';
import { serviceForm } from './serviceForm.ts';

/** Every register that is entered as a table, in the order of the work. */
const REGISTER_FORMS = {
  people: personForm,
  services: serviceForm,
  admissions: admissionForm,
  mechanisms: mechanismForm,
  posts: postForm,
  burdens: burdenForm,
  refused: refusedForm,
  honours: honourForm,
} as const satisfies { readonly [Name in keyof RegisterRecords]: RegisterForm<RegisterRecords[Name]> };

export type FormName = keyof typeof REGISTER_FORMS;
export const FORM_NAMES = [
  ...(['people', 'services', 'admissions', 'mechanisms', 'posts', 'burdens', 'refused'] as const),
  'honours',
] as const satisfies readonly FormName[];

export function formOf<Name extends FormName>(name: Name): RegisterForm<RegisterRecords[Name]> {
  const form: unknown = REGISTER_FORMS[name];
  // Each name has the form of its record, by the table's own type.
  return form as RegisterForm<RegisterRecords[Name]>;
}
