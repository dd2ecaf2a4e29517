import { useRef } from 'react';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { useView } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { PALETTES } from '../../kit/theme/palette.ts';
import { useThemeName } from '../../kit/theme/useThemeName.ts';
import { SignCanvas } from '../canvas/SignCanvas.tsx';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useLaidPictures } from '../canvas/useLaidPictures.ts';
import { useOwnCamera } from '../canvas/useOwnCamera.ts';
import { fitted, zoomAt } from '../scene/camera.ts';

/** 效果图 as it is printed. */
export function PhotoSheet({
  drawing,
  typefaces,
}: {
  readonly drawing: Drawing;
  readonly typefaces: Typefaces | null;
}) {
  const say = useWords(WALLS);
  const theme = useThemeName(useView(({ preferences }) => preferences.theme));
  const { desk, inkFaint } = PALETTES[theme];
  const pictures = useLaidPictures(drawing, typefaces);
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = drawing;
  const { camera, size, change } = useOwnCamera(box, {
    whole: (extent) => fitted({ left: 0, top: 0, right: width, bottom: height }, extent, 16),
    zoom: zoomAt,
  });
  return (
    <div ref={box} className="sign-stage wall-stage">
      <div className="sign-canvas" role="img" aria-label={say('photo-drawing')}>
        <SignCanvas {...{ drawing, typefaces, pictures, camera, size, desk }} ink={inkFaint} rulers={false} />
      </div>
      <button type="button" className="tool-button wall-fit" onClick={() => change(null)}>
        {say('fit')}
      </button>
    </div>
  );
}
