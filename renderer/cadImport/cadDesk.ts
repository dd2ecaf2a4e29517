import { drawnSize, importDxf } from '../../app/importDxf.ts';
import { type ReadDxf } from '../../app/dxf/readDxf.ts';
import { type CadDrawing, type CadLine } from '../../core/cad/cadDrawing.ts';
import { type CadPlane, extentOf, inFile } from '../../core/cad/cadPlane.ts';
import { layerContents, type LayerRole, proposeMapping, textRoleOf } from '../../core/cad/mapping.ts';
import { recognisePlan } from '../../core/cad/recognisePlan.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { type Point } from '../../core/geometry/point.ts';
import { innermostPoint } from '../../core/geometry/ring.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Project } from '../../core/project/project.ts';
import { type CadAsk, type CadChoice, type CadContents, type CadLook, type LookRoom } from './messages.ts';

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

/** What came of a choice, as the preview paints it. */
export type Recognised = {
  readonly project: Project;
  readonly level: Level;
  readonly plane: CadPlane;
  /** Layers whose texts have become names of rooms. */
  readonly naming: ReadonlySet<string>;
};

/** Tries a choice out on the project: nothing is changed, and the change that the import would be comes back. */
export function look(
  { drawing, coding }: ReadDxf,
  { choice, project, target, levelName }: Extract<CadAsk, { ask: 'look' }>,
): { readonly look: CadLook; readonly recognised: Recognised | null } {
  const isWall = ({ layer }: CadLine): boolean =>
    WALL_ROLES.has(choice.layers[drawing.layers[layer]?.name ?? ''] ?? 'none');
  const extent = extentOf(drawing.lines.filter(isWall));
  if (choice.unit === null) return { look: { extent, plan: null }, recognised: null };
  const mapping = { ...choice, unit: choice.unit };
  const found = recognisePlan(drawing, mapping);
  const imported = importDxf({ project, drawing, coding, mapping, target, levelName }, found);
  if (!imported.ok) {
    const plan = { made: false, problem: imported.problem, findings: found.findings } as const;
    return { look: { extent, plan }, recognised: null };
  }
  const after = applyChange(project, imported.value.change);
  const level = after.plan?.levels.find(({ id }) => id === imported.value.level);
  if (after.plan === null || level === undefined) throw new Error('an import without its level');
  const { plane } = found;
  return {
    look: {
      extent,
      plan: {
        made: true,
        imported: imported.value,
        areas: levelAreas(after.plan, level),
        rooms: roomsOf(after, level, plane),
        plane,
      },
    },
    recognised: { project: after, level, plane, naming: namingLayers(drawing, choice) },
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
