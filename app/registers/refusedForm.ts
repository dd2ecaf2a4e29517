import { type RefusedRow } from '../../core/project/certificates.ts';
import { waysOf } from '../cells/certificateWays.ts';
import { sayWay } from '../words/certificates.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { plainName, textColumn } from './columnKinds.ts';
import { type RegisterColumn, type RegisterForm } from './registerColumn.ts';

const BETWEEN = '、';

/** What the asking office does instead; a way that is none of the clause's is kept in its own words, in the note. */
const ways: RegisterColumn<RefusedRow> = {
  key: 'ways',
  text: (record, { language }) => record.ways.map((way) => sayWay(way, language)).join(BETWEEN),
  put: (record, text, context) => {
    if (text === ways.text(record, context)) return record;
    const named = (['online', 'inquiry', 'promise', 'data', 'other'] as const).filter((way) =>
      text.split(BETWEEN).some((part) => part === sayWay(way, context.language)),
    );
    const isSaid = text === named.map((way) => sayWay(way, context.language)).join(BETWEEN);
    const read = isSaid ? named : waysOf(text);
    const { note = '' } = record;
    if (isSaid || !read.includes('other') || note.includes(text)) return { ...record, ways: [...read] };
    const next = [text, note].filter((part) => part !== '').join('；');
    return next.length > 300 ? 'cell-too-long' : { ...record, ways: [...read], note: next };
  },
  choices: ({ language }) =>
    (['online', 'inquiry', 'promise', 'data'] as const).map((way) => ({ text: sayWay(way, language) })),
};

/** 负面清单: what the village must not certify (requirement CERT-1). The note goes before the ways, which may add to it. */
export const refusedForm: RegisterForm<RefusedRow> = {
  columns: [plainName('text', 300), textColumn('note', 300), ways],
  same: ['text'],
  blank: (id) => ({ id, text: UNFILLED, ways: [] }),
};
