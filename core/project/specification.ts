import { z } from 'zod';
import { day } from './people.ts';

/** Words of a person; empty ones are left out of the record. */
const said = (most: number) => z.string().trim().min(1).max(most);

export const MOUNTINGS = ['standoff', 'screws', 'tape', 'hook', 'hung', 'insert'] as const;
export const LIGHTS = ['none', 'front', 'back', 'halo'] as const;

/**
 * What a sign shop asks before it cuts (制作要求), as far as the drawing does not say it: a field that is absent is open,
 * and is asked for. Lengths in mm.
 */
const fields = {
  /** Id of templates/combinations.json, which answers what is absent here. */
  combination: z.string().min(1).max(40).optional(),
  thickness: z.number().min(0.05).max(300).optional(),
  /** Surface: brushed, matt, with a clear coat … */
  finish: said(80).optional(),
  /** How deep letters are etched or carved, or how far they stand out. */
  depth: z.number().min(0.01).max(200).optional(),
  /** By the reference of a paint or film. */
  colours: said(200).optional(),
  tolerance: z.number().min(0.05).max(20).optional(),
  sides: z.literal([1, 2]).optional(),
  backing: said(80).optional(),
  edge: said(80).optional(),
  place: z.enum(['indoor', 'outdoor']).optional(),
  light: z.enum(LIGHTS).optional(),
  mounting: z.enum(MOUNTINGS).optional(),
  /** Screws, standoffs, tape more exactly. */
  fixing: said(120).optional(),
  /** From the floor or the ground to the lower edge. */
  mountingHeight: z.number().int().min(0).max(30_000).optional(),
  packing: said(120).optional(),
  deadline: day.optional(),
  delivery: said(120).optional(),
  approver: said(40).optional(),
  telephone: said(40).optional(),
  remarks: said(400).optional(),
} as const;

/** What one sign has of its own; its material and process stand with the sign. */
export const signSpecification = z.strictObject(fields);

/** What holds for every sign of a project that does not say it itself. */
export const specification = z.strictObject({ material: said(60).optional(), ...fields });
export type Specification = z.infer<typeof specification>;
export type SpecificationField = keyof Specification;

export const SPECIFICATION_FIELDS = specification.keyof().options;
