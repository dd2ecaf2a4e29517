import { z } from 'zod';
import { placardForm as form, type PlacardForm } from '../../project/placardRecord.ts';
import { defineMessages } from '../observation.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { outsideRows, signsForAny } from '../standing.ts';

const observe = defineMessages({
  'form-other': { form: 'form', wanted: 'form' },
  'strip-not-upright': { width: 'number', height: 'number' },
});

/** These placards have this form (条牌), and a strip is higher than wide. */
export const placardForm = defineKind({
  name: 'placardForm',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(1), form }),
  messages: observe.messages,
  plates: ({ plates }) => plates,
  judge: ({ plates, form: wanted }, facts) => [
    ...signsForAny(plates, facts).flatMap((sign) => {
      const look = facts.site.look(sign);
      return look === null ? [] : judge({ of: 'sign', id: sign.id }, look.form, sign.size, wanted);
    }),
    ...outsideRows(plates, facts).flatMap(({ record }) =>
      judge({ of: 'placard', id: record.id }, record.form, record.size, wanted),
    ),
  ],
});

type Size = { readonly width: number; readonly height: number };

/** A strip stands upright: one that is as wide as high, or wider, is none, whatever it is called. */
function judge(subject: Subject, form: PlacardForm, size: Size | undefined, wanted: PlacardForm) {
  if (form !== wanted) return [observe('form-other', [subject], { form, wanted })];
  if (form !== 'strip' || size === undefined || size.width < size.height) return [];
  return [observe('strip-not-upright', [subject], { width: size.width, height: size.height })];
}
