import { type Sign } from '../project/sign.ts';
import { kindOf } from './kinds/kinds.ts';
import { type BoardTemplate } from './template.ts';

/** The heading that a board's own Mongolian is asked for; null where the kind has none of its own. */
export function boardTitle({ options }: Sign, template: BoardTemplate): string | null {
  if (!kindOf(template).headed) return null;
  const title = options['title'];
  return typeof title === 'string' && title !== '' ? title : template.title;
}
