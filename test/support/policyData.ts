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

/** Files of all regions whose paths in their region's folder begin so. */
export function ofRegions(start: string): readonly string[] {
  return readdirSync(new URL('regions/', templates)).flatMap((region) =>
    readdirSync(new URL(`regions/${region}/`, templates), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.startsWith(start) && name.endsWith('.json'))
      .sort()
      .map((name) => `regions/${region}/${name}`),
  );
}

export function sources(): ReadonlyMap<string, SourceText> {
  const texts = ofRegions('cited/').map((file) => sourceText.parse(templateJson(file)));
  return new Map(texts.map((text) => [text.id, text]));
}

export const duties = (): MattersCatalogue =>
  mattersCatalogue.parse(templateJson('regions/inner-mongolia/duties.json'));
export const assisted = (): MattersCatalogue =>
  mattersCatalogue.parse(templateJson('regions/inner-mongolia/assisted.json'));
export const fields = (): ServiceFields =>
  serviceFields.parse(templateJson('regions/inner-mongolia/service-fields.json'));
export const plates = (): PlatesCatalogue =>
  platesCatalogue.parse(templateJson('regions/inner-mongolia/plates.json'));
export const words = (): PlateWords =>
  plateWords.parse(templateJson('regions/inner-mongolia/plate-words.json'));

export function library(): RuleLibrary {
  const catalogues = ofRegions('plates').map((file) => platesCatalogue.parse(templateJson(file)));
  return { plates: new Map(catalogues.map((each) => [each.id, each])), words: words() };
}

export function shippedRulebook(id: string): Rulebook {
  const files = ofRegions('rulebook').map(templateJson) as readonly { readonly id: string }[];
  const loaded = loadRulebook(
    files.find((file) => file.id === id),
    library(),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}
