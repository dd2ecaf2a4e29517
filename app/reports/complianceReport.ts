import { countedOutcomes } from '../words/plateOutcomes.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { areaMinimum } from '../../core/policy/areaMinimum.ts';
import { AREA_BASES, type AreaBasis } from '../../core/policy/areas.ts';
import { type Finding } from '../../core/policy/finding.ts';
import { type Block, type Report, type ReportItem } from '../../core/report/report.ts';
import {
  dayCell,
  filledTable,
  numberCell,
  textCell,
  type Cell,
  type Table,
} from '../../core/report/table.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { type MongolianText } from '../../core/project/text.ts';
import { type Sign } from '../../core/project/sign.ts';
import { areaDoubtsOf } from '../policy/siteFacts.ts';
import { sayCitation, sayTitle } from '../policy/sayFinding.ts';
import { sayValue } from '../words/values.ts';
import { sayAreaDoubt } from '../words/areaDoubts.ts';
import { sayBasis, sayClauses } from './basis.ts';
import { sayDay } from '../words/day.ts';
import { villageCounts } from './villageCounts.ts';
import { groupFindings } from './groupFindings.ts';
import { villageFrame, work } from './paperFrame.ts';
import { placesOf, sayGroup } from './sayGroup.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';
import { rulebookCaveats } from './rulebookCaveats.ts';
import { ofSeverity, SEVERITIES } from '../../core/policy/severity.ts';
import { type ListedSign } from './listedSigns.ts';

/** 核查报告: verdict, findings with their clauses, areas, signs, plates, documents. */
export function complianceReport(judged: JudgedProject): Report {
  const { project, rulebook, today, language } = judged;
  const word = reportWords(language, project.setting);
  const title = word('compliance.title', { village: project.register.village.zh });
  const under = [
    word('compliance.under', { basis: sayBasis(rulebook, language) }),
    ...rulebookCaveats(rulebook, language),
  ];
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: [
      { kind: 'title', text: title, under },
      { kind: 'entries', frame: villageFrame(judged) },
      {
        kind: 'facts',
        facts: [
          [word('fact.village'), wholePlace(project)],
          [word('fact.setting'), sayValue(language, 'setting', project.setting)],
          [word('fact.today'), sayDay(today, language)],
        ],
      },
      { kind: 'heading', level: 1, text: word('compliance.1') },
      { kind: 'paragraph', text: summary(judged) },
      ...strayBlocks(judged),
      { kind: 'heading', level: 1, text: word('compliance.2') },
      ...findingBlocks(judged),
      ...workBlocks(judged),
      { kind: 'heading', level: 1, text: word('compliance.3') },
      ...areaBlocks(judged),
      { kind: 'heading', level: 1, text: word('compliance.4') },
      ...signBlocks(judged),
      { kind: 'heading', level: 1, text: word('compliance.5') },
      { kind: 'paragraph', text: plateSummary(judged) },
      { kind: 'heading', level: 1, text: word('compliance.6') },
      { kind: 'table', table: documentTable(judged) },
      { kind: 'seal', frame: villageFrame(judged) },
    ],
  };
}

function summary(judged: JudgedProject): string {
  const { findings, language } = judged;
  const word = reportWords(language);
  if (findings.length === 0) return word('compliance.none');
  const said = (['must', 'accepted', 'warning', 'justified', 'note'] as const).map((key) => {
    const count = placesOf(
      findings.filter(({ severity, answer }) => severity === key || answer.state === key),
      judged,
    );
    return [key, count === 0 ? '' : word(`compliance.summary.${key}`, { count })] as const;
  });
  const { must, accepted, warning, justified, note } = Object.fromEntries(said) as Record<
    (typeof said)[number][0],
    string
  >;
  const list = [`${must}${accepted}`, `${warning}${justified}`, note].filter((each) => each !== '');
  const sentence = word('compliance.summary', { list: list.join(language === 'zh' ? '，' : ', ') });
  // The window lists by signs, the paper by what is to be mended on them: where the figures part, the paper says why.
  const required = ofSeverity(findings, 'must');
  const entries = required.filter(({ answer }) => answer.state === 'open').length;
  const isSame = entries === placesOf(required, judged);
  return isSame ? sentence : `${sentence}${word('compliance.counts', { count: entries })}`;
}

function strayBlocks({ strays, language }: JudgedProject): readonly Block[] {
  if (strays.length === 0) return [];
  const word = reportWords(language);
  return [
    {
      kind: 'paragraph',
      text: word('compliance.stray', { count: strays.length }),
    },
  ];
}

