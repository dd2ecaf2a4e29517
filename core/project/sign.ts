import { z } from 'zod';
import { organisationKind } from './organisation.ts';

/** What a sign is about: its words come from there. */
export const signSubject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('organisation'), organisation: organisationKind }),
  z.strictObject({ of: z.literal('centre') }),
  z.strictObject({ of: z.literal('practice') }),
  z.strictObject({ of: z.literal('room'), room: z.string().min(1).max(40) }),
  /** 综合服务机构标牌. */
  z.strictObject({ of: z.literal('serviceInstitution') }),
]);
export type SignSubject = z.infer<typeof signSubject>;

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
  copies: z.number().int().min(1).max(999),
  /** Choices that the template offers, by their name: colour scheme, holes … */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Sign = z.infer<typeof sign>;
