import { placeUnderlay } from '../../../core/editing/commands/underlays.ts';
import { boxOf } from '../../../core/geometry/point.ts';
import { type PictureHead, pictureHead } from '../../../core/plan/underlay/pictureHead.ts';
import { guessedPlace } from '../../../core/plan/underlay/underlayPlane.ts';
import { LARGEST_PICTURE, LARGEST_UNDERLAY, type Underlay } from '../../../core/project/plan/underlay.ts';
import { failure, type Result } from '../../../core/result.ts';
import { canvasControl } from '../scene/control.ts';
import { shownLevel } from '../scene/shownLevel.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Refusal } from '../../kit/strings/underlayRefusal.ts';
import { askOnce, PictureWorker } from './pictureWorker.ts';
import { type Asks, type Size } from './work.ts';

/** Kinds that the file picker offers. */
const UNDERLAY_FILES = '.jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf';
const MEGABYTE = 1 << 20;
/** What goes into the project, bytes: it crosses to the host as one text, which has to be made in one go. */
const LARGEST_FILE = 40 * MEGABYTE;
/** Before it is made smaller. */
const LARGEST_ARRIVAL = 400 * MEGABYTE;
/** Enough of a JPEG to hold what stands before its size, bytes. */
const HEAD = MEGABYTE;
/** A picture on an empty level is taken to show a house of about this size, mm. */
const USUAL_HOUSE = { left: 0, top: 0, right: 20_000, bottom: 12_000 };
const OPACITY = 0.6;

/** A file that is being put under the plan; one at a time. */
export type Adding = {
  readonly name: string;
  readonly step: 'preparing' | 'keeping';
  /** 0 to 1. */
  readonly progress: number;
  readonly cancel: () => void;
};
export const adding = new Store<Adding | null>(null);

/** A PDF whose page is to be chosen, open in a worker that the chooser stops. */
export type PageChoice = { readonly file: File; readonly worker: PictureWorker; readonly count: number };
export const pageChoice = new Store<PageChoice | null>(null);

/** Puts a file under the shown level, or opens the chooser of pages; says why where it cannot. */
export async function addUnderlay(workbench: Workbench, file: File): Promise<void> {
  if (adding.get() !== null || pageChoice.get() !== null) return;
  const control = new AbortController();
  const told: Adding = { name: file.name, step: 'preparing', progress: 0, cancel: () => control.abort() };
  adding.set(told);
  try {
    await take(workbench, file, control.signal, (progress) => adding.set({ ...told, progress }));
  } finally {
    adding.set(null);
  }
}

