import { z } from 'zod';
import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import {
  SPECIFICATION_FIELDS,
  type Specification,
  type SpecificationField,
  specification,
} from '../project/specification.ts';
import { type Process, type ProcessTable } from './processes.ts';
import { words } from './templateFields.ts';

/** A usual way of making signs: what it answers of a specification, and the process that measures it. */
const combination = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  /** Id of templates/processes.json, whose figures say what can be made. */
  process: z.string(),
  /** Kinds of sign that are usually made so. */
  kinds: z.array(z.string()).min(1),
  answers: specification.omit({ combination: true }).required({ material: true }),
  /** Where the answers are met; `house choice, unsourced` where no source gives them. */
  source: z.string().min(1),
});
export type Combination = z.infer<typeof combination>;

/** templates/combinations.json. */
export const combinationTable = z.array(combination).min(1);
export type CombinationTable = readonly Combination[];

/** Who answers a field: the sign, the combination that it is made as, the project for all its signs, or what the sign is by itself. */
type AnsweredBy = 'sign' | 'combination' | 'project' | 'kind';
export type Answer<Field extends SpecificationField = SpecificationField> = {
  readonly value: NonNullable<Specification[Field]>;
  readonly by: AnsweredBy;
  /** What a drawing shows and nobody confirmed: the value itself where nobody said one, another where somebody did. */
  readonly drawn?: NonNullable<Specification[Field]>;
};

/** Every field that somebody answered. */
export type Answers = { readonly [Field in SpecificationField]?: Answer<Field> };

/** What goes with one material and says nothing of another. */
const OF_MATERIAL: ReadonlySet<SpecificationField> = new Set([
  'combination',
  'thickness',
  'finish',
  'depth',
  'backing',
  'edge',
]);

/**
 * What a shop is told of a sign (docs/spec/specification.md): its own answer first, then that of its own combination,
 * then the project's, then that of the project's combination. What goes with a material is not taken from a project
 * whose signs are of another.
 */
export function answersFor(
  project: Pick<Project, 'specification'>,
  sign: Pick<Sign, 'material' | 'specification'>,
  combinations: CombinationTable,
): Answers {
  const { material } = sign;
  const own: Specification = { ...sign.specification, ...(isSaid(material) ? { material } : {}) };
  const usual: Specification = project.specification ?? {};
  const of = (id: string | undefined): Specification =>
    combinations.find((each) => each.id === id)?.answers ?? {};
  const signs = [
    [own, 'sign'],
    [of(own.combination), 'combination'],
  ] as const;
  const projects = [
    [usual, 'project'],
    [of(usual.combination), 'combination'],
  ] as const;
  const materialOf = (sources: typeof signs | typeof projects): string | undefined =>
    sources.map(([given]) => given.material).find(isSaid);
  const mine = materialOf(signs);
  const isOther = mine !== undefined && mine !== materialOf(projects);
  const answers: Partial<Record<SpecificationField, Answer>> = {};
  for (const field of SPECIFICATION_FIELDS) {
    const sources = isOther && OF_MATERIAL.has(field) ? signs : [...signs, ...projects];
    const source = sources.find(([given]) => given[field] !== undefined);
    const value = source?.[0][field];
    if (source !== undefined && value !== undefined) answers[field] = { value, by: source[1] };
  }
  return answers as Answers; // each field has the value of its own name
}

/** Whether a material was written with its measure: 亚克力 5 mm. */
export function saysThickness(material: string | undefined): boolean {
  return material !== undefined && /\d\s*(mm|毫米|cm|厘米|㎜)/iu.test(material);
}

/** Records of before may hold an empty text. */
function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** What a shop cannot do without, and nobody answered. `stands`: on a desk, where nothing is fixed to a wall. */
export function openFields(answers: Answers, stands = false): readonly SpecificationField[] {
  return ASKED.filter(
    (field) =>
      isOpen(answers[field]) &&
      !(stands && ON_WALL.has(field)) &&
      !(field === 'thickness' && saysThickness(answers.material?.value)),
  );
}

