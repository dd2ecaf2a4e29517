import { useCallback, useMemo } from 'react';
import { type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { paintSign } from '../canvas/SignCanvas.tsx';
import { SmallPicture } from '../canvas/SmallPicture.tsx';
import { type Typefaces } from '../canvas/typefaces.ts';
import { usePictures } from '../canvas/usePictures.ts';
import { fitted } from '../scene/camera.ts';
import { useProject } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { usePrepared } from '../canvas/prepared.ts';

const WIDTH = 180;
const HEIGHT = 132;

/** A sign in small as it would be made; what cannot be drawn yet says why. `project` gives the project that has it; null = not its turn yet. */
export function SignPicture({
  sign,
  project,
  typefaces,
}: {
  readonly sign: Sign;
  readonly project: ((sign: Sign) => Project) | null;
  readonly typefaces: Typefaces | null;
}) {
  const now = useProject((own) => own);
  const isItsTurn = project !== null;
  // What the project would be hangs on the project of now and on the sign alone.
  const shown = useMemo(() => project?.(sign) ?? now, [isItsTurn, now, sign]);
  const prepared = usePrepared(shown, sign, isItsTurn ? typefaces : null);
  return <PreparedPicture width={WIDTH} height={HEIGHT} prepared={prepared} typefaces={typefaces} />;
}

/** A sign that was laid out, in small; without a name it adds nothing to the words beside it. */
export function PreparedPicture({
  prepared,
  typefaces,
  width,
  height,
  name,
}: {
  readonly prepared: PreparedSign | null;
  readonly typefaces: Typefaces | null;
  readonly width: number;
  readonly height: number;
  readonly name?: string;
}) {
  const say = useWords(SIGNS);
  const sayProblem = useSayProblem();
  const drawing = prepared?.state === 'ready' ? prepared.drawing : null;
  const pictures = usePictures(drawing);
  const paint = useCallback(
    (pen: CanvasRenderingContext2D): void => {
      pen.clearRect(0, 0, width, height);
      if (drawing === null || typefaces === null) return;
      const whole = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
      paintSign(pen, drawing, {
        typefaces,
        pictures,
        camera: fitted(whole, { width, height }, 8),
      });
    },
    [drawing, typefaces, pictures, width, height],
  );
  if (drawing !== null)
    return <SmallPicture {...{ width, height, paint }} {...(name === undefined ? {} : { name })} />;
  const problem = prepared?.state === 'blocked' ? prepared.problems[0] : undefined;
  return (
    <span className="picture-reason">
      {problem === undefined
        ? say('loading')
        : sayProblem({
            from: 'host',
            problem: { area: 'sign', code: problem.code, data: { ...problem.data } },
          })}
    </span>
  );
}
