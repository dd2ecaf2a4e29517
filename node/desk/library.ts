import { readFile } from 'node:fs/promises';
import { BrokenTemplate } from '../../app/library/brokenTemplate.ts';
import { type FontFace } from '../../app/bridge/contract.ts';
import {
  FACE_FOLDERS,
  programLibrary,
  type ProgramLibrary,
  readWhole,
  regionMinimum,
  type TemplateSource,
} from '../../app/library/library.ts';
import { type LibraryPort } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { type Setting } from '../../core/project/register.ts';
import { failure, success } from '../../core/result.ts';
import { readFontCatalogue } from '../library/fonts.ts';
import { modulatedMongolian } from '../library/mongolianFaces.ts';
import { TEMPLATES, templateSource, whereBroken } from '../library/library.ts';
import { sharedFolder, type SharedFolder, sharedTemplates } from '../library/sharedFolder.ts';
import { RESOURCES_PATH } from '../program.ts';

/** What ships with the program, for the face; `templates`: the folder of its files; `shared`: what goes before them. */
export function libraryPort(templates = TEMPLATES, shared = sharedFolder()): LibraryPort {
  const source = templateSource(templates, sharedTemplates(shared));
  const library = programLibrary(source);
  return {
    places: () => Promise.resolve(library.places),
    villages: () => Promise.resolve(library.villages),
    startingPlans: () =>
      Promise.resolve(
        library.starters
          .map(({ id, name, summary, settings, rooms, plan }) => {
            const { building: area, axis, usable } = planAreas(plan).total;
            const meets = (setting: Setting) =>
              Math.min(area, axis, usable) >= (regionMinimum(library, setting)?.least ?? 0);
            return { id, name, summary, settings: settings.filter(meets), area, rooms: rooms.length };
          })
          .sort((p, q) => p.area - q.area),
      ),
    samples: () => Promise.resolve(library.samples.map(({ card }) => card)),
    sample: async (id) => {
      const found = library.samples.find(({ card }) => card.id === id);
      return found === undefined
        ? failure(applicationProblem('sample-unknown'))
        : success(await readFile(new URL(found.file, templates)));
    },
    startingPlan: (id) => {
      const found = library.starters.find((starter) => starter.id === id);
      return Promise.resolve(
        found === undefined ? failure(applicationProblem('plan-unknown')) : success(found),
      );
    },
    data: () => Promise.resolve(dataOf(library, source, shared)),
  };
}

/** The whole library is read first: a file that is broken is told now, and not when somebody needs it. */
function dataOf(
  library: ProgramLibrary,
  files: TemplateSource,
  shared: SharedFolder | null,
): Awaited<ReturnType<LibraryPort['data']>> {
  try {
    readWhole(library);
  } catch (fault) {
    if (!(fault instanceof BrokenTemplate)) throw fault;
    return failure({ area: 'application', ...whereBroken(fault, sharedTemplates(shared)) });
  }
  return success({ files: FACE_FOLDERS.flatMap((folder) => files(folder)), fonts: fontFaces(), shared });
}

/** The face that serves a font says where; the server has the same list (fontPaths). */
export function fontAddress(key: string): string {
  return `/fonts/${key}.ttf`;
}

function fontFaces(): FontFace[] {
  return [...readFontCatalogue(RESOURCES_PATH).faces, ...modulatedMongolian()].map(
    ({ key, sha256, family, style, weight, unitsPerEm, scripts }) => ({
      key,
      sha256,
      url: fontAddress(key),
      family,
      style,
      weight,
      unitsPerEm,
      scripts: [...scripts],
    }),
  );
}
