/**
 * After `npm ci`: builds the program and sets the hooks for commits. After `npm ci --omit=dev` there is nothing to build
 * with: what was built elsewhere (dist/) runs as it is, and where it is missing, that is said.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/edition.mjs', import.meta.url));

function installed(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

if (installed('esbuild') && installed('vite')) {
  await import('./build.mjs');
  await import('./set-hooks.mjs');
} else if (!existsSync(built)) {
  console.warn(
    '牌匠：没有装开发用的包（--omit=dev），不能生成程序。请把别处生成好的 dist 文件夹放到这里，或者运行 npm ci。\n' +
      'Paijiang: nothing to build with (--omit=dev). Put a dist folder that was built elsewhere here, or run npm ci.',
  );
}
