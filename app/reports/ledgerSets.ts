import { areaOf, type Level, type Submitted } from './level.ts';

/** A project of which it is known by which rulebook it is judged. */
export type Judgeable = Submitted & { readonly rulebook: string };

/** The papers of a township or banner: of all its villages that one rulebook judges. */
export type LedgerSet<Village extends Judgeable> = {
  readonly level: Level;
  readonly area: string;
  readonly rulebook: string;
  /** Others of the area are judged by another one: sums over unlike rules would say nothing, so they have papers of their own. */
  readonly isOneOfSeveral: boolean;
  /** How many of the area stand in those. */
  readonly elsewhere: number;
  readonly villages: readonly [Village, ...Village[]];
};

/** Files of one village: nobody says which of them counts, and none is counted. */
export type VillageTwice = {
  readonly village: string;
  readonly sources: readonly string[];
  readonly areas: Readonly<Record<Level, string>>;
};

/**
 * Which papers a folder of projects makes: of every township, and of every banner of which there are several townships. In the
 * order in which they came.
 */
export function ledgerSets<Village extends Judgeable>(
  given: readonly Village[],
): { readonly sets: readonly LedgerSet<Village>[]; readonly twice: readonly VillageTwice[] } {
  const villages = [...groups(given, ({ project }) => nameOf(project))];
  const twice = villages.flatMap(([village, all]) => (all.length === 1 ? [] : [twiceOf(village, all)]));
  const once = villages.flatMap(([, all]) => (all.length === 1 ? all : []));
  const of = (level: Level): readonly LedgerSet<Village>[] =>
    [...groups(once, ({ project }) => areaOf(project, level))].flatMap(([area, members]) => {
      const townships = new Set(members.map(({ project }) => areaOf(project, 'township')));
      if (level === 'banner' && townships.size < 2) return [];
      const judged = [...groups(members, ({ rulebook }) => rulebook)];
      return judged.map(([rulebook, own]) => ({
        ...{ level, area, rulebook, villages: own },
        isOneOfSeveral: judged.length > 1,
        elsewhere: members.length - own.length,
      }));
    });
  return { sets: [...of('township'), ...of('banner')], twice };
}

function twiceOf(village: string, all: readonly [Submitted, ...Submitted[]]): VillageTwice {
  const [{ project }] = all;
  const areas = { township: areaOf(project, 'township'), banner: areaOf(project, 'banner') };
  return { village, sources: all.map(({ source }) => source), areas };
}

function nameOf(project: Submitted['project']): string {
  return `${areaOf(project, 'township')}${project.register.village.zh}`;
}

function groups<One>(
  all: readonly One[],
  nameOfOne: (one: One) => string,
): ReadonlyMap<string, [One, ...One[]]> {
  const found = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const known = found.get(nameOfOne(one));
    if (known === undefined) found.set(nameOfOne(one), [one]);
    else known.push(one);
  }
  return found;
}
