import { z } from 'zod';
import { AREA_BASES, type AreaBasis, basisFor } from '../core/policy/areas.ts';
import { documentText } from '../core/project/basisDocument.ts';
import { type Project } from '../core/project/project.ts';
import { setting } from '../core/project/register.ts';

/** The least area that a rulebook asks for the project's setting, and where it says so. */
export type AreaMinimum = { readonly least: number; readonly basis: AreaBasis; readonly source: string };

/** As much of a rulebook as an area verdict needs. */
const areaRules = z.object({
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
  rules: z.array(
    z.object({
      kind: z.string(),
      options: z.unknown(),
      cites: z.array(z.object({ document: z.string(), clause: z.string() })).min(1),
    }),
  ),
});
const minimumOptions = z.object({ setting, least: z.number(), basis: z.enum(AREA_BASES) });

/**
 * The least area that a rulebook (as its file has it) asks for the project's setting, on the basis that counts there;
 * null where it asks none. A basis that the project chose is told with its document.
 */
export function areaMinimum(
  rulebook: unknown,
  project: Pick<Project, 'setting' | 'areas'>,
): AreaMinimum | null {
  const book = areaRules.parse(rulebook);
  for (const rule of book.rules) {
    if (rule.kind !== 'minimumArea') continue;
    const { setting: asked, least, basis } = minimumOptions.parse(rule.options);
    const [cite] = rule.cites;
    if (asked !== project.setting || cite === undefined) continue;
    const title = book.documents.find(({ id }) => id === cite.document)?.title ?? cite.document;
    const { chosen } = project.areas;
    const by = chosen === undefined ? '' : `；${documentText(chosen.document)}`;
    return { least, basis: basisFor(project, basis), source: `《${title}》${cite.clause}${by}` };
  }
  return null;
}
