import { z } from 'zod';
import { organisationKind } from './organisation.ts';
import { bilingual } from './text.ts';

/** A room of the centre: 一室一牌, one plate that carries all its functions (requirement IN-1). */
export const room = z.strictObject({
  id: z.string().min(1).max(40),
  /** Room number on the plate, e.g. 101. */
  number: z.string().max(8).optional(),
  /** Main name on the plate. */
  name: bilingual,
  /** Further functions of a multi-use room, in the order of the plate. */
  functions: z.array(bilingual).max(8),
  /** Organisations that have their office here (requirement HOUSE-1). */
  organisations: z.array(organisationKind),
  /** Ids of the mechanisms that work here. */
  mechanisms: z.array(z.string().max(40)),
  /** Floor area inside the walls in m², where it is known without a plan. */
  usableArea: z.number().positive().max(100_000).optional(),
});
export type Room = z.infer<typeof room>;
