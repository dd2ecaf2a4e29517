import { z } from 'zod';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';

/** The marks carry the artwork that the authorities issue; none is drawn here. */
export const officialArtwork = defineKind({
  name: 'officialArtwork',
  options: z.strictObject({ facilities: z.array(z.enum(['centre', 'practice'])).min(1) }),
  messages: { 'artwork-missing': { facility: 'facility' } },
  judge: ({ facilities }, { project }, observe) =>
    facilities.flatMap((facility) => {
      const signs = project.signs.filter((sign) => sign.subject.of === facility);
      if (signs.length === 0 || project.emblems[facility] !== null) return [];
      const subjects: readonly Subject[] = [
        { of: 'facility', facility },
        ...signs.map((sign): Subject => ({ of: 'sign', id: sign.id })),
      ];
      return [observe('artwork-missing', subjects, { facility })];
    }),
});
