import { type Service } from '../project/service.ts';
import { type Sign } from '../project/sign.ts';
import { type ServiceField } from './boardTemplate.ts';
import { kindOf } from './kinds/kinds.ts';
import { type Gap, type SignWords } from './signSubject.ts';
import { type SignTemplate } from './template.ts';

/** `unfilled`: a word that keeps a place for what is to come. `sample`: a word that was made up for showing. */
export type Openness = 'unfilled' | 'sample';

const WORDS: Readonly<Record<Openness, RegExp>> = {
  unfilled: /待填|待补|[×ＸX]{2,}/u,
  sample: /示例|样例/u,
};

/** What makes a text unfit for a final plate, or null. */
export function opennessOf(text: string): Openness | null {
  if (WORDS.unfilled.test(text)) return 'unfilled';
  return WORDS.sample.test(text) ? 'sample' : null;
}

/** What is open on a sign: a text that says so itself, or a column of the directory with empty cells. */
export type OpenContent =
  | { readonly of: 'text'; readonly why: Openness; readonly text: string }
  | {
      readonly of: 'field';
      readonly why: 'unfilled';
      readonly field: ServiceField | Gap['field'];
      /** How many matters, honours or rows lack it. */
      readonly records: number;
    };

/** Everything open in what the sign shows, in its order; the Mongolian is judged apart (requirement SCRIPT-1). */
export function openContent(
  sign: Sign,
  { shown, matters, gaps }: SignWords,
  template: SignTemplate,
): readonly OpenContent[] {
  const kind = kindOf(template);
  const fields = kind.serviceFields(template, sign);
  const hidden = kind.fieldsAlone ? hiddenTexts(matters, fields) : new Set<string>();
  const said = [...new Set(shown)]
    .filter((text) => !hidden.has(text))
    .flatMap((text): readonly OpenContent[] => {
      const why = opennessOf(text);
      return why === null ? [] : [{ of: 'text', why, text }];
    });
  return [
    ...said,
    ...emptyFields(matters, fields),
    ...gaps.map((gap) => ({ of: 'field', why: 'unfilled', ...gap }) as const),
  ];
}

/** What matters say in fields that a board does not list, and nowhere else. */
function hiddenTexts(matters: readonly Service[], fields: readonly ServiceField[]): ReadonlySet<string> {
  const seen = new Set(matters.map(({ name }) => name.zh));
  const hidden = new Set<string>();
  for (const matter of matters) {
    const { basis, person, deputy } = matter;
    const based = basis?.of === 'delegated' ? basis.document : basis?.of === 'typed' ? basis.text : undefined;
    const said: readonly (readonly [ServiceField, readonly (string | undefined)[]])[] = [
      ['basis', [based]],
      ['materials', matter.materials],
      ['steps', matter.steps],
      ['conditions', [matter.conditions]],
      ['timeLimit', [matter.timeLimit]],
      ['fee', [matter.fee]],
      ['place', [matter.place]],
      ['person', [person, deputy]],
      ['phone', [matter.phone]],
      ['supervisionPhone', [matter.supervisionPhone]],
    ];
    for (const [field, texts] of said)
      for (const text of texts) if (text !== undefined) (fields.includes(field) ? seen : hidden).add(text);
  }
  return new Set([...hidden].filter((text) => !seen.has(text)));
}

/** Fields of the directory that are not filled in everywhere. */
function emptyFields(
  matters: readonly Service[],
  fields: readonly ServiceField[],
): readonly Extract<OpenContent, { of: 'field' }>[] {
  return fields.flatMap((field) => {
    const count = matters.filter((service) => lacks(service, field)).length;
    return count === 0 ? [] : [{ of: 'field', why: 'unfilled', field, records: count }];
  });
}

/** Open content as a problem's data: one a line, `text WORDS` or `FIELD COUNT`. */
export function listOpenContent(open: readonly OpenContent[]): string {
  return open
    .map((each) => (each.of === 'text' ? `text ${each.text}` : `${each.field} ${each.records}`))
    .join('\n');
}

/**
 * Whether the cell of a board that shows the field would be empty: what the run holds the board back for, and what the
 * register counts. Links and places are offered, not asked; names and numbers are always there.
 */
export function lacks(service: Service, field: ServiceField): boolean {
  switch (field) {
    case 'number':
    case 'name':
    case 'link':
    case 'place':
    case 'nameMn':
    case 'conditionsMn':
    case 'materialsMn':
    case 'stepsMn':
      return false;
    case 'kind':
      return service.kind === null;
    case 'basis':
      return service.basis === null;
    case 'materials':
    case 'steps':
      return service[field].length === 0;
    case 'person':
      return isBlank(service.person) && isBlank(service.deputy);
    case 'conditions':
    case 'timeLimit':
    case 'fee':
    case 'phone':
    case 'supervisionPhone':
      return isBlank(service[field]);
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
