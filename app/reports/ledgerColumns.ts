import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { doneDay } from '../../core/policy/standing.ts';
import { copiesOf, type PlacardTest } from '../../core/project/placardRecord.ts';
import { type InventoryColumn } from '../../core/project/inventoryColumns.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { dayCell, EMPTY, numberCell, textCell, type Cell, type Column } from '../../core/report/table.ts';
import { type LEDGER_HEADINGS } from '../lists/ledgerHeadings.ts';
import { sayProposal } from '../policy/sayFinding.ts';
import { sayValue } from '../words/values.ts';
import { sayClauses } from './basis.ts';
import { doingsOf, stageIn } from './villageCounts.ts';
import { work } from './paperFrame.ts';
import { reportWords, type JudgedProject } from './reportAsk.ts';
import { replacementOf, sayReasons } from './sayReason.ts';

/**
 * Columns of a ledger that are read off one plate; its number and its village stand before them. What is no finding, judgement or
 * decision has its heading in app/lists/ledgerHeadings.ts, by which the import of a ledger finds it again.
 */
type PlateColumn = keyof typeof LEDGER_HEADINGS | PlacardTest | ToldColumn;
/** Of what was found, proposed and decided: it stays with the plate when a ledger is imported. No column of an inventory is among them. */
type ToldColumn = Exclude<
  | 'catalogued'
  | 'proposal'
  | 'reason'
  | 'cites'
  | 'decision'
  | 'replacedBy'
  | 'stage'
  | 'by'
  | 'decidedOn'
  | 'done'
  | 'responsible'
  | 'measures'
  | 'deadline'
  | 'photoAfter'
  | 'review'
  | 'filing',
  InventoryColumn
>;

type Cells = Readonly<Record<PlateColumn, (row: AuditRow) => Cell>>;

/**
 * How the plates of one village fill the columns. `numberOf`: the row in which a plate stands. `headed`: the village's
 * own measures stand above the table, and only a plate's own beside it.
 */
export function plateCells(
  judged: JudgedProject,
  numberOf: (id: string) => number | undefined,
  headed: boolean,
): Cells {
  const { rulebook, language, project } = judged;
  const { deadline } = project.papers;
  const doings = doingsOf(judged);
  const word = reportWords(language, project.setting);
  const judgement = (test: PlacardTest) => (row: AuditRow) =>
    textCell(sayValue(language, 'judgement', row.tests[test]));
  const stage = stageIn(judged);
  /** The village's measures are for what comes down; what stays, or is undecided, has its own next step. */
  const measuresOf = (row: AuditRow): string => {
    if (row.decision === null) return word('measures.proposed');
    const comesDown = row.decision.outcome === 'retire' || row.decision.outcome === 'merge';
    const { measures } = work(project, word('measures.decided'));
    return row.decision.measures ?? (comesDown ? measures : word('measures.decided'));
  };
  /** Only where something is still to be done. */
  const open = (row: AuditRow, cell: Cell) => (stage(row) === 'done' ? EMPTY : cell);
  return {
    text: ({ record }) => textCell(record.text),
    mn: ({ record }) => (record.mn === undefined ? EMPTY : { kind: 'mongolian', text: record.mn }),
    place: ({ record }) => {
      const place = sayValue(language, 'place', record.place);
      if (record.room === undefined) return textCell(place);
      const room = project.rooms.find(({ id }) => id === record.room)?.name.zh ?? record.room;
      return textCell(`${place}\n${room}`);
    },
    form: ({ record }) => {
      const form = sayValue(language, 'form', record.form);
      return textCell(
        record.size === undefined ? form : `${form}\n${record.size.width}×${record.size.height}`,
      );
    },
    copies: ({ record }) => numberCell(copiesOf(record)),
    demandedBy: ({ record }) => textCell(record.demandedBy),
    basisDocument: ({ record }) =>
      textCell(record.basisDocument === undefined ? '' : documentText(record.basisDocument)),
    catalogued: (row) => textCell(word(row.entry === null ? 'ledger.no' : 'ledger.yes')),
    content: judgement('content'),
    support: judgement('support'),
    function: judgement('function'),
    proposal: (row) => textCell(sayProposal(language, row.proposal, row.into ?? '', rulebook.plates)),
    reason: (row) => {
      const first = row.duplicateOf === null ? undefined : numberOf(row.duplicateOf);
      return textCell(sayReasons(row, judged, first));
    },
    cites: (row) => textCell(sayClauses(row.cites, judged)),
    decision: ({ record, decision }) =>
      textCell(
        decision === null
          ? word(record.decision === null ? 'ledger.undecided' : 'ledger.merge-nowhere')
          : sayProposal(language, decision.outcome, decision.into ?? '', rulebook.plates),
      ),
    replacedBy: (row) => textCell(replacementOf(judged, row)),
    stage: (row) => textCell(word(`stage.${stage(row)}`)),
    by: ({ decision }) => textCell(decision?.decided.by),
    decidedOn: ({ decision }) => dayCell(decision?.decided.on),
    done: (row) => dayCell(doneDay(row, doings)),
    responsible: (row) => open(row, textCell(project.papers.responsible)),
    measures: (row) => open(row, textCell(headed ? row.decision?.measures : measuresOf(row))),
    deadline: (row) => open(row, dayCell(deadline)),
    photo: ({ record }) => (record.photo === undefined ? EMPTY : { kind: 'picture', asset: record.photo }),
    photoAfter: ({ decision }) =>
      decision?.photoAfter === undefined ? EMPTY : { kind: 'picture', asset: decision.photoAfter },
    review: () => EMPTY,
    filing: () => EMPTY,
    note: ({ record }) => textCell(record.note),
  };
}

