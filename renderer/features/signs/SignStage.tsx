import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { isBoardTemplate } from '../../../core/signs/template.ts';
import { fitted, zoomAt } from '../scene/camera.ts';
import { RULER_PX, SignCanvas } from '../canvas/SignCanvas.tsx';
import { useOwnCamera } from '../canvas/useOwnCamera.ts';
import { usePictures } from '../canvas/usePictures.ts';
import { useTypefaces } from '../canvas/useTypefaces.ts';
import { ToolButton } from '../../kit/controls/buttons.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { PALETTES } from '../../kit/theme/palette.ts';
import { useThemeName } from '../../kit/theme/useThemeName.ts';
import { CompareProfiles } from './CompareProfiles.tsx';
import { EmblemDrop } from './EmblemDrop.tsx';
import { slotOf } from './emblemSupply.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { showTyped, useShownProject } from './typed.ts';
import { useThinNotes } from './thinNotes.ts';
import { wantedFaces } from '../canvas/wantedFaces.ts';
import { usePreparedSheets } from '../canvas/prepared.ts';
import { SheetTurner, turnByKey } from './SheetTurner.tsx';
import { SignProof } from './SignProof.tsx';
import { StageTexts } from './StageTexts.tsx';
import { type Typing } from './TextEditor.tsx';
import { ArrangeOnWall, DraftReasons, StageReason } from './StageReason.tsx';

const CSS_PX_PER_MM = 96 / 25.4;

/** The finished sign between rulers; Ctrl+wheel zooms, wheel and dragging move. */
export function SignStage({ sign: settled }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const sayProblem = useSayProblem();
  const [comparing, setComparing] = useState(false);
  const [proofing, setProofing] = useState(false);
  const endProof = useCallback(() => setProofing(false), []);
  const showTyping = useCallback(
    (typing: Typing | null) => showTyped(workbench, typing?.ok === true ? () => typing.result : null),
    [workbench],
  );
  const project = useDrawnProject(settled);
  const sign = project.signs.find(({ id }) => id === settled.id) ?? settled;
  const theme = useThemeName(useView(({ preferences }) => preferences.theme));
  const template = workbench.library.signs.templates.get(sign.template);
  const typefaces = useTypefaces(wantedFaces(project, template));
  const sheets = usePreparedSheets(project, sign, typefaces);
  const [turned, setTurned] = useState(0);
  const at = Math.max(0, Math.min(turned, (sheets?.length ?? 1) - 1));
  const prepared = sheets?.[at] ?? null;
  const drawing = shownDrawing(prepared);
  // The sheets of a board are of other sizes than the board.
  const { width, height } = at === 0 || drawing === null ? sign.size : drawing;
  const box = useRef<HTMLDivElement>(null);
  const { camera, size, fit, real } = useSignCamera(box, { width, height });
  const { desk, inkFaint } = PALETTES[theme];
  const thin = useThinNotes(prepared, typefaces);
  // What holds for all sheets is told with the first.
  const [first] = sheets ?? [];
  const notes =
    prepared?.state === 'ready' ? [...(first?.state === 'ready' ? first.notes : []), ...thin] : [];
  const isOne = (sheets?.length ?? 1) < 2;
  const turning = {
    ...{ at, count: sheets?.length ?? 1 },
    go: (to: number): void => {
      setTurned(to);
      // A sheet of another size begins whole.
      fit();
    },
  };
  const pictures = usePictures(drawing);
  const slot = slotOf(sign);
  const isEmptySlot = slot !== null && project.emblems[slot] === null;
  const sayOfSign = ({ code, data }: Problem): string =>
    sayProblem({ from: 'host', problem: { area: 'sign', code, data: { ...data } } });
  const canvas = (
    <div
      className="sign-canvas"
      role="img"
      aria-label={prepared?.label ?? shortName(project, sign, workbench.library.signs.templates)}
    >
      <SignCanvas
        drawing={drawing}
        typefaces={typefaces}
        pictures={pictures}
        camera={camera}
        size={size}
        desk={desk}
        ink={inkFaint}
      />
    </div>
  );
  return (
    <>
      <div className="work-bar" onKeyDown={turnByKey(turning)}>
        <b>
          {isOne || prepared === null
            ? shortName(project, sign, workbench.library.signs.templates)
            : prepared.label}
        </b>
        <span className="quiet">{say('of-size', { width, height })}</span>
        <SheetTurner {...turning} />
        {prepared !== null && <DraftReasons prepared={prepared} />}
        <ArrangeOnWall sign={sign} />
        <span className="spring" />
        <ToolButton
          icon="print"
          label={say('print-proof')}
          disabled={drawing === null}
          onClick={() => setProofing(true)}
        />
        <ToolButton icon="compare" label={say('compare')} onClick={() => setComparing(true)} />
        <button type="button" className="tool-button" onClick={real}>
          {say('zoom-real')}
        </button>
        <button type="button" className="tool-button" onClick={fit}>
          <Icon name="fit" />
          {say('zoom-fit')}
        </button>
      </div>
      <div ref={box} className="sign-stage" onKeyDown={turnByKey(turning)}>
        {slot === null ? canvas : <EmblemDrop slot={slot}>{canvas}</EmblemDrop>}
        <StageTexts key={at} {...{ sign, drawing, camera, size }} typing={showTyping} />
        {prepared === null && <p className="stage-note">{say('loading')}</p>}
        {prepared?.state === 'blocked' && !isEmptySlot && <StageReason prepared={prepared} />}
      </div>
      {proofing && drawing !== null && typefaces !== null && (
        <SignProof
          name={shortName(project, sign, workbench.library.signs.templates)}
          {...{ drawing, typefaces, pictures }}
          drafts={(prepared?.drafts ?? []).map((reason) => say(`draft-${reason}`))}
          done={endProof}
        />
      )}
      {comparing && <CompareProfiles sign={sign} close={() => setComparing(false)} />}
      {notes.length > 0 && (
        <div className="stage-notes" tabIndex={0} role="group" aria-label={say('notes')}>
          <ul>
            {notes.map((note) => (
              <li key={note.code}>
                <span className="tone-caution">
                  <Icon name="caution" size={14} />
                </span>
                {sayOfSign(note)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/**
 * The project of which the sign is drawn. A board takes longer than a frame: it is drawn when the letters have
 * appeared in their field, and the last picture stays until then.
 */
function useDrawnProject({ template }: Sign): Project {
  const { library } = useWorkbench();
  const now = useShownProject();
  const late = useDeferredValue(now);
  const own = library.signs.templates.get(template);
  return own !== undefined && isBoardTemplate(own) ? late : now;
}

/** The sign as it will be made; a draft with places held for Mongolian. */
function shownDrawing(prepared: PreparedSign | null): Drawing | null {
  if (prepared === null) return null;
  return prepared.state === 'ready' ? prepared.drawing : null;
}

function useSignCamera(
  box: React.RefObject<HTMLDivElement | null>,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const { camera, size, change } = useOwnCamera(box, {
    whole: (extent) => {
      const inner = { width: extent.width - RULER_PX, height: extent.height - RULER_PX };
      const whole = fitted({ left: 0, top: 0, right: width, bottom: height }, inner, 32);
      return { ...whole, x: whole.x + RULER_PX, y: whole.y + RULER_PX };
    },
    zoom: zoomAt,
  });
  return {
    camera,
    size,
    fit: () => change(null),
    real: () =>
      change(zoomAt(camera, { x: size.width / 2, y: size.height / 2 }, CSS_PX_PER_MM / camera.scale)),
  };
}
