/** What is wrong with a name. The list is closed; wording is in app/words/names.ts. */
export type NameFaultCode =
  | 'odd-characters'
  | 'party-abbreviated'
  | 'party-ending'
  | 'party-form-differs'
  | 'committee-short'
  | 'supervision-short'
  | 'second-village-lost'
  | 'township-twice'
  | 'place-differs'
  | 'other-body'
  | 'collective-unmarked'
  | 'collective-place';
export type NameReading = { readonly right: string; readonly faults: readonly NameFaultCode[] };
