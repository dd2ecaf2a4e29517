import { type ImportedPlacard } from '../../../app/lists/importPlacards.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Project } from '../../../core/project/project.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { type Thumbnail } from '../../../output/xlsx/tableXlsx.ts';
import { type Host } from '../host.ts';
import { tell } from '../tell.ts';

export type InventoryPhotos = {
  /** The records with the keys of their photos. */
  readonly records: readonly PlacardRecord[];
  readonly thumbnails: ReadonlyMap<string, Thumbnail>;
  /** The originals with their file names, for a project that is saved. */
  readonly originals: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly name: string }>;
};

/** With the photos that the project has of the plates' decisions: a list brings none of those. */
export async function withProjectPhotos(
  { thumbnails }: InventoryPhotos,
  { assets }: OpenedProject,
  project: Project,
): Promise<InventoryPhotos['thumbnails']> {
  const { placardPhotos, projectPhotos } = await import('../../files/photos.ts');
  return new Map([...(await projectPhotos(assets, placardPhotos(project))), ...thumbnails]);
}

const MOST_TOLD = 10;

/** Takes the photos that stand in the list, and finds those that it names; each that is not found or cannot be read is told. */
export async function photosOf(
  items: readonly ImportedPlacard[],
  folder: string,
  host: Host,
): Promise<InventoryPhotos> {
  const thumbnails = new Map<string, Thumbnail>();
  const originals = new Map<string, { bytes: Uint8Array; name: string }>();
  const records: PlacardRecord[] = [];
  const lost: { name: string; record: string }[] = [];
  for (const { record, photo, photoName } of items) {
    if (photo === null && photoName === null) {
      records.push(record);
      continue;
    }
    // sharp is loaded only where there are photos.
    const { readPhoto, takenPhoto } = await import('../../files/photos.ts');
    const name = photo?.name ?? photoName ?? '';
    const found = photo === null ? await readPhoto(folder, name) : await takenPhoto(photo.bytes);
    if (found === null) {
      lost.push({ name, record: record.text });
      records.push(record);
      continue;
    }
    thumbnails.set(found.key, found.photo);
    originals.set(found.key, { bytes: found.bytes, name });
    records.push({ ...record, photo: found.key });
  }
  for (const data of lost.slice(0, MOST_TOLD)) tell(host, AUDIT_COMMAND, 'photo-missing', data);
  if (lost.length > MOST_TOLD) tell(host, AUDIT_COMMAND, 'photo-more', { count: lost.length - MOST_TOLD });
  return { records, thumbnails, originals };
}
