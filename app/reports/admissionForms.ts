import { admissionLacks, admitted } from '../../core/policy/kinds/admitted.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type Admission, REVIEWERS, type Reviewer, type Ruling } from '../../core/project/admission.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import {
  dayCell,
  type FilledColumn,
  filledTable,
  numberCell,
  type Table,
  textCell,
} from '../../core/report/table.ts';
import { ADMISSION_WORDS } from '../words/admission.ts';
import { sayValue } from '../words/values.ts';
import { say, type UiLanguage } from '../words/words.ts';
import { sayDay } from '../words/day.ts';
import { wholePlace } from './reportAsk.ts';
import { sayItem, sayLack } from '../policy/sayFinding.ts';

export type AskedPaper = {
  readonly project: Project;
  readonly today: Day;
  readonly language: UiLanguage;
};

type Key = keyof typeof ADMISSION_WORDS.zh;

/** A form cites the clause by which it is asked for, as the rulebook that judges the project has it. */
export type AskedForms = AskedPaper & { readonly rulebook: Pick<Rulebook, 'rules' | 'documents'> };

function wordsOf(language: UiLanguage) {
  return (key: Key, data: Readonly<Record<string, string | number>> = {}) =>
    say(ADMISSION_WORDS, language, key, data);
}

/** Room to write in, mm: of what is asked, and of whoever reviews, with a round seal of 42 mm over its day. */
const WRITE = 19;
const RULE = 45;

/**
 * 准入申请（审核）表: for each row of the register a sheet, its front the application, its back the reviews and the approval.
 * What is entered is printed; everything else is empty, for a hand, and listed as lacking.
 */
export function admissionForms(
  paper: AskedForms,
  admissions: readonly Admission[] = paper.project.policy.admissions,
): Report {
  const word = wordsOf(paper.language);
  const titles = new Set(admissions.map((admission) => titleOf(admission, paper.language)));
  const [title = ''] = titles;
  return {
    title: titles.size === 1 ? title.replace('\n', '') : word('form'),
    running: word('form'),
    paper: 'portrait',
    blocks: admissions.flatMap((admission, at) => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak', document: true } as const]),
      ...form(admission, paper),
    ]),
  };
}

/** A form is the body's that asks; where nobody has said which, it has no name. */
function titleOf({ askedBy }: Admission, language: UiLanguage): string {
  const word = wordsOf(language);
  return askedBy === '' ? word('form') : word('title', { askedBy });
}

function form(admission: Admission, { project, today, language, rulebook }: AskedForms): readonly Block[] {
  const word = wordsOf(language);
  const { name, askedBy, basis, reviews, approval, validUntil } = admission;
  const signed = { sign: word('sign.sign'), seal: word('sign.seal'), day: word('sign.day') };
  const written = (key: 'duties' | 'process' | 'content') => ({
    ...{ label: word(key), text: admission[key] },
    ...{ room: WRITE, signed: null },
  });
  const named = (who: Reviewer) => ({ reviewer: sayValue(language, 'reviewer', who) });
  const ruled = (label: string, given: Ruling | null) => ({
    label,
    text: given === null || given.signed.on > today ? '' : onRecord(given, language),
    ...{ room: RULE, signed },
  });
  const lacks = [
    ...admissionLacks(admission, REVIEWERS, today).map((lack) => sayLack(language, lack)),
    ...(basis.level === 'unknown' ? [word('level')] : []),
    ...(basis.dated === null ? [word('dated')] : []),
    ...(validUntil === null ? [word('validUntil')] : []),
  ];
  const head = [
    [word('paper.askedBy'), askedBy],
    [word('paper.date'), sayDay(today, language)],
    [word('paper.number'), ''],
  ] as const;
  return [
    { kind: 'title', text: titleOf(admission, language), under: grounds(rulebook, language) },
    { kind: 'entries', frame: { head, hands: [], seal: [] } },
    {
      kind: 'facts',
      facts: [
        [word('name'), name],
        [word('kind'), word(`kind.${admission.kind}`)],
        [word('village'), wholePlace(project)],
        [word('basis'), documentText(basis)],
        [word('level'), basis.level === 'unknown' ? '' : sayValue(language, 'level', basis.level)],
        [word('dated'), basis.dated === null ? '' : sayDay(basis.dated, language)],
        [word('validUntil'), validUntil === null ? '' : sayDay(validUntil, language)],
      ],
    },
    {
      kind: 'fields',
      fields: [
        written('duties'),
        written('process'),
        written('content'),
        { label: word('sign.asked'), text: '', room: RULE, signed },
      ],
    },
    ...(lacks.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: word('lacks', { lacks: lacks.join(language === 'zh' ? '、' : ', ') }),
          } as const,
        ]),
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: word('rulings', { name }) },
    {
      kind: 'paragraph',
      text: word('intro', {
        reviewers: REVIEWERS.map((who) => named(who).reviewer).join(language === 'zh' ? '、' : ', '),
      }),
    },
    {
      kind: 'fields',
      fields: [
        ...REVIEWERS.map((who) => ruled(word('label', named(who)), reviews[who])),
        ruled(word('label.approval'), approval),
      ],
    },
  ];
}

