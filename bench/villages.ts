import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkProject } from '../app/policy/checkProject.ts';
import { createShaper } from '../app/shaping/harfbuzz.ts';
import { prepareSigns } from '../app/signs/prepareSigns.ts';
import { openProjectFile } from '../core/file/file.ts';
import { type Project } from '../core/project/project.ts';
import { readName } from '../core/signs/nameFaults.ts';
import { proposeName } from '../core/signs/names.ts';
import { shippedFaces } from '../node/library/fonts.ts';
import { PROGRAM_FOLDER } from '../node/program.ts';
import { shippedLibrary } from '../node/library/library.ts';
import { sha256 } from '../node/files/writePackage.ts';
import { villageOfListed } from '../test/support/villageOfListed.ts';

/**
 * Every village of a list of real ones: its names are composed and read back; the listed name is put on the seal, with
 * and without a document, and the centre is checked; the three composed placards are set. What is wrong is counted and
 * the first few are named.
 */
const file = process.env.VILLAGES;
const SET_EVERY = Number(process.env.SET_EVERY ?? 1);
if (file === undefined) {
  process.stdout.write('\nvillages: no list (VILLAGES=list.csv)\n');
} else {
  run(file);
}

function run(list: string): void {
  const row = z.object({
    league: z.string(),
    banner: z.string(),
    township: z.string(),
    listed: z.string().min(1),
  });
  const rows = z.array(row).parse(parse(readFileSync(list), { columns: true, bom: true, trim: true }));
  const base = sample();
  const { region, rulebooks } = shippedLibrary();
  const book = rulebooks.get(region.rulebooks.farming);
  if (book === undefined) throw new Error('the shipped rulebook is there');
  const library = shippedLibrary().signs;
  const faces = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
  if (!faces.ok) throw new Error(faces.problem.code);
  const shaper = createShaper(faces.value);
  const rule = (project: Project, id: string) =>
    checkProject(project, book, '2026-11-23', library.templates).filter((one) => one.rule === id);
  const counts = new Map<string, number>();
  const examples = new Map<string, string[]>();
  const count = (what: string, example = ''): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    if (example === '') return;
    const kept = examples.get(what) ?? [];
    if (kept.length < 5) examples.set(what, [...kept, example]);
  };
  let longest = '';

  for (const [at, { league, banner, township, listed }] of rows.entries()) {
    const read = villageOfListed(listed, { league, banner, township });
    if (read === null) {
      count('no village (生活区, 管理区, 公司 …)');
      continue;
    }
    count('villages');
    count(`listed as ${read.kind}`);
    const project = villageProject(base, { league, banner, township, village: read.village });
    for (const organisation of ['party', 'villagersCommittee', 'supervision'] as const) {
      for (const bannerInName of [true, false]) {
        const { organisations } = project;
        const source = {
          ...project,
          organisations: {
            ...organisations,
            [organisation]: { ...organisations[organisation], bannerInName },
          },
        };
        const name = proposeName(source, { of: 'organisation', organisation })?.zh ?? '';
        count('names composed');
        if (name.length > longest.length) longest = name;
        if (isDoubled(name, { banner, township, village: read.village })) count('a part twice', name);
        const reading = readName(name, organisation, source);
        if (reading.faults.length > 0) count(`read as wrong: ${reading.faults.join(' ')}`, name);
      }
    }
    for (const of of ['centre', 'practice'] as const) {
      const name = proposeName(project, { of })?.zh ?? '';
      count('names composed');
      if (isDoubled(name, { banner, township, village: read.village })) count('a part twice', name);
    }
    const named = { ...project, signs: [] };
    if (rule(named, 'NAME-1').length > 0) count('must-findings of composed names', listed);
    const sealed = sealedAs(named, listed);
    for (const finding of rule(sealed, 'NAME-1')) {
      count('must-findings of the listed name with a document', `${listed} ${String(finding.data.right)}`);
    }
    count(`listed name with a document: ${rule(sealed, 'NAME-2').length > 0 ? 'a note' : 'nothing'}`);
    if (at % SET_EVERY === 0) set(project, count, { library, shaper });
  }
  process.stdout.write(`\n${rows.length} rows of ${list.split('/').pop() ?? list}\n`);
  for (const [what, many] of [...counts].sort()) process.stdout.write(`  ${what}: ${many}\n`);
  for (const [what, some] of examples) process.stdout.write(`  ${what}, for example: ${some.join('、')}\n`);
  process.stdout.write(`  longest composed: ${longest} (${longest.length})\n`);
}

function set(
  project: Project,
  count: (what: string, example?: string) => void,
  { library, shaper }: { library: SignLibrary; shaper: ReturnType<typeof createShaper> },
): void {
  const made = prepareSigns(
    { project, library, shaper, emblems: { centre: null, practice: null }, production: false },
    ({ subject, template }) =>
      template === 'strip-placard' && subject.of === 'organisation' && subject.organisation !== 'collective',
  );
  for (const sign of made) {
    if (sign.state === 'ready') count('placards set');
    else count(`placard not set: ${sign.state}`, JSON.stringify(sign).slice(0, 200));
  }
}

function sample(): Project {
  const bytes = readFileSync(new URL('templates/centres/sample-gacha.json', PROGRAM_FOLDER));
  const opened = openProjectFile(bytes, { sha256 });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.project;
}

type Place = Readonly<Record<'league' | 'banner' | 'township' | 'village', string>>;

function villageProject(base: Project, { league, banner, township, village }: Place): Project {
  const plain = (zh: string) => ({ zh, mn: null });
  const seatless = { nameOnSeal: null };
  const { organisations } = base;
  return {
    ...base,
    register: { league, banner: plain(banner), township: plain(township), village: plain(village) },
    organisations: {
      ...organisations,
      party: { ...organisations.party, ...seatless },
      villagersCommittee: { ...organisations.villagersCommittee, ...seatless },
      supervision: { ...organisations.supervision, ...seatless },
      collective: { status: 'none' },
      serviceInstitution: { ...organisations.serviceInstitution, name: null },
    },
  };
}

/** Party branches stand on the Party's seal, all others on that of the villagers' committee. */
function sealedAs(project: Project, listed: string): Project {
  const kind = /支部|党委/u.test(listed) ? 'party' : 'villagersCommittee';
  const nameOnSeal = { zh: listed, source: 'seal', document: '统计名录' } as const;
  const { organisations } = project;
  return {
    ...project,
    organisations: { ...organisations, [kind]: { ...organisations[kind], nameOnSeal } },
  };
}

/** A banner or township that stands twice although the village is not called after it; 村 or 嘎查 three times over. */
function isDoubled(name: string, { banner, township, village }: Omit<Place, 'league'>): boolean {
  const isOwn = /^(?:嘎查|社区|村)$/u.test(village.slice(township.length));
  const calledAfter = village.startsWith(township) && isOwn;
  const twice = [banner, township].some((part) => name.includes(part + part)) && !calledAfter;
  return twice || /村村村|嘎查嘎查|社区社区|委员会委员会/u.test(name);
}
