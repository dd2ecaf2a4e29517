import { type Project } from '../core/project/project.ts';
import { type SignSubject } from '../core/project/sign.ts';
import { type Bilingual } from '../core/project/text.ts';

/** Chinese words of a board that nobody has supplied in Mongolian (requirement SCRIPT-1). */
export function withoutMongolian(project: Project, subject: SignSubject, title: string): readonly string[] {
  const { policy, rooms, boards } = project;
  const unnamed = (texts: readonly Bilingual[]) => texts.filter(({ mn }) => mn === null).map(({ zh }) => zh);
  const heading = boards.words[title] === undefined ? [title] : [];
  switch (subject.of) {
    case 'services':
      return [...heading, ...unnamed(policy.services.map((service) => service.name))];
    case 'service':
      return unnamed(
        policy.services.filter(({ id }) => id === subject.service).map((service) => service.name),
      );
    case 'overview':
    case 'rooms':
      return [...heading, ...unnamed(rooms.map((room) => room.name))];
    case 'directory':
      return [...heading, ...unnamed(subject.rows.map((row) => row.name))];
    case 'honours':
      return [...heading, ...unnamed(boards.honours.honours.map((honour) => honour.name))];
    case 'noticeBoard':
    case 'certificates':
      return heading;
    // The fitter's sheet is read by the fitter; other subjects are not boards.
    default:
      return [];
  }
}
