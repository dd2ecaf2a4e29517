import { z } from 'zod';
import { boardFields, serviceField, serviceWords } from '../../boardTemplate.ts';
import { defineSignKind, type TemplateOf } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';
import { mattersOn } from '../../subjects/services.ts';

/** One matter of the service directory. */
const service = defineSubject('service', 'boards', (ask) =>
  boardWords(ask, mattersOn(ask.project.policy.services.filter(({ id }) => id === ask.subject.service))),
);

/** 办事服务指引牌: one matter step by step, headed by its name. */
export const guidanceFlow = defineSignKind({
  name: 'guidance-flow',
  fields: {
    ...boardFields,
    ...serviceWords,
    fields: z.array(serviceField).min(1).max(12),
  },
  subjects: [service],
  look: () => boardLook('guidance'),
  offered: ({ policy: { services } }) =>
    services[0] === undefined ? null : { of: 'service', service: services[0].id },
  serviceFields: ({ fields }) => fields,
  headed: false,
});
export type GuidanceFlowTemplate = TemplateOf<typeof guidanceFlow>;
