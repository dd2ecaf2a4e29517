import { shippedLibrary } from '../../node/library.ts';

export const { fixtures: FIXTURES, starters: STARTERS } = shippedLibrary();
