import { type Project } from '../project/project.ts';
import { isNamed, type Sign } from '../project/sign.ts';
import { nameOf } from './names.ts';
import { type SignTemplate } from './template.ts';

type SignTemplates = ReadonlyMap<string, SignTemplate>;

/** What a sign says, short enough for a list. */
export function shortName(project: Project, sign: Sign, templates: SignTemplates): string {
  const { subject } = sign;
  if (subject.of === 'label') return subject.text.zh;
  if (subject.of === 'room') {
    const room = project.rooms.find(({ id }) => id === subject.room);
    return room === undefined ? sign.id : `${room.number ?? ''} ${room.name.zh}`.trim();
  }
  if (!isNamed(subject)) return templates.get(sign.template)?.name.zh ?? sign.id;
  const name = nameOf(project, subject) ?? sign.id;
  const { banner, township, village } = project.register;
  // The place stands on all of them; the list shows what differs.
  return [banner.zh, township.zh, village.zh].reduce((rest, part) => rest.replace(part, ''), name) || name;
}
