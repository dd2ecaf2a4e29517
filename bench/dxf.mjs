// `npm run bench -- dxf`: reading and recognising DXF files of 10,000 to 500,000 entities (bench/dxf.ts).
import { runBundled } from './support/runBundled.mjs';

await runBundled('dxf');
