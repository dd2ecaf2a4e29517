import { type Project } from '../../project/project.ts';
import { type Sign, type SignSubject } from '../../project/sign.ts';
import {
  SPECIFICATION_FIELDS,
  type Specification,
  type SpecificationField,
} from '../../project/specification.ts';
import { stableJson } from '../../file/stableJson.ts';
import { problem } from '../../problem.ts';
import { type SpecificationPart, specified, withAnswers } from '../../signs/specification.ts';
import { applyChange } from '../apply.ts';
import { command, type CommandResult } from '../command.ts';
import { type Draft } from '../draft.ts';
import { copyServices } from './registers.ts';

/** What a village can take over from another one, in the order in which it is asked for. */
export const TAKEN_PARTS = ['look', 'sizes', 'material', 'profile', 'services'] as const;
export type TakenPart = (typeof TAKEN_PARTS)[number];

/**
 * The project with parts of another village: its look, the sizes of its signs, how they are made, its language profile, and
 * the matters that are not here yet. Names, Mongolian, rooms, people and what somebody signed for stay the village's own; a
 * profile that changes is to be confirmed again.
 */
export function takeFrom(project: Project, from: Project, parts: ReadonlySet<TakenPart>): CommandResult {
  return command(project, (draft) => {
    if (parts.has('look')) takeLook(draft, from);
    if (parts.has('profile')) takeProfile(draft, from);
    if (parts.has('material')) takeUsual(draft, from);
    const signs = project.signs.flatMap((sign) => {
      const sized = parts.has('sizes') ? withSize(sign, from) : sign;
      const to = parts.has('material') ? withMaking(sized, from) : sized;
      return stableJson([to]) === stableJson([sign]) ? [] : [to];
    });
    draft.put('signs', signs);
    if (parts.has('services')) {
      const here = new Set(project.policy.services.map(({ name }) => name.zh));
      const missing = from.policy.services.filter(({ name }) => !here.has(name.zh));
      const copied = copyServices(draft.project, missing);
      if (missing.length > 0 && !copied.ok) return copied.problem;
      if (missing.length > 0 && copied.ok) draft.become(applyChange(draft.project, copied.value));
    }
    return stableJson([draft.project]) === stableJson([project]) ? problem('nothing-to-do') : undefined;
  });
}

/** Colours and faces. Faces for rare characters are of the village's own names. */
function takeLook(draft: Draft, { look, ownInks, typefaces }: Project): void {
  draft.setPart('look', look);
  draft.setPart('ownInks', ownInks);
  draft.setPart('typefaces', { ...typefaces, rare: draft.project.typefaces.rare });
}

function takeProfile(draft: Draft, { language: theirs }: Project): void {
  const { language: ours } = draft.project;
  const to = { ...theirs, confirmed: null };
  // Who confirmed these very rules goes on standing for them.
  const isSame = stableJson([{ ...ours, confirmed: null }]) === stableJson([to]);
  if (!isSame) draft.setPart('language', to);
}

/** What is of one order, and no way of making. */
const OF_ORDER: readonly SpecificationField[] = [
  ...(['packing', 'deadline', 'delivery', 'approver', 'telephone', 'remarks'] as const),
];

function takeUsual(draft: Draft, { specification: theirs = {} }: Project): void {
  const { specification: ours = {} } = draft.project;
  const own = fieldsOf(ours, (field) => OF_ORDER.includes(field));
  const to = withAnswers({}, { ...own, ...making(theirs) });
  if (stableJson([to]) !== stableJson([ours]))
    draft.setPart('specification', Object.keys(to).length === 0 ? undefined : to);
}

function making(all: Specification): SpecificationPart {
  return fieldsOf(all, (field) => !OF_ORDER.includes(field));
}

function fieldsOf(all: Specification, wanted: (field: SpecificationField) => boolean): SpecificationPart {
  return Object.fromEntries(
    SPECIFICATION_FIELDS.flatMap((field) =>
      wanted(field) && all[field] !== undefined ? [[field, all[field]] as const] : [],
    ),
  );
}

function withSize(sign: Sign, from: Project): Sign {
  const size = valueOfAlike(sign, from, (theirs) => theirs.size);
  return size === null ? sign : { ...sign, size };
}

function withMaking(sign: Sign, from: Project): Sign {
  const theirs = valueOfAlike(sign, from, ({ process, making: way, material, specification = {} }) => ({
    worked: { ...(process === undefined ? {} : { process }), ...(way === undefined ? {} : { making: way }) },
    said: making({ ...specification, ...(material === undefined ? {} : { material }) }),
  }));
  if (theirs === null) return sign;
  const { process: _, making: __, ...rest } = sign;
  const own = making({
    ...sign.specification,
    ...(sign.material === undefined ? {} : { material: sign.material }),
  });
  const taken = Object.fromEntries(Object.keys(own).map((field) => [field, null]));
  return specified({ ...rest, ...theirs.worked }, { ...taken, ...theirs.said });
}

/** What the other village's signs of this kind have: the one about the same, else what all of them agree on. */
function valueOfAlike<Value>(sign: Sign, from: Project, valueOf: (theirs: Sign) => Value): Value | null {
  const alike = from.signs.filter(({ template }) => template === sign.template);
  const same = alike.find(({ subject }) => isSameThing(subject, sign.subject));
  if (same !== undefined) return valueOf(same);
  const [first, ...others] = alike.map(valueOf);
  if (first === undefined) return null;
  return others.every((other) => stableJson([other]) === stableJson([first])) ? first : null;
}

/** Rooms, matters and written words are another village's own; what every village has once is the same thing. */
function isSameThing(one: SignSubject, other: SignSubject): boolean {
  if (one.of === 'organisation')
    return other.of === 'organisation' && one.organisation === other.organisation;
  return one.of === other.of && !['room', 'service', 'directory', 'label'].includes(one.of);
}