/** The same, and what a shop asks besides before it begins: how deep only of what is engraved or cut. */
export function askedByShop(
  answers: Answers,
  way: Process['way'] | null,
  stands = false,
): readonly SpecificationField[] {
  const open = new Set(openFields(answers, stands));
  const isBeside = (field: SpecificationField): boolean =>
    (BESIDES.has(field) && !(stands && ON_WALL.has(field))) || (field === 'depth' && way === 'cut');
  return SPECIFICATION_FIELDS.filter(
    (field) => open.has(field) || (isOpen(answers[field]) && isBeside(field)),
  );
}

/** Nobody said it, or nobody confirmed what a drawing shows. */
function isOpen(answer: Answer | undefined): boolean {
  return answer?.drawn !== undefined || answer === undefined;
}

/** Without them a shop can begin to reckon, and asks all the same. */
const BESIDES: ReadonlySet<SpecificationField> = new Set([
  ...(['finish', 'tolerance', 'backing', 'light', 'fixing', 'packing'] as const),
]);

const ON_WALL: ReadonlySet<SpecificationField> = new Set(['mounting', 'mountingHeight', 'fixing']);

/** The fields that every shop asks for; the others it asks for where they matter. */
const ASKED = [
  'material',
  'thickness',
  'colours',
  'sides',
  'edge',
  'place',
  'mounting',
  'mountingHeight',
  'deadline',
  'delivery',
  'approver',
  'telephone',
] as const satisfies readonly SpecificationField[];

/** Combinations in which a kind of sign is usually made, then the others. */
export function proposedFor(kinds: readonly string[], combinations: CombinationTable): CombinationTable {
  const isUsual = (one: Combination): boolean =>
    kinds.length > 0 && kinds.every((kind) => one.kinds.includes(kind));
  return [...combinations.filter(isUsual), ...combinations.filter((one) => !isUsual(one))];
}

/** Answers that are given, and taken back (null). */
export type SpecificationPart = {
  readonly [Field in SpecificationField]?: NonNullable<Specification[Field]> | null;
};

/** Choosing a combination: what it answers is answered by nobody else before it. Null takes the choice back. */
export function choosing(combination: Combination | null): SpecificationPart {
  if (combination === null) return { combination: null };
  const taken = Object.keys(combination.answers).map((field) => [field, null] as const);
  return { ...Object.fromEntries(taken), combination: combination.id };
}

/** A specification with answers given and taken back; an empty text is no answer. */
export function withAnswers(now: Specification, part: SpecificationPart): Specification {
  const given = Object.entries({ ...now, ...part }).flatMap(([field, value]) => {
    const plain = typeof value === 'string' ? value.trim() : value;
    return plain === null || plain === undefined || plain === '' ? [] : [[field, plain] as const];
  });
  return Object.fromEntries(given) as Specification; // each field has the value of its own name
}

/**
 * The sign with answers given and taken back; itself where nothing is another by it. What no file could hold stays in
 * it, for the command to refuse.
 */
export function specified(sign: Sign, part: SpecificationPart): Sign {
  const { specification: had, material: was, ...rest } = sign;
  const now: Specification = { ...had, ...(isSaid(was) ? { material: was } : {}) };
  if (SPECIFICATION_FIELDS.every((field) => !(field in part) || (part[field] ?? undefined) === now[field]))
    return sign;
  const { material, ...next } = withAnswers(now, part);
  return {
    ...rest,
    ...(material === undefined ? {} : { material }),
    ...(Object.keys(next).length === 0 ? {} : { specification: next }),
  };
}

/** The sign made as a combination says, by its process; null takes the choice back and leaves the process. */
export function madeAs(sign: Sign, combination: Combination | null, table: ProcessTable): Sign {
  return byProcessOf(specified(sign, choosing(combination)), combination, table);
}

/** The sign made by the process of a combination. */
export function byProcessOf(sign: Sign, combination: Combination | null, { processes }: ProcessTable): Sign {
  const process = processes.find(({ id }) => id === combination?.process);
  return process === undefined || (sign.process === process.way && sign.making === process.id)
    ? sign
    : { ...sign, process: process.way, making: process.id };
}

/** The combination that a sign is said to be made as while its process is another; null where they agree. */
export function otherwiseMade(
  { combination: said }: Answers,
  process: Pick<Process, 'id'>,
  combinations: CombinationTable,
): Combination | null {
  const made = combinations.find(({ id }) => id === said?.value);
  return made === undefined || made.process === process.id ? null : made;
}
