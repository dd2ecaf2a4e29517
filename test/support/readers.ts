import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { ASK_NAMES, contract, type AskName } from '../../app/bridge/contract.ts';
import { readDxf } from '../../app/dxf/readDxf.ts';
import { isDwg } from '../../app/dwg/convertDwg.ts';
import { dispatch } from '../../app/host/dispatch.ts';
import { BrokenTemplate } from '../../app/library/brokenTemplate.ts';
import { programLibrary, readWhole, type TemplateFile } from '../../app/library/library.ts';
import { importPlacards } from '../../app/lists/importPlacards.ts';
import { IMPORT_PROBLEMS } from '../../app/lists/problems.ts';
import { sourceOfBytes } from '../../app/lists/tableSource.ts';
import { checkProject } from '../../app/policy/checkProject.ts';
import { APPLICATION_WORDS } from '../../app/words/application.ts';
import { DXF_PROBLEMS } from '../../app/words/cad.ts';
import { FONT_WORDS } from '../../app/words/fonts.ts';
import { PROJECT_FILE } from '../../app/words/projectFile.ts';
import { proposeMapping } from '../../core/cad/mapping.ts';
import { recognisePlan } from '../../core/cad/recognisePlan.ts';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { recoveryPlaceIn } from '../../node/desk/recoveryPlace.ts';
import { memoryIn } from '../../node/desk/memory.ts';
import { dwgConversion } from '../../node/dwg/convertDwg.ts';
import { isLockedElsewhere, lockPath } from '../../node/files/fileLock.ts';
import { takenPhoto } from '../../node/files/photos.ts';
import { readAddedFont, shippedFontBytes } from '../../node/library/fonts.ts';
import { shippedLibrary, TEMPLATES, templateSource } from '../../node/library/library.ts';
import { faultOf } from '../../node/library/mongolianFaces.ts';
import { PROFILE_PATH } from '../../node/library/profilePath.ts';
import { artworkPorts } from '../../node/writers/suppliedArtwork.ts';
import { httpHost } from '../../renderer/kit/host/httpHost.ts';
import { memoryApplication, memoryWorld } from './application.ts';
import { type Chance, chanceOf } from './chance.ts';
import { completed } from './completed.ts';
import { EVERY_KIND } from './everyKindDxf.ts';
import { changedBytes, changedJson, changedText } from './mutated.ts';
import { mutatedArtwork } from './mutatedArtwork.ts';
import { mutateDxf } from './mutateDxf.ts';
import { randomWorkbook } from './randomWorkbook.ts';
import { RIGHT_ASKS } from './rightAsks.ts';
import { sha256 } from './sha256.ts';
import { soundVillage } from './village.ts';
import { tryArtwork } from './tryArtwork.ts';
import { xlsxFile } from './xlsxFiles.ts';

/**
 * Every reader of what comes from outside, with inputs that a seed breaks (docs/spec/house.md, FUZZ-1). A case ends in
 * `accepted` or in the code of a refusal that has a sentence; it throws where the program is at fault.
 */
export type ReaderCase = (seed: number, index: number) => Promise<string> | string;

/** Most changes are one or two: what is broken in many places is refused at the first of them. */
const CHANGES = [1, 1, 1, 2, 2, 3, 6];
const utf8 = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value) ?? 'null');

function refused(code: string, codes: readonly string[]): string {
  if (!codes.includes(code)) throw new Error(`a refusal without a sentence: ${code}`);
  return code;
}

/** A sample centre with all that can be filled in, and its assets. */
const centres = once(
  () =>
    [completed(JSON.parse(readFileSync(new URL('centres/sample-gacha.json', TEMPLATES), 'utf8')))] as const,
);
/** Mostly a small one, which is read ten times as often in the same time. */
const documents = once(() => {
  const small = JSON.parse(
    JSON.stringify({ ...soundVillage(), emblems: { centre: null, practice: null } }),
  ) as unknown;
  const samples = ['sample-gacha', 'sample-village'].map(
    (name) => JSON.parse(readFileSync(new URL(`centres/${name}.json`, TEMPLATES), 'utf8')) as unknown,
  );
  return [...Array.from({ length: 18 }, () => small), ...samples];
});
const packed = once(() => {
  const [{ assets, project }] = centres();
  const village = soundVillage();
  const whole = saveProjectFile(project, assets, { sha256 });
  const small = saveProjectFile({ ...village, assets: project.assets, emblems: project.emblems }, assets, {
    sha256,
  });
  return [...Array.from({ length: 18 }, () => small), whole];
});

