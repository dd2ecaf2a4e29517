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
