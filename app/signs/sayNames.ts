import { type Problem } from '../../core/problem.ts';
import { TYPED_TEXTS } from '../words/typedTexts.ts';
import { say, type UiLanguage } from '../words/words.ts';

const NAME_CODES = ['village-differs', 'township-differs', 'body-differs', 'room-differs'] as const;
export type NameCode = (typeof NAME_CODES)[number];

/** The sentence of a name that disagrees; null for a code of another area. Its place is told by `group` and `label`. */
export function sayNameProblem({ code, data }: Problem, language: UiLanguage): string | null {
  const known = NAME_CODES.find((each) => each === code);
  if (known === undefined) return null;
  const key = `group.${data['group']}`;
  const group = isKey(key) ? say(TYPED_TEXTS, language, key) : '';
  const label = data['label'] ?? '';
  const place = label === '' ? group : say(TYPED_TEXTS, language, 'place', { group, label });
  return say(TYPED_TEXTS, language, known, { ...data, place });
}

function isKey(key: string): key is keyof typeof TYPED_TEXTS.zh {
  return Object.hasOwn(TYPED_TEXTS.zh, key);
}
