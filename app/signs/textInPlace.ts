import { type CommandResult } from '../../core/editing/command.ts';
import { putRecords, recordsOf } from '../../core/editing/commands/registers.ts';
import { changeRoom } from '../../core/editing/commands/rooms.ts';
import { reworded, writeOption, writeRow, writeSign } from '../../core/editing/commands/signs.ts';
import { type Room } from '../../core/project/room.ts';
import { type Sign } from '../../core/project/sign.ts';
import { boardTitle } from '../../core/signs/boardTitle.ts';
import { textsOnSign } from '../../core/signs/signWords.ts';
import { isBoardTemplate, type SignTemplate } from '../../core/signs/template.ts';
import { ownerKey, type TextOwner } from '../../core/signs/textsOnSign.ts';
import { type CellProblemCode } from '../cells/cellProblem.ts';
import { type FormName, formOf } from '../registers/forms.ts';
import { type CellContext } from '../registers/registerColumn.ts';

/** Where a text of a sign is kept. */
export type TextHome =
  | { readonly at: 'sign' | 'room' | 'names' | 'notice' }
  | { readonly at: FormName; readonly row: string; readonly column: string };

/** A change of the text, or why it cannot be read as what it is. */
export type Written =
  | { readonly ok: true; readonly result: CommandResult }
  | { readonly ok: false; readonly code: CellProblemCode };

/** What can be done with a text where it stands on its sign. */
export type TextInPlace = {
  readonly home: TextHome;
  /** Who has its Mongolian; null where it has none. */
  readonly owner: TextOwner | null;
  /** Null where it is put together of others, or chosen from a list: it is changed where it is kept. */
  readonly edit: {
    readonly zh: string;
    /** A list: each line is a thing of it. */
    readonly lines: boolean;
    readonly write: (zh: string) => Written;
  } | null;
};

/** What a text is that a layout drew under the key; null where the project knows it no more. */
export function textInPlace(
  context: CellContext,
  sign: Sign,
  template: SignTemplate | undefined,
  key: string,
): TextInPlace | null {
  const { project } = context;
  const text = textsOnSign(project, sign, template).find(({ owner }) => ownerKey(owner) === key);
  const matter = /^service:(?<row>.+):(?<column>[A-Za-z]+)$/u.exec(key)?.groups;
  if (matter !== undefined) {
    const { row = '', column = '' } = matter;
    return inRegister(context, 'services', { row, column }, text?.owner ?? mattersName(row, column));
  }
  if (text !== undefined) return ofOwner(context, sign, template, text);
  const isHead = sign.subject.of === 'noticeBoard' && key.startsWith('fixed:');
  return isHead ? { home: { at: 'notice' }, owner: null, edit: null } : null;
}

function mattersName(service: string, column: string): TextOwner | null {
  return column === 'name' ? { of: 'service', service, field: 'name' } : null;
}

function ofOwner(
  context: CellContext,
  sign: Sign,
  template: SignTemplate | undefined,
  { owner, zh }: { readonly owner: TextOwner; readonly zh: string },
): TextInPlace | null {
  const { project } = context;
  const here = (at: 'sign' | 'room', write: (text: string, most: number) => Written, most: number) => ({
    home: { at },
    owner,
    edit: { zh, lines: false, write: (text: string) => write(text, most) },
  });
  const run =
    (command: (text: string) => CommandResult) =>
    (text: string, most: number): Written =>
      text === ''
        ? refused('cell-missing')
        : text.length > most
          ? refused('cell-too-long')
          : done(command(text));
  switch (owner.of) {
    case 'label':
      return here(
        'sign',
        run((text) => writeSign(project, { sign: sign.id, zh: text })),
        60,
      );
    case 'row':
      return here(
        'sign',
        run((text) => writeRow(project, { sign: sign.id, row: owner.row, zh: text })),
        60,
      );
    case 'room':
    case 'function': {
      const room = project.rooms.find(({ id }) => id === owner.room);
      if (room === undefined) return null;
      return here(
        'room',
        run((text) => changeRoom(project, { id: room.id, to: renamed(room, owner, text) })),
        40,
      );
    }
    case 'honour':
      return inRegister(context, 'honours', { row: owner.honour, column: 'name' }, owner);
    case 'service':
      return inRegister(context, 'services', { row: owner.service, column: owner.field }, owner);
    case 'fixed': {
      const title = template !== undefined && isBoardTemplate(template) ? boardTitle(sign, template) : null;
      const option = title === zh ? 'title' : sign.options['person'] === zh ? 'person' : null;
      if (option === null) return { home: { at: 'notice' }, owner, edit: null };
      return here(
        'sign',
        run((text) => writeOption(project, { sign: sign.id, option, text })),
        60,
      );
    }
    case 'organisation':
    case 'centre':
    case 'practice':
    case 'serviceInstitution':
      return { home: { at: 'names' }, owner, edit: null };
  }
}

function renamed(
  room: Room,
  owner: Extract<TextOwner, { of: 'room' | 'function' }>,
  zh: string,
): Partial<Omit<Room, 'id'>> {
  if (owner.of === 'room') return { name: reworded(room.name, zh) };
  return { functions: room.functions.map((each) => (each.zh === owner.zh ? reworded(each, zh) : each)) };
}

/** Cells that stand on a board as they are typed. */
const TYPED: ReadonlySet<string> = new Set([
  ...['name', 'conditions', 'materials', 'steps', 'timeLimit', 'fee', 'phone', 'supervisionPhone', 'place'],
]);

function inRegister<Name extends FormName>(
  context: CellContext,
  register: Name,
  { row, column: key }: { readonly row: string; readonly column: string },
  owner: TextOwner | null,
): TextInPlace | null {
  const { project } = context;
  const record = recordsOf(project, register).find(({ id }) => id === row);
  const column = formOf(register).columns.find((one) => one.key === key);
  if (record === undefined || column === undefined) return null;
  const home = { at: register, row, column: key };
  if (!TYPED.has(key)) return { home, owner, edit: null };
  const write = (text: string): Written => {
    if (key === 'name' && text === '') return refused('cell-missing');
    const next = column.put(record, text, context);
    return typeof next === 'string'
      ? refused(next)
      : done(putRecords(project, register, { records: [next] }));
  };
  return { home, owner, edit: { zh: column.text(record, context), lines: column.lines === true, write } };
}

function refused(code: CellProblemCode): Written {
  return { ok: false, code };
}

function done(result: CommandResult): Written {
  return { ok: true, result };
}
