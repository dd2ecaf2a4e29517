import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { type Citation } from '../../core/policy/citation.ts';
import { doneDay, stageOf } from '../../core/policy/standing.ts';
import { type Day } from '../../core/project/people.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { copiesOf, PLACARD_TESTS, type PlacardDecision } from '../../core/project/placardRecord.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { nameOf } from '../../core/signs/names.ts';
import { AUDIT_REASON_WORDS } from '../words/findings.ts';
import { sayCitation, sayClause } from '../policy/sayFinding.ts';
import { sayValue } from '../words/values.ts';
import { say } from '../words/words.ts';
import { sayBasis } from './basis.ts';
import { replacementOf, SAID_BY_TESTS } from './sayReason.ts';
import { sayDay } from '../words/day.ts';
import { doingsOf } from './villageCounts.ts';
import { noticeFrame, villageMaker, work } from './paperFrame.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';

/**
 * 退牌通知: a paper of its own for every plate that somebody decided to retire, ordered by the issuer (苏木乡镇 or 旗县),
 * addressed to the village, each followed by its receipt (回执). Null where nothing is decided: a proposal is no notice.
 */
export function retirementNotices(judged: JudgedProject): Report | null {
  const { project, language, audit } = judged;
  const title = reportWords(language)('retirement.title', { village: project.register.village.zh });
  const notices = audit.flatMap((row, at) => {
    const { decision } = row;
    return decision?.outcome === 'retire' ? [noticeOf(row, decision, at + 1, judged)] : [];
  });
  if (notices.length === 0) return null;
  const papers = notices.flatMap((notice) => [noticeBlocks(notice), receiptBlocks(notice)]);
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: papers.flatMap((blocks, at) => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak', document: true } as const]),
      ...blocks,
    ]),
  };
}

/** What notice and receipt of a plate share. */
type Notice = {
  readonly judged: JudgedProject;
  readonly row: AuditRow;
  readonly decision: PlacardDecision;
  /** Row of the ledger: a number that stays when more plates are decided on. */
  readonly at: number;
  /** 编号; '' = a line for a hand. */
  readonly number: string;
  /** The day on which it was taken down; null = it is still to be. */
  readonly done: Day | null;
};

type Fact = readonly [label: string, value: string];

function noticeOf(row: AuditRow, decision: PlacardDecision, at: number, judged: JudgedProject): Notice {
  const { number } = villageMaker(judged);
  const done = doneDay(row, doingsOf(judged));
  return { judged, row, decision, at, number: number === '' ? '' : `${number}-${at}`, done };
}

function noticeBlocks(notice: Notice): readonly Block[] {
  const { judged, row, number } = notice;
  const { project, rulebook, language } = judged;
  const { demandedBy, text, place } = row.record;
  const word = reportWords(language);
  const frame = noticeFrame({ ...villageMaker(judged), number }, project.papers.issuer, language);
  return [
    {
      kind: 'title',
      text: word('retirement.heading'),
      under: [word('retirement.under', { basis: sayBasis(rulebook, language) })],
      bookmark: word('retirement.of', { text }),
    },
    { kind: 'entries', frame },
    { kind: 'paragraph', text: word('retirement.to', { bodies: bodiesOf(judged) }), flush: true },
    {
      kind: 'paragraph',
      text: word('retirement.body', {
        village: project.register.village.zh,
        place: sayValue(language, 'place', place),
        text,
        replaced: sayReplaced(notice),
        demand: sayDemand(notice),
      }),
    },
    { kind: 'facts', facts: [...plateFacts(notice), ...groundFacts(notice), ...workFacts(notice)] },
    { kind: 'seal', frame },
    ...(demandedBy === undefined
      ? []
      : [{ kind: 'paragraph', text: word('retirement.copy', { demandedBy }), flush: true } as const]),
  ];
}

