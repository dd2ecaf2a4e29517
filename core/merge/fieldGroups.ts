import { type ListPart, type Lists } from '../compare/differences.ts';
import { RECORD_NAMES } from '../compare/recordNames.ts';
import { type SinglePart } from '../compare/singles.ts';

/**
 * Fields that stand by themselves, or with the others of their group: where both sides changed something of a group, each
 * field of it that differs is asked for. Whatever is named nowhere is of one group: a signature stands under a text, a
 * telephone is somebody's, a size is a template's.
 */
type Groups<Field extends string> = readonly (readonly Field[])[];

type GroupsOf = { readonly [Part in ListPart]?: Groups<keyof Lists[Part] & string> };

const GROUPS: GroupsOf = {
  rooms: [['number'], ['name'], ['functions'], ['organisations'], ['mechanisms'], ['usableArea']],
  signs: [['copies'], ['set'], ['material', 'process', 'making', 'specification']],
  services: [
    ['person', 'deputy', 'phone'],
    ['kind', 'basis', 'admission'],
    ['timeLimit'],
    ['fee'],
    ['place'],
    ['supervisionPhone'],
    ['link'],
  ],
  mechanisms: [['person', 'phone']],
  posts: [['room']],
  honours: [['picture'], ['width', 'height']],
  placards: [
    ['ground', 'letters', 'scripts', 'typeface'],
    ['room'],
    ['form'],
    ['copies'],
    ['size'],
    ['photo'],
    ['note'],
  ],
};

/** The group of a field, by a name of its own; all fields that are named nowhere share one. */
export function groupOf(part: ListPart, field: string): string {
  const groups: Groups<string> = GROUPS[part] ?? [];
  return groups.find((group) => group.includes(field))?.[0] ?? '';
}

/** Single parts whose fields are merged one by one; each stands by itself, or with what `TOGETHER` names. */
const FIELDED: ReadonlySet<SinglePart> = new Set([
  ...(['areas', 'typefaces', 'fixedWords', 'specification', 'certificates'] as const),
  ...(['honours', 'onSite', 'papers', 'titleEntries'] as const),
]);

/** Of these a signature, a document or a way of making holds for all fields. */
const TOGETHER: ReadonlySet<SinglePart> = new Set(['areas', 'specification', 'certificates']);

/** Null: the part is one value. */
export function singleGroupOf(part: SinglePart): ((field: string) => string) | null {
  if (!FIELDED.has(part)) return null;
  return (field) => (TOGETHER.has(part) ? '' : field);
}

/** What people would know two records as the same one by, where both sides made one with the same id; null = by nothing. */
const NAMES: { readonly [Part in ListPart]?: (record: Lists[Part]) => unknown } = {
  rooms: ({ name }) => name.zh,
  variants: ({ kind, name }) => [kind, name],
  levels: ({ name, storey }) => [name, storey],
  signs: ({ template, subject }) => [template, subject],
  ...RECORD_NAMES,
  placards: ({ text, place }) => [text, place],
};

export function knownAs<Part extends ListPart>(part: Part, record: Lists[Part]): string | null {
  const name: ((record: Lists[Part]) => unknown) | undefined = NAMES[part];
  return name === undefined ? null : JSON.stringify(name(record));
}
