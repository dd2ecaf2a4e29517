import { type Post } from '../../core/project/post.ts';
import { namesOf, POSTS, valueNamed } from '../cells/asked.ts';
import { REGISTER_VALUES } from '../words/registers.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { say } from '../words/words.ts';
import { choiceColumn, phoneDoubt, plainColumn, plainName } from './columnKinds.ts';
import { personChoices, phoneOf } from './personColumns.ts';
import { admissionColumn, roomColumn } from './referenceColumns.ts';
import { type RegisterColumn, type RegisterForm } from './registerColumn.ts';

type Column = RegisterColumn<Post>;
const BETWEEN = '、';

/** Names, in the order of their telephones. Who stays keeps the own one; who comes in another's place is to be asked. */
const people: Column = {
  key: 'people',
  asked: true,
  text: (record) => record.people.map(({ name }) => name).join(BETWEEN),
  put: (record, text, context) => {
    const names = namesOf(text);
    if (names.length > 40 || names.some((name) => name.length > 60)) return 'cell-too-long';
    const before = [...record.people];
    const people = names.map((name) => {
      // Of two with one name each keeps the own number.
      const at = before.findIndex((each) => each.name === name);
      const [stays] = at === -1 ? [] : before.splice(at, 1);
      const phone = stays?.phone ?? phoneOf(context, name);
      return phone === undefined ? { name } : { name, phone };
    });
    return { ...record, people };
  },
  choices: personChoices,
};

/** As many as there are people, in their order; a place between two marks stays empty. */
const phone: Column = {
  key: 'phone',
  doubt: phoneDoubt,
  text: (record) => {
    const phones = record.people.map((each) => each.phone ?? '');
    return phones.every((each) => each === '') ? '' : phones.join(BETWEEN);
  },
  put: (record, text) => {
    const phones = text === '' ? [] : text.split(/[、，,；;\n]/u).map((each) => each.trim());
    if (phones.some((each) => each.length > 40)) return 'cell-too-long';
    if (phones.length > record.people.length) return 'cell-no-person';
    return {
      ...record,
      people: record.people.map(({ name }, at) => {
        const own = phones[at] ?? '';
        return own === '' ? { name } : { name, phone: own };
      }),
    };
  },
};

/** The name may say what it is: 代办员; an empty cell leaves it at that. */
const kind: Column = choiceColumn<'kind', Post['kind'], Post>('kind', {
  values: ['agent', 'team', 'post'],
  say: (language, value) => say(REGISTER_VALUES, language, `post.${value}`),
  read: (text) => valueNamed(POSTS, text),
  empty: 'post',
});

const plain = plainName<'name', Post>('name', 100);
const name: Column = {
  ...plain,
  put: (record, text, context) => {
    const next = plain.put(record, text, context);
    // A new row that says 代办员 is one, as in lists; what somebody chose stays.
    if (typeof next === 'string' || record.name !== UNFILLED) return next;
    return { ...next, kind: valueNamed(POSTS, text) ?? next.kind };
  },
};

/** 服务岗位 (requirement TEAM-1). */
export const postForm: RegisterForm<Post> = {
  columns: [
    name,
    kind,
    roomColumn(),
    people,
    phone,
    plainColumn('duties', 1000, { lines: true }),
    admissionColumn(),
  ],
  same: ['name'],
  blank: (id) => ({ id, kind: 'post', name: UNFILLED, room: null, people: [], duties: '' }),
};
