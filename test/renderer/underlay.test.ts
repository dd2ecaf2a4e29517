import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Host, type Library } from '../../app/bridge/contract.ts';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { type Point } from '../../core/geometry/point.ts';
import { underlayToPlan } from '../../core/plan/underlay/underlayPlane.ts';
import { type Underlay } from '../../core/project/plan/underlay.ts';
import { toScreen } from '../../renderer/features/scene/camera.ts';
import { Backdrop, paintUnderlays } from '../../renderer/features/canvas/paintUnderlays.ts';
import { Workbench } from '../../renderer/kit/session/workbench.ts';
import { gestureStart } from '../../renderer/features/tools/tool.ts';
import { ShownPictures, pictureKey } from '../../renderer/features/underlay/shownPictures.ts';
import { type PictureCalls } from '../../renderer/features/underlay/work.ts';
import { type Sent } from '../../renderer/kit/session/workerCalls.ts';
import { testCentre } from '../support/centre.ts';

const asset = {
  sha256: 'a'.repeat(64),
  fileName: '老平面图.jpg',
  mediaType: 'image/jpeg',
  bytes: 3,
} as const;
const underlay: Underlay = {
  id: 'u1',
  level: 'l1',
  source: { kind: 'picture', asset: asset.sha256 },
  width: 4000,
  height: 3000,
  straight: null,
  crop: null,
  at: { x: 500, y: -700 },
  mmPerPixel: 5,
  turn: 30,
  shown: true,
  opacity: 0.6,
  calibrated: true,
  locked: false,
};

class FakeBitmap {
  closed = false;
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  close(): void {
    this.closed = true;
  }
}
const bitmap = (width: number, height: number) => new FakeBitmap(width, height) as unknown as ImageBitmap; // what is used of it

