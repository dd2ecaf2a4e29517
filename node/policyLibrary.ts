import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plateWords } from '../core/policy/audit/plateWords.ts';
import {
  mattersCatalogue,
  serviceFields,
  type MattersCatalogue,
  type ServiceFields,
} from '../core/policy/matters.ts';
import { platesCatalogue, type PlatesCatalogue } from '../core/policy/plates.ts';
import { type RuleLibrary } from '../core/policy/rulebook.ts';
import { PROGRAM_FOLDER } from './program.ts';

const CATALOGUES = 'templates/catalogues/';

/** What the shipped rulebooks lean on; a fault in it is our own and throws with its path. */
export function readRuleLibrary(): RuleLibrary {
  const plates = readdirSync(fileURLToPath(new URL(CATALOGUES, PROGRAM_FOLDER)))
    .filter((file) => file.startsWith('plates-'))
    .map((file) => platesCatalogue.parse(readJson(`${CATALOGUES}${file}`)));
  return {
    plates: new Map(plates.map((catalogue) => [catalogue.id, catalogue])),
    words: plateWords.parse(readJson('templates/audit/plate-words.json')),
  };
}

/** Ids of the shipped rulebooks. */
export function shippedRulebooks(): readonly string[] {
  return readdirSync(fileURLToPath(new URL('templates/rulebooks/', PROGRAM_FOLDER)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

export function shippedRulebookFile(id: string): unknown {
  return readJson(`templates/rulebooks/${id}.json`);
}

export type Catalogues = {
  readonly duties: MattersCatalogue;
  readonly assisted: MattersCatalogue;
  readonly fields: ServiceFields;
  readonly plates: PlatesCatalogue;
};

export function readCatalogues(): Catalogues {
  const file = (name: string) => readJson(`templates/catalogues/${name}-inner-mongolia-2023.json`);
  return {
    duties: mattersCatalogue.parse(file('duties')),
    assisted: mattersCatalogue.parse(file('assisted')),
    fields: serviceFields.parse(file('service-fields')),
    plates: platesOf('inner-mongolia-2023'),
  };
}

function platesOf(region: string): PlatesCatalogue {
  return platesCatalogue.parse(readJson(`templates/catalogues/plates-${region}.json`));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, PROGRAM_FOLDER), 'utf8'));
}
