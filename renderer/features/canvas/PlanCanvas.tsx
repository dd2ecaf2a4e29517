import Konva from 'konva';
import { memo, useMemo } from 'react';
import { Layer, Stage } from 'react-konva';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Item } from '../../../core/drawing/drawing.ts';
import { type PlanLetters } from '../../../typeset/plan/planText.ts';
import { letterScale } from '../scene/letterScale.ts';
import { floorOf, tintOf } from '../scene/floors.ts';
import { SCREEN_SCALE, sceneMaker } from '../scene/planScene.ts';
import { preview } from '../scene/preview.ts';
import { useProject, useSession, useView, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { overlay } from '../scene/overlay.ts';
import { type Camera } from '../scene/camera.ts';
import { comparedItems, ghostItems } from './otherWalls.ts';
import { chainInks, inkedAs } from './planInks.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';
import { paintGrid } from './grid.ts';
import { paintOverlay } from './paintOverlay.ts';
import { paintItems, pathOf, type Palette } from './paint.ts';
import { type Typefaces } from './typefaces.ts';
import { Contained, Painted } from './Painted.tsx';
import { UnderlayShape } from './UnderlayShape.tsx';

// The middle button pans; Konva would let it drag.
Konva.dragButtons = [0];

const NO_FACE: Palette['outlines'] = () => [];

/**
 * Paints the level: five layers, none of which listens. Picking is the core's, so a click means what the tools
 * say. A layer is painted again when what it shows changed: dragging a wall leaves the furniture alone.
 */
export function PlanCanvas({
  level,
  camera,
  size,
  typefaces,
  letters,
}: {
  readonly level: Level;
  readonly camera: Camera;
  readonly size: { readonly width: number; readonly height: number };
  readonly typefaces: Typefaces | null;
  readonly letters: PlanLetters | null;
}) {
  const workbench = useWorkbench();
  const settled = useProject((now) => now);
  const shown = useStore(preview, (now) => now) ?? settled;
  const grid = useView((view) => view.grid);
  const compare = useView((view) => view.compare);
  const chains = useView((view) => view.chains);
  const scene = useMemo(() => sceneMaker(workbench.library.fixtures, letters), [workbench, letters]);
  const { plan } = shown;
  if (plan === null) return null;
  const fixtures = scene.fixtures(plan, settled.plan ?? plan, level);
  const { inks } = workbench.library.signs;
  const palette: Palette = {
    inks,
    outlines: typefaces?.shaper.outline ?? NO_FACE,
    unitsPerEm: (font) => typefaces?.shaper.fonts.get(font)?.unitsPerEm ?? 1000,
    pictures: () => null,
    scale: camera.scale * SCREEN_SCALE,
  };
  const under = compare ? comparedItems(shown, level) : ghostItems(plan, level);
  const underPalette = { ...palette, inks: inkedAs(inks, PAPER_INKS[compare ? 'takenDown' : 'ghost']) };
  const paper = { ...camera, scale: palette.scale };
  // Words and figures are laid out for a paper on which they can be read at this zoom.
  const letterPaper = letterScale(camera.scale);
  const written = {
    camera: { ...camera, scale: camera.scale * letterPaper },
    palette: { ...palette, scale: camera.scale * letterPaper },
  };
  return (
    <Stage width={size.width} height={size.height} listening={false}>
      <Layer listening={false}>
        <GroundShape camera={camera} grid={grid} size={size} />
        <Contained>
          <UnderlayShape project={shown} level={level} camera={camera} size={size} />
        </Contained>
        <ItemsShape items={scene.ground(shown, level, letterPaper)} {...written} />
        <FloorsShape project={shown} level={level} camera={camera} />
        <ItemsShape items={under} camera={paper} palette={underPalette} />
        {chains && (
          <ItemsShape
            items={scene.chains(plan, level, letterPaper)}
            camera={written.camera}
            palette={{ ...written.palette, inks: chainInks(inks) }}
          />
        )}
      </Layer>
      <PlanLayer items={fixtures.still} camera={paper} palette={palette} />
      <PlanLayer items={scene.structure(plan, level)} camera={paper} palette={palette} />
      <PlanLayer items={scene.words(shown, level, letterPaper)} {...written} />
      <Layer listening={false}>
        <ItemsShape items={fixtures.moving} camera={paper} palette={palette} />
        <Contained>
          <OverlayShape level={level} camera={camera} />
        </Contained>
      </Layer>
    </Stage>
  );
}

/** The paper is always white; the grid shows in steps that stay legible. */
function GroundShape({
  camera,
  grid,
  size,
}: {
  readonly camera: Camera;
  readonly grid: boolean;
  readonly size: { width: number; height: number };
}) {
  return <Painted paint={(pen) => paintGrid(pen, { camera, grid, size })} />;
}

type Items = { readonly items: readonly Item[]; readonly camera: Camera; readonly palette: Palette };

function PlanLayer(painted: Items) {
  return (
    <Layer listening={false}>
      <ItemsShape {...painted} />
    </Layer>
  );
}

/** Painted again when its items or the camera change, and not otherwise. */
const ItemsShape = memo(
  function ItemsShape({ items, camera: { scale, x, y }, palette }: Items) {
    return (
      <Painted
        paint={(pen) => {
          pen.save();
          pen.transform(scale, 0, 0, scale, x, y);
          paintItems(pen, items, palette);
          pen.restore();
        }}
      />
    );
  },
  (before, now) =>
    before.items === now.items &&
    before.palette.outlines === now.palette.outlines &&
    before.camera.scale === now.camera.scale &&
    before.camera.x === now.camera.x &&
    before.camera.y === now.camera.y,
);

/** Floors tinted by what the rooms are for. */
function FloorsShape({
  project,
  level,
  camera: { scale, x, y },
}: {
  readonly project: Project;
  readonly level: Level;
  readonly camera: Camera;
}) {
  return (
    <Painted
      paint={(pen) => {
        const { plan, rooms } = project;
        if (plan === null) return;
        const faces = facesOfLevel(plan.walls, level.id);
        const named = new Map(rooms.map((room) => [room.id, room]));
        pen.save();
        pen.transform(scale, 0, 0, scale, x, y);
        for (const space of plan.spaces) {
          if (space.level !== level.id || space.use !== 'room') continue;
          pen.fillStyle = tintOf(named.get(space.room ?? ''));
          pen.fill(pathOf(floorOf(faces, space)));
        }
        pen.restore();
      }}
    />
  );
}

function OverlayShape({ level, camera }: { readonly level: Level; readonly camera: Camera }) {
  const workbench = useWorkbench();
  const over = useStore(overlay, (now) => now);
  const selection = useSession((session) => session.selection);
  const settled = useProject((now) => now);
  const shown = useStore(preview, (now) => now) ?? settled;
  return (
    <Painted
      paint={(pen) =>
        paintOverlay(pen, {
          project: shown,
          level,
          selection,
          over,
          camera,
          library: workbench.library.fixtures,
        })
      }
    />
  );
}
