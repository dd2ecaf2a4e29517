import { PACKAGE_CHOICE_WORDS } from '../../../app/words/packageChoices.ts';
import { PACKAGE_FILES, PACKAGE_FOLDERS } from '../../../app/words/packageFolders.ts';
import { SHOP_WORDS } from '../../../app/words/shopPapers.ts';
import { SIGN_FORMATS } from '../../../core/signs/fileFormats.ts';
import { expect, it } from 'vitest';
import { SIGN_KINDS } from '../../../core/signs/kinds/kinds.ts';
import { runCommandLine } from '../../../node/cli/runCommandLine.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { fakeHost } from '../../support/host.ts';

it.each(['zh', 'en'] as const)(
  '[KIND-9] the help of export, in %s, has every kind of sign with the names of its templates, and every format',
  async (language) => {
    const host = fakeHost();
    expect(await runCommandLine(['export', '--help', '--lang', language], host)).toBe(0);
    const rows = host.said.out.split('\n').map((row) => row.trim());
    const formats = rows.find((row) => row.startsWith('--formats')) ?? '';
    for (const format of SIGN_FORMATS) expect(formats).toContain(format);
    for (const { name } of SIGN_KINDS) {
      const row = rows.find((each) => each.split(/\s+/)[0] === name);
      expect(row, name).toBeDefined();
      for (const template of shippedLibrary().signs.templates.values())
        if (template.kind === name) expect(row).toContain(template.name[language]);
    }
    expect(rows.some((row) => /^guidance\s/.test(row))).toBe(true);
  },
);

it.each(['zh', 'en'] as const)(
  '[PACK-70] the help of package, in %s, has every word of --without with the folder or file that it leaves out',
  async (language) => {
    const host = fakeHost();
    expect(await runCommandLine(['package', '--help', '--lang', language], host)).toBe(0);
    const help = host.said.out;
    for (const word of PACKAGE_CHOICE_WORDS)
      expect(help).toMatch(new RegExp(`\\b${word} ?[（(][0-9]{2}_`, 'u'));
    const { readme: _, ...files } = PACKAGE_FILES;
    const papers = [SHOP_WORDS['order-file'], ...['50_制作单', '55_小样']];
    for (const place of [...Object.values(PACKAGE_FOLDERS), ...Object.values(files), ...papers])
      expect(help).toContain(place);
    for (const row of help.split('\n')) expect(row).not.toMatch(/\{|\}/);
  },
);

it.each(['zh', 'en'] as const)(
  '[PACK-71] help, in %s, calls the separations as templates/inks.json does',
  async (language) => {
    const { cut, drill } = shippedLibrary().signs.inks;
    if (cut?.kind !== 'spot' || drill?.kind !== 'spot') throw new Error('spot colours');
    for (const name of ['export', 'gang']) {
      const host = fakeHost();
      await runCommandLine([name, '--help', '--lang', language], host);
      const rows = host.said.out.split('\n');
      expect(rows.find((row) => row.includes('--cut-name'))).toContain(cut.name);
      for (const row of rows.filter((each) => each.includes('--drill-name')))
        expect(row).toContain(drill.name);
    }
  },
);
