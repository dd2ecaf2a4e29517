import { z } from 'zod';
import { boardFields, serviceWords, zh } from '../../boardTemplate.ts';
import { defineSignKind } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';
import { roomsOn } from '../../subjects/rooms.ts';
import { signFields } from '../../templateFields.ts';

const template = z.strictObject({
  kind: z.literal('overview'),
  ...signFields,
  ...boardFields,
  ...serviceWords,
  rooms: z.strictObject({ title: zh, number: zh, name: zh, mongolian: zh, functions: zh }),
});
export type OverviewTemplate = z.infer<typeof template>;

/** Rooms and matters together. */
const hall = defineSubject('overview', 'boards', (ask) => {
  const { texts, shown } = roomsOn(ask.project);
  return boardWords(ask, {
    texts,
    shown: [...shown, ...ask.project.policy.services.map(({ name }) => name.zh)],
  });
});

/** 服务大厅总览: the rooms and, by kind, the matters. */
export const overview = defineSignKind({
  name: 'overview',
  template,
  subjects: [hall],
  look: () => boardLook('guidance'),
  offered: () => ({ of: 'overview' }),
});