/** 主送: the village's Party organisation and committee, by the names on their seals. */
function bodiesOf({ project, language }: JudgedProject): string {
  const bodies = (['party', 'villagersCommittee'] as const).flatMap((organisation) => {
    const name = nameOf(project, { of: 'organisation', organisation });
    return name === null ? [] : [name];
  });
  return bodies.length === 0 ? wholePlace(project) : bodies.join(language === 'zh' ? '、' : ', ');
}

/** ，由新牌“…”替换; nothing where no sign takes its place. */
function sayReplaced({ judged, row }: Notice): string {
  const name = replacementOf(judged, row);
  return name === '' ? '' : reportWords(judged.language)('retirement.body-replaced', { name });
}

/** By when: the deadline that was set; where there is none, or it is past, room for a hand to write one. */
function sayDemand({ judged, row, done }: Notice): string {
  const { project, language } = judged;
  const word = reportWords(language);
  const { deadline } = project.papers;
  if (done !== null) return word('retirement.done', { done: sayDay(done, language) });
  if (deadline === null) return word('retirement.open');
  const late = stageOf(row, doingsOf(judged)) === 'overdue';
  return word(late ? 'retirement.late' : 'retirement.due', { deadline: sayDay(deadline, language) });
}

function plateFacts({ judged, row, at }: Notice): readonly Fact[] {
  const { project, language } = judged;
  const { record } = row;
  const word = reportWords(language);
  const none = word('retirement.none-on-record');
  const form = sayValue(language, 'form', record.form);
  const place = sayValue(language, 'place', record.place);
  const room = project.rooms.find(({ id }) => id === record.room)?.name.zh ?? record.room;
  const basis = record.basisDocument === undefined ? none : documentText(record.basisDocument);
  return [
    [word('retirement.plate'), record.text],
    [word('retirement.row'), String(at)],
    [word('ledger.place'), room === undefined ? place : `${place} ${room}`],
    [
      word('retirement.form'),
      record.size === undefined ? form : word('retirement.size', { form, ...record.size }),
    ],
    ...(copiesOf(record) === 1
      ? []
      : [[word('ledger.copies'), word('retirement.copies', { count: copiesOf(record) })] as const]),
    [word('fact.demandedBy'), record.demandedBy ?? none],
    [word('retirement.basis'), basis === '' ? none : basis],
  ];
}

/** Why it goes: every test that it fails, what else the audit found, and what the person who decided says. */
function groundFacts({ judged, row, decision }: Notice): readonly Fact[] {
  const { rulebook, language, today, audit } = judged;
  const { record, reason, tests: judgements } = row;
  const word = reportWords(language);
  const isZh = language === 'zh';
  const failed = PLACARD_TESTS.filter((test) => judgements[test] === 'fails');
  const tests = PLACARD_TESTS.map((test) =>
    word('retirement.test', {
      test: sayValue(language, 'test', test),
      judgement: sayValue(language, 'judgement', judgements[test]),
    }),
  ).join(isZh ? '；' : '; ');
  const first = audit.findIndex(({ record: { id } }) => id === row.duplicateOf);
  // What the audit says for keeping or merging a plate is no reason to take it down.
  const isProposed = row.proposal === 'retire';
  const told = SAID_BY_TESTS[reason];
  const name = replacementOf(judged, row);
  const reasons = [
    ...(name === '' ? [] : [word('retirement.replaced', { name })]),
    ...(failed.length === 0
      ? []
      : [failed.map((test) => word(`retirement.failed.${test}`)).join(isZh ? '、' : ', ')]),
    ...(isProposed && (told === undefined || !failed.includes(told))
      ? [say(AUDIT_REASON_WORDS, language, reason)]
      : []),
    ...(first === -1 ? [] : [word('ledger.duplicate', { number: first + 1 })]),
  ].join(isZh ? '；' : '; ');
  const cites = [
    ...(failed.length === 0 ? [] : (rulebook.plates.grounds['no-content'] ?? [])),
    ...(isProposed ? row.cites : []),
  ];
  const { by, on, document } = decision.decided;
  const decided = { by, on: sayDay(on, language) };
  // Tests that nobody judged and that it does not fail are no ground for putting a new one in its place.
  const isBeside = name !== '' && record.judged === null && failed.length === 0;
  const said =
    record.judged === null
      ? word('retirement.unjudged', { tests })
      : word('retirement.judged', {
          tests,
          by: record.judged.by.by,
          on: sayDay(record.judged.by.on, language),
        });
  return [
    ...(isBeside ? [] : [[word('retirement.tests'), said] as const]),
    ...(reasons === '' ? [] : [[word('retirement.reason'), reasons] as const]),
    // Where the records give no reason, there is room to write one.
    ...(decision.reason === undefined && reasons !== ''
      ? []
      : [[word('retirement.own-reason'), decision.reason ?? ''] as const]),
    ...(cites.length === 0
      ? []
      : [[word('retirement.clauses'), sayQuotes(cites, { ...rulebook, today }, isZh)] as const]),
    [
      word('ledger.decision'),
      document === undefined
        ? word('retirement.decided', decided)
        : word('retirement.decided-by', { ...decided, document }),
    ],
  ];
}

