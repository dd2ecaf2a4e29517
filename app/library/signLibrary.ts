import { type InkTable } from '../../core/signs/inks.ts';
import { type Look } from '../../core/signs/look.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { type Pictograms } from '../../core/signs/pictograms.ts';
import { type ProcessTable } from '../../core/signs/processes.ts';
import { type CombinationTable } from '../../core/signs/specification.ts';
import { type SignTemplate } from '../../core/signs/template.ts';

/** The data that signs are made from: templates/signs, language-profiles, looks, pictograms, inks.json, processes.json and combinations.json. */
export type SignLibrary = {
  readonly templates: ReadonlyMap<string, SignTemplate>;
  readonly profiles: ReadonlyMap<string, LanguageProfile>;
  readonly looks: ReadonlyMap<string, Look>;
  readonly inks: InkTable;
  readonly pictograms: Pictograms;
  readonly processes: ProcessTable;
  readonly combinations: CombinationTable;
};
