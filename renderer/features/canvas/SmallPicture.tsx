import { useEffect, useRef } from 'react';

/** A still picture of so many CSS pixels, painted anew when `paint` is another function. Without a name it adds nothing to the words beside it. */
export function SmallPicture({
  width,
  height,
  name,
  paint,
}: {
  readonly width: number;
  readonly height: number;
  readonly name?: string;
  readonly paint: (pen: CanvasRenderingContext2D) => void;
}) {
  const box = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = box.current;
    const pen = canvas?.getContext('2d');
    if (canvas === null || pen === null || pen === undefined) return;
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paint(pen);
  }, [width, height, paint]);
  return (
    <canvas
      ref={box}
      className="small-picture"
      width={width}
      height={height}
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  );
}
