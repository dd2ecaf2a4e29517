import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type Room } from '../../project/room.ts';
import { type Bilingual } from '../../project/text.ts';
import { failure } from '../../result.ts';
import { type Sign, sign as signSchema } from '../../project/sign.ts';
import { missingStandard } from '../../signs/moreSigns.ts';
import { followedRows } from '../../signs/subjects/directoryRows.ts';
import { doorPlate, isPassage } from '../../signs/standardSizes.ts';
import { applyChange } from '../apply.ts';
import { type Change } from '../change.ts';
import { command, type CommandResult } from '../command.ts';
import { changeBetween, Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';

/** Puts signs into the project, and nothing of what they show: an empty register stays empty until somebody fills it. */
export function addSigns(project: Project, signs: readonly Sign[]): CommandResult {
  return command(project, (draft) => {
    draft.put('signs', signs);
    return undefined;
  });
}

/** Brings back what is missing from the standard set. */
export function restoreStandard(project: Project): CommandResult {
  return addSigns(project, missingStandard(project));
}

/** Another state of a sign that is there; one that no file could hold is refused. */
export function changeSign(project: Project, to: Sign): CommandResult {
  return changeSigns(project, [to]);
}

/** Another state of several signs that are there, as one step. */
export function changeSigns(project: Project, to: readonly Sign[]): CommandResult {
  return command(project, (draft) => {
    if (to.length === 0) return problem('nothing-to-do');
    const gone = to.find(({ id }) => draft.find('signs', id) === undefined);
    if (gone !== undefined) return problem('not-found', { id: gone.id });
    for (const sign of to) {
      const parsed = signSchema.safeParse(sign);
      if (!parsed.success) return refusedValue(parsed.error);
    }
    draft.put('signs', to);
    return undefined;
  });
}

/** The Chinese of a sign whose words stand nowhere else. Other words, other Mongolian: that of the old ones goes. */
export function writeSign(project: Project, { sign: id, zh }: { sign: string; zh: string }): CommandResult {
  const sign = project.signs.find((one) => one.id === id);
  return command(project, (draft) => {
    if (sign?.subject.of !== 'label') return problem('not-found', { id });
    const { subject } = sign;
    if (zh !== subject.text.zh)
      draft.put('signs', [{ ...sign, subject: { ...subject, text: { zh, mn: null } } }]);
    return undefined;
  });
}

/** The Chinese of a row of a floor directory; Mongolian that was proof-read against other words loses its signature. */
export function writeRow(
  project: Project,
  { sign: id, row: at, zh }: { readonly sign: string; readonly row: number; readonly zh: string },
): CommandResult {
  const sign = project.signs.find((one) => one.id === id);
  return command(project, (draft) => {
    if (sign?.subject.of !== 'directory') return problem('not-found', { id });
    const { subject } = sign;
    if (subject.rows[at] === undefined) return problem('not-found', { id: String(at) });
    const rows = subject.rows.map((row, index) =>
      index === at ? { ...row, name: reworded(row.name, zh) } : row,
    );
    draft.put('signs', [{ ...sign, subject: { ...subject, rows } }]);
    return undefined;
  });
}

/** Other Chinese: the Mongolian is to be compared with it again. */
export function reworded({ zh: old, mn }: Bilingual, zh: string): Bilingual {
  return zh === old || mn === null ? { zh, mn } : { zh, mn: { ...mn, proof: null } };
}

/** A word that the sign's options hold; empty = none, or the template's own. */
export function writeOption(
  project: Project,
  { sign: id, option, text }: { readonly sign: string; readonly option: string; readonly text: string },
): CommandResult {
  const sign = project.signs.find((one) => one.id === id);
  if (sign === undefined) return failure(problem('not-found', { id }));
  const { [option]: _, ...rest } = sign.options;
  return changeSign(project, { ...sign, options: text === '' ? rest : { ...rest, [option]: text } });
}

export function deleteSign(project: Project, id: string): CommandResult {
  return command(project, (draft) => {
    if (draft.find('signs', id) === undefined) return problem('not-found', { id });
    takeAway(draft, new Set([id]));
    return undefined;
  });
}

/** Signs that go replace no plate: another sign may get the id. */
function takeAway(draft: Draft, ids: ReadonlySet<string>): void {
  draft.remove('signs', ids);
  const { policy } = draft.project;
  if (!policy.placards.some(({ decision }) => ids.has(decision?.replacedBy ?? ''))) return;
  const placards = policy.placards.map((record) => {
    if (record.decision === null || !ids.has(record.decision.replacedBy ?? '')) return record;
    const { replacedBy: _, ...decision } = record.decision;
    return { ...record, decision };
  });
  draft.setPart('policy', { ...policy, placards });
}

/** A plate for every room that has none and is more than a way. */
export function makePlates(project: Project): CommandResult {
  return command(project, (draft) => hangPlates(draft, project.rooms));
}

/**
 * Signs follow what they stand for, in the same change: a room that comes gets its door plate (一室一牌), a collective
 * that is registered its placard, and what goes takes its sign along. One that somebody deleted stays deleted.
 */
export function withPlates(project: Project, change: Change): Change {
  const added = change.added.flatMap((entry) => (entry.table === 'rooms' ? [entry.record] : []));
  const gone = new Set(change.removed.flatMap((entry) => (entry.table === 'rooms' ? [entry.record.id] : [])));
  const lists = touchesRooms(change) ? project.signs.filter(({ subject }) => subject.of === 'directory') : [];
  const collective = change.parts.flatMap(({ part, from, to }) =>
    part === 'organisations' && from.collective.status !== to.collective.status ? [to.collective.status] : [],
  )[0];
  if (added.length === 0 && gone.size === 0 && collective === undefined && lists.length === 0) return change;
  const draft = new Draft(applyChange(project, change));
  hangPlates(draft, added);
  if (collective === 'registered') draft.put('signs', missingStandard(draft.project).filter(isOfCollective));
  const orphans = draft
    .all('signs')
    .filter(
      (sign) =>
        (sign.subject.of === 'room' && gone.has(sign.subject.room)) ||
        (collective === 'none' && isOfCollective(sign)),
    )
    .map(({ id }) => id);
  takeAway(draft, new Set(orphans));
  followRooms(draft, project, new Set(lists.map(({ id }) => id)));
  return changeBetween(project, draft.project);
}

/** Whether rooms are called, numbered or placed in another way. */
function touchesRooms({ added, updated, removed }: Change): boolean {
  return [...added, ...updated, ...removed].some(
    ({ table }) => table === 'rooms' || table === 'spaces' || table === 'levels',
  );
}

/** Floor directories list the rooms as they are. */
function followRooms(draft: Draft, before: Project, lists: ReadonlySet<string>): void {
  for (const sign of draft.all('signs')) {
    const { subject } = sign;
    if (subject.of !== 'directory' || !lists.has(sign.id)) continue;
    const rows = followedRows(subject.rows, before, draft.project);
    if (JSON.stringify(rows) !== JSON.stringify(subject.rows))
      draft.put('signs', [{ ...sign, subject: { ...subject, rows: [...rows] } }]);
  }
}

function isOfCollective({ subject }: Sign): boolean {
  return subject.of === 'organisation' && subject.organisation === 'collective';
}

function hangPlates(draft: Draft, rooms: readonly Room[]): undefined {
  const signs = draft.all('signs');
  const plated = new Set(signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])));
  draft.put(
    'signs',
    rooms.filter((room) => !plated.has(room.id) && !isPassage(room)).map((room) => doorPlate(room)),
  );
}