/** A file that opens is saved to one that opens as the same, and its findings can be told. */
function openedCase(bytes: Uint8Array, chance: Chance): string {
  const opened = openProjectFile(bytes, { sha256 });
  if (!opened.ok) return refused(opened.problem.code, Object.keys(PROJECT_FILE.zh));
  const { project, assets } = opened.value;
  const again = openProjectFile(saveProjectFile(project, assets, { sha256 }), { sha256 });
  if (!again.ok) throw new Error(`saved, it does not open: ${again.problem.code}`);
  if (JSON.stringify(again.value.project) !== JSON.stringify(project))
    throw new Error('saved, it is another');
  if (chance.below(8) === 0) {
    const { rulebooks, signs } = shippedLibrary();
    for (const rulebook of rulebooks.values()) checkProject(project, rulebook, '2026-11-30', signs.templates);
  }
  return 'accepted';
}

/** A zip with its entries changed one by one and packed anew, or with its own bytes changed. */
function changedZip(
  zip: Uint8Array,
  chance: Chance,
  change: (name: string, bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  if (chance.below(3) === 0) return changedBytes(zip, chance, chance.pick(CHANGES));
  // Without its sums (or with a workbook, which has none) a file is read further.
  const entries = Object.entries(unzipSync(zip)).filter(
    ([name]) => name !== 'SHA256SUMS' || chance.below(4) === 0,
  );
  for (let count = chance.pick(CHANGES); count > 0 && entries.length > 0; count -= 1) {
    const at = chance.below(entries.length);
    const [name, bytes] = entries[at] ?? ['', new Uint8Array(0)];
    switch (chance.below(7)) {
      case 0:
        entries.splice(at, 1);
        break;
      case 1:
        entries.push([
          chance.pick([`../${name}`, `/etc/${name}`, `${name}\0`, `assets/${'0'.repeat(64)}`, 'C:\\x', 'x/']),
          bytes,
        ]);
        break;
      default:
        entries[at] = [name, Uint8Array.from(change(name, bytes))];
    }
  }
  return zipSync(Object.fromEntries(entries), { level: chance.pick([0, 1]) });
}

function changedPart(name: string, bytes: Uint8Array, chance: Chance): Uint8Array {
  if (name.endsWith('.json'))
    return utf8(changedJson(JSON.parse(strFromU8(bytes)), chance, chance.pick(CHANGES)));
  if (!/\.xml$|\.rels$|SUMS$/.test(name)) return changedBytes(bytes, chance, chance.pick(CHANGES));
  return strToU8(changedXml(strFromU8(bytes), chance));
}

function changedXml(text: string, chance: Chance): string {
  const joints = [...text.matchAll(/<[^>]*>|"[^"]*"|\b\d+\b/g)];
  if (joints.length === 0 || chance.below(5) === 0) return changedText(text, chance);
  const found = chance.pick(joints);
  const by = chance.pick([
    '',
    found[0] + found[0],
    chance.pick(joints)[0],
    '"A1:XFD1048576"',
    '"-1"',
    '99999999',
    '"1e9"',
    '&x;',
  ]);
  return text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
}

async function listCase(name: string, bytes: Uint8Array): Promise<string> {
  const read = await importPlacards(sourceOfBytes(name, bytes), { place: 'inside' });
  return read.ok ? 'accepted' : refused(read.problem.code, IMPORT_PROBLEMS);
}

const artworkCase =
  (from: 'SVG' | 'PDF' | 'PNG' | 'JPEG'): ReaderCase =>
  async (seed, index) => {
    const { bytes } = await mutatedArtwork(seed, index, from);
    const outcome = await tryArtwork(
      bytes,
      (given, key) => readArtwork(given, key, artworkPorts()),
      PROFILE_PATH,
    );
    return /^(?:vector artwork|a (?:large )?picture|cutter-)/.test(outcome) ? 'accepted' : outcome;
  };

const PLATES = {
  sheets: [
    {
      name: '清单',
      rows: [
        ['序号', '牌子名称', '位置', '尺寸', '数量'],
        [{ value: 1 }, '老年活动室', '室内', '60×30厘米', { value: 1 }],
        [{ value: 2 }, '草原书屋', '室外', '35×240cm', { value: 2 }],
      ],
      merges: [],
    },
  ],
};

const CSV = [
  '牌子名称,位置,尺寸,数量,备注\n中国共产党查干哈达嘎查支部委员会,室外,35×240cm,1,\n"老年活动室","室内","60×30厘米",2,"一楼\n东侧"\n',
  '序号\t牌匾名称\t悬挂位置\n1\t草原书屋\t室内\n2\t“扫黄打非”工作站\t室外\n',
];

const templateFiles = once((): readonly TemplateFile[] => {
  const source = templateSource(TEMPLATES);
  const folders = [
    '',
    'centres',
    'centres/starters',
    'fixtures',
    'language-profiles',
    'looks',
    'pictograms',
    'regions/*',
    'sheets',
    'signs',
  ];
  return folders.flatMap((folder) => source(folder));
});

/** The library with this one file changed; of the others of its folder only what must be there. */
function libraryWith(changed: TemplateFile): ReturnType<typeof programLibrary> {
  const folder = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));
  const source = templateSource(TEMPLATES);
  const within = folder(changed.file).replace(/^regions\/.*/, 'regions/*');
  return programLibrary((asked) =>
    asked === within
      ? source(asked).map((each) => (each.file === changed.file ? changed : each))
      : source(asked),
  );
}

