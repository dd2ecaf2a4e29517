import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matters, mattersCatalogue } from '../core/policy/matters.ts';
import { HONOUR_LEVELS, type HonourRecord } from '../core/project/honour.ts';
import { type Project } from '../core/project/project.ts';
import { type Service } from '../core/project/service.ts';

/** Every matter of the region's catalogues, as a board of all of them has it. */
function everyMatter(program: string): readonly Service[] {
  return ['duties', 'assisted'].flatMap((name): readonly Service[] => {
    const file = join(program, `templates/regions/inner-mongolia/${name}.json`);
    const catalogue = mattersCatalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
    return matters(catalogue).map((matter) => ({
      id: `${name}-${matter.number}`,
      name: { zh: matter.text, mn: null },
      kind: 'direct',
      basis: { of: name === 'duties' ? 'duty' : 'assisted', number: matter.number },
      materials: [],
      steps: [],
    }));
  });
}

function manyHonours(count: number): HonourRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `h${index}`,
    name: { zh: `示例荣誉${index + 1}`, mn: null },
    grantor: '示例授予单位',
    date: String(2000 + (index % 25)),
    level: HONOUR_LEVELS[index % 5] ?? 'banner',
    kind: 'certificate' as const,
    width: 297,
    height: 210,
    picture: null,
  }));
}

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
      services: [...everyMatter(program)],
      certificates: { ...sample.policy.certificates, refused: [{ id: 'c1', text: '示例证明', ways: [] }] },
    },
    boards: {
      ...sample.boards,
      honours: { ...sample.boards.honours, honours: manyHonours(300), walls, hung: [] },
    },
  };
}
