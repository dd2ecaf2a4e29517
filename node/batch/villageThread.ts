import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { type VillageTask } from '../../app/batch/village.ts';
import { coverage } from '../../app/newProject/roster/rosterRules.ts';
import { programFolder } from '../desk/folders.ts';
import { faultLogIn } from '../desk/faultLog.ts';
import { tellThrown } from '../files/thrown.ts';
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
export default async function villageThread(
  task: VillageTask | 'coverage',
): Promise<ThreadAnswer | Uint32Array> {
  tools ??= setUp();
  if (task === 'coverage') return covered(coverage((await tools).shaper));
  try {
    return { made: await makeVillage(task, await tools) };
  } catch (thrown) {
    return { thrown: tellThrown(thrown) };
  }
}

/** Beyond the last block of Han characters. */
const END = 0x34000;

/** Every code point that a face for Chinese has: a host that holds no faces asks it once. */
function covered(covers: (character: string) => boolean): Uint32Array {
  const points: number[] = [];
  for (let point = 0x20; point < END; point += 1) {
    const isSurrogate = point >= 0xd800 && point < 0xe000;
    if (!isSurrogate && covers(String.fromCodePoint(point))) points.push(point);
  }
  return Uint32Array.from(points);
}
