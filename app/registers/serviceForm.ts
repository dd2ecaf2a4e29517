import { matters, type MattersCatalogue } from '../../core/policy/matters.ts';
import { type ServiceField } from '../../core/signs/boardTemplate.ts';
import { lacks, opennessOf } from '../../core/signs/openContent.ts';
import { type Service, type ServiceBasis, serviceKind } from '../../core/project/service.ts';
import { partsOf, serviceBasisOf, serviceKindOf } from '../cells/services.ts';
import { STARTER_WORDS, UNFILLED } from '../words/starterServices.ts';
import { REGISTER_VALUES } from '../words/registers.ts';
import { say } from '../words/words.ts';
import {
  bilingualName,
  choiceColumn,
  mongolianColumn,
  mongolianName,
  phoneColumn,
  textColumn,
} from './columnKinds.ts';
import { personChoices, personColumn } from './personColumns.ts';
import { admissionColumn } from './referenceColumns.ts';
import { type CellContext, type Choice, type RegisterColumn, type RegisterForm } from './registerColumn.ts';

type Column = RegisterColumn<Service>;

/** Asked by the rule that holds a board back: docs/spec/registers.md, REG-40. */
const lacking = (field: ServiceField): { readonly asked: (record: Service) => boolean } => ({
  asked: (record) => lacks(record, field),
});

const basis: Column = {
  key: 'basis',
  ...lacking('basis'),
  text: ({ basis: own }, context) => (own === null ? '' : basisText(own, context)),
  put: (record, text, { catalogues }) => {
    const read = serviceBasisOf(text, catalogues.fields);
    if (read === null) return { ...record, basis: null };
    switch (read.of) {
      case 'duty':
        return has(catalogues.duties, read.number) ? { ...record, basis: read } : 'cell-choice';
      case 'assisted':
        return has(catalogues.assisted, read.number) ? { ...record, basis: read } : 'cell-choice';
      case 'typed':
        return read.text.length > 300 ? 'cell-too-long' : { ...record, basis: read };
      case 'delegated': {
        const document = record.basis?.of === 'delegated' ? record.basis.document : STARTER_WORDS.document;
        return { ...record, basis: { ...read, document } };
      }
    }
  },
  choices: (context) => basisChoices(context),
};

function has(catalogue: MattersCatalogue, number: number): boolean {
  return matters(catalogue).some((matter) => matter.number === number);
}

function basisText(own: ServiceBasis, { language, catalogues }: CellContext): string {
  switch (own.of) {
    case 'duty':
    case 'assisted':
      return say(REGISTER_VALUES, language, `basis.${own.of}`, { number: own.number });
    case 'delegated':
      return catalogues.fields.fields.find(({ key }) => key === own.field)?.[language] ?? own.field;
    case 'typed':
      return own.text;
  }
}

/** Every number of the two catalogues with what it says, and the fields of delegated service. */
function basisChoices(context: CellContext): readonly Choice[] {
  const { language, catalogues } = context;
  const numbered = (of: 'duty' | 'assisted', catalogue: MattersCatalogue): readonly Choice[] =>
    matters(catalogue).map(({ number, text }) => ({
      text: say(REGISTER_VALUES, language, `basis.${of}`, { number }),
      about: text,
    }));
  const { clause, fields } = catalogues.fields;
  return [
    ...fields.map((field) => ({ text: field[language], about: clause })),
    ...numbered('duty', catalogues.duties),
    ...numbered('assisted', catalogues.assisted),
  ];
}

/** The document by which a service was handed down; the other bases have none. */
const document: Column = {
  key: 'document',
  asked: ({ basis: own }) => own?.of === 'delegated' && opennessOf(own.document) !== null,
  text: ({ basis: own }) =>
    own?.of === 'delegated' && own.document !== STARTER_WORDS.document ? own.document : '',
  put: (record, text) => {
    if (text.length > 200) return 'cell-too-long';
    if (record.basis?.of !== 'delegated') return text === '' ? record : 'cell-no-field';
    return { ...record, basis: { ...record.basis, document: text === '' ? STARTER_WORDS.document : text } };
  },
};

/** A longer field whose Mongolian was proof-read against what it said before. */
function longer(key: 'conditions' | 'materials' | 'steps', column: Column): Column {
  return {
    ...column,
    lines: true,
    put: (record, text, context) => {
      const next = column.put(record, text, context);
      const mn = record.mn?.[key];
      if (typeof next === 'string' || mn === undefined) return next;
      if (column.text(next, context) === column.text(record, context)) return next;
      return { ...next, mn: { ...record.mn, [key]: { ...mn, proof: null } } };
    },
  };
}

function list(key: 'materials' | 'steps'): Column {
  return longer(key, {
    key,
    ...lacking(key),
    text: (record) => record[key].join('\n'),
    put: (record, text) => {
      const items = partsOf(text);
      const fits = items.length <= 40 && items.every((item) => item.length <= 300);
      return fits ? { ...record, [key]: [...items] } : 'cell-too-long';
    },
  });
}

/** 服务事项 (requirements SERV-1, DUTY-3). */
export const serviceForm: RegisterForm<Service> = {
  columns: [
    bilingualName(),
    choiceColumn('kind', {
      values: serviceKind.options,
      say: (language, value) => say(REGISTER_VALUES, language, `service.${value}`),
      read: serviceKindOf,
      ...lacking('kind'),
    }),
    basis,
    document,
    longer('conditions', textColumn<'conditions', Service>('conditions', 1000, lacking('conditions'))),
    list('materials'),
    list('steps'),
    textColumn<'timeLimit', Service>('timeLimit', 100, lacking('timeLimit')),
    textColumn<'fee', Service>('fee', 100, lacking('fee')),
    textColumn('place', 100),
    personColumn<Service>(lacking('person')),
    { ...textColumn<'deputy', Service>('deputy', 60), choices: personChoices },
    phoneColumn<'phone', Service>('phone', lacking('phone')),
    phoneColumn<'supervisionPhone', Service>('supervisionPhone', lacking('supervisionPhone')),
    { ...textColumn<'link', Service>('link', 500), foreign: true },
    admissionColumn(),
    mongolianName(),
    ...(['conditions', 'materials', 'steps'] as const).map((key) =>
      mongolianColumn<Service>(
        `${key}Mn`,
        ({ mn }) => mn?.[key],
        (record, mn) => ({ ...record, mn: { ...record.mn, [key]: mn } }),
      ),
    ),
  ],
  same: ['name'],
  blank: (id) => ({
    id,
    name: { zh: UNFILLED, mn: null },
    kind: null,
    basis: null,
    materials: [],
    steps: [],
  }),
};
