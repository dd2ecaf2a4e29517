import { z } from 'zod';
import { measure } from './measure.ts';
import { words } from './templateFields.ts';

/** A measure that stays within so many mm, or so many percent of a side. */
function upTo(limits: { readonly mm: number; readonly percent: number }) {
  return measure.refine(
    (text) => Number.parseFloat(text) <= (text.endsWith('mm') ? limits.mm : limits.percent),
    {
      params: limits,
    },
  );
}

const line = upTo({ mm: 60, percent: 8 });

/**
 * What is drawn along the edges of a face, in one ink: lines that keep a distance from the trim, or bars that run over it.
 * `0 mm` = nothing on that side.
 */
const edgeFields = {
  /** From the trim to the lines; `0 mm`: they are bars that bleed. */
  from: upTo({ mm: 60, percent: 8 }),
  top: line,
  foot: line,
  sides: line,
  /** A fine line inside the first, on the same sides. */
  second: z.strictObject({ gap: line, line }).nullable(),
  /** Kept free between the lines and all that the layout sets. */
  clear: upTo({ mm: 60, percent: 6 }),
};

/** Strips and plates are letters on white (《实施意见》（八）): their edge has the ink of their letters and no other. */
const letteredEdge = z.strictObject({ ink: z.literal('letters'), ...edgeFields }).nullable();
const groundedEdge = z.strictObject({ ink: z.enum(['letters', 'ground']), ...edgeFields }).nullable();
const boardEdge = z.strictObject({ ink: z.enum(['letters', 'accent']), ...edgeFields }).nullable();

/**
 * templates/looks: how the families of signs are framed, chosen once for the project. A look adds to a layout and changes
 * none: what stands inside is set as it always is, in what the edge leaves.
 */
export const look = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  strip: letteredEdge,
  plate: letteredEdge,
  door: groundedEdge,
  board: z.strictObject({
    /** Over the title: a narrow band along the edge, the ground of the whole head, or nothing. */
    head: z.enum(['band', 'ground', 'none']),
    edge: boardEdge,
  }),
});
export type Look = z.infer<typeof look>;

/** Families that a look frames; official artwork and drawings for the fitter are in none. */
export type LookFamily = Exclude<keyof Look, 'id' | 'name'>;
type Edges = NonNullable<Look['door']> | NonNullable<Look['board']['edge']>;
export type Edge = Omit<Edges, 'ink'> & { readonly ink: Edges['ink'] };

/** Where a project chooses none. */
export const USUAL_LOOK = 'plain';
