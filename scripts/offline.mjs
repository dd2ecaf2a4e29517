/**
 * `npm run offline [-- --out DIR] [--no-node] [--no-archive]`: the browser edition and the command line for a machine without network
 * (docs/deploy.zh-CN.md): one folder, packed as .tar.gz, with this machine's Node unless `--no-node`. It is for the system and
 * processor that it is made on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nativePackages } from './nativePackages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'out/offline') },
    node: { type: 'boolean', default: true },
    archive: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const os = process.platform === 'win32' ? 'win' : process.platform;
const name = `paijiang-${version}-${os}-${process.arch}-offline`;
const out = resolve(values.out);
const folder = join(out, name);

if (!existsSync(join(root, 'dist/licences.html'))) run(process.execPath, [join(root, 'scripts/build.mjs')]);
const lacking = nativePackages({ os, arch: process.arch });
if (lacking !== null) end(`缺 sharp：${lacking}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// What the desktop package holds, but for the desktop's shell.
const faces = JSON.parse(readFileSync(join(root, 'fonts/fonts.json'), 'utf8')).faces;
const typefaces = [...new Set(faces.map((face) => face.package))].flatMap((each) => [
  `node_modules/${each}/package.json`,
  ...readdirSync(join(root, 'node_modules', each)).flatMap((file) =>
    file.startsWith('LICENSE') ? [`node_modules/${each}/${file}`] : [],
  ),
]);
for (const part of [
  ...['bin', 'dist', 'templates', 'fonts', 'output/pdf/profiles', 'package.json', 'LICENSE'],
  ...['README.zh-CN.md', 'docs/deploy.zh-CN.md', 'docs/security.md'],
  ...typefaces,
  ...faces.map((face) => `node_modules/${face.package}/${face.file}`),
])
  copy(join(root, part), join(folder, part));
const native = join(root, `out/native/${os}-${process.arch}/node_modules`);
copy(native, join(folder, 'node_modules'));
if (values.node) {
  mkdirSync(join(folder, 'runtime'));
  cpSync(realpathSync(process.execPath), join(folder, os === 'win' ? 'runtime/node.exe' : 'runtime/node'));
}
for (const file of readdirSync(join(root, 'scripts/offline'))) {
  cpSync(join(root, 'scripts/offline', file), join(folder, file));
  if (file.endsWith('.sh')) chmodSync(join(folder, file), 0o755);
}
writeFileSync(join(folder, 'SHA256SUMS'), sums());
if (values.archive) {
  const archive = `${folder}.tar.gz`;
  run('tar', ['-czf', archive, '-C', out, name]);
  console.log(`牌匠：${archive}`);
} else console.log(`牌匠：${folder}`);

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, {
    recursive: true,
    filter: (path) => {
      const within = relative(root, path).replaceAll('\\', '/');
      return !/\.map$|^dist\/electron$|^dist\/(bench|fuzz)-/.test(within);
    },
  });
}

/** What a person can compare after a copy by USB stick (`sha256sum -c SHA256SUMS`). */
function sums() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return files
    .map((file) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
      return `${sum}  ${file}\n`;
    })
    .join('');
}

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) end(`${program} 没有成功${error === undefined ? '' : `：${error.message}`}`);
}

function end(said) {
  console.error(`牌匠：${said}`);
  process.exit(1);
}
