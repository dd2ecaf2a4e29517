import { countedOutcomes } from '../words/plateOutcomes.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { areaMinima, areaMinimum } from '../../core/policy/areaMinimum.ts';
import { type Citation, type CitedDocument } from '../../core/policy/citation.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type Day } from '../../core/project/people.ts';
import { SETTINGS, type Setting } from '../../core/project/register.ts';
import { type LetterBlock, type LetterUpward } from '../../core/report/letterUpward.ts';
import { type SITUATION, situationWord as word } from '../words/situation.ts';
import { ofCommunity } from '../words/words.ts';
import { areaVerdict } from './areaVerdict.ts';
import { sayBasis } from './basis.ts';
import { sayDay } from '../words/day.ts';
import { sumOf, villageCounts, type VillageCounts } from './villageCounts.ts';
import { groupFindings } from './groupFindings.ts';
import { type Level } from './level.ts';
import { type Villages } from './placardLedger.ts';
import { settingOf, type JudgedProject } from './reportAsk.ts';
import { sayGroup } from './sayGroup.ts';
import { byTownship, type Township } from './townshipSummary.ts';
import { ofSeverity } from '../../core/policy/severity.ts';
import { sayValue } from '../words/values.ts';
import { sayItem } from '../policy/sayFinding.ts';

export type SituationAsk = {
  readonly level: Level;
  /** 阿鲁科尔沁旗巴彦温都尔苏木, and its own name alone: 巴彦温都尔苏木. */
  readonly area: string;
  readonly name: string;
  readonly issuer: string;
  readonly number: string;
  readonly signer: string;
  /** 主送机关; null = those that clause （十二） names. */
  readonly to: string | null;
  /** 抄送机关 and 印发机关; '' = nobody, and a line for a hand. */
  readonly copies: string;
  readonly printer: string;
  /** 印发日期; null = left open. */
  readonly printed: Day | null;
  /** Files that should be among the villages and are not. */
  readonly left?: number | undefined;
};

type Reporting = CitedDocument & { readonly reporting: NonNullable<CitedDocument['reporting']> };

const isReporting = (document: CitedDocument): document is Reporting => document.reporting !== undefined;

/** The document of the rulebook that has the situation reported upward, and to whom by which clause; null where none does. */
function reportingOf({ documents }: Rulebook): Reporting | null {
  return [...documents.values()].find(isReporting) ?? null;
}

/**
 * Whom the rulebook's document has the situation reported to; null where it does not say. The clause asks no township:
 * that reports to its banner, by whose arrangement only it knows.
 */
export function reportedTo(rulebook: Rulebook, level: Level): string | null {
  return level === 'banner' ? (reportingOf(rulebook)?.reporting.to ?? null) : null;
}

/** 情况报告 upward (clause （十二）): only figures that are on record; a proposal is called one and counts for nothing. */
export function situationReport(villages: Villages, ask: SituationAsk): LetterUpward {
  const [{ rulebook, today }] = villages;
  const { level, area, name, issuer, number, signer, copies, printer, printed, left = 0 } = ask;
  const asked = reportedTo(rulebook, level);
  const counts = sumOf(villages.map(villageCounts));
  const by = asked === null ? null : reportingOf(rulebook);
  const clause = by === null ? '' : sayItem(by.reporting.clause);
  const day = sayDay(today, 'zh');
  const basis = sayBasis(rulebook, 'zh');
  const short = shortName(rulebook);
  const said = settingOf(villages) === 'community' ? ofCommunity : (text: string) => text;
  const report: LetterUpward = {
    // An issuer that names the area needs it no second time.
    title: word('title', { issuer, area: issuer.includes(name) ? '' : area })
      .split('|')
      .filter((each) => each !== ''),
    issuer,
    number,
    signer,
    to: ask.to ?? asked ?? '',
    date: day,
    blocks: [
      paragraph(
        word('opening', {
          basis: short === null ? basis : basis.replace(/）$/u, word('introduced', { short })),
          clause,
          area,
          day,
        }),
      ),
      heading(1, word('1')),
      paragraph(base(villages, counts)),
      ...(left === 0 ? [] : [paragraph(word('left', { count: left }))]),
      heading(1, word('2')),
      ...plateBlocks(villages, counts),
      heading(1, word('3')),
      ...areaBlocks(villages),
      heading(1, word('4')),
      ...problemBlocks(villages, counts),
      heading(1, word('5')),
      paragraph(next(villages)),
      paragraph(word('ending')),
    ],
    attachments: [word('summary'), word('ledger', { area })],
    imprint: { copies, printer, printed: printed === null ? '' : sayDay(printed, 'zh') },
  };
  return {
    ...report,
    title: report.title.map(said),
    blocks: report.blocks.map((block) => ({ ...block, text: said(block.text) })),
    attachments: report.attachments.map(said),
  };
}

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2, text: string): LetterBlock => ({ kind: 'heading', level, text });

