import { type Draft } from '../../../core/editing/draft.ts';
import { type Organisations } from '../../../core/project/organisation.ts';
import { type Project } from '../../../core/project/project.ts';
import { type SignSubject } from '../../../core/project/sign.ts';
import { type MongolianText } from '../../../core/project/text.ts';

/** The Mongolian of what a sign is about; undefined where there is nothing that could have one. */
export function mongolianOfSubject(project: Project, subject: SignSubject): MongolianText | null | undefined {
  const { organisations } = project;
  switch (subject.of) {
    case 'room':
      return project.rooms.find(({ id }) => id === subject.room)?.name.mn;
    case 'organisation': {
      const body = organisations[subject.organisation];
      return 'mn' in body ? body.mn : undefined;
    }
    case 'centre':
      return organisations.centre.mn;
    case 'practice':
      return organisations.practice.mn;
    case 'serviceInstitution':
      return organisations.serviceInstitution.mn;
  }
}

/** Puts it where it belongs: the room's name or the organisation's. */
export function putMongolian(draft: Draft, subject: SignSubject, mn: MongolianText | null): void {
  if (subject.of === 'room') {
    const room = draft.find('rooms', subject.room);
    if (room !== undefined) draft.put('rooms', [{ ...room, name: { ...room.name, mn } }]);
    return;
  }
  const key: keyof Organisations = subject.of === 'organisation' ? subject.organisation : subject.of;
  const { organisations } = draft.project;
  draft.setPart('organisations', { ...organisations, [key]: { ...organisations[key], mn } });
}
