import { dayCell, EMPTY, filledTable, numberCell, textCell, type Table } from '../../core/report/table.ts';
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
    ...filledTable(
      [
        [word('list.number'), 10, 'centre', (_, at) => numberCell(at + 1)],
        [word('list.clause'), 20, 'centre', ({ finding }) => textCell(sayClauses(finding.cites, judged))],
        [
          word('list.severity'),
          18,
          'centre',
          ({ finding }) => textCell(sayValue(language, 'severity', finding.severity)),
        ],
        [word('list.sentence'), 46, 'left', ({ headline }) => textCell(headline)],
        [word('list.count'), 10, 'centre', ({ count }) => numberCell(count)],
        [word('list.subject'), 56, 'left', ({ list }) => textCell(numbered(list))],
        [
          word('list.cites'),
          60,
          'left',
          ({ finding }) =>
            textCell(
              finding.cites.map((cite) => sayCitation(cite, { ...rulebook, today: judged.today })).join('\n'),
            ),
        ],
        [word('list.advice'), 46, 'left', ({ finding }) => textCell(finding.advice[language])],
        [
          word('list.answer'),
          22,
          'centre',
          ({ finding }) => textCell(sayValue(language, 'answer', finding.answer.state)),
        ],
        [word('list.responsible'), 18, 'centre', ({ asks }) => (asks ? textCell(asked.responsible) : EMPTY)],
        // The project's own stand above the table, once.
        [
          word('list.measures'),
          30,
          'left',
          ({ asks }) => (asks && measures === '' ? textCell(asked.measures) : EMPTY),
        ],
        [word('list.deadline'), 22, 'centre', ({ asks }) => (asks ? dayCell(asked.deadline) : EMPTY)],
      ],
      groupFindings(findings).map((group) => {
        const [finding] = group;
        // Who is to do it is asked where something is to be done.
        const asks = finding.severity !== 'note' && finding.answer.state !== 'justified';
        return { ...sayGroup(group, judged), finding, asks };
      }),
    ),
    notes: [],
    frame: villageFrame(judged),
  };
}

function numbered(list: readonly string[]): string {
  return list.length < 2 ? list.join('') : list.map((each, at) => `${at + 1}. ${each}`).join('\n');
}
