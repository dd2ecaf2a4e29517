import { resolve } from 'node:path';
import { POLICY_COMMANDS } from '../../app/words/commands/everyCommand.ts';
import { say } from '../../app/words/words.ts';
import { writeWhole } from '../files/wholeFile.ts';
import { type Host } from './host.ts';
import { errorCode } from './readProject.ts';

/** Writes a file whole or not at all, making its folder; says why it could not be written, and gives false. */
export async function writeOut(file: string, bytes: Uint8Array, host: Host): Promise<boolean> {
  const path = resolve(host.folder, file);
  try {
    await writeWhole(path, bytes, { backup: false });
  } catch (fault) {
    const reason = errorCode(fault);
    if (reason === '') throw fault;
    host.err(`${say(POLICY_COMMANDS, host.language, 'unwritable', { file, reason })}\n`);
    return false;
  }
  host.err(`${say(POLICY_COMMANDS, host.language, 'written', { file })}\n`);
  return true;
}
