import { createContext, useContext } from 'react';
import { type Group, sayValue, type ValueIn } from '../../../app/words/values.ts';
import { say, type UiLanguage, type Words } from '../../../app/words/words.ts';

export const LanguageContext = createContext<UiLanguage>('zh');

export type Say<Key extends string> = (key: Key, data?: Readonly<Record<string, string | number>>) => string;

/** The sentences of a list in the language of the face. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  const language = useContext(LanguageContext);
  return (key, data) => say(words, language, key, data);
}

/** Both scripts of a datum, e.g. the name of a template: the one for the face's language. */
export function useOwn(): (words: { readonly zh: string; readonly en: string }) => string {
  const language = useContext(LanguageContext);
  return (words) => words[language];
}

/** The word of a value in the language of the face, as papers say it. */
export function useValues(): <Of extends Group>(of: Of, value: ValueIn<Of>) => string {
  const language = useContext(LanguageContext);
  return (of, value) => sayValue(language, of, value);
}
