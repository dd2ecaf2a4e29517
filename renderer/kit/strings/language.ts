import { createContext, useContext } from 'react';
import { type Group, sayValue, type ValueIn } from '../../../app/words/values.ts';
import { filled, say, type UiLanguage, type Words } from '../../../app/words/words.ts';

export const LanguageContext = createContext<UiLanguage>('zh');

export type Say<Key extends string> = (key: Key, data?: Readonly<Record<string, string | number>>) => string;

/** The sentences of a list in the language of the face. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  const language = useContext(LanguageContext);
  return (key, data) => sayInWindow(words, language, key, data);
}

type NoteGap = (thrown: unknown) => void;
let noteGap: NoteGap | null = null;

/** From here on a sentence that lacks a datum is shown with the gap in it, and noted; before, it throws. */
export function bearGaps(note: NoteGap | null): void {
  noteGap = note;
}

/** A line of text is not worth an empty window; papers and signs are made by `say`, which throws. */
export function sayInWindow<Key extends string>(
  words: Words<Key>,
  language: UiLanguage,
  key: Key,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return borne(
    () => say(words, language, key, data),
    () => filled(words[language][key], data, () => '…'),
  );
}

/** What `make` says, or `instead` of it where it cannot be said. */
export function borne(make: () => string, instead: (thrown: unknown) => string): string {
  try {
    return make();
  } catch (thrown) {
    if (noteGap === null) throw thrown;
    noteGap(thrown);
    return instead(thrown);
  }
}

/** Both scripts of a datum, e.g. the name of a template: the one for the face's language. */
export function useOwn(): (words: { readonly zh: string; readonly en: string }) => string {
  const language = useContext(LanguageContext);
  return (words) => words[language];
}

/** The word of a value in the language of the face, as papers say it; it begins a row or a figure. */
export function useValues(): <Of extends Group>(of: Of, value: ValueIn<Of>) => string {
  const language = useContext(LanguageContext);
  return (of, value) => sayValue(language, of, value).replace(/^./u, (first) => first.toUpperCase());
}
