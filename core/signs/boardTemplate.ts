import { z } from 'zod';
import { serviceKind } from '../project/service.ts';
import { measure } from './measure.ts';

const zh = z.string().min(1).max(60);

/** What every board has beside what every sign has. */
export const boardFields = {
  /** The title, where the sign does not bring its own. */
  title: zh,
  inks: z.strictObject({ text: z.string(), accent: z.string(), quiet: z.string(), rule: z.string() }),
  /** From how many metres it is to be read. */
  readingDistance: z.number().min(0.4).max(50),
  /** Letters of the running text: em sizes. */
  letters: z.strictObject({ largest: measure, smallest: measure }),
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
export type BasisWords = z.infer<typeof basisWords>;

const headings = z.record(serviceField, zh);

/** Words that every layout of the service directory needs. */
const serviceWords = {
  headings,
  kinds: kindWords,
  basis: basisWords,
  /** Shown where the record is empty, e.g. 待填. */
  blank: zh,
};

export const guidanceTableFields = { ...boardFields, ...serviceWords, columns: z.array(serviceField).min(1).max(14) };
export const guidanceCardsFields = {
  ...boardFields,
  ...serviceWords,
  fields: z.array(serviceField).min(1).max(12),
  /** Cards in a row, where the sign does not say. */
  across: z.number().int().min(1).max(6),
};
export const guidanceFlowFields = {
  ...boardFields,
  ...serviceWords,
  fields: z.array(serviceField).min(1).max(12),
};

const boardStyle = z.strictObject(boardFields);
export type BoardStyle = z.infer<typeof boardStyle>;
const words = z.strictObject(serviceWords);
export type ServiceWording = z.infer<typeof words>;
