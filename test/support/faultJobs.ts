import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Handlers } from '../../app/bridge/contract.ts';
import { createApplication } from '../../app/host/application.ts';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { success } from '../../core/result.ts';
import { documentFiles } from '../../node/desk/documentFiles.ts';
import { documentLocks } from '../../node/desk/documentLocks.ts';
import { memoryIn } from '../../node/desk/memory.ts';
import { recoveryPlaceIn } from '../../node/desk/recoveryPlace.ts';
import { writePackage } from '../../node/files/writePackage.ts';
import { shippedLibrary, TEMPLATES } from '../../node/library/library.ts';
import { signWording } from '../../node/writers/signWording.ts';
import { memoryPorts, memoryWorld } from './application.ts';
import { type Chance } from './chance.ts';
import { shippedShaper } from './fonts.ts';
import { sha256 } from './sha256.ts';
import { soundVillage } from './village.ts';

/** What a run said of itself; `gone`: it was killed and said nothing. */
export type Said = 'done' | 'refused' | 'gone';

/** A piece of work that a fault meets, and what is found of it afterwards. */
export type FaultJob = {
  readonly run: () => Promise<Said>;
  /** What is wrong: with the files, with what was said of them, with what the next start leaves. */
  readonly judge: (said: Said) => Promise<readonly string[]>;
};

const NAME = '查干哈达.paijiang';
const TEMPORARY = /\.tmp$|\.clearing$/;

export type SavePlace = { readonly home: string; readonly documents: string };

export function placeIn(folder: string): SavePlace {
  return { home: join(folder, 'home'), documents: join(folder, '文档') };
}

/** The real host over the real disk of a folder. */
function hostIn({ home, documents }: SavePlace): Handlers {
  return createApplication({
    ...memoryPorts(memoryWorld()),
    files: documentFiles(documents),
    recovery: recoveryPlaceIn(join(home, 'recovery')),
    memory: memoryIn(home),
    locks: documentLocks(),
  });
}

/** A project whose file is about as large as its picture. */
function villageWith(picture: Uint8Array, village: string): Project {
  const sound = soundVillage();
  const key = sha256(picture);
  return {
    ...sound,
    register: { ...sound.register, village: { zh: village, mn: null } },
    emblems: { centre: null, practice: null },
    assets: [{ sha256: key, fileName: '照片.png', mediaType: 'image/png', bytes: picture.length }],
  };
}

