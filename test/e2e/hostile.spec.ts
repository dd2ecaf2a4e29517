import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { Zip, ZipDeflate } from 'fflate';
import { test } from './program.ts';

const sample = () =>
  readFile(fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url)), 'utf8');

/** A project file with as many rooms as fit into so many bytes. */
function manyRooms(good: string, bytes: number): string {
  const project = JSON.parse(good) as { rooms: { id: string }[] }; // our own sample
  const [room] = project.rooms;
  const each = Buffer.byteLength(JSON.stringify(room)) + 8;
  const rooms = Array.from({ length: Math.floor(bytes / each) }, (_, index) => ({
    ...room,
    id: `x${index}`,
  }));
  return JSON.stringify({ ...project, rooms });
}

/** A zip whose one entry unpacks to so many bytes of nothing. */
function zipBomb(entry: string, bytes: number): Uint8Array {
  const nothing = new Uint8Array(1 << 20);
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  const file = new ZipDeflate(entry, { level: 9 });
  zip.add(file);
  for (let made = 0; made < bytes; made += nothing.length) file.push(nothing, made + nothing.length >= bytes);
  zip.end();
  return Buffer.concat(parts);
}

test('[SAFE-5] damaged, newer and hostile files: a clear message, nothing lost, nothing of them in the window', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await mkdir(program.documents, { recursive: true });
  const good = await sample();
  const files: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    ['空的', '', /空/],
    ['半截', good.slice(0, 4000), /不完整|没有结束|格式/],
    ['新版', good.replace(/"version": \d+/, '"version": 99'), /版本|更新/],
    ['别的', '{"hello": 1}', /不是.*牌匠/],
    ['乱码', new Uint8Array(4096).map((_, i) => (i * 7919) & 255), /不是|认不出|项目/],
    [
      '原型',
      good.replace('"id": "sample-gacha"', '"__proto__": {"polluted": true}, "id": "x"'),
      /问题|没有这一项|__proto__/,
    ],
    // As large as a project may be, of rooms that are well formed.
    ['太多', manyRooms(good, 31 << 20), /上限|最多|太多|项/],
    [
      '虚胖',
      `${good.trimEnd().slice(0, -1)}, "padding": "${'牌'.repeat(10 << 20)}"}`,
      /padding|没有这一项|项/,
    ],
    ['超限', `${good.slice(0, -2)}${' '.repeat(33 << 20)}}`, /MB|太大|上限/],
    ['炸弹', zipBomb('project.json', 300 << 20), /解开后超过/],
    ['图片炸弹', zipBomb(`assets/${'0'.repeat(64)}`, 700 << 20), /解开后超过|没有.*project\.json|清单/],
    ['太深', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /./],
  ];
  for (const [name, content] of files) await writeFile(join(program.documents, `${name}.paijiang`), content);
  await page.goto(await program.start());
  for (const [name, , says] of files) {
    const answer = page.waitForResponse((one) => one.url().endsWith('/ask/openFile'));
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await refused(page, says);
    // The host reads and judges: a handle went to it, and no more than the refusal came back.
    const told = await answer;
    expect(told.request().postDataBuffer()?.length, name).toBeLessThan(1000);
    expect((await told.body()).length, name).toBeLessThan(10_000);
  }
  // The same by the file dialog, where the window itself carries thirty megabytes to the host.
  await page.locator('input[type=file]').setInputFiles(join(program.documents, '太多.paijiang'));
  await refused(page, /上限|最多|太多|项/);
  expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
  for (const [name, content] of files)
    expect(
      Buffer.compare(await readFile(join(program.documents, `${name}.paijiang`)), Buffer.from(content)),
      name,
    ).toBe(0);
});

/** The refusal is said, put away, and the window is where it was. */
async function refused(page: Page, says: RegExp): Promise<void> {
  const notice = page.locator('.notice').last();
  await expect(notice).toContainText(says);
  await notice.getByRole('button').click();
  await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
}
