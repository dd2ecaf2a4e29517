import { type Ink } from '../../../core/drawing/ink.ts';
import { type ImportTarget } from '../../../app/cad/importTarget.ts';
import { type UiLanguage } from '../../../app/words/words.ts';
import { type Coding } from '../../../app/dxf/coding.ts';
import { type DxfProblem } from '../../../app/dxf/dxfProblem.ts';
import { type LeftOut } from '../../../core/cad/cadDrawing.ts';
import { type CadFinding } from '../../../core/cad/cadFinding.ts';
import { type CadPlane, type extentOf } from '../../../core/cad/cadPlane.ts';
import { type BlockRole, type CadMapping, type LayerContents } from '../../../core/cad/mapping.ts';
import { type LayerRole } from '../../../core/cad/layerRole.ts';
import { type CadRegion } from '../../../core/cad/regions/region.ts';
import { type Change } from '../../../core/editing/change.ts';
import { type PlanProblem } from '../../../core/editing/command.ts';
import { type ImportedCad } from '../../../core/editing/commands/importCad.ts';
import { type Areas } from '../../../core/plan/areas.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type SpaceUse } from '../../../core/project/plan/space.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Mm } from '../../../core/units/length.ts';

/** A box in the file's own units, y up. */
export type CadExtent = NonNullable<ReturnType<typeof extentOf>>;

/** What the user has said so far; `unit` null = not yet. */
export type CadChoice = Omit<CadMapping, 'unit'> & { readonly unit: Mm | null };

/** A place in the preview: which point of the file is in the middle, and how large the file is shown. */
export type CadView = {
  /** In the file's units. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels a unit. */
  readonly scale: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
};

/** What is pointed out in the preview. */
export type Lit =
  { readonly of: 'layer'; readonly name: string } | { readonly of: 'block'; readonly name: string };

type ReadAsk = {
  readonly file: File;
  /** The DXF in base64 that a converter made of `file`; null = `file` itself. */
  readonly converted: string | null;
  /** null = as the file says. */
  readonly coding: string | null;
  readonly inks: Readonly<Record<string, Ink>>;
};

type LookAsk = {
  readonly choice: CadChoice;
  readonly project: Project;
  /** Where a drawing that is one plan goes; null = where it belongs. */
  readonly target: ImportTarget | null;
  /** null = as the program finds them. */
  readonly regions: readonly SheetRegion[] | null;
  /** In which levels that come with the import are called. */
  readonly language: UiLanguage;
};

/** What the dialog asks of the worker; a look, a picture or a place of null = no file has been read. */
export type CadCalls = {
  readonly read: { readonly ask: ReadAsk; readonly answer: CadRead };
  readonly look: { readonly ask: LookAsk; readonly answer: CadLook | null };
  readonly paint: {
    readonly ask: { readonly view: CadView; readonly lit: Lit | null };
    readonly answer: { readonly picture: ImageBitmap; readonly view: CadView } | null;
  };
  /** The vertex nearest to a place, no farther than `within` (file units). */
  readonly nearest: {
    readonly ask: { readonly at: Point; readonly within: number };
    readonly answer: Point | null;
  };
};

export type CadProgress = { readonly share: number; readonly entities: number };

export type CadRead =
  | { readonly tell: 'refused'; readonly problem: DxfProblem }
  /** A DWG, in base64: somebody else has to make a DXF of it. */
  | { readonly tell: 'dwg'; readonly bytes: string }
  /** `made`: what was read in the place of the file that was asked for; null = that file itself. */
  | { readonly tell: 'read'; readonly contents: CadContents; readonly made: File | null };

/** What a file holds, without its geometry: that stays with the worker. */
export type CadContents = {
  readonly version: string | null;
  readonly coding: Coding;
  readonly unit: Mm | null;
  readonly layers: readonly (LayerContents & {
    readonly role: LayerRole;
    readonly blockNames: readonly string[];
  })[];
  readonly blocks: readonly { readonly name: string; readonly count: number; readonly role: BlockRole }[];
  readonly counts: { readonly lines: number; readonly blocks: number; readonly texts: number };
  readonly leftOut: readonly LeftOut[];
  readonly extent: CadExtent | null;
  /** Usual distance between faces on layers named like walls, file units; null = they do not say. */
  readonly wall: number | null;
};

export type LookRoom = {
  /** null = no text stands in it. */
  readonly name: string | null;
  readonly use: SpaceUse;
  /** m² */
  readonly usable: number;
  /** In the file's units: its innermost point, and how far that is from the next wall. */
  readonly at: Point;
  readonly reach: number;
};

/** A drawing of the sheet as the dialog has it. */
export type SheetRegion = CadRegion & {
  readonly id: number;
  /** What its level is to be called; null = as the storey is called. */
  readonly name: string | null;
};

/** One level that would come of the choice. */
export type LookLevel = {
  /** Of the region that it comes from; -1 = the whole drawing. */
  readonly region: number;
  readonly level: string;
  readonly name: string;
  readonly storey: number;
  readonly target: ImportTarget;
  readonly imported: ImportedCad;
  readonly areas: Areas;
  readonly rooms: readonly LookRoom[];
  readonly plane: CadPlane;
};

/** A region of which nothing came. */
export type LookFailure = {
  readonly region: number;
  readonly problem: PlanProblem;
  readonly findings: readonly CadFinding[];
};

/** What would come of the choice. */
export type CadLook = {
  /** Of the lines that are to become walls; null = there are none. */
  readonly extent: CadExtent | null;
  /** The drawings of the sheet; `whole`: the drawing is one plan, and there is nothing to choose. */
  readonly regions: readonly SheetRegion[];
  readonly whole: boolean;
  /** null = the unit is not known yet. */
  readonly plan:
    | null
    | {
        readonly made: true;
        readonly change: Change;
        /** The lowest storey first. */
        readonly levels: readonly LookLevel[];
        readonly failed: readonly LookFailure[];
        /** About the file as a whole. */
        readonly about: readonly CadFinding[];
        /** Of all levels that come with the import. */
        readonly areas: Areas;
      }
    | { readonly made: false; readonly failed: readonly LookFailure[] };
};
