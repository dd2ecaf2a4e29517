import { readFileSync, readdirSync } from 'node:fs';
import { plateWords, type PlateWords } from '../../core/policy/audit/plateWords.ts';
import {
  mattersCatalogue,
  serviceFields,
  type MattersCatalogue,
  type ServiceFields,
} from '../../core/policy/matters.ts';
import { platesCatalogue, type PlatesCatalogue } from '../../core/policy/plates.ts';
import { loadRulebook, type RuleLibrary, type Rulebook } from '../../core/policy/rulebook.ts';
import { sourceText, type SourceText } from './sourceText.ts';

const templates = new URL('../../templates/', import.meta.url);

export function templateJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, templates), 'utf8'));
}

export function templateNames(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, templates)).sort();
}

export function sources(): ReadonlyMap<string, SourceText> {
  const texts = templateNames('sources').map((name) => sourceText.parse(templateJson(`sources/${name}`)));
  return new Map(texts.map((text) => [text.id, text]));
}

export const duties = (): MattersCatalogue =>
  mattersCatalogue.parse(templateJson('catalogues/duties-inner-mongolia-2023.json'));
export const assisted = (): MattersCatalogue =>
  mattersCatalogue.parse(templateJson('catalogues/assisted-inner-mongolia-2023.json'));
export const fields = (): ServiceFields =>
  serviceFields.parse(templateJson('catalogues/service-fields-inner-mongolia-2023.json'));
export const plates = (): PlatesCatalogue =>
  platesCatalogue.parse(templateJson('catalogues/plates-inner-mongolia-2023.json'));
export const words = (): PlateWords => plateWords.parse(templateJson('audit/plate-words.json'));

export function library(): RuleLibrary {
  const catalogues = templateNames('catalogues')
    .filter((name) => name.startsWith('plates-'))
    .map((name) => platesCatalogue.parse(templateJson(`catalogues/${name}`)));
  return { plates: new Map(catalogues.map((each) => [each.id, each])), words: words() };
}

export function shippedRulebook(id: string): Rulebook {
  const loaded = loadRulebook(templateJson(`rulebooks/${id}.json`), library());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}
