import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type MadeFile,
  type VillageResult,
  type VillageTask,
  VILLAGE_RESULT,
} from '../../app/batch/village.ts';
import { villageTold } from '../../app/batch/villageTold.ts';
import { type OnFault } from '../../app/faults/programFault.ts';
import { judgingRulebook, type ProgramLibrary, sheetData } from '../../app/library/library.ts';
import { rosterProject } from '../../app/newProject/roster/rosterProject.ts';
import { exportPlans } from '../../app/plans/exportPlans.ts';
import { saySheetProblem } from '../../app/plans/saySheet.ts';
import { judgeProject } from '../../app/reports/reportAsk.ts';
import { type Manifest } from '../../app/signs/manifest.ts';
import { BATCH_WORDS } from '../../app/words/batch.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { wholePackageName } from '../../app/words/packageFolders.ts';
import { sayProjectFileProblem } from '../../app/words/projectFile.ts';
import { say } from '../../app/words/words.ts';
import { SHEET_DPI } from '../../core/drawing/resolution.ts';
import { PROJECT_EXTENSION } from '../../core/file/extension.ts';
import { type Problem } from '../../core/problem.ts';
import { type OpenedProject, openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type StarterPlan } from '../../core/project/plan/starterPlan.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { sha256, writePackage } from '../files/writePackage.ts';
import { makeWholePackage } from '../writers/makeWholePackage.ts';
import { planWriters } from '../writers/planWriters.ts';
import { shopPapersPdf } from '../writers/shopPapersPdf.ts';
import { signWording } from '../writers/signWording.ts';
import { signWriters } from '../writers/signWriters.ts';
import { suppliedArtwork } from '../writers/suppliedArtwork.ts';
import { projectIdOf } from './projectId.ts';

/** What a thread makes villages with: set up once. */
export type VillageTools = {
  readonly library: ProgramLibrary;
  readonly shaper: Shaper;
  /** `paijiang 0.1.0` */
  readonly program: string;
  readonly onFault: OnFault;
};

/** Makes all of a village in its folder, and last the file that says so. Throws what the file system throws. */
export async function makeVillage(task: VillageTask, tools: VillageTools): Promise<VillageResult> {
  const found = await centreOf(task, tools);
  const making = new Making(task, tools, found);
  const result = typeof found === 'string' ? making.nothing(found) : await making.all(found);
  await writeFile(join(task.folder, VILLAGE_RESULT), `${JSON.stringify(result, null, 2)}\n`, { flush: true });
  return result;
}

type Centre = { readonly opened: OpenedProject; readonly starter: StarterPlan | null };

/** The village's project, or why there is none. */
async function centreOf(
  { from, language }: VillageTask,
  { library }: VillageTools,
): Promise<Centre | string> {
  if (from.of === 'file') {
    const opened = openProjectFile(await readFile(from.path), { sha256 });
    return opened.ok
      ? { opened: opened.value, starter: null }
      : sayProjectFileProblem(language, opened.problem);
  }
  const begun = rosterProject(from.row, library, projectIdOf(from.row));
  if (begun === null) throw new Error('a row that is held is no task');
  const { project, starter } = begun;
  const bytes = saveProjectFile(project, new Map(), { sha256 });
  // As everybody else will open it.
  const opened = openProjectFile(bytes, { sha256 });
  if (!opened.ok) throw new Error(`a centre of a roster does not open: ${opened.problem.code}`);
  return { opened: opened.value, starter };
}

class Making {
  readonly #task: VillageTask;
  readonly #tools: VillageTools;
  readonly #files: MadeFile[] = [];
  readonly #blocked: { label: string; sentence: string }[] = [];
  readonly #drafts = new Map<string, readonly DraftReason[]>();
  readonly #village: string;
  #signs = 0;

  constructor(task: VillageTask, tools: VillageTools, found: Centre | string) {
    this.#task = task;
    this.#tools = tools;
    const { from } = task;
    const named = typeof found === 'string' ? null : found.opened.project.register.village.zh;
    this.#village = named ?? (from.of === 'file' ? from.name : from.row.village);
  }

