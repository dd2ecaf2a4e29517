import { sumOf, villageCounts } from '../../../app/reports/villageCounts.ts';
import { areaOf, levelMaker, type Level } from '../../../app/reports/level.ts';
import { levelLedger, type Villages } from '../../../app/reports/placardLedger.ts';
import { reportWords } from '../../../app/reports/reportAsk.ts';
import { situationReport } from '../../../app/reports/situationReport.ts';
import { byTownship, townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { REPORT_COMMAND } from '../../../app/words/commands/report.ts';
import { say } from '../../../app/words/words.ts';
import { type Day } from '../../../core/project/people.ts';
import { type LetterUpward } from '../../../core/report/letterUpward.ts';
import { letterUpwardPdf } from '../letterUpwardPdf.ts';
import { findOfficialFaces, type FoundFaces } from '../../library/officialFaces.ts';
import { type ReportDesk, type ReportFile } from './reportFile.ts';
import { tableFiles } from './tableFiles.ts';

/** What people say of the papers of a level; empty = nothing was said. */
export type LevelAsk = {
  readonly level: Level;
  readonly unit: string;
  readonly number: string;
  readonly filledBy: string;
  readonly reviewedBy: string;
  readonly signer: string;
  /** 主送机关; null = those that the clause names. */
  readonly to: string | null;
  /** 抄送机关, 印发机关. */
  readonly copies: string;
  readonly printer: string;
  /** 印发日期; null = left open. */
  readonly printed: Day | null;
  /** Files that should be among the villages and are not. */
  readonly left?: number;
};

export type LevelPapers = {
  readonly villages: Villages;
  /** 阿鲁科尔沁旗巴彦温都尔苏木 */
  readonly area: string;
  readonly situation: LetterUpward;
  /** Faces that the machine has for it. */
  readonly found: FoundFaces;
  readonly files: (desk: ReportDesk) => AsyncGenerator<ReportFile>;
};

/** The papers of a township or banner: summary, ledger, situation report. Villages stand by their township. */
export function levelPapers(
  given: Villages,
  ask: LevelAsk,
  fonts: readonly string[] | undefined,
): LevelPapers {
  const [first, ...others] = byTownship(given).flatMap(({ members }) => members);
  const villages: Villages = first === undefined ? given : [first, ...others];
  const [{ project, language, today: day }] = villages;
  const { level, unit, number, filledBy, reviewedBy, signer, to, copies, printer, printed, left } = ask;
  const area = areaOf(project, level);
  const name = project.register[level].zh;
  const said = { number, filledBy, reviewedBy, ...(unit === '' ? {} : { unit }) };
  const maker = levelMaker(villages, said);
  // The number is the document's; what goes with it is numbered as its annexes, in the order in which it lists them.
  const annex = (at: number) => ({
    ...maker,
    number: number === '' ? '' : reportWords(language)('level.annex', { number, at }),
  });
  const situation = situationReport(villages, {
    ...{ level, area, name, issuer: unit, number, signer, to },
    ...{ copies, printer, printed, left },
  });
  const found = findOfficialFaces(situation, fonts);
  const word = (key: 'file.summary' | 'file.ledger' | 'file.situation' | 'footer') =>
    say(REPORT_COMMAND, language, key);
  async function* files(desk: ReportDesk): AsyncGenerator<ReportFile> {
    const shared = { footer: word('footer'), papers: ['A3', 'A4'], day, language, desk } as const;
    yield* tableFiles(townshipSummary(villages, annex(1), left), { ...shared, name: word('file.summary') });
    yield* tableFiles(
      levelLedger(villages, { area, maker: annex(2), ...(left === undefined ? {} : { left }) }),
      {
        ...shared,
        name: word('file.ledger'),
      },
    );
    const bytes = await letterUpwardPdf(situation, { found, day });
    yield { name: `${word('file.situation')}.pdf`, bytes, missing: [] };
  }
  return { villages, area, situation, found, files };
}

/** How many files `levelPapers` makes, for a progress bar. */
export const LEVEL_FILES = 7;

/** The figures of all villages, for a line at the end. */
export function levelCounts(villages: Villages) {
  return { ...sumOf(villages.map(villageCounts)), villages: villages.length };
}
