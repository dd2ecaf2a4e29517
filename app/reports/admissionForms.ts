import { admissionLacks } from '../../core/policy/kinds/admitted.ts';
import { type Admission, REVIEWERS, type Ruling } from '../../core/project/admission.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { type Column, dayCell, numberCell, type Table, textCell } from '../../core/report/table.ts';
import { ADMISSION_WORDS } from '../words/admission.ts';
import { sayValue } from '../policy/sayFinding.ts';
import { say, type UiLanguage } from '../words/words.ts';
import { sayDay } from '../words/day.ts';
import { wholePlace } from './reportAsk.ts';

export type AskedPaper = {
  readonly project: Project;
  readonly today: Day;
  readonly language: UiLanguage;
};

type Key = keyof typeof ADMISSION_WORDS.zh;

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
  paper: AskedPaper,
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

function form(admission: Admission, { project, today, language }: AskedPaper): readonly Block[] {
  const word = wordsOf(language);
  const { name, askedBy, basis, reviews, approval, validUntil } = admission;
  const signed = { sign: word('sign.sign'), seal: word('sign.seal'), day: word('sign.day') };
  const written = (key: 'duties' | 'process' | 'content') => ({
    ...{ label: word(key), text: admission[key] },
    ...{ room: WRITE, signed: null },
  });
  const ruled = (label: Key, given: Ruling | null) => ({
    label: word(label),
    text: given === null || given.signed.on > today ? '' : onRecord(given, language),
    ...{ room: RULE, signed },
  });
  const lacks = [
    ...admissionLacks(admission, REVIEWERS, today).map((lack) => sayValue(language, 'lack', lack)),
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
    { kind: 'title', text: titleOf(admission, language), under: [word('under')] },
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
    { kind: 'paragraph', text: word('intro') },
    {
      kind: 'fields',
      fields: [
        ...REVIEWERS.map((who) => ruled(`label.${who}`, reviews[who])),
        ruled('label.approval', approval),
      ],
    },
  ];
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
      return word('lacks', { lacks: lacks.map((lack) => sayValue(language, 'lack', lack)).join('、') });
    return word(each.validUntil !== null && each.validUntil < today ? 'state.expired' : 'state.complete');
  };
  return {
    ...headOf('table.admissions', paper),
    columns: columnsOf(language, [
      ['number', 10],
      ['name', 46],
      ['kind', 18],
      ['askedBy', 40],
      ['basis', 60],
      ['level', 24],
      ['duties', 50],
      ['process', 50],
      ['content', 50],
      ['review.organisation', 34],
      ['review.civilAffairs', 34],
      ['review.agriculture', 34],
      ['review.approval', 34],
      ['validUntil', 24],
      ['state', 50],
      ['used', 50],
    ]),
    rows: policy.admissions.map((each, at) => [
      numberCell(at + 1),
      textCell(each.name),
      textCell(word(`kind.${each.kind}`)),
      textCell(each.askedBy),
      textCell(documentText(each.basis)),
      textCell(sayValue(language, 'level', each.basis.level)),
      textCell(each.duties),
      textCell(each.process),
      textCell(each.content),
      ...REVIEWERS.map((who) =>
        textCell(each.reviews[who] === null ? '' : ruling(each.reviews[who], language)),
      ),
      textCell(each.approval === null ? '' : ruling(each.approval, language)),
      dayCell(each.validUntil),
      textCell(state(each)),
      textCell(usedBy(each.id)),
    ]),
  };
}

export function postList(paper: AskedPaper): Table {
  const { project, language } = paper;
  const word = wordsOf(language);
  return {
    ...headOf('table.posts', paper),
    columns: columnsOf(language, [
      ['number', 10],
      ['name', 46],
      ['kind', 30],
      ['room', 40],
      ['people', 60],
      ['duties', 80],
    ]),
    rows: project.policy.posts.map((each, at) => [
      numberCell(at + 1),
      textCell(each.name),
      textCell(word(`kind.${each.kind}`)),
      textCell(project.rooms.find(({ id }) => id === each.room)?.name.zh),
      textCell(each.people.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join('、')),
      textCell(each.duties),
    ]),
  };
}

export function burdenLedger(paper: AskedPaper): Table {
  const { project, language } = paper;
  const word = wordsOf(language);
  return {
    ...headOf('table.burdens', paper),
    columns: columnsOf(language, [
      ['number', 10],
      ['name', 50],
      ['kind', 24],
      ['askedBy', 40],
      ['basis', 60],
      ['frequency', 24],
      ['traces', 24],
      ['decision', 20],
      ['into', 40],
      ['by', 24],
      ['on', 24],
    ]),
    rows: project.policy.burdens.map(
      ({ name, kind, askedBy, basis, frequency, tracesAsked, decision }, at) => [
        numberCell(at + 1),
        textCell(name),
        textCell(word(`kind.${kind}`)),
        textCell(askedBy),
        textCell(basis === undefined ? '' : documentText(basis)),
        textCell(frequency),
        textCell(tracesAsked === null ? '' : word(tracesAsked ? 'yes' : 'no')),
        textCell(decision === null ? '' : word(`decision.${decision.outcome}`)),
        textCell(decision?.into),
        textCell(decision?.decided.by),
        dayCell(decision?.decided.on),
      ],
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

function columnsOf(language: UiLanguage, columns: readonly (readonly [Key, number])[]): readonly Column[] {
  return columns.map(([key, width]) => ({
    heading: say(ADMISSION_WORDS, language, key),
    width,
    align: key === 'number' || key === 'kind' ? 'centre' : 'left',
  }));
}
