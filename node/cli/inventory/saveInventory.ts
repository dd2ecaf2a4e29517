import { basename } from 'node:path';
import { type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Host } from '../host.ts';
import { saveBack } from '../saveBack.ts';
import { tell } from '../tell.ts';
import { type InventoryPhotos } from './inventoryPhotos.ts';

/** Saves a project file with the inventory, its photos, and the rulebook and day it was judged by. */
export async function saveInventory(
  opened: OpenedProject,
  { project, rulebook, today }: JudgedProject,
  photos: InventoryPhotos,
  file: string,
  host: Host,
): Promise<void> {
  const assets = new Map(opened.assets);
  const listed: Asset[] = [...project.assets];
  for (const [key, { bytes, name }] of photos.originals) {
    if (!listed.some((asset) => asset.sha256 === key)) {
      listed.push({
        sha256: key,
        fileName: basename(name).slice(0, 200),
        mediaType: mediaTypeOf(bytes),
        bytes: bytes.length,
      });
    }
    assets.set(key, bytes);
  }
  const whole = {
    ...project,
    assets: listed,
    policy: { ...project.policy, judgedBy: { rulebook: rulebook.id, edition: rulebook.edition, on: today } },
  };
  await saveBack(file, whole, assets, host);
  tell(host, POLICY_COMMANDS, 'written', { file });
}

function mediaTypeOf([one]: Uint8Array): 'image/png' | 'image/jpeg' {
  return one === 0x89 ? 'image/png' : 'image/jpeg';
}
