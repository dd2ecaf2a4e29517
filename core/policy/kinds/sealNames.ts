import { z } from 'zod';
import { defineKind } from '../rule.ts';

/**
 * The name on the seal or certificate, with its document, is the legal name: where it differs from the composed form,
 * a note says so, to be compared and put right together with the seal.
 */
export const sealNames = defineKind({
  name: 'sealNames',
  options: z.strictObject({}),
  messages: { 'seal-differs': { found: 'text', right: 'text' } },
  judge: (_, { site }, observe) =>
    site.seals.map(({ subjects, found, right }) => observe('seal-differs', subjects, { found, right })),
});
