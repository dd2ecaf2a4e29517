import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** The printing condition that a print file is made for, with its ICC profile. */
export type OutputProfile = {
  readonly identifier: string;
  readonly registry: string;
  /** Condition in words. */
  readonly info: string;
  /** Colour channels, 4 for CMYK. */
  readonly channels: 4;
  /** The profile as a Flate stream: deflated once for all files. */
  readonly deflated: Uint8Array;
};

/** File name of the shipped profile; its notice stands beside it and goes wherever it goes. */
export const FOGRA39_FILE = 'FOGRA39_free.icc';

/** Coated paper, ISO 12647-2:2004/Amd 1 (FOGRA39), from a file of output/pdf/profiles. */
export async function readFogra39(file: string | URL): Promise<OutputProfile> {
  return {
    identifier: 'FOGRA39',
    registry: 'http://www.color.org',
    info: 'Coated FOGRA39 (ISO 12647-2:2004), profile computed from the free characterisation data FOGRA39L',
    channels: 4,
    deflated: await promisify(deflate)(await readFile(file), { level: 9 }),
  };
}
