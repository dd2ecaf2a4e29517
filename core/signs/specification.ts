import { z } from 'zod';
import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import {
  SPECIFICATION_FIELDS,
  type Specification,
  type SpecificationField,
  specification,
} from '../project/specification.ts';
import { words } from './templateFields.ts';

/** A usual way of making signs: what it answers of a specification, and the process that measures it. */
const combination = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  /** Id of templates/processes.json, whose figures say what can be made. */
  process: z.string(),
  answers: specification.omit({ combination: true }),
  /** Where the answers are met; `house choice, unsourced` where no source gives them. */
  source: z.string().min(1),
});
export type Combination = z.infer<typeof combination>;

/** templates/combinations.json. */
export const combinationTable = z.array(combination).min(1);
export type CombinationTable = readonly Combination[];

/** Who answers a field: the sign, the combination that it is made as, or the project for all its signs. */
export type AnsweredBy = 'sign' | 'combination' | 'project';
export type Answer<Field extends SpecificationField = SpecificationField> = {
  readonly value: NonNullable<Specification[Field]>;
  readonly by: AnsweredBy;
};

/** Every field that somebody answered. */
export type Answers = { readonly [Field in SpecificationField]?: Answer<Field> };

/**
 * What a shop is told of a sign (docs/spec/specification.md): its own answer first, then that of its own combination,
 * then the project's, then that of the project's combination.
 */
export function answersFor(
  project: Pick<Project, 'specification'>,
  sign: Pick<Sign, 'material' | 'specification'>,
  combinations: CombinationTable,
): Answers {
  const own: Specification = {
    ...sign.specification,
    ...(sign.material === undefined ? {} : { material: sign.material }),
  };
  const usual: Specification = project.specification ?? {};
  const of = (id: string | undefined): Specification =>
    combinations.find((each) => each.id === id)?.answers ?? {};
  const sources: readonly (readonly [Specification, AnsweredBy])[] = [
    [own, 'sign'],
    [of(own.combination), 'combination'],
    [usual, 'project'],
    [of(usual.combination), 'combination'],
  ];
  const answers: Partial<Record<SpecificationField, Answer>> = {};
  for (const field of SPECIFICATION_FIELDS) {
    const source = sources.find(([given]) => given[field] !== undefined);
    const value = source?.[0][field];
    if (source !== undefined && value !== undefined) answers[field] = { value, by: source[1] };
  }
  return answers as Answers; // each field has the value of its own name
}

/** What a shop cannot do without and nobody answered. */
export function openFields(answers: Answers): readonly SpecificationField[] {
  return ASKED.filter((field) => answers[field] === undefined);
}

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
