import { HONOUR_KINDS, HONOUR_LEVELS, type HonourRecord } from '../../core/project/honour.ts';
import { honourDateOf, honourKindOf, honourLevelOf, isHonourSize } from '../cells/honours.ts';
import { readSize } from '../cells/readSize.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { REGISTER_VALUES } from '../words/registers.ts';
import { say } from '../words/words.ts';
import { bilingualName, choiceColumn, mongolianName, plainName } from './columnKinds.ts';
import { type RegisterColumn, type RegisterForm } from './registerColumn.ts';

type Column = RegisterColumn<HonourRecord>;

/** As far as it stands on the honour: 2023, 2023.05, 2023.05.10. */
const date: Column = {
  key: 'date',
  asked: true,
  text: (record) => record.date?.replaceAll('-', '.') ?? '',
  put: (record, text) => {
    if (text === '') return { ...record, date: null };
    const read = honourDateOf(text);
    return read === null ? 'cell-date' : { ...record, date: read };
  },
};

/** Width × height in mm, as the thing hangs. */
const size: Column = {
  key: 'size',
  asked: true,
  text: ({ width, height }) => (width === null || height === null ? '' : `${width}×${height}mm`),
  put: (record, text) => {
    if (text === '') return { ...record, width: null, height: null };
    const read = readSize(text, '', isHonourSize);
    if (typeof read === 'string') return read;
    const { width, height } = read;
    return isHonourSize(read) ? { ...record, width, height } : 'cell-size';
  },
};

/** 荣誉 (requirement HONOUR-1). */
export const honourForm: RegisterForm<HonourRecord> = {
  columns: [
    bilingualName(),
    plainName('grantor', 200),
    date,
    choiceColumn('level', {
      values: HONOUR_LEVELS,
      say: (language, value) => say(REGISTER_VALUES, language, `level.${value}`),
      read: honourLevelOf,
      asked: true,
    }),
    choiceColumn('kind', {
      values: HONOUR_KINDS,
      say: (language, value) => say(REGISTER_VALUES, language, `honour.${value}`),
      read: honourKindOf,
      asked: true,
    }),
    size,
    {
      key: 'picture',
      fixed: true,
      text: (record, { project }) =>
        project.assets.find(({ sha256 }) => sha256 === record.picture)?.fileName ?? '',
      put: (record) => record,
    },
    mongolianName(),
  ],
  same: ['name', 'grantor', 'date'],
  blank: (id) => ({
    id,
    name: { zh: UNFILLED, mn: null },
    grantor: UNFILLED,
    date: null,
    level: null,
    kind: null,
    width: null,
    height: null,
    picture: null,
  }),
};
