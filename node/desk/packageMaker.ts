import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createShaper } from '../../app/harfbuzz.ts';
import { type SentProblem } from '../../app/contract.ts';
import { type Clock, type PackageMaker } from '../../app/ports.ts';
import { plainPart } from '../../app/fileNames.ts';
import { applicationProblem } from '../../app/problems.ts';
import { packageFolder } from '../../app/words/maker.ts';
import { failure, success } from '../../core/result.ts';
import { nameOf } from '../../core/signs/names.ts';
import { type Shaper } from '../../typeset/shaper.ts';
import { shippedFaces } from '../fonts.ts';
import { PROGRAM_FOLDER, programVersion } from '../program.ts';
import { makersListPdf } from '../makersListPdf.ts';
import { readSignLibrary } from '../signLibrary.ts';
import { signWording } from '../signWording.ts';
import { signWriters } from '../signWriters.ts';
import { suppliedArtwork } from '../suppliedArtwork.ts';
import { writePackage } from '../writePackage.ts';

/** The package of the command line, written into a folder of its own below `home`. */
export function packageMaker(home: string, clock: Clock): PackageMaker {
  let loaded: Shaper | null = null;
  return {
    make: async ({ project, assets, options, signal, progress }) => {
      if (loaded === null) {
        const faces = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
        if (!faces.ok) return failure(applicationProblem('package-failed', { reason: faces.problem.code }));
        loaded = createShaper(faces.value);
      }
      const shaper = loaded;
      const program = `paijiang ${await programVersion()}`;
      const folder = join(home, packageFolder(plainPart(project.register.village.zh), stampOf(clock.now())));
      const manifest = await writePackage({
        folder,
        program,
        word: (found) => signWording(found, 'zh'),
        list: makersListPdf({ project, assets }, { shaper, day: clock.today() }),
        signal,
        progress: (at) => progress(at),
        signs: {
          project,
          library: readSignLibrary(),
          shaper,
          nameOf,
          emblems: await suppliedArtwork({ project, assets }),
          production: options.production,
          formats: options.formats,
          chosen: () => true,
          day: clock.today(),
          writers: signWriters({
            pdfx: 'x4',
            marks: 'crop',
            dpi: 150,
            cutName: 'CutContour',
            drillName: 'Drill',
            outlines: shaper.outline,
            producer: program,
            assets,
          }),
        },
      });
      return success({
        folder,
        files: manifest.files.map(({ name, sign, drafts }) => ({ name, sign, draft: drafts.length > 0 })),
        blocked: manifest.blocked.map(({ sign, label, problems }) => ({
          sign,
          label,
          reasons: problems.map(({ code, data }): SentProblem => ({ area: 'sign', code, data })),
        })),
      });
    },
  };
}

/** 20261123-1405 */
function stampOf(now: string): string {
  return now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
}
