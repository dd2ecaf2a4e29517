import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'paijiang-offline-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A user who has nothing of ours, and no Node in the path. */
const home = join(work, '用户 一');
const env = { PATH: '/usr/bin:/bin', HOME: home, PAIJIANG_DOCUMENTS: join(home, '文档') };
let folder = '';

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/offline.mjs'), '--out', join(work, 'made')], {
    encoding: 'utf8',
  });
  const [archive = ''] = readdirSync(join(work, 'made')).filter((name) => name.endsWith('.tar.gz'));
  mkdirSync(join(work, 'U 盘'));
  mkdirSync(home);
  execFileSync('tar', ['-xzf', join(work, 'made', archive), '-C', join(work, 'U 盘')]);
  folder = join(work, 'U 盘', archive.replace('.tar.gz', ''));
}, 600_000);

function command(...args: readonly string[]) {
  return spawnSync(join(folder, 'paijiang.sh'), args, { env, cwd: work, encoding: 'utf8' });
}

/** A picture of each strip, drafts: needs templates, typefaces and native code. */
function picturesOf(out: string): string[] {
  const sample = join(folder, 'templates/centres/sample-village.json');
  command('export', sample, '--out', out, '--only', 'strip', '--formats', 'png');
  return existsSync(join(work, out)) ? filesIn(join(work, out)).filter((file) => file.endsWith('.png')) : [];
}

/** What the host says until it has said its address. */
function started(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { env, cwd: work });
  return new Promise<string>((done, refuse) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('#boot=')) done(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => refuse(new Error(`ended with ${code}: ${said}`)));
  }).finally(() => child.kill());
}

it('[DEPLOY-5] the unpacked folder, with nothing around it, makes signs and a package', () => {
  const sample = join(folder, 'templates/centres/sample-village.json');
  const made = command(
    'package',
    sample,
    '--out',
    '资料',
    '--only',
    'door-plate,strip',
    '--without',
    'gang,holes',
  );
  expect([made.status, made.stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  const kinds = readdirSync(join(work, '资料'));
  expect(kinds).toEqual(
    expect.arrayContaining(['00_订单.pdf', '10_打印', '20_切割', '30_预览', 'manifest.json']),
  );
}, 600_000);

it('[DEPLOY-5] its sums name every file, and hold', () => {
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  expect(lines).toHaveLength(files.length - 1);
  for (const line of lines) {
    const [sum, file = ''] = line.split('  ');
    const found = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    expect(`${found}  ${file}`).toBe(`${sum}  ${file}`);
  }
  expect(existsSync(join(folder, 'licences.html')) || existsSync(join(folder, 'dist/licences.html'))).toBe(
    true,
  );
});

it('[DEPLOY-5] a module or typeface that is taken away is missed', () => {
  const away = join(work, 'away');
  for (const part of [
    'node_modules/sharp',
    'node_modules/@expo-google-fonts/noto-serif-sc',
    'templates/signs',
  ]) {
    renameSync(join(folder, part), away);
    const pictures = picturesOf(`少${part.length}`);
    renameSync(away, join(folder, part));
    expect([part, pictures]).toEqual([part, []]);
  }
  expect(picturesOf('不少')).not.toEqual([]);
}, 600_000);

it('[DEPLOY-6] its one script starts the window’s host, by Node of its own, or runs a command', async () => {
  expect(command('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  expect(command('no-such-command').status).toBe(2);
  expect(await started(join(folder, 'paijiang.sh'), ['--no-open'])).toContain('http://127.0.0.1:');
});

it('[DEPLOY-7] installs for the user and takes it away again, and nothing else', async () => {
  const before = filesIn(home);
  execFileSync(join(folder, 'install-user.sh'), { env });
  const entry = readFileSync(join(home, '.local/share/applications/paijiang.desktop'), 'utf8');
  const call = /^Exec="([^"]+)" %f$/m.exec(entry)?.[1] ?? '';
  expect(await started(call, ['--no-open'])).toContain('http://127.0.0.1:');
  const unit = readFileSync(join(home, '.config/systemd/user/paijiang.service'), 'utf8');
  expect(unit).toContain(`ExecStart="${call}"`);
  // Started by hand alone.
  expect(unit).not.toContain('[Install]');
  const theirs = join(home, '.local/share/applications/theirs.desktop');
  writeFileSync(theirs, '[Desktop Entry]\n');
  execFileSync(join(folder, 'install-user.sh'), ['--remove'], { env });
  const left = filesIn(home).filter((file) => !before.includes(file));
  // Its own settings, and what the desktop's own programs note down.
  const named = left.map((file) => file.slice(home.length)).filter((file) => file.includes('paijiang'));
  expect(named.filter((file) => !file.startsWith('/.local/share/paijiang/'))).toEqual([]);
  expect(left).toContain(theirs);
});

it('[DEPLOY-7] refuses a folder that such files cannot name', () => {
  const odd = join(work, 'a"b');
  mkdirSync(odd);
  cpSync(join(folder, 'install-user.sh'), join(odd, 'install-user.sh'));
  const run = spawnSync(join(odd, 'install-user.sh'), { env, encoding: 'utf8' });
  expect([run.status, run.stderr.includes('a"b')]).toEqual([1, true]);
});

function filesIn(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
}
