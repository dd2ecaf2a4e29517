import { present } from '../../core/present.ts';
import {
  type Admission,
  type OpenRuling,
  REVIEWERS,
  type Ruler,
  type Ruling,
} from '../../core/project/admission.ts';
import { emptyDocument } from '../../core/project/basisDocument.ts';
import { ADMITTED, rulingOutcomeOf, valueNamed } from '../cells/asked.ts';
import { REGISTER_VALUES } from '../words/registers.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { say } from '../words/words.ts';
import { choiceColumn, dayColumn, plainColumn, plainName } from './columnKinds.ts';
import { documentColumns } from './documentColumns.ts';
import { type RegisterColumn, type RegisterForm } from './registerColumn.ts';
import { signedColumns, wholeOf } from './signedColumns.ts';

function rulingOf({ reviews, approval }: Admission, who: Ruler): Ruling | null {
  return who === 'approval' ? approval : reviews[who];
}

function partsOf(record: Admission, who: Ruler): OpenRuling {
  const whole = rulingOf(record, who);
  if (whole === null) return record.open?.[who] ?? {};
  const { outcome, opinion, signed } = whole;
  return present({ outcome, opinion, ...signed });
}

/** A ruling counts when it is whole; what there is of one that is not stands beside. */
function withPart({ open = {}, ...record }: Admission, who: Ruler, part: OpenRuling): Admission {
  const parts: OpenRuling = present({ ...partsOf({ ...record, open }, who), ...part });
  const { opinion } = parts;
  const ruled = wholeOf(parts);
  const whole: Ruling | null = ruled === null ? null : { ...ruled, ...present({ opinion }) };
  const { [who]: _, ...others } = open;
  const left = whole !== null || Object.keys(parts).length === 0 ? others : { ...others, [who]: parts };
  const next =
    who === 'approval'
      ? { ...record, approval: whole }
      : { ...record, reviews: { ...record.reviews, [who]: whole } };
  return Object.keys(left).length === 0 ? next : { ...next, open: left };
}

function rulingColumns(who: Ruler): readonly RegisterColumn<Admission>[] {
  return signedColumns<Admission, Ruling['outcome']>([`${who}Outcome`, `${who}By`, `${who}On`], {
    of: (record) => partsOf(record, who),
    change: (record, part) => withPart(record, who, part),
    values: ['agreed', 'refused'],
    say: (language, outcome) => say(REGISTER_VALUES, language, `ruling.${outcome}`),
    read: rulingOutcomeOf,
  });
}

/** 准入事项 (requirement ADMIT-1). */
export const admissionForm: RegisterForm<Admission> = {
  columns: [
    plainName('name', 400),
    choiceColumn('kind', {
      values: ['matter', 'mechanism', 'plate'],
      say: (language, value) => say(REGISTER_VALUES, language, `admitted.${value}`),
      read: (text) => valueNamed(ADMITTED, text),
      empty: 'matter',
    }),
    plainColumn('askedBy', 200, { asked: true }),
    ...documentColumns<Admission>(
      ({ basis }) => basis,
      (record, basis = emptyDocument()) => ({ ...record, basis }),
      true,
    ),
    plainColumn('duties', 1000, { asked: true, lines: true }),
    plainColumn('process', 1000, { asked: true, lines: true }),
    plainColumn('content', 1000, { asked: true, lines: true }),
    ...REVIEWERS.flatMap(rulingColumns),
    ...rulingColumns('approval'),
    dayColumn('validUntil', {
      of: (record) => record.validUntil,
      change: (record, validUntil) => ({ ...record, validUntil }),
    }),
  ],
  same: ['name', 'kind'],
  blank: (id) => ({
    id,
    kind: 'matter',
    name: UNFILLED,
    askedBy: '',
    basis: emptyDocument(),
    duties: '',
    process: '',
    content: '',
    reviews: { organisation: null, civilAffairs: null, agriculture: null },
    approval: null,
    validUntil: null,
  }),
};
