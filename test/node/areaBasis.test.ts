import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { areaMinimum } from '../../core/policy/areaMinimum.ts';
import { check } from '../../core/policy/check.ts';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { run } from '../../node/cli/commands/areas.ts';
import { fakeHost } from '../support/host.ts';
import { shippedRulebook } from '../support/policyData.ts';
import { sha256 } from '../support/sha256.ts';
import { siteOf, soundVillage } from '../support/village.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-basis-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, 'a.paijiang');

async function areas(...args: string[]) {
  const host = fakeHost({ folder });
  return { code: await run([FILE, ...args], host), ...host.said };
}

it('[AREA-10] the basis chosen by a document judges everywhere, and goes back', async () => {
  const village = soundVillage((each) => {
    each.areas = { building: 180, axis: 170, usable: 149.99 };
    each.emblems = { centre: null, practice: null };
  });
  writeFileSync(FILE, saveProjectFile(village, new Map(), { sha256 }));
  const project = () => {
    const opened = openProjectFile(readFileSync(FILE), { sha256 });
    if (!opened.ok) throw new Error(opened.problem.code);
    return opened.value.project;
  };
  const found = () =>
    check(project(), shippedRulebook('inner-mongolia-2023'), '2026-11-23', siteOf(project()))
      .filter(({ rule }) => rule === 'AREA-2')
      .map((each) => each.message === 'area-below' && [each.message, each.data.basis, each.data.measured]);
  const minimum = () => areaMinimum(shippedRulebook('inner-mongolia-2023'), project());

  expect(found()).toEqual([]);
  expect(minimum()).toMatchObject({ basis: 'building', least: 150 });
  expect((await areas('--basis', 'usable')).code).toBe(2);
  expect((await areas('--basis', 'floor', '--document', 'x')).code).toBe(2);
  const document = ['--document', '某旗党群服务中心面积认定办法', '--number', '旗组发〔2026〕1号'];
  expect((await areas('--basis', 'usable', ...document)).code).toBe(0);
  expect(found()).toEqual([['area-below', 'usable', '149.99']]);
  expect(minimum()).toMatchObject({ basis: 'usable', source: expect.stringContaining('旗组发〔2026〕1号') });
  expect((await areas('--basis', 'rulebook')).code).toBe(0);
  expect(found()).toEqual([]);
});
