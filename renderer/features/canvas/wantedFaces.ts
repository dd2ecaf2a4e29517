import { type Project } from '../../../core/project/project.ts';
import { isBoardTemplate, type SignTemplate } from '../../../core/signs/template.ts';

/** Weights of the Song. */
const WEIGHTS = [200, 300, 400, 500, 600, 700, 800, 900];

/**
 * Whether a sign of the template may be set in a face: the shipped Song at the template's weights, what the project
 * chose and its faces for rare characters whatever their weight, and Mongolian. Without a template: any sign.
 */
export function wantedFaces(
  { typefaces: { song, rare } }: Pick<Project, 'typefaces'>,
  template: SignTemplate | undefined,
): (face: { readonly key: string; readonly weight: number; readonly scripts: readonly string[] }) => boolean {
  const weights = weightsOf(template);
  const chosen = new Set([song, ...rare].map((face) => face?.key));
  return ({ key, weight, scripts }) => scripts.includes('Mong') || weights.has(weight) || chosen.has(key);
}

/** Song weights that a sign of the template is set in. A board sets several that stand in no template, and shows other signs. */
function weightsOf(template: SignTemplate | undefined): ReadonlySet<number> {
  if (template !== undefined && isBoardTemplate(template)) return new Set(WEIGHTS);
  const weights = new Set<number>();
  JSON.stringify(template ?? {}, (key, value: unknown) => {
    if (key === 'weight' && typeof value === 'number') weights.add(value);
    return value;
  });
  // Whose template sets no words has words for its maker beside it: their weights stand in no template either.
  return weights.size === 0 ? new Set(WEIGHTS) : weights;
}
