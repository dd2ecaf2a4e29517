import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Host } from '../../app/bridge/contract.ts';
import { planSheets } from '../../app/plans/planSheets.ts';
import { complianceReport } from '../../app/reports/complianceReport.ts';
import { findingList } from '../../app/reports/findingList.ts';
import { judgeProject } from '../../app/reports/reportAsk.ts';
import { levelMaker } from '../../app/reports/level.ts';
import { townshipSummary } from '../../app/reports/townshipSummary.ts';
import { drawnText } from '../../core/drawing/drawnText.ts';
import type * as Measuring from '../../core/plan/measureLevel.ts';
import { textsOf } from '../../core/report/report.ts';
import { type Table } from '../../core/report/table.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { libraryPort } from '../../node/desk/library.ts';
import { sheetData } from '../../app/library/library.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { FindingsDrawer } from '../../renderer/features/findings/FindingsDrawer.tsx';
import { JudgementProvider } from '../../renderer/features/findings/judgement.tsx';
import { VerdictBar } from '../../renderer/features/findings/VerdictBar.tsx';
import { WorkbenchContext } from '../../renderer/kit/session/context.ts';
import { Workbench } from '../../renderer/kit/session/workbench.ts';
import { testCentre } from '../support/centre.ts';
import { shippedShaper } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';
import { planOf, rectangle, spaceAt } from '../support/plans.ts';
import { shippedRulebook } from '../support/policyData.ts';
import { FIXTURES, TITLE_BLOCK } from '../support/sheets.ts';

/**
 * An outline that runs 18 m out of the house makes 261.54 m² of 84.37 and would pass everything. It should never
 * happen again by itself, so the measuring is spoilt here, and every door is opened.
 */
const spoil = vi.hoisted(() => ({ on: false }));

vi.mock('../../core/plan/measureLevel.ts', async (original) => {
  const { measureLevel } = await original<typeof Measuring>();
  return {
    measureLevel: (...ask: Parameters<typeof measureLevel>): Measuring.Measured => {
      const measured = measureLevel(...ask);
      return spoil.on ? { ...measured, building: 261.54e6 } : measured;
    },
  };
});

const project = testCentre({
  plan: planOf({ walls: rectangle(0, 0, 10_000, 8000), spaces: [spaceAt(5000, 4000)] }),
});
const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);
const library = sent.value;
const folder = mkdtempSync(join(tmpdir(), 'paijiang-doubts-'));
const file = join(folder, 'a.json');
writeFileSync(file, JSON.stringify(project));

const REASON = '（1层：外轮廓超出墙体范围，';
const PLACE = /外轮廓超出墙体范围，-?\d+, -?\d+ 附近/;

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder });
  const code = await runCommandLine(args, host);
  return { code, ...host.said };
}

function expectSaid(text: string): void {
  expect(text).toContain('算不出来');
  expect(text).toContain(REASON);
  expect(text).toMatch(PLACE);
  expect(text).not.toContain('261.5');
}

function markup(): string {
  const silent: Host = { ask: () => new Promise(() => undefined) };
  const greeting = {
    edition: 'browser',
    version: '0',
    today: '2026-11-23',
    preferences: { language: 'zh', theme: 'light' },
    folder: '/docs',
    faults: '/log',
  } as const;
  const workbench = new Workbench(silent, greeting, library);
  const opened = { document: 'd', name: 'a', folder: '/docs', project, migrated: [], recovered: false };
  workbench.open({ ...opened, lockedBy: null });
  workbench.view.change({ findingsOpen: true });
  const inside = [createElement(FindingsDrawer, { key: 1 }), createElement(VerdictBar, { key: 2 })];
  return renderToStaticMarkup(
    createElement(WorkbenchContext, { value: workbench }, createElement(JudgementProvider, null, inside)),
  );
}

function judged() {
  const { templates } = shippedLibrary().signs;
  const rulebook = shippedRulebook('inner-mongolia-2023');
  return judgeProject(project, { rulebook, today: '2026-11-23', language: 'zh', templates });
}

