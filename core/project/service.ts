import { z } from 'zod';
import { admissionId } from './admission.ts';
import { bilingual, mongolianText } from './text.ts';

/** 直办, 代办, 协办, 公开告知. */
export const serviceKind = z.enum(['direct', 'agency', 'assist', 'notice']);
export type ServiceKind = z.infer<typeof serviceKind>;

/**
 * What makes a matter the village's: a number in one of the two catalogues, a service handed down by
 * acceptance or agency with its field and document (clause （三）), or a basis that somebody typed.
 */
const serviceBasis = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('duty'), number: z.number().int().min(1) }),
  z.strictObject({ of: z.literal('assisted'), number: z.number().int().min(1) }),
  z.strictObject({
    of: z.literal('delegated'),
    field: z.string().min(1).max(40),
    document: z.string().min(1).max(200),
  }),
  z.strictObject({ of: z.literal('typed'), text: z.string().min(1).max(300) }),
]);
export type ServiceBasis = z.infer<typeof serviceBasis>;

/** One matter of the service directory, which feeds the guidance board (requirements SERV-1, DUTY-3). */
export const service = z.strictObject({
  id: z.string().min(1).max(40),
  name: bilingual,
  /** null = nobody has said yet. */
  kind: serviceKind.nullable(),
  basis: serviceBasis.nullable(),
  conditions: z.string().max(1000).optional(),
  materials: z.array(z.string().min(1).max(300)).max(40),
  steps: z.array(z.string().min(1).max(300)).max(40),
  timeLimit: z.string().max(100).optional(),
  fee: z.string().max(100).optional(),
  /** Where people go with it: 一楼服务大厅1号窗口. */
  place: z.string().max(100).optional(),
  person: z.string().max(60).optional(),
  deputy: z.string().max(60).optional(),
  phone: z.string().max(40).optional(),
  supervisionPhone: z.string().max(40).optional(),
  link: z.string().max(500).optional(),
  /** The admission by which a department may hand it down (requirement ADMIT-1). */
  admission: admissionId.optional(),
  /** Mongolian of the longer fields; that of the name stands beside it. */
  mn: z
    .strictObject({
      conditions: mongolianText.optional(),
      materials: mongolianText.optional(),
      steps: mongolianText.optional(),
    })
    .optional(),
});
export type Service = z.infer<typeof service>;

/** A matter with the number that it has on every board. */
export type NumberedMatter = { readonly number: number; readonly service: Service };

/** The matters as boards show them: in the order of the kinds, those without one at the end, numbered as they are read. */
export function numberedMatters(services: readonly Service[]): readonly NumberedMatter[] {
  return [...serviceKind.options, null]
    .flatMap((kind) => services.filter((service) => service.kind === kind))
    .map((service, index) => ({ number: index + 1, service }));
}
