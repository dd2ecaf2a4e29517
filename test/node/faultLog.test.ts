import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programFault } from '../../app/faults/programFault.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { type Command } from '../../node/cli/command.ts';
import { faultLogIn } from '../../node/desk/faultLog.ts';
import { fakeHost } from '../support/host.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'paijiang-log-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const log = () => readFileSync(join(home, 'log', 'paijiang.log'), 'utf8');
const fault = (frames = 3) => ({
  ...programFault(new Error('台阁牧村'), 'sheet'),
  frames: Array.from({ length: frames }, (_, at) => `lay lay.ts:${at}:1`),
});

describe('the log of faults', () => {
  it('[FAULT-10] writes a line a fault into the program’s own folder, for the user alone', async () => {
    const { keep, folder } = faultLogIn(home);
    const { number } = fault();
    expect(await Promise.all([keep(fault()), keep(fault())])).toEqual([true, true]);
    expect(folder).toBe(join(home, 'log'));
    const lines = log().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z \d+\.\d+\.\d+ \| F-/);
    expect(lines[0]).toContain(
      `${number} | sheet | Error | lay lay.ts:0:1 | lay lay.ts:1:1 | lay lay.ts:2:1`,
    );
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('[FAULT-10] begins a new file at 256 KB and keeps three old ones', async () => {
    const { keep } = faultLogIn(home);
    for (let at = 0; at < 130; at += 1) await keep(fault(800));
    const names = readdirSync(join(home, 'log')).sort();
    expect(names).toEqual(['paijiang.log', 'paijiang.log.1', 'paijiang.log.2', 'paijiang.log.3']);
    for (const name of names) expect(statSync(join(home, 'log', name)).size).toBeLessThanOrEqual(256 * 1024);
  });

  it('[FAULT-10] a place that takes no line stops nothing', async () => {
    writeFileSync(join(home, 'log'), '');
    expect(await faultLogIn(home).keep(fault())).toBe(false);
  });
});

describe('a command that fails by mistake', () => {
  const words = { zh: { summary: '', help: '' }, en: { summary: '', help: '' } };
  const failing: Command = {
    name: 'break',
    words,
    load: () => Promise.resolve(() => Promise.reject(new TypeError('/home/somebody/台阁牧村'))),
  };
  const run = async (...args: readonly string[]) => {
    const host = fakeHost({ faults: faultLogIn(home) });
    const code = await runCommandLine(['break', ...args], host, [failing]);
    return { code, err: host.said.err, out: host.said.out };
  };

  it('[FAULT-12] says the number and where the log lies, ends with 3, and the log has the number and no contents', async () => {
    const { code, err, out } = await run();
    expect([code, out]).toEqual([3, '']);
    const number = /F-[0-9A-F]{4}/.exec(err)?.[0] ?? 'none';
    expect(err).toContain(join(home, 'log'));
    expect(err).not.toMatch(/somebody|台阁/);
    expect(log()).toContain(`${number} | command | TypeError`);
    expect(log()).not.toMatch(/somebody|台阁/);
    expect((await run('--lang', 'en')).err).toContain(number);
  });

  it('[FAULT-12] prints the stack where it is asked for, or where the log took nothing', async () => {
    expect((await run('--stack')).err).toContain('somebody');
    rmSync(join(home, 'log'), { recursive: true });
    writeFileSync(join(home, 'log'), '');
    const { code, err } = await run();
    expect(code).toBe(3);
    expect(err).toMatch(/编号 F-[0-9A-F]{4}。记录写不进/);
    expect(err).toContain('somebody');
  });
});
