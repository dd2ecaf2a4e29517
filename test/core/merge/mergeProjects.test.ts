import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, keyedRecords, LISTS_OF_PROJECT } from '../../../core/compare/differences.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import { incoherences } from '../../../core/file/faults.ts';
import { mergeProjects } from '../../../core/merge/mergeProjects.ts';
import { type Choices, type Conflict, other } from '../../../core/merge/sides.ts';
import { type Service } from '../../../core/project/service.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';
import { completed } from '../../support/completed.ts';
import { oneLeafChanged } from '../../support/oneLeafChanged.ts';
import { applyRandomEdit, randomEdit, type RandomEdit } from '../../support/randomEdits.ts';
import { runs } from '../../support/runs.ts';

const SAMPLE = completed(
  JSON.parse(readFileSync(new URL('../../../templates/centres/sample-gacha.json', import.meta.url), 'utf8')),
).project;
const NOBODY: Choices = { of: new Map(), others: null };

const edited = (from: Project, edits: readonly RandomEdit[]): Project =>
  edits.reduce((project, edit) => {
    const result = applyRandomEdit(project, edit);
    return result.ok ? applyChange(project, result.value) : project;
  }, from);
const edits = fc.array(randomEdit, { maxLength: 8 });
const drawn = edits.map((given) => edited(testCentre({ plan: emptyPlan('一层') }), given));

const change = (project: Project, make: (own: Project) => void): Project => {
  const own = structuredClone(project);
  make(own);
  return own;
};
const merged = (base: Project | null, mine: Project, theirs: Project, choices = NOBODY) =>
  mergeProjects({ base, mine, theirs }, choices);
const keysOf = (conflicts: readonly Conflict[]) => conflicts.map(({ key }) => key).sort();

const service = (id: string, zh: string): Service => ({
  ...{ id, name: { zh, mn: null }, kind: 'direct', basis: null, materials: [], steps: [] },
});

/** A conflict as the other side would find it. */
const mirrored = (conflict: Conflict): Conflict =>
  'by' in conflict ? { ...conflict, by: other(conflict.by) } : conflict;

