import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type FontFace, type Sample } from '../../app/contract.ts';
import { type LibraryPort } from '../../app/ports.ts';
import { type Place } from '../../app/placeRegister.ts';
import { applicationProblem } from '../../app/problems.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { setting } from '../../core/project/register.ts';
import { starterPlan } from '../../core/project/plan/starterPlan.ts';
import { failure, success } from '../../core/result.ts';
import { readFontCatalogue } from '../fonts.ts';
import { PROGRAM_FOLDER } from '../program.ts';

/** What ships with the program, read from its own folder when it is first asked for. */
export function shippedLibrary(): LibraryPort {
  const places = once(readPlaces);
  const plans = once(async () =>
    (await readFolder('templates/centres/starters', /\.json$/))
      .map(({ data }) => starterPlan.parse(data))
      .map((starter) => ({ starter, area: planAreas(starter.plan).total.building }))
      .sort((p, q) => p.area - q.area),
  );
  const samples = once(() => readFolder('templates/centres', /^sample-.*\.json$/));
  return {
    places,
    startingPlans: async () =>
      (await plans()).map(({ starter: { id, name, summary, settings, rooms }, area }) => ({
        id,
        name,
        summary,
        settings,
        area,
        rooms: rooms.length,
      })),
    samples: async () => (await samples()).map(({ data }) => sampleCard(data)),
    sample: async (id) => {
      const found = (await samples()).find(({ data }) => sampleCard(data).id === id);
      return found === undefined ? failure(applicationProblem('sample-unknown')) : success(found.bytes);
    },
    startingPlan: async (id) => {
      const found = (await plans()).find(({ starter }) => starter.id === id);
      return found === undefined ? failure(applicationProblem('plan-unknown')) : success(found.starter);
    },
    data: once(readData),
  };
}

/** The face that serves a font says where; the server has the same list (shippedFontPaths). */
export function fontAddress(key: string): string {
  return `/fonts/${key}.ttf`;
}

async function readData() {
  const all = async (folder: string) => (await readFolder(folder, /\.json$/)).map(({ data }) => data);
  return {
    rulebooks: await all('templates/rulebooks'),
    plates: (await readFolder('templates/catalogues', /^plates-.*\.json$/)).map(({ data }) => data),
    plateWords: await readJson('templates/audit/plate-words.json'),
    serviceFields: await readJson('templates/catalogues/service-fields-inner-mongolia-2023.json'),
    assistedMatters: await readJson('templates/catalogues/assisted-inner-mongolia-2023.json'),
    signTemplates: await all('templates/signs'),
    languageProfiles: await all('templates/language-profiles'),
    inks: await readJson('templates/inks.json'),
    fixtures: await all('templates/fixtures').catch(() => []),
    titleBlock: await readJson('templates/sheets/title-block.json'),
    fonts: readFontCatalogue(fileURLToPath(PROGRAM_FOLDER)).faces.map(
      ({ key, sha256, family, style, weight, unitsPerEm, scripts }): FontFace => ({
        key,
        sha256,
        url: fontAddress(key),
        family,
        style,
        weight,
        unitsPerEm,
        scripts: [...scripts],
      }),
    ),
  };
}

async function readPlaces(): Promise<readonly Place[]> {
  const text = await readFile(new URL('templates/places/townships.csv', PROGRAM_FOLDER), 'utf8');
  const rows: unknown = parse(text, { columns: true, skip_empty_lines: true, bom: true });
  return z
    .array(z.object({ league_or_city: z.string(), banner_or_county: z.string(), township: z.string() }))
    .parse(rows)
    .map(({ league_or_city, banner_or_county, township }) => ({
      league: league_or_city,
      banner: banner_or_county,
      township,
    }));
}

const name = z.object({ zh: z.string() });
const sampleHead = z.object({
  id: z.string(),
  register: z.object({ banner: name, township: name, village: name }),
  setting,
});

function sampleCard(data: unknown): Sample {
  const { id, register, setting: of } = sampleHead.parse(data);
  const { banner, township, village } = register;
  return { id, banner: banner.zh, township: township.zh, village: village.zh, setting: of };
}

async function readFolder(folder: string, names: RegExp): Promise<{ data: unknown; bytes: Uint8Array }[]> {
  const url = new URL(`${folder}/`, PROGRAM_FOLDER);
  const files = (await readdir(fileURLToPath(url))).filter((name) => names.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(new URL(name, url));
      const data: unknown = JSON.parse(bytes.toString('utf8'));
      return { data, bytes };
    }),
  );
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, PROGRAM_FOLDER), 'utf8'));
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
