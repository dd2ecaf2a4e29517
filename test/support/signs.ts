import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPictograms } from '../../app/library/pictograms.ts';
import { inkTable } from '../../core/signs/inks.ts';
import { combinationTable } from '../../core/signs/specification.ts';
import { processTable } from '../../core/signs/processes.ts';
import { languageProfile } from '../../core/signs/languageProfile.ts';
import { pictogramFile } from '../../core/signs/pictograms.ts';
import { type Look, look } from '../../core/signs/look.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';
import { type SignTemplate, signTemplate } from '../../core/signs/template.ts';
import { type Faces } from '../../typeset/text/faces.ts';
import { type SignAsk } from '../../typeset/sign/signAsk.ts';
import { MONGOLIAN, ROOT, shippedShaper } from './fonts.ts';

export const COMBINATIONS = combinationTable.parse(readJson('templates/combinations.json'));
export const PROCESSES = processTable.parse(readJson('templates/processes.json'));
export const INKS = inkTable.parse(readJson('templates/inks.json'));
export const PICTOGRAMS = readPictograms(pictogramFile.parse(readJson('templates/pictograms/rooms.json')));
export const PROFILE_2026 = languageProfile.parse(readJson('templates/language-profiles/2026-07.json'));
export const PROFILE_1996 = languageProfile.parse(readJson('templates/language-profiles/1996.json'));

export const LOOKS: ReadonlyMap<string, Look> = new Map(
  readdirSync(join(ROOT, 'templates/looks')).map((file) => {
    const parsed = look.parse(readJson(`templates/looks/${file}`));
    return [parsed.id, parsed];
  }),
);

export const TEMPLATES: readonly SignTemplate[] = readdirSync(join(ROOT, 'templates/signs'))
  .sort()
  .map((file) => signTemplate.parse(readJson(`templates/signs/${file}`)));

/** The template of a kind; `id` where several share one. */
export function templateOf<Kind extends SignTemplate['kind']>(
  kind: Kind,
  id?: string,
): Extract<SignTemplate, { kind: Kind }> {
  const found = TEMPLATES.find(
    (template): template is Extract<SignTemplate, { kind: Kind }> =>
      template.kind === kind && (id === undefined || template.id === id),
  );
  if (found === undefined) throw new Error(`no template of kind ${kind}`);
  return found;
}

export function shippedFacesAt(weight: number): Faces {
  return { Hans: [`noto-serif-sc-${weight}`], Mong: [MONGOLIAN] };
}

/** What a layout is asked for, with everything but the words filled in. */
export function signAsk<Template extends AnyTemplate>(
  template: Template,
  size: { readonly width: number; readonly height: number },
): SignAsk<Template> {
  return {
    template,
    ...size,
    process: template.process,
    holes: false,
    title: '测试牌',
    profile: PROFILE_2026,
    faces: shippedFacesAt,
    inks: INKS,
    pictograms: PICTOGRAMS,
    shaper: shippedShaper(),
  };
}

/** Mongolian for typesetting tests only: real words, but nobody proof-read them. */
export const MN_PARTY =
  'ᠳᠤᠮᠳᠠᠳᠤ ᠤᠯᠤᠰ\u202fᠤᠨ ᠡᠪ ᠬᠠᠮᠲᠤ ᠨᠠᠮ\u202fᠤᠨ ᠠᠷᠤ ᠬᠣᠷᠴᠢᠨ ᠬᠣᠰᠢᠭᠤᠨ\u202fᠤ ᠪᠠᠶᠠᠨᠬᠤᠸᠠ ᠪᠠᠯᠭᠠᠰᠤᠨ\u202fᠤ ᠭᠠᠴᠠᠭ᠎ᠠ\u202fᠶᠢᠨ ᠰᠠᠯᠪᠤᠷᠢ ᠬᠣᠷᠢᠶ᠎ᠠ';
export const MN_COMMITTEE = 'ᠭᠠᠴᠠᠭ᠎ᠠ\u202fᠶᠢᠨ ᠠᠷᠠᠳ\u202fᠤᠨ ᠬᠣᠷᠢᠶ᠎ᠠ';
export const MN_ROOM = 'ᠨᠠᠮ\u202fᠤᠨ ᠭᠡᠰᠢᠭᠦᠨ\u202fᠦ ᠬᠥᠳᠡᠯᠦᠯ\u202fᠦᠨ ᠲᠠᠩᠬᠢᠮ';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
