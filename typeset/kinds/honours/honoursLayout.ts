import { chosen } from '../../../core/signs/templateChoices.ts';
import { whatHangs } from '../../../core/project/honour.ts';
import { honours } from '../../../core/signs/kinds/honours/honours.ts';
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
  return layoutHonours({
    ...boardOfKind(ask),
    display: whatHangs(boards.honours),
    mediaTypeOf,
    titleOn,
    made,
  });
});
