import { refusedMatters } from '../project/certificates.ts';
import { type Project } from '../project/project.ts';
import { type Service } from '../project/service.ts';
import { type Sign } from '../project/sign.ts';
import { type ServiceField, serviceField } from './boardTemplate.ts';
import { type SignWords } from './signWords.ts';
import { type BoardTemplate, type SignTemplate, isBoardTemplate } from './template.ts';

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
      readonly field: ServiceField;
      /** How many matters lack it. */
      readonly matters: number;
    };

/** Everything open in what the sign shows, in its order; the Mongolian is judged apart (requirement SCRIPT-1). */
export function openContent(
  project: Project,
  sign: Sign,
  words: SignWords,
  template: SignTemplate,
): readonly OpenContent[] {
  const texts = [...new Set(shownTexts(project, sign, words))];
  const said = texts.flatMap((text): readonly OpenContent[] => {
    const why = opennessOf(text);
    return why === null ? [] : [{ of: 'text', why, text }];
  });
  if (!isBoardTemplate(template)) return said;
  const services = shownServices(project, sign);
  const empty = shownFields(sign, template).flatMap((field): readonly OpenContent[] => {
    const matters = services.filter((service) => lacks(service, field)).length;
    return matters === 0 ? [] : [{ of: 'field', why: 'unfilled', field, matters }];
  });
  return [...said, ...empty];
}

/** Open content as a problem's data: one a line, `text WORDS` or `FIELD COUNT`. */
export function listOpenContent(open: readonly OpenContent[]): string {
  return open
    .map((each) => (each.of === 'text' ? `text ${each.text}` : `${each.field} ${each.matters}`))
    .join('\n');
}

/** The columns or fields of the service directory that the board shows. */
export function shownFields(sign: Sign, template: BoardTemplate): readonly ServiceField[] {
  switch (template.kind) {
    case 'guidance-table':
      return chosenColumns(sign) ?? template.columns;
    case 'guidance-cards':
    case 'guidance-flow':
      return template.fields;
    default:
      return [];
  }
}

/** Columns as the sign's option lists them, e.g. `number,name,phone`; unknown ones are left out, null where none is left. */
function chosenColumns(sign: Sign): readonly ServiceField[] | null {
  const asked = sign.options['columns'];
  if (typeof asked !== 'string') return null;
  const known = asked.split(',').flatMap((name) => {
    const field = serviceField.safeParse(name.trim());
    return field.success ? [field.data] : [];
  });
  return known.length === 0 ? null : known;
}

function shownServices({ policy }: Project, { subject }: Sign): readonly Service[] {
  if (subject.of === 'services') return policy.services;
  return subject.of === 'service' ? policy.services.filter(({ id }) => id === subject.service) : [];
}

/** Whether the cell would be empty. A link is offered, not asked; names and numbers are always there. */
function lacks(service: Service, field: ServiceField): boolean {
  switch (field) {
    case 'number':
    case 'name':
    case 'kind':
    case 'link':
    case 'nameMn':
    case 'conditionsMn':
    case 'materialsMn':
    case 'stepsMn':
      return false;
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

function shownTexts(project: Project, sign: Sign, words: SignWords): readonly string[] {
  const own = ['title', 'foot'].flatMap((name) => {
    const text = sign.options[name];
    return typeof text === 'string' ? [text] : [];
  });
  switch (words.on) {
    case 'name':
    case 'emblem':
      return [words.name.zh];
    case 'door':
      return [words.unit.zh, words.number ?? '', words.room.zh, ...words.functions.map(({ zh }) => zh)];
    case 'board':
      return [words.unit.zh, ...own, ...boardTexts(project, sign)];
  }
}

function boardTexts(project: Project, sign: Sign): readonly string[] {
  const { policy, rooms, boards } = project;
  const { subject } = sign;
  const roomTexts = rooms.flatMap(({ name, functions }) => [name.zh, ...functions.map(({ zh }) => zh)]);
  switch (subject.of) {
    case 'services':
    case 'service':
      return shownServices(project, sign).flatMap(serviceTexts);
    case 'overview':
      return [...roomTexts, ...policy.services.map(({ name }) => name.zh)];
    case 'rooms':
      return roomTexts;
    case 'directory':
      return subject.rows.flatMap(({ part, name }) => [part, name.zh]);
    case 'honours':
      return [
        ...boards.honours.walls.map(({ name }) => name),
        ...boards.honours.honours.flatMap(({ name, grantor }) => [name.zh, grantor]),
      ];
    case 'certificates': {
      const { document, wording } = policy.certificates;
      return [document, ...refusedMatters(policy.certificates).map(({ text }) => text), wording];
    }
    default:
      return [];
  }
}

function serviceTexts(service: Service): readonly string[] {
  const { basis, name, materials, steps, conditions, timeLimit, fee, person, deputy, phone } = service;
  const based = basis?.of === 'delegated' ? [basis.document] : basis?.of === 'typed' ? [basis.text] : [];
  const rest = [conditions, timeLimit, fee, person, deputy, phone, service.supervisionPhone];
  return [name.zh, ...based, ...materials, ...steps, ...rest.flatMap((text) => text ?? [])];
}
