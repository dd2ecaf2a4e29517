import { type ArtworkNote } from '../../../typeset/kinds/emblem/layoutEmblem.ts';
import { placeEmblem } from '../../../core/editing/commands/emblems.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type EmblemSlot } from '../../../core/project/emblems.ts';
import { type Signature } from '../../../core/project/people.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** What a clerk is about to put into a slot: being read, or read and waiting for who supplied it. */
export type EmblemSupply =
  | { readonly state: 'reading'; readonly slot: EmblemSlot }
  | {
      readonly state: 'read';
      readonly slot: EmblemSlot;
      readonly asset: Asset;
      readonly notes: readonly ArtworkNote[];
    };

export const emblemSupply = new Store<EmblemSupply | null>(null);

/** Kinds that the system's file dialog offers; what a file is, its bytes say. */
export const ARTWORK_FILES = '.svg,.pdf,.png,.jpg,.jpeg';

/** The slot that a sign shows; null for signs of other kinds. */
export function slotOf({ subject }: Sign): EmblemSlot | null {
  return subject.of === 'centre' || subject.of === 'practice' ? subject.of : null;
}

/** Reads a file for a slot; what cannot be used is refused by its sentence and nothing changes. */
export async function readEmblem(workbench: Workbench, slot: EmblemSlot, file: File): Promise<void> {
  const { document } = workbench.session.get() ?? {};
  if (document === undefined) return;
  const reading: EmblemSupply = { state: 'reading', slot };
  emblemSupply.set(reading);
  const added = await workbench.assets.add(document, file, file.name);
  const read = added.ok ? await workbench.artwork.of(document, workbench.project, added.value.sha256) : added;
  // Another file was chosen, or another document opened, while this one was being read.
  if (emblemSupply.get() !== reading || workbench.session.get()?.document !== document) return;
  if (!read.ok || !added.ok) {
    emblemSupply.set(null);
    if (!read.ok) workbench.hostRefused(read.problem);
    return;
  }
  const notes = read.value.kind === 'vector' ? read.value.notes : [];
  emblemSupply.set({ state: 'read', slot, asset: added.value, notes });
}

/** Puts the read file into its slot with the signature: one step. */
export function signEmblem(workbench: Workbench, signature: Signature): void {
  const supply = emblemSupply.get();
  emblemSupply.set(null);
  if (supply?.state !== 'read') return;
  const { slot, asset } = supply;
  workbench.run('supply-emblem', placeEmblem(workbench.project, slot, { asset, signature }));
}
