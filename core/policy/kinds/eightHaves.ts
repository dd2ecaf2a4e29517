import { z } from 'zod';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';

/** The township's own list behind 村级代办“八有”: rows to fill in and to tick; never judged. */
export const eightHaves = defineKind({
  name: 'eightHaves',
  options: z.strictObject({ rows: z.literal(8) }),
  messages: {
    'list-empty': { rows: 'number' },
    'list-open': { written: 'number', present: 'number', rows: 'number' },
  },
  judge: ({ rows }, { project }, observe) => {
    const list = project.policy.onSite.eightHaves.rows;
    const written = list.filter((row) => row.text.trim() !== '');
    const subjects: readonly Subject[] = [{ of: 'centre' }];
    if (written.length === 0) return [observe('list-empty', subjects, { rows })];
    const present = written.filter((row) => row.present).length;
    if (written.length === rows && present === rows) return [];
    return [observe('list-open', subjects, { written: written.length, present, rows })];
  },
});
