import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayConflicts } from '../../../app/compare/sayConflict.ts';
import { mergeProjects } from '../../../core/merge/mergeProjects.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { completed } from '../../support/completed.ts';
import { oneLeafChanged } from '../../support/oneLeafChanged.ts';
import { runs } from '../../support/runs.ts';

const SAMPLE = completed(
  JSON.parse(readFileSync(new URL('../../../templates/centres/sample-gacha.json', import.meta.url), 'utf8')),
).project;
const { catalogues, signs } = shippedLibrary();

function told(base: Project | null, mine: Project, theirs: Project, language: 'zh' | 'en' = 'zh') {
  const { conflicts, theirs: named } = mergeProjects({ base, mine, theirs }, { of: new Map(), others: null });
  const context = { language, catalogues, ...signs };
  return sayConflicts(conflicts, { base, mine, theirs: named }, context);
}
const change = (make: (own: Project) => void): Project => {
  const own = structuredClone(SAMPLE);
  make(own);
  return own;
};

describe('conflicts in words', () => {
  it('[MERGE-13] field by field, by the names that people know, with what each has and what it was', () => {
    const [sign] = SAMPLE.signs;
    if (sign === undefined) throw new Error('no sign');
    const with_ = (copies: number, unit: string, setting: 'farming' | 'community') =>
      change((own) => {
        own.papers.unit = unit;
        own.setting = setting;
        const [first] = own.signs;
        if (first !== undefined) first.copies = copies;
      });
    const [mine, theirs] = [with_(2, '甲', 'farming'), with_(3, '乙', 'community')];
    expect(told(SAMPLE, mine, theirs).map(({ sentence }) => sentence)).toEqual([
      '农区、牧区或社区：我方“农区”，对方“社区”（原来“牧区”）',
      expect.stringMatching(/^标牌“.+”的块数：我方“2”，对方“3”（原来“1”）$/u),
      '报表填写的填报单位：我方“甲”，对方“乙”（原来“（空）”）',
    ]);
    const called = (name: string) =>
      change(({ organisations }) => void (organisations.serviceInstitution.name = name));
    expect(told(null, called('甲服务站'), called('乙服务站')).map(({ sentence }) => sentence)).toEqual([
      '综合服务机构：我方“甲服务站”，对方“乙服务站”',
    ]);
    expect(told(null, mine, theirs).map(({ sentence }) => sentence)).toContain(
      '报表填写的填报单位：我方“甲”，对方“乙”',
    );
  });

  it('[MERGE-13] whatever both change, each conflict has a sentence in both languages, without a gap', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (chance, knows) => {
        const { changed: mine, path } = oneLeafChanged(SAMPLE, chance);
        const { changed: theirs } = oneLeafChanged(mine, chance);
        fc.pre(path !== 'id' && [mine, theirs].every((project) => projectSchema.safeParse(project).success));
        for (const language of ['zh', 'en'] as const) {
          const found = told(knows ? SAMPLE : null, mine, theirs, language);
          for (const { sentence } of found) {
            expect(sentence, path).not.toMatch(/undefined|\{|\[object/u);
            expect(sentence.length, path).toBeGreaterThan(4);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('[MERGE-14] who judged last, by the same rules, is no question; by other rules it is', () => {
    const judged = (on: string, edition = '2023') =>
      change(({ policy }) => void (policy.judgedBy = { rulebook: 'inner-mongolia-2023', edition, on }));
    const [early, late] = [judged('2026-11-01'), judged('2026-11-20')];
    for (const [mine, theirs] of [
      [early, late],
      [late, early],
    ] as const) {
      const { project, conflicts } = mergeProjects(
        { base: SAMPLE, mine, theirs },
        { of: new Map(), others: null },
      );
      expect([conflicts, project?.policy.judgedBy?.on]).toEqual([[], '2026-11-20']);
    }
    expect(told(SAMPLE, early, judged('2026-11-20', '2026')).map(({ key }) => key)).toEqual([
      'single/judgedBy',
    ]);
  });
});
