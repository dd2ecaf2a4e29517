import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { PLACARD_TESTS, type PlacardDecision } from '../../core/project/placardRecord.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { sayCitation, sayValue } from '../sayFinding.ts';
import { sayBasis, sayDay } from './basis.ts';
import { paperFrame, villageMaker, work } from './paperFrame.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';
import { sayReason } from './sayReason.ts';

/**
 * 退牌通知: a page for every plate that somebody decided to retire, with photo frames, who does it by when, and room for
 * the seal. Null where nothing is decided: a proposal is no notice.
 */
export function retirementNotices(judged: JudgedProject): Report | null {
  const { project, language, audit } = judged;
  const word = reportWords(language);
  const title = word('retirement.title', { village: project.register.village.zh });
  const plates = audit.flatMap((row) => {
    const { decision } = row.record;
    return decision?.outcome === 'retire' ? [{ row, decision }] : [];
  });
  if (plates.length === 0) return null;
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: plates.flatMap(({ row, decision }, at) => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      ...notice(row, decision, at + 1, judged),
    ]),
  };
}

function notice(
  row: AuditRow,
  decision: PlacardDecision,
  at: number,
  judged: JudgedProject,
): readonly Block[] {
  const { project, rulebook, language } = judged;
  const { record } = row;
  const word = reportWords(language);
  const none = word('retirement.none-on-record');
  const form = sayValue(language, 'form', record.form);
  const size = record.size === undefined ? null : `${record.size.width}×${record.size.height}`;
  const room =
    record.room === undefined
      ? ''
      : ` ${project.rooms.find(({ id }) => id === record.room)?.name.zh ?? record.room}`;
  const basis = record.basisDocument === undefined ? undefined : documentText(record.basisDocument);
  const tests = PLACARD_TESTS.map((test) =>
    word('retirement.test', {
      test: sayValue(language, 'test', test),
      judgement: sayValue(language, 'judgement', row.tests[test]),
    }),
  ).join(language === 'zh' ? '；' : '; ');
  const maker = villageMaker(judged);
  const number = maker.number === '' ? '' : `${maker.number}-${at}`;
  const frame = paperFrame({ ...maker, number }, language);
  const { responsible, measures, deadline } = work(project, word('retirement.measures'));
  const { by, on, document } = decision.decided;
  return [
    {
      kind: 'title',
      text: word('retirement.heading'),
      under: [word('retirement.under', { basis: sayBasis(rulebook, language) })],
    },
    { kind: 'entries', frame },
    {
      kind: 'paragraph',
      text: word('retirement.intro', {
        place: wholePlace(project),
        demandedBy: record.demandedBy ?? word('retirement.village'),
        text: record.text,
      }),
    },
    {
      kind: 'facts',
      facts: [
        [word('retirement.plate'), record.text],
        [word('ledger.place'), `${sayValue(language, 'place', record.place)}${room}`],
        [word('retirement.form'), size === null ? form : `${form} ${size}`],
        [word('fact.demandedBy'), record.demandedBy ?? none],
        [word('retirement.basis'), basis ?? none],
        [word('retirement.reason'), decision.reason ?? sayReason(row, judged)],
        [word('retirement.tests'), tests],
        ...row.cites.map((cite) => [word('item.cites'), sayCitation(cite, rulebook)] as const),
        [
          word('ledger.decision'),
          document === undefined
            ? word('retirement.decided', { by, on: sayDay(on, language) })
            : word('retirement.decided-by', { by, on: sayDay(on, language), document }),
        ],
        [word('ledger.responsible'), responsible],
        [word('ledger.deadline'), deadline === null ? '' : sayDay(deadline, language)],
        [word('ledger.measures'), measures],
        [word('ledger.done'), decision.doneOn === undefined ? '' : sayDay(decision.doneOn, language)],
      ],
    },
    {
      kind: 'pictures',
      height: 26,
      boxes: [
        { caption: word('retirement.before'), asset: record.photo ?? null },
        { caption: word('retirement.after'), asset: decision.photoAfter ?? null },
      ],
    },
    {
      kind: 'seal',
      frame: {
        ...frame,
        hands: [
          ...frame.hands,
          [word('retirement.sign.village'), ''],
          [word('retirement.sign.department'), ''],
        ],
      },
    },
  ];
}
