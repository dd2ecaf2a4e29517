import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AreaMinimum, areaMinimum } from '../app/areaMinimum.ts';
import { type FixtureLibrary, fixtureLibrary } from '../core/project/plan/fixtureLibrary.ts';
import { type Setting } from '../core/project/register.ts';
import { type TitleBlock, titleBlock } from '../core/sheets/titleBlock.ts';
import { PROGRAM_FOLDER } from './program.ts';

/** The shipped fixtures; a fault in them is our own and throws. */
export function readFixtures(): FixtureLibrary {
  const folder = 'templates/fixtures/';
  const files = readdirSync(fileURLToPath(new URL(folder, PROGRAM_FOLDER)))
    .filter((file) => file.endsWith('.json'))
    .sort();
  return fixtureLibrary(files.map((file) => readJson(`${folder}${file}`)));
}

export function readTitleBlock(): TitleBlock {
  return titleBlock.parse(readJson('templates/sheets/title-block.json'));
}

/** The least area that the shipped rulebook asks for the setting; null where it asks none. */
export function shippedMinimum(of: Setting): AreaMinimum | null {
  return areaMinimum(readJson('templates/rulebooks/inner-mongolia-2023.json'), of);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, PROGRAM_FOLDER), 'utf8'));
}
