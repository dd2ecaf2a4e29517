import { describe, expect, it } from 'vitest';
import { HOUSE_LAWS, checkHouses } from '../../support/houseLaws.ts';
import { runs } from '../../support/runs.ts';

/** The long run is `npm run fuzz -- plan`. */
const RUNS = runs(200);

describe('areas of any house', () => {
  for (const law of HOUSE_LAWS)
    it(`[FLOOR-14] [FLOOR-10] ${law.name}`, () => {
      expect(checkHouses(law, { runs: RUNS }).fault).toBeUndefined();
    });
});
