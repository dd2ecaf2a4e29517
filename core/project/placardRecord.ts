import { z } from 'zod';
import { admissionId } from './admission.ts';
import { assetKey } from './asset.ts';
import { basisDocument } from './basisDocument.ts';
import { day, signature } from './people.ts';

/** Where an existing plate hangs: on the façade or grounds, or inside the building. */
export const placardPlace = z.enum(['outside', 'inside']);
export type PlacardPlace = z.infer<typeof placardPlace>;

/** 条牌, 方牌, 门牌, 制度牌, 标识, or something else. */
export const placardForm = z.enum(['strip', 'square', 'door', 'system', 'mark', 'other']);
export type PlacardForm = z.infer<typeof placardForm>;

/** Colour of a plate's ground or letters. */
export const placardColour = z.enum(['white', 'red', 'black', 'blue', 'other']);
export type PlacardColour = z.infer<typeof placardColour>;

/** Which scripts stand on a plate: both, or one only. */
export const placardScripts = z.enum(['both', 'zh', 'mn']);
export type PlacardScripts = z.infer<typeof placardScripts>;

/** Typeface of its Chinese: 宋体, or another. */
export const placardTypeface = z.enum(['song', 'other']);
export type PlacardTypeface = z.infer<typeof placardTypeface>;

/** The policy's three tests of a 虚牌 (clause （八）): 内容, 保障, 职能. */
export const PLACARD_TESTS = ['content', 'support', 'function'] as const;
export type PlacardTest = (typeof PLACARD_TESTS)[number];
export const testJudgement = z.enum(['holds', 'fails', 'unknown']);
export type TestJudgement = z.infer<typeof testJudgement>;
const placardTests = z.strictObject({
  content: testJudgement,
  support: testJudgement,
  function: testJudgement,
});
export type PlacardTests = z.infer<typeof placardTests>;

/** What is to become of a plate. */
export const placardOutcome = z.enum(['keep-outside', 'keep-inside', 'merge', 'retire']);
export type PlacardOutcome = z.infer<typeof placardOutcome>;

/** How long what is told of a decision may be. */
export const DECISION_LENGTHS = { reason: 400, measures: 200 } as const;

/** The decision of a person, which need not be the program's proposal. */
export const placardDecision = z.strictObject({
  outcome: placardOutcome,
  /** Key of the catalogue entry that takes it in, for `merge`; without it nothing is decided yet. */
  into: z.string().min(1).max(60).optional(),
  reason: z.string().max(DECISION_LENGTHS.reason).optional(),
  /** Id of the sign of this project that takes its place on the wall, where it comes down. */
  replacedBy: z.string().min(1).max(40).optional(),
  /** 整改措施 of this plate alone; absent = the project's (`papers.measures`). */
  measures: z.string().max(DECISION_LENGTHS.measures).optional(),
  decided: signature,
  /** Day on which it was taken down, moved or merged; absent while it is still to be done. */
  doneOn: day.optional(),
  photoAfter: assetKey.optional(),
});
export type PlacardDecision = z.infer<typeof placardDecision>;

/** Most plates that one row of the inventory stands for. */
export const MOST_COPIES = 999;

/** How long each text of a plate may be. */
export const PLACARD_LENGTHS = { text: 400, mn: 400, room: 60, demandedBy: 200, note: 400 } as const;

/** One row of the inventory of existing plates (requirement IN-3). Lengths in whole millimetres. */
export const placardRecord = z.strictObject({
  id: z.string().min(1).max(40),
  /** The Chinese words as they stand on the plate, unchanged. */
  text: z.string().min(1).max(PLACARD_LENGTHS.text),
  /** The Mongolian words as somebody copied them; a record of what hangs there, never used for a new sign. */
  mn: z.string().max(PLACARD_LENGTHS.mn).optional(),
  place: placardPlace,
  /** Id of a room, or its name where there is no such room in the project. */
  room: z.string().max(PLACARD_LENGTHS.room).optional(),
  form: placardForm,
  /** How many of them hang there alike; absent = one. */
  copies: z.number().int().min(1).max(MOST_COPIES).optional(),
  /** Office or department that asked for the plate. */
  demandedBy: z.string().max(PLACARD_LENGTHS.demandedBy).optional(),
  basisDocument: basisDocument.optional(),
  /** The admission by which it was asked for (requirement ADMIT-1). */
  admission: admissionId.optional(),
  /** Whether that document demands a dedicated person or post (requirement MECH-2). */
  demandsPerson: z.boolean().optional(),
  size: z
    .strictObject({
      width: z.number().int().min(1).max(60_000),
      height: z.number().int().min(1).max(60_000),
    })
    .optional(),
  /** How it looks, as somebody saw it; absent = nobody has said, which is no fault. */
  ground: placardColour.optional(),
  letters: placardColour.optional(),
  scripts: placardScripts.optional(),
  typeface: placardTypeface.optional(),
  photo: assetKey.optional(),
  note: z.string().max(PLACARD_LENGTHS.note).optional(),
  /** A person's judgement on the three tests; null = nobody has judged yet. */
  judged: z.strictObject({ tests: placardTests, by: signature }).nullable(),
  decision: placardDecision.nullable(),
});
export type PlacardRecord = z.infer<typeof placardRecord>;
/** What may be absent of a record, and so can be taken away again. */
export type AbsentOfPlacard = {
  [Key in keyof PlacardRecord]-?: object extends Pick<PlacardRecord, Key> ? Key : never;
}[keyof PlacardRecord];

export function copiesOf({ copies = 1 }: Pick<PlacardRecord, 'copies'>): number {
  return copies;
}
