import Konva from 'konva';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Layer, Shape, Stage } from 'react-konva';
import { type Level } from '../../core/project/plan/level.ts';
import { type Item } from '../../core/drawing/drawing.ts';
import { PLAN_INKS } from '../../typeset/plan/planInk.ts';
import { type PlanType } from '../../typeset/plan/textItems.ts';
import { fixturesOf } from '../plan/fixtures.ts';
import { sceneMaker } from '../plan/planScene.ts';
import { preview } from '../plan/preview.ts';
import { useProject, useSession, useView, useWorkbench } from '../session/context.ts';
import { useStore } from '../session/store.ts';
import { useWords } from '../strings/language.ts';
import { PLAN } from '../strings/plan.ts';
import { overlay } from '../tools/overlay.ts';
import { type Camera } from './camera.ts';
import { comparedItems, ghostItems } from './ghost.ts';
import { paintGrid } from './grid.ts';
import { paintOverlay } from './paintOverlay.ts';
import { paintItems, type Palette } from './paint.ts';
import { type Typefaces } from './typefaces.ts';

// The middle button pans; Konva would let it drag (peers.md D).
Konva.dragButtons = [0];

const NO_FACE: Palette['outlines'] = () => [];

/** Paints the level: four layers, none of which listens. Picking is the core's, so a click means what the tools say. */
export function PlanCanvas({
  level,
  camera,
  size,
  typefaces,
  type,
  colours,
}: {
  readonly level: Level;
  readonly camera: Camera;
  readonly size: { readonly width: number; readonly height: number };
  readonly typefaces: Typefaces | null;
  readonly type: PlanType | null;
  readonly colours: Colours;
}) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const settled = useProject((now) => now);
  const shown = useStore(preview, (now) => now) ?? settled;
  const grid = useView((view) => view.grid);
  const compare = useView((view) => view.compare);
  const scene = useMemo(
    () =>
      sceneMaker(fixturesOf(workbench), type, {
        unnamed: say('unnamed'),
        courtyard: say('courtyard'),
        void: say('void'),
      }),
    // `say` is made anew at every render; the words hang on the language alone.
    [workbench, type, say('unnamed')],
  );
  const { plan } = shown;
  if (plan === null) return null;
  const palette: Palette = {
    inks: PLAN_INKS,
    outlines: typefaces?.shaper.outline ?? NO_FACE,
    unitsPerEm: (font) => typefaces?.shaper.fonts.get(font)?.unitsPerEm ?? 1000,
    pictures: () => null,
    scale: camera.scale,
  };
  const under = compare ? comparedItems(shown, level) : ghostItems(plan, level);
  return (
    <Stage width={size.width} height={size.height} listening={false}>
      <Layer listening={false}>
        <GroundShape camera={camera} grid={grid} colours={colours} size={size} />
      </Layer>
      <PlanLayer items={[under, scene.structure(shown, level)]} camera={camera} palette={palette} />
      <PlanLayer
        items={[scene.contents(plan, level), scene.labels(shown, level)]}
        camera={camera}
        palette={palette}
      />
      <Layer listening={false}>
        <OverlayShape level={level} camera={camera} colours={colours} />
      </Layer>
    </Stage>
  );
}

/** Colours of the frame that the canvas needs; read from the style sheet, so that both agree. */
export type Colours = {
  readonly desk: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly fault: string;
  readonly panel: string;
  readonly ink: string;
};

/** The paper is always white; the grid shows in steps that stay legible. */
function GroundShape({
  camera,
  grid,
  colours,
  size,
}: {
  readonly camera: Camera;
  readonly grid: boolean;
  readonly colours: Colours;
  readonly size: { width: number; height: number };
}) {
  return (
    <Shape
      perfectDrawEnabled={false}
      sceneFunc={(context) => paintGrid(context._context, { camera, grid, colours, size })}
    />
  );
}

/** Repainted when its items or the camera change, and not otherwise. */
function PlanLayer({
  items,
  camera,
  palette,
}: {
  readonly items: readonly (readonly Item[])[];
  readonly camera: Camera;
  readonly palette: Palette;
}) {
  const shape = useRef<Konva.Shape>(null);
  const [first, second] = items;
  const { scale, x, y } = camera;
  const painted = useRef(palette);
  painted.current = palette;
  useEffect(() => {
    shape.current?.getLayer()?.batchDraw();
  }, [first, second, scale, x, y, palette.outlines]);
  return (
    <Layer listening={false}>
      <Shape
        ref={shape}
        perfectDrawEnabled={false}
        sceneFunc={(context) => {
          const pen = context._context;
          pen.save();
          pen.transform(scale, 0, 0, scale, x, y);
          for (const list of items) paintItems(pen, list, painted.current);
          pen.restore();
        }}
      />
    </Layer>
  );
}

function OverlayShape({
  level,
  camera,
  colours,
}: {
  readonly level: Level;
  readonly camera: Camera;
  readonly colours: Colours;
}) {
  const workbench = useWorkbench();
  const over = useStore(overlay, (now) => now);
  const selection = useSession((session) => session.selection);
  const settled = useProject((now) => now);
  const shown = useStore(preview, (now) => now) ?? settled;
  const [, redraw] = useState(0);
  useEffect(() => redraw((now) => now + 1), [colours]);
  return (
    <Shape
      perfectDrawEnabled={false}
      sceneFunc={(context) =>
        paintOverlay(context._context, {
          project: shown,
          level,
          selection,
          over,
          camera,
          colours,
          library: fixturesOf(workbench),
        })
      }
    />
  );
}
