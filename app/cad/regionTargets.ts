import { type CadDrawing } from '../../core/cad/cadDrawing.ts';
import { type CadMapping } from '../../core/cad/mapping.ts';
import { ownRecognised } from '../../core/cad/ownRecognised.ts';
import { findRegions } from '../../core/cad/regions/findRegions.ts';
import { type Project } from '../../core/project/project.ts';
import { type CadBox, type CadRegion } from '../../core/cad/regions/region.ts';
import { type RegionAsk } from './importRegions.ts';
import { type ImportTarget, importTargets } from './importTarget.ts';
import { groundFloorName, storeyName } from '../words/storeyName.ts';
import { type UiLanguage } from '../words/words.ts';

/** The regions of a drawing; `whole`: there is nothing to choose, the drawing is one plan and is taken as it is. */
export function regionsOf(
  drawing: CadDrawing,
  mapping: CadMapping,
): { readonly regions: readonly CadRegion[]; readonly whole: boolean } {
  // A file of our own is one level, however many houses stand on it.
  const own = ownRecognised(drawing, mapping);
  if (own !== null && own !== 'edited') return { regions: [], whole: true };
  const regions = findRegions(drawing, mapping);
  const [only, ...more] = regions;
  const whole = only === undefined || (more.length === 0 && only.taken);
  return { regions, whole };
}

/**
 * A storey's place in the order of the storeys: basements below, those whose storey nobody knows as they come.
 * @internal
 */
export type StoreyWish = { readonly storey: number | null };

/**
 * Where each region goes, never among walls: the storey that its title names if that is free or not there yet; regions
 * without a storey get the free storeys from the ground floor up; a storey that has walls is left alone, and its region
 * goes above the highest.
 * @internal
 */
export function regionTargets(project: Project, regions: readonly StoreyWish[]): readonly ImportTarget[] {
  const { plan } = project;
  const levels = plan === null ? [] : plan.levels.filter(({ variant }) => variant === plan.current);
  const built = new Set(plan?.walls.map(({ level }) => level));
  const taken = new Set(levels.flatMap(({ id, storey }) => (built.has(id) ? [storey] : [])));
  const wished = new Set(regions.flatMap(({ storey }) => (storey === null ? [] : [storey])));
  const highest = (): number => Math.max(0, ...levels.map(({ storey }) => storey), ...taken, ...wished);
  const free = (): number => {
    for (let storey = 1; ; storey += 1) if (!taken.has(storey) && !wished.has(storey)) return storey;
  };
  // Those that say where they belong come first.
  const storeys = regions.map(({ storey }) => {
    if (storey === null || taken.has(storey)) return null;
    taken.add(storey);
    return storey;
  });
  const given = regions.map(({ storey }, i) => {
    const said = storeys[i] ?? null;
    if (said !== null) return said;
    const found = storey === null ? free() : highest() + 1;
    taken.add(found);
    return found;
  });
  return given.map((storey): ImportTarget => {
    const level = levels.find((one) => one.storey === storey);
    return level === undefined ? { to: 'new-level', storey } : { to: 'level', level: level.id };
  });
}

/** A region that is to become a level. */
export type ChosenRegion = Pick<CadRegion, 'title' | 'storey' | 'upTo'> & {
  /** Whatever the caller knows it by. */
  readonly number: number;
  /** null = the whole drawing. */
  readonly box: CadBox | null;
  /** null = as the storey is called. */
  readonly name: string | null;
  /** null = where its storey belongs. */
  readonly target: ImportTarget | null;
};

/** What is asked of the import for the chosen regions, the lowest storey first. */
export function regionAsks(
  project: Project,
  chosen: readonly ChosenRegion[],
  language: UiLanguage,
): readonly RegionAsk[] {
  const [likeliest] = importTargets(project);
  const single = chosen.length === 1 && chosen[0]?.storey === null;
  const targets = single ? [likeliest] : regionTargets(project, chosen);
  return chosen
    .map(({ name, target, ...region }, i): RegionAsk => {
      const to = target ?? targets[i] ?? likeliest;
      return {
        ...region,
        target: to,
        levelName: name ?? targetName(project, to, language),
        assumed: chosen.length > 1 && region.storey === null && name === null && target === null,
      };
    })
    .sort((p, q) => storeyOf(project, p.target) - storeyOf(project, q.target));
}

function storeyOf({ plan }: Project, target: ImportTarget): number {
  if (target.to === 'new-level') return target.storey;
  return target.to === 'new-plan' ? 1 : (plan?.levels.find(({ id }) => id === target.level)?.storey ?? 1);
}

/** What the level of an import is called. */
export function targetName(project: Project, target: ImportTarget, language: UiLanguage): string {
  const there =
    target.to === 'level' ? project.plan?.levels.find(({ id }) => id === target.level) : undefined;
  if (there !== undefined) return there.name;
  return target.to === 'new-plan'
    ? groundFloorName(language)
    : storeyName(storeyOf(project, target), language);
}
