import { z } from 'zod';
import {
  certificatesFields,
  directoryFields,
  facadeFields,
  guidanceCardsFields,
  guidanceFlowFields,
  guidanceTableFields,
  honoursFields,
  noticeFields,
  overviewFields,
} from './boardTemplate.ts';
import { measure } from './measure.ts';

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const size = z.strictObject({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Where the size is met, or `house choice`: no law fixes one (requirement SIZE-1). */
  source: z.string().min(1),
});

const range = z.tuple([z.number().int().positive(), z.number().int().positive()]).readonly();

/** Chinese in a row or column: sizes are em sizes; gaps in em. */
const hanSlot = z.strictObject({
  largest: measure,
  smallest: measure,
  /** Song weight, 200–900. */
  weight: z.number().int().min(200).max(900),
  gap: z.strictObject({ tight: z.number(), comfortable: z.number(), widest: z.number() }),
  /** Least scale along the row; 1 = never condensed. */
  condense: z.number().min(0.6).max(1),
  /** How many rows or columns it may take. */
  rows: z.number().int().min(1).max(3),
});
export type HanSlot = z.infer<typeof hanSlot>;

/** Mongolian: word spaces as multiples of the face's own. */
const mongolianSlot = z.strictObject({
  largest: measure,
  smallest: measure,
  spaces: z.strictObject({ tight: z.number(), widest: z.number() }),
  /** Least and greatest scale along the line. */
  condense: z.number().min(0.6).max(1),
  extend: z.number().min(1).max(1.3),
  rows: z.number().int().min(1).max(3),
});
export type MongolianSlot = z.infer<typeof mongolianSlot>;

const holes = z.strictObject({
  diameter: measure,
  /** Centre of the hole from the two edges. */
  inset: measure,
  byDefault: z.boolean(),
});

const shared = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  /** Clauses that ask for the sign. */
  cites: z.array(z.string().min(1)).min(1),
  sizes: z.array(size).min(1),
  /** Free sizes, mm. */
  free: z.strictObject({ width: range, height: range }),
  process: z.enum(['print', 'cut']),
  /** Bleed where the process prints over the edge. */
  bleed: measure,
  corner: measure,
  holes: holes.nullable(),
  /** Nothing but ground may come nearer to the edge. */
  margins: z.strictObject({ ends: measure, sides: measure }),
  /** What the maker has to know beside the drawing; goes into the slug. */
  makerNote: z.string().min(1).max(200).optional(),
};

/** 条牌: Chinese and Mongolian columns side by side. */
const strip = z.strictObject({
  kind: z.literal('strip'),
  ...shared,
  inks: z.strictObject({ party: z.string(), others: z.string() }),
  zh: hanSlot,
  mn: mongolianSlot,
  /** Space between the columns, in em of the Chinese. */
  between: z.strictObject({ least: z.number(), greatest: z.number() }),
});

/** 方牌 and 综合服务机构标牌: horizontal, white ground. */
const plate = z.strictObject({
  kind: z.literal('plate'),
  ...shared,
  inks: z.strictObject({ party: z.string(), others: z.string() }),
  zh: hanSlot,
  mn: mongolianSlot,
  between: measure,
});

const scheme = z.strictObject({
  name: words,
  /** Ground and letters of the upper band (unit) and the lower band (room); null ground = unprinted white. */
  unit: z.strictObject({ ground: z.string().nullable(), letters: z.string() }),
  room: z.strictObject({ ground: z.string().nullable(), letters: z.string() }),
});

/** 功能区门牌: unit band over room band, with functions and number. */
const doorPlate = z.strictObject({
  kind: z.literal('door-plate'),
  ...shared,
  schemes: z.record(z.string(), scheme),
  scheme: z.string(),
  /** Share of the height that the unit band takes, percent. */
  unitBand: z.number().min(15).max(50),
  unit: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
  room: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
  functions: z.strictObject({ zh: hanSlot, mn: mongolianSlot }),
  number: hanSlot,
});

/** 标识: an empty slot for the official artwork (requirement EMBLEM-1). */
const emblemSlot = z.strictObject({ kind: z.literal('emblem'), ...shared });

/** 办事服务指引牌 in three forms: all matters as a table or as cards, one matter step by step. */
const guidanceTable = z.strictObject({
  kind: z.literal('guidance-table'),
  ...shared,
  ...guidanceTableFields,
});
const guidanceCards = z.strictObject({
  kind: z.literal('guidance-cards'),
  ...shared,
  ...guidanceCardsFields,
});
const guidanceFlow = z.strictObject({ kind: z.literal('guidance-flow'), ...shared, ...guidanceFlowFields });
const overview = z.strictObject({ kind: z.literal('overview'), ...shared, ...overviewFields });
const notice = z.strictObject({ kind: z.literal('notice'), ...shared, ...noticeFields });
const certificates = z.strictObject({ kind: z.literal('certificates'), ...shared, ...certificatesFields });
const directory = z.strictObject({ kind: z.literal('directory'), ...shared, ...directoryFields });
const honours = z.strictObject({ kind: z.literal('honours'), ...shared, ...honoursFields });
const facade = z.strictObject({ kind: z.literal('facade'), ...shared, ...facadeFields });

export const signTemplate = z.discriminatedUnion('kind', [
  strip,
  plate,
  doorPlate,
  emblemSlot,
  guidanceTable,
  guidanceCards,
  guidanceFlow,
  overview,
  notice,
  certificates,
  directory,
  honours,
  facade,
]);
export type SignTemplate = z.infer<typeof signTemplate>;
export type StripTemplate = z.infer<typeof strip>;
export type PlateTemplate = z.infer<typeof plate>;
export type DoorPlateTemplate = z.infer<typeof doorPlate>;
export type EmblemTemplate = z.infer<typeof emblemSlot>;
export type GuidanceTableTemplate = z.infer<typeof guidanceTable>;
export type GuidanceCardsTemplate = z.infer<typeof guidanceCards>;
export type GuidanceFlowTemplate = z.infer<typeof guidanceFlow>;
export type OverviewTemplate = z.infer<typeof overview>;
export type NoticeTemplate = z.infer<typeof notice>;
export type CertificatesTemplate = z.infer<typeof certificates>;
export type DirectoryTemplate = z.infer<typeof directory>;
export type HonoursTemplate = z.infer<typeof honours>;
export type FacadeTemplate = z.infer<typeof facade>;

/** The large pieces, which may take several sheets: boards, walls and elevations. */
export type BoardTemplate = Extract<SignTemplate, { readonly readingDistance: number }>;
/** Signs that are one piece: placards, plates, door plates, emblem slots. */
export type PlainTemplate = Exclude<SignTemplate, BoardTemplate>;

export function isBoardTemplate(template: SignTemplate): template is BoardTemplate {
  return 'readingDistance' in template;
}
