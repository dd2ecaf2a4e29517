import { failure, success, type Result } from '../../core/result.ts';
import { type Answer, type SentProblem, type TownshipRow } from '../bridge/contract.ts';
import { type Desk } from './desk.ts';
import { type SeenVillage } from './ports.ts';
import { applicationProblem } from './problems.ts';

/** More villages than any township has; a banner has hundreds. */
const MOST_FILES = 2000;
const MOST_FOLDERS = 200;

/** The villages of a folder, each read by itself and known again by its checksum. */
export class Township {
  readonly #desk: Desk;
  /** What was seen of a file: told again as long as the file and the day are the same. */
  readonly #seen = new Map<string, { readonly today: string; readonly seen: SeenVillage }>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async folders(): Promise<Answer<'townshipFolders'>['folders']> {
    const { files } = this.#desk.ports;
    const home = await files.below(files.folder);
    const countIn = (folder: string): number =>
      home.files.filter(({ path }) => files.split(path).folder === folder).length;
    const within = home.folders.filter((folder) => countIn(folder) > 0);
    return [
      { handle: this.#desk.handles.of(files.folder), name: files.folder, files: home.files.length },
      ...within
        .slice(0, MOST_FOLDERS - 1)
        .map((folder) => ({ handle: this.#desk.handles.of(folder), name: folder, files: countIn(folder) })),
    ];
  }

  async files(handle: string): Promise<Result<Answer<'townshipFiles'>, SentProblem>> {
    const folder = this.#desk.handles.path(handle);
    if (folder === null) return failure(applicationProblem('handle-unknown'));
    const { files } = this.#desk.ports;
    const { files: found } = await files.below(folder);
    return success({
      files: found.slice(0, MOST_FILES).map(({ path, changed }) => ({
        handle: this.#desk.handles.of(path),
        ...files.split(path),
        changed,
        present: true,
      })),
      left: Math.max(0, found.length - MOST_FILES),
    });
  }

  async rows(handles: readonly string[]): Promise<Result<Answer<'townshipRows'>, SentProblem>> {
    const paths = handles.map((handle) => ({ handle, path: this.#desk.handles.path(handle) }));
    if (paths.some(({ path }) => path === null)) return failure(applicationProblem('handle-unknown'));
    const rows = paths.flatMap(({ handle, path }) => (path === null ? [] : [this.#row(handle, path)]));
    return success({ rows: await Promise.all(rows) });
  }

  async #row(handle: string, path: string): Promise<TownshipRow> {
    const { villages, files, clock } = this.#desk.ports;
    const today = clock.today();
    const before = this.#seen.get(path);
    const { seen, ...looked } = await villages.look(path, before?.today === today ? before.seen : null);
    if (seen.ok) this.#seen.set(path, { today, seen: seen.value });
    else this.#seen.delete(path);
    const changed = await files.changed(path);
    return { handle, changed, ...looked, seen: seen.ok ? { ok: true, ...seen.value } : seen };
  }
}
