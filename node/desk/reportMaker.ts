import { plainPart } from '../../app/words/fileNames.ts';
import { type JobMade, type JobWatch } from '../../app/host/jobs.ts';
import { judgingRulebook } from '../../app/library/library.ts';
import { type Clock, type ReportMaker } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { retirementNotices } from '../../app/reports/retirementNotices.ts';
import { judgeProject } from '../../app/reports/reportAsk.ts';
import { APPLICATION_WORDS } from '../../app/words/application.ts';
import { LEDGERS } from '../../app/words/ledgers.ts';
import { say } from '../../app/words/words.ts';
import { levelSetName, reportSetName } from '../../app/words/fileNames.ts';
import { failure, success } from '../../core/result.ts';
import { type Thumbnail } from '../../output/xlsx/tableXlsx.ts';
import { shippedLibrary } from '../library/library.ts';
import { type ReportFile } from '../writers/reports/reportFile.ts';
import { type DeskShaper } from './deskShaper.ts';
import { madeFolder } from './madeFolder.ts';
import { writingOwnFiles } from '../files/ownFiles.ts';

/** Files that a set of a village's papers has, for the progress bar. */
const FILES = 6;
/** Longest side of a photo in a ledger of many villages, pixels. */
const SMALL = 320;

/** The files of `paijiang check`, `audit` and `report`, written into a folder of their own below `home`. */
export function reportMaker(
  home: string,
  clock: Clock,
  shaping: DeskShaper,
  library = shippedLibrary(),
): ReportMaker {
  return {
    make: async ({ project, assets, language, ...watch }) => {
      const shaper = shaping();
      if (!shaper.ok) return shaper;
      // The rulebook that the window judges by: the report says what the verdict bar says.
      const { rulebook, absent } = judgingRulebook(library, project);
      const { templates } = library.signs;
      const judged = judgeProject(project, { rulebook, today: clock.today(), language, templates });
      const [{ auditFiles }, { checkFiles }, { placardPhotos, projectPhotos }] = await Promise.all([
        import('../writers/reports/auditFiles.ts'),
        import('../writers/reports/checkFiles.ts'),
        import('../files/photos.ts'),
      ]);
      const photos = await projectPhotos(assets, placardPhotos(project));
      const desk = { shaper: shaper.value, photos };
      async function* files() {
        yield* checkFiles(judged, desk);
        yield* auditFiles(judged, desk);
      }
      const folder = await madeFolder(
        home,
        reportSetName(plainPart(project.register.village.zh)),
        clock.now(),
      );
      const made = await writeSet(files(), { folder, total: FILES, ...watch });
      if (absent !== null)
        made.notes.push(
          applicationProblem('rulebook-absent', { absent, rulebook: rulebook.title[language] }),
        );
      if (retirementNotices(judged) === null) made.notes.push(applicationProblem('no-notices'));
      return success(made);
    },
    makeLevel: async ({ villages: given, options, language, ...watch }) => {
      const shaper = shaping();
      if (!shaper.ok) return shaper;
      // Sums over unlike rules would say nothing.
      const books = new Set(given.map(({ project }) => judgingRulebook(library, project).rulebook));
      const [rulebook, ...unlike] = books;
      if (rulebook === undefined) return failure(applicationProblem('no-villages'));
      if (unlike.length > 0) {
        const list = [...books].map(({ id }) => id).join('、');
        return failure(applicationProblem('rulebooks-differ', { list }));
      }
      const { templates } = library.signs;
      const [{ levelPapers, LEVEL_FILES }, { placardPhotos, projectPhotos }] = await Promise.all([
        import('../writers/reports/levelFiles.ts'),
        import('../files/photos.ts'),
      ]);
      const today = clock.today();
      const [first, ...others] = given.map(({ project }) =>
        judgeProject(project, { rulebook, today, language, templates }),
      );
      if (first === undefined) return failure(applicationProblem('no-villages'));
      const { to, printed, ...said } = options;
      const papers = levelPapers(
        [first, ...others],
        { ...said, to: to === '' ? null : to, printed: printed === '' ? null : printed },
        undefined,
      );
      const photos = new Map<string, Thumbnail>();
      for (const { project, assets } of given) {
        watch.signal.throwIfAborted();
        const own = await projectPhotos(assets, placardPhotos(project), SMALL);
        for (const [key, photo] of own) photos.set(key, photo);
      }
      const folder = await madeFolder(home, levelSetName(plainPart(papers.area)), clock.now());
      const files = papers.files({ shaper: shaper.value, photos });
      return success(await writeSet(files, { folder, total: LEVEL_FILES, ...watch }));
    },
    makeLedgers: async ({ villages, unread, language, ...watch }) => {
      const shaper = shaping();
      if (!shaper.ok) return shaper;
      const { ledgers } = await import('../writers/reports/ledgerFiles.ts');
      const unreadProblem = (file: string) => applicationProblem('ledger-unread', { file });
      const all = ledgers({
        villages: villages.map((village) => ({
          ...village,
          rulebook: judgingRulebook(library, village.project).rulebook,
        })),
        unread: unread.map((source) => ({
          source,
          why: say(APPLICATION_WORDS, language, 'ledger-unread', { file: source }),
        })),
        ...{ today: clock.today(), language, templates: library.signs.templates, shaper: shaper.value },
        ...{ filledBy: '', reviewedBy: '' },
      });
      if (all.sets.length === 0) return failure(applicationProblem('no-villages'));
      const folder = await madeFolder(home, say(LEDGERS, language, 'folder'), clock.now());
      const made = await writeSet(all.files(), { folder, total: all.total, ...watch });
      const blocked = all.left.map(({ source, twin }): JobMade['blocked'][number] => ({
        ...{ sign: null, label: source },
        reasons: [
          twin === undefined
            ? unreadProblem(source)
            : applicationProblem('village-twice', {
                ...{ village: twin.village, source, otherSource: twin.source },
              }),
        ],
      }));
      return success({ ...made, blocked });
    },
  };
}

/** Writes a set of papers; one that was stopped leaves nothing, for the folder is this run's own. */
function writeSet(
  papers: AsyncIterable<ReportFile>,
  { folder, total, signal, progress }: JobWatch & { readonly folder: string; readonly total: number },
): Promise<JobMade> {
  const files: JobMade['files'] = [];
  const notes: JobMade['notes'] = [];
  return writingOwnFiles(folder, async ({ save }) => {
    for await (const { name, bytes, missing } of papers) {
      signal.throwIfAborted();
      progress({ made: files.length, total, current: name });
      await save(name, bytes);
      files.push({ name, sign: null, draft: false });
      if (missing.length > 0) {
        const characters = missing.join('、');
        notes.push(applicationProblem('report-characters', { file: name, characters }));
      }
    }
    return { folder, files, blocked: [], notes };
  });
}
