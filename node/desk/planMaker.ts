import { type FaultLog } from '../../app/faults/faultLog.ts';
import { setImmediate } from 'node:timers/promises';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { exportPlans } from '../../app/plans/exportPlans.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { sheetData } from '../../app/library/library.ts';
import { type Clock, type PlanMaker } from '../../app/host/ports.ts';
import { planSetName } from '../../app/words/fileNames.ts';
import { type Problem } from '../../core/problem.ts';
import { failure, success } from '../../core/result.ts';
import { shippedLibrary } from '../library/library.ts';
import { planWriters } from '../writers/planWriters.ts';
import { writePlans } from '../writers/writePlans.ts';
import { type DeskShaper } from './deskShaper.ts';
import { madeFolder } from './madeFolder.ts';
import { SHEET_DPI } from '../../core/drawing/resolution.ts';

/** The files of `paijiang plan`, written into a folder of their own below `home`. */
export function planMaker(
  home: string,
  clock: Clock,
  shaping: DeskShaper,
  faults: FaultLog,
  library = shippedLibrary(),
): PlanMaker {
  return {
    make: async ({ project, options, ...watch }) => {
      const shaper = shaping();
      if (!shaper.ok) return shaper;
      // The answer to the ask goes out before the layout keeps the thread.
      await setImmediate();
      const { levels, tables, comparison, ...rest } = options;
      const planned = exportPlans({
        ...rest,
        ...sheetData(library, project),
        project,
        shaper: shaper.value,
        choice: { levels, tables, comparison },
        writers: planWriters({
          outlines: shaper.value.outline,
          dpi: SHEET_DPI,
          layers: project.language.layers,
        }),
      });
      if (!planned.ok) return failure(sent(planned.problem));
      const { left } = planned.value;
      const folder = await madeFolder(home, planSetName(plainPart(project.register.village.zh)), clock.now());
      const written = await writePlans(folder, planned.value, { ...watch, onFault: faults.keep });
      if (!written.ok) return failure(sent(written.problem));
      return success({
        folder,
        files: written.value.files.map(({ name }) => ({ name, sign: null, draft: false })),
        blocked: [
          ...(left === null
            ? []
            : [{ sign: null, label: String(left.data['title']), reasons: [sent(left)] }]),
          ...written.value.blocked.map(({ label, problem }) => ({
            sign: null,
            label,
            reasons: [sent(problem)],
          })),
        ],
        notes: [],
      });
    },
  };
}

function sent({ code, data }: Problem): SentProblem {
  return { area: 'sheet', code, data: { ...data } };
}
