import { type ChosenRegion, regionsOf } from '../../../app/cad/regionTargets.ts';
import { REGION_KIND_NAMES, REGION_REASON_NAMES } from '../../../app/words/cadRegions.ts';
import { IMPORT_DXF_REGIONS } from '../../../app/words/commands/importDxfRegions.ts';
import { say } from '../../../app/words/words.ts';
import { type CadDrawing } from '../../../core/cad/cadDrawing.ts';
import { type CadMapping } from '../../../core/cad/mapping.ts';
import { readDrawingTitle } from '../../../core/cad/regions/drawingTitle.ts';
import { isRegion } from '../../../core/cad/regions/findRegions.ts';
import { type CadBox, type CadRegion, boxArea, common } from '../../../core/cad/regions/region.ts';
import { type Problem, problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type Host } from '../host.ts';

/** What `--region` and `--level` say wrongly; sentences in app/words/commands/importDxfRegions.ts. */
export type RegionProblem = Problem<
  | 'region-bad'
  | 'region-overlaps'
  | 'regions-too-many'
  | 'levels-too-many'
  | 'level-unknown'
  | 'level-ambiguous'
  | 'no-storey-plan'
>;

/** A building has no more storeys than this in one file. */
const MOST_LEVELS = 20;

/**
 * The parts of the drawing that become levels: those of `--region` with the names of `--level`, or the proposed ones
 * whose titles `--level` names, or all that are proposed.
 */
export function chooseRegions(
  drawing: CadDrawing,
  mapping: CadMapping,
  given: { readonly region: readonly string[]; readonly level: readonly string[] },
): Result<readonly ChosenRegion[], RegionProblem> {
  const most = Math.max(given.region.length, given.level.length);
  if (most > MOST_LEVELS) return failure(problem('regions-too-many', { count: most, limit: MOST_LEVELS }));
  const { regions, whole } = regionsOf(drawing, mapping);
  if (given.region.length > 0) return drawn(regions, given);
  if (given.level.length > 0) return named(regions, given.level);
  if (whole) {
    const [only] = regions.filter(({ rooms }) => rooms !== null);
    return success([{ ...chosenOf(only ?? NO_TITLE, 0), box: null }]);
  }
  const taken = regions.filter((region) => region.taken);
  if (taken.length > MOST_LEVELS)
    return failure(problem('regions-too-many', { count: taken.length, limit: MOST_LEVELS }));
  return taken.length === 0 ? failure(problem('no-storey-plan', {})) : success(taken.map(chosenOf));
}

const NO_TITLE = { box: null, title: null, storey: null, upTo: null } as const;

function chosenOf(
  { box, title, storey, upTo }: Pick<ChosenRegion, 'box' | 'title' | 'storey' | 'upTo'>,
  number: number,
): ChosenRegion {
  return { number, box, title, storey, upTo, name: null, target: null };
}

function drawn(
  regions: readonly CadRegion[],
  given: { readonly region: readonly string[]; readonly level: readonly string[] },
): Result<readonly ChosenRegion[], RegionProblem> {
  if (given.level.length > given.region.length)
    return failure(problem('levels-too-many', { levels: given.level.length, regions: given.region.length }));
  const boxes: CadBox[] = [];
  for (const value of given.region) {
    const box = boxIn(value);
    if (box === null) return failure(problem('region-bad', { value }));
    const other = boxes.findIndex((one) => common(one, box) !== null);
    if (other !== -1) return failure(problem('region-overlaps', { value, other: given.region[other] ?? '' }));
    boxes.push(box);
  }
  return success(
    boxes.map((box, number): ChosenRegion => {
      const name = given.level[number] ?? null;
      const said = name === null ? titleAround(regions, box) : readDrawingTitle(name);
      const title = said === null ? null : 'words' in said ? said.words : said.title;
      return {
        ...chosenOf({ box, title, storey: said?.storey ?? null, upTo: said?.upTo ?? null }, number),
        name: name?.trim() ?? null,
      };
    }),
  );
}

/** The proposed region that most of a box covers, for its title. */
function titleAround(regions: readonly CadRegion[], box: CadBox): CadRegion | null {
  const shared = (region: CadRegion): number => {
    const both = common(region.box, box);
    return both === null ? 0 : boxArea(both) / boxArea(region.box);
  };
  const [most] = [...regions].sort((p, q) => shared(q) - shared(p));
  return most === undefined || shared(most) < 0.5 ? null : most;
}

/** x1,y1,x2,y2: two opposite corners in the drawing's units, in any order. */
function boxIn(value: string): CadBox | null {
  const parts = value.split(/[,，]/).map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = parts;
  const box = {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
    bottom: Math.min(y1, y2),
  };
  return parts.length === 4 && isRegion(box) ? box : null;
}

function named(
  regions: readonly CadRegion[],
  levels: readonly string[],
): Result<readonly ChosenRegion[], RegionProblem> {
  const chosen: ChosenRegion[] = [];
  const titles = regions.flatMap(({ title }) => (title === null ? [] : [title])).join('、');
  for (const level of levels) {
    const found = byTitle(regions, level.trim());
    const [region] = found;
    if (region === undefined) return failure(problem('level-unknown', { level, titles }));
    if (found.length > 1)
      return failure(
        problem('level-ambiguous', { level, titles: found.map(({ title }) => title ?? '').join('、') }),
      );
    const number = regions.indexOf(region);
    if (!chosen.some((one) => one.number === number)) chosen.push(chosenOf(region, number));
  }
  return success(chosen);
}

/** By the whole title, else by the storey that both name (of a storey's drawings the proposed one), else by a part. */
function byTitle(regions: readonly CadRegion[], words: string): readonly CadRegion[] {
  const whole = regions.filter(({ title }) => title === words);
  if (whole.length > 0) return whole;
  const storey = readDrawingTitle(words)?.storey ?? null;
  const same = storey === null ? [] : regions.filter((one) => one.kind === 'plan' && one.storey === storey);
  const proposed = same.filter(({ taken }) => taken);
  if (same.length > 0) return proposed.length > 0 ? proposed : same;
  return regions.filter(({ title }) => title?.includes(words) === true);
}

/** The regions for `--list`. */
export function regionRows(regions: readonly CadRegion[], host: Host): readonly string[] {
  const word = (key: 'taken' | 'not-taken' | 'untitled'): string =>
    say(IMPORT_DXF_REGIONS, host.language, key);
  return regions.map(({ box, title, kind, storey, rooms, taken, reason }) =>
    [
      [box.left, box.bottom, box.right, box.top].map(shownPlace).join(','),
      title ?? word('untitled'),
      say(REGION_KIND_NAMES, host.language, kind),
      storey ?? '',
      rooms ?? '',
      word(taken ? 'taken' : 'not-taken'),
      say(REGION_REASON_NAMES, host.language, reason),
    ].join('\t'),
  );
}

/** As `--region` takes it again, in the drawing's units. */
function shownPlace(value: number): string {
  return String(Number(value.toFixed(3)));
}
