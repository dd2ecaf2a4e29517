import { ORGANISATION_KINDS } from '../../../core/project/organisation.ts';
import { type SignSubject } from '../../../core/project/sign.ts';
import { facade } from '../../../core/signs/kinds/facade/facade.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { success } from '../../../core/result.ts';
import { defineSignLayout } from '../signLayout.ts';
import { layoutFacade } from './layoutFacade.ts';

export const facadeLayout = defineSignLayout(facade, (ask) => {
  const { boards, signs } = ask.project;
  // The first sign of each: placards in the policy's order, which is their rank, then the emblem slots.
  const about = (wanted: (subject: SignSubject) => boolean) =>
    signs
      .filter(({ subject }) => wanted(subject))
      .slice(0, 1)
      .map(ask.markOf);
  const placards = ORGANISATION_KINDS.flatMap((kind) =>
    about((subject) => subject.of === 'organisation' && subject.organisation === kind),
  );
  const emblems = (['centre', 'practice'] as const).flatMap((slot) =>
    about(({ of }) => of === slot).map((mark) => ({ ...mark, slot })),
  );
  const inside = signs.some(({ subject }) => subject.of === 'serviceInstitution');
  const laid = layoutFacade({ ...boardOfKind(ask), facade: boards.facade, placards, emblems, inside });
  if (!laid.ok) return laid;
  const { value: drawing, wall, notes } = laid.value;
  return success({ value: [{ part: null, drawing, spots: [wall] }], notes });
});
