import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideTool } from '../support/outside.ts';

/**
 * A disk that is full, by the limit on a file's size (`ulimit -f`, in KiB): the system takes what fits and
 * refuses the rest, as a full disk does, and no privilege is needed.
 */
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'paijiang-full-'))));
afterAll(() => rmSync(folder, { recursive: true }));
const PROGRAM = fileURLToPath(new URL('../../bin/paijiang.mjs', import.meta.url));
const NEW = [
  '--banner',
  '土默特左旗',
  '--township',
  '台阁牧镇',
  '--village',
  '沙家营村',
  '--setting',
  '农区',
];

describe('a full disk', () => {
  it('[DISK-1] the old project is untouched, no partial file is left, and the message says so', (test) => {
    const bash = outsideTool('bash').orSkip(test);
    const rooms = Array.from({ length: 60 }, (_, at) => ['--room', `${100 + at} 会议室`]).flat();
    const args = ['new', ...NEW, '--no-collective', ...rooms, '--out', 'a.json', '--force'];
    writeFileSync(join(folder, 'a.json'), 'the old one');
    const ended = bash(['-c', 'ulimit -f 8; exec "$@"', 'bash', process.execPath, PROGRAM, ...args], {
      cwd: folder,
    });
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: '磁盘已满，没有写“a.json”。\n' });
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('the old one');
  });
});
