// `npm run bench` runs every benchmark, `npm run bench -- signs` one of them, `npm run bench -- all` the table of them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`no benchmark ${unknown}; there are: ${all.join(' ')}`);
  process.exit(2);
}
const every = all.filter((name) => name !== 'all');
for (const name of asked.length > 0 ? asked : every) await import(new URL(`${name}.mjs`, import.meta.url));
