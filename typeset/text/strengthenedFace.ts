import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Gain } from '../../core/drawing/heavier.ts';

/**
 * A face whose strokes are thicker than its file has them is a face of its own, with the key `FACE+lying+upright`
 * (whole font units): shaped like its file, its outlines grown (`heavier`). So every painter has the same letters, and
 * whoever has the file can paint the drawing again.
 */
export function strengthenedKey(face: FontKey, { lying, upright }: Gain): FontKey {
  const [along, across] = [Math.round(lying), Math.round(upright)];
  return along > 0 || across > 0 ? `${face}+${Math.max(0, along)}+${Math.max(0, across)}` : face;
}

/** The face of a file behind a key, and how much its strokes gain; null: none. */
export function readFaceKey(key: FontKey): { readonly face: FontKey; readonly gain: Gain | null } {
  const [, face, lying, upright] = /^(.+)\+(\d+)\+(\d+)$/u.exec(key) ?? [];
  if (face === undefined) return { face: key, gain: null };
  return { face, gain: { lying: Number(lying), upright: Number(upright) } };
}
