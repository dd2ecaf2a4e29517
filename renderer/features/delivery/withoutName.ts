/** The row says which sign it is about; its sentences begin with what is wrong. */
export function withoutName(sentence: string, label: string): string {
  return sentence.replace(`“${label}”`, '');
}
