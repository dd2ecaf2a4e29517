import { readFileSync, readdirSync } from 'node:fs';
import { type FixtureLibrary, fixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type StarterPlan, starterPlan } from '../../core/project/plan/starterPlan.ts';

function readFolder(path: string): readonly unknown[] {
  const folder = new URL(`../../${path}`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

export const FIXTURES: FixtureLibrary = fixtureLibrary(readFolder('templates/fixtures/'));
export const STARTERS: readonly StarterPlan[] = readFolder('templates/centres/starters/').map((data) =>
  starterPlan.parse(data),
);
