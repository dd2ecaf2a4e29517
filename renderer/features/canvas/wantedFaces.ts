import { type Project } from '../../../core/project/project.ts';
import { MAKER_WEIGHT, SHEET_WEIGHTS, SONG_WEIGHTS } from '../../../core/signs/songWeight.ts';
import { isBoardTemplate, type SignTemplate } from '../../../core/signs/template.ts';

type Wanted = (face: {
  readonly key: string;
  readonly weight: number;
  readonly scripts: readonly string[];
}) => boolean;

/**
 * Whether a sign of the template may be set in a face: the shipped Song at the template's weights and at that of words for its
 * maker, what the project chose and its faces for rare characters whatever their weight, and Mongolian. Without a template: any sign.
 */
export function wantedFaces(project: Pick<Project, 'typefaces'>, template: SignTemplate | undefined): Wanted {
  return wantedAt(project, weightsOf(template));
}

/** The same of plan sheets. */
export function wantedBySheets(project: Pick<Project, 'typefaces'>): Wanted {
  return wantedAt(project, new Set<number>(Object.values(SHEET_WEIGHTS)));
}

function wantedAt(
  { typefaces: { song, rare } }: Pick<Project, 'typefaces'>,
  weights: ReadonlySet<number>,
): Wanted {
  const chosen = new Set([song, ...rare].map((face) => face?.key));
  return ({ key, weight, scripts }) => scripts.includes('Mong') || weights.has(weight) || chosen.has(key);
}

/** Song weights that a sign of the template is set in. A board sets several that stand in no template, and shows other signs. */
function weightsOf(template: SignTemplate | undefined): ReadonlySet<number> {
  if (template === undefined || isBoardTemplate(template)) return new Set(SONG_WEIGHTS);
  const weights = new Set<number>();
  JSON.stringify(template, (key, value: unknown) => {
    if (key === 'weight' && typeof value === 'number') weights.add(value);
    return value;
  });
  // Whose template sets no words has words and figures for its maker beside it: their weights stand in no template either.
  return weights.size === 0 ? new Set(SONG_WEIGHTS) : weights.add(MAKER_WEIGHT);
}
