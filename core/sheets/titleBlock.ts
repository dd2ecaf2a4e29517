import { z } from 'zod';

/** What a cell of a title block may name; filled in for each sheet. */
const HEADER_VARIABLES = [
  'banner',
  'township',
  'village',
  'centre',
  'title',
  'scale',
  'paper',
  'date',
  'number',
  'page',
  'pages',
  'variant',
  'level',
  'projectNumber',
  'surveyedBy',
  'designedBy',
  'checkedBy',
  'approvedBy',
] as const;
export type HeaderVariable = (typeof HEADER_VARIABLES)[number];
export type HeaderValues = Readonly<Record<HeaderVariable, string>>;

const VARIABLE = /\{([^{}]*)\}/g;

const known = (text: string): boolean =>
  [...text.matchAll(VARIABLE)].every(([, name]) => HEADER_VARIABLES.some((one) => one === name));

const cell = z.strictObject({
  /** Small words at the left of the cell; empty = the value fills it. */
  label: z.string().max(20),
  /** Words with `{variables}`; empty = left free for a hand. */
  value: z.string().max(120).refine(known, 'names an unknown variable'),
  /** Part of the column's height. */
  share: z.number().positive().max(10),
  emphasis: z.enum(['plain', 'strong']),
});

/** The 标题栏 along the foot of a sheet: columns of cells. Lengths in mm. */
export const titleBlock = z.strictObject({
  format: z.literal('paijiang-title-block'),
  id: z.string().min(1).max(60),
  name: z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(60) }),
  height: z.number().min(16).max(60),
  columns: z
    .array(
      z.strictObject({
        /** Fixed width; 0 = what the others leave, shared among all such columns. */
        width: z.number().min(0).max(200),
        /** Room for the labels. */
        label: z.number().min(0).max(60),
        cells: z.array(cell).min(1).max(8),
      }),
    )
    .min(1)
    .max(8),
});
export type TitleBlock = Readonly<z.infer<typeof titleBlock>>;

export function fillHeader(text: string, values: HeaderValues): string {
  // The schema has let no other name in.
  return text.replace(VARIABLE, (_, name: HeaderVariable) => values[name]);
}
