import { afterAll, describe, expect, it } from 'vitest';
import { forgetReaders, READERS } from '../support/readers.ts';
import { runs } from '../support/runs.ts';

afterAll(forgetReaders);

/** No converter is asked here: a drawing is refused for want of one, or is none. */
const FAR: Readonly<Record<string, string>> = { 'DWG header': 'dwg-no-converter' };

// More of them: npm run fuzz -- readers --seconds 600
describe('readers of what comes from outside', () => {
  it.each(Object.entries(READERS))(
    '[FUZZ-1] %s: broken inputs are read or refused by name',
    async (name, oneCase) => {
      const outcomes = new Set<string>();
      // No noise: as long as it takes to have one that is read to the end, and one that is refused.
      const both = (): boolean => outcomes.has(FAR[name] ?? 'accepted') && outcomes.size > 1;
      for (let index = 0; index < runs(20) || (!both() && index < 500); index += 1)
        outcomes.add(await oneCase(16, index));
      expect(both()).toBe(true);
    },
  );
});
