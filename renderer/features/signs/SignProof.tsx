import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type Drawing, type Picture } from '../../../core/drawing/drawing.ts';
import { largestScale } from '../../../typeset/shop/shopPen.ts';
import { paintSign } from '../canvas/SignCanvas.tsx';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useProject } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { localDay } from '../../kit/strings/dates.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

/** Room for the sign on a sheet of A4, upright and across, mm. */
const UPRIGHT = { width: 180, height: 205 } as const;
const ACROSS = { width: 265, height: 125 } as const;
/** Of the picture on paper; letters of 4 mm stay sharp. */
const DOTS_PER_MM = 240 / 25.4;
/** Against the printer's own “fit to page”, mm. */
const CHECK = 50;

/** 小样 on a sheet of A4 by the system's own print dialog: the sign to a stated scale, to be looked at and signed. */
export function SignProof({
  name,
  drawing,
  typefaces,
  pictures,
  drafts,
  done,
}: {
  readonly name: string;
  readonly drawing: Drawing;
  readonly typefaces: Typefaces;
  readonly pictures: (picture: Picture) => CanvasImageSource | null;
  /** Why it is a draft; empty: it is none. */
  readonly drafts: readonly string[];
  readonly done: () => void;
}) {
  const say = useWords(SIGNS);
  const box = useRef<HTMLCanvasElement>(null);
  const village = useProject(({ register }) => register.village.zh);
  const isWide = drawing.width > drawing.height;
  const room = isWide ? ACROSS : UPRIGHT;
  const scale = largestScale(
    (each) => drawing.width / each <= room.width && drawing.height / each <= room.height,
  );
  const [width, height] = [drawing.width / scale, drawing.height / scale];
  useEffect(() => {
    const canvas = box.current;
    const pen = canvas?.getContext('2d') ?? null;
    if (canvas === null || pen === null) return undefined;
    canvas.width = Math.round(width * DOTS_PER_MM);
    canvas.height = Math.round(height * DOTS_PER_MM);
    paintSign(pen, drawing, { typefaces, pictures, camera: { scale: DOTS_PER_MM / scale, x: 0, y: 0 } });
    window.addEventListener('afterprint', done, { once: true });
    // The page is laid out before the dialog takes it.
    const timer = setTimeout(() => window.print(), 0);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', done);
    };
  }, [drawing, typefaces, pictures, scale, width, height, done]);
  const size = { width: drawing.width, height: drawing.height };
  return createPortal(
    <div className={isWide ? 'sign-proof across' : 'sign-proof'}>
      <h1>{say('proof-title', { village, name })}</h1>
      <p>
        {say('proof-size', { ...size, scale })} {say('proof-day', { day: localDay(new Date()) })}
      </p>
      {drafts.length > 0 && <p className="draft">{say('state-draft', { reasons: drafts.join('、') })}</p>}
      <canvas ref={box} style={{ width: `${width}mm`, height: `${height}mm` }} />
      <p>
        <span className="check" style={{ width: `${CHECK}mm` }} /> {say('proof-check', { length: CHECK })}
      </p>
      <p className="signed">{say('proof-sign')}</p>
    </div>,
    document.body,
  );
}
