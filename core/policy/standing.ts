import { type PlacardOutcome, type PlacardPlace, type PlacardRecord } from '../project/placardRecord.ts';
import { type Day } from '../project/people.ts';
import { type Project } from '../project/project.ts';
import { type Room } from '../project/room.ts';
import { type Sign } from '../project/sign.ts';
import { type AuditRow } from './audit/auditRow.ts';
import { normalisePlate, placeNames, withoutPlaces } from './audit/normalise.ts';
import { type RuleInput } from './ruleInput.ts';
import { rightNameFor } from './plateName.ts';
import { type PlateEntry } from './plates.ts';

/** What is to become of a plate: the person's decision where there is one, else the program's proposal. */
export function outcomeOf(row: AuditRow): PlacardOutcome {
  return row.decision?.outcome ?? row.proposal;
}

/** What tells how far a plate has come. */
type Doings = Pick<RuleInput, 'project' | 'today' | 'plates' | 'words'>;

/**
 * The day on which a decision was carried out; null = it is not. That of a plate that stays where it hangs under its
 * right name is the decision's own: nothing else is to be done. Any other is done on the day that somebody entered.
 * Days are written so that they sort; a day to come is a plan, not a deed.
 */
export function doneDay(row: AuditRow, facts: Doings): Day | null {
  const { decision } = row;
  if (decision === null) return null;
  const isAsItShould = hangs(row) === row.record.place && wrongName(row, facts) === null;
  const on = decision.doneOn ?? (isAsItShould ? decision.decided.on : null);
  return on !== null && on <= facts.today ? on : null;
}

/**
 * What is wrong with the name of a plate that stays: `right` is what it should be called, empty where the catalogue has no
 * full form of it. Null = nothing, or the plate does not stay.
 */
export function wrongName(row: AuditRow, facts: Doings): { readonly right: string } | null {
  const place = hangs(row);
  const entry = facts.plates.entries.find(({ key }) => key === row.entry);
  if (place === null || entry === undefined) return null;
  if (place === 'outside' && entry.standsFor !== null) {
    const right = rightNameFor(row.record.text, entry, facts.project, facts.words);
    return right === null ? null : { right };
  }
  return row.reason === 'catalogued-alias' ? { right: '' } : null;
}

/** How far a plate has come: nobody has decided; decided and not done; that, and the deadline is past; done. */
export type PlateStage = 'proposed' | 'decided' | 'overdue' | 'done';

export function stageOf(row: AuditRow, facts: Doings): PlateStage {
  const { deadline } = facts.project.papers;
  if (row.decision === null) return 'proposed';
  if (doneDay(row, facts) !== null) return 'done';
  return deadline !== null && deadline < facts.today ? 'overdue' : 'decided';
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
export function signsFor(entry: PlateEntry, { project, site }: RuleInput): readonly Sign[] {
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
export function signsForAny(keys: readonly string[], facts: RuleInput): readonly Sign[] {
  const wanted = new Set(
    facts.plates.entries
      .filter((entry) => keys.includes(entry.key))
      .flatMap((entry) => signsFor(entry, facts)),
  );
  return facts.project.signs.filter((sign) => wanted.has(sign));
}

/** The rows that hang outside for one of these entries once the decisions are carried out, in the inventory's order. */
export function outsideRows(keys: readonly string[], { audit }: RuleInput): readonly AuditRow[] {
  return audit.filter((row) => row.entry !== null && keys.includes(row.entry) && hangs(row) === 'outside');
}

/**
 * Whether the plate is the door plate of one of the project's rooms: it carries the room's name or function, and is
 * not called what mechanisms are called (clause （六）: 中心、站、所等). Such a plate marks a room, whatever its words.
 */
export function isRoomPlate({ record }: AuditRow, { project, words }: RuleInput): boolean {
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
