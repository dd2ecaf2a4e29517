/** What lists of existing plates mostly say, in the order in which it is asked for. */
export const USUAL_COLUMNS = [
  ...(['text', 'place', 'form', 'copies', 'room', 'size'] as const),
  ...(['demandedBy', 'basisDocument', 'photo'] as const),
] as const;

/** What some of them say, too. */
export const RARE_COLUMNS = [
  ...(['basisNumber', 'basisLevel', 'basisIssuer', 'basisDate'] as const),
  ...(['colours', 'ground', 'letters', 'scripts', 'typeface', 'note', 'mn'] as const),
  ...(['demandsPerson', 'content', 'support', 'function', 'judgedBy', 'judgedOn'] as const),
] as const;

export type InventoryColumn = (typeof USUAL_COLUMNS)[number] | (typeof RARE_COLUMNS)[number];
