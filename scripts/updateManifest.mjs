/**
 * For whoever puts a new version on an intranet folder (docs/deploy.zh-CN.md):
 * `node scripts/updateManifest.mjs keys --out DIR` makes a pair of keys once (private.pem stays with that person; the other is for the machines);
 * `node scripts/updateManifest.mjs sign --folder DIR --key private.pem [--zh WORDS] [--en WORDS]` writes update.json and its signature for
 * the packages in the folder.
 */
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: Object.fromEntries(['out', 'folder', 'key', 'zh', 'en'].map((name) => [name, { type: 'string' }])),
  allowPositionals: true,
});
const PACKAGE =
  /^paijiang-(\d+\.\d+\.\d+)-(win|linux)-(x64|amd64|x86_64|arm64)(?:-offline)?\.(?:exe|deb|AppImage|tar\.gz)$/;

if (positionals[0] === 'keys') keys(values.out ?? end('--out DIR'));
else if (positionals[0] === 'sign')
  signFolder(values.folder ?? end('--folder DIR'), values.key ?? end('--key FILE'));
else end('keys --out DIR | sign --folder DIR --key FILE');

function keys(out) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(out, { recursive: true });
  // Never over a key that machines already trust.
  writeFileSync(join(out, 'private.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    flag: 'wx',
    mode: 0o600,
  });
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  writeFileSync(join(out, 'public.txt'), `${key}\n`, { flag: 'wx' });
  console.log(`PAIJIANG_UPDATE_KEY=${key}`);
}

function signFolder(folder, keyFile) {
  const found = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, version, os, arch] = PACKAGE.exec(name) ?? [];
      return version === undefined
        ? []
        : [{ name, version, platform: `${os}-${arch === 'arm64' ? arch : 'x64'}` }];
    });
  // A package that is left out would leave its machines without news for ever.
  const strange = readdirSync(folder).filter(
    (name) => /\.(?:exe|deb|AppImage|gz)$/.test(name) && !PACKAGE.test(name),
  );
  if (strange.length > 0) end(`${folder}: 认不出的安装包：${strange.join(' ')}`);
  const versions = [...new Set(found.map(({ version }) => version))];
  if (versions.length !== 1)
    end(`${folder}: ${versions.length === 0 ? '没有安装包' : `不止一个版本：${versions.join(' ')}`}`);
  const files = found.map(({ name, platform }) => {
    const bytes = readFileSync(join(folder, name));
    return { platform, name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const notes = { zh: values.zh ?? '', en: values.en ?? '' };
  const text = Buffer.from(
    `${JSON.stringify({ program: 'paijiang', version: versions[0], notes, files }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'update.json'), text);
  writeFileSync(
    join(folder, 'update.json.sig'),
    `${sign(null, text, createPrivateKey(readFileSync(keyFile))).toString('base64')}\n`,
  );
  console.log(`${versions[0]}: ${files.map(({ name }) => name).join(' ')}`);
}

function end(said) {
  console.error(`node scripts/updateManifest.mjs ${said}`);
  process.exit(2);
}
