import { type Project } from '../project/project.ts';
import { type MongolianText } from '../project/text.ts';
import { textsOnSign } from './signWords.ts';
import { type SignTemplate } from './template.ts';
import { ownerKey, type TextOnSign, type TextOwner } from './textsOnSign.ts';

/** Names of the register that have Mongolian of their own. */
export const PLACE_NAMES = ['banner', 'township', 'village'] as const;

/** Where a string's Mongolian is kept: with what signs show, or with the register of names. */
export type StringOwner = TextOwner | { readonly of: 'place'; readonly place: (typeof PLACE_NAMES)[number] };

/** A string of the project in both scripts, once, wherever it is shown. */
export type ProjectText = {
  /** The same as long as it is the same string. */
  readonly key: string;
  readonly owner: StringOwner;
  readonly part: TextOnSign['part'] | 'place';
  readonly zh: string;
  readonly mn: MongolianText | null;
  /** Ids of the signs that show it. */
  readonly signs: readonly string[];
};

/** Every Mongolian string of a project: those of its signs in their order, then the names of the register. */
export function projectTexts(
  project: Project,
  templates: ReadonlyMap<string, SignTemplate>,
): readonly ProjectText[] {
  const found = new Map<string, ProjectText>();
  for (const sign of project.signs) {
    for (const { owner, part, zh, mn } of textsOnSign(project, sign, templates.get(sign.template))) {
      const key = ownerKey(owner);
      const known = found.get(key);
      const signs = [...new Set([...(known?.signs ?? []), sign.id])];
      found.set(key, { ...(known ?? { key, owner, part, zh, mn }), signs });
    }
  }
  const places = PLACE_NAMES.map((place): ProjectText => {
    const { zh, mn } = project.register[place];
    return { key: `place:${place}`, owner: { of: 'place', place }, part: 'place', zh, mn, signs: [] };
  });
  return [...found.values(), ...places];
}