type Counted = readonly (readonly [key: keyof typeof SITUATION, count: number])[];

/** What there is, each with its figure. A nought is left out: the figure before it says that there is no more. */
function listed(counted: Counted): string {
  return counted
    .filter(([, count]) => count > 0)
    .map(([key, count]) => word(key, { count }))
    .join('，');
}

function base(villages: Villages, { before }: VillageCounts): string {
  const of = (setting: Setting) => villages.filter(({ project }) => project.setting === setting).length;
  const [only, ...others] = SETTINGS.filter((setting) => of(setting) > 0);
  const settings =
    only !== undefined && others.length === 0
      ? only === 'community'
        ? ''
        : word('only', { setting: sayValue('zh', 'setting', only) })
      : word('of-these', {
          list: SETTINGS.filter((setting) => of(setting) > 0)
            .map((setting) =>
              word('setting', { setting: sayValue('zh', 'setting', setting), count: of(setting) }),
            )
            .join('，'),
        });
  const data = { townships: byTownship(villages).length, villages: villages.length, settings };
  return `${word('base', data)}${before === 0 ? '' : word('before', { before })}`;
}

function plateBlocks(villages: Villages, counts: VillageCounts): readonly LetterBlock[] {
  if (counts.before === 0) return [paragraph(word('none'))];
  const { decided, proposed } = counts;
  const townships = byTownship(villages);
  const outcomes = countedOutcomes('zh', (outcome) => counts[outcome]).join('，');
  const stages = listed([
    ['done', counts.done],
    ['underway', counts.underway],
    ['overdue', counts.overdue],
  ]);
  const said = countedOutcomes('zh', (outcome) => counts[`say-${outcome}`]).join('，');
  return [
    heading(2, word('2.1')),
    paragraph(decided === 0 ? word('decided-none') : word('decided', { decided, outcomes, stages })),
    heading(2, word('2.2')),
    paragraph(proposed === 0 ? word('proposed-none') : word('proposed', { proposed, outcomes: said })),
    ...(townships.length < 2
      ? []
      : [heading(2, word('2.3')), ...townships.map((township) => paragraph(ofTownship(township)))]),
  ];
}

function ofTownship({ name, members }: Township): string {
  const { before, decided, done, overdue, proposed } = sumOf(members.map(villageCounts));
  const counts = listed([
    ['township.before', before],
    ['township.decided', decided],
    ['township.done', done],
    ['township.overdue', overdue],
    ['township.proposed', proposed],
  ]);
  return word('township', {
    township: name,
    villages: members.length,
    counts: before === 0 ? word('township.none') : counts,
  });
}

function areaBlocks(villages: Villages): readonly LetterBlock[] {
  const [{ rulebook }] = villages;
  const of = (...verdicts: ReturnType<typeof areaVerdict>[]) =>
    villages.filter((each) => verdicts.includes(areaVerdict(each)));
  // A figure that could not be computed is none.
  const [pass, fail, unknown] = [of('pass'), of('fail'), of('unknown', 'uncomputed')];
  const least = standards(rulebook);
  if (least === null)
    return [
      paragraph(
        word('no-standard', { document: calledBy(rulebook.documents.keys().next().value ?? '', rulebook) }),
      ),
    ];
  const named = (some: readonly JudgedProject[], say: (each: JudgedProject) => string) =>
    some.map(say).join('、');
  const counts = listed([
    ['pass', pass.length],
    ['fail', fail.length],
    ['unknown', unknown.length],
    ['exempt', of(null).length],
  ]);
  const text = [
    word('area-standard', { standards: least, counts }),
    fail.length === 0 ? '' : word('areas-fail', { list: named(fail, withArea) }),
    unknown.length === 0 ? '' : word('areas-unknown', { list: named(unknown, nameOf) }),
  ];
  return [paragraph(text.join(''))];
}

/** 《实施意见》第（七）项农区不低于200平方米、牧区不低于150平方米, as the rulebook has them; null = it sets none. */
function standards(rulebook: Rulebook): string | null {
  const minima = areaMinima(rulebook);
  if (minima.length === 0) return null;
  const clauses = new Set(minima.flatMap(({ cites }) => cites.map((cite) => sayCite(cite, rulebook))));
  const least = minima.map(({ setting, least }) =>
    word(setting === 'community' ? 'least-community' : 'least', {
      setting: sayValue('zh', 'setting', setting),
      least,
    }),
  );
  return `${[...clauses].join('、')}${least.join('、')}`;
}

