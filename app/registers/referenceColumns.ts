import { type CellContext, type Choice, type RegisterColumn } from './registerColumn.ts';

/** What a cell may refer to: its id, and what it is called, the usual first. */
type Named = { readonly id: string; readonly called: readonly [string, ...string[]] };

/** By what the cell says it: the first of its names that no other has, else its id. */
function labelOf(all: readonly Named[], { id, called }: Named): string {
  return called.find((name) => all.every((each) => each.id === id || !each.called.includes(name))) ?? id;
}

/** Reads and says one of them; a name that several have says none. */
function references(allOf: (context: CellContext) => readonly Named[]) {
  return {
    text: (id: string | null | undefined, context: CellContext): string => {
      const all = allOf(context);
      const found = all.find((each) => each.id === id);
      return found === undefined ? '' : labelOf(all, found);
    },
    find: (text: string, context: CellContext): string | undefined => {
      const all = allOf(context);
      const [only, ...others] = all.filter(({ called }) => called.includes(text));
      return only !== undefined && others.length === 0 ? only.id : all.find(({ id }) => id === text)?.id;
    },
    choices: (context: CellContext): readonly Choice[] => {
      const all = allOf(context);
      return all.map((each) => {
        const text = labelOf(all, each);
        return { text, ...(text === each.called[0] ? {} : { about: each.called[0] }) };
      });
    },
  };
}

const ADMISSIONS = references(({ project }) =>
  project.policy.admissions.map(({ id, name }) => ({ id, called: [name] })),
);
const ROOMS = references(({ project }) =>
  project.rooms.map(({ id, name, number }) => ({
    id,
    called: [name.zh, ...(number === undefined ? [] : [number])],
  })),
);

/** The admission by which something was asked of the village (requirement ADMIT-1), by its name. */
export function admissionColumn<
  Record extends { readonly admission?: string | undefined },
>(): RegisterColumn<Record> {
  return {
    key: 'admission',
    foreign: true,
    text: ({ admission }, context) => ADMISSIONS.text(admission, context),
    put: (record, text, context) => {
      const { admission: _, ...rest } = record;
      // The same record without the field that it need not have.
      if (text === '') return rest as Record;
      const admission = ADMISSIONS.find(text, context);
      return admission === undefined ? 'cell-no-admission' : { ...record, admission };
    },
    choices: ADMISSIONS.choices,
  };
}

/** A room of the project, by its name, or its number where several have the name. */
export function roomColumn<Record extends { readonly room: string | null }>(): RegisterColumn<Record> {
  return {
    key: 'room',
    asked: true,
    foreign: true,
    text: ({ room }, context) => ROOMS.text(room, context),
    put: (record, text, context) => {
      if (text === '') return { ...record, room: null };
      const room = ROOMS.find(text, context);
      return room === undefined ? 'cell-no-room' : { ...record, room };
    },
    choices: ROOMS.choices,
  };
}
