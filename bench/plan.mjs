// `npm run bench -- plan`: moving a wall and judging the areas in plans of 60, 600 and 6,000 objects (bench/plan.ts).
import { runBundled } from './support/runBundled.mjs';

await runBundled('plan');
