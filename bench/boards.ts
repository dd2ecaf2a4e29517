import { fileURLToPath } from 'node:url';
import { createShaper } from '../app/shaping/harfbuzz.ts';
import { type Drawing } from '../core/drawing/drawing.ts';
import { type HonoursWall } from '../core/project/honour.ts';
import { shippedFaces } from '../node/library/fonts.ts';
import { PROGRAM_FOLDER } from '../node/program.ts';
import { shippedLibrary } from '../node/library/library.ts';
import { writePrintPdf } from '../output/pdf/printPdf.ts';
import { FOGRA39_FILE, readFogra39 } from '../output/pdf/profile.ts';
import { type BoardAsk } from '../typeset/boards/boardFrame.ts';
import { hangHonours, hungRecords } from '../typeset/kinds/honours/hangHonours.ts';
import { layoutGuidanceTable } from '../typeset/kinds/guidanceTable/layoutGuidanceTable.ts';
import { layoutHonours } from '../typeset/kinds/honours/layoutHonours.ts';
import { signFaces } from '../typeset/sign/projectTypefaces.ts';
import { everyMatter, manyHonours } from './manyRecords.ts';
import { record } from './support/records.mjs';

/** A board of all 71 matters and a wall of 300 honours: the first time in a process, and again when it is warm. */
const ROUNDS = 15;
const started = performance.now();
const faces = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
if (!faces.ok) throw new Error(faces.problem.code);
const shaper = createShaper(faces.value);
const library = shippedLibrary().signs;
const chosen = signFaces({ song: null, mongolian: null, rare: [] }, shaper);
const language = library.profiles.get('2026-07');
if (!chosen.ok || language === undefined) throw new Error('shipped faces and profile are there');
const profile = await readFogra39(new URL(`output/pdf/profiles/${FOGRA39_FILE}`, PROGRAM_FOLDER));

const services = everyMatter(PROGRAM_FOLDER);
const honours = manyHonours(300);
const walls = [12_000, 12_000].map((width, index) => ({
  id: `w${index}`,
  name: `示例墙${index + 1}`,
  width,
  height: 3000,
  keepFree: [],
}));
const display: HonoursWall = { honours, walls, order: 'level', reserve: 0, hung: [] };

function boardOf(id: string, width: number, height: number) {
  const template = library.templates.get(id);
  if (template === undefined || !chosen.ok || language === undefined) throw new Error(`no template ${id}`);
  const ask = {
    width,
    height,
    process: 'print' as const,
    holes: false,
    title: id,
    profile: language,
    faces: chosen.value,
    inks: library.inks,
    shaper,
    heading: { zh: '示例', breaks: [], mn: null },
    unit: { zh: '示例', breaks: [], mn: null },
    mongolianOf: () => null,
  } satisfies Omit<BoardAsk<never>, 'template'>;
  return { template, ask };
}

function guidance(): readonly Drawing[] {
  const { template, ask } = boardOf('guidance-table', 900, 1200);
  if (template.kind !== 'guidance-table') throw new Error('another kind');
  const content = { services, sectionOf: () => null, boards: 1, foot: '' } as const;
  const laid = layoutGuidanceTable({
    ...ask,
    template,
    ...content,
    columns: ['number', 'name', 'kind', 'basis'],
  });
  if (!laid.ok) throw new Error(laid.problem.code);
  return laid.value.value;
}

function wall(): readonly Drawing[] {
  const { template, ask } = boardOf('honours-wall', 420, 297);
  if (template.kind !== 'honours') throw new Error('another kind');
  const laid = layoutHonours({
    ...ask,
    template,
    display,
    mediaTypeOf: () => null,
    titleOn: 'panel',
    made: 'board',
  });
  if (!laid.ok) throw new Error(laid.problem.code);
  return laid.value.value.map((sheet) => sheet.drawing);
}

function print(drawings: readonly Drawing[]): number {
  let bytes = 0;
  for (const drawing of drawings) {
    const pdf = writePrintPdf(drawing, {
      standard: 'X-4',
      profile,
      outlines: shaper.outline,
      pictures: () => null,
      created: '2026-11-23T00:00:00Z',
      producer: 'bench',
    });
    if (!pdf.ok) throw new Error(pdf.problem.code);
    bytes += pdf.value.length;
  }
  return bytes;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
function timed<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}

const order =
  process.argv[2] === 'wall' ? ([['300 honours', wall]] as const) : ([['71 rows', guidance]] as const);
for (const [name, make] of order) {
  const opening = performance.now() - started;
  const cold = timed(make);
  const coldPrint = timed(() => print(cold.value));
  const sets: number[] = [];
  const prints: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const again = timed(make);
    sets.push(again.ms);
    prints.push(timed(() => print(again.value)).ms);
  }
  const kilobytes = Math.round(coldPrint.value / 1000);
  say(
    `  ${name.padEnd(14)} sheets ${cold.value.length}, ${kilobytes} kB; opening fonts and templates ${opening.toFixed(0)} ms`,
  );
  say(`    cold          set ${cold.ms.toFixed(0)} ms  write ${coldPrint.ms.toFixed(0)} ms`);
  record({ work: `${name}, cold, set and written`, wall: (cold.ms + coldPrint.ms) / 1000 });
  record({ work: `${name}, warm, set and written`, wall: (median(sets) + median(prints)) / 1000 });
  say(`    warm (median) set ${median(sets).toFixed(0)} ms  write ${median(prints).toFixed(0)} ms`);
}
if (process.argv[2] === 'wall') {
  const first = hangHonours(display, boardRules());
  const added: HonoursWall = { ...display, hung: [...hungRecords(first)] };
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => hangHonours(added, boardRules())).ms);
  say(
    `    places alone  anew ${median(Array.from({ length: ROUNDS }, () => timed(() => hangHonours(display, boardRules())).ms)).toFixed(1)} ms  kept ${median(rounds).toFixed(1)} ms`,
  );
}

function boardRules() {
  const template = library.templates.get('honours-wall');
  if (template?.kind !== 'honours') throw new Error('the honours wall has its template');
  return template.hanging;
}
