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

export function filled(sentence: string, data: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`words: “${sentence}” lacks {${name}}`);
    return String(value);
  });
}
