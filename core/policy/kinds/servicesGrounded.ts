import { z } from 'zod';
import { type Service } from '../../project/service.ts';
import { defineKind } from '../rule.ts';

const options = z.strictObject({
  duties: z.number().int().positive(),
  assisted: z.number().int().positive(),
  fields: z.array(z.string().min(1)).min(1),
});

/** Each matter on the guidance board is a duty, an assisted matter, or a service delegated in a named field. */
export const servicesGrounded = defineKind({
  name: 'servicesGrounded',
  options,
  messages: { 'service-ungrounded': { name: 'text' } },
  judge: (limits, { project }, observe) =>
    project.policy.services
      .filter((service) => !isGrounded(service, limits))
      .map((service) =>
        observe('service-ungrounded', [{ of: 'service', id: service.id }], { name: service.name.zh }),
      ),
});

function isGrounded({ basis }: Service, { duties, assisted, fields }: z.infer<typeof options>): boolean {
  switch (basis?.of) {
    case 'duty':
      return basis.number <= duties;
    case 'assisted':
      return basis.number <= assisted;
    case 'delegated':
      return fields.includes(basis.field);
    default:
      return false;
  }
}
