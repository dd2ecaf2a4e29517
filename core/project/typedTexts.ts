import { type Project } from './project.ts';

/** Where a text that somebody typed belongs, as people look for it. */
type TextGroup =
  | 'register'
  | 'body'
  | 'mechanism'
  | 'room'
  | 'plan'
  | 'sign'
  | 'specification'
  | 'old-plate'
  | 'service'
  | 'certificates'
  | 'admission'
  | 'post'
  | 'burden'
  | 'person'
  | 'honour'
  | 'wall'
  | 'posting'
  | 'paper'
  | 'on-site'
  | 'answer';

/**
 * `typed`: words of this project. `place`: the same, and it says where something is or hangs. `record`: words as they stand
 * somewhere else (on a seal, a plate that hangs, a document, an honour): true as long as they stand there.
 */
type TextKind = 'typed' | 'place' | 'record';

/** A text of the project as somebody typed it, wherever it is kept. */
export type TypedText = {
  /** The way to it; the same as long as nothing of its list comes or goes. */
  readonly key: string;
  readonly group: TextGroup;
  readonly kind: TextKind;
  /** Id of the record that has it, and what that record is called; null where it has none. */
  readonly id: string | null;
  readonly label: string | null;
  readonly text: string;
};

const DOCUMENT = ['issuer', 'title', 'number'] as const;
const documentAt = (at: string): readonly string[] => DOCUMENT.map((field) => `${at}.${field}`);
const SEALED = ['party', 'villagersCommittee', 'supervision'] as const;
const SPECIFIED = [
  'material',
  'finish',
  'colours',
  'backing',
  'edge',
  'fixing',
  'packing',
  'delivery',
  'remarks',
] as const;

/**
 * Every field of a project that people fill with words in which a name may stand: `[]` a list, `{}` a table by names. A
 * test holds it against the schema, so that a field that comes later is not forgotten.
 */
const FIELDS: Readonly<Record<TextGroup, Readonly<Partial<Record<TextKind, readonly string[]>>>>> = {
  register: {
    typed: ['register.league', 'register.banner.zh', 'register.township.zh', 'register.village.zh'],
    record: ['register.approval'],
  },
  body: {
    typed: [
      'organisations.serviceInstitution.name',
      'organisations.collective.name',
      ...SEALED.map((body) => `organisations.${body}.nameOnSeal.zh`),
    ],
    record: [
      'organisations.collective.document',
      ...SEALED.map((body) => `organisations.${body}.nameOnSeal.document`),
    ],
  },
  mechanism: { typed: ['mechanisms[].name.zh'], record: documentAt('mechanisms[].approval') },
  room: { typed: ['rooms[].name.zh', 'rooms[].functions[].zh'] },
  plan: {
    place: ['plan.notes[].text', 'plan.levels[].name', 'plan.outdoors[].name'],
    typed: ['plan.variants[].name'],
  },
  sign: {
    place: ['signs[].subject.rows[].name.zh', 'signs[].subject.rows[].part'],
    typed: [
      'signs[].subject.text.zh',
      'signs[].options{}',
      ...SPECIFIED.map((field) =>
        field === 'material' ? 'signs[].material' : `signs[].specification.${field}`,
      ),
    ],
  },
  specification: { typed: SPECIFIED.map((field) => `specification.${field}`) },
  'old-plate': {
    place: ['policy.placards[].room'],
    typed: [
      'policy.placards[].note',
      'policy.placards[].decision.reason',
      'policy.placards[].decision.measures',
    ],
    record: [
      'policy.placards[].text',
      'policy.placards[].demandedBy',
      ...documentAt('policy.placards[].basisDocument'),
    ],
  },
  service: {
    place: ['policy.services[].place'],
    typed: [
      'policy.services[].name.zh',
      'policy.services[].basis.text',
      'policy.services[].conditions',
      'policy.services[].materials[]',
      'policy.services[].steps[]',
      'policy.services[].timeLimit',
      'policy.services[].fee',
    ],
    record: ['policy.services[].basis.document'],
  },
  certificates: {
    typed: [
      'policy.certificates.refused[]',
      'policy.certificates.refused[].text',
      'policy.certificates.refused[].note',
      'policy.certificates.wording',
    ],
    record: ['policy.certificates.document', ...documentAt('policy.certificates.basis')],
  },
  admission: {
    typed: ['name', 'duties', 'process', 'content'].map((field) => `policy.admissions[].${field}`),
    record: [
      'policy.admissions[].askedBy',
      ...documentAt('policy.admissions[].basis'),
      'policy.admissions[].reviews{}.opinion',
      'policy.admissions[].approval.opinion',
      'policy.admissions[].open{}.opinion',
    ],
  },
  post: { typed: ['policy.posts[].name', 'policy.posts[].duties'] },
  burden: {
    typed: [
      'policy.burdens[].name',
      'policy.burdens[].frequency',
      'policy.burdens[].decision.into',
      'policy.burdens[].open.into',
    ],
    record: ['policy.burdens[].askedBy', ...documentAt('policy.burdens[].basis')],
  },
  person: { typed: ['policy.people[].role'] },
  honour: { record: ['boards.honours.honours[].name.zh', 'boards.honours.honours[].grantor'] },
  wall: { place: ['boards.honours.walls[].name'] },
  posting: { typed: ['boards.notice[].heading', 'boards.notice[].about'] },
  paper: {
    typed: ['papers.number', 'papers.unit', 'papers.issuer', 'papers.measures', 'titleEntries.projectNumber'],
    record: documentAt('areas.chosen.document'),
  },
  'on-site': {
    typed: ['policy.onSite.eightHaves.rows[].text'],
    record: ['policy.onSite.eightHaves.document'],
  },
  answer: {
    record: [
      'policy.justifications[].reason',
      'policy.justifications[].document',
      'policy.acceptances[].reason',
      'waivers[].reason',
    ],
  },
};

