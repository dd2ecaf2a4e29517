import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages = createRequire(import.meta.url);

/** Latin, Greek and Cyrillic and no other script: Liberation Sans, which pdf.js brings along. */
const LATIN = join(dirname(packages.resolve('pdfjs-dist/package.json')), 'standard_fonts');
/** A Chinese face of the signs; here it stands for those that a system has. */
const CHINESE = join(
  dirname(packages.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
  '400Regular',
);

/**
 * Environment of a browser whose machine has a Latin font and a Chinese one or not: the same on every machine,
 * whatever is installed there. Written below `folder`.
 */
export async function fontEnvironment(
  folder: string,
  { chinese }: { readonly chinese: boolean },
): Promise<{ readonly FONTCONFIG_FILE: string }> {
  const told = join(folder, 'fonts.conf');
  await writeFile(
    told,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${LATIN}</dir>
  ${chinese ? `<dir>${CHINESE}</dir>` : ''}
  <cachedir>${join(folder, 'cache')}</cachedir>
  <match target="scan">
    <test name="family" compare="contains"><string>Noto Serif SC</string></test>
    <edit name="family" mode="assign"><string>Noto Sans CJK SC</string></edit>
    <edit name="fullname" mode="assign"><string>Noto Sans CJK SC</string></edit>
  </match>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Liberation Sans</string></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: told };
}
