// `npm run example`: the complete sign sets of the two sample villages, under out/. Their emblem slots stay
// empty on purpose (the official artwork is not ours to draw), so the program's exit code 1 is expected here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const samples = ['sample-gacha', 'sample-village'];

if (!existsSync(join(root, 'dist/paijiang.mjs'))) {
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

for (const sample of samples) {
  const out = join('out', sample);
  rmSync(join(root, out), { recursive: true, force: true });
  const project = join('templates/centres', `${sample}.json`);
  const args = [join(root, 'bin/paijiang.mjs'), 'export', project, '--out', out, '--formats', 'pdf,svg,png'];
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const waiting = done.status === 1 ? emptyEmblemSlots(join(root, out)) : null;
  if (waiting === null) {
    console.error(done.stderr);
    process.exit(done.status === 0 || done.status === null ? 1 : done.status);
  }
  const manifest = JSON.parse(readFileSync(join(root, out, 'manifest.json'), 'utf8'));
  const first = manifest.files.find((file) => file.format === 'png');
  console.log(`\n${manifest.project.village}：${manifest.files.length} 个文件，在 ${out}/`);
  console.log(`  先看 / open first：${join(out, first.name)}`);
  console.log(`  交给制作方 / for the maker：${out}/*.pdf，清单 / list：${join(out, 'manifest.json')}`);
  console.log('  等官方图样的标识 / waiting for official artwork：');
  for (const label of waiting) console.log(`    ${label}`);
}
console.log('\n示例的蒙文未经校对，文字规则未经确认，所以都是草稿。');
console.log(
  "The samples' Mongolian is not proof-read and their language profile not confirmed: every file is a draft.",
);

/** Labels of the two slots that wait for artwork; null when anything else was blocked. */
function emptyEmblemSlots(out) {
  const { blocked } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const expected = blocked.every((each) => each.problems.every(({ code }) => code === 'emblem-missing'));
  return expected && blocked.length === 2 ? blocked.map((each) => each.label) : null;
}
