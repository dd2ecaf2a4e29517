import { z } from 'zod';

/**
 * A place on a level, whole millimetres; x right, y down as on the sheet. The limit keeps every product of two
 * coordinate differences below 2^53, so that orientation tests are exact (core/geometry/orientation.ts).
 */
export const PLAN_LIMIT = 1_000_000;
export const planCoordinate = z.number().int().min(-PLAN_LIMIT).max(PLAN_LIMIT);
export const planPoint = z.strictObject({ x: planCoordinate, y: planCoordinate });
export type PlanPoint = Readonly<z.infer<typeof planPoint>>;

/** Ids are unique over all records of a plan. */
export const recordId = z.string().min(1).max(40);

/** Whole degrees, clockwise on the sheet. */
export const turn = z.number().int().min(0).max(359);

/** What every object that stands on a level has. Objects of one group are picked and moved together. */
export const placed = {
  id: recordId,
  level: recordId,
  /** A locked object does not move and gives the click to what lies under it. */
  locked: z.boolean(),
  group: recordId.nullable(),
};
