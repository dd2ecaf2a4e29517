import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { outcomeOf } from '../../core/policy/standing.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { PLACARD_TESTS } from '../../core/project/placardRecord.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { AUDIT_REASON_WORDS } from '../words/findings.ts';
import { sayCitation, sayValue } from '../sayFinding.ts';
import { say } from '../words/words.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';

/** 摘除通知清单: a page for every plate that is to be taken down, with photo frames and lines to sign. */
export function retirementNotices(judged: JudgedProject): Report {
  const { project, rulebook, today, language, audit } = judged;
  const word = reportWords(language);
  const title = word('retirement.title', { village: project.register.village.zh });
  const plates = audit.filter((row) => outcomeOf(row) === 'retire');
  const intro =
    plates.length === 0 ? word('retirement.none') : word('retirement.intro', { count: plates.length });
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: [
      {
        kind: 'title',
        text: title,
        under: [word('retirement.under', { rulebook: rulebook.title[language], today })],
      },
      { kind: 'paragraph', text: intro },
      ...plates.flatMap((row, at) => [
        ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
        ...notice(row, at + 1, judged),
      ]),
    ],
  };
}

function notice(row: AuditRow, number: number, judged: JudgedProject): readonly Block[] {
  const { project, rulebook, language } = judged;
  const { record } = row;
  const word = reportWords(language);
  const none = word('retirement.none-on-record');
  const size = record.size === undefined ? none : `${record.size.width}×${record.size.height}`;
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
  const decision = record.decision?.outcome === 'retire' ? record.decision : null;
  return [
    { kind: 'heading', level: 2, text: word('retirement.plate', { number, text: record.text }) },
    {
      kind: 'facts',
      facts: [
        [word('fact.village'), wholePlace(project)],
        [word('ledger.place'), `${sayValue(language, 'place', record.place)}${room}`],
        [word('ledger.form'), sayValue(language, 'form', record.form)],
        [word('ledger.size'), size],
        [word('ledger.demandedBy'), record.demandedBy ?? none],
        [word('retirement.basis'), basis ?? none],
        [word('retirement.tests'), tests],
        [word('retirement.reason'), decision?.reason ?? say(AUDIT_REASON_WORDS, language, row.reason)],
        ...row.cites.map((cite) => [word('item.cites'), sayCitation(cite, rulebook)] as const),
        [
          word('ledger.decision'),
          decision === null
            ? word('retirement.proposed')
            : word('retirement.decided', { by: decision.decided.by, on: decision.decided.on }),
        ],
      ],
    },
    {
      kind: 'pictures',
      height: 62,
      boxes: [
        { caption: word('retirement.before'), asset: record.photo ?? null },
        { caption: word('retirement.after'), asset: decision?.photoAfter ?? null },
      ],
    },
    {
      kind: 'signatures',
      labels: [
        word('retirement.sign.village'),
        word('retirement.sign.department'),
        word('retirement.sign.township'),
        word('retirement.sign.day'),
      ],
    },
  ];
}
