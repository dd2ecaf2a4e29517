import { z } from 'zod';
import { setting } from '../project/register.ts';

const id = z.string().min(1).max(80);

/** What applies where nothing else is on record (templates/region.json): ids of shipped rulebooks and catalogues. */
export const region = z.strictObject({
  format: z.literal('paijiang-region'),
  /** By setting: a community is judged by its own (requirement URBAN-1). */
  rulebooks: z.record(setting, id),
  catalogues: z.strictObject({ duties: id, assisted: id, fields: id, plates: id }),
});
export type Region = Readonly<z.infer<typeof region>>;
