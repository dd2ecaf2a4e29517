import { z } from 'zod';
import { plateWords } from '../../core/policy/audit/plateWords.ts';
import { areaMinima, areaMinimum, type AreaMinimum } from '../../core/policy/areaMinimum.ts';
import {
  mattersCatalogue,
  type MattersCatalogue,
  serviceFields,
  type ServiceFields,
} from '../../core/policy/matters.ts';
import { platesCatalogue, type PlatesCatalogue } from '../../core/policy/plates.ts';
import { region, type Region } from '../../core/policy/region.ts';
import { loadRulebook, type Rulebook, type RuleLibrary } from '../../core/policy/rulebook.ts';
import { type Judged, rulebookAtHand } from '../../core/policy/whichRulebook.ts';
import { fixtureFile, type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { starterPlan, type StarterPlan } from '../../core/project/plan/starterPlan.ts';
import { type Project } from '../../core/project/project.ts';
import { type Setting, setting } from '../../core/project/register.ts';
import { titleBlock, type TitleBlock } from '../../core/sheets/titleBlock.ts';
import { inkTable } from '../../core/signs/inks.ts';
import { languageProfile } from '../../core/signs/languageProfile.ts';
import { pictogramFile } from '../../core/signs/pictograms.ts';
import { look } from '../../core/signs/look.ts';
import { combinationTable } from '../../core/signs/specification.ts';
import { processTable } from '../../core/signs/processes.ts';
import { signTemplate } from '../../core/signs/template.ts';
import { BrokenTemplate } from './brokenTemplate.ts';
import { readPictograms } from './pictograms.ts';
import { type ListedTownship, type ListedVillage } from './placeRegister.ts';
import { type SignLibrary } from './signLibrary.ts';

/** A file of templates/: its path below it, and what it holds (a table as its text). */
export type TemplateFile = { readonly file: string; readonly data: unknown };

/** A sample centre, as the start page shows it. */
type SampleCard = Pick<Project, 'id' | 'setting'> &
  Readonly<Record<'banner' | 'township' | 'village', string>>;

/** The files in a folder of templates/ ('' = in it itself, `regions/*` = in each folder of it), in the order of their names. */
export type TemplateSource = (folder: string) => readonly TemplateFile[];

type Catalogues = {
  readonly duties: MattersCatalogue;
  readonly assisted: MattersCatalogue;
  readonly fields: ServiceFields;
  readonly plates: PlatesCatalogue;
};

/** What ships with the program, parsed: each part when it is first asked for, and once. */
export type ProgramLibrary = {
  readonly signs: SignLibrary;
  readonly rules: RuleLibrary;
  readonly rulebooks: ReadonlyMap<string, Rulebook>;
  readonly region: Region;
  readonly catalogues: Catalogues;
  readonly fixtures: FixtureLibrary;
  readonly titleBlock: TitleBlock;
  readonly starters: readonly StarterPlan[];
  /** Sample centres, each with the file that holds it. */
  readonly samples: readonly { readonly card: SampleCard; readonly file: string }[];
  readonly places: readonly ListedTownship[];
  readonly villages: readonly ListedVillage[];
};

/** Folders that the face works with; the rest stays with the host. */
export const FACE_FOLDERS = [
  '',
  'fixtures',
  'language-profiles',
  'pictograms',
  'looks',
  'regions/*',
  'sheets',
  'signs',
] as const;

export function programLibrary(files: TemplateSource): ProgramLibrary {
  const one = <Value>(file: string, schema: z.ZodType<Value>): Value => {
    const folder = folderOf(file).replace(/^regions\/.*/, 'regions/*');
    const found = files(folder).find((each) => each.file === file);
    if (found === undefined) throw new BrokenTemplate('template-missing', file);
    return accepted(found, schema);
  };
  /** Files of all regions whose names begin so: rulebook.json, rulebook-community.json. */
  const ofRegions = (start: string) =>
    files('regions/*').filter(({ file }) => file.split('/').at(-1)?.startsWith(start));
  const ofRegion = <Value>({ region: { folder } }: ProgramLibrary, name: string, schema: z.ZodType<Value>) =>
    one(`regions/${folder}/${name}.json`, schema);
  return lazily<ProgramLibrary>({
    signs: () => ({
      templates: byId(files('signs'), (file) => [accepted(file, signTemplate)]),
      profiles: byId(files('language-profiles'), (file) => [accepted(file, languageProfile)]),
      looks: byId(files('looks'), (file) => [accepted(file, look)]),
      inks: one('inks.json', inkTable),
      pictograms: one('pictograms/rooms.json', pictograms),
      processes: one('processes.json', processTable),
      combinations: one('combinations.json', combinationTable),
    }),
    rules: (library) => ({
      plates: byId(ofRegions('plates'), (file) => [accepted(file, platesCatalogue)]),
      words: ofRegion(library, 'plate-words', plateWords),
    }),
    rulebooks: ({ rules }) => byId(ofRegions('rulebook'), (file) => [acceptedRulebook(file, rules)]),
    region: () => one('region.json', region),
    catalogues: (library) => ({
      duties: ofRegion(library, 'duties', mattersCatalogue),
      assisted: ofRegion(library, 'assisted', mattersCatalogue),
      fields: ofRegion(library, 'service-fields', serviceFields),
      plates: ofRegion(library, 'plates', platesCatalogue),
    }),
    fixtures: () => byId(files('fixtures'), (file) => accepted(file, fixtureFile).fixtures),
    titleBlock: () => one('sheets/title-block.json', titleBlock),
    starters: () => [...byId(files('centres/starters'), (file) => [accepted(file, starterPlan)]).values()],
    samples: () =>
      files('centres')
        .filter(({ file }) => file.startsWith('centres/sample-'))
        .map((file) => ({ card: accepted(file, sampleCard), file: file.file })),
    places: () => one('places/townships.csv', placeTable).map(({ code: _, ...place }) => place),
    villages: () => {
      const townships = new Map(
        one('places/townships.csv', placeTable).map(({ code, ...place }) => [code, place]),
      );
      return one('places/villages.csv', villageTable).flatMap(({ code, ...village }) => {
        const place = townships.get(code);
        return place === undefined ? [] : [{ ...place, ...village }];
      });
    },
  });
}

/** The library of the files that the host sent to the face. */
export function sentLibrary(sent: readonly TemplateFile[]): ProgramLibrary {
  return programLibrary((folder) =>
    sent.filter(({ file }) => folderOf(file) === folder || `${folderOf(folderOf(file))}/*` === folder),
  );
}

/** Reads every part, so that what is broken shows at once. */
export function readWhole(library: ProgramLibrary): void {
  Object.values(library);
}

/** The rulebook that judges the project where only the shipped ones can be had; another one on record is told. */
export function judgingRulebook(
  { region: ours, rulebooks }: ProgramLibrary,
  project: Judged,
): { readonly rulebook: Rulebook; readonly absent: string | null } {
  const { id, absent } = rulebookAtHand(project, rulebooks.keys(), ours);
  const rulebook = rulebooks.get(id);
  if (rulebook === undefined) throw new BrokenTemplate('template-refused', 'region.json', id);
  return { rulebook, absent };
}

/** The least area that the region asks of places of a setting, before there is a project; undefined where it asks none. */
export function regionMinimum(library: ProgramLibrary, setting: Setting): AreaMinimum | undefined {
  const { rulebook } = judgingRulebook(library, { setting, policy: { judgedBy: null } });
  return areaMinima(rulebook).find((asked) => asked.setting === setting);
}

/**
 * What plan sheets take of the library. The least area is null where the project's rulebook asks none, and where it is
 * a user's own that is not at hand: the sheets then say nothing of it, as no rulebook was asked.
 */
export function sheetData(library: ProgramLibrary, project: Project) {
  const { signs, fixtures, titleBlock: block } = library;
  const { rulebook, absent } = judgingRulebook(library, project);
  return {
    library: signs,
    fixtures,
    block,
    minimum: absent === null ? areaMinimum(rulebook, project) : null,
  };
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function accepted<Value>({ file, data }: TemplateFile, schema: z.ZodType<Value>): Value {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new BrokenTemplate('template-refused', file, parsed.error.issues[0]?.path.join('.'));
}

function acceptedRulebook({ file, data }: TemplateFile, rules: RuleLibrary): Rulebook {
  const loaded = loadRulebook(data, rules);
  if (loaded.ok) return loaded.value;
  const [first] = loaded.problem;
  const { rule, path, document, plates } = first?.data ?? {};
  throw new BrokenTemplate('template-refused', file, [rule, path ?? document ?? plates].join(' ').trim());
}

/** An id that two files give is a fault of the second: neither may silently stand for both. */
function byId<Value extends { readonly id: string }>(
  files: readonly TemplateFile[],
  valuesOf: (file: TemplateFile) => readonly Value[],
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const file of files)
    for (const value of valuesOf(file)) {
      if (found.has(value.id)) throw new BrokenTemplate('template-refused', file.file, value.id);
      found.set(value.id, value);
    }
  return found;
}

const pictograms = pictogramFile.transform((file, context) => {
  try {
    return readPictograms(file);
  } catch (thrown) {
    context.addIssue({ code: 'custom', path: [thrown instanceof Error ? thrown.message : ''] });
    return z.NEVER;
  }
});

const name = z.object({ zh: z.string() }).transform(({ zh }) => zh);
const sampleCard = z
  .object({ id: z.string(), register: z.object({ banner: name, township: name, village: name }), setting })
  .transform(({ id, register, setting: of }): SampleCard => ({ id, ...register, setting: of }));

/** The register of places: no field of it holds a comma or a quotation mark. */
const placeTable = z.string().transform((text, context): readonly (ListedTownship & Coded)[] => {
  const [head = '', ...rows] = text
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/);
  if (head !== 'code,league_or_city,banner_or_county,township')
    context.addIssue({ code: 'custom', path: ['1'], message: head });
  return rows.map((row, at) => {
    const [code = '', league = '', banner = '', township = '', ...more] = row.split(',');
    if (code === '' || township === '' || more.length > 0 || row.includes('"'))
      context.addIssue({ code: 'custom', path: [String(at + 2)], message: row });
    return { code, league, banner, township };
  });
});

/** Code of a township. */
type Coded = { readonly code: string };

const villageTable = z
  .string()
  .transform((text, context): readonly (Omit<ListedVillage, keyof ListedTownship> & Coded)[] => {
    const [head = '', ...rows] = text.trim().split(/\r?\n/);
    if (head !== 'township,village,pinyin') context.addIssue({ code: 'custom', path: ['1'], message: head });
    return rows.map((row, at) => {
      const [code = '', village = '', pinyin = '', ...more] = row.split(',');
      if (code === '' || pinyin === '' || more.length > 0 || row.includes('"'))
        context.addIssue({ code: 'custom', path: [String(at + 2)], message: row });
      return { code, village, pinyin };
    });
  });

/** An object whose values are made when they are first read. */
function lazily<Made extends object>(makers: { [Key in keyof Made]: (made: Made) => Made[Key] }): Made {
  const values = new Map<PropertyKey, unknown>();
  const made = {};
  for (const key of Object.keys(makers) as (keyof Made)[])
    Object.defineProperty(made, key, {
      enumerable: true,
      get: () => {
        if (!values.has(key)) values.set(key, makers[key](made as Made));
        return values.get(key);
      },
    });
  // Every key of the makers has its getter now.
  return made as Made;
}
