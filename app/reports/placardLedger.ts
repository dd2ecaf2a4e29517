import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import {
  dayCell,
  EMPTY,
  numberCell,
  textCell,
  type Cell,
  type Column,
  type Table,
} from '../../core/report/table.ts';
import { type Report } from '../../core/report/report.ts';
import { AUDIT_REASON_WORDS } from '../words/findings.ts';
import { sayProposal, sayValue } from '../sayFinding.ts';
import { say } from '../words/words.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';

type LedgerColumn = Column & { readonly cell: (row: AuditRow, at: number) => Cell };

/** 清理台账, all of it: for the spreadsheet, where there is room for every column. */
export function placardLedger(judged: JudgedProject): Table {
  return tableOf(judged, wideColumns(judged));
}

/** The ledger on A4 across: the columns that a reader needs beside each other. */
export function placardLedgerReport(judged: JudgedProject): Report {
  const word = reportWords(judged.language);
  const table = tableOf(judged, narrowColumns(judged));
  return {
    title: table.title,
    running: table.title,
    paper: 'landscape',
    blocks: [
      { kind: 'title', text: table.title, under: table.lines },
      judged.audit.length === 0
        ? { kind: 'paragraph', text: word('compliance.no-placards') }
        : { kind: 'table', table: { ...table, lines: [] } },
    ],
  };
}

function tableOf(judged: JudgedProject, columns: readonly LedgerColumn[]): Table {
  const { project, rulebook, today, language, audit } = judged;
  const word = reportWords(language);
  return {
    title: word('ledger.title', { village: project.register.village.zh }),
    lines: [
      word('ledger.line', { place: wholePlace(project), today, rulebook: rulebook.title[language] }),
      ...(rulebook.standing === 'secondary' ? [word('secondary')] : []),
    ],
    columns: columns.map(({ heading, width, align }) => ({ heading, width, align })),
    rows: audit.map((row, at) => columns.map((column) => column.cell(row, at))),
    notes: [word('ledger.note.tests'), word('ledger.note.proposal')],
  };
}

type Cells = Readonly<Record<LedgerKey, (row: AuditRow, at: number) => Cell>>;
type LedgerKey =
  | 'number'
  | 'text'
  | 'mn'
  | 'place'
  | 'room'
  | 'form'
  | 'size'
  | 'demandedBy'
  | 'basis'
  | 'catalogued'
  | 'content'
  | 'support'
  | 'function'
  | 'proposal'
  | 'reason'
  | 'cites'
  | 'decision'
  | 'into'
  | 'done'
  | 'by'
  | 'photo'
  | 'photoAfter'
  | 'review'
  | 'filing'
  | 'note';

function cellsOf({ rulebook, language, audit }: JudgedProject): Cells {
  const word = reportWords(language);
  const judgement = (test: 'content' | 'support' | 'function') => (row: AuditRow) =>
    textCell(sayValue(language, 'judgement', row.tests[test]));
  const numbers = new Map(audit.map((row, at) => [row.record.id, at + 1]));
  return {
    number: (_, at) => numberCell(at + 1),
    text: ({ record }) => textCell(record.text),
    mn: ({ record }) => (record.mn === undefined ? EMPTY : { kind: 'mongolian', text: record.mn }),
    place: ({ record }) => textCell(sayValue(language, 'place', record.place)),
    room: ({ record }) => textCell(record.room),
    form: ({ record }) => textCell(sayValue(language, 'form', record.form)),
    size: ({ record }) =>
      textCell(record.size === undefined ? '' : `${record.size.width}×${record.size.height}`),
    demandedBy: ({ record }) => textCell(record.demandedBy),
    basis: ({ record }) =>
      textCell(record.basisDocument === undefined ? '' : documentText(record.basisDocument)),
    catalogued: (row) => textCell(word(row.entry === null ? 'ledger.no' : 'ledger.yes')),
    content: judgement('content'),
    support: judgement('support'),
    function: judgement('function'),
    proposal: (row) => textCell(sayProposal(language, row.proposal, row.into ?? '', rulebook.plates)),
    reason: (row) => {
      const reason = say(AUDIT_REASON_WORDS, language, row.reason);
      const first = row.duplicateOf === null ? undefined : numbers.get(row.duplicateOf);
      return textCell(
        first === undefined ? reason : `${reason}；${word('ledger.duplicate', { number: first })}`,
      );
    },
    cites: (row) => textCell([...new Set(row.cites.map((cite) => cite.clause))].join('、')),
    decision: ({ record }) =>
      textCell(
        record.decision === null
          ? word('ledger.undecided')
          : sayValue(language, 'outcome', record.decision.outcome),
      ),
    into: (row) => {
      const key = row.record.decision === null ? null : (row.record.decision.into ?? null);
      return textCell(rulebook.plates.entries.find((entry) => entry.key === key)?.name);
    },
    done: ({ record }) => dayCell(record.decision?.doneOn),
    by: ({ record }) => textCell(record.decision?.decided.by),
    photo: ({ record }) => (record.photo === undefined ? EMPTY : { kind: 'picture', asset: record.photo }),
    photoAfter: ({ record }) =>
      record.decision?.photoAfter === undefined
        ? EMPTY
        : { kind: 'picture', asset: record.decision.photoAfter },
    review: () => EMPTY,
    filing: () => EMPTY,
    note: ({ record }) => textCell(record.note),
  };
}

const WIDE: readonly (readonly [LedgerKey, number, Column['align']])[] = [
  ['number', 10, 'centre'],
  ['text', 46, 'left'],
  ['mn', 24, 'left'],
  ['place', 13, 'centre'],
  ['room', 20, 'left'],
  ['form', 14, 'centre'],
  ['size', 20, 'centre'],
  ['demandedBy', 28, 'left'],
  ['basis', 32, 'left'],
  ['catalogued', 17, 'centre'],
  ['content', 14, 'centre'],
  ['support', 14, 'centre'],
  ['function', 14, 'centre'],
  ['proposal', 30, 'left'],
  ['reason', 40, 'left'],
  ['cites', 20, 'left'],
  ['decision', 18, 'centre'],
  ['into', 24, 'left'],
  ['done', 20, 'centre'],
  ['by', 16, 'centre'],
  ['photo', 28, 'centre'],
  ['photoAfter', 28, 'centre'],
  ['review', 22, 'centre'],
  ['filing', 22, 'centre'],
  ['note', 26, 'left'],
];

const NARROW: readonly (readonly [LedgerKey, number, Column['align']])[] = [
  ['number', 12, 'centre'],
  ['text', 44, 'left'],
  ['place', 13, 'centre'],
  ['form', 13, 'centre'],
  ['demandedBy', 29, 'left'],
  ['content', 16.5, 'centre'],
  ['support', 16.5, 'centre'],
  ['function', 16.5, 'centre'],
  ['proposal', 33, 'left'],
  ['reason', 40, 'left'],
  ['cites', 18, 'left'],
  ['decision', 21, 'centre'],
  ['done', 22, 'centre'],
  ['photo', 24, 'centre'],
];

function columnsOf(judged: JudgedProject, list: typeof WIDE): readonly LedgerColumn[] {
  const word = reportWords(judged.language);
  const cells = cellsOf(judged);
  return list.map(([key, width, align]) => ({
    heading: word(`ledger.${key}`),
    width,
    align,
    cell: cells[key],
  }));
}

const wideColumns = (judged: JudgedProject) => columnsOf(judged, WIDE);
const narrowColumns = (judged: JudgedProject) => columnsOf(judged, NARROW);
