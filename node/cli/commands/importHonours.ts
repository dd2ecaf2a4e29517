import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { importHonours, type ImportedHonour } from '../../../app/lists/importHonours.ts';
import { type SignLibrary } from '../../../app/library/signLibrary.ts';
import { IMPORT_HONOURS_COMMAND } from '../../../app/words/commands/importLists.ts';
import { OUTPUT_WORDS } from '../../../app/words/output.ts';
import { say } from '../../../app/words/words.ts';
import { type Asset, type Assets } from '../../../core/project/asset.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { type HonourRecord, whatHangs } from '../../../core/project/honour.ts';
import { type Project } from '../../../core/project/project.ts';
import { hangHonours, hungRecords } from '../../../typeset/kinds/honours/hangHonours.ts';
import { honours as honoursKind } from '../../../core/signs/kinds/honours/honours.ts';
import { type Host } from '../host.ts';
import { readList } from '../readList.ts';
import { readProject } from '../readProject.ts';
import { sha256 } from '../../files/writePackage.ts';
import { freeId } from '../importInto.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { saveBack } from '../saveBack.ts';
import { texts, flags } from '../options.ts';

const OPTIONS = { ...texts('project', 'pictures', 'sheet'), ...flags('replace') };
const TAKES = { options: OPTIONS, operands: ['LIST'], needed: ['project'] } as const;

/** `paijiang import-honours`: a list of honours with pictures, and places for the new ones (docs/spec/boards.md). */
export const run = command('import-honours', TAKES, async (given, host) => {
  const {
    values,
    operands: [list = ''],
  } = given;
  const { project: file, sheet } = values;
  const opened = await readProject(file, host);
  const imported = await readList({ list, sheet, read: importHonours }, host);
  if (file.endsWith('.json') && imported.items.some((each) => (each.picture ?? each.pictureName) !== null))
    refuse(host, IMPORT_HONOURS_COMMAND, 'pictures-need-archive', { file });
  const folder = resolve(host.folder, values.pictures ?? dirname(list));
  const pictured = await withPictures(imported.items, folder, opened, host);
  const before = values.replace === true ? [] : opened.project.boards.honours.honours;
  const honoured = mergedHonours(before, pictured.honours);
  const { templates } = (await host.library()).signs;
  const project = hungAnew(opened.project, honoured, pictured.assets, templates);
  await saveBack(file, project, pictured.bytes, host);
  const { honours, hung } = project.boards.honours;
  tell(host, IMPORT_HONOURS_COMMAND, 'saved', { file, count: honours.length, hung: hung.length });
  return imported.refused + pictured.refused === 0 ? 0 : 1;
});

type Pictured = {
  readonly honours: readonly HonourRecord[];
  readonly assets: readonly Asset[];
  readonly bytes: Assets;
  readonly refused: number;
};

/** Takes the pictures that are there and readable; the others are named, and their honours come without. */
async function withPictures(
  items: readonly ImportedHonour[],
  folder: string,
  opened: OpenedProject,
  host: Host,
): Promise<Pictured> {
  const assets = [...opened.project.assets];
  const bytes = new Map(opened.assets);
  const honours: HonourRecord[] = [];
  let refused = 0;
  for (const { honour, picture, pictureName } of items) {
    if (picture === null && pictureName === null) {
      honours.push(honour);
      continue;
    }
    // Only the name counts: a list does not lead out of the pictures' folder.
    const file = picture?.name ?? basename((pictureName ?? '').replaceAll('\\', '/'));
    const data = picture?.bytes ?? (await readFile(resolve(folder, file)).catch(() => null));
    const taken = await takePicture(data, file);
    if (taken.ok) {
      const { asset, data } = taken;
      if (!assets.some((each) => each.sha256 === asset.sha256)) assets.push(asset);
      bytes.set(asset.sha256, data);
      honours.push({ ...honour, picture: asset.sha256 });
      continue;
    }
    refused += 1;
    honours.push(honour);
    const sentence =
      taken.why === null ? '' : say(OUTPUT_WORDS, host.language, taken.why.code, taken.why.data);
    const told = { name: honour.name.zh, file, sentence };
    const key = taken.why === null ? 'picture-missing' : 'picture-refused';
    tell(host, IMPORT_HONOURS_COMMAND, key, told);
  }
  return { honours, assets, bytes, refused };
}

async function takePicture(data: Uint8Array | null, fileName: string) {
  if (data === null) return { ok: false as const, why: null };
  const { admitPicture } = await import('../../../output/pdf/admitPicture.ts');
  const admitted = await admitPicture(data);
  if (!admitted.ok) return { ok: false as const, why: admitted.problem };
  const { mediaType } = admitted.value;
  const asset: Asset = { sha256: sha256(data), fileName, mediaType, bytes: data.length };
  return { ok: true as const, asset, data: new Uint8Array(data) };
}

/** The same name, date and grantor is the same honour, which keeps its id and so its place. */
function mergedHonours(
  before: readonly HonourRecord[],
  added: readonly HonourRecord[],
): readonly HonourRecord[] {
  const merged = [...before];
  for (const honour of added) {
    const at = merged.findIndex(
      (each) =>
        each.name.zh === honour.name.zh && each.date === honour.date && each.grantor === honour.grantor,
    );
    const there = merged[at];
    if (there !== undefined)
      merged[at] = { ...honour, id: there.id, picture: honour.picture ?? there.picture };
    else merged.push({ ...honour, id: freeId(honour.id, merged) });
  }
  return merged;
}

/** Gives the newcomers their places and keeps all of them in the project. */
function hungAnew(
  project: Project,
  honours: readonly HonourRecord[],
  assets: readonly Asset[],
  templates: SignLibrary['templates'],
): Project {
  const template = [...templates.values()].find(honoursKind.is);
  const display = { ...project.boards.honours, honours: [...honours] };
  const hung = template === undefined ? [] : hungRecords(hangHonours(whatHangs(display), template.hanging));
  return {
    ...project,
    assets: [...assets],
    boards: { ...project.boards, honours: { ...display, hung: [...hung] } },
  };
}
