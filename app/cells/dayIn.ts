import { day, type Day } from '../../core/project/people.ts';
import { dayText } from './documents.ts';

/** A day as a cell says it; null = blank, undefined = no day. */
export function dayIn(text: string): Day | null | undefined {
  if (text === '') return null;
  const read = day.safeParse(dayText(text));
  return read.success ? read.data : undefined;
}
