import { z } from 'zod';
import { boardFields, serviceWords, zh } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';
import { roomsOn } from '../../subjects/rooms.ts';

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
  fields: {
    ...boardFields,
    ...serviceWords,
    rooms: z.strictObject({ title: zh, number: zh, name: zh, mongolian: zh, functions: zh }),
  },
  subjects: [hall],
  look: () => boardLook('guidance'),
  offered: () => ({ of: 'overview' }),
});
export type OverviewTemplate = TemplateOf<typeof overview>;
