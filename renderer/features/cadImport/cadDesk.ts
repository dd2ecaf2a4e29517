import { drawnSize } from '../../../app/cad/importDxf.ts';
import { importRegions } from '../../../app/cad/importRegions.ts';
import { type ChosenRegion, regionAsks, regionsOf } from '../../../app/cad/regionTargets.ts';
import { type ReadDxf } from '../../../app/dxf/readDxf.ts';
import { type CadDrawing, type CadLine } from '../../../core/cad/cadDrawing.ts';
import { type CadPlane, extentOf, inFile } from '../../../core/cad/cadPlane.ts';
import { type CadMapping, layerContents, proposeMapping, textRoleOf } from '../../../core/cad/mapping.ts';
import { type LayerRole } from '../../../core/cad/layerRole.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { innermostPoint } from '../../../core/geometry/ring.ts';
import { type Areas, levelAreas } from '../../../core/plan/areas.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Project } from '../../../core/project/project.ts';
import {
  type CadCalls,
  type CadChoice,
  type CadContents,
  type CadLook,
  type LookFailure,
  type LookLevel,
  type LookRoom,
  type SheetRegion,
} from './messages.ts';

/** What a file holds, for the lists of the dialog. */
export function contentsOf({ drawing, coding }: ReadDxf): CadContents {
  const proposed = proposeMapping(drawing, 1);
  const counts = new Map<string, number>();
  const onLayer = drawing.layers.map(() => new Set<string>());
  for (const { block, layer } of drawing.inserts) {
    counts.set(block, (counts.get(block) ?? 0) + 1);
    onLayer[layer]?.add(block);
  }
  return {
    version: drawing.version,
    coding,
    unit: drawing.unit,
    layers: layerContents(drawing).map((row, layer) => ({
      ...row,
      role: proposed.layers[row.name] ?? 'none',
      blockNames: [...(onLayer[layer] ?? [])],
    })),
    blocks: [...counts].map(([name, count]) => ({ name, count, role: proposed.blocks[name] ?? 'none' })),
    counts: {
      lines: drawing.lines.length,
      blocks: drawing.inserts.length,
      texts: drawing.texts.length,
    },
    leftOut: drawing.leftOut,
    extent: extentOf(drawing.lines),
    wall: drawnSize(drawing)?.wall ?? null,
  };
}

/** Roles whose lines say how large the building is. */
const WALL_ROLES = new Set<LayerRole>(['faces', 'axes']);

/** What came of a choice, as the preview paints it: each level at its place in the file. */
export type Recognised = {
  readonly project: Project;
  readonly levels: readonly { readonly level: Level; readonly plane: CadPlane }[];
  /** Layers whose texts have become names of rooms. */
  readonly naming: ReadonlySet<string>;
};

/** Tries a choice out on the project: nothing is changed, and the change that the import would be comes back. */
export function look(
  read: ReadDxf,
  ask: CadCalls['look']['ask'],
): { readonly look: CadLook; readonly recognised: Recognised | null } {
  const { drawing, coding } = read;
  const { choice, language, project, target } = ask;
  const isWall = ({ layer }: CadLine): boolean =>
    WALL_ROLES.has(choice.layers[drawing.layers[layer]?.name ?? ''] ?? 'none');
  const extent = extentOf(drawing.lines.filter(isWall));
  if (choice.unit === null)
    return { look: { extent, regions: ask.regions ?? [], whole: true, plan: null }, recognised: null };
  const mapping = { ...choice, unit: choice.unit };
  const sheet = sheetOf(drawing, mapping, ask.regions);
  const chosen = chosenOf(sheet, target);
  const asked = regionAsks(project, chosen, language);
  const { about, change, outcomes } = importRegions({ project, drawing, coding, mapping, regions: asked });
  const failed = outcomes.flatMap((one): LookFailure[] =>
    one.made ? [] : [{ region: one.number, problem: one.problem, findings: one.findings }],
  );
  const after = applyChange(project, change);
  const levels = outcomes.flatMap((one): LookLevel[] => {
    const level = one.made ? after.plan?.levels.find(({ id }) => id === one.level) : undefined;
    const to = asked.find(({ number }) => number === one.number);
    if (!one.made || after.plan === null || level === undefined || to === undefined) return [];
    return [
      {
        region: one.number,
        level: one.level,
        name: level.name,
        storey: level.storey,
        target: to.target,
        imported: one.imported,
        areas: levelAreas(after.plan, level),
        rooms: roomsOf(after, level, one.plane),
        plane: one.plane,
      },
    ];
  });
  if (levels.length === 0)
    return { look: { extent, ...sheet, plan: { made: false, failed } }, recognised: null };
  const areas = levels.map((one) => one.areas).reduce(summed);
  const found = levels.flatMap(({ level, plane }) => {
    const record = after.plan?.levels.find(({ id }) => id === level);
    return record === undefined ? [] : [{ level: record, plane }];
  });
  return {
    look: { extent, ...sheet, plan: { made: true, change, levels, failed, about, areas } },
    recognised: { project: after, levels: found, naming: namingLayers(drawing, choice) },
  };
}

