import { type ImportedPlacard } from '../../../app/lists/importPlacards.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { say } from '../../../app/words/words.ts';
import { type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { type Thumbnail } from '../../../output/xlsx/tableXlsx.ts';
import { type Host } from '../host.ts';

export type InventoryPhotos = {
  /** The records with the keys of their photos. */
  readonly records: readonly PlacardRecord[];
  readonly thumbnails: ReadonlyMap<string, Thumbnail>;
  /** The originals with their file names, for a project that is saved. */
  readonly originals: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly name: string }>;
};

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
  for (const data of lost.slice(0, MOST_TOLD)) {
    host.err(`${say(AUDIT_COMMAND, host.language, 'photo-missing', data)}\n`);
  }
  if (lost.length > MOST_TOLD) {
    host.err(`${say(AUDIT_COMMAND, host.language, 'photo-more', { count: lost.length - MOST_TOLD })}\n`);
  }
  return { records, thumbnails, originals };
}
