import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUSE_LAWS, checkHouses } from '../../support/houseLaws.ts';

/** The long run is `npm run fuzz -- plan`. */
const RUNS = 200;

describe('areas of any house', () => {
  for (const law of HOUSE_LAWS)
    it(`[FLOOR-14] [FLOOR-10] ${law.name}`, () => {
      const { numRuns } = fc.readConfigureGlobal() ?? {};
      expect(checkHouses(law, { runs: numRuns ?? RUNS }).failed).toBe(false);
    });
});
