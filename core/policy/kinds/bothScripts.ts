import { z } from 'zod';
import { nameOf } from '../../signs/names.ts';
import { listTexts, textsOnSign } from '../../signs/textsOnSign.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';

/**
 * Every sign carries both scripts, and a named person has proof-read the Mongolian. `texts` names each text at fault
 * (core/signs/textsOnSign.ts). What a board may lack is noted where it is laid out, not judged here.
 */
export const bothScripts = defineKind({
  name: 'bothScripts',
  options: z.strictObject({ proofed: z.boolean() }),
  messages: ['mongolian-missing', 'mongolian-unproofed'],
  judge: ({ proofed }, { project }) =>
    project.signs.flatMap((sign) => {
      const texts = textsOnSign(project, sign, nameOf);
      const subjects: readonly Subject[] = [{ of: 'sign', id: sign.id }];
      const missing = texts.filter(({ mn, required }) => mn === null && required);
      if (missing.length > 0) return [observe('mongolian-missing', subjects, { texts: listTexts(missing) })];
      const unproofed = texts.filter(({ mn }) => mn !== null && mn.proof === null);
      if (!proofed || unproofed.length === 0) return [];
      return [observe('mongolian-unproofed', subjects, { texts: listTexts(unproofed) })];
    }),
});
