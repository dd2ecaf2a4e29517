import { join } from 'node:path';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type PrintAsk, writePrintPdf } from '../../output/pdf/printPdf.ts';
import { FOGRA39_FILE, readFogra39 } from '../../output/pdf/profile.ts';
import { ROOT, shippedShaper } from './fonts.ts';

export const PROFILE_FILE = join(ROOT, 'output', 'pdf', 'profiles', FOGRA39_FILE);
const profile = await readFogra39(PROFILE_FILE);

/** What a print file is asked for with in tests. */
export function printAsk(change: Partial<PrintAsk> = {}): PrintAsk {
  return {
    standard: 'X-4',
    profile,
    outlines: shippedShaper().outline,
    pictures: () => null,
    created: '2026-11-23T08:30:00Z',
    producer: 'Paijiang 0.1.0',
    ...change,
  };
}

/** The drawing as a print file; throws where it is refused. */
export function written(drawing: Drawing, change: Partial<PrintAsk> = {}): Uint8Array {
  const made = writePrintPdf(drawing, printAsk(change));
  if (!made.ok) throw new Error(`${made.problem.code} ${JSON.stringify(made.problem.data)}`);
  return made.value;
}
