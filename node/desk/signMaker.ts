import { type SentProblem } from '../../app/bridge/contract.ts';
import { type Clock, type PackageMaker } from '../../app/host/ports.ts';
import { type FaultKeeper } from '../../app/faults/programFault.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { packageName } from '../../app/words/fileNames.ts';
import { success } from '../../core/result.ts';
import { makersListPdf } from '../writers/makersListPdf.ts';
import { programVersion } from '../program.ts';
import { shippedLibrary } from '../library/library.ts';
import { signWording } from '../writers/signWording.ts';
import { signWriters } from '../writers/signWriters.ts';
import { suppliedArtwork } from '../writers/suppliedArtwork.ts';
import { writePackage } from '../files/writePackage.ts';
import { type DeskShaper } from './deskShaper.ts';
import { madeFolder } from './madeFolder.ts';

/** The package of the command line, written into a folder of its own below `home`. */
export function signMaker(
  home: string,
  clock: Clock,
  shaping: DeskShaper,
  faults: FaultKeeper,
  library = shippedLibrary(),
): PackageMaker {
  return {
    make: async ({ project, assets, options, signal, progress }) => {
      const loaded = shaping();
      if (!loaded.ok) return loaded;
      const shaper = loaded.value;
      const program = `paijiang ${await programVersion()}`;
      const folder = await madeFolder(home, packageName(plainPart(project.register.village.zh)), clock.now());
      const manifest = await writePackage({
        folder,
        program,
        word: (found) => signWording(found, 'zh'),
        list: makersListPdf({ project, assets }, { shaper, day: clock.today() }),
        signal,
        progress: (at) => progress(at),
        signs: {
          project,
          library: library.signs,
          shaper,
          emblems: await suppliedArtwork({ project, assets }, faults.keep),
          onFault: faults.keep,
          production: options.production,
          formats: options.formats,
          chosen: () => true,
          day: clock.today(),
          writers: signWriters({
            pdfx: 'x4',
            marks: 'crop',
            dpi: 150,
            layers: project.language.layers,
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
        notes: [],
      });
    },
  };
}
