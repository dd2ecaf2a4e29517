import { day } from '../../core/project/people.ts';
import { POLICY_COMMANDS } from '../../app/words/commands/everyCommand.ts';
import { type Host } from './host.ts';
import { localDay } from '../files/localDay.ts';
import { refuse } from './tell.ts';

/** The day that was asked for, else the day where the user is; refused where it is no day. */
export function askedDay(asked: string | undefined, host: Host): string {
  if (asked === undefined) return localDay(host.now());
  return day.safeParse(asked).success ? asked : refuse(host, POLICY_COMMANDS, 'day-wrong', { value: asked });
}
