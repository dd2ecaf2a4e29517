/**
 * dist/licences.html: the licence of everything that the program is handed out with. What was bundled, the bundlers tell
 * (scripts/build.mjs); what is copied as it is stands below. A package without a text ends the build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockedPackages, TARGETS } from './nativePackages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Files of packages that are copied and are no module of a bundle: wasm, tables, typefaces, style sheets. */
const COPIED = ['harfbuzzjs', 'pathkit-wasm', 'pdfjs-dist', 'antd', '@fontsource-variable/noto-sans-sc'];

/** Folders of the packages of these modules. */
function packagesOf(modules) {
  const folders = [...modules].flatMap((path) => PACKAGE.exec(path.replaceAll('\\', '/'))?.[0] ?? []);
  return new Set(folders.filter((folder) => existsSync(join(folder, 'package.json'))));
}

/** Packages of the typefaces of fonts/fonts.json. */
function typefaces() {
  const { faces } = JSON.parse(readFileSync(join(root, 'fonts/fonts.json'), 'utf8'));
  return [...new Set(faces.map((face) => face.package))];
}

const standing = (file) => readFileSync(join(root, 'scripts/licences', file), 'utf8');

/** Texts for packages that name their licence and bring no text. */
const USUAL = {
  MIT: (author) => standing('MIT.txt').replace('{author}', author),
  ISC: (author) => standing('ISC.txt').replace('{author}', author),
  'Apache-2.0': () => readFileSync(join(root, 'node_modules/sharp/LICENSE'), 'utf8'),
};

/** A package as the page has it, with its licence files. */
function described(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license = '', author = name } = manifest;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  if (texts.length > 0) return { name, version, licence: license, texts };
  const usual = USUAL[license];
  if (usual === undefined) throw new Error(`${name} has no text of its licence (${license})`);
  return { name, version, licence: license, texts: [usual(author.name ?? author)] };
}

/** sharp with its binaries for every system: named by the lock file, since only those of this machine are here. */
function native() {
  const systems = TARGETS.flatMap(({ os, arch }) => {
    const system = `${os === 'win' ? 'win32' : os}-${arch}`;
    return [`node_modules/@img/sharp-${system}`, `node_modules/@img/sharp-libvips-${system}`];
  });
  return Object.entries(lockedPackages()).flatMap(([place, { version, license, os }]) => {
    const name = place.replace(/^.*node_modules\//, '');
    if (os === undefined && existsSync(join(root, place))) return [described(join(root, place))];
    if (!systems.includes(place)) return [];
    const lesser = license.includes('LGPL') ? [standing('LGPL-3.0.txt'), standing('GPL-3.0.txt')] : [];
    const apache = license.includes('Apache') ? described(join(root, 'node_modules/sharp')).texts : [];
    return [{ name, version, licence: license, texts: [...apache, ...lesser] }];
  });
}

const OWN_TEXTS = [
  { name: '牌匠 Paijiang', licence: 'MIT', file: 'LICENSE' },
  { name: 'HarfBuzz (harfbuzz.wasm)', licence: 'MIT', file: 'scripts/licences/harfbuzz.txt' },
  { name: 'FOGRA39 (output profile)', licence: 'zlib', file: 'output/pdf/profiles/ZLIB-LICENCE.txt' },
];

/** @param modules paths of all modules in the bundles */
export function writeLicences(dist, modules) {
  const copied = [...COPIED, ...typefaces()].map((name) =>
    join(root, 'node_modules', name).replaceAll('\\', '/'),
  );
  const packages = [...new Set([...packagesOf(modules), ...copied])].map(described);
  const own = OWN_TEXTS.map(({ name, licence, file }) => ({
    ...{ name, version: '', licence },
    texts: [readFileSync(join(root, file), 'utf8')],
  }));
  const electron = described(join(root, 'node_modules/electron'));
  const byName = new Map(
    [...packages, ...native(), electron].map((one) => [`${one.name}@${one.version}`, one]),
  );
  const sorted = [...byName.values()].sort((p, q) => (p.name < q.name ? -1 : 1));
  writeFileSync(join(dist, 'licences.html'), page([...own, ...sorted]));
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(entries) {
  // Most texts stand in many packages: each is written once.
  const numbers = new Map();
  for (const { texts } of entries)
    for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
  const rows = entries.map(({ name, version, licence, texts }) => {
    const links = texts.map((text) => `<a href="#t${numbers.get(text)}">${numbers.get(text)}</a>`);
    return `<tr><td>${escaped(name)}</td><td>${version}</td><td>${escaped(licence)}</td><td>${links.join(' ')}</td></tr>`;
  });
  const texts = [...numbers].map(
    ([text, at]) => `<h2 id="t${at}">${at}</h2>\n<pre>${escaped(text.trim())}</pre>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>许可 Licences</title>
<h1>牌匠用到的软件和字体的许可 · Licences of the software and typefaces in Paijiang</h1>
<p>Electron 自带的 Chromium 各部分的许可在 LICENSES.chromium.html。Licences of Chromium's parts: LICENSES.chromium.html.</p>
<p>libvips（LGPL）是单独的动态库，在 resources/app.asar.unpacked/node_modules/@img，可以换成自己编译的；源代码：https://github.com/lovell/sharp-libvips。libvips (LGPL) is a library of its own there and may be replaced; its source is at that address.</p>
<table>
${rows.join('\n')}
</table>
${texts.join('\n')}
</html>
`;
}
