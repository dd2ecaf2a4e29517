import { appendFileSync } from 'node:fs';

/**
 * Notes a result for the table of `npm run bench -- all` (bench/all.mjs), which names the file in BENCH_RECORDS; otherwise
 * nothing. Seconds and MB; what was not measured is left out.
 */
export function record({ work, who = 'paijiang', wall, processor, memory }) {
  const file = process.env.BENCH_RECORDS;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ work, who, wall, processor, memory })}\n`);
}
