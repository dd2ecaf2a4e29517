import { type Person } from '../../core/project/person.ts';
import { textColumn } from './columnKinds.ts';
import { type CellContext, type Choice, type RegisterColumn } from './registerColumn.ts';

type Reached = { readonly person?: string | undefined; readonly phone?: string | undefined };

function peopleOf({ project }: CellContext): readonly Person[] {
  return project.policy.people ?? [];
}

/** Those of the register, with post and telephone beside. */
export function personChoices(context: CellContext): readonly Choice[] {
  return peopleOf(context).map(({ name, role = '', phone = '' }) => ({
    text: name,
    ...(role === '' && phone === '' ? {} : { about: `${role} ${phone}`.trim() }),
  }));
}

/** The telephone that the register has for a name; undefined = none, or several of that name. */
export function phoneOf(context: CellContext, name: string | undefined): string | undefined {
  const [only, ...others] = peopleOf(context).filter((each) => each.name === name);
  return others.length > 0 ? undefined : only?.phone;
}

/**
 * Whom one goes to. Somebody of the register brings the own telephone along, where none stands, or that of whom stood
 * there before; a number that was typed for this row alone stays.
 */
export function personColumn<Record extends Reached>(
  how: Pick<RegisterColumn<Record>, 'asked'> = {},
): RegisterColumn<Record> {
  const plain = textColumn<'person', Record>('person', 60, how);
  return {
    ...plain,
    choices: personChoices,
    put: (record, text, context) => {
      const next = plain.put(record, text, context);
      const phone = phoneOf(context, text);
      if (typeof next === 'string' || phone === undefined) return next;
      const stands = record.phone ?? '';
      return stands === '' || stands === phoneOf(context, record.person) ? { ...next, phone } : next;
    },
  };
}
