import { z } from 'zod';
import { defineKind } from '../rule.ts';

/** Service posts that there are have a room of the centre and a person; none need be there (根据工作需要). */
export const servicePosts = defineKind({
  name: 'servicePosts',
  options: z.strictObject({}),
  messages: { 'post-unhoused': { name: 'text' }, 'post-unmanned': { name: 'text' } },
  judge: (_, { project }, observe) =>
    project.policy.posts.flatMap(({ id, name, room, people }) => [
      ...(project.rooms.some((each) => each.id === room)
        ? []
        : [observe('post-unhoused', [{ of: 'post', id }], { name })]),
      ...(people.length > 0 ? [] : [observe('post-unmanned', [{ of: 'post', id }], { name })]),
    ]),
});