/** （八）“……”；（六）“……”: the document stands under the title; another than that is named. */
function sayQuotes(cites: readonly Citation[], of: Parameters<typeof sayCitation>[1], isZh: boolean): string {
  const [first] = of.documents.keys();
  const quotes = cites.map((cite) => (cite.document === first ? sayClause(cite) : sayCitation(cite, of)));
  return [...new Set(quotes)].join(isZh ? '；' : '; ');
}

/** Who does what by when; nothing is asked of a plate that is done with. */
function workFacts({ judged, decision, done }: Notice): readonly Fact[] {
  const { project, language } = judged;
  const word = reportWords(language);
  if (done !== null) return [[word('ledger.done'), sayDay(done, language)]];
  const { responsible, deadline, ...asked } = work(project, word('retirement.measures'));
  return [
    [word('ledger.responsible'), responsible],
    [word('ledger.deadline'), deadline === null ? word('retirement.hand-day') : sayDay(deadline, language)],
    [word('ledger.measures'), decision.measures ?? asked.measures],
  ];
}

/** 回执: goes back to the issuer, with the photos; a sheet of its own. What is not known yet is for a hand. */
function receiptBlocks({ judged, row, decision, number, done }: Notice): readonly Block[] {
  const { project, language } = judged;
  const { record } = row;
  const word = reportWords(language);
  const { issuer } = project.papers;
  const hand = word('receipt.hand');
  return [
    {
      kind: 'title',
      text: word('receipt.heading'),
      under: [],
      bookmark: word('receipt.of', { text: record.text }),
    },
    {
      kind: 'paragraph',
      text: word('retirement.to', { bodies: issuer === '' ? hand : issuer }),
      flush: true,
    },
    {
      kind: 'paragraph',
      text: word('receipt.body', { number: number === '' ? hand : number, text: record.text }),
    },
    {
      kind: 'facts',
      facts: [
        [word('receipt.unit'), ''],
        [word('receipt.person'), ''],
        [word('receipt.day'), ''],
        [word('receipt.result'), word('receipt.boxes')],
        [word('receipt.done'), done === null ? '' : sayDay(done, language)],
        [word('receipt.by'), ''],
      ],
    },
    {
      kind: 'pictures',
      height: 60,
      boxes: [
        { caption: word('retirement.before'), asset: record.photo ?? null },
        { caption: word('retirement.after'), asset: decision.photoAfter ?? null },
      ],
    },
    {
      kind: 'seal',
      frame: {
        head: [],
        hands: [],
        seal: [
          [word('receipt.seal'), ''],
          [word('paper.date'), ''],
        ],
      },
    },
  ];
}
