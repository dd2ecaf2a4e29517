import { z } from 'zod';
import { organisationKind } from './organisation.ts';
import { signature } from './people.ts';
import { signSpecification } from './specification.ts';
import { bilingual } from './text.ts';

/** What a sign is about: its words come from there. @internal */
export const signSubject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('organisation'), organisation: organisationKind }),
  z.strictObject({ of: z.literal('centre') }),
  z.strictObject({ of: z.literal('practice') }),
  z.strictObject({ of: z.literal('room'), room: z.string().min(1).max(40) }),
  /** 综合服务机构标牌. */
  z.strictObject({ of: z.literal('serviceInstitution') }),
  /** The service directory (project.policy.services). */
  z.strictObject({ of: z.literal('services') }),
  /** One matter of it. */
  z.strictObject({ of: z.literal('service'), service: z.string().min(1).max(40) }),
  /** Rooms and matters together. */
  z.strictObject({ of: z.literal('overview') }),
  /** 村务公开栏. */
  z.strictObject({ of: z.literal('noticeBoard') }),
  /** The region's negative list (project.policy.certificates). */
  z.strictObject({ of: z.literal('certificates') }),
  /** The rooms and their functions. */
  z.strictObject({ of: z.literal('rooms') }),
  /** A floor directory, as somebody wrote it. */
  z.strictObject({
    of: z.literal('directory'),
    rows: z
      .array(
        z.strictObject({
          /** Storey or wing. */
          part: z.string().min(1).max(40),
          number: z.string().max(8).nullable(),
          name: bilingual,
        }),
      )
      .max(200),
  }),
  /** Counter, window and desk signs: words as somebody wrote them. */
  z.strictObject({ of: z.literal('label'), text: bilingual, party: z.boolean() }),
  /** 荣誉墙 (project.boards.honours). */
  z.strictObject({ of: z.literal('honours') }),
  /** The entrance side with its marks (project.boards.facade). */
  z.strictObject({ of: z.literal('facade') }),
]);
export type SignSubject = z.infer<typeof signSubject>;

const NAMED = ['organisation', 'centre', 'practice', 'room', 'serviceInstitution'] as const;
/** What has a standard name of its own; the others are boards and written signs. */
export type NamedSubject = Extract<SignSubject, { of: (typeof NAMED)[number] }>;

export function isNamed(subject: SignSubject): subject is NamedSubject {
  return NAMED.some((of) => of === subject.of);
}

/** A sign that is to be made. Sizes in whole millimetres (requirement SIZE-1: the place's choice). */
export const sign = z.strictObject({
  id: z.string().min(1).max(40),
  /** Id of a template in templates/signs. */
  template: z.string().min(1).max(60),
  subject: signSubject,
  size: z.strictObject({
    width: z.number().int().min(20).max(60_000),
    height: z.number().int().min(20).max(60_000),
  }),
  material: z.string().max(60).optional(),
  /** How the maker works it: `print` bleeds, `cut` has a cut line and no bleed. Template's own where absent. */
  process: z.enum(['print', 'cut']).optional(),
  /** The shop's process more exactly: an id of templates/processes.json of the same way. */
  making: z.string().min(1).max(40).optional(),
  copies: z.number().int().min(1).max(999),
  /** What the shop is told of it beside its material and process (docs/spec/specification.md). */
  specification: signSpecification.optional(),
  /** Who decided that this board is Chinese only, where its language profile asks for Mongolian as well. */
  chineseOnly: signature.optional(),
  /** The signs that it hangs with and is set alike with: `alone`, or a name that they share; as its kind says where absent. */
  set: z.string().min(1).max(20).optional(),
  /** Choices that the template offers, by their name: colour scheme, holes … */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Sign = z.infer<typeof sign>;
