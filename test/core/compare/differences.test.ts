import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../core/compare/differences.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import { changeBetween } from '../../../core/editing/draft.ts';
import { type Project } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';
import { completed } from '../../support/completed.ts';
import { oneLeafChanged } from '../../support/oneLeafChanged.ts';
import { applyRandomEdit, randomEdit } from '../../support/randomEdits.ts';
import { runs } from '../../support/runs.ts';

const SAMPLE = completed(
  JSON.parse(readFileSync(new URL('../../../templates/centres/sample-gacha.json', import.meta.url), 'utf8')),
).project;

const reread = (project: Project): Project => JSON.parse(JSON.stringify(project)) as Project; // a copy of it

const edited = (edits: readonly Parameters<typeof applyRandomEdit>[1][]): Project =>
  edits.reduce(
    (project, edit) => {
      const result = applyRandomEdit(project, edit);
      return result.ok ? applyChange(project, result.value) : project;
    },
    testCentre({ plan: emptyPlan('一层') }),
  );
const projects = fc.array(randomEdit, { maxLength: 8 }).map(edited);

describe('what differs between two projects', () => {
  it('[DISK-5] nothing does between a project and itself, read again', () => {
    expect(differences(SAMPLE, reread(SAMPLE))).toEqual([]);
    fc.assert(
      fc.property(projects, (project) => {
        expect(differences(project, reread(project))).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it('[DISK-5] whatever one value of a project becomes, it is found, both ways', () => {
    fc.assert(
      fc.property(fc.nat(), (chance) => {
        const { path, changed } = oneLeafChanged(SAMPLE, chance);
        fc.pre(path !== 'format' && path !== 'version');
        expect(differences(SAMPLE, changed), path).not.toEqual([]);
        expect(differences(changed, SAMPLE), path).not.toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('[DISK-5] a finding of the preflight that was let stand is a difference', () => {
    const waiver = {
      sign: 'x',
      code: 'edge',
      data: { gap: 3 },
      reason: '已核对',
      by: '其其格',
      on: '2026-11-20',
    };
    const [found] = differences(SAMPLE, { ...SAMPLE, waivers: [waiver] });
    expect(found).toMatchObject({ part: 'waivers', added: [waiver] });
  });

  it('[DISK-6] records are the same by their ids: what came, went and changed, each in its list', () => {
    fc.assert(
      fc.property(projects, projects, (was, is) => {
        for (const found of differences(was, is)) {
          if (found.of !== 'list' || found.part !== 'walls') continue;
          const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
          const before = new Set(ids(was.plan?.walls ?? []));
          const after = new Set(ids(is.plan?.walls ?? []));
          expect(ids(found.added)).toEqual([...after].filter((id) => !before.has(id)));
          expect(ids(found.removed)).toEqual([...before].filter((id) => !after.has(id)));
          for (const { was: one, is: other } of found.changed) expect(one.id).toBe(other.id);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[DISK-6] a list in another order is told, where nothing else of it differs', () => {
    const [first, second, ...rest] = SAMPLE.rooms;
    if (first === undefined || second === undefined) throw new Error('two rooms are needed');
    expect(differences(SAMPLE, { ...SAMPLE, rooms: [second, first, ...rest] })).toEqual([
      { of: 'list', part: 'rooms', added: [], removed: [], changed: [], reordered: true },
    ]);
  });

  it('[STUDIO-120] the change from one project to another, whatever they are, leads to the very other, and back', () => {
    const all = fc.oneof(projects, fc.constant(SAMPLE), fc.constant({ ...SAMPLE, plan: null }));
    fc.assert(
      fc.property(all, all, (one, other) => {
        const there = applyChange(one, changeBetween(one, other));
        expect(differences(there, other)).toEqual([]);
        expect(there).toEqual(other);
        expect(applyChange(there, changeBetween(there, one))).toEqual(one);
      }),
      { numRuns: runs(60) },
    );
  });
});
