import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type MongolianText } from '../../project/text.ts';
import { type PLACE_NAMES, type StringOwner } from '../../signs/projectTexts.ts';
import { type TextOwner } from '../../signs/textsOnSign.ts';
import { type CommandResult, type PlanProblem, command } from '../command.ts';
import { type Draft } from '../draft.ts';

/** Puts supplied Mongolian where it is kept, for every sign that shows it; null takes it away. */
export function supplyMongolian(project: Project, owner: TextOwner, mn: MongolianText | null): CommandResult {
  return command(project, (draft) => put(draft, owner, mn));
}

/** Several at once, as one step: a pasted column, a table that came back, a signature under many. */
export function supplyStrings(
  project: Project,
  strings: readonly { readonly owner: StringOwner; readonly mn: MongolianText | null }[],
): CommandResult {
  return command(project, (draft) => {
    if (strings.length === 0) return problem('nothing-to-do');
    for (const { owner, mn } of strings) {
      const refusal = putString(draft, owner, mn);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  });
}

/** Puts a string's Mongolian where it is kept. */
export function putString(
  draft: Draft,
  owner: StringOwner,
  mn: MongolianText | null,
): PlanProblem | undefined {
  return owner.of === 'place' ? putPlace(draft, owner.place, mn) : put(draft, owner, mn);
}

function putPlace(
  draft: Draft,
  place: (typeof PLACE_NAMES)[number],
  mn: MongolianText | null,
): PlanProblem | undefined {
  const { register } = draft.project;
  draft.setPart('register', { ...register, [place]: { ...register[place], mn } });
  return undefined;
}

function put(draft: Draft, owner: TextOwner, mn: MongolianText | null): PlanProblem | undefined {
  switch (owner.of) {
    case 'organisation':
      return putName(draft, owner.organisation, mn);
    case 'centre':
    case 'practice':
    case 'serviceInstitution':
      return putName(draft, owner.of, mn);
    case 'room': {
      const room = draft.find('rooms', owner.room);
      if (room === undefined) return problem('not-found', { id: owner.room });
      draft.put('rooms', [{ ...room, name: { ...room.name, mn } }]);
      return undefined;
    }
    case 'function': {
      const room = draft.find('rooms', owner.room);
      if (room === undefined) return problem('not-found', { id: owner.room });
      const functions = room.functions.map((each) => (each.zh === owner.zh ? { ...each, mn } : each));
      draft.put('rooms', [{ ...room, functions }]);
      return undefined;
    }
    case 'label':
    case 'row':
      return putOnSign(draft, owner, mn);
    case 'service':
      return putService(draft, owner, mn);
    case 'honour': {
      const { boards } = draft.project;
      const honours = boards.honours.honours.map((each) =>
        each.id === owner.honour ? { ...each, name: { ...each.name, mn } } : each,
      );
      draft.setPart('boards', { ...boards, honours: { ...boards.honours, honours } });
      return undefined;
    }
    case 'fixed': {
      const { boards } = draft.project;
      const { [owner.zh]: _, ...others } = boards.words;
      draft.setPart('boards', { ...boards, words: mn === null ? others : { ...others, [owner.zh]: mn } });
      return undefined;
    }
  }
}

function putName(
  draft: Draft,
  key: keyof Project['organisations'],
  mn: MongolianText | null,
): PlanProblem | undefined {
  const { organisations } = draft.project;
  const body = organisations[key];
  if (!('mn' in body)) return problem('not-found', { id: key });
  draft.setPart('organisations', { ...organisations, [key]: { ...body, mn } });
  return undefined;
}

function putOnSign(
  draft: Draft,
  owner: Extract<TextOwner, { of: 'label' | 'row' }>,
  mn: MongolianText | null,
): PlanProblem | undefined {
  const sign = draft.find('signs', owner.sign);
  if (sign === undefined) return problem('not-found', { id: owner.sign });
  const { subject } = sign;
  if (owner.of === 'label' && subject.of === 'label')
    draft.put('signs', [{ ...sign, subject: { ...subject, text: { ...subject.text, mn } } }]);
  if (owner.of === 'row' && subject.of === 'directory') {
    const rows = subject.rows.map((row, at) =>
      at === owner.row ? { ...row, name: { ...row.name, mn } } : row,
    );
    draft.put('signs', [{ ...sign, subject: { ...subject, rows } }]);
  }
  return undefined;
}

function putService(
  draft: Draft,
  { service: id, field }: Extract<TextOwner, { of: 'service' }>,
  mn: MongolianText | null,
): PlanProblem | undefined {
  const { policy } = draft.project;
  const services = policy.services.map((service) => {
    if (service.id !== id) return service;
    if (field === 'name') return { ...service, name: { ...service.name, mn } };
    const { [field]: _, ...others } = service.mn ?? {};
    return { ...service, mn: mn === null ? others : { ...others, [field]: mn } };
  });
  draft.setPart('policy', { ...policy, services });
  return undefined;
}
