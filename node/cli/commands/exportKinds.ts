import { type SignLibrary } from '../../../app/library/signLibrary.ts';
import { type UiLanguage } from '../../../app/words/words.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { SIGN_KINDS } from '../../../core/signs/kinds/kinds.ts';

/** What `export --only` takes: every kind of sign. The forms of the guidance board are asked for together as well. */
export const EXPORT_KINDS: readonly string[] = [
  ...new Set(SIGN_KINDS.flatMap(({ name }) => [familyOf(name), name])),
];

function familyOf(kind: string): string {
  return kind.startsWith('guidance-') ? 'guidance' : kind;
}

/** Whether a sign is of the kinds that were asked for; null = all. */
export function ofKinds(only: readonly string[] | null, { templates }: SignLibrary): (sign: Sign) => boolean {
  return ({ template }) => {
    const kind = templates.get(template)?.kind ?? '';
    return only === null || only.includes(kind) || only.includes(familyOf(kind));
  };
}

/** The kinds for the help of `export`, each with its templates' names. */
export function kindsHelp({ templates }: SignLibrary, language: UiLanguage): string {
  return EXPORT_KINDS.map((kind) => {
    const names = [...templates.values()]
      .filter(({ kind: own }) => own === kind || familyOf(own) === kind)
      .map(({ name }) => name[language]);
    return `${' '.repeat(23)}${kind.padEnd(16)}${names.join(language === 'zh' ? '、' : '; ')}`;
  }).join('\n');
}
