import { z } from 'zod';
import { assetKey } from './asset.ts';
import { bilingual } from './text.ts';
import { wallSource } from './wallSource.ts';

/** 国家级, 自治区级, 盟市级, 旗县级, 苏木乡镇级, in order of rank. */
export const HONOUR_LEVELS = ['state', 'region', 'league', 'banner', 'township'] as const;
const honourLevel = z.enum(HONOUR_LEVELS);
export type HonourLevel = z.infer<typeof honourLevel>;

/** 奖牌, 奖状（证书）, 锦旗, 奖杯, 照片. */
export const HONOUR_KINDS = ['plaque', 'certificate', 'pennant', 'trophy', 'photo'] as const;
const honourKind = z.enum(HONOUR_KINDS);
export type HonourKind = z.infer<typeof honourKind>;

/** Date as it stands on the honour: a year, a month or a day. */
export const honourDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/**
 * An honour that the village's organisations hold, as far as it was entered: null = nobody has said yet. Sizes in whole
 * millimetres, as the thing hangs.
 */
export const honourRecord = z.strictObject({
  id: z.string().min(1).max(40),
  name: bilingual,
  grantor: z.string().trim().min(1).max(200),
  date: honourDate.nullable(),
  level: honourLevel.nullable(),
  kind: honourKind.nullable(),
  width: z.number().int().min(40).max(4000).nullable(),
  height: z.number().int().min(40).max(4000).nullable(),
  picture: assetKey.nullable(),
});
export type HonourRecord = z.infer<typeof honourRecord>;

/** What of an honour may be open. */
const HONOUR_FIELDS = ['date', 'level', 'kind', 'width', 'height'] as const;
type Known = { [Field in (typeof HONOUR_FIELDS)[number]]: NonNullable<HonourRecord[Field]> };

/** An honour of which everything is known that hanging and captions need. */
export type Honour = Omit<HonourRecord, keyof Known> & Known;

function isComplete(honour: HonourRecord): honour is Honour {
  return HONOUR_FIELDS.every((field) => honour[field] !== null);
}

const length = z.number().int().min(0).max(60_000);

/** A rectangle on a wall, from its left edge and from the floor, mm: where nothing may hang. */
const wallArea = z.strictObject({
  what: z.enum(['door', 'window', 'switch', 'socket', 'column', 'other']),
  x: length,
  y: length,
  width: z.number().int().min(1).max(60_000),
  height: z.number().int().min(1).max(60_000),
});
export type WallArea = z.infer<typeof wallArea>;

/** A wall as it was measured inside the room, seen from in front. */
const displayWall = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(40),
  width: z.number().int().min(300).max(60_000),
  height: z.number().int().min(1000).max(12_000),
  keepFree: z.array(wallArea).max(60),
  /** Where it was copied from; absent: somebody typed it. */
  source: wallSource.optional(),
});
export type DisplayWall = z.infer<typeof displayWall>;

/** Where an honour hangs, wherever somebody put it: its upper left corner from the wall's left edge and from the floor, mm. */
const hungHonour = z.strictObject({
  honour: z.string().min(1).max(40),
  wall: z.string().min(1).max(40),
  x: length,
  top: length,
});
export type HungHonour = z.infer<typeof hungHonour>;

/** 荣誉集中展陈 (requirement HONOUR-1). */
export const honoursWall = z.strictObject({
  honours: z.array(honourRecord).max(2000),
  walls: z.array(displayWall).max(20),
  order: z.enum(['level', 'year', 'kind']),
  /** Places that are kept for honours to come. */
  reserve: z.number().int().min(0).max(200),
  /** Where they hang now; an honour that is added later leaves these alone. */
  hung: z.array(hungHonour).max(2000),
});
export type HonourRecords = z.infer<typeof honoursWall>;

/** What can hang. */
export type HonoursWall = Omit<HonourRecords, 'honours'> & { honours: Honour[] };

export function whatHangs(records: HonourRecords): HonoursWall {
  return { ...records, honours: records.honours.filter(isComplete) };
}

export function emptyHonoursWall(): HonourRecords {
  return { honours: [], walls: [], order: 'level', reserve: 0, hung: [] };
}
