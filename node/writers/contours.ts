import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContourUnion } from '../../app/shaping/pathkit.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';

let opened: Promise<ContourUnion> | undefined;

/** The union of contours, opened when it is first asked for: beside the bundle, or from its package. */
export function contourUnion(): Promise<ContourUnion> {
  opened ??= createContourUnion(readFileSync(wasmFile()));
  return opened;
}

function wasmFile(): URL | string {
  const beside = new URL('pathkit.wasm', import.meta.url);
  return existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve('pathkit-wasm/bin/pathkit.wasm');
}
