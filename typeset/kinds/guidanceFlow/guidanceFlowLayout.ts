import { problem } from '../../../core/problem.ts';
import { failure } from '../../../core/result.ts';
import { guidanceFlow } from '../../../core/signs/kinds/guidanceFlow/guidanceFlow.ts';
import { nameOnFace } from '../../boards/serviceEntries.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout, setText, sheet } from '../signLayout.ts';
import { layoutGuidanceFlow } from './layoutGuidanceFlow.ts';

export const guidanceFlowLayout = defineSignLayout(guidanceFlow, (ask) => {
  const [service] = ask.words.matters;
  if (service === undefined) return failure(problem('nothing-to-show', { sign: ask.title }));
  const heading = { ...setText(service.name), zh: nameOnFace(service, ask.template) };
  return sheet(layoutGuidanceFlow({ ...boardOfKind(ask), heading, service }));
});
