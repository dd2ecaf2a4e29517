import { shownArea } from '../../core/plan/figures.ts';
import { areaMinima, areaMinimum } from '../../core/policy/areaMinimum.ts';
import { type CitedDocument } from '../../core/policy/citation.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type OfficialBlock, type OfficialDocument } from '../../core/report/officialDocument.ts';
import { situationWord as word } from '../words/situation.ts';
import { areaVerdict } from './areaVerdict.ts';
import { sayBasis, sayClauses, sayDay } from './basis.ts';
import { sumOf, villageCounts, type VillageCounts } from './counts.ts';
import { type Villages } from './placardLedger.ts';
import { type JudgedProject } from './reportAsk.ts';
import { byTownship } from './townshipSummary.ts';

export type SituationAsk = {
  /** 阿鲁科尔沁旗巴彦温都尔苏木, and its own name alone: 巴彦温都尔苏木. */
  readonly area: string;
  readonly name: string;
  readonly issuer: string;
  readonly number: string;
  readonly signer: string;
  /** 主送机关; null = those that clause （十二） names. */
  readonly to: string | null;
};

/** Whom a document of the rulebook has the situation reported to, by which clause; undefined where none says. */
export function reportingOf({ documents }: Rulebook): CitedDocument['reporting'] {
  return [...documents.values()].find(({ reporting }) => reporting !== undefined)?.reporting;
}

/** 情况报告 upward (clause （十二）): only figures that are on record; a proposal is called one and counts for nothing. */
export function situationReport(villages: Villages, ask: SituationAsk): OfficialDocument {
  const [{ rulebook, today }] = villages;
  const { area, name, issuer, number, signer } = ask;
  const reporting = reportingOf(rulebook);
  const to = ask.to ?? reporting?.to;
  if (to === undefined) throw new Error('nobody to report to');
  const counts = sumOf(villages.map(villageCounts));
  const clause = reporting === undefined ? '' : word('clause', { clause: reporting.clause });
  const day = sayDay(today, 'zh');
  return {
    // An issuer that names the area needs it no second time.
    title: word('title', { issuer, area: issuer.includes(name) ? '' : area })
      .split('|')
      .filter((each) => each !== ''),
    issuer,
    number,
    signer,
    to,
    date: day,
    blocks: [
      paragraph(word('opening', { basis: sayBasis(rulebook, 'zh'), clause, area, day })),
      heading(1, word('1')),
      paragraph(base(villages, counts)),
      heading(1, word('2')),
      ...plateBlocks(villages, counts),
      heading(1, word('3')),
      ...areaBlocks(villages),
      heading(1, word('4')),
      ...problemBlocks(villages, counts),
      heading(1, word('5')),
      paragraph(next(villages, counts)),
      paragraph(word('ending')),
    ],
    attachments: [word('summary'), word('ledger', { area })],
  };
}

const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2, text: string): OfficialBlock => ({ kind: 'heading', level, text });

function base(villages: Villages, { before }: VillageCounts): string {
  const of = (setting: string) => villages.filter(({ project }) => project.setting === setting).length;
  return word('base', {
    townships: byTownship(villages).length,
    villages: villages.length,
    farming: of('farming'),
    pastoral: of('pastoral'),
    before,
  });
}

function plateBlocks(villages: Villages, counts: VillageCounts): readonly OfficialBlock[] {
  if (counts.before === 0) return [paragraph(word('none'))];
  const townships = byTownship(villages);
  return [
    heading(2, word('2.1')),
    paragraph(counts.decided === 0 ? word('decided-none') : word('decided', counts)),
    heading(2, word('2.2')),
    paragraph(counts.proposed === 0 ? word('proposed-none') : word('proposed', counts)),
    ...(townships.length < 2
      ? []
      : [
          heading(2, word('2.3')),
          ...townships.map(({ name, members }) =>
            paragraph(
              word('township', {
                ...sumOf(members.map(villageCounts)),
                township: name,
                villages: members.length,
              }),
            ),
          ),
        ]),
  ];
}

function areaBlocks(villages: Villages): readonly OfficialBlock[] {
  const [{ rulebook }] = villages;
  const of = (...verdicts: ReturnType<typeof areaVerdict>[]) =>
    villages.filter((each) => verdicts.includes(areaVerdict(each)));
  // A figure that could not be computed is none.
  const [pass, fail, unknown] = [of('pass'), of('fail'), of('unknown', 'uncomputed')];
  const named = (some: readonly JudgedProject[], say: (each: JudgedProject) => string) =>
    some.map(say).join('、');
  const text = [
    word('area-standard', { standards: standards(rulebook) }),
    word('areas', { pass: pass.length, fail: fail.length, unknown: unknown.length }),
    fail.length === 0 ? '' : word('areas-fail', { list: named(fail, withArea) }),
    unknown.length === 0 ? '' : word('areas-unknown', { list: named(unknown, nameOf) }),
  ];
  return [paragraph(text.join(''))];
}

/** （七）农区不低于200平方米、牧区不低于150平方米, as the rulebook has them. */
function standards(rulebook: Rulebook): string {
  const minima = areaMinima(rulebook);
  const least = minima.map(({ setting, least }) => word(`least-${setting}`, { least }));
  const clauses = sayClauses(
    minima.flatMap(({ cites }) => cites),
    rulebook,
  );
  return `${clauses === '' ? '' : word('clause', { clause: clauses })}${least.join('、')}`;
}

function nameOf({ project }: JudgedProject): string {
  return `${project.register.township.zh}${project.register.village.zh}`;
}

function withArea(judged: JudgedProject): string {
  const basis = areaMinimum(judged.rulebook, judged.project)?.basis ?? 'building';
  const area = judged.site.areas[basis] ?? 0;
  return word('area-one', { village: nameOf(judged), area: shownArea(area) });
}

function problemBlocks(villages: Villages, { must, warning }: VillageCounts): readonly OfficialBlock[] {
  if (must === 0) return [paragraph(word('problems-none', { warning }))];
  const [{ rulebook }] = villages;
  const musts = villages.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'must'));
  const clauses = new Map<string, number>();
  for (const { cites } of musts) {
    const clause = sayClauses(cites.slice(0, 1), rulebook);
    clauses.set(clause, (clauses.get(clause) ?? 0) + 1);
  }
  const list = [...clauses].map(([clause, count]) => word('clause-count', { clause, count })).join('；');
  const faulty = villages.filter(({ findings }) =>
    findings.some(({ severity }) => severity === 'must'),
  ).length;
  return [paragraph(word('problems', { villages: faulty, must, warning }) + word('clauses', { list }))];
}

function next(villages: Villages, counts: VillageCounts): string {
  const { proposed, underway, overdue, must } = counts;
  const open = underway + overdue;
  const asking = villages.filter((village) => {
    const own = villageCounts(village);
    return own.proposed + own.underway + own.overdue + own.must > 0;
  });
  if (asking.length === 0) return word('next-none');
  const entered = asking.map(({ project }) => project.papers);
  const deadlines = entered.flatMap(({ deadline }) => (deadline === null ? [] : [deadline])).sort();
  const last = deadlines.at(-1);
  const lacking = entered.filter(
    ({ responsible, deadline }) => responsible === '' || deadline === null,
  ).length;
  return [
    proposed === 0 ? '' : word('next-proposed', { proposed }),
    open === 0 ? '' : word('next-open', { open, overdue }),
    must === 0 ? '' : word('next-must'),
    last === undefined ? '' : word('next-work', { deadline: sayDay(last, 'zh') }),
    lacking === 0 ? '' : word('next-lacking', { count: lacking }),
  ].join('');
}
