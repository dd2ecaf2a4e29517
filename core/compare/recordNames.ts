import { type ListPart, type Lists } from './differences.ts';

/** Lists whose records people know by one name of their own. */
export const RECORD_NAMES = {
  people: ({ name }) => name,
  services: ({ name }) => name.zh,
  admissions: ({ name }) => name,
  mechanisms: ({ name }) => name.zh,
  posts: ({ name }) => name,
  burdens: ({ name }) => name,
  refused: ({ text }) => text,
  honours: ({ name }) => name.zh,
  displayWalls: ({ name }) => name,
} as const satisfies { readonly [Part in ListPart]?: (record: Lists[Part]) => string };
