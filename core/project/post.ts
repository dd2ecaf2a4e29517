import { z } from 'zod';
import { admissionId } from './admission.ts';

/** 代办员, a team (综合性服务团队), or another service post (服务岗位), clause （七）. */
const POST_KINDS = ['agent', 'team', 'post'] as const;
const postKind = z.enum(POST_KINDS);
export type PostKind = z.infer<typeof postKind>;

const postHolder = z.strictObject({
  name: z.string().trim().min(1).max(60),
  phone: z.string().max(40).optional(),
});

/** A service post as the work needs it, with its room and people (requirement TEAM-1). */
export const post = z.strictObject({
  id: z.string().min(1).max(40),
  kind: postKind,
  name: z.string().trim().min(1).max(100),
  /** Id of the room in which it works; null = not assigned. */
  room: z.string().min(1).max(40).nullable(),
  people: z.array(postHolder).max(40),
  duties: z.string().max(1000),
  admission: admissionId.optional(),
});
export type Post = z.infer<typeof post>;