/** Parts that a file of each folder is read for; the whole library takes too long to be read a million times. */
function readPart(file: string, library: ReturnType<typeof programLibrary>): void {
  if (file.startsWith('regions/')) void [library.rules, library.rulebooks, library.catalogues];
  else if (file.startsWith('fixtures/')) void library.fixtures;
  else if (file.startsWith('centres/starters/')) void library.starters;
  else if (file.startsWith('centres/')) void library.samples;
  else if (file.startsWith('sheets/')) void library.titleBlock;
  else if (file === 'region.json') void library.region;
  else if (/^(?:signs|looks|language-profiles|pictograms)\/|^(?:inks|processes)\.json/.test(file))
    void library.signs;
  else readWhole(library);
}

const faces = once(() => [shippedFontBytes('noto-sans-mongolian-400')]);

const DWG_HEADS = [
  'AC1015',
  'AC1018',
  'AC1021',
  'AC1024',
  'AC1027',
  'AC1032',
  'AC1009',
  'MC0.0',
  '  0\nSECTION',
];

/** An answer of each ask that the host gives to a right ask, for the window to read. */
const answers = once(async () => {
  const handlers = memoryApplication(memoryWorld());
  const given: [AskName, unknown][] = [];
  for (const name of ASK_NAMES) given.push([name, await dispatch(handlers, name, RIGHT_ASKS[name] ?? {})]);
  return given;
});

/** A host that a thousand asks are made to; then another, for it keeps what it opened. */
const host = (() => {
  let [asked, handlers] = [0, memoryApplication(memoryWorld())];
  return () => {
    asked += 1;
    if (asked % 1000 === 0) handlers = memoryApplication(memoryWorld());
    return handlers;
  };
})();

const json = (body: string): Response =>
  new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });

/** A folder of the run, made once and removed by whoever ends the run. */
const ownFolder = once(() => mkdtempSync(join(tmpdir(), 'paijiang-readers-')));

