import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { openProjectFile, projectJson, saveProjectFile } from '../../core/file/file.ts';
import { run as audit } from '../../node/cli/commands/audit.ts';
import { type command } from '../../node/cli/command.ts';
import { run as importHonours } from '../../node/cli/commands/importHonours.ts';
import { run as importServices } from '../../node/cli/commands/importServices.ts';
import { lockFile, lockPath } from '../../node/files/fileLock.ts';
import { testCentre } from '../support/centre.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-saved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const whole = () => saveProjectFile(testCentre(), new Map(), { sha256 });

writeFileSync(at('plates.csv'), '牌子名称,位置\n招商引资服务站,室外\n');
writeFileSync(at('services.csv'), '事项名称,类型\n甲,直办\n');
writeFileSync(
  at('honours.csv'),
  '荣誉名称,授予单位,授予时间,级别,形式,尺寸\n文明村,某旗委,2020-01-01,旗县,牌匾,600×400\n',
);

const COMMANDS: Record<string, { run: ReturnType<typeof command>; args: (file: string) => string[] }> = {
  audit: {
    run: audit,
    args: (file) => ['plates.csv', '--json', '--project', at('source.paijiang'), '--save', file],
  },
  'import-services': { run: importServices, args: (file) => ['services.csv', '--project', file] },
  'import-honours': { run: importHonours, args: (file) => ['honours.csv', '--project', file] },
};

describe.each(Object.entries(COMMANDS))('%s', (name, { run, args }) => {
  const file = at(`${name}.paijiang`);

  it('[DISK-4] keeps off a file that somebody has open, and says who', async () => {
    writeFileSync(at('source.paijiang'), whole());
    writeFileSync(file, whole());
    const other = { user: '乌兰', machine: 'elsewhere', process: 1, since: '2026-11-23T08:00:00.000Z' };
    writeFileSync(lockPath(file), JSON.stringify(other));
    const host = fakeHost({ folder });
    expect(await run(args(file), host), host.said.err).toBe(2);
    expect(host.said.err).toContain('乌兰');
    expect(new Uint8Array(readFileSync(file))).toEqual(whole());
    rmSync(lockPath(file));
  });

  it('[DISK-4] leaves the old one beside it, and no lock', async () => {
    writeFileSync(file, whole());
    const host = fakeHost({ folder });
    expect(await run(args(file), host), host.said.err).toBe(0);
    expect(new Uint8Array(readFileSync(`${file}.bak`))).toEqual(whole());
    expect(new Uint8Array(readFileSync(file))).not.toEqual(whole());
    const lock = await lockFile(file, new Date());
    expect(lock.ok).toBe(true);
    if (lock.ok) await lock.value.release();
  });
});

describe('audit --save', () => {
  it('[DISK-4] writes JSON where the name says so, and refuses it where there are pictures', async () => {
    writeFileSync(at('source.paijiang'), whole());
    const args = (more: readonly string[]) => [
      'plates.csv',
      '--json',
      '--project',
      at('source.paijiang'),
      '--save',
      at('kept.json'),
      ...more,
    ];
    const plain = fakeHost({ folder });
    expect(await audit(args([]), plain), plain.said.err).toBe(0);
    const kept = openProjectFile(readFileSync(at('kept.json')), { sha256 });
    expect(kept.ok && readFileSync(at('kept.json'), 'utf8')).toBe(kept.ok && projectJson(kept.value.project));
    const before = readFileSync(at('kept.json'), 'utf8');
    const photo = { create: { width: 8, height: 8, channels: 3, background: '#a00' } } as const;
    writeFileSync(at('a.png'), await sharp(photo).png().toBuffer());
    writeFileSync(at('plates.csv'), '牌子名称,位置,照片\n招商引资服务站,室外,a.png\n');
    const host = fakeHost({ folder });
    expect(await audit(args(['--photos', folder]), host)).toBe(2);
    expect(host.said.err).toContain('kept.json');
    expect(readFileSync(at('kept.json'), 'utf8')).toBe(before);
  });
});
