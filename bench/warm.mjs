// `npm run bench -- warm`: what one sign costs a process that has made others (bench/warmSigns.ts).
import { runBundled } from './support/runBundled.mjs';

await runBundled('warmSigns');
