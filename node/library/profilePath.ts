import { join } from 'node:path';
import { FOGRA39_FILE } from '../../output/pdf/profile.ts';
import { RESOURCES_PATH } from '../program.ts';

/** The output profile beside the program, as a path that native code (sharp) can read. */
export const PROFILE_PATH = join(RESOURCES_PATH, 'output/pdf/profiles', FOGRA39_FILE);