describe('two projects as one', () => {
  it('[MERGE-1] a project and itself are itself, with and without a base', () => {
    fc.assert(
      fc.property(fc.oneof(drawn, fc.constant(SAMPLE)), drawn, (project, base) => {
        const again = structuredClone(project);
        for (const began of [null, base, project]) {
          const { project: result, conflicts, faults } = merged(began, project, again);
          expect([conflicts, faults]).toEqual([[], []]);
          expect(result).toEqual(project);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('[MERGE-1] where one side alone changed, whatever it changed, that side is what comes out', () => {
    const one = fc.oneof(
      fc.tuple(edits, edits).map(([began, since]) => {
        const base = edited(testCentre({ plan: emptyPlan('一层') }), began);
        return { base, changed: edited(base, since) };
      }),
      fc.nat().map((chance) => ({ base: SAMPLE, changed: oneLeafChanged(SAMPLE, chance).changed })),
    );
    fc.assert(
      fc.property(one, ({ base, changed }) => {
        fc.pre(projectSchema.safeParse(changed).success && incoherences(changed).length === 0);
        fc.pre(differences(base, changed).every(({ part }) => part !== 'project'));
        for (const sides of [
          { mine: changed, theirs: base },
          { mine: base, theirs: changed },
        ]) {
          const { project, conflicts } = mergeProjects({ base, ...sides }, NOBODY);
          expect(conflicts).toEqual([]);
          expect(differences(project ?? base, changed)).toEqual([]);
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it('[MERGE-4] which side is called which only mirrors the conflicts', () => {
    fc.assert(
      fc.property(edits, edits, edits, fc.boolean(), (began, own, others, knows) => {
        const start = edited(testCentre({ plan: emptyPlan('一层') }), began);
        const [mine, theirs] = [edited(start, own), edited(start, others)];
        const base = knows ? start : null;
        const there = merged(base, mine, theirs).conflicts.map(mirrored);
        const back = merged(base, theirs, mine).conflicts;
        expect(keysOf(there)).toEqual(keysOf(back));
        expect(new Set(there)).toEqual(new Set(back));
      }),
      { numRuns: runs(80) },
    );
  });

  it('[MERGE-5] what is chosen whole, or merged without a conflict, opens: references hold and no id stands twice', () => {
    fc.assert(
      fc.property(
        edits,
        edits,
        edits,
        fc.boolean(),
        fc.constantFrom('mine', 'theirs'),
        (began, own, others, knows, side) => {
          const start = edited(testCentre({ plan: emptyPlan('一层') }), began);
          const [mine, theirs] = [edited(start, own), edited(start, others)];
          const { project, conflicts, faults } = merged(knows ? start : null, mine, theirs, {
            of: new Map(),
            others: side,
          });
          expect([faults, conflicts.filter(({ choice }) => choice === null)]).toEqual([[], []]);
          if (project === null) throw new Error('nothing came out');
          expect(projectSchema.safeParse(project).success).toBe(true);
          expect(incoherences(project)).toEqual([]);
        },
      ),
      { numRuns: runs(120) },
    );
  });

  it('[MERGE-3] nothing that a side added is lost: it is in what comes out, or asked for', () => {
    fc.assert(
      fc.property(edits, edits, edits, (began, own, others) => {
        const start = edited(testCentre({ plan: emptyPlan('一层') }), began);
        const [mine, theirs] = [edited(start, own), edited(start, others)];
        const { project, theirs: named } = merged(start, mine, theirs);
        if (project === null) return;
        for (const part of LISTS_OF_PROJECT) {
          const before = keyedRecords(start, part);
          const after = keyedRecords(project, part);
          for (const side of [mine, named])
            for (const key of keyedRecords(side, part).keys())
              if (!before.has(key)) expect(after.has(key), `${part} ${key}`).toBe(true);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it('[MERGE-2] changes to different fields of a row go together; to the same one they are a conflict, by choice of either', () => {
    const base = change(SAMPLE, ({ policy }) => void (policy.services = [service('s1', '医保缴费')]));
    const first = (project: Project) => {
      const [found] = project.policy.services;
      if (found === undefined) throw new Error('no matter');
      return found;
    };
    const mine = change(base, (own) => void (first(own).fee = '不收费'));
    const theirs = change(base, (own) => void (first(own).timeLimit = '当日'));
    expect(first(merged(base, mine, theirs).project ?? base)).toEqual({
      ...first(base),
      fee: '不收费',
      timeLimit: '当日',
    });
    const against = change(theirs, (own) => void (first(own).fee = '5元'));
    const { conflicts, project } = merged(base, mine, against);
    expect([conflicts, project]).toEqual([
      [{ of: 'field', key: 'services/s1/fee', part: 'services', record: 's1', field: 'fee', choice: null }],
      null,
    ]);
    for (const [choice, fee] of [
      ['mine', '不收费'],
      ['theirs', '5元'],
    ] as const) {
      const chosen = merged(base, mine, against, {
        of: new Map([['services/s1/fee', choice]]),
        others: null,
      });
      expect(first(chosen.project ?? base)).toEqual({ ...first(base), fee, timeLimit: '当日' });
    }
  });

  it('[MERGE-2] a signature under a text and another text are a conflict, and so are a person and the telephone of another', () => {
    const base = change(SAMPLE, ({ policy }) => {
      policy.services = [
        { ...service('s1', '医保缴费'), conditions: '本村村民', person: '其其格', phone: '1' },
      ];
    });
    const [began] = base.policy.services;
    if (began === undefined) throw new Error('no matter');
    const put = (to: object) => change(base, ({ policy }) => void (policy.services = [{ ...began, ...to }]));
    const proof = { by: '校对人', on: '2026-11-01' };
    const translated = put({ mn: { conditions: { text: 'ᠲᠤᠰᠤᠮ', proof } } });
    expect(keysOf(merged(base, put({ conditions: '常住居民' }), translated).conflicts)).toEqual([
      'services/s1/conditions',
      'services/s1/mn',
    ]);
    expect(keysOf(merged(base, put({ person: '巴图' }), put({ phone: '2' })).conflicts)).toEqual([
      'services/s1/person',
      'services/s1/phone',
    ]);
  });

  it('[MERGE-6] one id given twice since is two records, and what names them follows; the same row added twice is one', () => {
    const base = change(SAMPLE, ({ policy }) => void (policy.services = [service('s1', '医保缴费')]));
    const [sign] = base.signs;
    if (sign === undefined) throw new Error('no sign');
    const with_ = (id: string, name: string, board: string) =>
      change(base, (own) => {
        own.policy.services.push(service('s2', '低保申请'), service(id, name));
        own.signs.push({ ...sign, id: board, subject: { of: 'service', service: id } });
      });
    const { project, renumbered, conflicts } = merged(
      base,
      with_('s3', '社保认证', 'own-board'),
      with_('s3', '户口登记', 'their-board'),
    );
    if (project === null) throw new Error(keysOf(conflicts).join());
    expect(project.policy.services.map(({ id, name }) => [id, name.zh])).toEqual([
      ['s1', '医保缴费'],
      ['s2', '低保申请'],
      ['s3', '社保认证'],
      ['s4', '户口登记'],
    ]);
    expect(renumbered).toEqual([{ part: 'services', from: 's3', to: 's4' }]);
    expect(project.signs.filter(({ id }) => id.endsWith('-board'))).toMatchObject([
      { id: 'own-board', subject: { service: 's3' } },
      { id: 'their-board', subject: { service: 's4' } },
    ]);
  });

  it('[MERGE-6] a row that both have and that is to be there twice gets an id of its own', () => {
    const put = (name: string) =>
      change(SAMPLE, ({ policy }) => void (policy.services = [service('s1', name)]));
    const [mine, theirs] = [put('医保缴费'), put('户口登记')];
    expect(keysOf(merged(null, mine, theirs).conflicts)).toEqual(['services/s1/name']);
    for (const base of [null, put('低保申请')]) {
      const { project } = merged(base, mine, theirs, {
        of: new Map([['services/s1', 'both']]),
        others: null,
      });
      expect(project?.policy.services.map(({ id, name }) => [id, name.zh])).toEqual([
        ['s1', '医保缴费'],
        ['s2', '户口登记'],
      ]);
    }
  });

  it('[MERGE-7] taken away here and changed there is a conflict', () => {
    const base = change(SAMPLE, ({ policy }) => void (policy.services = [service('s1', '医保缴费')]));
    const gone = change(base, ({ policy }) => void (policy.services = []));
    const kept = change(
      base,
      ({ policy }) => void (policy.services = [{ ...service('s1', '医保缴费'), fee: '5元' }]),
    );
    const conflict = {
      of: 'removed',
      key: 'services/s1',
      part: 'services',
      record: 's1',
      by: 'mine',
      choice: null,
    };
    expect(merged(base, gone, kept).conflicts).toEqual([conflict]);
    const choose = (side: 'mine' | 'theirs') =>
      merged(base, gone, kept, { of: new Map(), others: side }).project;
    expect(choose('mine')?.policy.services).toEqual([]);
    expect(choose('theirs')?.policy.services).toEqual(kept.policy.services);
  });

  it('[MERGE-7] taken away here and needed by what was added there is a conflict; what cannot be without goes with it', () => {
    const base = change(SAMPLE, ({ policy }) => void (policy.services = [service('s1', '医保缴费')]));
    const [sign] = base.signs;
    if (sign === undefined) throw new Error('no sign');
    const gone = change(base, ({ policy }) => void (policy.services = []));
    const board = { ...sign, id: 'board', subject: { of: 'service' as const, service: 's1' } };
    const needing = change(base, ({ signs }) => void signs.push(board));
    for (const [mine, theirs, by] of [
      [gone, needing, 'mine'],
      [needing, gone, 'theirs'],
    ] as const) {
      const asked = { of: 'needed', key: 'services/s1', part: 'services', record: 's1', by, choice: null };
      expect(merged(base, mine, theirs).conflicts).toEqual([asked]);
      const choose = (choice: 'mine' | 'theirs') =>
        merged(base, mine, theirs, { of: new Map([['services/s1', choice]]), others: null }).project;
      const without = choose(by);
      expect([without?.policy.services, without?.signs]).toEqual([[], base.signs]);
      const whole = choose(other(by));
      expect([whole?.policy.services, whole?.signs.at(-1)]).toEqual([base.policy.services, board]);
    }
  });

  it('[MERGE-8] walls of one level that both changed are one conflict; of different levels they go together', () => {
    const plan = SAMPLE.plan;
    const [first] = plan?.levels ?? [];
    if (plan === null || first === undefined) throw new Error('no plan');
    const base = change(SAMPLE, (own) => {
      own.plan?.levels.push({ ...first, id: 'upper', name: '二层', storey: 2 });
    });
    const wall = (id: string, level: string, y: number) =>
      change(base, (own) => {
        const [like] = own.plan?.walls ?? [];
        if (like === undefined) throw new Error('no wall');
        own.plan?.walls.push({ ...like, id, level, group: null, a: { x: 90_000, y }, b: { x: 95_000, y } });
      });
    const mine = wall('new', first.id, 90_000);
    expect(keysOf(merged(base, mine, wall('new2', first.id, 91_000)).conflicts)).toEqual([
      `level/${first.id}`,
    ]);
    const { project } = merged(base, mine, wall('new', 'upper', 91_000));
    expect(project?.plan?.walls.slice(-2).map(({ level }) => level)).toEqual([first.id, 'upper']);
    expect(new Set(project?.plan?.walls.map(({ id }) => id)).size).toBe(project?.plan?.walls.length);
  });

  it('[MERGE-9] without a base what one side has is kept, and what both have and differs is asked for', () => {
    const mine = change(SAMPLE, (own) => {
      own.policy.services = [service('s1', '医保缴费'), service('s7', '低保申请')];
      own.papers.unit = '甲';
    });
    const theirs = change(SAMPLE, (own) => {
      own.policy.services = [service('s1', '医保缴费'), service('s9', '户口登记')];
      own.papers.unit = '乙';
    });
    const { conflicts } = merged(null, mine, theirs);
    expect(keysOf(conflicts)).toEqual(['single/papers/unit']);
    const { project } = merged(null, mine, theirs, { of: new Map(), others: 'theirs' });
    expect(project?.policy.services.map(({ name }) => name.zh)).toEqual(['医保缴费', '低保申请', '户口登记']);
    expect(project?.papers.unit).toBe('乙');
  });

  it('[MERGE-10] pictures come along with what names them, and with nothing else', () => {
    const key = 'ab'.repeat(32);
    const picture = { sha256: key, fileName: '锦旗.jpg', mediaType: 'image/jpeg' as const, bytes: 3 };
    const honour = {
      ...{ id: 'h1', name: { zh: '先进集体', mn: null }, grantor: '旗委', date: null, level: null },
      ...{ kind: null, width: null, height: null, picture: key },
    };
    const base = change(
      SAMPLE,
      ({ boards }) => void (boards.honours.honours = [{ ...honour, picture: null }]),
    );
    const own = change(
      base,
      ({ boards }) => void (boards.honours.honours = [{ ...honour, picture: 'cd'.repeat(32) }]),
    );
    own.assets.push({ ...picture, sha256: 'cd'.repeat(32) });
    const theirs = change(base, (given) => {
      given.boards.honours.honours = [honour];
      given.assets.push(picture);
    });
    const asset = (project: Project | null) =>
      project?.assets.map(({ sha256 }) => sha256).slice(base.assets.length);
    expect(asset(merged(base, base, theirs).project)).toEqual([key]);
    expect(keysOf(merged(base, own, theirs).conflicts)).toEqual(['honours/h1/picture']);
    expect(asset(merged(base, own, theirs, { of: new Map(), others: 'theirs' }).project)).toEqual([key]);
    expect(asset(merged(base, own, theirs, { of: new Map(), others: 'mine' }).project)).toEqual([
      'cd'.repeat(32),
    ]);
  });

  it('[MERGE-11] an order that both changed is asked for; additions stand where their side put them', () => {
    const named = (...ids: string[]) =>
      change(SAMPLE, ({ policy }) => void (policy.services = ids.map((id) => service(id, `事项${id}`))));
    const base = named('s1', 's2', 's3');
    expect(keysOf(merged(base, named('s2', 's1', 's3'), named('s1', 's3', 's2')).conflicts)).toEqual([
      'order/services',
    ]);
    const { project } = merged(base, named('s3', 's1', 's2'), named('s1', 's8', 's2', 's3'));
    expect(project?.policy.services.map(({ id }) => id)).toEqual(['s3', 's1', 's8', 's2']);
  });
});
