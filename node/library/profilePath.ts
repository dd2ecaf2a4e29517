import { fileURLToPath } from 'node:url';
import { FOGRA39_FILE } from '../../output/pdf/profile.ts';
import { PROGRAM_FOLDER } from '../program.ts';

/** The output profile beside the program. */
export const PROFILE_PATH = fileURLToPath(new URL(`output/pdf/profiles/${FOGRA39_FILE}`, PROGRAM_FOLDER));
