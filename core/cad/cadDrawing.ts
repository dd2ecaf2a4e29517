/**
 * What a CAD file holds, as far as a floor plan can use it, independent of the file format. Coordinates are the
 * file's own units, x right, y up; blocks are expanded, so that every line stands where it is seen.
 */
export type CadDrawing = {
  /** `$ACADVER`, e.g. AC1015; null where the file does not say. */
  readonly version: string | null;
  /** The character coding that its texts were read with, as TextDecoder calls it. */
  readonly coding: string;
  /** mm per unit by `$INSUNITS`; null where the file does not say. */
  readonly unit: number | null;
  readonly layers: readonly CadLayer[];
  readonly lines: readonly CadLine[];
  readonly inserts: readonly CadInsert[];
  readonly texts: readonly CadText[];
  /** What the file has and the drawing does not, by reason and kind. */
  readonly leftOut: readonly LeftOut[];
  /** What Paijiang itself wrote into the file beside its lines; absent in files of others. */
  readonly own?: OwnRecords;
};

/**
 * How a layer is switched: `off`, `frozen`, or `frozen-in-new-views`: seen here, but frozen in every
 * view of a sheet that is still to come.
 */
export type LayerState = 'on' | 'off' | 'frozen' | 'frozen-in-new-views';

export type CadLayer = {
  readonly name: string;
  readonly shown: boolean;
  /** Absent = `on` where it is shown, else `off`. */
  readonly state?: LayerState;
};

/**
 * A line of straight pieces and arcs. `vertices` is flat: x, y, bulge, x, y, bulge …; the bulge of a vertex is
 * tan(angle / 4) of the arc to the next one, positive to the left of the way (DXF reference, LWPOLYLINE 42).
 */
export type CadLine = {
  /** Number in `layers`. */
  readonly layer: number;
  /** Number in `inserts` of the innermost block that it is a part of; -1 = none. */
  readonly insert: number;
  readonly vertices: readonly number[];
  readonly closed: boolean;
  /** Drawn this wide, in the file's units: a body whose middle this line is. Absent = a line. */
  readonly width?: number;
  /** Bounds a filled area (SOLID, TRACE, HATCH): lines of one number are one area, by turns filled and empty. */
  readonly fill?: number;
  /** One of the lines of a multiline whose whole body another line of the drawing already is. */
  readonly part?: true;
};

/** A block that stands somewhere: a door, a window, a piece of furniture. */
export type CadInsert = {
  readonly block: string;
  readonly layer: number;
  /** Number in `inserts` of the block around this one; -1 = none. */
  readonly parent: number;
  readonly x: number;
  readonly y: number;
  /** Degrees, counter-clockwise as the file counts, of the block's own x axis. */
  readonly turn: number;
  /** Values that were filled in, by tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** On a layer that is off or frozen: nobody sees it. */
  readonly hidden?: true;
  /** Turned over, as in a mirror. */
  readonly mirrored?: true;
};

export type CadText = {
  readonly layer: number;
  readonly insert: number;
  /** Its middle, estimated: no font is at hand. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Without formatting codes; lines parted by \n. */
  readonly text: string;
};

/** Why something of the file is not in the drawing or not in the plan; sentences in app/words/cad.ts. */
export const LEFT_OUT_REASONS = [
  'no-use', // pictures, dimensions: a plan does not need them
  'third-dimension', // solids, faces, meshes
  'unknown-kind',
  'tangent', // 天正 objects that only that program can show
  'proxy', // objects of some other program, without what they look like
  'external', // a block that lies in another file
  'multiline-style', // an MLINE that says neither itself nor by its style where its lines run
  'hidden', // invisible by itself, or in a block on a frozen layer
  'broken', // its own figures contradict each other
  'not-a-place', // NaN, infinite or astronomically far
  'paper-space',
  'block-missing',
  'block-in-itself',
  'blocks-too-deep',
  'truncated', // the file ends before its end mark
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export type LeftOut = {
  readonly reason: LeftOutReason;
  /** Kind of entity as the file calls it, or the block's name. */
  readonly kind: string;
  readonly count: number;
};

/**
 * Extended data of files that Paijiang wrote (output/dxf/planDxf.ts), as found: each record a list of words. They are
 * believed only where nothing was changed since (core/cad/ownPlan.ts).
 */
export type OwnRecords = {
  readonly lines: readonly OwnLineRecord[];
  /** Of block references, with their number in `inserts`. */
  readonly openings: readonly { readonly insert: number; readonly words: readonly string[] }[];
  readonly spaces: readonly { readonly x: number; readonly y: number; readonly words: readonly string[] }[];
};
/** Of an axis, a column or a ground. */
export type OwnLineRecord = {
  /** Number in `lines`. */
  readonly line: number;
  readonly words: readonly string[];
};
