import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../core/editing/apply.ts';
import { answerFinding, withdrawAnswer } from '../../core/editing/commands/records.ts';
import { drawRoom } from '../../core/editing/commands/walls.ts';
import { type Finding } from '../../core/policy/finding.ts';
import { problem } from '../../core/problem.ts';
import { pilesOf } from '../../renderer/features/findings/piles.ts';
import { actionNamed } from '../../renderer/features/actions/actionTable.ts';
import { safetyOf } from '../../renderer/kit/session/session.ts';
import { setPreferences } from '../../renderer/kit/session/setPreferences.ts';
import { OUTER, planProject } from '../support/editing.ts';
import { openWorkbench } from '../support/openWorkbench.ts';
import { runs } from '../support/runs.ts';
import { soundVillage } from '../support/village.ts';

describe('findings as a clerk reads them', () => {
  it('[STUDIO-10] of a kind are one pile, and none is lost or told twice', () => {
    const finding = fc.record({ rule: fc.constantFrom('A', 'B'), message: fc.constantFrom('x', 'y', 'z') });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 30 }), (all) => {
        const findings = all.map((one, i) => ({ ...one, key: String(i) }) as unknown as Finding); // as far as piles look
        const piles = pilesOf(findings);
        expect(new Set(piles.flat().map(({ key }) => key)).size).toBe(findings.length);
        expect(piles.flat()).toHaveLength(findings.length);
        for (const pile of piles) expect(pile.length === 1 || pile.length >= 3).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it('[STUDIO-11] an answer can be taken back, and no other goes with it', () => {
    const village = soundVillage();
    const answer = (finding: string) =>
      ({ how: 'accept', answer: { finding, reason: '先出样', by: '巴特尔', on: '2026-11-30' } }) as const;
    const done = (result: ReturnType<typeof answerFinding>, project = village) => {
      if (!result.ok) throw new Error(result.problem.code);
      return applyChange(project, result.value);
    };
    const one = done(answerFinding(village, answer('a')));
    const two = done(answerFinding(one, answer('b')), one);
    const back = done(withdrawAnswer(two, { finding: 'a' }), two);
    expect(back.policy.acceptances.map(({ finding }) => finding)).toEqual(['b']);
  });
});

describe('what was refused', () => {
  it('[STUDIO-12] does not follow to another place, language or document; what was done stays', () => {
    const workbench = openWorkbench(planProject());
    const tones = () => workbench.notices.get().map(({ tone }) => tone);
    for (const away of [
      () => workbench.go('signs'),
      () => workbench.view.change({ place: 'plan' }),
      () => setPreferences(workbench, { language: 'en' }),
      () => workbench.close(),
    ]) {
      workbench.tell('copied');
      workbench.refuse(problem('locked', { id: 'x' }));
      expect(tones()).toContain('fault');
      // Within its place it stays to be read.
      workbench.view.change({ navigatorOpen: false });
      expect(tones()).toContain('fault');
      away();
      expect(tones()).not.toContain('fault');
      expect(tones()).toContain('done');
    }
  });
});

describe('a sample', () => {
  it('[STUDIO-18] is nobody’s unsaved work until it is changed; it can be saved at once', () => {
    const workbench = openWorkbench(null);
    const opened = {
      document: 'd',
      name: null,
      folder: null,
      migrated: [],
      recovered: false,
      lockedBy: null,
    };
    workbench.open({ ...opened, project: planProject() }, 'overview', { untouched: true });
    const state = () => {
      const session = workbench.session.get();
      return session === null ? null : safetyOf(session).state;
    };
    expect(state()).toBe('untouched');
    expect(actionNamed('save').hindrance(workbench)).toBeNull();
    workbench.run(
      'draw-room',
      drawRoom(workbench.project, {
        level: 'l1',
        from: { x: 0, y: 0 },
        to: { x: 3000, y: 3000 },
        make: OUTER,
      }),
    );
    expect(state()).toBe('unsaved');
    // A new project is somebody's work from the first moment.
    workbench.open({ ...opened, project: planProject() });
    expect(state()).toBe('unsaved');
  });
});
