import Konva from 'konva';
import { memo, useMemo } from 'react';
import { Layer, Stage } from 'react-konva';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Item } from '../../../core/drawing/drawing.ts';
import { type PlanLetters } from '../../../typeset/plan/planText.ts';
import { letterScale } from '../scene/letterScale.ts';
import { SCREEN_SCALE, sceneMaker } from '../scene/planScene.ts';
import { preview } from '../scene/preview.ts';
import { useProject, useSession, useView, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { overlay } from '../scene/overlay.ts';
import { type Camera } from '../scene/camera.ts';
import { comparedItems, ghostItems } from './otherWalls.ts';
import { chainInks, inkedAs, planInks } from './planInks.ts';
import { type ThemeName } from '../../kit/theme/palette.ts';
import { type PaperInks, PLAN_PAPERS } from '../../kit/theme/paperInks.ts';
import { paintFloors } from './paintFloors.ts';
import { paintGrid } from './grid.ts';
import { paintOverlay } from './paintOverlay.ts';
import { paintItems, type Palette } from './paint.ts';
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
  paper: paperName,
  camera,
  size,
  typefaces,
  letters,
}: {
  readonly level: Level;
  readonly paper: ThemeName;
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
  const sheet = PLAN_PAPERS[paperName];
  const inks = useMemo(
    () => planInks(workbench.library.signs.inks, paperName),
    [workbench.library, paperName],
  );
  const underInks = useMemo(
    () => inkedAs(inks, sheet[compare ? 'takenDown' : 'ghost']),
    [inks, sheet, compare],
  );
  const chainedInks = useMemo(() => chainInks(inks, sheet.chains), [inks, sheet]);
  const { plan } = shown;
  if (plan === null) return null;
  const fixtures = scene.fixtures(plan, settled.plan ?? plan, level);
  const palette: Palette = {
    inks,
    outlines: typefaces?.shaper.outline ?? NO_FACE,
    unitsPerEm: (font) => typefaces?.shaper.fonts.get(font)?.unitsPerEm ?? 1000,
    pictures: () => null,
    scale: camera.scale * SCREEN_SCALE,
  };
  const under = compare ? comparedItems(shown, level) : ghostItems(plan, level);
  const underPalette = { ...palette, inks: underInks };
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
        <GroundShape camera={camera} grid={grid} size={size} inks={sheet} />
        <Contained>
          <UnderlayShape project={shown} level={level} camera={camera} size={size} />
        </Contained>
        <ItemsShape items={scene.ground(shown, level, letterPaper)} {...written} />
        <FloorsShape project={shown} level={level} camera={camera} paper={paperName} />
        <ItemsShape items={under} camera={paper} palette={underPalette} />
        {chains && (
          <ItemsShape
            items={scene.chains(plan, level, letterPaper)}
            camera={written.camera}
            palette={{ ...written.palette, inks: chainedInks }}
          />
        )}
      </Layer>
      <PlanLayer items={fixtures.still} camera={paper} palette={palette} />
      <PlanLayer items={scene.structure(plan, level)} camera={paper} palette={palette} />
      <PlanLayer items={scene.words(shown, level, letterPaper)} {...written} />
      <Layer listening={false}>
        <ItemsShape items={fixtures.moving} camera={paper} palette={palette} />
        <Contained>
          <OverlayShape level={level} camera={camera} inks={sheet} />
        </Contained>
      </Layer>
    </Stage>
  );
}

/** The paper; the grid shows in steps that stay legible. */
function GroundShape(ground: {
  readonly camera: Camera;
  readonly grid: boolean;
  readonly size: { width: number; height: number };
  readonly inks: PaperInks;
}) {
  return <Painted paint={(pen) => paintGrid(pen, ground)} />;
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
    before.palette.inks === now.palette.inks &&
    before.camera.scale === now.camera.scale &&
    before.camera.x === now.camera.x &&
    before.camera.y === now.camera.y,
);

/** Floors tinted by what the rooms are for. */
function FloorsShape({
  project,
  level,
  camera: { scale, x, y },
  paper,
}: {
  readonly project: Project;
  readonly level: Level;
  readonly camera: Camera;
  readonly paper: ThemeName;
}) {
  return (
    <Painted
      paint={(pen) => {
        pen.save();
        pen.transform(scale, 0, 0, scale, x, y);
        paintFloors(pen, project, level, paper);
        pen.restore();
      }}
    />
  );
}

function OverlayShape({
  level,
  camera,
  inks,
}: {
  readonly level: Level;
  readonly camera: Camera;
  readonly inks: PaperInks;
}) {
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
          inks,
        })
      }
    />
  );
}