async function take(
  workbench: Workbench,
  file: File,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<void> {
  const head = pictureHead(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  const refuse = workbench.underlayRefused.bind(workbench);
  if (head === null) return refuse({ code: 'not-a-picture', data: { name: file.name } });
  if (head.mediaType === 'application/pdf') return openPages(workbench, file, signal);
  const taken = await admitPicture(file, head, { most: LARGEST_UNDERLAY, signal, progress });
  if (signal.aborted) return undefined;
  if (!taken.ok) return refuse(taken.problem);
  const { was, width, height } = taken.value;
  const kept = await keep(workbench, taken.value.file, file.name, { kind: 'picture' }, { width, height });
  if (kept && was.width !== width)
    workbench.tell('underlay-shrunk', {
      width: String(width),
      height: String(height),
      was: `${was.width}×${was.height}`,
    });
}

/** A photo for another place than under a plan, at most so many pixels along a side; a PDF is none. */
export async function admitPhoto(
  file: File,
  { most, signal }: { readonly most: number; readonly signal: AbortSignal },
): Promise<Result<Asks['take']['answer'], Refusal>> {
  const head = pictureHead(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  if (head === null || head.mediaType === 'application/pdf')
    return failure({ code: 'not-a-photo', data: { name: file.name } });
  const taken = await admitPicture(file, head, { most, signal, progress: () => undefined });
  return taken.ok && taken.value.file.size > LARGEST_FILE
    ? failure(tooLarge({ name: file.name, size: taken.value.file.size }, LARGEST_FILE))
    : taken;
}

async function admitPicture(
  file: File,
  { size }: PictureHead,
  {
    most,
    ...how
  }: { readonly most: number; readonly signal: AbortSignal; readonly progress: (part: number) => void },
): Promise<Result<Asks['take']['answer'], Refusal>> {
  if (file.size > LARGEST_ARRIVAL) return failure(tooLarge(file, LARGEST_ARRIVAL));
  // By what its head claims, before anything is decoded.
  if (size !== null && Math.max(size.width, size.height) > LARGEST_PICTURE)
    return failure({ code: 'picture-too-large', data: { ...size, most: LARGEST_PICTURE } });
  return askOnce('take', { file, most }, how);
}

async function openPages(workbench: Workbench, file: File, signal: AbortSignal): Promise<void> {
  if (file.size > LARGEST_FILE) return workbench.underlayRefused(tooLarge(file, LARGEST_FILE));
  const worker = new PictureWorker();
  const stop = (): void => worker.stop();
  signal.addEventListener('abort', stop);
  const pages = await worker.ask('pages', { file });
  signal.removeEventListener('abort', stop);
  if (signal.aborted) return undefined;
  if (pages.ok && pages.value.count > 1) return pageChoice.set({ file, worker, count: pages.value.count });
  const page = pages.ok ? await worker.ask('page', { page: 1, longest: 64 }) : pages;
  worker.stop();
  if (!page.ok) return workbench.underlayRefused(page.problem);
  page.value.picture.close();
  await keep(workbench, file, file.name, { kind: 'pdf', page: 1 }, page.value.plane);
}

/** Takes the page that was chosen, null for none, and closes the PDF. */
export async function choosePage(
  workbench: Workbench,
  chosen: { readonly page: number; readonly plane: Size } | null,
): Promise<void> {
  const choice = pageChoice.get();
  if (choice === null) return;
  pageChoice.set(null);
  choice.worker.stop();
  if (chosen === null) return;
  const { name } = choice.file;
  adding.set({ name, step: 'keeping', progress: 1, cancel: () => undefined });
  try {
    await keep(workbench, choice.file, name, { kind: 'pdf', page: chosen.page }, chosen.plane);
  } finally {
    adding.set(null);
  }
}

type Kind = { readonly kind: 'picture' } | { readonly kind: 'pdf'; readonly page: number };

/** The file to the host, then asset and underlay into the project as one step. */
async function keep(
  workbench: Workbench,
  file: Blob,
  name: string,
  kind: Kind,
  plane: Size,
): Promise<boolean> {
  if (file.size > LARGEST_FILE) {
    workbench.underlayRefused(tooLarge({ name, size: file.size }, LARGEST_FILE));
    return false;
  }
  const session = workbench.session.get();
  if (session === null) return false;
  const now = adding.get();
  if (now !== null) adding.set({ ...now, step: 'keeping', progress: 1 });
  const added = await workbench.assets.add(session.document, file, name);
  if (workbench.session.get()?.document !== session.document) return false;
  if (!added.ok) {
    workbench.hostRefused(added.problem);
    return false;
  }
  const level = shownLevel(workbench.project, workbench.view.get());
  if (level === null) return false;
  const asset = added.value;
  const underlay: Omit<Underlay, 'id'> = {
    level: level.id,
    source:
      kind.kind === 'pdf'
        ? { kind: 'pdf', asset: asset.sha256, page: kind.page }
        : { kind: 'picture', asset: asset.sha256 },
    ...plane,
    straight: null,
    crop: null,
    ...guessedPlace(
      { left: 0, top: 0, right: plane.width, bottom: plane.height },
      house(workbench, level.id),
    ),
    turn: 0,
    shown: true,
    opacity: OPACITY,
    calibrated: false,
    locked: false,
  };
  if (!workbench.run('add-underlay', placeUnderlay(workbench.project, { underlay, asset }))) return false;
  const placed = workbench.project.plan?.underlays.at(-1);
  if (placed !== undefined) workbench.select([placed.id]);
  canvasControl.get()?.fit();
  return true;
}

function house(workbench: Workbench, level: string) {
  const walls = workbench.project.plan?.walls.filter((wall) => wall.level === level) ?? [];
  return walls.length === 0 ? USUAL_HOUSE : boxOf(walls.flatMap(({ a, b }) => [a, b]));
}

function tooLarge({ name, size }: { readonly name: string; readonly size: number }, limit: number) {
  return {
    code: 'file-too-large' as const,
    data: { name, size: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE },
  };
}

/** Asks for a file as the page can: by a file input that is clicked for the user. */
export function pickUnderlay(workbench: Workbench): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = UNDERLAY_FILES;
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void addUnderlay(workbench, file);
  };
  input.click();
}
