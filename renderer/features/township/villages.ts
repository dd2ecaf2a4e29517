import { type KnownFile, type TownshipRow } from '../../../app/bridge/contract.ts';
import { type VillageSeen } from '../../../app/bridge/townshipAnswers.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Filter, type Sorting } from './columns.ts';

/** A file of the folder, and what was read of it; null = not yet. */
export type Village = { readonly file: KnownFile; readonly row: TownshipRow | null };

export type Folder = { readonly handle: string; readonly name: string };

/** What is looked at in 全乡镇; it stays while somebody is in another place. */
export type TownshipView = {
  readonly folder: Folder | null;
  readonly villages: readonly Village[];
  readonly left: number;
  readonly reading: boolean;
  /** Handles of those that are ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly sought: string;
  readonly filter: Filter;
  readonly sorting: Sorting;
  readonly shows: 'table' | 'charts';
};

export const township = new Store<TownshipView>({
  folder: null,
  villages: [],
  left: 0,
  reading: false,
  ticked: new Set(),
  sought: '',
  filter: 'all',
  sorting: { by: 'village', down: false },
  shows: 'table',
});

/** Villages that are asked for at once: the table fills as they come. */
const AT_A_TIME = 8;

let round = 0;

/** Reads the folder, and each village of it; a later reading ends an earlier one. */
export async function readTownship(workbench: Workbench, folder: Folder): Promise<void> {
  const own = (round += 1);
  const isOther = township.get().folder?.handle !== folder.handle;
  township.change({ folder, reading: true, ...(isOther ? { villages: [], ticked: new Set<string>() } : {}) });
  const listed = await workbench.host.ask('townshipFiles', { folder: folder.handle });
  if (own !== round) return;
  if (!listed.ok) {
    township.change({ reading: false });
    return workbench.hostRefused(listed.problem, { asked: true });
  }
  const before = new Map(township.get().villages.map(({ file, row }) => [file.handle, row]));
  const { files, left } = listed.value;
  const here = new Set(files.map(({ handle }) => handle));
  township.change({
    left,
    villages: files.map((file) => ({ file, row: before.get(file.handle) ?? null })),
    ticked: new Set([...township.get().ticked].filter((handle) => here.has(handle))),
  });
  for (let at = 0; at < files.length; at += AT_A_TIME) {
    const handles = files.slice(at, at + AT_A_TIME).map(({ handle }) => handle);
    const answer = await workbench.host.ask('townshipRows', { handles });
    if (own !== round) return;
    if (!answer.ok) {
      township.change({ reading: false });
      return workbench.hostRefused(answer.problem, { asked: true });
    }
    const rows = new Map(answer.value.rows.map((row) => [row.handle, row]));
    township.change({
      villages: township
        .get()
        .villages.map((village) => ({ ...village, row: rows.get(village.file.handle) ?? village.row })),
    });
  }
  township.change({ reading: false });
}

/** What was seen of it; null where it has not been read or does not open. */
export function seenOf({ row }: Village): VillageSeen | null {
  return row?.seen.ok === true ? row.seen.village : null;
}
