import { expect, it } from 'vitest';
import { ADMISSION_COLUMNS } from '../../../app/lists/importAdmissions.ts';
import { BURDEN_COLUMNS } from '../../../app/lists/importBurdens.ts';
import { CERTIFICATE_COLUMNS } from '../../../app/lists/importCertificates.ts';
import { HONOUR_COLUMNS } from '../../../app/lists/importHonours.ts';
import { POST_COLUMNS } from '../../../app/lists/importPosts.ts';
import { SERVICE_COLUMNS } from '../../../app/lists/importServices.ts';
import { INVENTORY_COLUMN_KEYS } from '../../../app/lists/inventoryHeadings.ts';
import { type UiLanguage } from '../../../app/words/words.ts';
import { runCommandLine } from '../../../node/cli/runCommandLine.ts';
import { fakeHost } from '../../support/host.ts';

async function helpOf(command: string, language: UiLanguage): Promise<string> {
  const host = fakeHost();
  expect(await runCommandLine([command, '--help', '--stack', '--lang', language], host), host.said.err).toBe(
    0,
  );
  return host.said.out;
}

it.each([
  ['import-admissions', ADMISSION_COLUMNS],
  ['import-burdens', BURDEN_COLUMNS],
  ['import-certificates', CERTIFICATE_COLUMNS],
  ['import-honours', HONOUR_COLUMNS],
  ['import-posts', POST_COLUMNS],
  ['import-services', SERVICE_COLUMNS],
] as const)('[CLI-3] the help of %s has every column that is read', async (name, columns) => {
  const zh = await helpOf(name, 'zh');
  expect(columns.map(({ headings }) => headings[0] ?? '').filter((heading) => !zh.includes(heading))).toEqual(
    [],
  );
  const en = await helpOf(name, 'en');
  for (const help of [zh, en]) expect(help).not.toMatch(/\{\w+\}/);
});

it.each(['zh', 'en'] as const)(
  '[CLI-3] the help of audit has every key of --map, in %s',
  async (language) => {
    const help = await helpOf('audit', language);
    expect(INVENTORY_COLUMN_KEYS.filter((key) => !new RegExp(`\\b${key}\\b`).test(help))).toEqual([]);
  },
);

it('[CLI-3] the help of admission has every table that --of takes', async () => {
  expect(await helpOf('admission', 'zh')).toContain('admissions 准入登记、posts 服务岗位、burdens 清理台账');
});