/** Gravest first; within a severity in the rulebook's order. */
function findingBlocks(judged: JudgedProject): readonly Block[] {
  const { findings, language } = judged;
  const word = reportWords(language);
  if (findings.length === 0) return [{ kind: 'paragraph', text: word('compliance.none') }];
  let number = 0;
  return SEVERITIES.flatMap((severity): readonly Block[] => {
    const some = ofSeverity(findings, severity);
    const groups = groupFindings(some);
    if (some.length === 0)
      return severity === 'must' ? [{ kind: 'paragraph', text: word('compliance.none-must') }] : [];
    return [
      {
        kind: 'heading',
        level: 2,
        text: word('compliance.severity', {
          severity: sayValue(language, 'severity', severity),
          matters: groups.length,
          count: placesOf(some, judged),
        }),
      },
      ...groups.map((group): Block => ({
        kind: 'item',
        item: findingItem(group, (number += 1), judged),
      })),
    ];
  });
}

/** Most findings of a group that are listed one by one; the list of findings (xlsx) and the ledger have them all. */
const MOST_LISTED = 40;

function findingItem(
  group: readonly [Finding, ...Finding[]],
  number: number,
  judged: JudgedProject,
): ReportItem {
  const { rulebook, language, today } = judged;
  const word = reportWords(language);
  const [finding] = group;
  const { headline, list } = sayGroup(group, judged);
  const marks = language === 'zh' ? '；' : '; ';
  const listed = (texts: readonly string[]) =>
    texts.length <= MOST_LISTED
      ? texts.join(marks)
      : word('item.more', { list: texts.slice(0, MOST_LISTED).join(marks), count: texts.length });
  const lines: (readonly [string, string])[] = [
    ...(list.length === 0 ? [] : [[word('item.each'), listed(list)] as const]),
    ...finding.cites.map(
      (cite, at) => [at === 0 ? word('item.cites') : '', sayCitation(cite, { ...rulebook, today })] as const,
    ),
    [word('item.advice'), finding.advice[language]],
    [word('item.answer'), sayAnswer(finding, judged)],
  ];
  return {
    number: String(number),
    tag: sayClauses(finding.cites.slice(0, 1), judged),
    weight: finding.severity === 'must' ? 'strong' : 'plain',
    headline,
    lines,
  };
}

function sayAnswer({ answer }: Finding, { language }: JudgedProject): string {
  const word = reportWords(language);
  switch (answer.state) {
    case 'open':
      return sayValue(language, 'answer', 'open');
    case 'accepted':
      return word('answer.accepted', answer.by);
    case 'justified':
      return word('answer.justified', answer.by);
  }
}

type Basis = AreaBasis | 'outdoor';

function areaBlocks(judged: JudgedProject): readonly Block[] {
  const { project, site, language } = judged;
  const word = reportWords(language);
  const rule = areaMinimum(judged.rulebook, project);
  const unknown = word(site.uncomputed.length > 0 ? 'area.uncomputed' : 'area.unknown');
  const printed = (basis: Basis): number | null => {
    const area = site.areas[basis];
    return area === null ? null : Number(shownArea(area));
  };
  const verdict = (basis: Basis): string => {
    const area = site.areas[basis];
    if (rule?.basis !== basis) return word('area.not-judged');
    return area === null ? unknown : word(area >= rule.least ? 'area.pass' : 'area.fail');
  };
  const margin = (basis: Basis): Cell => {
    const area = printed(basis);
    if (rule?.basis !== basis || area === null) return textCell('—');
    return numberCell(Math.round((area - rule.least) * 100) / 100, 2);
  };
  const table: Table = {
    title: word('area.title'),
    lines: [],
    ...filledTable<Basis>(
      [
        [word('area.basis'), 34, 'left', (basis) => textCell(sayValue(language, 'basis', basis))],
        [
          word('area.figure'),
          34,
          'right',
          (basis) => {
            const area = printed(basis);
            return area === null ? textCell(unknown) : numberCell(area, 2);
          },
        ],
        [
          word('area.least'),
          32,
          'right',
          (basis) => (rule?.basis === basis ? numberCell(rule.least, 2) : textCell('—')),
        ],
        [word('area.margin'), 32, 'right', margin],
        [word('area.verdict'), 30, 'centre', (basis) => textCell(verdict(basis))],
      ],
      [...AREA_BASES, 'outdoor'],
    ),
    notes: [
      ...(rule === null
        ? []
        : [word('compliance.areas', { basis: sayValue(language, 'basis', rule.basis) })]),
      ...areaDoubtsOf(project).map((doubt) => sayAreaDoubt(doubt, language, project)),
    ],
  };
  return [{ kind: 'table', table }];
}

