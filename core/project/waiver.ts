import { z } from 'zod';
import { day } from './people.ts';

/**
 * A finding of the preflight that a named person lets stand (跳过并记录). It holds for what was found as it was told: of
 * other figures, or of another text, it says nothing.
 */
export const waiver = z.strictObject({
  /** The sign that it is about; absent = the whole project. */
  sign: z.string().min(1).max(40).optional(),
  code: z.string().regex(/^[a-z][a-z-]{0,60}$/),
  data: z.record(z.string().min(1).max(40), z.union([z.string().max(20_000), z.number()])),
  reason: z.string().trim().min(1).max(400),
  by: z.string().trim().min(1).max(60),
  on: day,
});
export type Waiver = z.infer<typeof waiver>;

export const waivers = z.array(waiver).max(5000);

/** What a waiver is about. */
export type Waived = {
  readonly sign: string | null;
  readonly found: {
    readonly code: string;
    readonly data: Readonly<Record<string, string | number>>;
  };
};

/** Whether the waiver is of this very finding. */
export function isOf({ sign, code, data }: Waiver, { sign: own, found }: Waived): boolean {
  const names = Object.keys(found.data);
  return (
    (sign ?? null) === own &&
    code === found.code &&
    names.length === Object.keys(data).length &&
    names.every((name) => data[name] === found.data[name])
  );
}
