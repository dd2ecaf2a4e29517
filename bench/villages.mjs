// `VILLAGES=list.csv npm run bench -- villages`: every village of a list through composing, reading, checking and setting
// its names (bench/villages.ts). The list has the columns code, league, banner, township, listed.
import { runBundled } from './support/runBundled.mjs';

await runBundled('villages');
