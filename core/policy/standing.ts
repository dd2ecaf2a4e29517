import { type PlacardOutcome, type PlacardPlace, type PlacardRecord } from '../project/placardRecord.ts';
import { type Day } from '../project/people.ts';
import { type Project } from '../project/project.ts';
import { type Room } from '../project/room.ts';
import { type Sign } from '../project/sign.ts';
import { type AuditRow } from './audit/auditRow.ts';
import { normalisePlate, placeNames, withoutPlaces } from './audit/normalise.ts';
import { type Facts } from './facts.ts';
import { type PlateEntry } from './plates.ts';

/** What is to become of a plate: the person's decision where there is one, else the program's proposal. */
export function outcomeOf(row: AuditRow): PlacardOutcome {
  return row.decision?.outcome ?? row.proposal;
}

/** Whether the decision has been carried out. */
export function isDone(row: AuditRow): boolean {
  return row.decision?.doneOn !== undefined;
}

/**
 * How far a plate has come by a day: `proposed` = nobody has decided, or merged it without saying into what; `done` = the decision is carried out, or the
 * plate stays where it hangs and nothing is to be done; `overdue` = decided, to be done, and the deadline is past.
 */
export type PlateStage = 'proposed' | 'decided' | 'overdue' | 'done';

export function stageOf(
  { record: { place }, decision }: AuditRow,
  today: Day,
  deadline: Day | null,
): PlateStage {
  if (decision === null) return 'proposed';
  const stays = decision.outcome === (place === 'outside' ? 'keep-outside' : 'keep-inside');
  // Days are written so that they sort; a day to come is a plan, not a deed.
  if (stays || (decision.doneOn !== undefined && decision.doneOn <= today)) return 'done';
  return deadline !== null && deadline < today ? 'overdue' : 'decided';
}

/** Whether a person decided that the plate stays. */
export function isKept(row: AuditRow): boolean {
  return row.decision !== null && hangs(row) !== null;
}

/** Where a plate of the inventory hangs once the decisions are carried out; null = nowhere. */
export function hangs(row: AuditRow): PlacardPlace | null {
  switch (outcomeOf(row)) {
    case 'keep-outside':
      return 'outside';
    case 'keep-inside':
      return 'inside';
    default:
      return null;
  }
}

/** The placards and marks that are to be made for a catalogue entry; door plates of its office do not count. */
export function signsFor(entry: PlateEntry, { project, site }: Facts): readonly Sign[] {
  const { standsFor } = entry;
  if (standsFor === null) return [];
  return project.signs.filter((sign) => {
    const kind = site.look(sign)?.kind;
    if (kind !== 'placard' && kind !== 'emblem') return false;
    if (sign.subject.of !== standsFor.of) return false;
    return sign.subject.of !== 'organisation' || standsFor.of !== 'organisation'
      ? true
      : sign.subject.organisation === standsFor.organisation;
  });
}

/** The placards for any of these entries, in the project's order. */
export function signsForAny(keys: readonly string[], facts: Facts): readonly Sign[] {
  const wanted = new Set(
    facts.plates.entries
      .filter((entry) => keys.includes(entry.key))
      .flatMap((entry) => signsFor(entry, facts)),
  );
  return facts.project.signs.filter((sign) => wanted.has(sign));
}

/** The rows that hang outside for one of these entries once the decisions are carried out, in the inventory's order. */
export function outsideRows(keys: readonly string[], { audit }: Facts): readonly AuditRow[] {
  return audit.filter((row) => row.entry !== null && keys.includes(row.entry) && hangs(row) === 'outside');
}

/**
 * Whether the plate is the door plate of one of the project's rooms: it carries the room's name or function, and is
 * not called what mechanisms are called (clause （六）: 中心、站、所等). Such a plate marks a room, whatever its words.
 */
export function isRoomPlate({ record }: AuditRow, { project, words }: Facts): boolean {
  if (record.form !== 'door' || record.room === undefined) return false;
  const places = placeNames(project.register, words);
  const plain = (text: string) => withoutPlaces(normalisePlate(text, words), places, words);
  const room = roomOf(record, project);
  const core = plain(record.text);
  if (room === null || words.mechanisms.some((word) => core.endsWith(word))) return false;
  return [room.name, ...room.functions].some(({ zh }) => plain(zh) === core);
}

/** The project's room that a record names, by id or by name. */
export function roomOf({ room: named }: PlacardRecord, { rooms }: Project): Room | null {
  return rooms.find(({ id }) => id === named) ?? rooms.find(({ name }) => named === name.zh) ?? null;
}
