import { problem } from '../../../core/problem.ts';
import { failure } from '../../../core/result.ts';
import { guidanceFlow } from '../../../core/signs/kinds/guidanceFlow/guidanceFlow.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout, setText, sheet } from '../signLayout.ts';
import { layoutGuidanceFlow } from './layoutGuidanceFlow.ts';

export const guidanceFlowLayout = defineSignLayout(guidanceFlow, (ask) => {
  const [service] = ask.words.matters;
  if (service === undefined) return failure(problem('nothing-to-show', { sign: ask.title }));
  return sheet(layoutGuidanceFlow({ ...boardOfKind(ask), heading: setText(service.name), service }));
});