/** Bytes that no packer makes smaller. */
function noise(length: number, chance: Chance): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = chance.below(2 ** 31) | 1;
  for (let at = 0; at < length; at += 1) {
    state = Math.imul(state, 1_103_515_245) + 12_345;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

/**
 * A file on disk, opened in the program and saved with another village in it. `found`: where it is judged, if that is
 * elsewhere (another process did the same job there).
 */
export async function saveJob(place: SavePlace, chance: Chance, found: SavePlace = place): Promise<FaultJob> {
  const picture = noise(1000 + chance.below(200_000), chance);
  const assets = new Map([[sha256(picture), picture]]);
  const [before, after] = ['甲嘎查', '乙嘎查'].map((village) => villageWith(picture, village));
  if (before === undefined || after === undefined) throw new Error('two villages');
  const sums = {
    old: sha256(saveProjectFile(before, assets, { sha256 })),
    new: sha256(saveProjectFile(after, assets, { sha256 })),
  };
  const path = join(place.documents, NAME);
  for (const folder of [place.home, place.documents]) mkdirSync(folder, { recursive: true });
  writeFileSync(path, saveProjectFile(before, assets, { sha256 }));
  const host = hostIn(place);
  const listed = await host.folderFiles({});
  const handle = listed.ok ? (listed.value.files[0]?.handle ?? '') : '';
  const opened = await host.openFile({ handle });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { document } = opened.value;
  return {
    run: async () => {
      const ask = { document, project: after, where: 'same', name: NAME, overwrite: false } as const;
      return (await host.saveFile(ask)).ok ? 'done' : 'refused';
    },
    judge: async (said) => {
      const there = join(found.documents, NAME);
      const sum = existsSync(there) ? sha256(readFileSync(there)) : 'nothing';
      const wrong: string[] = [];
      if (sum !== sums.old && sum !== sums.new) wrong.push('neither the old nor the new file');
      if (said === 'done' && sum !== sums.new) wrong.push('said to be saved, and is not');
      if (said === 'refused' && sum !== sums.old) wrong.push('said not to be saved, and is');
      const names = existsSync(found.documents) ? readdirSync(found.documents) : [];
      for (const name of names.filter((each) => each.startsWith(NAME))) {
        const file = openProjectFile(readFileSync(join(found.documents, name)), { sha256 });
        if (!file.ok) wrong.push(`${name} does not open: ${file.problem.code}`);
      }
      return [...wrong, ...(await nextStart(found))];
    },
  };
}

/** A day later the program starts: its copies open, and nothing temporary is left. */
async function nextStart(place: SavePlace): Promise<readonly string[]> {
  const wrong: string[] = [];
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  const all = (folder: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
      : [];
  for (const path of [...all(place.home), ...all(place.documents)]) utimesSync(path, yesterday, yesterday);
  const host = hostIn(place);
  const listed = await host.folderFiles({});
  await host.greet({});
  if (!listed.ok) wrong.push(`the next start lists nothing: ${listed.problem.code}`);
  const copies = await host.copies({});
  for (const { document } of copies.ok ? copies.value.copies : []) {
    const copy = await host.openCopy({ document });
    if (!copy.ok) wrong.push(`a copy that is offered does not open: ${copy.problem.code}`);
  }
  const left = (): readonly string[] =>
    [...all(place.home), ...all(place.documents)].filter((name) => TEMPORARY.test(name));
  // Swept while the start page is looked at.
  for (let round = 0; round < 200 && left().length > 0; round += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return [...wrong, ...left().map((name) => `left for ever: ${name.slice(place.home.length - 4)}`)];
}

const SIGNS = new Set(['placard-party', 'placard-villagersCommittee', 'placard-supervision']);
/** A sample's strips; read once. */
let strips: Project | null = null;

function stripsOfSample(): Project {
  if (strips !== null) return strips;
  const text = readFileSync(new URL('centres/sample-village.json', TEMPLATES), 'utf8');
  const sample = projectSchema.parse(JSON.parse(text));
  return (strips = { ...sample, signs: sample.signs.filter(({ id }) => SIGNS.has(id)) });
}
const PACKAGE = '标牌_20261130-1605';

/** A package of signs, each with two files, into a folder of its own; `again`: over an older one of other bytes. */
export async function packageJob(
  place: SavePlace,
  chance: Chance,
  found: SavePlace = place,
): Promise<FaultJob> {
  const folder = join(place.documents, PACKAGE);
  const size = 100 + chance.below(60_000);
  const again = chance.below(3) === 0;
  const make = async (fill: number): Promise<void> => {
    const writer = (kind: number) => () => {
      const bytes = new Uint8Array(size + kind).fill(fill);
      return Promise.resolve(success(bytes));
    };
    await writePackage({
      folder,
      program: 'paijiang test',
      word: (found) => signWording(found, 'zh'),
      papers: null,
      zip: '全部.zip',
      signs: {
        project: stripsOfSample(),
        library: shippedLibrary().signs,
        shaper: shippedShaper(),
        emblems: { centre: null, practice: null },
        production: false,
        formats: ['pdf', 'svg'],
        chosen: () => true,
        day: '2026-11-30',
        writers: { pdf: writer(1), svg: writer(2), png: writer(3), dxf: writer(4), json: writer(5) },
        onFault: () => undefined,
      },
    });
  };
  for (const each of [place.home, place.documents]) mkdirSync(each, { recursive: true });
  if (again) await make(1);
  return {
    run: () =>
      make(2).then(
        () => 'done' as const,
        () => 'refused' as const,
      ),
    judge: async (said) => {
      const wrong: string[] = [];
      const there = join(found.documents, PACKAGE);
      const names = existsSync(there) ? readdirSync(there).filter((name) => !TEMPORARY.test(name)) : [];
      for (const name of names.filter((each) => /\.(?:pdf|svg)$/.test(each))) {
        const bytes = readFileSync(join(there, name));
        const first = bytes[0];
        const whole =
          bytes.length > size && bytes.length <= size + 2 && bytes.every((each) => each === first);
        if (!whole) wrong.push(`${name} is not whole`);
      }
      const manifest = join(there, 'manifest.json');
      if (existsSync(manifest)) {
        // Parsed as what writePackage writes.
        const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as {
          files: { name: string; sha256: string }[];
        };
        for (const file of files) {
          const sum = existsSync(join(there, file.name)) ? sha256(readFileSync(join(there, file.name))) : '';
          if (sum !== file.sha256) wrong.push(`the manifest vouches for ${file.name}, which is another`);
        }
      }
      if (said === 'done' && names.length !== 2 * SIGNS.size + 2)
        wrong.push(`said to be made, and has ${names.length} files`);
      if (said === 'done' && !existsSync(manifest)) wrong.push('said to be made, and has no manifest');
      // That of an older package stands where nothing could be touched.
      if (said === 'refused' && existsSync(manifest) && !again)
        wrong.push('said not to be made, and has a manifest');
      return [...wrong, ...(await nextStart(found))];
    },
  };
}

export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
