import { type UiLanguage } from '../words/words.ts';
import { type PlacardOutcome, placardOutcome } from '../../core/project/placardRecord.ts';
import { areaMinimum } from '../../core/policy/areaMinimum.ts';
import { shownArea } from '../../core/plan/figures.ts';
import {
  dayCell,
  EMPTY,
  numberCell,
  textCell,
  type Cell,
  type Column,
  type Table,
} from '../../core/report/table.ts';
import { areaVerdict } from './areaVerdict.ts';
import { sayBasis } from './basis.ts';
import { sayDay } from '../words/day.ts';
import { COUNTED, sumOf, villageCounts, type VillageCounts } from './villageCounts.ts';
import { paperFrame, work, type PaperMaker } from './paperFrame.ts';
import { LETTERS, type Villages } from './placardLedger.ts';
import { reportWords, settingOf, type JudgedProject } from './reportAsk.ts';
import { rulebookCaveats } from './rulebookCaveats.ts';
import { sayValue } from '../words/values.ts';

/**
 * 汇总表 (requirement REPORT-1): a row a village, a sum for every 苏木乡镇 where there are several, and one for all. What
 * is decided, done, overdue and only proposed stands apart. Villages stand by their township, in the order given. `left`: files
 * that should be among them and are not.
 */
export function townshipSummary(villages: Villages, maker: PaperMaker, left = 0): Table {
  const [{ language, today, rulebook }] = villages;
  const word = reportWords(language, settingOf(villages));
  const townships = byTownship(villages);
  const rows: (readonly Cell[])[] = [];
  const sums = new Set<number>();
  const sum = (label: string, of: readonly JudgedProject[]) => {
    sums.add(rows.length);
    rows.push(sumRow(label, word('township.count', { count: of.length }), sumOf(of.map(villageCounts))));
  };
  let number = 0;
  for (const { name, members } of townships) {
    for (const village of members) rows.push(rowOf(village, (number += 1)));
    if (townships.length > 1) sum(word('township.subtotal', { township: name }), members);
  }
  sum(word('township.total'), villages);
  return {
    title: word('township.title'),
    lines: [
      word('township.line', {
        today: sayDay(today, language),
        basis: sayBasis(rulebook, language),
        count: villages.length,
      }),
      ...(left === 0 ? [] : [word('township.left', { count: left })]),
      ...rulebookCaveats(rulebook, language),
    ],
    columns: COLUMNS.map(([key, width, align, group]): Column => ({
      heading: headingOf(key, language, word),
      width,
      align,
      ...(key === 'number' || key === 'township' || key === 'village' ? { lead: true } : {}),
      ...(group === undefined ? {} : { group: word(`group.${group}`) }),
    })),
    rows,
    sums,
    notes: [word('township.note')],
    letters: LETTERS,
    frame: paperFrame(maker, language),
  };
}

export type Township = { readonly name: string; readonly members: readonly JudgedProject[] };

/** A township's name is its own within its banner only. */
export function byTownship(villages: readonly JudgedProject[]): readonly Township[] {
  const townships = new Map<string, { name: string; members: JudgedProject[] }>();
  for (const village of villages) {
    const { banner, township } = village.project.register;
    const key = `${banner.zh}\n${township.zh}`;
    const known = townships.get(key);
    if (known === undefined) townships.set(key, { name: township.zh, members: [village] });
    else known.members.push(village);
  }
  return [...townships.values()];
}

type Spec = readonly [key: SummaryColumn, width: number, align: Column['align'], group?: Group];
type Group = 'area' | 'decided' | 'state' | 'proposals' | 'open' | 'work' | 'site';
type SummaryColumn = (typeof COUNTED)[number] | (typeof BEFORE)[number] | (typeof BEHIND)[number];

const BEFORE = [
  'number',
  'township',
  'village',
  'setting',
  'building',
  'usable',
  'outdoor',
  'least',
  'verdict',
] as const;
const BEHIND = ['responsible', 'measures', 'deadline', 'eight', 'kiosk'] as const;

