import { z } from 'zod';

/** Percent. */
const part = z.number().min(0).max(100);
/** Cyan, magenta, yellow, black. */
const cmyk = z.tuple([part, part, part, part]).readonly();
const shared = {
  /** Overprints what lies below instead of knocking it out (K100 text). */
  overprint: z.boolean(),
  /** `#rrggbb`, display only. */
  screen: z.string().regex(/^#[0-9a-f]{6}$/),
};

/** A named colour. Print values are given, never converted from a screen colour; `screen` is only for showing. */
export const ink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('process'), cmyk, ...shared }),
  z.strictObject({
    kind: z.literal('spot'),
    /** Separation name as the RIP or the cutter expects it, ASCII, e.g. `CutContour`. */
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9_ -]{0,40}$/),
    alternate: cmyk,
    ...shared,
  }),
]);
export type Ink = Readonly<z.infer<typeof ink>>;
