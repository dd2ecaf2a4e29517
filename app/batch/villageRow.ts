import { areaMinimum } from '../../core/policy/areaMinimum.ts';
import { type Project } from '../../core/project/project.ts';
import { outsideSigns } from '../../core/signs/outsideSigns.ts';
import { projectTexts } from '../../core/signs/projectTexts.ts';
import { judgingRulebook, type ProgramLibrary } from '../library/library.ts';
import { judgeProject } from '../reports/reportAsk.ts';
import { villageCounts } from '../reports/villageCounts.ts';
import { villageTold } from './villageTold.ts';

/** What the table of a township says of a village; app/bridge/townshipAnswers.ts has its shape. */
export function villageRow(project: Project, library: ProgramLibrary, today: string) {
  const { rulebook } = judgingRulebook(library, project);
  const { templates } = library.signs;
  const judged = judgeProject(project, { rulebook, today, language: 'zh', templates });
  const { areaVerdict, openMust } = villageTold(judged);
  const counts = villageCounts(judged);
  const least = areaMinimum(rulebook, project);
  const texts = projectTexts(project, templates);
  const { banner, township, village } = project.register;
  return {
    project: project.id,
    banner: banner.zh,
    township: township.zh,
    village: village.zh,
    setting: project.setting,
    area: least === null ? judged.site.areas.building : judged.site.areas[least.basis],
    least: least?.least ?? null,
    areaVerdict,
    outside: outsideSigns(project),
    plates: {
      before: counts.before,
      after:
        counts['keep-outside'] +
        counts['keep-inside'] +
        counts['say-keep-outside'] +
        counts['say-keep-inside'],
      undecided: counts.proposed,
    },
    openMust,
    warnings: counts.warning,
    strings: {
      all: texts.length,
      lacking: texts.filter(({ mn }) => mn === null).length,
      unproofed: texts.filter(({ mn }) => mn !== null && mn.proof === null).length,
    },
  };
}
