import { type ReactNode } from 'react';
import { MIXED, sharedBy } from '../../../app/signs/changeMany.ts';
import { sayAnswer, SPECIFICATION_WORDS } from '../../../app/words/specification.ts';
import { readFineMillimetres, readMillimetres } from '../../../core/editing/typedLength.ts';
import {
  LIGHTS,
  MOUNTINGS,
  type Specification,
  type SpecificationField,
} from '../../../core/project/specification.ts';
import {
  type Answer,
  type Answers,
  type Combination,
  openFields,
  proposedFor,
  type SpecificationPart,
} from '../../../core/signs/specification.ts';
import { DayRow, SelectRow, TextRow } from '../../kit/controls/rows.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useOwn, useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { SPECIFICATION } from '../../kit/strings/specification.ts';
import { useContext } from 'react';

type Told = Exclude<SpecificationField, 'combination'>;

/** The fields in the order in which a shop asks for them. */
const GROUPS = {
  making: [
    ...(['material', 'thickness', 'finish', 'depth', 'colours'] as const),
    ...(['tolerance', 'sides', 'backing', 'edge', 'light'] as const),
  ],
  hanging: ['place', 'mounting', 'fixing', 'mountingHeight'],
  order: ['packing', 'deadline', 'delivery', 'approver', 'telephone', 'remarks'],
} as const satisfies Readonly<Record<string, readonly Told[]>>;
type GroupName = keyof typeof GROUPS;
const GROUP_NAMES: readonly GroupName[] = ['making', 'hanging', 'order'];

/** Fields that are chosen from a list; the others are texts, figures in mm, and a day. */
const CHOICES = {
  sides: [1, 2],
  light: LIGHTS,
  place: ['indoor', 'outdoor'],
  mounting: MOUNTINGS,
} as const satisfies { readonly [Field in Told]?: readonly NonNullable<Specification[Field]>[] };
const isChosen = (field: Told): field is keyof typeof CHOICES => field in CHOICES;

const FINE: ReadonlySet<Told> = new Set<Told>(['thickness', 'depth', 'tolerance']);

/** What one sign, several or the project say themselves, and what holds of each in the end. */
export type Specified = { readonly own: Specification; readonly answers: Answers };

/** Every field of 制作要求 in its group, each with who answers it; what is typed is given, an emptied field taken back. */
export function SpecificationRows({
  of,
  kinds = [],
  without = [],
  put,
  choose,
  otherwise,
}: {
  readonly of: readonly Specified[];
  /** Kinds of the signs, whose usual combinations come first. */
  readonly kinds?: readonly string[];
  readonly without?: readonly Told[];
  readonly put: (part: SpecificationPart) => void;
  readonly choose: (combination: Combination | null) => void;
  /** Stands under the combination: that it is made otherwise. */
  readonly otherwise?: ReactNode;
}) {
  const say = useWords(SPECIFICATION);
  const open = new Set(of.flatMap(({ answers }) => openFields(answers)));
  return (
    <>
      <CombinationRow {...{ of, kinds, choose }} />
      {otherwise}
      {GROUP_NAMES.map((group) => (
        <Section key={group} title={say(group)}>
          {GROUPS[group]
            .filter((field) => !without.includes(field))
            .map((field) => (
              <FieldRow key={field} {...{ field, of, put }} open={open.has(field)} />
            ))}
        </Section>
      ))}
    </>
  );
}

