import { useContext, useMemo } from 'react';
import { type FormName, formOf } from '../../../app/registers/forms.ts';
import { type CellTexts, placeBlock } from '../../../app/registers/placeBlock.ts';
import { type CellContext, openCells, type RegisterForm } from '../../../app/registers/registerColumn.ts';
import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import {
  freshIds,
  moveRecords,
  putRecords,
  recordsOf,
  type RegisterRecords,
  removeRecords,
} from '../../../core/editing/commands/registers.ts';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type Unread, type UnreadCell, unreadKey } from '../../kit/session/unread.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { type UndoStep } from '../../kit/strings/undoSteps.ts';

export type PutHow<Record> = {
  /** New rows come in front of this one, else at the end. */
  readonly before?: string;
  /** The rows are all that is left of the register. */
  readonly instead?: boolean;
  /** Pictures of the rows, and how a row takes one. */
  readonly pictures?: readonly (Asset | undefined)[];
  readonly pictured?: (record: Record, picture: Asset) => Record;
};

/** What a page of a register does; every act is one step. */
export type RegisterActs<Record> = {
  readonly put: (block: CellTexts, how?: PutHow<Record>) => void;
  /** An empty row before another, else at the end; its id, or null where there is no room. */
  readonly insert: (before: string | undefined) => string | null;
  readonly remove: (ids: readonly string[]) => void;
  readonly move: (ids: readonly string[], to: number) => void;
};

export function useCellContext(): CellContext {
  const { library } = useWorkbench();
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  return useMemo(() => ({ language, project, catalogues: library.catalogues }), [language, project, library]);
}

/** A register of the open project, its cells that are open or not understood, and what can be done with it. */
export function useRegister<Name extends FormName>(name: Name) {
  const workbench = useWorkbench();
  const context = useCellContext();
  const sayWhy = useWords(IMPORT_WORDS);
  const form = formOf(name);
  const records = recordsOf(context.project, name);
  const kept = useView((view) => view.unread);
  const unread = useMemo(() => unreadOf(kept, name, records), [kept, name, records]);
  const acts = useMemo<RegisterActs<RegisterRecords[Name]>>(() => {
    const now = () => recordsOf(workbench.project, name);
    return {
      put: (block, { pictures = [], pictured, instead = false, ...how } = {}) => {
        const { project } = workbench;
        const ids = freshIds(project, name, block.rows.length);
        const own: CellContext = { ...context, project };
        const placed = placeBlock<RegisterRecords[Name]>(form, now(), block, { ids, context: own });
        const records = placed.records.map((record) => {
          const picture = pictures[placed.rows.indexOf(record.id)];
          return picture === undefined || pictured === undefined ? record : pictured(record, picture);
        });
        const put = { records, instead, pictures: pictures.flatMap((each) => each ?? []), ...how };
        if (records.length > 0 && !workbench.run(STEPS[name], putRecords(project, name, put))) return;
        const fresh = new Set(placed.added);
        const left = new Map(
          [...workbench.view.get().unread].filter(([key]) => !fresh.has(key.split('/')[1] ?? '')),
        );
        for (const { id, column } of placed.settled) left.delete(`${name}/${unreadKey(id, column)}`);
        for (const { id, column, text, code } of placed.unread)
          left.set(`${name}/${unreadKey(id, column)}`, { text, why: code });
        workbench.view.change({ unread: left });
      },
      insert: (before) => {
        const [id = ''] = freshIds(workbench.project, name, 1);
        const put = { records: [form.blank(id)], ...(before === undefined ? {} : { before }) };
        return workbench.run(STEPS[name], putRecords(workbench.project, name, put)) ? id : null;
      },
      remove: (ids) => void workbench.run(STEPS[name], removeRecords(workbench.project, name, ids)),
      move: (ids, to) => void workbench.run(STEPS[name], moveRecords(workbench.project, name, { ids, to })),
    };
  }, [workbench, context, form, name]);
  const said = useMemo(() => {
    const words = new Map<string, UnreadCell>();
    for (const [key, { text, why }] of unread) words.set(key, { text, why: sayWhy(why as 'cell-choice') });
    return words;
    // The words follow the language, which is in the context.
  }, [unread, context.language]);
  return { form, records, context, unread: said as Unread, acts };
}

const STEPS: Readonly<Record<FormName, UndoStep>> = {
  people: 'change-people',
  services: 'change-services',
  admissions: 'change-admissions',
  mechanisms: 'change-mechanisms',
  posts: 'change-posts',
  burdens: 'change-burdens',
  refused: 'change-refused',
  honours: 'change-honours',
};

/** The cells of one register, by row and column; those of rows that are gone wait for an undo. */
function unreadOf(all: Unread, name: FormName, records: readonly { readonly id: string }[]): Unread {
  const ids = new Set(records.map(({ id }) => id));
  const own = [...all].flatMap(([key, cell]) => {
    const [register, row = ''] = key.split('/');
    return register === name && ids.has(row) ? [[key.slice(name.length + 1), cell] as const] : [];
  });
  return new Map(own);
}

/** Every open cell of a register, in reading order. */
export function openPlaces<Record extends { readonly id: string }>(
  form: RegisterForm<Record>,
  records: readonly Record[],
  context: CellContext,
): readonly { readonly row: string; readonly column: string }[] {
  return records.flatMap((record) =>
    openCells(form, record, context).map((column) => ({ row: record.id, column })),
  );
}
