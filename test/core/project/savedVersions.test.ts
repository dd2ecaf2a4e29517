import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openProjectFile, saveProjectFile } from '../../../core/file/file.ts';
import { PROJECT_VERSION } from '../../../core/project/project.ts';
import { sha256 } from '../../support/sha256.ts';

const FOLDER = new URL('../../projects/', import.meta.url);
const saved = readdirSync(FOLDER).filter((name) => name.endsWith('.paijiang'));

it('[FILE-11] there is a saved file for every schema version', () => {
  const versions = Array.from({ length: PROJECT_VERSION }, (_, at) => `v${at + 1}.paijiang`);
  expect(saved.sort()).toEqual(versions);
});

it.each(saved)('[FILE-11] %s opens, and what is saved from it opens as the same project', (name) => {
  const opened = openProjectFile(readFileSync(new URL(name, FOLDER)), { sha256 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const { project, assets } = opened.value;
  expect(openProjectFile(saveProjectFile(project, assets, { sha256 }), { sha256 })).toEqual({
    ok: true,
    value: { project, assets, migrated: [] },
  });
});
