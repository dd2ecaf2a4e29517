import { type Library } from '../../app/contract.ts';
import { type prepareSigns } from '../../app/prepareSigns.ts';
import { inkTable } from '../../core/signs/inks.ts';
import { languageProfile } from '../../core/signs/languageProfile.ts';
import { signTemplate } from '../../core/signs/template.ts';

export type SignLibraryOfFace = Parameters<typeof prepareSigns>[0]['library'];

const read = new WeakMap<Library, SignLibraryOfFace>();

/** The sign library that the host sent, parsed once. */
export function signLibraryOf(library: Library): SignLibraryOfFace {
  const known = read.get(library);
  if (known !== undefined) return known;
  const templates = library.signTemplates.map((data) => signTemplate.parse(data));
  const profiles = library.languageProfiles.map((data) => languageProfile.parse(data));
  const made = {
    templates: new Map(templates.map((template) => [template.id, template])),
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
    inks: inkTable.parse(library.inks),
  };
  read.set(library, made);
  return made;
}
