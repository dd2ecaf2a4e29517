import { z } from 'zod';
import { type Project } from '../../project/project.ts';
import { type Sign } from '../../project/sign.ts';
import { type MongolianText } from '../../project/text.ts';
import { nameOf } from '../../signs/names.ts';
import { signWords } from '../../signs/signWords.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';

/** Every sign carries both scripts, and a named person has proof-read the Mongolian. */
export const bothScripts = defineKind({
  name: 'bothScripts',
  options: z.strictObject({ proofed: z.boolean() }),
  messages: ['mongolian-missing', 'mongolian-unproofed'],
  judge: ({ proofed }, { project }) =>
    project.signs.flatMap((sign) => {
      const texts = mongolianOf(sign, project);
      const subjects: readonly Subject[] = [{ of: 'sign', id: sign.id }];
      if (texts.some((text) => text === null)) {
        return [observe('mongolian-missing', subjects)];
      }
      if (!proofed || texts.every((text) => text?.proof !== null)) return [];
      return [observe('mongolian-unproofed', subjects)];
    }),
});

/** The Mongolian texts that a sign shows; null where one is not supplied. A board without any is not judged here. */
function mongolianOf(sign: Sign, project: Project): readonly (MongolianText | null)[] {
  const words = signWords(project, sign, nameOf);
  switch (words?.on) {
    case undefined:
      return [];
    case 'name':
    case 'emblem':
      return [words.name.mn];
    case 'door':
      return [words.unit.mn, words.room.mn, ...words.functions.map((text) => text.mn)];
    case 'board':
      return words.mongolian;
  }
}
