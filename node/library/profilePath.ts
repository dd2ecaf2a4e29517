import { fileURLToPath } from 'node:url';
import { FOGRA39_FILE } from '../../output/pdf/profile.ts';
import { PROGRAM_FOLDER } from '../program.ts';

/**
 * The output profile beside the program. In a package it lies beside the archive (`asarUnpack` of electron-builder.yml), because
 * sharp's own code reads it.
 */
export const PROFILE_PATH = fileURLToPath(
  new URL(`output/pdf/profiles/${FOGRA39_FILE}`, PROGRAM_FOLDER),
).replace(/\bapp\.asar(?=[\\/])/, 'app.asar.unpacked');