type Sheet = Pick<CadLook, 'regions' | 'whole'>;

/** The regions as the user has them, or as they are found. */
function sheetOf(drawing: CadDrawing, mapping: CadMapping, given: readonly SheetRegion[] | null): Sheet {
  if (given !== null) return { regions: given, whole: false };
  const { regions, whole } = regionsOf(drawing, mapping);
  // What is proposed stands first, whatever lies beside it on the sheet.
  const listed = [...regions].sort((p, q) => Number(q.taken) - Number(p.taken));
  return { whole, regions: listed.map((region, id) => ({ ...region, id, name: null })) };
}

function chosenOf({ regions, whole }: Sheet, target: CadLookTarget): readonly ChosenRegion[] {
  if (!whole)
    return regions.flatMap(({ box, id, name, storey, taken, title, upTo }) =>
      taken ? [{ number: id, box, title, storey, upTo, name, target: null }] : [],
    );
  const only = regions.find(({ rooms }) => rooms !== null);
  const said = { title: only?.title ?? null, storey: only?.storey ?? null, upTo: only?.upTo ?? null };
  return [{ ...said, number: -1, box: null, name: null, target }];
}

type CadLookTarget = CadCalls['look']['ask']['target'];

function summed(one: Areas, other: Areas): Areas {
  return {
    building: one.building + other.building,
    axis: one.axis + other.axis,
    usable: one.usable + other.usable,
    walls: one.walls + other.walls,
    columns: one.columns + other.columns,
    outdoor: one.outdoor + other.outdoor,
  };
}

function namingLayers({ layers }: CadDrawing, choice: CadChoice): ReadonlySet<string> {
  return new Set(layers.flatMap(({ name }) => (textRoleOf(choice, name) === 'rooms' ? [name] : [])));
}

function roomsOf({ plan, rooms }: Project, level: Level, plane: CadPlane): readonly LookRoom[] {
  if (plan === null) return [];
  const faces = facesOfLevel(plan.walls, level.id);
  const names = new Map(rooms.map(({ id, name }) => [id, name.zh]));
  return levelAreas(plan, level).spaces.map(({ space, usable }) => {
    const region = faces.regions[faces.faceAt(space.anchor) ?? -1];
    const inner = region === undefined ? null : innermostPoint(region, 50);
    return {
      name: names.get(space.room ?? '') ?? null,
      use: space.use,
      usable,
      at: inFile(plane, inner?.point ?? space.anchor),
      reach: (inner?.clear ?? 0) / plane.unit,
    };
  });
}

/** The drawing's vertex nearest to a place. */
export function nearestVertex({ lines }: CadDrawing, at: Point, within: number): Point | null {
  let best: Point | null = null;
  let least = within;
  for (const { vertices } of lines)
    for (let i = 0; i + 2 < vertices.length; i += 3) {
      const [x = 0, y = 0] = [vertices[i], vertices[i + 1]];
      if (Math.abs(x - at.x) > least || Math.abs(y - at.y) > least) continue;
      const off = Math.hypot(x - at.x, y - at.y);
      if (off <= least) [best, least] = [{ x, y }, off];
    }
  return best;
}
