import { z } from 'zod';
import { type Project } from '../../project/project.ts';
import { type Sign } from '../../project/sign.ts';
import { type MongolianText } from '../../project/text.ts';
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

/** The Mongolian texts that a sign shows; null where one is not supplied. */
function mongolianOf(sign: Sign, project: Project): readonly (MongolianText | null)[] {
  const { subject } = sign;
  const { organisations } = project;
  switch (subject.of) {
    case 'organisation': {
      if (subject.organisation !== 'collective') return [organisations[subject.organisation].mn];
      return organisations.collective.status === 'registered' ? [organisations.collective.mn] : [];
    }
    case 'centre':
      return [organisations.centre.mn];
    case 'practice':
      return [organisations.practice.mn];
    case 'room': {
      const room = project.rooms.find((candidate) => candidate.id === subject.room);
      return room === undefined ? [] : [room.name.mn, ...room.functions.map((text) => text.mn)];
    }
    case 'serviceInstitution':
      return [organisations.serviceInstitution.mn];
    case 'label':
      return [subject.text.mn];
    // Boards show many texts, and say themselves which of them lack Mongolian when they are set.
    default:
      return [];
  }
}
