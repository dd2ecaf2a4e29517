import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { type VillageTask } from '../../app/batch/village.ts';
import { programFolder } from '../desk/folders.ts';
import { faultLogIn } from '../desk/faultLog.ts';
import { shippedFaces } from '../library/fonts.ts';
import { shippedLibrary } from '../library/library.ts';
import { programVersion, RESOURCES_PATH } from '../program.ts';
import { type ThreadAnswer } from './villageMakers.ts';
import { makeVillage, type VillageTools } from './makeVillage.ts';

let tools: Promise<VillageTools> | null = null;

async function setUp(): Promise<VillageTools> {
  const faces = shippedFaces(RESOURCES_PATH);
  if (!faces.ok) throw new Error(faces.problem.code);
  const faults = faultLogIn(programFolder(process.env, process.platform));
  return {
    library: shippedLibrary(),
    shaper: createShaper(faces.value),
    program: `paijiang ${await programVersion()}`,
    onFault: (fault) => void faults.keep(fault),
  };
}

/** What a thread of `paijiang batch` does: a village, and then the next. */
export default async function villageThread(task: VillageTask): Promise<ThreadAnswer> {
  tools ??= setUp();
  try {
    return { made: await makeVillage(task, await tools) };
  } catch (thrown) {
    // An error loses its code on the way out of a thread.
    const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    const { message, stack = message } = fault;
    const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
    return { thrown: { message, stack, ...code } };
  }
}
