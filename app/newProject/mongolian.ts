import { problem } from '../../core/problem.ts';
import { type Project } from '../../core/project/project.ts';
import { type MongolianText } from '../../core/project/text.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type AnswerProblem } from './answers.ts';
import { readMongolian } from './room.ts';

/** Whose Mongolian can be given: the register's names and each body's full name. */
export const MONGOLIAN_OF = [
  'banner',
  'township',
  'village',
  'party',
  'committee',
  'collective',
  'supervision',
  'centre',
  'practice',
  'service',
] as const;

/** Reads `party=ᠳᠤᠮᠳᠠᠳᠤ …` and puts it into the project, not proof-read. */
export function withMongolian(project: Project, given: string): Result<Project, AnswerProblem> {
  const [, name = '', text = ''] = /^([a-z]+)=(.+)$/su.exec(given) ?? [];
  const whose = MONGOLIAN_OF.find((known) => known === name);
  const { organisations } = project;
  if (whose === undefined || (whose === 'collective' && organisations.collective.status === 'none')) {
    return failure(
      problem('mongolian-unclear', { value: given.slice(0, 40), allowed: MONGOLIAN_OF.join(' ') }),
    );
  }
  const read = readMongolian(text);
  return read.ok ? success(putMongolian(project, whose, read.value)) : read;
}

/** The project with the Mongolian of one of its names; a collective that there is none of has no name. */
export function putMongolian(
  project: Project,
  whose: (typeof MONGOLIAN_OF)[number],
  mn: MongolianText | null,
): Project {
  const { register, organisations } = project;
  switch (whose) {
    case 'banner':
    case 'township':
    case 'village':
      return { ...project, register: { ...register, [whose]: { ...register[whose], mn } } };
    case 'party':
    case 'supervision':
    case 'collective':
    case 'centre':
    case 'practice':
      return {
        ...project,
        organisations: { ...organisations, [whose]: { ...organisations[whose], mn } },
      };
    case 'committee': {
      const villagersCommittee = { ...organisations.villagersCommittee, mn };
      return { ...project, organisations: { ...organisations, villagersCommittee } };
    }
    case 'service': {
      const serviceInstitution = { ...organisations.serviceInstitution, mn };
      return { ...project, organisations: { ...organisations, serviceInstitution } };
    }
  }
}