function CombinationRow({
  of,
  kinds,
  choose,
}: {
  readonly of: readonly Specified[];
  readonly kinds: readonly string[];
  readonly choose: (combination: Combination | null) => void;
}) {
  const say = useWords(SPECIFICATION);
  const name = useWords(SPECIFICATION_WORDS);
  const own = useOwn();
  const { combinations } = useWorkbench().library.signs;
  const given = sharedBy(of, (one) => one.own.combination);
  const answer = sharedBy(of, ({ answers }) => answers.combination?.value);
  const nameOf = (id: string): string => {
    const one = combinations.find((each) => each.id === id);
    return one === undefined ? say('unknown', { id }) : own(one.name);
  };
  const inherited =
    answer === MIXED ? say('mixed') : answer === undefined ? say('no-combination') : nameOf(answer);
  const optionOf = (one: Combination) => ({ value: one.id, label: own(one.name) });
  const isUsual = (one: Combination): boolean =>
    kinds.length > 0 && kinds.every((kind) => one.kinds.includes(kind));
  const proposed = proposedFor(kinds, combinations);
  const usual = proposed.filter(isUsual);
  const others = proposed.filter((one) => !isUsual(one));
  const chosen = given === MIXED ? undefined : given;
  return (
    <SelectRow
      name={name('combination')}
      value={chosen !== undefined && !combinations.some(({ id }) => id === chosen) ? nameOf(chosen) : chosen}
      placeholder={inherited}
      allowClear
      popupMatchSelectWidth={false}
      options={
        usual.length === 0
          ? others.map(optionOf)
          : [
              { label: say('usual'), options: usual.map(optionOf) },
              { label: say('others'), options: others.map(optionOf) },
            ]
      }
      onChange={(id: string | undefined) => choose(combinations.find((one) => one.id === id) ?? null)}
    />
  );
}

function FieldRow({
  field,
  of,
  put,
  open,
}: {
  readonly field: Told;
  readonly of: readonly Specified[];
  readonly put: (part: SpecificationPart) => void;
  readonly open: boolean;
}) {
  const say = useWords(SPECIFICATION);
  const sayName = useWords(SPECIFICATION_WORDS);
  const plan = useWords(PLAN);
  const language = useContext(LanguageContext);
  const given = sharedBy(of, ({ own }) => own[field]);
  const answer = sharedBy(of, ({ answers }) => answers[field]?.value);
  const by = sharedBy(of, ({ answers }) => answers[field]?.by);
  const word = (value: Answer<Told>['value']): string => sayAnswer(language, field, value);
  const inherited = answer === MIXED ? say('mixed') : answer === undefined ? '' : word(answer);
  const name = sayName(field);
  const hint = open ? (
    <span className="tone-caution">{say('open')}</span>
  ) : by === undefined || by === MIXED ? undefined : (
    // A day's own control shows no answer but its own.
    `${say(by === 'sign' && of.length > 1 ? 'by-signs' : `by-${by}`)}${field === 'deadline' && given === undefined ? ` ${inherited}` : ''}`
  );
  const told = hint === undefined ? {} : { hint };
  const value = given === MIXED ? undefined : given;
  if (isChosen(field))
    return (
      <SelectRow
        name={name}
        {...told}
        value={value}
        placeholder={inherited}
        allowClear
        options={CHOICES[field].map((one) => ({ value: one as string | number, label: word(one) }))}
        onChange={(to: string | number | undefined) => put({ [field]: to ?? null })}
      />
    );
  if (field === 'deadline')
    return (
      <DayRow
        name={name}
        {...told}
        value={typeof value === 'string' ? value : null}
        change={(deadline) => put({ deadline })}
      />
    );
  const isText = !FINE.has(field) && field !== 'mountingHeight';
  const read = FINE.has(field) ? readFineMillimetres : readMillimetres;
  return (
    <TextRow
      name={name}
      {...told}
      value={value === undefined ? '' : String(value)}
      // A figure's unit stands behind its field already.
      placeholder={isText || answer === MIXED ? inherited : String(answer ?? '')}
      {...(isText
        ? { commit: (text: string) => put({ [field]: text === '' ? null : text }) }
        : {
            suffix: plan('mm'),
            refuse: (text: string) => (text === '' || read(text) !== undefined ? null : say('not-a-figure')),
            commit: (text: string) => put({ [field]: text === '' ? null : read(text) }),
          })}
    />
  );
}
