// `npm run bench -- dxf`: reading and recognising DXF files of 10,000 to 500,000 entities (bench/dxf.ts).
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const script = `${root}dist/bench-dxf.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['bench/dxf.ts'],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
execFileSync(process.execPath, [script], { stdio: 'inherit', cwd: root });
