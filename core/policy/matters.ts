import { z } from 'zod';

/**
 * A catalogue of matters: the 51 duties (annex 1（一）) or the 20 assisted matters (annex 1（二）). The source gives
 * legal bases per class, not per matter, and so does this record.
 */
export const mattersCatalogue = z.strictObject({
  format: z.literal('paijiang-matters'),
  version: z.literal(1),
  id: z.string().min(1).max(60),
  title: z.string().min(1).max(120),
  source: z.string().min(1).max(60),
  clause: z.string().min(1).max(40),
  count: z.number().int().positive(),
  classes: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(40),
        bases: z.array(z.string().min(1).max(120)).min(1),
        items: z
          .array(z.strictObject({ number: z.number().int().positive(), text: z.string().min(2).max(400) }))
          .min(1),
      }),
    )
    .min(1),
});
export type MattersCatalogue = z.infer<typeof mattersCatalogue>;

export type Matter = {
  readonly catalogue: string;
  readonly number: number;
  readonly class: string;
  readonly text: string;
  readonly bases: readonly string[];
};

export function matters(catalogue: MattersCatalogue): readonly Matter[] {
  return catalogue.classes.flatMap((group) =>
    group.items.map((item) => ({
      catalogue: catalogue.id,
      number: item.number,
      class: group.name,
      text: item.text,
      bases: group.bases,
    })),
  );
}

/** The fields of service that are brought to the village by acceptance or agency (clause （三）). */
export const serviceFields = z.strictObject({
  format: z.literal('paijiang-service-fields'),
  version: z.literal(1),
  id: z.string().min(1).max(60),
  source: z.string().min(1).max(60),
  clause: z.string().min(1).max(40),
  quote: z.string().min(2).max(300),
  fields: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(40),
        zh: z.string().min(2).max(40),
        en: z.string().min(2),
      }),
    )
    .min(1),
});
export type ServiceFields = z.infer<typeof serviceFields>;
