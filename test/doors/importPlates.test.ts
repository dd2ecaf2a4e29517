import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { soundVillage } from '../support/village.ts';

const DRAWING = new URL('../data/dxf/contours-r12-gbk-mm.dxf', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'paijiang-plates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imported(...args: readonly string[]): Promise<Project> {
  const host = fakeHost({ folder });
  const ask = ['import-dxf', DRAWING, '--units', 'mm', '--walls', '外墙面,内墙面', ...args];
  expect([await runCommandLine(ask, host), host.said.err]).toEqual([0, expect.any(String)]);
  const opened = openProjectFile(readFileSync(join(folder, args.at(-1) ?? '')), { sha256 });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.project;
}

const plated = ({ signs }: Project): readonly string[] =>
  signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : []));

it('[LAW-6] `import-dxf` gives each room that it brings its door plate, as the window does', async () => {
  const project = await imported('--out', 'new.paijiang');
  expect(project.rooms.length).toBeGreaterThan(0);
  expect([...plated(project)].sort()).toEqual(project.rooms.map(({ id }) => id).sort());
});

it('[LAW-6] and no other: the plate of a room that was there stays deleted', async () => {
  const before = soundVillage((each) => {
    each.emblems = { centre: null, practice: null };
    each.signs = [];
    each.plan = null;
  });
  writeFileSync(join(folder, 'old.paijiang'), saveProjectFile(before, new Map(), { sha256 }));
  const project = await imported('--into', 'old.paijiang', '--out', 'more.paijiang');
  const old = new Set(before.rooms.map(({ id }) => id));
  const come = project.rooms.map(({ id }) => id).filter((id) => !old.has(id));
  expect(come.length).toBeGreaterThan(0);
  expect([...plated(project)].sort()).toEqual(come.sort());
});