export const READERS: Readonly<Record<string, ReaderCase>> = {
  'project file': (seed, index) => {
    const chance = chanceOf(seed, index);
    const zip = changedZip(chance.pick(packed()), chance, (name, bytes) => changedPart(name, bytes, chance));
    return openedCase(zip, chance);
  },
  'project JSON': (seed, index) => {
    const chance = chanceOf(seed, index);
    const changed = changedJson(chance.pick(documents()), chance, chance.pick(CHANGES));
    const bytes = utf8(changed);
    return openedCase(chance.below(10) === 0 ? changedBytes(bytes, chance, 1) : bytes, chance);
  },
  DXF: async (seed, index) => {
    const chance = chanceOf(seed, index);
    const text = new TextEncoder().encode(mutateDxf(EVERY_KIND, chance.below(2 ** 31)));
    const read = await readDxf(chance.below(6) === 0 ? changedBytes(text, chance, 2) : text);
    if (!read.ok) return refused(read.problem.code, Object.keys(DXF_PROBLEMS.zh));
    const { drawing } = read.value;
    recognisePlan(drawing, proposeMapping(drawing, drawing.unit ?? 1));
    return 'accepted';
  },
  'DWG header': async (seed, index) => {
    const chance = chanceOf(seed, index);
    const head = Buffer.concat([
      Buffer.from(chance.pick(DWG_HEADS)),
      Buffer.alloc(chance.below(40), chance.below(256)),
    ]);
    const bytes = changedBytes(head, chance, chance.pick(CHANGES) - 1);
    if (!isDwg(bytes)) return 'no DWG';
    const read = await dwgConversion({ converters: () => [] })(bytes);
    return read.ok ? 'accepted' : refused(read.problem.code, Object.keys(DXF_PROBLEMS.zh));
  },
  SVG: artworkCase('SVG'),
  'PDF artwork': artworkCase('PDF'),
  PNG: artworkCase('PNG'),
  JPEG: artworkCase('JPEG'),
  photo: async (seed, index) => {
    const chance = chanceOf(seed, index);
    const { bytes } = await mutatedArtwork(seed, index, chance.pick(['PNG', 'JPEG'] as const));
    return (await takenPhoto(changedBytes(bytes, chance, 1))) === null ? 'no photo' : 'accepted';
  },
  font: (seed, index) => {
    const chance = chanceOf(seed, index);
    const path = join(ownFolder(), 'font.ttf');
    writeFileSync(path, changedFont(chance.pick(faces()), chance));
    const read = readAddedFont(path);
    if (!read.ok) return refused(read.problem.code, Object.keys(FONT_WORDS.zh));
    // The judgement shapes words with it: a file that HarfBuzz reads half must not end that.
    return read.value.map(faultOf).find((fault) => fault !== null) === undefined ? 'accepted' : 'not joining';
  },
  xlsx: (seed, index) => {
    const chance = chanceOf(seed, index);
    const { book, dialect } = randomWorkbook(chance.below(2 ** 31));
    const zip = changedZip(xlsxFile(chance.below(2) === 0 ? PLATES : book, dialect), chance, (name, bytes) =>
      changedPart(name, bytes, chance),
    );
    return listCase('清单.xlsx', zip);
  },
  csv: (seed, index) => {
    const chance = chanceOf(seed, index);
    let text = chance.pick(CSV);
    for (let count = chance.pick(CHANGES); count > 0; count -= 1) text = changedText(text, chance);
    const bytes = chance.below(3) === 0 ? Buffer.from(text, 'utf16le') : Buffer.from(text);
    return listCase('清单.csv', chance.below(4) === 0 ? changedBytes(bytes, chance, 1) : bytes);
  },
  template: (seed, index) => {
    const chance = chanceOf(seed, index);
    const { file, data } = chance.pick(templateFiles());
    try {
      readPart(file, libraryWith({ file, data: changedJson(data, chance, chance.pick(CHANGES)) }));
      return 'accepted';
    } catch (thrown) {
      if (thrown instanceof BrokenTemplate)
        return refused(thrown.problem.code, Object.keys(APPLICATION_WORDS.zh));
      throw thrown;
    }
  },
  'ask from the window': async (seed, index) => {
    const chance = chanceOf(seed, index);
    const name =
      chance.below(20) === 0 ? changedText(chance.pick(ASK_NAMES), chance) : chance.pick(ASK_NAMES);
    const right = RIGHT_ASKS[name] ?? {};
    // A whole project in an ask is the reader above.
    const small = JSON.parse(
      JSON.stringify(right, (key, value: unknown) => (key === 'project' ? {} : value)),
    ) as unknown;
    const payload = changedJson(chance.below(50) === 0 ? right : small, chance, chance.pick(CHANGES));
    // Nothing will come that could be waited for.
    if (name === 'callsToPage' && JSON.stringify(payload) === '{"wait":true}') return 'accepted';
    const outcome = await dispatch(host(), name, payload);
    if (outcome.ok) return 'accepted';
    if (['host-fault', 'bad-answer'].includes(outcome.problem.code))
      throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.data)}`);
    return outcome.problem.code;
  },
  'answer of the host': async (seed, index) => {
    const chance = chanceOf(seed, index);
    const [name, answer] = chance.pick(await answers());
    const text = JSON.stringify(changedJson(answer, chance, chance.pick(CHANGES))) ?? 'null';
    const body = chance.below(20) === 0 ? changedText(text, chance) : text;
    Object.assign(globalThis, { location: { hash: '' }, sessionStorage: { getItem: () => 'token' } });
    const outcome = await httpHost(() => Promise.resolve(json(body))).ask(name, {});
    if (outcome.ok) contract[name].answer.parse(outcome.value);
    return outcome.ok ? 'accepted' : outcome.problem.code;
  },
  'own files': async (seed, index) => {
    const chance = chanceOf(seed, index);
    const home = ownFolder();
    const own = join(home, 'recovery', createHash('sha256').update('d').digest('hex').slice(0, 32));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'copy-1.paijiang'), 'x');
    for (const [file, value] of [
      [join(home, 'settings.json'), OWN.settings],
      [join(own, 'meta.json'), OWN.meta],
      [lockPath(join(home, 'x.paijiang')), OWN.lock],
    ] as const) {
      const bytes = utf8(changedJson(value, chance, chance.pick(CHANGES) - 1));
      writeFileSync(file, chance.below(4) === 0 ? changedBytes(bytes, chance, 1) : bytes);
    }
    const { recent } = await memoryIn(home).load();
    const copy = await recoveryPlaceIn(join(home, 'recovery')).read('d');
    const locked = await isLockedElsewhere(join(home, 'x.paijiang'));
    return recent.length > 0 && copy !== null && locked ? 'accepted' : 'as if one were not there';
  },
};

/** What the program keeps for itself. */
const OWN = {
  settings: { preferences: { language: 'zh', theme: 'light' }, recent: ['/home/clerk/村.paijiang'] },
  meta: {
    ...{
      document: 'd',
      name: '村.paijiang',
      path: null,
      fingerprint: null,
      kept: '2026-11-30T08:00:00+08:00',
    },
    ...{ unsaved: true, saving: { path: '/x', fingerprint: 'f' }, copy: 'copy-1.paijiang' },
    sha256: sha256(Buffer.from('x')),
  },
  lock: { user: 'a', machine: 'b', process: 1, since: '2026-11-30T00:00:00Z' },
};

/** Tables of a font with figures changed in them; the directory too. */
function changedFont(bytes: Uint8Array, chance: Chance): Uint8Array {
  const font = Buffer.from(bytes);
  const tables = font.readUInt16BE(4);
  for (let count = chance.pick(CHANGES); count > 0; count -= 1) {
    const entry = 12 + 16 * chance.below(tables);
    const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
    const head = Math.min(length, chance.pick([16, 64, 1024, length]));
    const at = chance.below(8) === 0 ? entry + chance.below(16) : offset + chance.below(Math.max(1, head));
    if (at < font.length) font[at] = chance.pick([0, 1, 0x7f, 0x80, 0xff, chance.below(256)]);
  }
  return chance.below(12) === 0 ? font.subarray(0, chance.below(font.length)) : font;
}

/** Removes what the readers wrote. */
export function forgetReaders(): void {
  rmSync(ownFolder(), { recursive: true, force: true });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
