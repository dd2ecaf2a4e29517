import { z } from 'zod';
import { organisationKind } from '../../project/organisation.ts';
import { calledAsOnSign } from '../../signs/names.ts';
import { defineKind } from '../rule.ts';

/** Every organisation that exists, and every mechanism, has its room in the centre. */
export const housed = defineKind({
  name: 'housed',
  options: z.strictObject({ organisations: z.array(organisationKind), mechanisms: z.boolean() }),
  messages: {
    'organisation-unhoused': { organisation: 'organisation' },
    'mechanism-unhoused': { name: 'text' },
  },
  judge: ({ organisations, mechanisms }, { project }, observe) => {
    const inRooms = new Set(project.rooms.flatMap((room) => room.organisations));
    const atWork = new Set(project.rooms.flatMap((room) => room.mechanisms));
    const bodies = organisations
      .filter((kind) => kind !== 'collective' || project.organisations.collective.status !== 'none')
      .filter((kind) => !inRooms.has(kind))
      .map((organisation) =>
        observe('organisation-unhoused', [{ of: 'organisation', organisation }], {
          organisation:
            organisation === 'villagersCommittee' || organisation === 'supervision'
              ? { called: calledAsOnSign(project, organisation) }
              : organisation,
        }),
      );
    const works = (mechanisms ? project.mechanisms : [])
      .filter((mechanism) => !atWork.has(mechanism.id))
      .map((mechanism) =>
        observe('mechanism-unhoused', [{ of: 'mechanism', id: mechanism.id }], { name: mechanism.name.zh }),
      );
    return [...bodies, ...works];
  },
});
