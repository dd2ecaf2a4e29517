import { shownArea } from '../../core/plan/figures.ts';
import { isDone, outcomeOf } from '../../core/policy/standing.ts';
import { type PlacardOutcome } from '../../core/project/placardRecord.ts';
import { EMPTY, numberCell, textCell, type Cell, type Column, type Table } from '../../core/report/table.ts';
import { areaRule } from './areaRule.ts';
import { reportWords, type JudgedProject } from './reportAsk.ts';

/** 汇总表 (requirement REPORT-1): villages, areas, plates before and after, findings open; one row each and a sum. */
export function townshipSummary(villages: readonly [JudgedProject, ...JudgedProject[]]): Table {
  const [{ language, today, rulebook }] = villages;
  const word = reportWords(language);
  const counts = villages.map(countsOf);
  const figure = (at: number) => numberCell(counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return {
    title: word('township.title'),
    lines: [word('township.line', { today, rulebook: rulebook.title[language], count: villages.length })],
    columns: COLUMNS.map(([key, width, align]) => ({ heading: word(`township.${key}`), width, align })),
    rows: [
      ...villages.map((village, at) => rowOf(village, at, counts[at] ?? [])),
      [
        EMPTY,
        textCell(word('township.total')),
        ...Array<Cell>(7).fill(EMPTY),
        ...COUNTED.map((_, at) => figure(at)),
        EMPTY,
        EMPTY,
      ],
    ],
    notes: [word('township.note')],
  };
}

const COLUMNS = [
  ['number', 10, 'centre'],
  ['township', 28, 'left'],
  ['village', 28, 'left'],
  ['setting', 12, 'centre'],
  ['building', 20, 'right'],
  ['usable', 20, 'right'],
  ['outdoor', 20, 'right'],
  ['least', 16, 'right'],
  ['verdict', 18, 'centre'],
  ['before', 16, 'right'],
  ['keepOutside', 14, 'right'],
  ['keepInside', 14, 'right'],
  ['merge', 12, 'right'],
  ['retire', 12, 'right'],
  ['done', 12, 'right'],
  ['must', 14, 'right'],
  ['warning', 14, 'right'],
  ['eight', 16, 'centre'],
  ['kiosk', 16, 'centre'],
] as const satisfies readonly (readonly [string, number, Column['align']])[];

/** What the last rows sum, in the order of the columns from `before` to `warning`. */
const COUNTED: readonly ((village: JudgedProject) => number)[] = [
  ({ audit }) => audit.length,
  ...(['keep-outside', 'keep-inside', 'merge', 'retire'] as const).map(
    (outcome: PlacardOutcome) =>
      ({ audit }: JudgedProject) =>
        audit.filter((row) => outcomeOf(row) === outcome).length,
  ),
  ({ audit }) => audit.filter(isDone).length,
  ({ findings }) => findings.filter((finding) => finding.severity === 'must').length,
  ({ findings }) =>
    findings.filter((finding) => finding.severity === 'warning' && finding.answer.state === 'open').length,
];

function countsOf(village: JudgedProject): readonly number[] {
  return COUNTED.map((count) => count(village));
}

function rowOf(village: JudgedProject, at: number, counts: readonly number[]): readonly Cell[] {
  const { project, site, language } = village;
  const word = reportWords(language);
  const rule = areaRule(village);
  const area = (value: number | null) => (value === null ? EMPTY : numberCell(Number(shownArea(value)), 2));
  const judged = rule === null ? null : site.areas[rule.basis];
  const verdict =
    rule === null
      ? ''
      : judged === null
        ? word(site.uncomputed.length > 0 ? 'area.uncomputed' : 'area.unknown')
        : word(judged >= rule.least ? 'area.pass' : 'area.fail');
  const { eightHaves, kiosk } = project.policy.onSite;
  const met = eightHaves.rows.filter((row) => row.text.trim() !== '' && row.present).length;
  const said = kiosk === null ? 'township.unsaid' : kiosk ? 'township.there' : 'township.absent';
  return [
    numberCell(at + 1),
    textCell(project.register.township.zh),
    textCell(project.register.village.zh),
    textCell(word(`setting.${project.setting}`)),
    area(site.areas.building),
    area(site.areas.usable),
    area(site.areas.outdoor),
    rule === null ? EMPTY : numberCell(rule.least, 2),
    textCell(verdict),
    ...counts.map((count) => numberCell(count)),
    textCell(`${met}/${eightHaves.rows.length}`),
    textCell(word(said)),
  ];
}
