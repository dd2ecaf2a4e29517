import { type SentProblem } from '../../app/bridge/contract.ts';
import { type ProjectFormat } from '../../app/host/ports.ts';
import { openProjectFile, peekProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type ProjectFileProblem } from '../../core/file/fileProblem.ts';
import { failure, success } from '../../core/result.ts';
import { sha256 } from '../files/writePackage.ts';

/** More faults than this help nobody. */
const FAULTS_SENT = 20;

export const projectFormat: ProjectFormat = {
  parse: (bytes) => {
    const opened = openProjectFile(bytes, { sha256 });
    return opened.ok ? success(opened.value) : failure(sent(opened.problem));
  },
  peek: (bytes) => {
    const seen = peekProjectFile(bytes);
    return seen.ok ? seen : failure(sent(seen.problem));
  },
  serialise: (project, assets) => saveProjectFile(project, assets, { sha256 }),
};

function sent(found: ProjectFileProblem): SentProblem {
  const { code, data } = found;
  if (!('faults' in found)) return { area: 'projectFile', code, data };
  const faults = found.faults.slice(0, FAULTS_SENT).map((fault) => ({ code: fault.code, data: fault.data }));
  return { area: 'projectFile', code, data, faults };
}
