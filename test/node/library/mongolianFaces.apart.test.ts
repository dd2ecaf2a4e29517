import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { createShaper } from '../../../app/shaping/harfbuzz.ts';
import { fontPaths } from '../../../node/desk/desk.ts';
import { deskShaper } from '../../../node/desk/deskShaper.ts';
import { libraryPort } from '../../../node/desk/library.ts';
import { readAddedFont, shippedFaces } from '../../../node/library/fonts.ts';
import { findModulatedMongolian } from '../../../node/library/mongolianFaces.ts';
import { signFaces } from '../../../typeset/sign/projectTypefaces.ts';
import { mongolianFault } from '../../../typeset/text/mongolianFault.ts';
import { MONGOLIAN, ROOT, shippedShaper, SONG } from '../../support/fonts.ts';
import { fontFolder, renamedMongolian } from '../../support/mongolianFonts.ts';

it('[MONG-9] finds faces with thick and thin strokes by name, in whatever folder of this machine', () => {
  const folder = fontFolder({
    'monbaiti.ttf': renamedMongolian('Mongolian Baiti'),
    'MenkQagan.ttf': renamedMongolian('Menk Qagan Tig'),
    'oyunqagan.otf': renamedMongolian('Oyun Qagan Tig'),
    'song.ttf': renamedMongolian('Some Song'),
    'baiti-notes.ttf': renamedMongolian('Something Else'),
    'baiti.txt': Buffer.from('白体'),
    'qagan-broken.ttf': Buffer.from('no font'),
  });
  const found = findModulatedMongolian([join(folder, 'nowhere'), folder]);
  expect(found.map(({ face }) => face.family).sort()).toEqual([
    'Menk Qagan Tig',
    'Mongolian Baiti',
    'Oyun Qagan Tig',
  ]);
  expect(found.map(({ fault }) => fault)).toEqual([null, null, null]);
});

it('[MONG-10] refuses a face whose letters do not join, with the letters', () => {
  const folder = fontFolder({ 'monbaiti.ttf': renamedMongolian('Mongolian Baiti', { joins: false }) });
  const [found] = findModulatedMongolian([folder]);
  expect(found?.fault).toEqual({ reason: 'joining', letters: 'ᠠᠢᠣᠨᠪᠭᠮᠶ' });
  expect(mongolianFault(MONGOLIAN, shippedShaper())).toBeNull();
});

it('[MONG-10] refuses a face that lacks letters, with the letters', () => {
  const fault = mongolianFault(SONG, shippedShaper());
  expect(fault?.reason).toBe('letters');
  expect(fault?.letters).toContain('ᠠ');
});

it('[MONG-10] a project that chose such a face has no signs with it, and the reason is said', () => {
  const folder = fontFolder({ 'flat.ttf': renamedMongolian('Mongolian Baiti', { joins: false }) });
  const added = readAddedFont(join(folder, 'flat.ttf'));
  const shipped = shippedFaces(ROOT);
  const [flat] = added.ok ? added.value : [];
  if (!shipped.ok || flat === undefined) throw new Error('fonts');
  const shaper = createShaper([...shipped.value, flat]);
  const chosen = signFaces(
    { song: null, mongolian: { key: flat.key, sha256: flat.sha256 }, rare: [] },
    shaper,
  );
  expect(chosen).toMatchObject({ ok: false, problem: { code: 'face-unfit', data: { reason: 'joining' } } });
  if (chosen.ok) return;
  expect(saySignProblem(chosen.problem, 'zh')).toContain('字母没有词首、词中、词末的连写字形（ᠠᠢᠣᠨᠪᠭᠮᠶ）');
  expect(saySignProblem(chosen.problem, 'en')).toContain('its letters have no joining forms (ᠠᠢᠣᠨᠪᠭᠮᠶ)');
});

it('[MONG-11] the window is offered what this machine has, and host and window set with the same file', async () => {
  const home = mkdtempSync(join(tmpdir(), 'paijiang-home-'));
  mkdirSync(join(home, '.fonts'));
  const file = join(home, '.fonts', 'monbaiti.ttf');
  writeFileSync(file, renamedMongolian('Mongolian Baiti'));
  vi.stubEnv('HOME', home);
  const data = await libraryPort().data();
  const offered = data.ok ? data.value.fonts.filter(({ family }) => family === 'Mongolian Baiti') : [];
  if (process.platform !== 'linux') return; // elsewhere the user's folder has another name
  expect(offered).toHaveLength(1);
  const [face] = offered;
  expect(fontPaths().get(face?.url ?? '')).toBe(file);
  const shaper = deskShaper()();
  expect(shaper.ok && shaper.value.fonts.get(face?.key ?? '')).toMatchObject({ sha256: face?.sha256 });
  vi.unstubAllEnvs();
});
