import { numberCell, textCell, type Cell, type Column, type Table } from '../../core/report/table.ts';
import { type Report, type ReportPaper } from '../../core/report/report.ts';
import { sayBasis } from './basis.ts';
import { LEADS, NUMBER, plateCells, plateColumns, VILLAGE_COLUMNS } from './ledgerColumns.ts';
import { paperFrame, villageMaker, type PaperMaker } from './paperFrame.ts';
import { reportWords, settingOf, wholePlace, type JudgedProject } from './reportAsk.ts';
import { rulebookCaveats } from './rulebookCaveats.ts';

export type Villages = readonly [JudgedProject, ...JudgedProject[]];

/** 清理台账 of one village: every plate before and after. Workbook and paper are made from this one table. */
export function placardLedger(judged: JudgedProject): Table {
  const { project, language } = judged;
  const word = reportWords(language, project.setting);
  return ledgerOf([judged], [], {
    title: word('ledger.title', { village: project.register.village.zh }),
    line: word('ledger.line', { place: wholePlace(project), basis: sayBasis(judged.rulebook, language) }),
    measures: project.papers.measures,
    maker: villageMaker(judged),
  });
}

/** The ledger of a township or banner: all plates of all its villages, numbered through. */
export function levelLedger(
  villages: Villages,
  ask: { readonly area: string; readonly maker: PaperMaker; readonly left?: number },
): Table {
  const [{ language, rulebook }] = villages;
  const word = reportWords(language, settingOf(villages));
  const basis = sayBasis(rulebook, language);
  return ledgerOf(villages, VILLAGE_COLUMNS, {
    title: word('ledger.level-title', { area: ask.area }),
    line: word('ledger.level-line', { count: villages.length, basis }),
    maker: ask.maker,
    left: ask.left ?? 0,
  });
}

/** Size of the letters that the widths of wide tables are meant for, in points. */
export const LETTERS = 8.5;

/** A table of many columns as a paper, on A4 or A3 across. */
export function tableReport(table: Table, paper: ReportPaper): Report {
  const { frame, title, lines } = table;
  return {
    title,
    running: title,
    paper,
    blocks: [
      { kind: 'title', text: title, under: lines },
      ...(frame === undefined ? [] : [{ kind: 'entries', frame } as const]),
      { kind: 'table', table: { ...table, lines: [] }, fitted: true },
      ...(frame === undefined ? [] : [{ kind: 'seal', frame } as const]),
    ],
  };
}

function ledgerOf(
  villages: Villages,
  placed: readonly (typeof VILLAGE_COLUMNS)[number][],
  {
    title,
    line,
    measures = '',
    left = 0,
    maker,
  }: {
    readonly title: string;
    readonly line: string;
    /** 整改措施 for all rows that have none of their own. */
    readonly measures?: string;
    /** Files that should be among the villages and are not. */
    readonly left?: number;
    readonly maker: PaperMaker;
  },
): Table {
  const [{ language, rulebook }] = villages;
  const word = reportWords(language, settingOf(villages));
  const own = plateColumns(villages);
  let number = 0;
  const rows = villages.flatMap((village) => {
    const before = number;
    const numbers = new Map(village.audit.map(({ record }, at) => [record.id, before + at + 1]));
    const cells = plateCells(village, (id) => numbers.get(id), measures !== '');
    const { township, village: name } = village.project.register;
    const place: Readonly<Record<'township' | 'village', Cell>> = {
      township: textCell(township.zh),
      village: textCell(name.zh),
    };
    return village.audit.map((row): readonly Cell[] => [
      numberCell((number += 1)),
      ...placed.map(([key]) => place[key]),
      ...own.map(([key]) => cells[key](row)),
    ]);
  });
  const columns = [NUMBER, ...placed, ...own].map(([key, width, align, group]): Column => ({
    heading: word(`ledger.${key}`),
    width,
    align,
    ...(LEADS.has(key) ? { lead: true } : {}),
    ...(group === undefined ? {} : { group: word(`group.${group}`) }),
  }));
  return {
    title,
    lines: [
      line,
      ...(measures === '' ? [] : [word('measures.line', { measures })]),
      ...(left === 0 ? [] : [word('township.left', { count: left })]),
      ...rulebookCaveats(rulebook, language),
    ],
    columns,
    rows,
    notes: [
      ...(rows.length === 0 ? [word('compliance.no-placards')] : []),
      word('ledger.note.tests'),
      word('ledger.note.proposal'),
    ],
    letters: LETTERS,
    frame: paperFrame(maker, language),
  };
}
