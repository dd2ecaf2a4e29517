import { shippedLibrary } from '../../node/library/library.ts';

export const { fixtures: FIXTURES, starters: STARTERS } = shippedLibrary();