  nothing(sentence: string): VillageResult {
    this.#blocked.push({ label: this.#word('project'), sentence });
    return { ...this.#result(null), state: 'none' };
  }

  async all(centre: Centre): Promise<VillageResult> {
    const { what } = this.#task;
    const { project, assets } = centre.opened;
    if (this.#task.from.of === 'roster')
      await this.#save(
        `${plainPart(this.#village)}${PROJECT_EXTENSION}`,
        saveProjectFile(project, assets, { sha256 }),
      );
    if (what.includes('signs')) await this.#signFiles(centre);
    if (what.includes('plans')) await this.#planFiles(centre);
    if (what.includes('reports')) await this.#reportFiles(centre);
    if (what.includes('package')) await this.#wholePackage(centre);
    const judged = this.#judged(centre);
    return this.#result({ starter: centre.starter, ...villageTold(judged) });
  }

  #result(
    known:
      (Pick<VillageResult, 'areaVerdict' | 'openMust'> & { readonly starter: StarterPlan | null }) | null,
  ): VillageResult {
    const reasons = new Map<DraftReason, number>();
    for (const each of this.#drafts.values())
      for (const reason of each) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    const starter = known?.starter ?? null;
    return {
      format: 'paijiang-village',
      version: 1,
      key: this.#task.key,
      village: this.#village,
      state: this.#blocked.length === 0 ? 'whole' : 'part',
      starter:
        starter === null
          ? null
          : {
              id: starter.id,
              name: starter.name[this.#task.language],
              area: Math.floor(planAreas(starter.plan).total.building * 100) / 100,
            },
      areaVerdict: known?.areaVerdict ?? null,
      signs: this.#signs,
      drafts: this.#drafts.size,
      reasons: Object.fromEntries(reasons),
      openMust: known?.openMust ?? 0,
      blocked: this.#blocked,
      files: [...this.#files].sort((p, q) => (p.name < q.name ? -1 : 1)),
    };
  }

  #word(key: keyof typeof BATCH_WORDS.zh): string {
    return say(BATCH_WORDS, this.#task.language, key);
  }

  async #save(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#task.folder, name);
    await makeFolder(dirname(path));
    await writeFile(path, bytes);
    this.#files.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
  }

  /** A file that somebody else has written into the folder. */
  async #note(name: string): Promise<void> {
    const bytes = await readFile(join(this.#task.folder, name));
    this.#files.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
  }

  #count(manifest: Manifest): void {
    for (const { sign, drafts } of manifest.files) if (drafts.length > 0) this.#drafts.set(sign, drafts);
    this.#signs = Math.max(this.#signs, new Set(manifest.files.map(({ sign }) => sign)).size);
    for (const { label, problems } of manifest.blocked)
      for (const { sentence } of problems) {
        const isKnown = this.#blocked.some((each) => each.label === label && each.sentence === sentence);
        if (!isKnown) this.#blocked.push({ label, sentence });
      }
  }

  async #signFiles({ opened }: Centre): Promise<void> {
    const { library, shaper, program, onFault } = this.#tools;
    const { day, language } = this.#task;
    const folder = this.#word('folder.signs');
    const manifest = await writePackage({
      folder: join(this.#task.folder, folder),
      program,
      word: (found) => signWording(found, language),
      papers: shopPapersPdf(opened, ['order'], { shaper, library: library.signs, day }),
      signs: {
        ...{ project: opened.project, library: library.signs, shaper, onFault, day, production: false },
        emblems: await suppliedArtwork(opened, onFault),
        formats: ['pdf'],
        chosen: () => true,
        writers: signWriters({
          ...{ pdfx: 'x4', dpi: 50, dxf: 'r12', marks: 'crop' },
          ...{ layers: opened.project.language.layers, producer: program },
          ...{ outlines: shaper.outline, assets: opened.assets },
        }),
      },
    });
    this.#count(manifest);
    const { files, papers, parts, list } = manifest;
    const names = [...files, ...papers, ...parts, ...(list === null ? [] : [list])].map(({ name }) => name);
    for (const name of [...names, 'manifest.json']) await this.#note(`${folder}/${name}`);
  }

  #sheetSentence(found: Problem): string {
    const sentence = saySheetProblem(found, this.#task.language);
    if (sentence === null) throw new Error(`no sentence for ${found.code}`);
    return sentence;
  }

  async #planFiles({ opened: { project }, starter }: Centre): Promise<void> {
    const { library, shaper } = this.#tools;
    const { language, day } = this.#task;
    const label = this.#word('folder.plans');
    const planned = exportPlans({
      ...sheetData(library, project),
      ...{ project, shaper, language, day, paper: 'A3', scale: 100, tiles: true, formats: ['pdf'] },
      // Of a plan that is nobody's there is no before and after.
      choice: { levels: 'all', tables: true, comparison: starter === null },
      writers: planWriters({ outlines: shaper.outline, dpi: SHEET_DPI, layers: project.language.layers }),
    });
    if (!planned.ok) {
      this.#blocked.push({ label, sentence: this.#sheetSentence(planned.problem) });
      return;
    }
    const { left, spoilt, files } = planned.value;
    if (left !== null) this.#blocked.push({ label, sentence: this.#sheetSentence(left) });
    for (const { title, fault } of spoilt) {
      this.#tools.onFault(fault);
      this.#blocked.push({
        label: title,
        sentence: say(BATCH_WORDS, language, 'fault', { fault: fault.number }),
      });
    }
    for (const { name, make } of files) {
      const made = await make();
      if (made.ok) await this.#save(`${label}/${name}`, made.value);
      else this.#blocked.push({ label: name, sentence: this.#sheetSentence(made.problem) });
    }
  }

  /** Judged by the roster's own area: a starting plan is not the village's. */
  #judged({ opened: { project }, starter }: Centre) {
    const { library } = this.#tools;
    const own = starter === null ? project : { ...project, plan: null };
    const { rulebook } = judgingRulebook(library, own);
    const { templates } = library.signs;
    return judgeProject(own, { rulebook, today: this.#task.day, language: this.#task.language, templates });
  }

  async #reportFiles(centre: Centre): Promise<void> {
    const [{ auditFiles }, { checkFiles }, { placardPhotos, projectPhotos }] = await Promise.all([
      import('../writers/reports/auditFiles.ts'),
      import('../writers/reports/checkFiles.ts'),
      import('../files/photos.ts'),
    ]);
    const { project, assets } = centre.opened;
    const judged = this.#judged(centre);
    const desk = { shaper: this.#tools.shaper, photos: await projectPhotos(assets, placardPhotos(project)) };
    const folder = this.#word('folder.reports');
    for (const set of [checkFiles(judged, desk), auditFiles(judged, desk)])
      for await (const { name, bytes } of set) await this.#save(`${folder}/${name}`, bytes);
  }

  async #wholePackage({ opened }: Centre): Promise<void> {
    const { library, shaper, program, onFault } = this.#tools;
    const name = `${wholePackageName(this.#village)}.zip`;
    const { manifest } = await makeWholePackage({
      ...{ opened, library, shaper, program, onFault, pdfx: 'x4', production: false, as: 'zip' },
      ...{ chosen: () => true, without: new Set(), day: this.#task.day },
      emblems: await suppliedArtwork(opened, onFault),
      out: join(this.#task.folder, name),
    });
    this.#count(manifest);
    await this.#note(name);
  }
}
