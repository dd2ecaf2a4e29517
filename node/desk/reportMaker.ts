import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPart } from '../../app/fileNames.ts';
import { type Clock, type ReportMaker } from '../../app/ports.ts';
import { applicationProblem } from '../../app/problems.ts';
import { retirementNotices } from '../../app/reports/retirementNotices.ts';
import { judgeProject } from '../../app/reports/reportAsk.ts';
import { reportSetName } from '../../app/words/maker.ts';
import { loadRulebook } from '../../core/policy/rulebook.ts';
import { rulebookAtHand } from '../../core/policy/whichRulebook.ts';
import { failure, success } from '../../core/result.ts';
import { makeFolder } from '../makeFolder.ts';
import { readRuleLibrary, shippedRulebookFile, shippedRulebooks } from '../policyLibrary.ts';
import { readSignLibrary } from '../signLibrary.ts';
import { type DeskShaper } from './deskShaper.ts';
import { madeFolder } from './madeFolder.ts';
import { writeWhole } from './wholeFile.ts';

/** Files that a set of reports has, for the progress bar. */
const FILES = 6;

/** The files of `paijiang check` and `paijiang audit`, written into a folder of their own below `home`. */
export function reportMaker(home: string, clock: Clock, shaping: DeskShaper): ReportMaker {
  return {
    make: async ({ project, assets, language, signal, progress }) => {
      const shaper = shaping();
      if (!shaper.ok) return shaper;
      // The rulebook that the window judges by: the report says what the verdict bar says.
      const { id, absent } = rulebookAtHand(project, shippedRulebooks());
      const rulebook = loadRulebook(shippedRulebookFile(id), readRuleLibrary());
      if (!rulebook.ok) return failure(applicationProblem('package-failed', { reason: id }));
      const { templates } = readSignLibrary();
      const judged = judgeProject(project, {
        rulebook: rulebook.value,
        today: clock.today(),
        language,
        templates,
      });
      const [{ auditFiles }, { checkFiles }, { projectPhotos }] = await Promise.all([
        import('../reports/auditFiles.ts'),
        import('../reports/checkFiles.ts'),
        import('../photos.ts'),
      ]);
      const wanted = project.policy.placards.flatMap(({ photo, decision }) =>
        [photo, decision?.photoAfter].filter((key) => key !== undefined),
      );
      const desk = { shaper: shaper.value, photos: await projectPhotos(assets, wanted) };
      const folder = await madeFolder(
        home,
        reportSetName(plainPart(project.register.village.zh)),
        clock.now(),
      );
      const files: { name: string; sign: null; draft: false }[] = [];
      const notes =
        absent === null
          ? []
          : [
              applicationProblem('rulebook-absent', {
                absent,
                rulebook: rulebook.value.title[language],
              }),
            ];
      await makeFolder(folder);
      try {
        for (const made of [checkFiles(judged, desk), auditFiles(judged, desk)]) {
          for await (const { name, bytes, missing } of made) {
            signal.throwIfAborted();
            progress({ made: files.length, total: FILES, current: name });
            await writeWhole(join(folder, name), bytes, { backup: false });
            files.push({ name, sign: null, draft: false });
            if (missing.length > 0) {
              const characters = missing.join('、');
              notes.push(applicationProblem('report-characters', { file: name, characters }));
            }
          }
        }
      } catch (fault) {
        // A set that was stopped leaves nothing; the folder is this run's own.
        await rm(folder, { recursive: true, force: true });
        throw fault;
      }
      if (retirementNotices(judged) === null) notes.push(applicationProblem('no-notices'));
      return success({ folder, files, blocked: [], notes });
    },
  };
}
