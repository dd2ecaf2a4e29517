/** A state of a file that was saved, as it is told apart from others. */
export type KeptVersion = {
  readonly id: string;
  /** When it was saved, ISO. */
  readonly at: string;
  /** The same by the calendar of this machine, `YYYY-MM-DD`. */
  readonly day: string;
  readonly bytes: number;
};

/** The last saves, whole. */
const LAST = 10;
/** Before them one a day, the last of the day. */
const DAYS = 30;
/** However large: the state before the last save is what people ask for. */
const ALWAYS = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which versions of a file stay: the last ten, then the last of each day for thirty days, as many of them as `mostBytes`
 * hold, the newest first; two in any case.
 */
export function versionsKept<Version extends KeptVersion>(
  versions: readonly Version[],
  { now, mostBytes }: { readonly now: number; readonly mostBytes: number },
): readonly Version[] {
  const newestFirst = [...versions].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  const days = new Set<string>();
  const wanted = newestFirst.filter((version, index) => {
    if (index < LAST) return true;
    const isLastOfDay = !days.has(version.day);
    days.add(version.day);
    return isLastOfDay && now - Date.parse(version.at) <= DAYS * DAY_MS;
  });
  let left = mostBytes;
  return wanted.filter(({ bytes }, index) => {
    left -= bytes;
    return left >= 0 || index < ALWAYS;
  });
}
