import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Point } from '../../../core/geometry/point.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { actionFor } from '../../kit/actions/keys.ts';
import { FindingMarks } from '../cadImport/FindingMarks.tsx';
import { toPlan, type Camera } from '../scene/camera.ts';
import { canvasControl } from '../scene/control.ts';
import { PlanCanvas } from '../canvas/PlanCanvas.tsx';
import { usePlanPaper } from '../canvas/usePlanPaper.ts';
import { useTypefaces } from '../canvas/useTypefaces.ts';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { NEW_NOTE } from '../../kit/strings/roomNames.ts';
import { inPlace } from '../scene/overlay.ts';
import { makeTool } from '../tools/planTools.ts';
import { TOOL_ACTIONS } from '../actions/toolActions.ts';
import { AddingBox } from '../underlay/AddingBox.tsx';
import { shownFrames } from '../underlay/underlays.ts';
import { UnderlayLength } from './LengthAsk.tsx';
import { PlanInPlace } from './PlanInPlace.tsx';
import { PlanMenu, type MenuAt } from './PlanMenu.tsx';
import { ReadoutBadges } from './ReadoutBadges.tsx';
import { type Size } from '../scene/useSize.ts';
import { useCamera } from './useCamera.ts';
import { usePointer } from './usePointer.ts';
import { PLAN_WEIGHT, planLetters } from './planType.ts';

function middleOf({ camera, size }: { readonly camera: Camera; readonly size: Size }): Point {
  return toPlan(camera, { x: size.width / 2, y: size.height / 2 });
}

/** The plan on screen: the canvas, what lies over it, and the pointer and keys that go to the tool in hand. */
export function PlanView({
  level,
  hinted,
}: {
  readonly level: Level;
  readonly hinted: (hint: ReturnType<typeof makeTool>['hint']) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const language = useContext(LanguageContext);
  const box = useRef<HTMLDivElement>(null);
  const name = useView((view) => view.tool);
  const { camera, size, control } = useCamera(box, level);
  const seen = useRef({ camera, size });
  seen.current = { camera, size };
  const tool = useMemo(
    () =>
      makeTool(
        name,
        { workbench, mmPerPixel: () => 1 / seen.current.camera.scale, middle: () => middleOf(seen.current) },
        () => NEW_NOTE[language],
      ),
    [name, workbench, language],
  );
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const typefaces = useTypefaces(({ weight, scripts }) => weight === PLAN_WEIGHT && scripts.includes('Hans'));
  const letters = useMemo(() => (typefaces === null ? null : planLetters(typefaces.shaper)), [typefaces]);
  const frames = useProject((project) => shownFrames(project, level));
  const paper = usePlanPaper(level);
  const pointer = usePointer(box, camera, control, tool, { hinted, menu: setMenu });

  useEffect(() => {
    hinted(tool.hint);
    return () => void tool.cancel();
  }, [tool, hinted]);
  useEffect(() => {
    canvasControl.set({
      ...control,
      pointer: () => pointer.at.current,
      cancel: () => {
        const busy = tool.cancel();
        hinted(tool.hint);
        return busy;
      },
    });
    return () => canvasControl.set(null);
  }, [control, tool, pointer, hinted]);
  useEffect(() => {
    box.current?.focus();
  }, [level.id]);

  return (
    <div
      ref={box}
      className={`canvas tool-${name}`}
      role="application"
      aria-label={say('canvas')}
      aria-describedby="plan-hint"
      tabIndex={0}
      data-paper={paper}
      data-underlays={frames}
      data-camera={`${camera.scale} ${camera.x} ${camera.y}`}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (inPlace.get() !== null) return;
        if (tool.key?.({ key: event.key, shift: event.shiftKey }) === true) {
          event.preventDefault();
          hinted(tool.hint);
          return;
        }
        // A tool's own key again while it is in hand: nothing, rather than beginning anew.
        if (actionFor(event.nativeEvent, false, TOOL_ACTIONS)?.name === `tool-${name}`)
          event.preventDefault();
      }}
      {...pointer.handlers}
    >
      <PlanCanvas
        level={level}
        paper={paper}
        camera={camera}
        size={size}
        typefaces={typefaces}
        letters={letters}
      />
      <FindingMarks camera={camera} level={level.id} />
      <ReadoutBadges camera={camera} />
      <PlanInPlace camera={camera} />
      <UnderlayLength camera={camera} size={size} />
      <AddingBox />
      {menu !== null && <PlanMenu at={menu} level={level} close={() => setMenu(null)} />}
    </div>
  );
}
