import { parseArgs } from 'node:util';
import { HOUSE_LAWS, checkHouses } from '../test/support/houseLaws.ts';

/** The laws of areas (test/support/houseLaws.ts) on many more houses than the tests try. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Only laws in whose name this word stands; may be repeated. */
    law: { type: 'string', multiple: true, default: [''] },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
let broken = false;
for (const law of HOUSE_LAWS.filter(({ name }) => values.law.some((word) => name.includes(word)))) {
  const { runs: done, skips, fault } = checkHouses(law, { runs, seed });
  if (fault === undefined) console.log(`${law.name}: ${done} houses (${skips} passed over), seed ${seed}`);
  else {
    broken = true;
    console.error(`${law.name}: BROKEN\n${fault}`);
  }
}
process.exit(broken ? 1 : 0);
