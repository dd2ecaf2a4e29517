import { type SignSubject } from '../../project/sign.ts';
import { type KindLook, colourOf } from '../signLook.ts';
import { defineSubject, plainWords, requiredText, standardWords } from '../signSubject.ts';

/** One of the village's organisations, by its full standard name. */
const organisation = defineSubject('organisation', 'outside', ({ project, subject }) => {
  const name = standardWords(project, subject);
  return name === null ? null : plainWords(requiredText('name', subject, name));
});

/** 综合服务机构. */
const serviceInstitution = defineSubject('serviceInstitution', 'inside', ({ project, subject }) => {
  const name = standardWords(project, subject);
  return name === null ? null : plainWords(requiredText('name', subject, name));
});

/** Words as somebody wrote them. */
export const label = defineSubject('label', 'inside', ({ sign, subject }) =>
  plainWords(requiredText('name', { of: 'label', sign: sign.id }, subject.text)),
);

/** What a sign can be about that carries one name. */
export const NAMED = [organisation, serviceInstitution, label] as const;

/** Whether it is the Party's, whose signs have letters of their own colour. */
export function isParty(subject: SignSubject): boolean {
  if (subject.of === 'label') return subject.party;
  return subject.of === 'organisation' && subject.organisation === 'party';
}

/** Signs of a name are printed on the bare white ground. */
export function nameLook(
  inks: { readonly party: string; readonly others: string },
  subject: SignSubject,
  form: KindLook['form'],
): KindLook {
  const kinds: Partial<Record<SignSubject['of'], KindLook['kind']>> = {
    label: 'other',
    serviceInstitution: 'serviceInstitution',
  };
  const letters = colourOf(isParty(subject) ? inks.party : inks.others);
  return { kind: kinds[subject.of] ?? 'placard', form, ground: 'white', letters };
}
