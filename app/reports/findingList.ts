import { numberCell, textCell, type Column, type Table } from '../../core/report/table.ts';
import { sayCitation, sayFinding, saySubject, sayValue } from '../sayFinding.ts';
import { CHECK_COMMAND } from '../words/commands/policy.ts';
import { say } from '../words/words.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';

/** 问题清单: every finding in a row, for the spreadsheet. */
export function findingList(judged: JudgedProject): Table {
  const { project, rulebook, today, language, findings } = judged;
  const word = (key: keyof typeof CHECK_COMMAND.zh, data = {}) => say(CHECK_COMMAND, language, key, data);
  return {
    title: word('list.title', { village: project.register.village.zh }),
    lines: [
      reportWords(language)('ledger.line', {
        place: wholePlace(project),
        today,
        rulebook: rulebook.title[language],
      }),
      ...(rulebook.standing === 'secondary' ? [reportWords(language)('secondary')] : []),
    ],
    columns: COLUMNS.map(([key, width, align]) => ({ heading: word(`list.${key}`), width, align })),
    rows: findings.map((finding, at) => [
      numberCell(at + 1),
      textCell(finding.rule),
      textCell(sayValue(language, 'severity', finding.severity)),
      textCell(sayFinding(language, finding, rulebook.plates)),
      textCell(saySubject(language, finding.subjects, project)),
      textCell(finding.cites.map((cite) => sayCitation(cite, rulebook)).join('\n')),
      textCell(finding.advice[language]),
      textCell(sayValue(language, 'answer', finding.answer.state)),
    ]),
    notes: [],
  };
}

const COLUMNS = [
  ['number', 10, 'centre'],
  ['rule', 20, 'centre'],
  ['severity', 18, 'centre'],
  ['sentence', 60, 'left'],
  ['subject', 40, 'left'],
  ['cites', 70, 'left'],
  ['advice', 60, 'left'],
  ['answer', 28, 'centre'],
] as const satisfies readonly (readonly [string, number, Column['align']])[];
