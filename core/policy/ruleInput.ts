import { type Day } from '../project/people.ts';
import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import { type SignLook } from '../signs/signLook.ts';
import { type AreaDoubt } from '../plan/areaDoubts.ts';
import { type PlacedFixture } from '../plan/fixturesInRooms.ts';
import { type Areas } from './areas.ts';
import { type AuditRow } from './audit/auditRow.ts';
import { type PlateWords } from './audit/plateWords.ts';
import { type Subject } from '../project/subject.ts';
import { type PlatesCatalogue } from './plates.ts';

/** A standard name that a sign or a plate gets wrong (requirement NAME-1), from core/signs/names.ts. */
type NameObservation = {
  readonly subjects: readonly Subject[];
  readonly found: string;
  readonly right: string;
};

/** An area that contradicts itself: how, on which level, near which point (mm of the plan). */
export type Uncomputed = {
  readonly why: AreaDoubt['code'];
  /** The level's name. */
  readonly storey: string;
  readonly x: number;
  readonly y: number;
};

/** What lies outside the project record and is measured or looked up by the caller. */
export type Site = {
  readonly areas: Areas;
  /** Why and where the plan's areas could not be computed (FLOOR-15); then none is known. */
  readonly uncomputed: readonly Uncomputed[];
  /** Null = the template is not known. */
  readonly look: (sign: Sign) => SignLook | null;
  /** Wrong names (NAME-1). */
  readonly names: readonly NameObservation[];
  /** Legal names, with their document, that differ from the composed form (NAME-2). */
  readonly seals: readonly NameObservation[];
  /** Fixtures of the plan's current variant; null = no plan is drawn. */
  readonly fixtures: readonly PlacedFixture[] | null;
};

/** Everything that a kind of rule may see. */
export type RuleInput = {
  readonly project: Project;
  readonly today: Day;
  readonly site: Site;
  readonly plates: PlatesCatalogue;
  readonly words: PlateWords;
  /** The inventory of existing plates with the program's proposals, in the inventory's order. */
  readonly audit: readonly AuditRow[];
};
