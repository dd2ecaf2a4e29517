import { readFileSync } from 'node:fs';
import { HONOUR_LEVELS, type HonourRecord } from '../core/project/honour.ts';
import { matters, mattersCatalogue } from '../core/policy/matters.ts';
import { type Service } from '../core/project/service.ts';

/** Every matter of the region's catalogues, as a board of all of them has it. */
export function everyMatter(program: URL): readonly Service[] {
  return ['duties', 'assisted'].flatMap((name): readonly Service[] => {
    const file = new URL(`templates/regions/inner-mongolia/${name}.json`, program);
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

/** Certificates of all levels. */
export function manyHonours(count: number): HonourRecord[] {
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
