import { z } from 'zod';
import { serviceKind } from '../project/service.ts';
import { measure } from './measure.ts';

/** A word of a board. */
export const zh = z.string().min(1).max(60);

/** What every board has beside what every sign has. */
export const boardFields = {
  /** The title, where the sign does not bring its own. */
  title: zh,
  /** Behind a heading that is said again where its rows go on, e.g. （续）. */
  continued: zh.optional(),
  inks: z.strictObject({ text: z.string(), accent: z.string(), quiet: z.string(), rule: z.string() }),
  /** From how many metres it is to be read. */
  readingDistance: z.number().min(0.4).max(50),
  /** Letters of the running text: em sizes. */
  letters: z.strictObject({
    largest: measure,
    smallest: measure,
    /** The matters go over more boards before letters are smaller, unless the sign says how many boards. */
    comfortable: measure.optional(),
  }),
};

/** What a column of the guidance board can show. */
export const SERVICE_FIELDS = [
  'number',
  'name',
  'nameMn',
  'kind',
  'basis',
  'conditions',
  'conditionsMn',
  'materials',
  'materialsMn',
  'steps',
  'stepsMn',
  'timeLimit',
  'fee',
  'place',
  'person',
  'phone',
  'supervisionPhone',
  'link',
] as const;
export const serviceField = z.enum(SERVICE_FIELDS);
export type ServiceField = z.infer<typeof serviceField>;

const kindWords = z.record(serviceKind, zh);

/** How a basis is worded; `{number}`, `{document}` and `{text}` stand for what the record holds. */
const basisWords = z.strictObject({ duty: zh, assisted: zh, delegated: zh, typed: zh });

const headings = z.record(serviceField, zh);

/** Words that every layout of the service directory needs. */
export const serviceWords = {
  headings,
  kinds: kindWords,
  basis: basisWords,
  /** Shown where the record is empty, e.g. 待填. */
  blank: zh,
};

export type BoardStyle = z.infer<z.ZodObject<typeof boardFields>>;
export type ServiceWording = z.infer<z.ZodObject<typeof serviceWords>>;
