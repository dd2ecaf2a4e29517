/** Languages of the program's own words. Chinese is the default. */
export type UiLanguage = 'zh' | 'en';

/** Sentences by key; `{name}` stands for a datum. Every key is there in both languages, or it does not compile. */
export type Words<Key extends string> = Readonly<Record<UiLanguage, Readonly<Record<Key, string>>>>;

export function defineWords<const Chinese extends Record<string, string>>(words: {
  zh: Chinese;
  en: { [Key in keyof Chinese]: string };
}): Words<Extract<keyof Chinese, string>> {
  return words;
}

/** The data that a sentence names. */
type Named<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** A sentence that names what does not come with its key does not compile. */
type Sentences<Said, Data> = {
  readonly [Key in keyof Said]: Key extends keyof Data
    ? Named<Said[Key]> extends keyof Data[Key]
      ? Said[Key]
      : { readonly notCarried: Exclude<Named<Said[Key]>, keyof Data[Key]> }
    : never;
};

/** As `defineWords`, for keys whose data are known: messages, refusals. */
export function sentencesFor<Data extends Readonly<Record<string, object>>>() {
  type Key = Extract<keyof Data, string>;
  return <const Zh extends Words<Key>['zh'], const En extends Words<Key>['en']>(words: {
    zh: Zh & Sentences<Zh, Data>;
    en: En & Sentences<En, Data>;
  }): Words<Key> => words;
}

/** Fills a sentence. A datum that the sentence names and nobody gave is our own mistake, and throws. */
export function say<Key extends string>(
  words: Words<Key>,
  language: UiLanguage,
  key: Key,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return filled(words[language][key], data);
}

/**
 * A sentence about villages, of communities (社区): the offices' own names for what they are and belong to. What stands
 * in quotation marks is another's words and stays.
 */
export function ofCommunity(sentence: string): string {
  return sentence.replace(
    /“[^”]*”|《[^》]*》|嘎查村|苏木乡镇|村级(?=职能|组织)/gu,
    (found) => COMMUNITY[found] ?? found,
  );
}

const COMMUNITY: Readonly<Record<string, string>> = { 嘎查村: '社区', 苏木乡镇: '街道乡镇', 村级: '社区' };

export function filled(
  sentence: string,
  data: Readonly<Record<string, string | number>>,
  gap: (name: string) => string = (name) => {
    throw new Error(`words: “${sentence}” lacks {${name}}`);
  },
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? gap(name)));
}
