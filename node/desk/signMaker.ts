import { type FaultLog } from '../../app/faults/faultLog.ts';
import { basename } from 'node:path';
import { type SentProblem, type SignStanding } from '../../app/bridge/contract.ts';
import { signStandings as standingsOf } from '../../app/signs/standings.ts';
import { type Problem } from '../../core/problem.ts';
import { type Clock, type PackageMaker } from '../../app/host/ports.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { packageName } from '../../app/words/fileNames.ts';
import { success } from '../../core/result.ts';
import { shopPapersPdf } from '../writers/shopPapersPdf.ts';
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
  faults: FaultLog,
  library = shippedLibrary(),
): PackageMaker {
  /** Asks for standings so far: a later one ends those before it. */
  let asked = 0;
  /** Packages in the making, which standings wait for. */
  let making = 0;
  const emblemsOf = rememberedArtwork(faults);
  return {
    standings: async ({ project, assets }) => {
      const loaded = shaping();
      if (!loaded.ok) return loaded;
      asked += 1;
      const own = asked;
      const emblems = await emblemsOf({ project, assets });
      const ask = { project, library: library.signs, shaper: loaded.value, emblems, onFault: faults.keep };
      const told: SignStanding[] = [];
      for (const { problems, ...standing } of standingsOf(ask)) {
        told.push({ ...standing, problems: problems.map(sentOfSign) });
        // Others are waiting for their answers.
        do await pause(making > 0 ? WAIT_MS : 0);
        while (making > 0);
        // Nobody wants to know any more.
        if (own !== asked) break;
      }
      return success(told);
    },
    make: async (ask) => {
      making += 1;
      try {
        return await makePackage(ask);
      } finally {
        making -= 1;
      }
    },
  };

  async function makePackage({
    project,
    assets,
    options,
    signal,
    progress,
  }: Parameters<PackageMaker['make']>[0]): ReturnType<PackageMaker['make']> {
    const loaded = shaping();
    if (!loaded.ok) return loaded;
    const shaper = loaded.value;
    const program = `paijiang ${await programVersion()}`;
    const emblems = await emblemsOf({ project, assets });
    const folder = await madeFolder(home, packageName(plainPart(project.register.village.zh)), clock.now());
    const manifest = await writePackage({
      folder,
      zip: options.zip === true ? `${basename(folder)}.zip` : null,
      program,
      word: (found) => signWording(found, 'zh'),
      papers: shopPapersPdf({ project, assets }, ['order'], {
        ...{ shaper, library: library.signs, day: clock.today() },
      }),
      signal,
      progress: (at) => progress(at),
      signs: {
        project,
        library: library.signs,
        shaper,
        emblems,
        onFault: faults.keep,
        production: options.production,
        formats: options.formats,
        chosen: ({ id }) => options.chosen?.includes(id) ?? true,
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
        reasons: problems.map(sentOfSign),
      })),
      notes: [],
    });
  }
}

function sentOfSign({ code, data }: Problem): SentProblem {
  return { area: 'sign', code, data: { ...data } };
}

const WAIT_MS = 200;

function pause(length: number): Promise<void> {
  return new Promise((resolve) => (length === 0 ? setImmediate(resolve) : setTimeout(resolve, length)));
}

/** Artwork read once as long as the slots hold the same: reading it takes longer than all signs. */
function rememberedArtwork(faults: FaultLog) {
  let last: { readonly key: string; readonly artwork: ReturnType<typeof suppliedArtwork> } | null = null;
  return (ask: Parameters<typeof suppliedArtwork>[0]): ReturnType<typeof suppliedArtwork> => {
    const { centre, practice } = ask.project.emblems;
    const key = `${centre?.asset ?? ''} ${practice?.asset ?? ''}`;
    if (last?.key !== key) last = { key, artwork: suppliedArtwork(ask, faults.keep) };
    return last.artwork;
  };
}
