import { measuredAreas, type Areas } from '../../core/policy/areas.ts';
import { type Site, type Uncomputed } from '../../core/policy/ruleInput.ts';
import { type AreaDoubt } from '../../core/plan/areaDoubts.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { fixturesInRooms } from '../../core/plan/fixturesInRooms.ts';
import { type Project } from '../../core/project/project.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { nameFaults } from '../../core/signs/nameFaults.ts';
import { type SignTemplate } from '../../core/signs/template.ts';

/** What the policy looks at beside the project's own record: the plan's areas, the templates' looks, the names. */
export function siteOf(project: Project, templates: ReadonlyMap<string, SignTemplate>): Site {
  const faults = nameFaults(project);
  const typeface = isSong(project) ? 'song' : 'other';
  return {
    areas: areasOf(project),
    uncomputed: uncomputedOf(project),
    look: (sign) => {
      const template = templates.get(sign.template);
      return template === undefined ? null : { ...kindOf(template).look(template, sign), typeface };
    },
    names: faults.filter(({ documented }) => !documented),
    seals: faults.filter(({ documented }) => documented),
    fixtures: project.plan === null ? null : fixturesInRooms(project.plan),
  };
}

/** From the plan where one is drawn, else as somebody measured. */
export function areasOf(project: Project): Areas {
  if (project.plan === null || project.plan.walls.length === 0) return measuredAreas(project);
  const { doubts, total } = planAreas(project.plan);
  // An area that contradicts itself is none: nothing is judged by it (FLOOR-15).
  if (doubts.length > 0) return { building: null, axis: null, usable: null, outdoor: null };
  const { building, axis, usable, outdoor } = total;
  return { building, axis, usable, outdoor };
}

/** Why and where the plan's areas could not be computed; nothing where they could. */
export function areaDoubtsOf({ plan }: Project): readonly AreaDoubt[] {
  return plan === null ? [] : planAreas(plan).doubts;
}

function uncomputedOf(project: Project): readonly Uncomputed[] {
  const names = new Map(project.plan?.levels.map(({ id, name }) => [id, name]));
  return areaDoubtsOf(project).map(({ code, data }) => {
    const level = String(data['level']);
    return { why: code, storey: names.get(level) ?? level, x: Number(data['x']), y: Number(data['y']) };
  });
}

/** The shipped Song, whatever its weight. Of an added face nobody can tell by its key: the rule warns, a person justifies. */
function isSong({ typefaces }: Project): boolean {
  return typefaces.song === null || typefaces.song.key.startsWith('noto-serif-sc-');
}