const KINDS = ['place', 'typed', 'record'] as const satisfies readonly TextKind[];

type Field = {
  readonly group: TextGroup;
  readonly kind: TextKind;
  readonly pattern: string;
  readonly steps: readonly string[];
};

/** Each field with the steps to it. @internal */
export const TEXT_FIELDS: readonly Field[] = (Object.keys(FIELDS) as TextGroup[]).flatMap((group) =>
  KINDS.flatMap((kind) =>
    (FIELDS[group][kind] ?? []).map((pattern) => ({
      ...{ group, kind, pattern },
      steps: pattern.replaceAll('[]', '.[]').replaceAll('{}', '.{}').split('.'),
    })),
  ),
);

/** Every typed text of a project that is not empty, in the order of the fields. */
export function typedTexts(project: Project): readonly TypedText[] {
  return TEXT_FIELDS.flatMap((field) => [...textsOf(project, field, field.steps, [], null)]);
}

type Owner = Readonly<Record<string, unknown>>;

function* textsOf(
  value: unknown,
  field: Field,
  [step, ...others]: readonly string[],
  way: readonly (string | number)[],
  owner: Owner | null,
): Iterable<TypedText> {
  if (step === undefined) {
    if (typeof value !== 'string' || value.trim() === '') return;
    const { group, kind } = field;
    yield {
      key: way.map((step) => encodeURIComponent(step)).join('/'),
      group,
      kind,
      id: idOf(owner),
      label: labelOf(owner),
      text: value,
    };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (step === '[]' && !Array.isArray(value)) return;
  const next: readonly (readonly [string | number, unknown])[] =
    step === '[]' && Array.isArray(value)
      ? [...value.entries()]
      : step === '{}'
        ? Object.entries(value)
        : // A name that is not there has no value, and ends the way.
          [[step, Object.hasOwn(value, step) ? (value as Owner)[step] : undefined]];
  for (const [name, inner] of next) {
    const isRecord = typeof inner === 'object' && inner !== null && 'id' in inner;
    yield* textsOf(inner, field, others, [...way, name], isRecord ? (inner as Owner) : owner);
  }
}

function idOf(owner: Owner | null): string | null {
  return typeof owner?.['id'] === 'string' ? owner['id'] : null;
}

/** What lists call a record by: its name, or the words that it is. */
function labelOf(owner: Owner | null): string | null {
  const name = owner?.['name'] ?? owner?.['text'];
  if (typeof name === 'string') return name;
  if (typeof name !== 'object' || name === null || !('zh' in name)) return null;
  return typeof name.zh === 'string' ? name.zh : null;
}

/** The project with other words at some of its texts, by their keys; whatever is not on the way stays the same object. */
export function withTexts(project: Project, to: ReadonlyMap<string, string>): Project {
  let result: unknown = project;
  for (const [key, text] of to) result = withTextAt(result, key.split('/').map(decodeURIComponent), text);
  // Texts alone were put in the place of texts.
  return result as Project;
}

function withTextAt(value: unknown, [step, ...others]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (String(at) === step ? withTextAt(each, others, text) : each));
  if (typeof value !== 'object' || value === null) throw new Error(`no text at ${step}`);
  return { ...value, [step]: withTextAt((value as Owner)[step], others, text) };
}
