import { type Page } from '@playwright/test';

/**
 * What happened in the window, in order. `frame` is a picture that the window painted while one of its workers was
 * at work: so often it was free to. `told` is a message of a worker, `end` a worker that was ended.
 */
export type Happening =
  | { readonly did: 'began' | 'end'; readonly script: string }
  | { readonly did: 'told'; readonly script: string; readonly what: string; readonly bytes: number }
  | { readonly did: 'frame' };

/** Work of the window's own thread that belongs to a worker. */
type OwnWork = {
  /** Bytes of the largest piece of a file that the window read. */
  readonly read: number;
  /** Files and streams that the window decoded: bitmaps, unpacked data, texts of more than a megabyte. */
  readonly decoded: number;
  /** Lines, areas and words painted on canvases of dialogs; a picture that is shown there is none. */
  readonly painted: number;
  /** Pictures put on canvases of dialogs. */
  readonly shown: number;
};
type Watched = { happened: Happening[]; own: { -readonly [Key in keyof OwnWork]: number } };

/**
 * Counts work instead of time, from the next page on: who did it, in how many pieces, and whether the window went on
 * meanwhile. Nothing of it depends on how fast the machine is.
 */
export async function watchWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { happened: [], own: { read: 0, decoded: 0, painted: 0, shown: 0 } };
    Object.assign(window, { watched });
    const { happened, own } = watched;
    let alive = 0;
    const frame = (): void => {
      if (alive === 0) return;
      happened.push({ did: 'frame' });
      requestAnimationFrame(frame);
    };
    const bytesOf = (value: unknown): number => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
      if (value instanceof Blob) return value.size;
      if (value instanceof ImageBitmap) return value.width * value.height * 4;
      if (typeof value === 'string') return value.length;
      if (typeof value !== 'object' || value === null) return 8;
      return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
    };
    window.Worker = class extends Worker {
      readonly #script: string;
      #ended = false;
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.#script = /([^/]+?)(\.worker)?-[^/]*$/.exec(String(url))?.[1] ?? String(url);
        happened.push({ did: 'began', script: this.#script });
        alive += 1;
        if (alive === 1) requestAnimationFrame(frame);
        this.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
          const kind = data.name ?? ['progress', 'thrown', 'ready'].find((key) => key in data);
          happened.push({ did: 'told', script: this.#script, what: String(kind), bytes: bytesOf(data) });
        });
      }
      override terminate(): void {
        if (!this.#ended) {
          alive -= 1;
          happened.push({ did: 'end', script: this.#script });
        }
        this.#ended = true;
        super.terminate();
      }
    };
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () {
      own.read = Math.max(own.read, this.size);
      return read.call(this);
    };
    const bitmap = window.createImageBitmap;
    window.createImageBitmap = ((source: ImageBitmapSource, ...rest: []) => {
      if (source instanceof Blob) own.decoded += 1;
      return bitmap(source, ...rest);
    }) as typeof bitmap;
    window.DecompressionStream = class extends DecompressionStream {
      constructor(format: CompressionFormat) {
        super(format);
        own.decoded += 1;
      }
    };
    const decode = TextDecoder.prototype.decode;
    TextDecoder.prototype.decode = function (input, options) {
      if ((input?.byteLength ?? 0) > 1 << 20) own.decoded += 1;
      return decode.call(this, input, options);
    };
    const pen = CanvasRenderingContext2D.prototype;
    const inDialog = ({ canvas }: CanvasRenderingContext2D): boolean =>
      canvas.closest('[role=dialog]') !== null;
    for (const name of ['fill', 'stroke', 'fillText', 'strokeText'] as const) {
      const before = pen[name] as (...rest: unknown[]) => void;
      Object.assign(pen, {
        [name](this: CanvasRenderingContext2D, ...rest: unknown[]) {
          if (inDialog(this)) own.painted += 1;
          before.apply(this, rest);
        },
      });
    }
    const show = pen.drawImage as (...rest: unknown[]) => void;
    Object.assign(pen, {
      drawImage(this: CanvasRenderingContext2D, ...rest: unknown[]) {
        if (inDialog(this)) own.shown += 1;
        show.apply(this, rest);
      },
    });
  });
}

/** What happened since the last call, and what the window did itself. */
export async function workSince(page: Page): Promise<Watched> {
  return page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched }; // put there by watchWork
    const { happened, own } = watched;
    const since = { happened: [...happened], own: { ...own } };
    happened.length = 0;
    Object.assign(own, { read: 0, decoded: 0, painted: 0, shown: 0 });
    return since;
  });
}

/** What a worker told, in order. */
export function toldBy(happened: readonly Happening[], script: string): string[] {
  return happened.flatMap((one) => (one.did === 'told' && one.script === script ? [one.what] : []));
}

/** Pictures that the window painted between a worker's beginning and the first time that it told something. */
export function framesBefore(happened: readonly Happening[], script: string, what: string): number {
  const from = happened.findIndex((one) => one.did === 'began' && one.script === script);
  const to = happened.findIndex(
    (one, i) => i > from && one.did === 'told' && one.script === script && one.what === what,
  );
  return happened.slice(Math.max(0, from), Math.max(0, to)).filter(({ did }) => did === 'frame').length;
}
