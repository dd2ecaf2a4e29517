import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a run of an outside program gave. */
export type OutsideRun = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export type OutsideTool = {
  /** Why the tool cannot be asked, or null. Never a reason where CI=true: there its absence throws. */
  readonly missing: string | null;
  /** Skips the test with the reason when the tool is missing; otherwise the way to run it. */
  readonly orSkip: (test: { skip: (reason: string) => unknown }) => RunOutside;
  /** Runs it; throws when it is missing. */
  readonly run: RunOutside;
};

type RunOutside = (
  args: readonly string[],
  options?: { cwd?: string; input?: string | Uint8Array },
) => OutsideRun;

/**
 * A program that stands outside the project and is asked as a witness: qpdf, pdftoppm, mutool, hb-shape …
 * scripts/system-packages.sh installs them for `npm test`. With CI=true a missing one fails the tests, so
 * that nothing passes by not being looked at.
 */
export function outsideTool(name: string): OutsideTool {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
  if (path === undefined && process.env.CI === 'true') {
    throw new Error(`${name} is missing; scripts/system-packages.sh installs it`);
  }
  const missing = path === undefined ? `${name} is not installed (scripts/system-packages.sh)` : null;
  const run: RunOutside = (args, { cwd, input } = {}) => {
    if (path === undefined) throw new Error(`${name} is not installed`);
    const ended = spawnSync(path, args, { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (ended.error) throw ended.error;
    return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr };
  };
  return {
    missing,
    run,
    orSkip: (test) => {
      if (missing !== null) test.skip(missing);
      return run;
    },
  };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
