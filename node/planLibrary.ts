import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AreaMinimum, areaMinimum } from '../app/areaMinimum.ts';
import { rulebookAtHand } from '../core/policy/whichRulebook.ts';
import { type FixtureLibrary, fixtureLibrary } from '../core/project/plan/fixtureLibrary.ts';
import { type Project } from '../core/project/project.ts';
import { type TitleBlock, titleBlock } from '../core/sheets/titleBlock.ts';
import { shippedRulebookFile, shippedRulebooks } from './policyLibrary.ts';
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

/**
 * The least area that the project's rulebook asks; null where it asks none, and where the rulebook is a user's own that
 * is not at hand (the sheets then say nothing of it, as no rulebook was asked).
 */
export function shippedMinimum(project: Project): AreaMinimum | null {
  const { id, absent } = rulebookAtHand(project, shippedRulebooks());
  return absent === null ? areaMinimum(shippedRulebookFile(id), project) : null;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, PROGRAM_FOLDER), 'utf8'));
}
