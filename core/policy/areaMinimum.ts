import { documentText } from '../project/basisDocument.ts';
import { type Project } from '../project/project.ts';
import { type Setting } from '../project/register.ts';
import { type AreaBasis, basisFor } from './areas.ts';
import { type Citation } from './citation.ts';
import { centreMinimumArea, centreMinimumAreaOptions } from './kinds/centreMinimumArea.ts';
import { type Rulebook } from './rulebook.ts';

/** A least area, m², that a rulebook asks of places of one setting. */
export type AreaMinimum = {
  readonly rule: string;
  readonly setting: Setting;
  readonly least: number;
  readonly basis: AreaBasis;
  readonly cites: readonly Citation[];
};

/** The one that is asked of a project, and in words where that is said. */
export type ProjectMinimum = AreaMinimum & { readonly source: string };

/** The least areas that a rulebook asks, in its order. */
export function areaMinima({ rules }: Pick<Rulebook, 'rules'>): readonly AreaMinimum[] {
  return rules
    .filter(({ kind }) => kind === centreMinimumArea.name)
    .map(({ id, options, cites }) => ({ rule: id, cites, ...centreMinimumAreaOptions.parse(options) }));
}

/**
 * The least area that the rulebook asks of the project, on the basis that counts there, and where it says so; null
 * where it asks none. A basis that the project chose is told with its document.
 */
export function areaMinimum(
  rulebook: Pick<Rulebook, 'rules' | 'documents'>,
  project: Pick<Project, 'setting' | 'areas'>,
): ProjectMinimum | null {
  const asked = areaMinima(rulebook).find(({ setting }) => setting === project.setting);
  if (asked === undefined) return null;
  const [cite] = asked.cites;
  const title = cite === undefined ? '' : (rulebook.documents.get(cite.document)?.title ?? cite.document);
  const { chosen } = project.areas;
  const by = chosen === undefined ? '' : `；${documentText(chosen.document)}`;
  return {
    ...asked,
    basis: basisFor(project, asked.basis),
    source: `《${title}》${cite?.clause ?? ''}${by}`,
  };
}
