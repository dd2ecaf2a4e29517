import type Konva from 'konva';
import { memo, useEffect, useRef } from 'react';
import { Layer, Stage } from 'react-konva';
import { type Drawing, type Picture } from '../../../core/drawing/drawing.ts';
import { type Camera } from '../scene/camera.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';
import { paintItems } from './paint.ts';
import { type Typefaces } from './typefaces.ts';
import { Painted } from './Painted.tsx';
import { paintRulers, RULER_PX } from './rulers.ts';

type Shown = {
  readonly drawing: Drawing | null;
  readonly typefaces: Typefaces | null;
  /** Another function when other pictures are there. */
  readonly pictures: (picture: Picture) => CanvasImageSource | null;
  readonly camera: Camera;
  readonly size: { readonly width: number; readonly height: number };
  readonly desk: string;
  readonly ink: string;
  /** Rulers in mm of the sheet. */
  readonly rulers?: boolean;
};

/** A finished sign with rulers in mm: the Drawing that goes to PDF, painted by the same walk, and only when it is another. */
export const SignCanvas = memo(PaintedSign, paintsTheSame);

/** @internal */
export function paintsTheSame(before: Shown, now: Shown): boolean {
  const names = ['drawing', 'typefaces', 'pictures', 'desk', 'ink', 'rulers'] as const;
  return (
    names.every((name) => before[name] === now[name]) &&
    (['scale', 'x', 'y'] as const).every((name) => before.camera[name] === now.camera[name]) &&
    (['width', 'height'] as const).every((name) => before.size[name] === now.size[name])
  );
}

function PaintedSign({ drawing, typefaces, pictures, camera, size, desk, ink, rulers = true }: Shown) {
  const shape = useRef<Konva.Shape>(null);
  useEffect(() => {
    shape.current?.getLayer()?.batchDraw();
  });
  return (
    <Stage width={size.width} height={size.height} listening={false}>
      <Layer listening={false}>
        <Painted
          ref={shape}
          paint={(pen) => {
            pen.fillStyle = desk;
            pen.fillRect(0, 0, size.width, size.height);
            if (drawing !== null && typefaces !== null)
              paintSign(pen, drawing, { typefaces, pictures, camera });
            if (rulers) paintRulers(pen, { camera, size, ink, desk, drawing });
          }}
        />
      </Layer>
    </Stage>
  );
}

export { RULER_PX };

/** A sign on its white paper, cut at the trim. */
export function paintSign(
  pen: CanvasRenderingContext2D,
  drawing: Drawing,
  {
    typefaces,
    pictures,
    camera: { scale, x, y },
  }: {
    readonly typefaces: Typefaces;
    readonly pictures: (picture: Picture) => CanvasImageSource | null;
    readonly camera: Camera;
  },
): void {
  pen.save();
  pen.transform(scale, 0, 0, scale, x, y);
  pen.shadowColor = 'rgba(0, 0, 0, 0.25)';
  pen.shadowBlur = 8;
  pen.shadowOffsetY = 2;
  pen.fillStyle = PAPER_INKS.white;
  pen.fillRect(0, 0, drawing.width, drawing.height);
  pen.shadowColor = 'transparent';
  // The maker cuts at the trim: bleed is not part of what will hang there.
  const trim = new Path2D();
  trim.rect(0, 0, drawing.width, drawing.height);
  pen.clip(trim);
  paintItems(pen, drawing.items, {
    inks: drawing.inks,
    outlines: typefaces.shaper.outline,
    unitsPerEm: (font) => typefaces.shaper.fonts.get(font)?.unitsPerEm ?? 1000,
    pictures,
    scale,
  });
  pen.restore();
}
