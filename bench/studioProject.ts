import { pathToFileURL } from 'node:url';
import { type Project } from '../core/project/project.ts';
import { everyMatter, manyHonours } from './manyRecords.ts';

/** A sample with 71 matters, 300 honours on two long walls, a row of the negative list; over 300 strings of Mongolian. */
export function studioProject(sample: Project, program: string): Project {
  const walls = ['一', '二'].map((side, index) => ({
    id: `w${index}`,
    name: `示例墙${side}`,
    width: 12_000,
    height: 3000,
    keepFree: [],
  }));
  return {
    ...sample,
    id: 'bench-studio',
    policy: {
      ...sample.policy,
      services: [...everyMatter(pathToFileURL(`${program}/`))],
      certificates: { ...sample.policy.certificates, refused: [{ id: 'c1', text: '示例证明', ways: [] }] },
    },
    boards: {
      ...sample.boards,
      honours: { ...sample.boards.honours, honours: manyHonours(300), walls, hung: [] },
    },
  };
}
