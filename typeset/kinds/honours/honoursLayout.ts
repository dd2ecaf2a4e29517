import { chosen } from '../../../core/signs/templateChoices.ts';
import { changesOfCopy } from '../../../core/plan/copiedWall.ts';
import { problem } from '../../../core/problem.ts';
import { whatHangs } from '../../../core/project/honour.ts';
import { honours } from '../../../core/signs/kinds/honours/honours.ts';
import { success } from '../../../core/result.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout } from '../signLayout.ts';
import { layoutHonours } from './layoutHonours.ts';

export const honoursLayout = defineSignLayout(honours, (ask) => {
  const { boards, assets } = ask.project;
  const mediaTypeOf = (asset: string) => {
    const mediaType = assets.find(({ sha256 }) => sha256 === asset)?.mediaType;
    return mediaType === 'image/png' || mediaType === 'image/jpeg' ? mediaType : null;
  };
  const titleOn = chosen(ask.sign, 'titleOn', ask.template.wallTitle.on);
  const made = chosen(ask.sign, 'panelMade', ask.template.panel.made);
  const laid = layoutHonours({
    ...boardOfKind(ask),
    display: whatHangs(boards.honours),
    mediaTypeOf,
    titleOn,
    made,
  });
  const old = boards.honours.walls.filter(({ source }) => changesOfCopy(ask.project.plan, source).length > 0);
  if (!laid.ok || old.length === 0) return laid;
  const wall = old.map(({ name }) => name).join('、');
  const notes = [...laid.value.notes, problem('wall-changed', { sign: ask.title, wall })];
  return success({ ...laid.value, notes });
});
