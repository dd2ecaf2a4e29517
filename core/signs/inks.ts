import { z } from 'zod';
import { type Ink } from '../drawing/drawing.ts';

const percent = z.number().min(0).max(100);
const cmyk = z.tuple([percent, percent, percent, percent]).readonly();
const screen = z.string().regex(/^#[0-9a-f]{6}$/);
const shared = { overprint: z.boolean(), screen };

/** An ink as a Drawing names it. */
export const ink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('process'), cmyk, ...shared }),
  z.strictObject({
    kind: z.literal('spot'),
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9_ -]{0,40}$/),
    alternate: cmyk,
    ...shared,
  }),
]);

/** Where the value comes from; `house choice` where no source gives one. */
const source = z.string().min(1);
const [processInk, spotInk] = ink.options;

/** templates/inks.json: every colour that a template may name. Print values are given, never converted. */
export const inkTable = z.record(
  z.string(),
  z.discriminatedUnion('kind', [processInk.extend({ source }), spotInk.extend({ source })]),
);
export type InkTable = z.infer<typeof inkTable>;

/** The inks of a drawing: those of the table that it names. A name that is not there is our own mistake. */
export function pickInks(table: InkTable, names: Iterable<string>): Record<string, Ink> {
  const picked: Record<string, Ink> = {};
  for (const name of [...new Set(names)].sort()) {
    const entry = table[name];
    if (entry === undefined) throw new Error(`no ink named ${name}`);
    const { source: _, ...ink } = entry;
    picked[name] = ink;
  }
  return picked;
}
