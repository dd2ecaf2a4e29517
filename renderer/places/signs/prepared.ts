import { useMemo } from 'react';
import { prepareSigns, type PreparedSign } from '../../../app/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { inkTable } from '../../../core/signs/inks.ts';
import { languageProfile } from '../../../core/signs/languageProfile.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { signTemplate, type SignTemplate } from '../../../core/signs/template.ts';
import { type Library } from '../../../app/contract.ts';
import { type Typefaces } from '../../canvas/typefaces.ts';
import { useWorkbench } from '../../session/context.ts';

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

/** Song weights that a template sets. */
export function weightsOf(template: SignTemplate | undefined): ReadonlySet<number> {
  const weights = new Set<number>();
  JSON.stringify(template ?? {}, (key, value: unknown) => {
    if (key === 'weight' && typeof value === 'number') weights.add(value);
    return value;
  });
  return weights;
}

/** The sign as it will be made: the very layout that the export runs. */
export function usePrepared(project: Project, sign: Sign, typefaces: Typefaces | null): PreparedSign | null {
  const { library } = useWorkbench();
  return useMemo(() => {
    if (typefaces === null) return null;
    const ask = {
      project,
      library: signLibraryOf(library),
      shaper: typefaces.shaper,
      nameOf,
      emblems: { centre: null, practice: null },
      production: false,
    };
    for (const prepared of prepareSigns(ask, (one) => one.id === sign.id)) return prepared;
    return null;
  }, [project, sign, typefaces, library]);
}
