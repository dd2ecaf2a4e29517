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

export const guidanceTableFields = {
  ...boardFields,
  ...serviceWords,
  columns: z.array(serviceField).min(1).max(14),
};
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

/** 服务大厅总览: the rooms and, by kind, the matters. */
export const overviewFields = {
  ...boardFields,
  ...serviceWords,
  rooms: z.strictObject({ title: zh, number: zh, name: zh, mongolian: zh, functions: zh }),
};

const paper = z.enum(['A4', 'A3', 'A3-wide']);
export type Paper = z.infer<typeof paper>;

/** 村务公开栏: fixed heads over frames for sheets that change. */
export const noticeFields = {
  ...boardFields,
  sections: z
    .array(
      z.strictObject({
        heading: zh,
        /** What is posted there, under the heading. */
        about: z.string().max(200),
        paper,
        columns: z.number().int().min(1).max(8),
        rows: z.number().int().min(1).max(4),
        /** Which posting date stands under it: requirement BOARD-1. */
        dated: z.enum(['general', 'finances', 'none']),
      }),
    )
    .min(1)
    .max(8),
  /** Months between postings. */
  every: z.strictObject({
    general: z.number().int().min(1).max(24),
    finances: z.number().int().min(1).max(24),
    busyFinances: z.number().int().min(1).max(24),
  }),
  dates: z.strictObject({ posted: zh, next: zh, writeIn: zh, day: zh }),
};

/** What the village does not certify, from the user's own list (requirements CERT-1, CERT-2). */
export const certificatesFields = {
  ...boardFields,
  headings: z.strictObject({ number: zh, matter: zh }),
  /** Put before the document's name at the foot. */
  basis: zh,
};

/** 楼层索引 and 功能区一览. */
export const directoryFields = {
  ...boardFields,
  headings: z.strictObject({ number: zh, name: zh, mongolian: zh, functions: zh }),
};

/** 荣誉墙: everything that is made and drilled for one display. */
export const honoursFields = {
  ...boardFields,
  levels: z.strictObject({ state: zh, region: zh, league: zh, banner: zh, township: zh }),
  kinds: z.strictObject({ plaque: zh, certificate: zh, pennant: zh, trophy: zh, photo: zh }),
  reserved: zh,
  /** Lengths in whole mm. */
  hanging: z.strictObject({
    /** Zone above the floor in which things hang. */
    lowest: z.number().int(),
    highest: z.number().int(),
    /** From the ends of the wall and from what is kept free. */
    margin: z.number().int(),
    gap: z.number().int(),
    /** Between a row's captions and the next row. */
    rowGap: z.number().int(),
    captionGap: z.number().int(),
    captionHeight: z.number().int(),
    /** Strips are never wider, nor than the thing. */
    captionWidth: z.number().int().max(800),
    groupGap: z.number().int(),
  }),
  hooks: z.strictObject({ twoFrom: z.number().int(), inset: z.number().int(), below: z.number().int() }),
  titleStrip: z.strictObject({ width: z.number().int(), height: z.number().int() }),
  panel: z.strictObject({
    printerWidth: z.number().int(),
    overlap: z.number().int(),
    bleed: z.number().int(),
  }),
  sheet: z.strictObject({
    words: z.strictObject({
      elevation: zh,
      hooks: zh,
      scale: zh,
      number: zh,
      name: zh,
      size: zh,
      hookX: zh,
      hookY: zh,
      fromLeft: zh,
      reserve: zh,
      captions: zh,
      title: zh,
      panel: zh,
    }),
  }),
};

/** 外立面布置图: the entrance with the six outside marks, for the fitter. */
export const facadeFields = {
  ...boardFields,
  words: z.strictObject({
    fromOutside: zh,
    scale: zh,
    rank: zh,
    ground: zh,
    entrance: zh,
    number: zh,
    name: zh,
    size: zh,
    left: zh,
    lowerEdge: zh,
    arrangements: z.strictObject({
      'two-and-two': zh,
      'all-left': zh,
      'all-right': zh,
      'left-to-right': zh,
      'right-to-left': zh,
    }),
    custom: z.string().min(1).max(200),
  }),
};

export type BoardStyle = z.infer<z.ZodObject<typeof boardFields>>;
export type ServiceWording = z.infer<z.ZodObject<typeof serviceWords>>;
