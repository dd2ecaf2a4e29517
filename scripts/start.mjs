/**
 * `npm start`: builds what is missing, then opens the desktop edition where Electron's binary is on this machine,
 * else the browser edition, and says which and why. Nothing is ever downloaded (`npm run desktop` does).
 * `-- --browser` wants the browser edition, `-- --electron` insists on the desktop, `-- FILE` opens a project.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectronBinary } from './electronBinary.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const asked = new Set(process.argv.slice(2));
const files = [...asked].filter((word) => !word.startsWith('-'));

const REASONS = {
  'not-installed': '没有安装 Electron',
  'no-binary': '这台机器上没有 Electron 程序',
  'other-version': 'Electron 程序版本不符',
  'no-display': '没有图形桌面',
  asked: '按 --browser 的要求',
  died: 'Electron 没有启动起来',
};

if (
  !['renderer/index.html', 'edition.mjs', 'electron/main.cjs', 'electron/preload.cjs'].every((file) =>
    existsSync(join(dist, file)),
  )
) {
  console.log('牌匠：第一次启动，正在生成程序……');
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const electron = asked.has('--browser') ? { path: null, why: 'asked' } : findElectronBinary();
if (electron.path === null) {
  if (asked.has('--electron')) {
    console.error(`牌匠：桌面版没有启动：${REASONS[electron.why]}。`);
    process.exit(1);
  }
  browserEdition(electron.why);
} else {
  console.log('牌匠：桌面版（Electron）。');
  const started = Date.now();
  const flags = process.platform === 'linux' ? ['--ozone-platform=x11'] : [];
  const child = spawn(electron.path, [...flags, join(dist, 'electron/main.cjs'), ...files], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => {
    // A missing library or sandbox shows within seconds.
    if (code !== 0 && Date.now() - started < 8_000 && !asked.has('--electron')) browserEdition('died');
    else process.exit(code ?? 1);
  });
}

function browserEdition(why) {
  console.log(
    `牌匠：浏览器版（${REASONS[why]}）。${why === 'no-binary' || why === 'other-version' ? '要桌面版，请运行 npm run desktop（会下载 Electron）。' : ''}`,
  );
  const more = [...asked].filter((flag) => flag === '--no-open');
  const child = spawn(process.execPath, [join(dist, 'edition.mjs'), ...more, ...files], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