/** Keeps the matrix and what was drawn with it. */
class FakePen {
  globalAlpha = 1;
  matrix: readonly [number, number, number, number, number, number] = [1, 0, 0, 1, 0, 0];
  readonly drawn: { readonly matrix: FakePen['matrix']; readonly args: readonly unknown[] }[] = [];
  #kept = this.matrix;
  save(): void {
    this.#kept = this.matrix;
  }
  restore(): void {
    this.matrix = this.#kept;
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [p, q, r, s, t, u] = this.matrix;
    this.matrix = [
      p * a + r * b,
      q * a + s * b,
      p * c + r * d,
      q * c + s * d,
      p * e + r * f + t,
      q * e + s * f + u,
    ];
  }
  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  getTransform(): { a: number } {
    return { a: this.matrix[0] };
  }
  drawImage(...args: readonly unknown[]): void {
    this.drawn.push({ matrix: this.matrix, args });
  }
  get asPen(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D; // the part that is used
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('underlays on the canvas', () => {
  it('[TRACE-11] every pixel comes where the core says that it lies, cropped or not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -360, max: 360, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (turn, scale, part, cropped) => {
          const crop = cropped ? { left: 400, top: 300, right: 2400, bottom: 900 } : null;
          const turned = { ...underlay, turn, crop };
          const camera = { scale, x: 17, y: -40 };
          const pen = new FakePen();
          paintUnderlays(pen.asPen, [{ underlay: turned, steps: [bitmap(2000, 1500)] }], camera, 1);
          const [{ matrix, args } = { matrix: pen.matrix, args: [] }] = pen.drawn;
          const [, fromX, fromY, fromWidth, fromHeight, x, y, width, height] = args.map(Number);
          const box = crop ?? { left: 0, top: 0, right: 4000, bottom: 3000 };
          // The part of the bitmap and the place in the plane are the same piece of the picture.
          expect([fromX, fromY, fromWidth, fromHeight].map((side) => (side ?? NaN) * 2)).toEqual([
            x,
            y,
            width,
            height,
          ]);
          const plane: Point = {
            x: (x ?? NaN) + (width ?? NaN) * part,
            y: (y ?? NaN) + (height ?? NaN) * part,
          };
          expect(plane.x).toBeCloseTo(box.left + (box.right - box.left) * part, 6);
          const [a, b, c, d, e, f] = matrix;
          const seen = { x: a * plane.x + c * plane.y + e, y: b * plane.x + d * plane.y + f };
          const truth = toScreen(camera, underlayToPlan(turned, plane));
          expect(Math.hypot(seen.x - truth.x, seen.y - truth.y)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('[TRACE-11] takes the smallest step that is as fine as the screen', () => {
    const steps = [bitmap(4000, 3000), bitmap(2000, 1500), bitmap(1000, 750)];
    const taken = (scale: number, density = 1): unknown => {
      const pen = new FakePen();
      paintUnderlays(pen.asPen, [{ underlay, steps }], { scale, x: 0, y: 0 }, density);
      return pen.drawn[0]?.args[0];
    };
    // 5 mm a pixel: at 0.05 CSS pixels a mm the screen has a quarter of the plane's pixels.
    expect(taken(0.05)).toBe(steps[2]);
    expect(taken(0.051)).toBe(steps[1]);
    expect(taken(0.05, 2)).toBe(steps[1]);
    expect(taken(0.2)).toBe(steps[0]);
    expect(taken(2)).toBe(steps[0]);
  });

  it('[TRACE-11] paints the pictures anew only when camera, underlay or bitmap changed', () => {
    const own: FakePen[] = [];
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        readonly #pen = new FakePen();
        getContext(): FakePen {
          if (!own.includes(this.#pen)) own.push(this.#pen);
          return this.#pen;
        }
      },
    );
    const backdrop = new Backdrop();
    const screen = new FakePen();
    const size = { width: 800, height: 600 };
    const steps = [bitmap(2000, 1500)];
    const camera = { scale: 0.05, x: 0, y: 0 };
    const painted = (): number => own.reduce((sum, pen) => sum + pen.drawn.length, 0);
    for (let move = 0; move < 50; move += 1)
      backdrop.paint(screen.asPen, [{ underlay, steps }], camera, size);
    expect([painted(), screen.drawn.length]).toEqual([1, 50]);
    backdrop.paint(screen.asPen, [{ underlay, steps }], { ...camera, x: 5 }, size);
    expect(painted()).toBe(2);
    backdrop.paint(
      screen.asPen,
      [{ underlay: { ...underlay, opacity: 0.2 }, steps }],
      { ...camera, x: 5 },
      size,
    );
    expect(painted()).toBe(3);
    backdrop.paint(screen.asPen, [], camera, size);
    expect([painted(), screen.drawn.length]).toEqual([3, 52]);
  });
});

describe('tracing', () => {
  const workbench = (): Workbench => {
    const host: Host = {
      // Nothing but bytes is asked here, and this is the answer.
      ask: () => Promise.resolve({ ok: true, value: { bytes: 'AQID' } } as never),
    };
    const library: Library = {
      files: [],
      fonts: [],
      shared: null,
    };
    const made = new Workbench(
      host,
      {
        edition: 'browser',
        version: '0',
        today: '2026-11-23',
        preferences: { language: 'zh', theme: 'light' },
        folder: '',
        faults: '',
      },
      library,
    );
    const project = testCentre({ plan: { ...emptyPlan('一层'), underlays: [underlay] }, assets: [asset] });
    made.open(
      { document: 'd', name: 'a', folder: null, project, migrated: [], recovered: false, lockedBy: null },
      'plan',
    );
    return made;
  };

  it('[TRACE-12] snaps to the grid only while it is shown', () => {
    const bench = { workbench: workbench(), mmPerPixel: () => 10, middle: () => ({ x: 0, y: 0 }) };
    expect(gestureStart(bench)?.modes).toMatchObject({ grid: true, points: true, walls: true });
    bench.workbench.view.change({ grid: false });
    expect(gestureStart(bench)?.modes).toMatchObject({ grid: false, points: true, walls: true });
    bench.workbench.view.change({ grid: true, snapping: false });
    expect(gestureStart(bench)?.modes).toMatchObject({ grid: false, points: false, walls: false });
  });

  it('[TRACE-13] keeps the bitmaps of what is on screen, closes the others, and stops what nobody waits for', async () => {
    const workers: FakeWorker[] = [];
    class FakeWorker {
      onmessage: ((message: { data: unknown }) => void) | null = null;
      ended = false;
      readonly sent: Sent<PictureCalls>[] = [];
      constructor() {
        workers.push(this);
        queueMicrotask(() => this.onmessage?.({ data: { ready: true } }));
      }
      postMessage(sent: Sent<PictureCalls>): void {
        this.sent.push(sent);
      }
      terminate(): void {
        this.ended = true;
      }
    }
    vi.stubGlobal('Worker', FakeWorker);
    const shown = new ShownPictures(workbench());
    const other = { ...underlay, straight: { corners: corners(), width: 800, height: 600 } };
    const state = (one: Underlay) => shown.pictures.get().get(pictureKey(one))?.state;

    shown.want([underlay]);
    expect(state(underlay)).toBe('loading');
    await vi.waitFor(() => expect(workers[0]?.sent).toHaveLength(1));
    const made = [new FakeBitmap(4, 3), new FakeBitmap(2, 2)];
    workers[0]?.onmessage?.({
      data: { id: workers[0].sent[0]?.id, answer: { ok: true, value: { steps: made } } },
    });
    await vi.waitFor(() => expect(state(underlay)).toBe('ready'));
    expect(workers[0]?.ended).toBe(true);

    // Another place, opacity or crop needs no new bitmap.
    shown.want([{ ...underlay, ...{ at: { x: 9, y: 9 }, opacity: 0.1 } }]);
    expect(workers).toHaveLength(1);

    // Straightened: the old bitmaps are closed, new ones are made.
    shown.want([other]);
    expect(made.map(({ closed }) => closed)).toEqual([true, true]);
    expect(state(underlay)).toBeUndefined();
    await vi.waitFor(() => expect(workers[1]?.sent).toHaveLength(1));

    // Left before they are there.
    shown.want([]);
    expect(workers[1]?.ended).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown.pictures.get().size).toBe(0);
  });
});

function corners() {
  const at = (x: number, y: number): Point => ({ x, y });
  return [at(0, 0), at(800, 10), at(790, 600), at(5, 610)] as [Point, Point, Point, Point];
}
