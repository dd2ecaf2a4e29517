import { resolve } from 'node:path';
import { POLICY_COMMANDS } from '../../app/words/commands/everyCommand.ts';
import { writeWhole } from '../files/wholeFile.ts';
import { type Host } from './host.ts';
import { errorCode } from '../files/thrown.ts';
import { refuse, tell } from './tell.ts';

/** Writes a file whole or not at all, making its folder, and says so; refused where it cannot be written. */
export async function writeOut(file: string, bytes: Uint8Array, host: Host): Promise<void> {
  const path = resolve(host.folder, file);
  try {
    await writeWhole(path, bytes, { backup: false });
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    refuse(host, POLICY_COMMANDS, 'unwritable', { file, reason });
  }
  tell(host, POLICY_COMMANDS, 'written', { file });
}

/** Says for which characters of a paper 〓 stands, because no face has them. */
export function tellMissing(file: string, missing: readonly string[], host: Host): void {
  if (missing.length > 0)
    tell(host, POLICY_COMMANDS, 'missing-glyphs', { file, characters: missing.join('、') });
}
