import { SIGN_FORMATS } from '../../../core/signs/signFormats.ts';
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
