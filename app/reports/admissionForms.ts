import { admissionLacks } from '../../core/policy/kinds/admitted.ts';
import { type Admission, REVIEWERS, type Ruling } from '../../core/project/admission.ts';
import { documentText } from '../../core/project/basisDocument.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { type Column, dayCell, numberCell, type Table, textCell } from '../../core/report/table.ts';
import { ADMISSION_WORDS } from '../words/admission.ts';
import { sayValue } from '../sayFinding.ts';
import { say, type UiLanguage } from '../words/words.ts';
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

/** 准入申请（审核）表: a page for each row of the register, with what is known of it and lines to seal and sign. */
export function admissionForms(
  { project, today, language }: AskedPaper,
  admissions: readonly Admission[] = project.policy.admissions,
): Report {
  const word = wordsOf(language);
  const title = word('title', { village: project.register.village.zh });
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: [
      { kind: 'title', text: title, under: [word('under', { today })] },
      {
        kind: 'paragraph',
        text: admissions.length === 0 ? word('none') : word('intro', { count: admissions.length }),
      },
      ...admissions.flatMap((admission, at) => [
        ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
        ...form(admission, at + 1, { project, today, language }),
      ]),
    ],
  };
}

function form(
  admission: Admission,
  number: number,
  { project, today, language }: AskedPaper,
): readonly Block[] {
  const word = wordsOf(language);
  const filled = (text: string) => (text === '' ? word('open') : text);
  const { basis, reviews, approval, validUntil } = admission;
  const lacks = admissionLacks(admission, REVIEWERS, today);
  return [
    { kind: 'heading', level: 2, text: word('heading', { number, name: admission.name }) },
    {
      kind: 'facts',
      facts: [
        [word('village'), wholePlace(project)],
        [word('kind'), word(`kind.${admission.kind}`)],
        [word('name'), admission.name],
        [word('askedBy'), filled(admission.askedBy)],
        [word('basis'), filled(documentText(basis))],
        [word('level'), sayValue(language, 'level', basis.level)],
        [word('dated'), basis.dated ?? word('open')],
        [word('duties'), filled(admission.duties)],
        [word('process'), filled(admission.process)],
        [word('content'), filled(admission.content)],
        ...REVIEWERS.map((who) => [word(`review.${who}`), ruling(reviews[who], language)] as const),
        [word('review.approval'), ruling(approval, language)],
        [word('validUntil'), validUntil ?? (approval === null ? word('open') : word('unlimited'))],
      ],
    },
    ...(lacks.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: word('lacks', {
              lacks: lacks
                .map((lack) => sayValue(language, 'lack', lack))
                .join(language === 'zh' ? '、' : ', '),
            }),
          } as const,
        ]),
    {
      kind: 'signatures',
      labels: [word('sign.asked'), word('sign.organisation'), word('sign.civilAffairs')],
    },
    {
      kind: 'signatures',
      labels: [word('sign.agriculture'), word('sign.banner'), word('sign.day')],
    },
  ];
}

function ruling(given: Ruling | null, language: UiLanguage): string {
  const word = wordsOf(language);
  if (given === null) return word('open');
  const { outcome, signed, opinion } = given;
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