const cellsOf = ({ rows }: Table): string =>
  rows
    .flat()
    .map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.value) : ''))
    .join('\n');

function sheetTexts(): string {
  const made = planSheets({
    project,
    library: shippedLibrary().signs,
    fixtures: FIXTURES,
    block: TITLE_BLOCK,
    shaper: shippedShaper(),
    language: 'zh',
    paper: 'A3',
    scale: 100,
    tiles: false,
    choice: { levels: 'all', tables: true, comparison: false },
    day: '2026-11-23',
    minimum: sheetData(shippedLibrary(), project).minimum,
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.sheets.map(({ drawing }) => drawnText(drawing)).join('\n');
}

describe('an area that contradicts itself, at every door', () => {
  beforeEach(() => {
    spoil.on = true;
  });

  it('[FLOOR-15] the verdict line of the application says that, why and where; nothing passes or fails', () => {
    const shown = markup();
    const line = /<div class="verdict-line".*?<\/div>/.exec(shown)?.[0] ?? '';
    expect(line).toContain('data-verdict="unknown"');
    expectSaid(line);
    expect(line).not.toMatch(/达标|㎡/);
    // And the list of findings.
    const drawer = /<section id="findings".*?<\/section>/.exec(shown)?.[0] ?? '';
    expectSaid(drawer);
    expect(drawer).not.toContain('没有建筑面积的数据');
  });

  it('[AREAS-1] [FLOOR-15] `areas` shows —— and ends with 1, with null in JSON', async () => {
    const table = await run('areas', file);
    expect(table.code).toBe(1);
    expect(table.out).toContain('合计\t——\t——\t——\t——');
    expectSaid(table.err);
    const json = await run('areas', file, '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      total: { building: null, axis: null, usable: null },
      doubts: [{ code: 'outline-beyond-walls', data: { level: 'L1' } }],
    });
    expectSaid(json.err);
  });

  it('[FLOOR-15] `check` names it as a must-finding, in words and in JSON', async () => {
    const { code, out } = await run('check', file, '--today', '2026-11-23');
    expect(code).toBe(1);
    expectSaid(out);
    expect(out).not.toContain('没有建筑面积的数据');
    const json = JSON.parse((await run('check', file, '--json', '--today', '2026-11-23')).out) as {
      areas: unknown;
      findings: { key: string; data: unknown }[];
    };
    expect(json.areas).toEqual({ building: null, axis: null, usable: null, outdoor: null });
    expect(json.findings.find(({ key }) => key.startsWith('AREA'))).toMatchObject({
      key: 'AREA-2/area-uncomputed/centre',
      data: { why: 'outline-beyond-walls', storey: '1层' },
    });
  });

  it('[FLOOR-15] the reports say it: findings, areas, list, summary of the township', () => {
    const village = judged();
    const report = textsOf(complianceReport(village));
    expectSaid(report.join('\n'));
    expect(report.filter((text) => text.includes(REASON)).length).toBeGreaterThanOrEqual(2);
    expect(report).not.toContain('达标');
    expectSaid(cellsOf(findingList(village)));
    const summary = cellsOf(townshipSummary([village], levelMaker([village])));
    expect(summary).toContain('算不出来');
    expect(summary).not.toContain('261.5');
  });

  it('[FLOOR-15] the sheets: —— in the tables, and the verdict says it', () => {
    const texts = sheetTexts().replaceAll('\n', '');
    expectSaid(texts);
    expect(texts).toContain('——');
    expect(texts).not.toContain('达标');
  });

  it('[FLOOR-15] the same plan, measured soundly, is judged at every door', async () => {
    spoil.on = false;
    expect(markup()).toContain('data-verdict="fails"');
    expect((await run('areas', file)).out).toContain('合计\t84.37');
    expect((await run('check', file)).out).toContain('建筑面积84.37平方米，低于150平方米');
    expect(textsOf(complianceReport(judged())).join('\n')).toContain('不达标');
    expect(sheetTexts()).not.toContain('算不出来');
  });
});
