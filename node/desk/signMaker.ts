import { type FaultLog } from '../../app/faults/faultLog.ts';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type PreflightFinding, type SentProblem, type SignStanding } from '../../app/bridge/contract.ts';
import { preflight as preflightOf, type PreflightItem } from '../../app/signs/preflight.ts';
import { signStandings as standingsOf } from '../../app/signs/standings.ts';
import { type Problem } from '../../core/problem.ts';
import { type Clock, type PackageMaker } from '../../app/host/ports.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { packageName } from '../../app/words/fileNames.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { type JobMade } from '../../app/host/jobs.ts';
import { type Manifest } from '../../app/signs/manifest.ts';
import { wholePackageName } from '../../app/words/packageFolders.ts';
import { type Project } from '../../core/project/project.ts';
import { failure, success } from '../../core/result.ts';
import { makeWholePackage } from '../writers/makeWholePackage.ts';
import { type MadeWhole, packageAt } from '../files/wholePackage.ts';
import { shopPapersPdf } from '../writers/shopPapersPdf.ts';
import { programVersion } from '../program.ts';
import { shippedLibrary } from '../library/library.ts';
import { refusedForPrint } from '../writers/printRefusals.ts';
import { signWording } from '../writers/signWording.ts';
import { signWriters } from '../writers/signWriters.ts';
import { suppliedArtwork } from '../writers/suppliedArtwork.ts';
import { type PackageAsk, writePackage } from '../files/writePackage.ts';
import { type DeskShaper } from './deskShaper.ts';
import { madeFolder } from './madeFolder.ts';
import { errorCode } from '../files/thrown.ts';

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
  /** Asks for the preflight so far, likewise. */
  let looked = 0;
  /** Packages in the making, which standings and preflight wait for. */
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
    preflight: async ({ project, assets }) => {
      const loaded = shaping();
      if (!loaded.ok) return loaded;
      looked += 1;
      const own = looked;
      const shaper = loaded.value;
      const emblems = await emblemsOf({ project, assets });
      const ask = {
        ...{ project, library: library.signs, shaper, emblems, onFault: faults.keep, day: clock.today() },
        refused: refusedForPrint(assets, shaper.outline),
      };
      const told: PreflightFinding[] = [];
      for await (const items of preflightOf(ask, () => true)) {
        told.push(...items.map(findingOf));
        // Others are waiting for their answers.
        do await pause(making > 0 ? WAIT_MS : 0);
        while (making > 0);
        if (own !== looked) return success(null);
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
    const chosen: PackageAsk['signs']['chosen'] = ({ id }) => options.chosen?.includes(id) ?? true;
    if (options.whole !== undefined) {
      const as = options.whole;
      const out = await wholePlace(project, as);
      const asked = {
        ...{
          opened: { project, assets },
          library,
          shaper,
          emblems,
          program,
          chosen,
          signal,
          progress,
          out,
          as,
        },
        ...{ onFault: faults.keep, day: clock.today(), production: options.production },
        ...{ pdfx: 'x4' as const, without: new Set<never>() },
      };
      return makeWholePackage(asked).then(
        (made) => success(wholeMade(made, { out, as })),
        (fault: unknown) => failure(fileProblem(fault, basename(out))),
      );
    }
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
        chosen,
        day: clock.today(),
        writers: signWriters({
          pdfx: 'x4',
          marks: 'crop',
          dpi: 150,
          layers: project.language.layers,
          dxf: 'r12',
          outlines: shaper.outline,
          producer: program,
          assets,
        }),
      },
    });
    // An order for nothing, in a folder that looks finished, would be sent to the shop. The folder is this run's own.
    if (manifest.files.length === 0) await rm(folder, { recursive: true });
    return success({ folder, ...signsMade(manifest), notes: [] });
  }

  /** The package named after the village: the last one is replaced; the name goes on where somebody else's has it. */
  async function wholePlace(project: Project, as: 'folder' | 'zip'): Promise<string> {
    const name = wholePackageName(project.register.village.zh);
    for (let count = 1; ; count += 1) {
      const out = join(home, `${name}${count === 1 ? '' : `-${count}`}${as === 'zip' ? '.zip' : ''}`);
      const lies = await packageAt(out, as, project.id);
      if (lies === 'own' || (lies === 'nothing' && !existsSync(out))) return out;
    }
  }
}

function signsMade(manifest: Manifest): Pick<JobMade, 'files' | 'blocked'> {
  return {
    files: manifest.files.map(({ name, sign, drafts }) => ({ name, sign, draft: drafts.length > 0 })),
    blocked: manifest.blocked.map(({ sign, label, problems }) => ({
      sign,
      label,
      reasons: problems.map(sentOfSign),
    })),
  };
}

/** What became of a whole package; a zip lies in a folder that is shown. */
function wholeMade(
  { manifest, kept, long }: MadeWhole,
  { out, as }: { readonly out: string; readonly as: 'folder' | 'zip' },
): JobMade {
  const { files, blocked } = signsMade(manifest);
  const { list, papers, parts } = manifest;
  const others = [...(list === null ? [] : [list]), ...papers, ...parts];
  const names = [...(as === 'zip' ? [basename(out)] : []), ...others.map(({ name }) => name)];
  return {
    folder: as === 'zip' ? dirname(out) : out,
    files: [...names.map((name) => ({ name, sign: null, draft: false })), ...files],
    blocked,
    notes: [
      ...kept.map(({ name, as: now }) =>
        now === null
          ? applicationProblem('package-kept', { name })
          : applicationProblem('package-kept-beside', { name, as: now }),
      ),
      ...long.slice(0, 1).map((name) => applicationProblem('package-name-long', { name })),
    ],
  };
}

/** What the file system says of a package that could not be written; anything else is thrown on. */
function fileProblem(fault: unknown, name: string): SentProblem {
  const code = errorCode(fault);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return applicationProblem('disk-full', { name });
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code))
    return applicationProblem('not-writable', { name });
  throw fault;
}

function findingOf({ found, waived, ...item }: PreflightItem): PreflightFinding {
  return {
    ...item,
    problem: sentOfSign(found),
    waived: waived === null ? null : { by: waived.by, on: waived.on, reason: waived.reason },
  };
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
