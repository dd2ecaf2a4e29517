import { problem, type Problem } from '../../core/problem.ts';
import { type Project } from '../../core/project/project.ts';
import { type Day } from '../../core/project/people.ts';
import { type PaperMaker } from './paperFrame.ts';
import { type Villages } from './placardLedger.ts';

/** 苏木乡镇 or 旗县: whose papers are made from many villages. */
export const LEVELS = ['township', 'banner'] as const;
export type Level = (typeof LEVELS)[number];

/** The area that villages belong to at a level: 阿鲁科尔沁旗, 阿鲁科尔沁旗巴彦温都尔苏木. */
export function areaOf({ register }: Project, level: Level): string {
  return level === 'banner' ? register.banner.zh : `${register.banner.zh}${register.township.zh}`;
}

/** What a paper of many villages says of its maker where nobody said more: the area that they share, if they do. */
export function levelMaker(villages: Villages, said: Partial<PaperMaker> = {}): PaperMaker {
  const [first] = villages;
  const shared = (['township', 'banner'] as const)
    .map((level) => new Set(villages.map(({ project }) => areaOf(project, level))))
    .find((areas) => areas.size === 1);
  const [unit = ''] = shared ?? [];
  const date: Day = first.today;
  return { number: '', unit, filledBy: '', reviewedBy: '', date, ...said };
}

export type LevelProblem = Problem<'level-mixed' | 'village-twice' | 'no-villages'>;

/** A project as it came in; `source` names it to people. */
export type Submitted = { readonly source: string; readonly project: Project };

/**
 * Whether these projects make one level's papers. A village that is there twice would be counted twice, one of another
 * area would be summed where it does not belong: both are refused by name.
 */
export function levelProblem(submitted: readonly Submitted[], level: Level): LevelProblem | null {
  const [first] = submitted;
  if (first === undefined) return problem('no-villages');
  const area = areaOf(first.project, level);
  const seen = new Map<string, string>();
  for (const { source, project } of submitted) {
    const other = areaOf(project, level);
    if (other !== area)
      return problem('level-mixed', { area, source: first.source, other, otherSource: source });
    const village = `${areaOf(project, 'township')}${project.register.village.zh}`;
    const before = seen.get(village);
    if (before !== undefined)
      return problem('village-twice', { village, source: before, otherSource: source });
    seen.set(village, source);
  }
  return null;
}
