import { changesOfCopy } from '../../../core/plan/copiedWall.ts';
import { problem } from '../../../core/problem.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { ORGANISATION_KINDS } from '../../../core/project/organisation.ts';
import { type SignSubject } from '../../../core/project/sign.ts';
import { facade } from '../../../core/signs/kinds/facade/facade.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { success } from '../../../core/result.ts';
import { defineSignLayout } from '../signLayout.ts';
import { facadeElevation } from './facadeElevation.ts';
import { facadePhoto } from './facadePhoto.ts';

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
  const set = { ...boardOfKind(ask), placards, emblems, inside };
  const { facade } = boards;
  const laid = facadeElevation({ ...set, facade });
  if (!laid.ok) return laid;
  const { value: drawing, wall } = laid.value;
  const isOld = changesOfCopy(ask.project.plan, facade?.source).length > 0;
  const old = problem('wall-changed', { sign: ask.title, wall: ask.template.words.wall });
  const notes = [...laid.value.notes, ...(isOld ? [old] : [])];
  const sheet = { part: null, drawing, forFitter: true as const, spots: [wall] };
  const photo = facade?.photo;
  const mediaType = ask.project.assets.find(({ sha256 }) => sha256 === photo?.asset)?.mediaType;
  if (facade === null || photo === undefined || !isPhoto(mediaType))
    return success({ value: [sheet], notes });
  const shown = facadePhoto({ ...set, facade: { ...facade, photo }, mediaType, day: ask.day });
  if (!shown.ok) return shown;
  const seen = {
    ...{ part: ask.template.words.photo.title, drawing: shown.value.value, spots: [shown.value.spot] },
    forApproval: true as const,
  };
  return success({ value: [sheet, seen], notes: [...notes, ...shown.value.notes] });
});

function isPhoto(mediaType: Asset['mediaType'] | undefined): mediaType is 'image/png' | 'image/jpeg' {
  return mediaType === 'image/png' || mediaType === 'image/jpeg';
}
