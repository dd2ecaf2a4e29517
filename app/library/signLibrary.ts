import { type InkTable } from '../../core/signs/inks.ts';
import { type Look } from '../../core/signs/look.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { type Pictograms } from '../../core/signs/pictograms.ts';
import { type SignTemplate } from '../../core/signs/template.ts';

/** The data that signs are made from: templates/signs, language-profiles, looks, pictograms and inks.json. */
export type SignLibrary = {
  readonly templates: ReadonlyMap<string, SignTemplate>;
  readonly profiles: ReadonlyMap<string, LanguageProfile>;
  readonly looks: ReadonlyMap<string, Look>;
  readonly inks: InkTable;
  readonly pictograms: Pictograms;
};
