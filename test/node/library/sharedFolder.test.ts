import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createApplication } from '../../../app/host/application.ts';
import { programLibrary, sentLibrary } from '../../../app/library/library.ts';
import { libraryPort } from '../../../node/desk/library.ts';
import { TEMPLATES, templateSource } from '../../../node/library/library.ts';
import { sharedFolder } from '../../../node/library/sharedFolder.ts';
import { systemFontFolders } from '../../../node/library/systemFonts.ts';
import { memoryPorts, memoryWorld } from '../../support/application.ts';

afterEach(() => {
  delete process.env.PAIJIANG_SHARED;
});

type Look = { readonly id: string; readonly name: { zh: string; en: string } };

/** A folder that somebody shares, with these files in its templates/. */
function share(files: Readonly<Record<string, string>>): { folder: string; there: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-shared-'));
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, 'templates', file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  return { folder, there: true };
}

function shipped(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, TEMPLATES), 'utf8')) as Record<string, unknown>;
}

const OWN = programLibrary(templateSource(TEMPLATES));
const [ownLook] = templateSource(TEMPLATES)('looks');

it('[DEPLOY-1] a shared file stands for the one of its name, or comes besides; the window has the same', async () => {
  const look = ownLook?.data as Look;
  const renamed = { ...look, name: { zh: '本旗样式', en: 'House look' } };
  const more = { ...look, id: 'house', name: { zh: '旗县统一', en: 'The banner’s' } };
  const shared = share({
    [ownLook?.file ?? '']: JSON.stringify(renamed),
    'looks/house.json': JSON.stringify(more),
    'centres/sample-shared.json': '{}',
  });
  const port = libraryPort(TEMPLATES, shared);
  const data = await port.data();
  if (!data.ok) throw new Error(data.problem.code);
  expect(data.value.shared).toEqual(shared);
  const { looks } = sentLibrary(data.value.files).signs;
  expect(looks.size).toBe(OWN.signs.looks.size + 1);
  expect(looks.get(look.id)?.name).toEqual(renamed.name);
  expect(looks.get('house')?.name).toEqual(more.name);
  expect(await port.samples()).toHaveLength(OWN.samples.length);
});

it('[DEPLOY-2] a folder that cannot be reached costs nothing but what is in it, and is told', async () => {
  const shared = { folder: join(tmpdir(), 'paijiang-no-such-share'), there: false };
  expect(sharedFolder({ PAIJIANG_SHARED: shared.folder })).toEqual(shared);
  expect(sharedFolder({ PAIJIANG_SHARED: ' ' })).toBeNull();
  expect(sharedFolder({})).toBeNull();
  const data = await libraryPort(TEMPLATES, shared).data();
  if (!data.ok) throw new Error(data.problem.code);
  expect(data.value.shared).toEqual(shared);
  expect(sentLibrary(data.value.files).signs.looks.size).toBe(OWN.signs.looks.size);
});

it('[DEPLOY-2] the window is told at once', async () => {
  const shared = { folder: join(tmpdir(), 'paijiang-no-such-share'), there: false };
  const said = async (of: typeof shared | null): Promise<unknown> => {
    const host = createApplication({ ...memoryPorts(memoryWorld()), library: libraryPort(TEMPLATES, of) });
    await host.library({});
    const heard = await host.callsToPage({ wait: false });
    return heard.ok ? heard.value.calls : null;
  };
  expect(await said(shared)).toEqual([
    {
      call: 'tell',
      problem: { area: 'application', code: 'shared-missing', data: { folder: shared.folder } },
    },
  ]);
  expect(await said(null)).toEqual([]);
  expect(await said(share({}))).toEqual([]);
});

const BROKEN: readonly (readonly [code: string, file: string, text: string, where: string])[] = [
  ['shared-not-json', 'looks/house.json', '{"id":', ''],
  ['shared-refused', 'looks/house.json', '{"id":"house"}', 'name'],
  // An id that is there already: neither may silently stand for both.
  ['shared-refused', 'looks/zz-again.json', JSON.stringify(ownLook?.data), (ownLook?.data as Look).id],
  ['shared-refused', 'inks.json', JSON.stringify({ ...shipped('inks.json'), id: 7 }), ''],
];

it.each(BROKEN)('[DEPLOY-3] %s of %s is told by its path', async (code, file, text, where) => {
  const shared = share({ [file]: text });
  const data = await libraryPort(TEMPLATES, shared).data();
  expect(data).toMatchObject({
    ok: false,
    problem: { code, data: { file: join(shared.folder, 'templates', file) } },
  });
  if (!data.ok && where !== '') expect(data.problem.data.where).toContain(where);
});

it('[DEPLOY-4] typefaces of the shared folder are looked at first', () => {
  const { folder } = share({});
  const machine = systemFontFolders();
  process.env.PAIJIANG_SHARED = folder;
  expect(systemFontFolders()).toEqual([join(folder, 'fonts'), ...machine]);
});
