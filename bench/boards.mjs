// `npm run bench -- boards`: a board of 71 matters and a wall of 300 honours, cold and warm (bench/boards.ts).
import { runBundled } from './support/runBundled.mjs';

console.log('\nboards and walls');
// A process each: the second would find the first one's faces open.
await runBundled('boards', [['table'], ['wall']]);
