import { type Quad, rectangleToQuad } from '../../../core/geometry/homography.ts';
import { straighten } from '../../../core/drawing/straighten.ts';
import { type Asks, Refused, type Size, type Tell } from './work.ts';

/** Of the picture as it came no more pixels are looked at than this when it is straightened. */
const MOST_LOOKED_AT = 24_000_000;
const ROWS_TOLD = 64;
/** The smallest step is about this many pixels along its longer side. */
const SMALLEST = 512;

/** The straightened plane within `most` pixels, then halves of it, so that no zoom has to shrink it far. */
export async function planeSteps(ask: Asks['show']['ask'], tell: Tell): Promise<readonly ImageBitmap[]> {
  const { straight } = ask;
  const plane = straight ?? ask;
  const smaller = Math.min(1, Math.sqrt(ask.most / (plane.width * plane.height)));
  const size = whole({ width: plane.width * smaller, height: plane.height * smaller });
  const canvas =
    straight === null
      ? await drawn(ask, size, tell)
      : await straightened(ask, { corners: straight.corners, size }, tell);
  const steps = [await createImageBitmap(canvas)];
  for (let last = canvas; Math.max(last.width, last.height) > 2 * SMALLEST;) {
    const half = new OffscreenCanvas(Math.ceil(last.width / 2), Math.ceil(last.height / 2));
    penOf(half).drawImage(last, 0, 0, half.width, half.height);
    steps.push(await createImageBitmap(half));
    last = half;
  }
  return steps;
}

async function straightened(
  ask: Asks['show']['ask'],
  { corners, size }: { readonly corners: Quad; readonly size: Size },
  tell: Tell,
): Promise<OffscreenCanvas> {
  // Not much finer than what comes of it, or thin lines would break up.
  const finer = (1.5 * size.width) / (ask.straight?.width ?? ask.width);
  const by = Math.min(1, finer, Math.sqrt(MOST_LOOKED_AT / (ask.width * ask.height)));
  const source = await drawn(ask, whole({ width: ask.width * by, height: ask.height * by }), (part) =>
    tell(part * 0.3),
  );
  const [x, y] = [source.width / ask.width, source.height / ask.height];
  const [p, q, r, s] = corners;
  const quad: Quad = [
    { x: p.x * x, y: p.y * y },
    { x: q.x * x, y: q.y * y },
    { x: r.x * x, y: r.y * y },
    { x: s.x * x, y: s.y * y },
  ];
  const map = rectangleToQuad(size.width, size.height, quad);
  if (map === null) throw new Refused('worker-failed');
  const rows = straighten(penOf(source).getImageData(0, 0, source.width, source.height), map, size);
  let row = rows.next();
  for (; row.done !== true; row = rows.next())
    if (row.value % ROWS_TOLD === 0) tell(0.3 + (0.7 * row.value) / size.height);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const made = row.value.data;
  penOf(canvas).putImageData(new ImageData(new Uint8ClampedArray(made), size.width, size.height), 0, 0);
  return canvas;
}

/** The picture or the page as it came, at that size. */
async function drawn(ask: Asks['show']['ask'], size: Size, tell: Tell): Promise<OffscreenCanvas> {
  if (ask.page !== null) {
    const { openPdf } = await import('./pdfPages.ts');
    const pdf = await openPdf(ask.file);
    return pdf.draw(ask.page, size.width / ask.width, tell);
  }
  const picture = await createImageBitmap(ask.file).catch(() => {
    throw new Refused('picture-damaged');
  });
  tell(0.8);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  return canvas;
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Refused('worker-failed');
  return pen;
}

function whole({ width, height }: Size): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
