import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type OutsideRun } from './outside.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/paijiang.mjs', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../dist/paijiang.mjs', import.meta.url));

/** Runs the built program as a user would. `npm run build` (or `npm ci`) must have been run. */
export function runProgram(
  args: readonly string[],
  { cwd, input, env }: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
): OutsideRun {
  if (!existsSync(BUNDLE)) throw new Error('dist/paijiang.mjs is missing: npm run build');
  const ended = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    input: input ?? '',
    env: env ?? process.env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // A program that hangs is a fault, too.
    timeout: 1_200_000,
  });
  if (ended.error) throw ended.error;
  return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}