/** 依据《关于……的实施意见》第（二）项; nothing where the rulebook asks no admission. */
function grounds({ rules, documents }: AskedForms['rulebook'], language: UiLanguage): readonly string[] {
  const [cite] = rules.find(({ kind }) => kind === admitted.name)?.cites ?? [];
  const document = cite && documents.get(cite.document);
  if (cite === undefined || document === undefined) return [];
  const [title, clause] =
    language === 'zh'
      ? [`《${document.title}》`, sayItem(cite.clause)]
      : [document.short?.en ?? document.title, cite.clause];
  return [say(ADMISSION_WORDS, language, 'under', { title, clause })];
}

/** What the register has of a ruling; it is no signature, and the place to sign stays. */
function onRecord({ outcome, signed, opinion }: Ruling, language: UiLanguage): string {
  const word = wordsOf(language);
  const on = sayDay(signed.on, language);
  const said = word('on-record', { outcome: word(outcome), by: signed.by, on });
  return [said, signed.document, opinion].filter((part) => part !== undefined && part !== '').join('；');
}

function ruling({ outcome, signed, opinion }: Ruling, language: UiLanguage): string {
  const word = wordsOf(language);
  const said = word('ruling', { outcome: word(outcome), by: signed.by, on: signed.on });
  const more = [signed.document, opinion].filter((part) => part !== undefined && part !== '');
  return [said, ...more].join('；');
}

/** 准入登记, 服务岗位, 清理台账: one table each, as a person would keep them. */
export function admissionRegister(paper: AskedPaper): Table {
  const { project, today, language } = paper;
  const word = wordsOf(language);
  const { policy, mechanisms } = project;
  const usedBy = (id: string) =>
    [
      ...policy.services.filter((each) => each.admission === id).map(({ name }) => name.zh),
      ...mechanisms.filter((each) => each.admission === id).map(({ name }) => name.zh),
      ...policy.placards.filter((each) => each.admission === id).map(({ text }) => text),
      ...policy.posts.filter((each) => each.admission === id).map(({ name }) => name),
    ].join('、');
  const state = (each: Admission) => {
    const rulings = [...REVIEWERS.map((who) => each.reviews[who]), each.approval];
    if (rulings.some((given) => given?.outcome === 'refused')) return word('state.refused');
    const lacks = admissionLacks(each, REVIEWERS, today);
    if (lacks.length > 0)
      return word('lacks', { lacks: lacks.map((lack) => sayLack(language, lack)).join('、') });
    return word(each.validUntil !== null && each.validUntil < today ? 'state.expired' : 'state.complete');
  };
  const reviews = (who: Reviewer): FilledColumn<Admission> => [
    word('review', { reviewer: sayValue(language, 'reviewer', who) }),
    34,
    'left',
    (each) => textCell(each.reviews[who] === null ? '' : ruling(each.reviews[who], language)),
  ];
  return {
    ...headOf('table.admissions', paper),
    ...filledTable(
      [
        [word('number'), 10, 'centre', (_, at) => numberCell(at + 1)],
        [word('name'), 46, 'left', ({ name }) => textCell(name)],
        [word('kind'), 18, 'centre', ({ kind }) => textCell(word(`kind.${kind}`))],
        [word('askedBy'), 40, 'left', ({ askedBy }) => textCell(askedBy)],
        [word('basis'), 60, 'left', ({ basis }) => textCell(documentText(basis))],
        [word('level'), 24, 'left', ({ basis }) => textCell(sayValue(language, 'level', basis.level))],
        [word('duties'), 50, 'left', ({ duties }) => textCell(duties)],
        [word('process'), 50, 'left', (each) => textCell(each.process)],
        [word('content'), 50, 'left', ({ content }) => textCell(content)],
        ...REVIEWERS.map(reviews),
        [
          word('review.approval'),
          34,
          'left',
          ({ approval }) => textCell(approval === null ? '' : ruling(approval, language)),
        ],
        [word('validUntil'), 24, 'left', ({ validUntil }) => dayCell(validUntil)],
        [word('state'), 50, 'left', (each) => textCell(state(each))],
        [word('used'), 50, 'left', ({ id }) => textCell(usedBy(id))],
      ],
      policy.admissions,
    ),
  };
}

