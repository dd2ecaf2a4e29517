import { parseArgs } from 'node:util';
import { HOUSE_LAWS, checkHouses } from '../test/support/houseLaws.ts';

/** The laws of areas (test/support/houseLaws.ts) on many more houses than the tests try. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
let broken = false;
for (const law of HOUSE_LAWS)
  try {
    const { numRuns, numSkips } = checkHouses(law, { runs, seed });
    console.log(`${law.name}: ${numRuns} houses (${numSkips} passed over), seed ${seed}`);
  } catch (error) {
    broken = true;
    console.error(`${law.name}: BROKEN\n${error instanceof Error ? error.message : String(error)}`);
  }
process.exit(broken ? 1 : 0);
