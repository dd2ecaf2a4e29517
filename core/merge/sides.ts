import { type ListPart } from '../compare/differences.ts';
import { type SinglePart } from '../compare/singles.ts';
import { type Project } from '../project/project.ts';

export const SIDES = ['mine', 'theirs'] as const;
export type Side = (typeof SIDES)[number];

export function other(side: Side): Side {
  return side === 'mine' ? 'theirs' : 'mine';
}

/** What is merged; `base`: what both began with, null where nobody knows. */
export type Merging = Readonly<Record<Side, Project>> & { readonly base: Project | null };

export const CHOICES = [...SIDES, 'both'] as const;
export type Choice = (typeof CHOICES)[number];

/** What somebody chose: of each conflict by its key, and of all others. */
export type Choices = {
  readonly of: ReadonlyMap<string, Choice>;
  readonly others: Side | null;
};

type At = {
  /** By which it is chosen: `signs/s12/size`. */
  readonly key: string;
  /** Null: it is still open, and nothing may be written. */
  readonly choice: Choice | null;
};

/** What both sides changed otherwise. */
export type Conflict = At &
  (
    | { readonly of: 'single'; readonly part: SinglePart; readonly field: string | null }
    /** A field of a record that both have. */
    | { readonly of: 'field'; readonly part: ListPart; readonly record: string; readonly field: string }
    /** One took it away, the other changed it. */
    | { readonly of: 'removed'; readonly part: ListPart; readonly record: string; readonly by: Side }
    /** One took it away, and something that the other has cannot do without it. */
    | { readonly of: 'needed'; readonly part: ListPart; readonly record: string; readonly by: Side }
    /** Both brought the list into another order. */
    | { readonly of: 'order'; readonly part: ListPart }
    /** Walls, openings, spaces and columns of a level, which only go together. */
    | { readonly of: 'level'; readonly level: string }
    /** The plan as a whole: what both made of it does not fit together. */
    | { readonly of: 'plan' }
  );

/** `Omit` that leaves the members of a union apart. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
export type FoundConflict = Without<Conflict, 'choice'>;
