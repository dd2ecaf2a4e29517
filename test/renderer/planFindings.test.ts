import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAN_FINDING_ADVICE, PLAN_FINDING_WORDS, sayPlanFinding } from '../../app/words/planFindings.ts';
import { planFindings } from '../../core/plan/planFindings.ts';
import { PLAN_FINDINGS, type PlanFinding } from '../../core/plan/planFinding.ts';
import { FindingsDrawer } from '../../renderer/features/findings/FindingsDrawer.tsx';
import { JudgementProvider } from '../../renderer/features/findings/judgement.tsx';
import { jumpToObject, keyOf, nextFinding, walkedFindings } from '../../renderer/features/findings/jump.ts';
import { PlanInspector } from '../../renderer/features/plan/PlanInspector.tsx';
import { WorkbenchContext } from '../../renderer/kit/session/context.ts';
import { type Workbench } from '../../renderer/kit/session/workbench.ts';
import { faultyHouse } from '../support/faultyHouse.ts';
import { FIXTURES } from '../support/library.ts';
import { openWorkbench } from '../support/openWorkbench.ts';
import { planOf } from '../support/plans.ts';

const project = faultyHouse;
const found = planFindings(project.plan ?? planOf({}), project.rooms, FIXTURES);

function markup(workbench: Workbench, part: ReactElement): string {
  return renderToStaticMarkup(
    createElement(WorkbenchContext, { value: workbench }, createElement(JudgementProvider, null, part)),
  );
}

describe('findings of the plan in the application', () => {
  beforeAll(() => {
    // The plan waits for its canvas, which is not there without a browser.
    vi.stubGlobal('requestAnimationFrame', () => 0);
  });
  afterAll(() => vi.unstubAllGlobals());

  it('[FIND-4] every sort is here, has its sentence and its advice in both languages, and stands in the drawer', () => {
    // Walls that were copied from the plan are found by HANG-50.
    const drawn = PLAN_FINDINGS.filter((code) => !code.startsWith('wall-'));
    expect(found.map(({ code }) => code).sort()).toEqual([...drawn].sort());
    expect(Object.keys(PLAN_FINDING_WORDS.zh).sort()).toEqual([...PLAN_FINDINGS].sort());
    expect(Object.keys(PLAN_FINDING_ADVICE.en).sort()).toEqual([...PLAN_FINDINGS].sort());
    const say = (finding: PlanFinding): string => sayPlanFinding(finding, 'zh', project, FIXTURES);
    expect(found.map(say)).toEqual([
      '1层：“文件柜”立在墙里',
      '1层：室内用的“文件柜”放在了室外',
      '1层：门 M0921的宽度以内有另一道墙',
      '2层：“会议室”没有门、门洞或开敞边，人进不去',
      '2层：没有楼梯通到这一层',
    ]);
    for (const finding of found)
      expect(sayPlanFinding(finding, 'en', project, FIXTURES)).not.toMatch(/[{}]|undefined/);
    const workbench = openWorkbench(project);
    workbench.view.change({ findingsOpen: true });
    const drawer = markup(workbench, createElement(FindingsDrawer));
    for (const finding of found) expect(drawer).toContain(say(finding).replaceAll('"', '&quot;'));
    expect(drawer).toContain('去改');
  });

  it.each(found.map((finding) => [finding.code, finding] as const))(
    '[FIND-4] 去改 of %s shows its level with the object picked and its panel open',
    (_, finding) => {
      const workbench = openWorkbench(project);
      jumpToObject(workbench, finding);
      const { place, level, inspectorOpen, finding: here } = workbench.view.get();
      expect({ place, level, inspectorOpen, here }).toEqual({
        place: 'plan',
        level: finding.level,
        inspectorOpen: true,
        here: keyOf(finding),
      });
      const picked = workbench.session.get()?.selection;
      expect(picked).toEqual(finding.code === 'storey-without-stairs' ? [] : [finding.object]);
      const shown = project.plan?.levels.find(({ id }) => id === level);
      if (shown === undefined) throw new Error('no level');
      const panel = markup(workbench, createElement(PlanInspector, { level: shown }));
      const words: Partial<Record<PlanFinding['code'], string>> = {
        'fixture-in-wall': '文件柜',
        'fixture-outside': '文件柜',
        'opening-cut': 'M0921',
        'room-without-door': '会议室',
        'storey-without-stairs': '2层',
      };
      expect(panel).toContain(words[finding.code] ?? 'a word of each');
    },
  );

  it('[FIND-4] F8 walks them behind those of the rulebook', () => {
    const workbench = openWorkbench(project);
    walkedFindings.set(found);
    const walked = [1, 2, 3, 4, 5, 6].map(() => {
      nextFinding(workbench, 1);
      return workbench.view.get().finding;
    });
    expect(walked).toEqual(
      [...found, found[0]].map((finding) => (finding === undefined ? '' : keyOf(finding))),
    );
    nextFinding(workbench, -1);
    expect(workbench.view.get().finding).toBe(walked[4]);
  });
});
