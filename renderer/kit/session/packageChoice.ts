import { type PackageOptions } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { Store } from './store.ts';

/** How packages are made: chosen once, and kept as long as the window is open, wherever one goes meanwhile. */
export type PackageChoice = {
  readonly formats: PackageOptions['formats'];
  readonly production: boolean;
  readonly zip: boolean;
  /** Signs that are left out, of the document. */
  readonly dropped: { readonly document: string; readonly signs: ReadonlySet<string> };
};

const NOTHING_DROPPED: PackageChoice['dropped'] = { document: '', signs: new Set() };

export const packageChoice = new Store<PackageChoice>({
  formats: ['pdf'],
  production: false,
  zip: false,
  dropped: NOTHING_DROPPED,
});

export function droppedOf({ dropped }: PackageChoice, document: string): ReadonlySet<string> {
  return dropped.document === document ? dropped.signs : NOTHING_DROPPED.signs;
}

export function chosenSigns({ signs }: Project, dropped: ReadonlySet<string>): readonly Sign[] {
  return signs.filter(({ id }) => !dropped.has(id));
}

/** Kinds of the project's signs, each with the name of its first template, in the order of the list. */
export function kindsOf(
  { signs }: Project,
  templates: ReadonlyMap<string, SignTemplate>,
): ReadonlyMap<string, { readonly name: SignTemplate['name']; readonly signs: ReadonlySet<string> }> {
  const kinds = new Map<string, { name: SignTemplate['name']; signs: Set<string> }>();
  for (const { id, template } of signs) {
    const found = templates.get(template);
    if (found === undefined) continue;
    const { name } = kindOf(found);
    const kind = kinds.get(name) ?? { name: found.name, signs: new Set<string>() };
    kind.signs.add(id);
    kinds.set(name, kind);
  }
  return kinds;
}

/** What a package is asked for. */
export function packageOptions(
  choice: PackageChoice,
  project: Project,
  dropped: ReadonlySet<string>,
): PackageOptions {
  const { formats, production, zip } = choice;
  const chosen = chosenSigns(project, dropped);
  const all = chosen.length === project.signs.length;
  return { formats, production, zip, ...(all ? {} : { chosen: chosen.map(({ id }) => id) }) };
}
