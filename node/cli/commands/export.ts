import { join, resolve } from 'node:path';
import { type DraftReason } from '../../../core/signs/draftReasons.ts';
import { type Manifest } from '../../../app/signs/manifest.ts';
import { type FaultLog } from '../../../app/faults/programFault.ts';
import { type SignLibrary } from '../../../app/library/signLibrary.ts';
import { EXPORT_COMMAND } from '../../../app/words/commands/export.ts';
import { plainPart } from '../../../app/words/fileNames.ts';
import { DRAFT_MARKS } from '../../../app/words/maker.ts';
import { say } from '../../../app/words/words.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type ExitCode, type Host } from '../host.ts';
import { localDay } from '../../files/localDay.ts';
import { loadShaper } from '../loadShaper.ts';
import { makersListPdf } from '../../writers/makersListPdf.ts';
import { sayOptionProblem } from '../options.ts';
import { programVersion } from '../../program.ts';
import { errorCode, readProject } from '../readProject.ts';
import { signWording } from '../../writers/signWording.ts';
import { signWriters } from '../../writers/signWriters.ts';
import { suppliedArtwork } from '../../writers/suppliedArtwork.ts';
import { writePackage } from '../../files/writePackage.ts';
import { type ExportOptionProblem, type ExportOptions, readExportOptions } from './exportOptions.ts';

/** `paijiang export`: the project's signs as files for the maker (docs/spec/export.md). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const library = (await host.library()).signs;
  const templates = [...library.templates.values()];
  const kinds = [...new Set(templates.flatMap(({ kind }) => [kind, familyOf(kind)]))].sort();
  const options = readExportOptions(args, kinds);
  if (!options.ok) return sayWrongOption(options.problem, host);
  const chosen = chosenSigns(options.value, library);
  const projects: OpenedProject[] = [];
  for (const file of options.value.files) {
    const opened = await readProject(file, host);
    if (opened === null) return 2;
    projects.push(opened);
  }
  if (!projects.some((opened) => opened.project.signs.some(chosen))) {
    host.err(`${say(EXPORT_COMMAND, host.language, 'nothing-chosen')}\n`);
    return 2;
  }
  const shaper = loadShaper(options.value.fonts, host);
  if (shaper === null) return 2;
  const job = {
    options: options.value,
    library,
    shaper,
    chosen,
    program: `paijiang ${await programVersion()}`,
  };
  try {
    const manifests = await exportProjects(job, projects, host);
    if (options.value.json) {
      host.out(`${JSON.stringify(manifests.length === 1 ? manifests[0] : manifests, null, 2)}\n`);
    }
    return manifests.every((manifest) => manifest.blocked.length === 0) ? 0 : 1;
  } catch (fault) {
    return sayFileFault(fault, options.value.out, host);
  }
}

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
    report(manifest, first.folder, host);
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
  const onFault: FaultLog = (fault) => {
    void host.faults.keep(fault);
    if (options.stack) host.err(`${fault.number} ${fault.details}\n`);
  };
  return writePackage({
    folder,
    program,
    word: (found) => signWording(found, host.language),
    list: options.list ? makersListPdf(opened, { shaper, day }) : null,
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

/** The guidance board's three forms are asked for together. */
function familyOf(kind: string): string {
  return kind.startsWith('guidance-') ? 'guidance' : kind;
}

/** Folder of one village among several: its place in the list and its name. */
function folderOf(opened: OpenedProject, index: number): string {
  return `${String(index + 1).padStart(3, '0')}_${plainPart(opened.project.register.village.zh)}`;
}

function chosenSigns(options: ExportOptions, library: SignLibrary): (sign: Sign) => boolean {
  const { only } = options;
  return (sign) => {
    const kind = library.templates.get(sign.template)?.kind ?? '';
    return only === null || only.includes(kind) || only.includes(familyOf(kind));
  };
}

function drawProgress(host: Host): (at: { made: number; total: number; current: string }) => void {
  return ({ made, total, current }) => {
    host.err(
      `\r\u001b[K${say(EXPORT_COMMAND, host.language, 'progress', { made: made + 1, total, current })}`,
    );
  };
}

function report(manifest: Manifest, folder: string, host: Host): void {
  const tell = (key: keyof typeof EXPORT_COMMAND.zh, data: Record<string, string | number>) =>
    host.err(`${say(EXPORT_COMMAND, host.language, key, data)}\n`);
  if (host.watched) host.err('\r\u001b[K');
  for (const { label, problems } of manifest.blocked) {
    tell('blocked', { label });
    for (const { sentence } of problems) host.err(`  ${sentence}\n`);
  }
  for (const { note } of manifest.notes) tell('note', { sentence: note.sentence });
  const made = new Set(manifest.files.map((file) => file.sign));
  const drafts = manifest.files.filter((file) => file.drafts.length > 0);
  if (drafts.length > 0) {
    const reasons = new Set<DraftReason>(drafts.flatMap((file) => file.drafts));
    const count = new Set(drafts.map((file) => file.sign)).size;
    tell('draft', { count, reasons: [...reasons].map((reason) => DRAFT_MARKS[reason]).join('、') });
  }
  tell('made', { files: manifest.files.length, signs: made.size, folder });
}

function sayWrongOption(found: ExportOptionProblem, host: Host): ExitCode {
  if (found.code === 'option-value') {
    host.err(`${say(EXPORT_COMMAND, host.language, 'option-value', found.data)}\n`);
  } else {
    // The union is narrowed by its code; TypeScript does not carry that over to Problem's parameter.
    sayOptionProblem(found as Parameters<typeof sayOptionProblem>[0], 'export', host);
  }
  return 2;
}

function sayFileFault(fault: unknown, folder: string, host: Host): ExitCode {
  const code = errorCode(fault);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    host.err(`${say(EXPORT_COMMAND, host.language, 'disk-full')}\n`);
    return 2;
  }
  if (code === '') throw fault;
  host.err(`${say(EXPORT_COMMAND, host.language, 'folder-unwritable', { folder, reason: code })}\n`);
  return 2;
}
