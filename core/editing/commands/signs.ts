import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type Room } from '../../project/room.ts';
import { type Service } from '../../project/service.ts';
import { type Sign, sign as signSchema } from '../../project/sign.ts';
import { missingStandard } from '../../signs/moreSigns.ts';
import { doorPlate, isPassage } from '../../signs/standardSizes.ts';
import { applyChange } from '../apply.ts';
import { type Change } from '../change.ts';
import { command, type CommandResult } from '../command.ts';
import { changeBetween, Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';

/**
 * Puts signs into the project. The first board of the matters brings `starters` along, for without any it shows
 * nothing.
 */
export function addSigns(
  project: Project,
  { signs, starters }: { readonly signs: readonly Sign[]; readonly starters: readonly Service[] },
): CommandResult {
  return command(project, (draft) => {
    draft.put('signs', signs);
    const { policy } = draft.project;
    const showsMatters = signs.some(({ subject }) => subject.of === 'services' || subject.of === 'overview');
    if (showsMatters && policy.services.length === 0)
      draft.setPart('policy', { ...policy, services: [...starters] });
    return undefined;
  });
}

/** Brings back what is missing from the standard set. */
export function restoreStandard(project: Project): CommandResult {
  return addSigns(project, { signs: missingStandard(project), starters: [] });
}

/** Another state of a sign that is there; one that no file could hold is refused. */
export function changeSign(project: Project, to: Sign): CommandResult {
  return command(project, (draft) => {
    if (draft.find('signs', to.id) === undefined) return problem('not-found', { id: to.id });
    const parsed = signSchema.safeParse(to);
    if (!parsed.success) return refusedValue(parsed.error);
    draft.put('signs', [to]);
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
 * Signs follow the plan (一室一牌): a room that comes gets its door plate, a room that goes takes its plate along, in
 * the same change. A plate that somebody deleted stays deleted.
 */
export function withPlates(project: Project, change: Change): Change {
  const added = change.added.flatMap((entry) => (entry.table === 'rooms' ? [entry.record] : []));
  const gone = new Set(change.removed.flatMap((entry) => (entry.table === 'rooms' ? [entry.record.id] : [])));
  if (added.length === 0 && gone.size === 0) return change;
  const draft = new Draft(applyChange(project, change));
  hangPlates(draft, added);
  const orphans = draft
    .all('signs')
    .filter(({ subject }) => subject.of === 'room' && gone.has(subject.room))
    .map(({ id }) => id);
  takeAway(draft, new Set(orphans));
  return changeBetween(project, draft.project);
}

function hangPlates(draft: Draft, rooms: readonly Room[]): undefined {
  const signs = draft.all('signs');
  const plated = new Set(signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])));
  draft.put(
    'signs',
    rooms.filter((room) => !plated.has(room.id) && !isPassage(room)).map((room) => doorPlate(room)),
  );
}