/** The document that the report names in full at its head is called by its short name from there on. */
function shortName(rulebook: Rulebook): string | null {
  const by = reportingOf(rulebook);
  return by !== null && rulebook.documents.keys().next().value === by.id ? (by.short?.zh ?? null) : null;
}

function calledBy(document: string, rulebook: Rulebook): string {
  const short = document === reportingOf(rulebook)?.id ? shortName(rulebook) : null;
  return `《${short ?? rulebook.documents.get(document)?.title ?? document}》`;
}

/** 《实施意见》第（七）项, 《实施意见》附件2: a clause with its document, so that nobody takes its annexes for the report's own. */
function sayCite({ document, clause }: Citation, rulebook: Rulebook): string {
  return word('cited', {
    document: calledBy(document, rulebook),
    clause: sayItem(clause),
  });
}

function nameOf({ project }: JudgedProject): string {
  return `${project.register.township.zh}${project.register.village.zh}`;
}

function withArea(judged: JudgedProject): string {
  const basis = areaMinimum(judged.rulebook, judged.project)?.basis ?? 'building';
  const area = judged.site.areas[basis] ?? 0;
  return word('area-one', { village: nameOf(judged), area: shownArea(area) });
}

function problemBlocks(villages: Villages, { must, warning }: VillageCounts): readonly LetterBlock[] {
  const faulty = villages.filter((village) => villageCounts(village).must > 0).length;
  const found = [
    must === 0 ? word('problems-none') : word('problems', { villages: faulty, must }),
    ...(warning === 0 ? [] : [word('warnings', { warning })]),
  ].join('；');
  return [paragraph(`${found}。${must === 0 ? '' : word('clauses', { list: byClause(villages) })}`)];
}

/** Required findings by the clause that each cites first, in the order of the document, its annexes last. */
function byClause(villages: Villages): string {
  const [{ rulebook }] = villages;
  const clauses = new Map<string, { readonly place: number; readonly count: number }>();
  for (const village of villages) {
    for (const group of groupFindings(ofSeverity(village.findings, 'must'))) {
      const [cite] = group[0].cites;
      if (cite === undefined) continue;
      const said = sayCite(cite, rulebook);
      const known = clauses.get(said) ?? { place: placeOf(cite, rulebook), count: 0 };
      clauses.set(said, { ...known, count: known.count + sayGroup(group, village).count });
    }
  }
  return [...clauses]
    .sort(([, one], [, two]) => one.place - two.place)
    .map(([clause, { count }]) => word('clause-count', { clause, count }))
    .join('；');
}

const NUMERALS = '〇一二三四五六七八九十';

/** （七） 7, （十二） 12, 附件2 1002; other documents behind the first, each in the order met. */
function placeOf({ document, clause }: Citation, { documents }: Rulebook): number {
  const at = [...documents.keys()].indexOf(document) * 10_000;
  const annex = /^附件(\d+)$/u.exec(clause)?.[1];
  if (annex !== undefined) return at + 1000 + Number(annex);
  const numeral = /^（(.+)）$/u.exec(clause)?.[1];
  return numeral === undefined
    ? at + 500
    : at + [...numeral].reduce((sum, each) => sum + NUMERALS.indexOf(each), 0);
}

function next(villages: Villages): string {
  const asking = villages.filter((village) => {
    const { proposed, underway, overdue, must } = villageCounts(village);
    return proposed + underway + overdue + must > 0;
  });
  const [first] = asking;
  if (first === undefined) return word('next-none');
  const { proposed, underway, overdue, must } = sumOf(asking.map(villageCounts));
  const open = underway + overdue;
  const entered = asking.map(({ project }) => project.papers);
  const deadlines = entered.flatMap(({ deadline }) => (deadline === null ? [] : [deadline])).sort();
  const passed = deadlines.filter((deadline) => deadline < first.today).length;
  const last = deadlines.at(-1);
  const lacking = entered.filter(
    ({ responsible, deadline }) => responsible === '' || deadline === null,
  ).length;
  const late = overdue === 0 ? 'next-open' : underway === 0 ? 'next-all-overdue' : 'next-some-overdue';
  return [
    proposed === 0 ? '' : word('next-proposed', { proposed }),
    open === 0 ? '' : word(late, { open, overdue }),
    must === 0 ? '' : word('next-must'),
    last === undefined
      ? ''
      : passed > 0
        ? word('next-passed', { count: passed })
        : word('next-work', { deadline: sayDay(last, 'zh') }),
    lacking === 0 ? '' : word('next-lacking', { count: lacking }),
  ].join('');
}
