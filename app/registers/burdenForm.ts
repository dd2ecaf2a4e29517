import { present } from '../../core/present.ts';
import { type Burden, burdenKind, type BurdenOutcome, type OpenDecision } from '../../core/project/burden.ts';
import { BURDENS, OUTCOMES, tracesAskedOf, valueNamed } from '../cells/asked.ts';
import { REGISTER_VALUES } from '../words/registers.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { say } from '../words/words.ts';
import {
  choiceColumn,
  plainColumn,
  plainName,
  textColumn,
  valueColumn,
  writtenColumn,
} from './columnKinds.ts';
import { documentColumns } from './documentColumns.ts';
import { type RegisterForm } from './registerColumn.ts';
import { signedColumns, wholeOf } from './signedColumns.ts';

function partsOf({ decision, open = {} }: Burden): OpenDecision {
  if (decision === null) return open;
  const { outcome, into, decided } = decision;
  return present({ outcome, into, ...decided });
}

/** A decision counts when it is whole; what there is of one that is not stands beside. */
function withPart(record: Burden, part: OpenDecision): Burden {
  const parts: OpenDecision = present({ ...partsOf(record), ...part });
  const { open: _, ...rest } = record;
  const { into } = parts;
  const whole = wholeOf(parts);
  if (whole === null) {
    const open = Object.keys(parts).length === 0 ? {} : { open: parts };
    return { ...rest, decision: null, ...open };
  }
  return { ...rest, decision: { outcome: whole.outcome, ...present({ into }), decided: whole.signed } };
}

const [outcome, decidedBy, decidedOn] = signedColumns<Burden, BurdenOutcome>(
  ['outcome', 'decidedBy', 'decidedOn'],
  {
    of: partsOf,
    change: withPart,
    values: ['keep', 'merge', 'cancel'],
    say: (language, value) => say(REGISTER_VALUES, language, `outcome.${value}`),
    read: (text) => valueNamed(OUTCOMES, text),
  },
);

/** 工作群、政务应用、报表、考核 (requirements BURDEN-1 to 3). */
export const burdenForm: RegisterForm<Burden> = {
  columns: [
    plainName('name', 200),
    choiceColumn('kind', {
      values: burdenKind.options,
      say: (language, value) => say(REGISTER_VALUES, language, `burden.${value}`),
      read: (text) => valueNamed(BURDENS, text),
      asked: true,
    }),
    plainColumn('askedBy', 200),
    textColumn('frequency', 100),
    valueColumn<Burden, boolean>('traces', {
      asked: true,
      values: [true, false],
      say: (language, asked) => say(REGISTER_VALUES, language, asked ? 'yes' : 'no'),
      read: (text) => tracesAskedOf(text) ?? null,
      of: ({ tracesAsked }) => tracesAsked,
      change: (record, tracesAsked) => ({ ...record, tracesAsked }),
    }),
    outcome,
    writtenColumn('into', 200, {
      of: (record) => partsOf(record).into,
      change: (record, text) => withPart(record, { into: text === '' ? undefined : text }),
    }),
    decidedBy,
    decidedOn,
    ...documentColumns<Burden>(
      ({ basis }) => basis,
      ({ basis: _, ...record }, basis) => (basis === undefined ? record : { ...record, basis }),
    ),
  ],
  same: ['name', 'kind'],
  blank: (id) => ({ id, kind: null, name: UNFILLED, askedBy: '', tracesAsked: null, decision: null }),
};
