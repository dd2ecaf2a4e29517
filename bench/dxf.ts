import { readDxf } from '../app/dxf/readDxf.ts';
import { proposeMapping } from '../core/cad/mapping.ts';
import { recognisePlan } from '../core/cad/recognisePlan.ts';
import { record } from './support/records.mjs';

/** A large file: `count` lines, of which a tenth are pairs of wall faces. */
function largeDxf(count: number): Uint8Array {
  const parts = ['0\nSECTION\n2\nENTITIES\n'];
  for (let i = 0; i < count; i += 1) {
    const wall = i % 10 === 0 && i < 50_000;
    const row = Math.floor(i / 20);
    const y = wall ? row * 3000 + (i % 20 === 0 ? 0 : 240) : i;
    parts.push(
      `0\nLINE\n5\n${i.toString(16)}\n8\n${wall ? 'WALL' : 'OTHER'}\n10\n0.0\n20\n${y}.0\n11\n9000.0\n21\n${y}.0\n`,
    );
  }
  parts.push('0\nENDSEC\n0\nEOF\n');
  return new TextEncoder().encode(parts.join(''));
}

type Measured = {
  readonly entities: number;
  readonly megabytes: number;
  readonly readMs: number;
  /** Longest time that the thread was not given back. */
  readonly longestMs: number;
  readonly recogniseMs: number;
  readonly heapMb: number;
};

async function measure(count: number): Promise<Measured> {
  const bytes = largeDxf(count);
  let longestMs = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 1);
  const start = performance.now();
  const read = await readDxf(bytes);
  const readMs = performance.now() - start;
  clearInterval(beat);
  if (!read.ok) throw new Error(read.problem.code);
  const from = performance.now();
  recognisePlan(read.value.drawing, proposeMapping(read.value.drawing, 1));
  return {
    entities: count,
    megabytes: bytes.length / 1e6,
    readMs,
    longestMs,
    recogniseMs: performance.now() - from,
    heapMb: process.memoryUsage().heapUsed / 1e6,
  };
}

for (const count of [10_000, 100_000, 500_000]) {
  const { entities, megabytes, readMs, longestMs, recogniseMs, heapMb } = await measure(count);
  record({ work: `DXF of ${entities} entities read`, wall: readMs / 1000 });
  console.log(
    `${entities} entities, ${megabytes.toFixed(1)} MB: read ${readMs.toFixed(0)} ms, never longer than ` +
      `${longestMs.toFixed(0)} ms at a time; walls ${recogniseMs.toFixed(0)} ms; heap ${heapMb.toFixed(0)} MB`,
  );
}
