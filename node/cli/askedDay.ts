import { day } from '../../core/project/people.ts';
import { POLICY_COMMANDS } from '../../app/words/commands/everyCommand.ts';
import { say } from '../../app/words/words.ts';
import { type Host } from './host.ts';
import { localDay } from '../files/localDay.ts';

/** The day that was asked for, else the day where the user is; null and a sentence where it is no day. */
export function askedDay(asked: string | undefined, host: Host): string | null {
  if (asked === undefined) return localDay(host.now());
  if (day.safeParse(asked).success) return asked;
  host.err(`${say(POLICY_COMMANDS, host.language, 'day-wrong', { value: asked })}\n`);
  return null;
}
