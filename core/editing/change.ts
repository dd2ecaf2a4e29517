import { type Asset } from '../project/asset.ts';
import { type Mechanism } from '../project/organisation.ts';
import { type Dimension, type Note } from '../project/plan/annotation.ts';
import { type Column } from '../project/plan/column.ts';
import { type FacadeSpot } from '../project/plan/facadeSpot.ts';
import { type Fixture } from '../project/plan/fixture.ts';
import { type Level, type Variant } from '../project/plan/level.ts';
import { type Opening } from '../project/plan/opening.ts';
import { type OutdoorArea } from '../project/plan/outdoor.ts';
import { type Space } from '../project/plan/space.ts';
import { type Underlay } from '../project/plan/underlay.ts';
import { type Wall } from '../project/plan/wall.ts';
import { type Project } from '../project/project.ts';
import { type Room } from '../project/room.ts';
import { type Sign } from '../project/sign.ts';

/** Tables of the plan: arrays of records with ids, under `project.plan`. */
export type PlanTables = {
  readonly variants: Variant;
  readonly levels: Level;
  readonly walls: Wall;
  readonly openings: Opening;
  readonly spaces: Space;
  readonly columns: Column;
  readonly fixtures: Fixture;
  readonly outdoors: OutdoorArea;
  readonly dimensions: Dimension;
  readonly notes: Note;
  readonly facadeSpots: FacadeSpot;
  readonly underlays: Underlay;
};

/** Tables of the project itself; an asset's id is its checksum. */
export type ProjectTables = {
  readonly rooms: Room;
  readonly signs: Sign;
  readonly mechanisms: Mechanism;
  readonly assets: Asset;
};

export type Tables = PlanTables & ProjectTables;
export type TableName = keyof Tables;

/** Parts of the project that are single values, and the single values of the plan. */
export type Parts = Omit<Project, keyof ProjectTables> & {
  readonly 'plan.current': string;
  readonly 'plan.north': number | null;
};
export type PartName = keyof Parts;

/** A record in its table; `at` is its index there: before the change for a removed one, after it for an added one. */
export type Entry = {
  [Table in TableName]: { readonly table: Table; readonly record: Tables[Table]; readonly at: number };
}[TableName];

export type Update = {
  [Table in TableName]: { readonly table: Table; readonly from: Tables[Table]; readonly to: Tables[Table] };
}[TableName];

export type PartUpdate = {
  [Part in PartName]: { readonly part: Part; readonly from: Parts[Part]; readonly to: Parts[Part] };
}[PartName];

/** What an edit does, as a value: it can be applied, inverted, joined with the next and kept. */
export type Change = {
  readonly added: readonly Entry[];
  readonly updated: readonly Update[];
  readonly removed: readonly Entry[];
  readonly parts: readonly PartUpdate[];
};

export function isEmpty(change: Change): boolean {
  return (
    change.added.length === 0 &&
    change.updated.length === 0 &&
    change.removed.length === 0 &&
    change.parts.length === 0
  );
}

/** The change that takes this one back. */
export function invert(change: Change): Change {
  return {
    added: change.removed,
    updated: change.updated.map(swapUpdate),
    removed: change.added,
    parts: change.parts.map(swapPart),
  };
}

function swapUpdate(update: Update): Update {
  // The two sides have the same type by construction; TypeScript cannot follow a union through a spread.
  return { ...update, from: update.to, to: update.from } as Update;
}

function swapPart(update: PartUpdate): PartUpdate {
  // As above.
  return { ...update, from: update.to, to: update.from } as PartUpdate;
}
