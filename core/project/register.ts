import { z } from 'zod';
import { bilingual } from './text.ts';

/** The register of names: every name on every sign is composed from these (requirement NAME-1). */
export const register = z.strictObject({
  /** 盟市, for information; not part of a placard's name. */
  league: z.string().max(60).optional(),
  /** 旗县(市、区). */
  banner: bilingual,
  /** 苏木乡镇(街道). */
  township: bilingual,
  /** 嘎查村, with its generic word: 查干哈达嘎查, 台阁牧村. */
  village: bilingual,
  /** File that approved the names, if it is at hand. */
  approval: z.string().max(200).optional(),
});
export type Register = z.infer<typeof register>;

/**
 * 农区 or 牧区: decides the least area (requirements AREA-1, AREA-2). A community (社区) is neither; its setting decides
 * that the community rulebook judges (requirement URBAN-1).
 */
export const SETTINGS = ['farming', 'pastoral', 'community'] as const;
export const setting = z.enum(SETTINGS);
export type Setting = z.infer<typeof setting>;
