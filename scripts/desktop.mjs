/**
 * `npm run desktop`: the desktop edition. Where Electron's program is missing it is fetched by Electron's own installer,
 * which checks its sum; what that says of proxies and mirrors holds: HTTPS_PROXY, ELECTRON_MIRROR, electron_config_cache.
 * `-- FILE` opens a project.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ELECTRON_HOME, findElectronBinary } from './electronBinary.mjs';

const TOLD_EVERY = 3_000;
/** Without a byte more for so long, it is given up, ms. */
const PATIENCE = 120_000;

const found = findElectronBinary();
if (found.why === 'not-installed') end('没有安装 npm 包 electron。请先运行 npm ci。');
if (found.why === 'no-binary' || found.why === 'other-version') await fetchElectron();
const start = fileURLToPath(new URL('start.mjs', import.meta.url));
const child = spawn(process.execPath, [start, '--electron', ...process.argv.slice(2)], { stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));

function end(sentence) {
  console.error(`牌匠：${sentence}`);
  process.exit(1);
}

async function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(ELECTRON_HOME, 'package.json'), 'utf8'));
  console.log(`牌匠：正在下载 Electron ${version}（一百多 MB，只下载一次）……`);
  // A folder of its own, so that what has come can be counted.
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-electron-'));
  const { HTTPS_PROXY, HTTP_PROXY, https_proxy, http_proxy } = process.env;
  const proxy = HTTPS_PROXY ?? https_proxy ?? HTTP_PROXY ?? http_proxy;
  const installer = spawn(process.execPath, [join(ELECTRON_HOME, 'install.js')], {
    env: {
      ...process.env,
      ...{ TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
      ...(proxy === undefined ? {} : { ELECTRON_GET_USE_PROXY: 'true' }),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  installer.stderr.on('data', (chunk) => (said += chunk));
  let [came, since, stuck] = [0, Date.now(), false];
  const told = setInterval(() => {
    const now = bytesIn(folder);
    if (now > came) {
      [came, since] = [now, Date.now()];
      console.log(`牌匠：已下载 ${(came / 1e6).toFixed(0)} MB`);
    } else if (Date.now() - since > PATIENCE) {
      stuck = true;
      installer.kill();
    }
  }, TOLD_EVERY);
  const code = await new Promise((ended) => installer.on('exit', ended));
  clearInterval(told);
  rmSync(folder, { recursive: true, force: true });
  if (code === 0 && findElectronBinary().why !== 'no-binary') return;
  end(
    `${stuck ? '下载停住了，两分钟没有新的内容' : reason(said)}。没有下载成时，npm start 仍然打开浏览器版。`,
  );
}

/** What went wrong, in the words of whoever can do something about it. */
function reason(said) {
  const first = said.trim().split('\n')[0] ?? '';
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const place = mirror === undefined ? 'github.com' : `镜像 ${mirror}`;
  if (/checksum|sumchecker/i.test(said))
    return `下载到的文件校验和不对，没有使用（来自${place}）。请换一个镜像，或者删除缓存后再试`;
  const status = /Response code (\d+)/.exec(said)?.[1];
  if (status !== undefined) return `${place} 回答 ${status}，没有给出这个版本的 Electron`;
  if (/fetch failed|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(said))
    return `连不上 ${place}。需要代理时设置 HTTPS_PROXY，有镜像时设置 ELECTRON_MIRROR`;
  return `安装 Electron 没有成功：${first === '' ? '安装程序没有说明原因' : first}`;
}

function bytesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0; // moved away while it was looked at
  }
}
