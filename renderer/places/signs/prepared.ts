import { useMemo } from 'react';
import { prepareSigns, type PreparedSign } from '../../../app/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { isBoardTemplate, type SignTemplate } from '../../../core/signs/template.ts';
import { signLibraryOf } from '../../signs/signLibrary.ts';
import { type Typefaces } from '../../canvas/typefaces.ts';
import { useWorkbench } from '../../session/context.ts';

/** Weights of the Song. */
const WEIGHTS = [200, 300, 400, 500, 600, 700, 800, 900];

/** Song weights that a sign of the template is set in. A board sets several that stand in no template, and shows other signs. */
export function weightsOf(template: SignTemplate | undefined): ReadonlySet<number> {
  if (template !== undefined && isBoardTemplate(template)) return new Set(WEIGHTS);
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
      preview: true,
    };
    for (const prepared of prepareSigns(ask, (one) => one.id === sign.id)) return prepared;
    return null;
  }, [project, sign, typefaces, library]);
}
