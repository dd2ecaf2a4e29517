import { z } from 'zod';
import { observe } from '../finding.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { signsForAny } from '../standing.ts';

/** Advice only: the placards beside each other are of one size. The text leaves the size to the place. */
export const oneSize = defineKind({
  name: 'oneSize',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(2) }),
  messages: ['sizes-differ'],
  plates: ({ plates }) => plates,
  judge: ({ plates }, facts) => {
    const signs = signsForAny(plates, facts);
    const sizes = [...new Set(signs.map((sign) => `${sign.size.width}×${sign.size.height}`))];
    if (sizes.length < 2) return [];
    const subjects: readonly Subject[] = signs.map((sign) => ({ of: 'sign', id: sign.id }));
    return [observe('sizes-differ', subjects, { sizes: sizes.join('、') })];
  },
});
