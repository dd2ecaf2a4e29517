import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { Store } from '../../kit/session/store.ts';
import { askOnce } from './pictureWorker.ts';
import { type UnderlayRefusal } from '../../kit/strings/underlayRefusal.ts';

/** At most so many pixels of a picture are kept for the screen: 48 MB, and a third of that for its halves. */
const MOST_SHOWN = 12_000_000;

export type ShownPicture =
  | { readonly state: 'loading'; readonly progress: number }
  | { readonly state: 'ready'; readonly steps: readonly ImageBitmap[] }
  | { readonly state: 'failed'; readonly code: UnderlayRefusal };

type Wanted = Pick<Underlay, 'source' | 'width' | 'height' | 'straight'>;

/** What the bitmap of an underlay hangs on: place, crop and opacity do not change it. */
export function pictureKey({ source, straight }: Pick<Underlay, 'source' | 'straight'>): string {
  return JSON.stringify([source, straight]);
}

/** The bitmaps of the underlays on screen: made one after the other, closed when nobody looks any more. */
export class ShownPictures {
  readonly pictures = new Store<ReadonlyMap<string, ShownPicture>>(new Map());
  readonly #workbench: Workbench;
  readonly #running = new Map<string, AbortController>();
  #queue: Promise<void> = Promise.resolve();

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** From now on these are on screen, and no others. */
  want(underlays: readonly Wanted[]): void {
    const wanted = new Map(underlays.map((underlay) => [pictureKey(underlay), underlay]));
    const now = this.pictures.get();
    const kept = new Map([...now].filter(([key]) => wanted.has(key)));
    for (const [key, picture] of now) if (!wanted.has(key)) this.#drop(key, picture);
    const missing = [...wanted].filter(([key]) => !kept.has(key));
    if (missing.length === 0 && kept.size === now.size) return;
    for (const [key] of missing) kept.set(key, { state: 'loading', progress: 0 });
    this.pictures.set(kept);
    for (const [key, underlay] of missing) {
      const control = new AbortController();
      this.#running.set(key, control);
      this.#queue = this.#queue.then(() => this.#make(key, underlay, control.signal));
    }
  }

  #drop(key: string, picture: ShownPicture): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    if (picture.state === 'ready') for (const step of picture.steps) step.close();
  }

  async #make(key: string, underlay: Wanted, signal: AbortSignal): Promise<void> {
    const file = signal.aborted ? null : await assetFile(this.#workbench, underlay.source.asset);
    if (signal.aborted) return;
    if (file === null) return this.#put(key, { state: 'failed', code: 'picture-damaged' });
    const { source, width, height, straight } = underlay;
    const page = source.kind === 'pdf' ? source.page : null;
    const answer = await askOnce(
      'show',
      { file, page, width, height, straight, most: MOST_SHOWN },
      { signal, progress: (progress) => this.#put(key, { state: 'loading', progress }) },
    );
    if (signal.aborted) {
      if (answer.ok) for (const step of answer.value.steps) step.close();
      return;
    }
    this.#running.delete(key);
    this.#put(
      key,
      answer.ok
        ? { state: 'ready', steps: answer.value.steps }
        : { state: 'failed', code: answer.problem.code },
    );
  }

  #put(key: string, picture: ShownPicture): void {
    this.pictures.set(new Map([...this.pictures.get(), [key, picture]]));
  }
}

/** The file of an asset; null when the host does not have it, which it has said by then. */
export async function assetFile(workbench: Workbench, sha256: string): Promise<Blob | null> {
  const session = workbench.session.get();
  const asset = session?.history.project.assets.find((one) => one.sha256 === sha256);
  if (session === null || asset === undefined) return null;
  const bytes = await workbench.assets.bytes(session.document, asset);
  if (bytes.ok) return bytes.value;
  workbench.hostRefused(bytes.problem);
  return null;
}

const known = new WeakMap<Workbench, ShownPictures>();

export function picturesOf(workbench: Workbench): ShownPictures {
  const pictures = known.get(workbench) ?? new ShownPictures(workbench);
  known.set(workbench, pictures);
  return pictures;
}
