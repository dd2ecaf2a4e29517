import { z } from 'zod';
import { type Subject } from '../../project/subject.ts';
import { ALONE } from '../../signs/signSets.ts';
import { defineKind } from '../rule.ts';
import { signsForAny } from '../standing.ts';

/** Advice only: the placards beside each other are of one size. The text leaves the size to the place. */
export const oneSize = defineKind({
  name: 'oneSize',
  options: z.strictObject({ plates: z.array(z.string().min(1)).min(2) }),
  messages: { 'sizes-differ': { sizes: 'sizes' }, 'letters-differ': {} },
  plates: ({ plates }) => plates,
  judge: ({ plates }, facts, observe) => {
    const signs = signsForAny(plates, facts);
    const sizes = signs
      .map(({ size: { width, height } }) => ({ width, height }))
      .filter((p, at, all) => all.findIndex((q) => q.width === p.width && q.height === p.height) === at);
    const subjects: readonly Subject[] = signs.map((sign) => ({ of: 'sign', id: sign.id }));
    const apart = signs.filter(
      ({ set }) => set !== undefined && (set === ALONE || signs.some((other) => other.set !== set)),
    );
    return [
      ...(sizes.length < 2 ? [] : [observe('sizes-differ', subjects, { sizes })]),
      ...apart.map(({ id }) => observe('letters-differ', [{ of: 'sign', id }], {})),
    ];
  },
});
