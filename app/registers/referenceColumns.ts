import { type Room } from '../../core/project/room.ts';
import { type CellContext, type RegisterColumn } from './registerColumn.ts';

type Named = { readonly id: string; readonly name: string };

/** What a record is called among others: its name, or its id where another has the same name. */
function labelOf(all: readonly Named[], { id, name }: Named): string {
  return all.filter((each) => each.name === name).length > 1 ? id : name;
}

/** The admission by which something was asked of the village (requirement ADMIT-1), by its name. */
export function admissionColumn<
  Record extends { readonly admission?: string | undefined },
>(): RegisterColumn<Record> {
  const all = ({ project }: CellContext): readonly Named[] => project.policy.admissions;
  return {
    key: 'admission',
    text: ({ admission }, context) => {
      const found = all(context).find(({ id }) => id === admission);
      return found === undefined ? '' : labelOf(all(context), found);
    },
    put: (record, text, context) => {
      const { admission: _, ...rest } = record;
      // The same record without the field that it need not have.
      if (text === '') return rest as Record;
      const found = all(context).find((each) => [labelOf(all(context), each), each.id].includes(text));
      return found === undefined ? 'cell-no-admission' : { ...record, admission: found.id };
    },
    choices: (context) =>
      all(context).map((each) => ({
        text: labelOf(all(context), each),
        ...(labelOf(all(context), each) === each.name ? {} : { about: each.name }),
      })),
  };
}

/** A room of the project, by its name, or its number where several have the name. */
export function roomColumn<Record extends { readonly room: string | null }>(): RegisterColumn<Record> {
  const all = ({ project }: CellContext): readonly Named[] =>
    project.rooms.map(({ id, name }) => ({ id, name: name.zh }));
  const label = ({ id, number, name }: Room, context: CellContext): string =>
    labelOf(all(context), { id, name: name.zh }) === id ? (number ?? id) : name.zh;
  return {
    key: 'room',
    asked: true,
    text: ({ room }, context) => {
      const found = context.project.rooms.find(({ id }) => id === room);
      return found === undefined ? '' : label(found, context);
    },
    put: (record, text, context) => {
      if (text === '') return { ...record, room: null };
      const found =
        context.project.rooms.find((room) => label(room, context) === text) ??
        context.project.rooms.find(({ id, number, name }) => [id, number, name.zh].includes(text));
      return found === undefined ? 'cell-no-room' : { ...record, room: found.id };
    },
    choices: (context) =>
      context.project.rooms.map((room) => ({
        text: label(room, context),
        ...(label(room, context) === room.name.zh ? {} : { about: room.name.zh }),
      })),
  };
}
