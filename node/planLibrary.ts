import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type AreaMinimum } from '../app/planSheets.ts';
import { AREA_BASES } from '../core/policy/areas.ts';
import { type FixtureLibrary, fixtureLibrary } from '../core/project/plan/fixtureLibrary.ts';
import { type Setting, setting } from '../core/project/register.ts';
import { type TitleBlock, titleBlock } from '../core/sheets/titleBlock.ts';
import { PROGRAM_FOLDER } from './program.ts';

/** The shipped fixtures; a fault in them is our own and throws. */
export function readFixtures(): FixtureLibrary {
  const folder = 'templates/fixtures/';
  const files = readdirSync(fileURLToPath(new URL(folder, PROGRAM_FOLDER)))
    .filter((file) => file.endsWith('.json'))
    .sort();
  return fixtureLibrary(files.map((file) => readJson(`${folder}${file}`)));
}

export function readTitleBlock(): TitleBlock {
  return titleBlock.parse(readJson('templates/sheets/title-block.json'));
}

/** As much of a rulebook as an area verdict needs. */
const areaRules = z.object({
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
  rules: z.array(
    z.object({
      kind: z.string(),
      options: z.unknown(),
      cites: z.array(z.object({ document: z.string(), clause: z.string() })).min(1),
    }),
  ),
});
const minimumOptions = z.object({ setting, least: z.number(), basis: z.enum(AREA_BASES) });

/** The least area that the shipped rulebook asks for the setting; null where it asks none. */
export function areaMinimum(of: Setting): AreaMinimum | null {
  const book = areaRules.parse(readJson('templates/rulebooks/inner-mongolia-2023.json'));
  for (const rule of book.rules) {
    if (rule.kind !== 'minimumArea') continue;
    const { setting: asked, least, basis } = minimumOptions.parse(rule.options);
    const [cite] = rule.cites;
    if (asked !== of || cite === undefined) continue;
    const title = book.documents.find(({ id }) => id === cite.document)?.title ?? cite.document;
    return { least, basis, source: `《${title}》${cite.clause}` };
  }
  return null;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, PROGRAM_FOLDER), 'utf8'));
}
