import { type InkTable } from '../../core/signs/inks.ts';
import { type LanguageProfile } from '../../core/signs/languageProfile.ts';
import { type ProcessTable } from '../../core/signs/processes.ts';
import { type SignTemplate } from '../../core/signs/template.ts';

/** The data that signs are made from: templates/signs, templates/language-profiles, templates/inks.json, templates/processes.json. */
export type SignLibrary = {
  readonly templates: ReadonlyMap<string, SignTemplate>;
  readonly profiles: ReadonlyMap<string, LanguageProfile>;
  readonly inks: InkTable;
  readonly processes: ProcessTable;
};
