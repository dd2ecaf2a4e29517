/**
 * `npm run package`: builds the program and packs it into out/packages, with their sums. Without more, for this machine's system;
 * `-- linux-x64 linux-arm64 win-x64` names targets, `--dir` makes folders instead of installers. Electron and the tools
 * of the packager come from their places, from the mirrors ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR, or from their
 * caches; Windows installers on Linux need wine.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nativePackages, TARGETS } from './nativePackages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const nameOf = ({ os, arch }) => `${os}-${arch}`;

const asked = process.argv.slice(2);
const names = asked.filter((word) => !word.startsWith('-'));
const unknown = asked.find((word) => word !== '--dir' && !TARGETS.some((target) => nameOf(target) === word));
if (unknown !== undefined) end(`没有 ${unknown} 这个目标；有：${TARGETS.map(nameOf).join(' ')}，以及 --dir`);
const here = process.platform === 'win32' ? 'win' : process.platform;
const targets = TARGETS.filter((target) =>
  names.length === 0 ? target.os === here : names.includes(nameOf(target)),
);
if (targets.length === 0)
  end(`不能为 ${process.platform} 打包；请写明目标：${TARGETS.map(nameOf).join(' ')}`);

run('生成程序', join(root, 'scripts/build.mjs'), []);
for (const target of targets) {
  const said = nativePackages(target);
  if (said !== null)
    end(
      `缺 ${nameOf(target)} 用的 sharp。它由 npm 按 package-lock.json 取得，需要连一次网（或有缓存）：\n${said}`,
    );
}
const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
for (const os of new Set(targets.map((target) => target.os))) {
  const archs = targets.filter((target) => target.os === os).map(({ arch }) => `--${arch}`);
  const kind = asked.includes('--dir') ? ['dir'] : [];
  run(`打包 ${os}`, builder, [`--${os}`, ...kind, ...archs, '--publish', 'never']);
}
writeSums(join(root, 'out/packages'));

function end(sentence) {
  console.error(`牌匠：${sentence}`);
  process.exit(1);
}

function run(step, script, args) {
  console.log(`牌匠：${step}……`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) end(`${step}没有成功，原因在上面。`);
}

/** What a person can compare after a copy by USB stick. */
function writeSums(folder) {
  const files = readdirSync(folder).filter((name) => /\.(exe|deb|AppImage)$/.test(name));
  const lines = files.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  if (files.length > 0) writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  console.log(`牌匠：在 ${folder}：${files.length === 0 ? '程序文件夹' : files.join('、')}`);
}