function signBlocks({ project, site, signs, language }: JudgedProject): readonly Block[] {
  const word = reportWords(language);
  const made = signs.filter(({ isDrawing }) => !isDrawing);
  const drawings = signs.filter(({ isDrawing }) => isDrawing);
  // Drawings are no signs: their size is their paper's.
  const notes =
    drawings.length === 0
      ? []
      : [
          word('sign.drawings', {
            count: drawings.length,
            list: drawings.map(({ name }) => name).join(language === 'zh' ? '、' : ', '),
          }),
        ];
  if (made.length === 0)
    return [word('compliance.no-signs'), ...notes].map((text) => ({ kind: 'paragraph', text }));
  const mnOf = ({ sign }: ListedSign) => mongolianOn(sign, project);
  const mongolian = (mn: MongolianText | null | undefined): Cell => {
    if (mn === undefined) return textCell('—');
    return mn === null ? textCell(word('sign.no-mn')) : { kind: 'mongolian', text: mn.text };
  };
  const proof = (mn: MongolianText | null | undefined): string => {
    if (mn === null || mn === undefined) return '—';
    const { proof: by } = mn;
    return by === null ? word('sign.unproofed') : word('sign.proofed', { by: by.by, on: by.on });
  };
  const form = ({ sign }: ListedSign): string => {
    const look = site.look(sign);
    return look === null ? word('look.unknown') : word(`look.${look.kind}`);
  };
  const table: Table = {
    title: word('sign.title'),
    lines: [],
    ...filledTable(
      [
        [word('sign.number'), 11, 'centre', (_, at) => numberCell(at + 1)],
        [word('sign.text'), 48, 'left', ({ name }) => textCell(name)],
        [word('sign.mn'), 34, 'centre', (each) => mongolian(mnOf(each))],
        [word('sign.form'), 25, 'centre', (each) => textCell(form(each))],
        [word('sign.size'), 24, 'centre', ({ sign }) => textCell(`${sign.size.width}×${sign.size.height}`)],
        [word('sign.copies'), 11, 'centre', ({ sign }) => numberCell(sign.copies)],
        [word('sign.proof'), 20, 'centre', (each) => textCell(proof(mnOf(each)))],
      ],
      made,
    ),
    notes,
  };
  return [{ kind: 'table', table }];
}

/** The Mongolian of a sign's name; undefined for a board, which shows many texts. */
function mongolianOn(sign: Sign, project: JudgedProject['project']): MongolianText | null | undefined {
  return signWords(project, sign)?.name?.mn;
}

function plateSummary(judged: JudgedProject): string {
  const word = reportWords(judged.language);
  if (judged.audit.length === 0) return word('compliance.no-placards');
  const counts = villageCounts(judged);
  const { language } = judged;
  const comma = language === 'zh' ? '、' : ', ';
  const { decided, proposed } = counts;
  const outcomes = countedOutcomes(language, (outcome) => counts[outcome]).join(comma);
  const said = countedOutcomes(language, (outcome) => counts[`say-${outcome}`]).join(comma);
  // A nought says nothing that the figure before it does not.
  const stages = (['done', 'underway', 'overdue'] as const)
    .flatMap((stage) => (counts[stage] === 0 ? [] : [word(`plates.${stage}`, { count: counts[stage] })]))
    .join(language === 'zh' ? '，' : ', ');
  return [
    word('plates.before', { count: counts.before }),
    decided === 0 ? word('plates.undecided') : word('plates.decided', { count: decided, outcomes, stages }),
    proposed === 0 ? '' : word('plates.proposed', { count: proposed, outcomes: said }),
    word('plates.ledger'),
  ].join('');
}

/** Who is to put right what was found, how, and by when; nothing where nothing is asked. */
function workBlocks({ findings, project, language, today }: JudgedProject): readonly Block[] {
  const word = reportWords(language);
  if (!findings.some(({ severity }) => severity !== 'note')) return [];
  const { responsible, measures, deadline } = work(project, word('work.as-advised'));
  return [
    { kind: 'heading', level: 2, text: word('work.title') },
    {
      kind: 'facts',
      facts: [
        [word('ledger.responsible'), responsible],
        [
          word('ledger.deadline'),
          deadline === null
            ? ''
            : `${sayDay(deadline, language)}${deadline < today ? word('work.past') : ''}`,
        ],
        [word('ledger.measures'), measures],
      ],
    },
  ];
}

function documentTable({ rulebook, today, language }: JudgedProject): Table {
  const word = reportWords(language);
  return {
    title: word('compliance.6'),
    lines: [],
    ...filledTable(
      [
        [word('document.number'), 11, 'centre', (_, at) => numberCell(at + 1)],
        [word('document.title'), 58, 'left', (document) => textCell(sayTitle(document, today))],
        [word('document.issuer'), 36, 'left', ({ issuer }) => textCell(issuer)],
        [
          word('document.inForce'),
          24,
          'centre',
          ({ inForce, inForceMeans }) =>
            inForceMeans === 'published'
              ? textCell(word('document.published-day', { day: inForce }))
              : dayCell(inForce),
        ],
        [word('document.source'), 20, 'centre', ({ standing }) => textCell(word(`source.${standing}`))],
      ],
      [...rulebook.documents.values()],
    ),
    notes: [...rulebook.documents.values()].flatMap((document, at) =>
      document.note === undefined ? [] : [`${at + 1}. ${document.note}`],
    ),
  };
}