export function postList(paper: AskedPaper): Table {
  const { project, language } = paper;
  const word = wordsOf(language);
  const roomOf = (asked: string | null) => project.rooms.find(({ id }) => id === asked)?.name.zh;
  return {
    ...headOf('table.posts', paper),
    ...filledTable(
      [
        [word('number'), 10, 'centre', (_, at) => numberCell(at + 1)],
        [word('name'), 46, 'left', ({ name }) => textCell(name)],
        [word('kind'), 30, 'centre', ({ kind }) => textCell(word(`kind.${kind}`))],
        [word('room'), 40, 'left', ({ room }) => textCell(roomOf(room))],
        [
          word('people'),
          60,
          'left',
          ({ people }) =>
            textCell(people.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join('、')),
        ],
        [word('duties'), 80, 'left', ({ duties }) => textCell(duties)],
      ],
      project.policy.posts,
    ),
  };
}

export function burdenLedger(paper: AskedPaper): Table {
  const { project, language } = paper;
  const word = wordsOf(language);
  return {
    ...headOf('table.burdens', paper),
    ...filledTable(
      [
        [word('number'), 10, 'centre', (_, at) => numberCell(at + 1)],
        [word('name'), 50, 'left', ({ name }) => textCell(name)],
        [word('kind'), 24, 'centre', ({ kind }) => textCell(kind === null ? '' : word(`kind.${kind}`))],
        [word('askedBy'), 40, 'left', ({ askedBy }) => textCell(askedBy)],
        [word('basis'), 60, 'left', ({ basis }) => textCell(basis === undefined ? '' : documentText(basis))],
        [word('frequency'), 24, 'left', ({ frequency }) => textCell(frequency)],
        [
          word('traces'),
          24,
          'left',
          ({ tracesAsked }) => textCell(tracesAsked === null ? '' : word(tracesAsked ? 'yes' : 'no')),
        ],
        [
          word('decision'),
          20,
          'left',
          ({ decision }) => textCell(decision === null ? '' : word(`decision.${decision.outcome}`)),
        ],
        [word('into'), 40, 'left', ({ decision }) => textCell(decision?.into)],
        [word('by'), 24, 'left', ({ decision }) => textCell(decision?.decided.by)],
        [word('on'), 24, 'left', ({ decision }) => dayCell(decision?.decided.on)],
      ],
      project.policy.burdens,
    ),
  };
}

function headOf(
  key: 'table.admissions' | 'table.posts' | 'table.burdens',
  { project, today, language }: AskedPaper,
): Pick<Table, 'title' | 'lines' | 'notes'> {
  const word = wordsOf(language);
  return {
    title: word(key, { village: project.register.village.zh }),
    lines: [word('line', { place: wholePlace(project), today })],
    notes: [],
  };
}
