import { z } from 'zod';
import { textsOnSign } from '../../signs/signWords.ts';
import { type NamedText } from '../../signs/textsOnSign.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { hangs } from '../standing.ts';

/**
 * Every sign carries both scripts, and a named person has proof-read the Mongolian. `texts` names each text at fault
 * (core/signs/signWords.ts). An existing plate that stays and is known to carry one script only is a finding, too.
 * The profile by which both are set has been confirmed by somebody. What a board may lack is noted where it is laid out, not judged here.
 */
export const bothScripts = defineKind({
  name: 'bothScripts',
  options: z.strictObject({
    proofed: z.boolean(),
    /** Whether somebody must have confirmed the language profile by which the scripts are set. */
    confirmed: z.boolean().optional(),
  }),
  messages: {
    'mongolian-missing': { texts: 'texts' },
    'mongolian-unproofed': { texts: 'texts' },
    'plate-script-missing': { text: 'text', scripts: 'scripts' },
    'profile-unconfirmed': { profile: 'text' },
  },
  judge: ({ proofed, confirmed = false }, { project, audit }, observe) => [
    ...project.signs.flatMap((sign) => {
      const texts = textsOnSign(project, sign);
      const subjects: readonly Subject[] = [{ of: 'sign', id: sign.id }];
      const missing = texts.filter(({ mn, required }) => mn === null && required);
      if (missing.length > 0) return [observe('mongolian-missing', subjects, { texts: named(missing) })];
      const unproofed = texts.filter(({ mn }) => mn !== null && mn.proof === null);
      if (!proofed || unproofed.length === 0) return [];
      return [observe('mongolian-unproofed', subjects, { texts: named(unproofed) })];
    }),
    ...audit.flatMap((row) => {
      const { id, text, scripts = 'both' } = row.record;
      if (scripts === 'both' || hangs(row) === null) return [];
      return [observe('plate-script-missing', [{ of: 'placard', id }], { text, scripts })];
    }),
    ...(confirmed && project.signs.length > 0 && project.language.confirmed === null
      ? [observe('profile-unconfirmed', [{ of: 'centre' }], { profile: project.language.profile })]
      : []),
  ],
});

const named = (texts: readonly NamedText[]) => texts.map(({ part, zh }) => ({ part, zh }));
