import { type Service } from '../../project/service.ts';
import { boardText, boardWords, defineSubject } from '../signSubject.ts';
import { type TextOnSign, type TextOwner } from '../textsOnSign.ts';

/** The service directory (project.policy.services). */
export const services = defineSubject('services', 'boards', (ask) =>
  boardWords(ask, mattersOn(ask.project.policy.services)),
);

/** What a board that shows these matters says of them. */
export function mattersOn(matters: readonly Service[]) {
  return { matters, texts: matters.flatMap(serviceTexts), shown: matters.flatMap(shownTexts) };
}

/** The name of a matter, and of its longer fields those that somebody supplied. */
function serviceTexts({ id, name, mn }: Service): readonly TextOnSign[] {
  const longer = (['conditions', 'materials', 'steps'] as const).flatMap((field) => {
    const text = mn?.[field];
    const owner: TextOwner = { of: 'service', service: id, field };
    return text === undefined ? [] : [boardText('matter', owner, { zh: name.zh, mn: text })];
  });
  return [boardText('matter', { of: 'service', service: id, field: 'name' }, name), ...longer];
}

function shownTexts(service: Service): readonly string[] {
  const { basis, name, materials, steps, conditions, timeLimit, fee, place, person, deputy, phone } = service;
  const based = basis?.of === 'delegated' ? [basis.document] : basis?.of === 'typed' ? [basis.text] : [];
  const rest = [conditions, timeLimit, fee, place, person, deputy, phone, service.supervisionPhone];
  return [name.zh, ...based, ...materials, ...steps, ...rest.flatMap((text) => text ?? [])];
}
