import { type Day, day } from '../project/people.ts';

/** A century: no period of a rule is longer, and every day so far from a record's has four figures of a year. */
const MOST_MONTHS = 1200;

/**
 * The same day so many months later; the last day of the month where that month is shorter. Null where the one is no
 * day or the other no number of months: nothing is judged by it then, and nothing throws.
 */
export function monthsLater(from: string, months: number): Day | null {
  if (!day.safeParse(from).success || !Number.isInteger(months) || Math.abs(months) > MOST_MONTHS)
    return null;
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7)) - 1 + months;
  const date = Number(from.slice(8, 10));
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
