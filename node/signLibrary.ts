import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inkTable } from '../core/signs/inks.ts';
import { languageProfile } from '../core/signs/languageProfile.ts';
import { signTemplate } from '../core/signs/template.ts';
import { type SignLibrary } from '../app/signLibrary.ts';
import { PROGRAM_FOLDER } from './program.ts';

/** Reads the shipped templates, profiles and inks; a fault in them is our own and throws with its path. */
export function readSignLibrary(): SignLibrary {
  const templates = readAll('templates/signs/', (data) => signTemplate.parse(data));
  const profiles = readAll('templates/language-profiles/', (data) => languageProfile.parse(data));
  return {
    templates: new Map(templates.map((template) => [template.id, template])),
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
    inks: inkTable.parse(readJson('templates/inks.json')),
  };
}

function readAll<Value>(folder: string, parse: (data: unknown) => Value): readonly Value[] {
  return readdirSync(fileURLToPath(new URL(folder, PROGRAM_FOLDER)))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parse(readJson(`${folder}${file}`)));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, PROGRAM_FOLDER), 'utf8'));
}
