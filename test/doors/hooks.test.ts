import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../support/fonts.ts';
import { outsideTool } from '../support/outside.ts';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A tree with the scripts of this one, and no code but what the test puts there. */
function tree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-hooks-'));
  made.push(folder);
  for (const name of ['scripts', 'package.json', 'eslint.config.js', 'vitest.config.ts', '.prettierrc'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(join(ROOT, '.husky/pre-commit'), join(folder, '.husky/pre-commit'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Whatever the surroundings of this test say of git and CI does not count. */
function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => name !== 'CI' && !/^(GIT_|HUSKY)/.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

function install(cwd: string, more: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/set-hooks.mjs'], {
    cwd,
    encoding: 'utf8',
    env: environment(more),
  });
}

function git(cwd: string, ...args: string[]) {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
  return spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8', env: environment({}) });
}

const GIT = outsideTool('git');

describe('hooks', () => {
  it('[SHOP-6] are not set without a repository, nor in CI, and the installation goes on', (test) => {
    GIT.orSkip(test);
    const plain = tree();
    expect(install(plain).status).toBe(0);
    expect(existsSync(join(plain, '.husky/_'))).toBe(false);
    const built = tree();
    git(built, 'init', '-q');
    expect(install(built, { CI: 'true' }).status).toBe(0);
    expect(existsSync(join(built, '.husky/_'))).toBe(false);
    expect(git(built, 'config', 'core.hooksPath').stdout).toBe('');
  });

  it('[SHOP-6] leave hooks that somebody has set', (test) => {
    GIT.orSkip(test);
    const folder = tree();
    git(folder, 'init', '-q');
    git(folder, 'config', 'core.hooksPath', 'my-hooks');
    const { status, stdout } = install(folder);
    expect(status).toBe(0);
    expect(stdout).toContain('my-hooks');
    expect(git(folder, 'config', 'core.hooksPath').stdout.trim()).toBe('my-hooks');
  });

  it('[SHOP-6] refuse a staged file that is not formatted or not linted, in a worktree as well', (test) => {
    GIT.orSkip(test);
    const folder = tree();
    git(folder, 'init', '-q');
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'start');
    const work = `${folder}-work`;
    made.push(work);
    git(folder, 'worktree', 'add', '-q', work);
    symlinkSync(join(ROOT, 'node_modules'), join(work, 'node_modules'));
    expect(install(work).status).toBe(0);
    const commit = (name: string, text: string) => {
      writeFileSync(join(work, name), text);
      git(work, 'add', name);
      return git(work, 'commit', '-qm', name);
    };
    expect(commit('right.ts', 'export const right = 1;\n').status).toBe(0);
    const loose = commit('loose.ts', 'export const loose   = 1\n');
    expect(loose.status).not.toBe(0);
    expect(loose.stderr).toContain('format failed');
    git(work, 'rm', '-qf', 'loose.ts');
    const wrong = commit('wrong.ts', 'export const wrong: any = 1;\n');
    expect(wrong.status).not.toBe(0);
    expect(wrong.stderr).toContain('lint failed');
    expect(execFileSync('git', ['log', '--format=%s'], { cwd: work, encoding: 'utf8' })).toBe(
      'right.ts\nstart\n',
    );
  });
});
