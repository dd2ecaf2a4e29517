import { z } from 'zod';

const percent = z.number().min(0).max(100);
const cmyk = z.tuple([percent, percent, percent, percent]).readonly();
export type Cmyk = z.infer<typeof cmyk>;

/**
 * An ink that a project brings in the place of one of the house (templates/inks.json): the banner's own colour by its print
 * values, and the number of the paint or film in the maker's swatch. Party red and the placards' black take the number alone.
 */
const ownInk = z
  .strictObject({
    replaces: z.string().min(1).max(40),
    name: z.string().trim().min(1).max(40),
    cmyk: cmyk.optional(),
    /** As the swatch has it, e.g. RAL 5002. */
    paint: z.string().trim().min(1).max(60).optional(),
  })
  .refine(({ cmyk: given, paint }) => given !== undefined || paint !== undefined);
export type OwnInk = z.infer<typeof ownInk>;

/** `100 70 0 10`, with commas or without, as swatches print it; null = no four shares of 0 to 100. */
export function readCmyk(text: string): Cmyk | null {
  const parts = text
    .replaceAll(/[CMYKcmyk%]/g, ' ')
    .split(/[\s,，、/]+/u)
    .filter((part) => part !== '');
  const read = cmyk.safeParse(parts.map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : NaN)));
  return read.success ? read.data : null;
}

/** One ink of the list changed; without colour and number it is the house's again. */
export function withOwnInk(
  all: readonly OwnInk[],
  to: Omit<OwnInk, 'name'> & { readonly name: string },
): OwnInk[] {
  const others = all.filter(({ replaces }) => replaces !== to.replaces);
  const read = ownInk.safeParse(to);
  return read.success ? [...others, read.data] : others;
}

/** One for each ink at most. */
export const ownInks = z
  .array(ownInk)
  .max(40)
  .refine((all) => new Set(all.map(({ replaces }) => replaces)).size === all.length);
