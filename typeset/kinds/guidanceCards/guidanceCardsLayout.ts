import { guidanceCards } from '../../../core/signs/kinds/guidanceCards/guidanceCards.ts';
import { boardOfKind, numberOption } from '../boardOfKind.ts';
import { defineSignLayout, sheets } from '../signLayout.ts';
import { layoutGuidanceCards } from './layoutGuidanceCards.ts';

export const guidanceCardsLayout = defineSignLayout(guidanceCards, (ask) => {
  const across = numberOption(ask.sign, 'across') ?? ask.template.across ?? null;
  const { services } = ask.project.policy;
  return sheets(layoutGuidanceCards({ ...boardOfKind(ask), services, across }));
});
