import {
  type LedgerSet,
  ledgerSets,
  type Judgeable,
  type VillageTwice,
} from '../../../app/reports/ledgerSets.ts';
import { type JudgedProject, judgeProject } from '../../../app/reports/reportAsk.ts';
import { stemOf } from '../../../app/words/fileNames.ts';
import { LEDGERS } from '../../../app/words/ledgers.ts';
import { say, type UiLanguage } from '../../../app/words/words.ts';
import { type Rulebook } from '../../../core/policy/rulebook.ts';
import { type AssetBytes } from '../../../app/host/ports.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { type Day } from '../../../core/project/people.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type Thumbnail } from '../../../output/xlsx/tableXlsx.ts';
import { placardPhotos, projectPhotos } from '../../files/photos.ts';
import { LEVEL_FILES, levelPapers } from './levelFiles.ts';
import { type ReportFile } from './reportFile.ts';

export type LedgerVillage = Omit<Judgeable, 'rulebook'> & {
  readonly assets: AssetBytes;
  readonly rulebook: Rulebook;
};

/** A file that is in none of the papers, and why. */
export type LeftOut = {
  readonly source: string;
  readonly why: string;
  /** Another file of the village; absent where the file did not open. */
  readonly twin?: { readonly village: string; readonly source: string };
};

export type LedgerAsk = {
  readonly villages: readonly LedgerVillage[];
  /** Files that did not open. */
  readonly unread: readonly LeftOut[];
  readonly today: Day;
  readonly language: UiLanguage;
  readonly templates: ReadonlyMap<string, SignTemplate>;
  readonly filledBy: string;
  readonly reviewedBy: string;
  readonly shaper: Shaper;
  readonly fonts?: readonly string[];
};

export type Ledgers = {
  readonly sets: readonly {
    readonly folder: string;
    readonly level: 'township' | 'banner';
    readonly villages: number;
  }[];
  readonly left: readonly LeftOut[];
  /** How many files it makes, for a progress bar. */
  readonly total: number;
  /** Names begin with their set's folder. */
  readonly files: () => AsyncGenerator<ReportFile>;
};

/** Longest side of a photo in a ledger of many villages, pixels. */
const SMALL = 320;

/** All papers upward of a folder of projects: of each township and banner in a folder of its own (docs/spec/papers.md, LEDG-1). */
export function ledgers(ask: LedgerAsk): Ledgers {
  const { language, unread } = ask;
  const given = ask.villages.map((village) => ({
    ...village,
    book: village.rulebook,
    rulebook: village.rulebook.id,
  }));
  const { sets, twice } = ledgerSets(given);
  const left = [...unread, ...twice.flatMap((found) => leftTwice(found, language))];
  const folders = apart(sets.map((set) => folderOf(set, set.villages[0].book, language)));
  const named = sets.map((set, at) => ({ set, folder: folders[at] ?? '' }));
  const listed = `${say(LEDGERS, language, 'file.left')}.txt`;
  return {
    sets: named.map(({ set: { level, villages }, folder }) => ({ folder, level, villages: villages.length })),
    left,
    total: named.length * LEVEL_FILES + (left.length === 0 ? 0 : 1),
    files: async function* () {
      const judged = new Map<Judgeable, JudgedProject>();
      for (const { set, folder } of named) {
        const [first, ...others] = set.villages.map((village) => {
          const known =
            judged.get(village) ??
            judgeProject(village.project, {
              ...{ rulebook: village.book, today: ask.today, language, templates: ask.templates },
            });
          judged.set(village, known);
          return known;
        });
        if (first === undefined) continue;
        const photos = new Map<string, Thumbnail>();
        for (const { project, assets } of set.villages)
          for (const [key, photo] of await projectPhotos(assets, placardPhotos(project), SMALL))
            photos.set(key, photo);
        const papers = levelPapers(
          [first, ...others],
          {
            ...{ level: set.level, unit: '', number: '', filledBy: ask.filledBy, reviewedBy: ask.reviewedBy },
            ...{ signer: '', to: null, copies: '', printer: '', printed: null },
            left: unread.length + set.elsewhere + twiceIn(twice, set),
          },
          ask.fonts,
        );
        for await (const file of papers.files({ shaper: ask.shaper, photos }))
          yield { ...file, name: `${folder}/${file.name}` };
      }
      if (left.length > 0) yield { name: listed, bytes: leftOutText(left, language), missing: [] };
    },
  };
}

function twiceIn(twice: readonly VillageTwice[], { level, area }: LedgerSet<Judgeable>): number {
  const here = twice.filter(({ areas }) => areas[level] === area);
  return here.reduce((sum, { sources }) => sum + sources.length, 0);
}

function leftTwice({ village, sources }: VillageTwice, language: UiLanguage): readonly LeftOut[] {
  const files = sources.join(language === 'zh' ? '、' : ', ');
  return sources.map((source) => ({
    source,
    why: say(LEDGERS, language, 'twice', { village, files }),
    twin: { village, source: sources.find((other) => other !== source) ?? source },
  }));
}

/** 阿鲁科尔沁旗巴彦温都尔苏木_苏木乡镇台账; where several rulebooks judge its villages, with the one that these are judged by. */
function folderOf(
  { area, level, isOneOfSeveral }: LedgerSet<Judgeable>,
  rulebook: Rulebook,
  language: UiLanguage,
): string {
  const own = isOneOfSeveral ? [rulebook.title[language]] : [];
  return stemOf([area, say(LEDGERS, language, `folder.${level}`), ...own]);
}

/** Long names are shortened, and may be alike then: each folder is of one set. */
function apart(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name}_${before + 1}`;
  });
}

/** For whoever takes the folder elsewhere; with a mark of its encoding, for old editors. */
function leftOutText(left: readonly LeftOut[], language: UiLanguage): Uint8Array {
  const lines = left.map(({ source, why }) => say(LEDGERS, language, 'left-line', { source, why }));
  const text = [say(LEDGERS, language, 'left-head', { count: left.length }), ...lines].join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
