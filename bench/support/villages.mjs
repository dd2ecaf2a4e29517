import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const SAMPLE = join(root, 'templates/centres/sample-gacha.json');

/** The sample as the project of so many villages in real townships, each a file in the folder; `change` makes it smaller. */
export function villages(count, folder, change = () => {}) {
  const sample = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  const townships = readFileSync(join(root, 'templates/places/townships.csv'), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(','))
    .filter(([code]) => /^\d/.test(code ?? ''));
  const step = Math.floor(townships.length / count);
  return Array.from({ length: count }, (_, index) => {
    const [, , banner, township] = townships[index * step];
    const project = structuredClone(sample);
    project.register.banner.zh = banner;
    project.register.township.zh = township;
    change(project);
    const file = join(folder, `village-${String(index).padStart(2, '0')}.json`);
    writeFileSync(file, JSON.stringify(project));
    return file;
  });
}
