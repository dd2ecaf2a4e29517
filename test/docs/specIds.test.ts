import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** docs/spec numbers each behaviour (`- **AREA-1** …`), titles of tests carry the numbers (`[AREA-1]`). */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const files = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

const specified = files('docs/spec', /\.md$/).flatMap((text) =>
  [...text.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, id = '']) => id),
);
const tested = new Set(
  files('test', /\.(test|spec)\.tsx?$/).flatMap((text) =>
    [...text.matchAll(/\[([A-Z]+-\d+)\]/g)].map(([, id = '']) => id),
  ),
);

it('[SPEC-1] every numbered behaviour has a test that carries its number', () => {
  expect(specified.filter((id) => !tested.has(id))).toEqual([]);
});

it('[SPEC-2] no number is given twice', () => {
  expect(specified.filter((id, at) => specified.indexOf(id) !== at)).toEqual([]);
});
