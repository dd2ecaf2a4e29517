import { z } from 'zod';
import { placardForm as form } from '../../project/placardRecord.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';
import { hangs, signsForAny } from '../standing.ts';

/** These placards have this form (条牌). */
export const placardForm = defineKind({
  name: 'placardForm',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(1), form }),
  messages: ['form-other'],
  plates: ({ plates }) => plates,
  judge: ({ plates, form: wanted }, facts) => [
    ...signsForAny(plates, facts).flatMap((sign) => {
      const look = facts.site.look(sign);
      if (look === null || look.form === wanted) return [];
      const subjects: readonly Subject[] = [{ of: 'sign', id: sign.id }];
      return [observe('form-other', subjects, { form: look.form, wanted })];
    }),
    ...facts.audit
      .filter((row) => row.entry !== null && plates.includes(row.entry) && hangs(row) === 'outside')
      .filter((row) => row.record.form !== wanted)
      .map((row) =>
        observe('form-other', [{ of: 'placard', id: row.record.id }], { form: row.record.form, wanted }),
      ),
  ],
});
