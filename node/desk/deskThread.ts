import { type Changed, type Looked, type ManyAsk, type SeenVillage } from '../../app/host/ports.ts';
import { type OnFault } from '../../app/faults/programFault.ts';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { type Result } from '../../core/result.ts';
import { shippedLibrary } from '../library/library.ts';
import { deskShaper } from './deskShaper.ts';
import { faultLogIn } from './faultLog.ts';
import { programFolder } from './folders.ts';
import { documentFiles } from './documentFiles.ts';
import { villagePackage } from './villagePackage.ts';
import { changedVillage, seenVillage } from './villageWork.ts';

export type LookTask = {
  readonly of: 'look';
  readonly path: string;
  readonly documents: string;
  readonly known: SeenVillage | null;
  readonly today: string;
};
export type ChangeTask = { readonly of: 'change'; readonly path: string; readonly ask: ManyAsk };

const shaping = deskShaper();
const faults = faultLogIn(programFolder(process.env, process.platform));
const onFault: OnFault = (fault) => void faults.keep(fault);

/** What a thread of the desk does: looks at a village, or changes it; it writes nothing. */
export default async function deskThread(
  task: LookTask | ChangeTask,
): Promise<Looked | Result<Changed, SentProblem>> {
  const { path } = task;
  const library = shippedLibrary();
  const read = () => documentFiles('').read(path);
  if (task.of === 'change') return changedVillage(read, path, { ...task.ask, library, shaping, onFault });
  const { known, today, documents } = task;
  const seen = await seenVillage(read, path, { known, library, today });
  const state = seen.ok ? await villagePackage(path, documents, seen.value.village) : 'none';
  return { package: state, seen };
}
