import { type OnFault } from '../../../app/faults/programFault.ts';
import { join, resolve } from 'node:path';
import { type DraftReason } from '../../../core/signs/draftReasons.ts';
import { type Manifest } from '../../../app/signs/manifest.ts';
import { type SignLibrary } from '../../../app/library/signLibrary.ts';
import { EXPORT_COMMAND } from '../../../app/words/commands/export.ts';
import { plainPart } from '../../../app/words/fileNames.ts';
import { DRAFT_MARKS } from '../../../app/words/slugLines.ts';
import { say } from '../../../app/words/words.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type Host } from '../host.ts';
import { localDay } from '../../files/localDay.ts';
import { loadShaper } from '../loadShaper.ts';
import { shopPapersPdf } from '../../writers/shopPapersPdf.ts';
import { programVersion } from '../../program.ts';
import { errorCode } from '../../files/thrown.ts';
import { readProject } from '../readProject.ts';
import { signWording } from '../../writers/signWording.ts';
import { signWriters } from '../../writers/signWriters.ts';
import { suppliedArtwork } from '../../writers/suppliedArtwork.ts';
import { writePackage } from '../../files/writePackage.ts';
import { ofKinds } from './exportKinds.ts';
import { EXPORT_TAKES, type ExportOptions, exportOptions } from './exportOptions.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { CLEAR_LINE } from '../../terminalText.ts';

/** `paijiang export`: the project's signs as files for the maker (docs/spec/export.md). */
export const run = command('export', EXPORT_TAKES, async (given, host) => {
  const library = (await host.library()).signs;
  const options = exportOptions(given, host);
  const chosen = ofKinds(options.only, library);
  const projects: OpenedProject[] = [];
  for (const file of options.files) projects.push(await readProject(file, host));
  if (!projects.some((opened) => opened.project.signs.some(chosen)))
    refuse(host, EXPORT_COMMAND, 'nothing-chosen');
  const shaper = loadShaper(options.fonts, host);
  const job = { options, library, shaper, chosen, program: `paijiang ${await programVersion()}` };
  try {
    const manifests = await exportProjects(job, projects, host);
    if (options.json) {
      host.out(`${JSON.stringify(manifests.length === 1 ? manifests[0] : manifests, null, 2)}\n`);
    }
    return manifests.every((manifest) => manifest.blocked.length === 0) ? 0 : 1;
  } catch (fault) {
    return refuseFileFault(fault, options.out, host);
  }
});

type ExportJob = {
  readonly options: ExportOptions;
  readonly library: SignLibrary;
  readonly shaper: Shaper;
  readonly chosen: (sign: Sign) => boolean;
  readonly program: string;
};

/** Projects that are made at a time: while one waits for the disk, the next is set. */
const AT_A_TIME = 4;

/** Makes every project and reports on each, in the order in which they were given. */
async function exportProjects(
  job: ExportJob,
  projects: readonly OpenedProject[],
  host: Host,
): Promise<readonly Manifest[]> {
  const { out } = job.options;
  const manifests: Manifest[] = [];
  const started: { readonly folder: string; readonly manifest: Promise<Manifest> }[] = [];
  const finish = async (): Promise<void> => {
    const first = started.shift();
    if (first === undefined) return;
    const manifest = await first.manifest;
    reportSigns(manifest, host);
    const signs = new Set(manifest.files.map((file) => file.sign)).size;
    tell(host, EXPORT_COMMAND, 'made', { files: manifest.files.length, signs, folder: first.folder });
    manifests.push(manifest);
  };
  for (const [index, opened] of projects.entries()) {
    if (started.length >= AT_A_TIME) await finish();
    const folder = projects.length === 1 ? out : join(out, folderOf(opened, index));
    const manifest = exportProject(job, opened, resolve(host.folder, folder), host);
    // Awaited in its turn; until then a failure must not count as nobody's.
    manifest.catch(() => undefined);
    started.push({ folder, manifest });
  }
  while (started.length > 0) await finish();
  return manifests;
}

async function exportProject(
  job: ExportJob,
  opened: OpenedProject,
  folder: string,
  host: Host,
): Promise<Manifest> {
  const { options, library, shaper, chosen, program } = job;
  const day = options.day ?? localDay(host.now());
  const onFault: OnFault = (fault) => {
    void host.faults.keep(fault);
    if (options.stack) host.err(`${fault.number} ${fault.details}\n`);
  };
  return writePackage({
    folder,
    program,
    word: (found) => signWording(found, host.language),
    papers: shopPapersPdf(opened, options.papers, { shaper, library, day }),
    ...(host.watched ? { progress: drawProgress(host) } : {}),
    signs: {
      project: opened.project,
      library,
      shaper,
      emblems: await suppliedArtwork(opened, onFault),
      onFault,
      production: options.production,
      formats: options.formats,
      chosen,
      day,
      writers: signWriters({
        ...options,
        layers: opened.project.language.layers,
        producer: program,
        outlines: shaper.outline,
        assets: opened.assets,
      }),
    },
  });
}

/** Folder of one village among several: its place in the list and its name. */
function folderOf(opened: OpenedProject, index: number): string {
  return `${String(index + 1).padStart(3, '0')}_${plainPart(opened.project.register.village.zh)}`;
}

export function drawProgress(host: Host): (at: { made: number; total: number; current: string }) => void {
  return ({ made, total, current }) => {
    host.err(
      `${CLEAR_LINE}${say(EXPORT_COMMAND, host.language, 'progress', { made: made + 1, total, current })}`,
    );
  };
}

/** What was not made, what to note, and what is a draft; the last line is the caller's. */
export function reportSigns(manifest: Manifest, host: Host): void {
  if (host.watched) host.err(CLEAR_LINE);
  for (const { label, problems } of manifest.blocked) {
    tell(host, EXPORT_COMMAND, 'blocked', { label });
    for (const { sentence } of problems) host.err(`  ${sentence}\n`);
  }
  for (const { note } of manifest.notes) tell(host, EXPORT_COMMAND, 'note', { sentence: note.sentence });
  const drafts = manifest.files.filter((file) => file.drafts.length > 0);
  if (drafts.length > 0) {
    const reasons = new Set<DraftReason>(drafts.flatMap((file) => file.drafts));
    const count = new Set(drafts.map((file) => file.sign)).size;
    tell(host, EXPORT_COMMAND, 'draft', {
      count,
      reasons: [...reasons].map((reason) => DRAFT_MARKS[reason]).join('、'),
    });
  }
}

/** Ends the command for what the file system says; anything else is thrown on. */
export function refuseFileFault(fault: unknown, folder: string, host: Host): never {
  const reason = errorCode(fault);
  if (reason === '') throw fault;
  const full = reason === 'ENOSPC' || reason === 'EDQUOT' || reason === 'EFBIG';
  refuse(host, EXPORT_COMMAND, full ? 'disk-full' : 'folder-unwritable', { folder, reason });
}
