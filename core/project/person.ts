import { z } from 'zod';

/**
 * Somebody whom the village's boards name, with how to reach them (人员与联系方式). Boards show what stands in the matter,
 * mechanism or post itself; a change here goes to all of them (core/editing/commands/people.ts).
 */
export const person = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  /** 职务. */
  role: z.string().max(100).optional(),
  phone: z.string().max(40).optional(),
});
export type Person = z.infer<typeof person>;