/** The columns that a ledger of these plates has: no plate is replaced in most of them. */
export function plateColumns(villages: readonly JudgedProject[]): typeof PLATE_COLUMNS {
  const replaced = villages.some((village) =>
    village.audit.some((row) => replacementOf(village, row) !== ''),
  );
  return replaced ? PLATE_COLUMNS : PLATE_COLUMNS.filter(([key]) => key !== 'replacedBy');
}
type Group = 'before' | 'tests' | 'proposed' | 'after' | 'work' | 'photos' | 'review';
type Spec<Key> = readonly [key: Key, width: number, align: Column['align'], group?: Group];
export const NUMBER: Spec<'number'> = ['number', 8, 'centre'];
export const VILLAGE_COLUMNS = [
  ['township', 16, 'left'],
  ['village', 14, 'left'],
] as const satisfies readonly Spec<'township' | 'village'>[];
/** Columns that say which plate a row is of. */
export const LEADS: ReadonlySet<string> = new Set(['number', 'township', 'village', 'text']);
/** The one list of columns, for every ledger and every form of it. Widths in mm; a page scales them to its own. */
const PLATE_COLUMNS: readonly Spec<PlateColumn>[] = [
  ['text', 24, 'left', 'before'],
  ['mn', 11, 'centre', 'before'],
  ['place', 12, 'centre', 'before'],
  ['form', 17, 'centre', 'before'],
  ['copies', 8, 'centre', 'before'],
  ['demandedBy', 13, 'left', 'before'],
  ['basisDocument', 29, 'left', 'before'],
  ['catalogued', 10, 'centre', 'before'],
  ['content', 10, 'centre', 'tests'],
  ['support', 10, 'centre', 'tests'],
  ['function', 10, 'centre', 'tests'],
  ['proposal', 15, 'left', 'proposed'],
  ['reason', 24, 'left', 'proposed'],
  ['cites', 13, 'centre', 'proposed'],
  ['decision', 14, 'left', 'after'],
  ['replacedBy', 16, 'left', 'after'],
  ['stage', 12, 'centre', 'after'],
  ['by', 10, 'centre', 'after'],
  ['decidedOn', 18, 'centre', 'after'],
  ['done', 18, 'centre', 'after'],
  ['responsible', 10, 'centre', 'work'],
  ['measures', 16, 'left', 'work'],
  ['deadline', 18, 'centre', 'work'],
  ['photo', 12, 'centre', 'photos'],
  ['photoAfter', 12, 'centre', 'photos'],
  ['review', 12, 'centre', 'review'],
  ['filing', 11, 'centre', 'review'],
  ['note', 12, 'left'],
];
