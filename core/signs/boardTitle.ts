import { type Sign } from '../project/sign.ts';
import { type BoardTemplate } from './template.ts';

/** The heading that a board's own Mongolian is asked for; a single matter's board is headed by the matter's name. */
export function boardTitle({ options }: Sign, template: BoardTemplate): string | null {
  if (template.kind === 'guidance-flow' || template.kind === 'facade') return null;
  const title = options['title'];
  return typeof title === 'string' && title !== '' ? title : template.title;
}
