import { dayCell, EMPTY, numberCell, textCell, type Column, type Table } from '../../core/report/table.ts';
import { sayCitation } from '../policy/sayFinding.ts';
import { sayValue } from '../words/values.ts';
import { CHECK_COMMAND } from '../words/commands/check.ts';
import { say } from '../words/words.ts';
import { sayBasis, sayClauses } from './basis.ts';
import { groupFindings } from './groupFindings.ts';
import { villageFrame, work } from './paperFrame.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';
import { rulebookCaveats } from './rulebookCaveats.ts';
import { sayGroup } from './sayGroup.ts';

/** 问题清单: every matter in a row, with its list, and who is to do what by when. */
export function findingList(judged: JudgedProject): Table {
  const { project, rulebook, language, findings } = judged;
  const word = (key: keyof typeof CHECK_COMMAND.zh, data = {}) => say(CHECK_COMMAND, language, key, data);
  const asked = work(project, word('list.as-advised'));
  const { measures } = project.papers;
  return {
    title: word('list.title', { village: project.register.village.zh }),
    lines: [
      reportWords(language, project.setting)('ledger.line', {
        place: wholePlace(project),
        basis: sayBasis(rulebook, language),
      }),
      ...(measures === '' ? [] : [reportWords(language)('measures.line', { measures })]),
      ...rulebookCaveats(rulebook, language),
    ],
    columns: COLUMNS.map(([key, width, align]) => ({ heading: word(`list.${key}`), width, align })),
    rows: groupFindings(findings).map((group, at) => {
      const [finding] = group;
      const { headline, list, count } = sayGroup(group, judged);
      // Who is to do it is asked where something is to be done.
      const asks = finding.severity !== 'note' && finding.answer.state !== 'justified';
      return [
        numberCell(at + 1),
        textCell(sayClauses(finding.cites, judged)),
        textCell(sayValue(language, 'severity', finding.severity)),
        textCell(headline),
        numberCell(count),
        textCell(numbered(list)),
        textCell(
          finding.cites.map((cite) => sayCitation(cite, { ...rulebook, today: judged.today })).join('\n'),
        ),
        textCell(finding.advice[language]),
        textCell(sayValue(language, 'answer', finding.answer.state)),
        asks ? textCell(asked.responsible) : EMPTY,
        // The project's own stand above the table, once.
        asks && measures === '' ? textCell(asked.measures) : EMPTY,
        asks ? dayCell(asked.deadline) : EMPTY,
      ];
    }),
    notes: [],
    frame: villageFrame(judged),
  };
}

function numbered(list: readonly string[]): string {
  return list.length < 2 ? list.join('') : list.map((each, at) => `${at + 1}. ${each}`).join('\n');
}

const COLUMNS = [
  ['number', 10, 'centre'],
  ['clause', 20, 'centre'],
  ['severity', 18, 'centre'],
  ['sentence', 46, 'left'],
  ['count', 10, 'centre'],
  ['subject', 56, 'left'],
  ['cites', 60, 'left'],
  ['advice', 46, 'left'],
  ['answer', 22, 'centre'],
  ['responsible', 18, 'centre'],
  ['measures', 30, 'left'],
  ['deadline', 22, 'centre'],
] as const satisfies readonly (readonly [string, number, Column['align']])[];
