import { usesOf } from '../../core/editing/commands/people.ts';
import { type Person } from '../../core/project/person.ts';
import { REGISTER_VALUES } from '../words/registers.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { say } from '../words/words.ts';
import { phoneColumn, plainName, textColumn } from './columnKinds.ts';
import { type RegisterForm } from './registerColumn.ts';

/** 人员与联系方式. */
export const personForm: RegisterForm<Person> = {
  columns: [
    plainName('name', 60),
    textColumn('role', 100),
    phoneColumn<'phone', Person>('phone', { asked: true }),
    {
      key: 'uses',
      fixed: true,
      text: (person, { project, language }) =>
        say(REGISTER_VALUES, language, 'uses', { count: usesOf(project, person) }),
      put: (person) => person,
    },
  ],
  same: ['name'],
  blank: (id) => ({ id, name: UNFILLED }),
};