const COLUMNS: readonly Spec[] = [
  ['number', 9, 'centre'],
  ['township', 21, 'left'],
  ['village', 21, 'left'],
  ['setting', 10, 'centre'],
  ['building', 14, 'right', 'area'],
  ['usable', 14, 'right', 'area'],
  ['outdoor', 14, 'right', 'area'],
  ['least', 13, 'right', 'area'],
  ['verdict', 12, 'centre', 'area'],
  ['before', 12, 'right'],
  ['decided', 10, 'right', 'decided'],
  ['keep-outside', 10, 'right', 'decided'],
  ['keep-inside', 10, 'right', 'decided'],
  ['merge', 9, 'right', 'decided'],
  ['retire', 9, 'right', 'decided'],
  ['done', 10, 'right', 'state'],
  ['underway', 10, 'right', 'state'],
  ['overdue', 10, 'right', 'state'],
  ['proposed', 10, 'right', 'proposals'],
  ['say-keep-outside', 10, 'right', 'proposals'],
  ['say-keep-inside', 10, 'right', 'proposals'],
  ['say-merge', 9, 'right', 'proposals'],
  ['say-retire', 9, 'right', 'proposals'],
  ['must', 10, 'right', 'open'],
  ['warning', 10, 'right', 'open'],
  ['responsible', 13, 'centre', 'work'],
  ['measures', 22, 'left', 'work'],
  ['deadline', 20, 'centre', 'work'],
  ['eight', 13, 'centre', 'site'],
  ['kiosk', 12, 'centre', 'site'],
];

function headingOf(key: SummaryColumn, language: UiLanguage, word: ReturnType<typeof reportWords>): string {
  const outcome = placardOutcome.options.find((each) => key === each || key === `say-${each}`);
  if (outcome !== undefined) return sayValue(language, 'outcomeHead', outcome);
  return word(`township.${key as Exclude<SummaryColumn, PlacardOutcome | `say-${PlacardOutcome}`>}`);
}

function sumRow(label: string, villages: string, counts: VillageCounts): readonly Cell[] {
  return [
    EMPTY,
    textCell(label),
    textCell(villages),
    ...BEFORE.slice(3).map(() => EMPTY),
    ...COUNTED.map((key) => numberCell(counts[key])),
    ...BEHIND.map(() => EMPTY),
  ];
}

function rowOf(village: JudgedProject, number: number): readonly Cell[] {
  const { project, site, language } = village;
  const word = reportWords(language, project.setting);
  const rule = areaMinimum(village.rulebook, project);
  const area = (value: number | null) => (value === null ? EMPTY : numberCell(Number(shownArea(value)), 2));
  const verdict = areaVerdict(village);
  const counts = villageCounts(village);
  const { eightHaves, kiosk } = project.policy.onSite;
  const written = eightHaves.rows.filter((row) => row.text.trim() !== '');
  const met = written.filter((row) => row.present).length;
  const said = kiosk === null ? 'township.unsaid' : kiosk ? 'township.there' : 'township.absent';
  const { responsible, measures, deadline } = work(project, word('work.as-advised'));
  const asks = counts.underway + counts.overdue + counts.proposed + counts.must + counts.warning > 0;
  return [
    numberCell(number),
    textCell(project.register.township.zh),
    textCell(project.register.village.zh),
    textCell(sayValue(language, 'setting', project.setting)),
    area(site.areas.building),
    area(site.areas.usable),
    area(site.areas.outdoor),
    rule === null ? EMPTY : numberCell(rule.least, 2),
    textCell(verdict === null ? '' : word(`area.${verdict}`)),
    ...COUNTED.map((key) => numberCell(counts[key])),
    asks ? textCell(responsible) : EMPTY,
    asks ? textCell(measures) : EMPTY,
    asks ? dayCell(deadline) : EMPTY,
    // The policy does not list the eight: what nobody wrote down is not failed.
    textCell(written.length === 0 ? word('township.unfilled') : `${met}/${eightHaves.rows.length}`),
    textCell(word(said)),
  ];
}
