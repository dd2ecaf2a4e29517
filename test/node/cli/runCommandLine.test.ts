import { COMMANDS } from '../../../node/cli/commandTable.ts';
import { describe, expect, it } from 'vitest';
import { defineWords } from '../../../app/words/words.ts';
import { runCommandLine } from '../../../node/cli/runCommandLine.ts';
import { type Command } from '../../../node/cli/command.ts';
import { fakeHost } from '../../support/host.ts';

const export_: Command = {
  name: 'export',
  words: defineWords({
    zh: { summary: '导出', help: '用法：paijiang export 文件' },
    en: { summary: 'Export', help: 'Usage: paijiang export FILE' },
  }),
  load: () =>
    Promise.resolve((args, host) => {
      host.out(`${host.language} ${args.join(' ')}`);
      return Promise.resolve(1 as const);
    }),
};
const broken: Command = {
  ...export_,
  name: 'broken',
  load: () => Promise.reject(new Error('no such chunk')),
};
const run = async (...args: string[]) => {
  const host = fakeHost();
  const code = await runCommandLine(args, host, [export_, broken]);
  return { code, ...host.said };
};

describe('runCommandLine', () => {
  it('[CLI-1] hands the arguments behind the name to the command and returns its exit code', async () => {
    expect(await run('export', 'a.paijiang', '--out', 'x')).toEqual({
      code: 1,
      out: 'zh a.paijiang --out x',
      err: '',
    });
  });

  it('[CLI-2] speaks Chinese unless --lang en stands anywhere', async () => {
    expect((await run('export', 'a', '--lang', 'en')).out).toBe('en a');
    expect((await run('--lang=en', 'export', 'a')).out).toBe('en a');
    expect((await run('export', '--', '--lang', 'en')).out).toBe('zh -- --lang en');
  });

  it('[DEPLOY-2] says that the shared folder cannot be reached, and goes on', async () => {
    process.env.PAIJIANG_SHARED = '/no/such/share';
    try {
      const { code, err } = await run('export', 'a');
      expect(code).toBe(1);
      expect(err).toContain('/no/such/share');
    } finally {
      delete process.env.PAIJIANG_SHARED;
    }
  });

  it('[CLI-2] refuses a language it does not have', async () => {
    const { code, err } = await run('--lang', 'fr', 'export');
    expect(code).toBe(2);
    expect(err).toContain('fr');
  });

  it('[CLI-3] prints a command’s help without running it', async () => {
    expect(await run('export', '--help')).toEqual({ code: 0, out: '用法：paijiang export 文件\n', err: '' });
    expect((await run('help', 'export', '--lang', 'en')).out).toBe('Usage: paijiang export FILE\n');
  });

  it('[CLI-3] lists every command in the general help', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('export  导出');
  });

  it('[CLI-4] names an unknown command and the nearest one', async () => {
    expect(await run('exprot')).toEqual({
      code: 2,
      out: '',
      err: '没有“exprot”这个命令。\n是不是要用“export”？\n用法见：paijiang --help\n',
    });
    expect((await run('zzzzzz')).err).toBe('没有“zzzzzz”这个命令。\n用法见：paijiang --help\n');
    expect((await run('--versoin')).err).toContain('--version');
  });

  it('[CLI-4] a call without a command is bad input', async () => {
    const { code, out, err } = await run();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('export');
  });

  it('[CLI-5] our own fault is exit 3 with its details', async () => {
    const { code, err } = await run('broken', '--stack');
    expect(code).toBe(3);
    expect(err).toContain('no such chunk');
  });

  it('[CLI-6] prints the version of package.json', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('[CLI-3] every command has a summary and a help that calls it by its name', () => {
    for (const { name, words } of COMMANDS) {
      for (const language of ['zh', 'en'] as const) {
        expect(words[language].help).toContain(`paijiang ${name}`);
        expect(words[language].summary).not.toBe('');
      }
    }
  });
});
