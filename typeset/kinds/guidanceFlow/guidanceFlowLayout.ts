import { problem } from '../../../core/problem.ts';
import { numberedMatters } from '../../../core/project/service.ts';
import { failure } from '../../../core/result.ts';
import { guidanceFlow } from '../../../core/signs/kinds/guidanceFlow/guidanceFlow.ts';
import { matterKey } from '../../../core/signs/textsOnSign.ts';
import { nameOnFace } from '../../boards/serviceEntries.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout, setText, sheet } from '../signLayout.ts';
import { layoutGuidanceFlow } from './layoutGuidanceFlow.ts';

export const guidanceFlowLayout = defineSignLayout(guidanceFlow, (ask) => {
  const [own] = ask.words.matters;
  const matter = numberedMatters(ask.project.policy.services).find(({ service }) => service.id === own?.id);
  if (matter === undefined) return failure(problem('nothing-to-show', { sign: ask.title }));
  const { name } = matter.service;
  const source = matterKey(matter.service, 'name');
  const heading = { ...setText(name, [], source), zh: nameOnFace(matter.service, ask.template) };
  return sheet(layoutGuidanceFlow({ ...boardOfKind(ask), heading, matter }));
});
