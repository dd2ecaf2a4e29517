import { type App } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Of the graphics process, over all starts of one version. */
const MOST_FAULTS = 2;

/**
 * After two faults of the graphics process the window is painted without it from the next start on: drivers of some
 * machines end it again and again. A new version tries anew. Before `ready`.
 *
 * @param file where the faults are counted
 */
export function guardGraphics(
  app: Pick<App, 'on' | 'disableHardwareAcceleration' | 'getVersion'>,
  file: string,
): void {
  let faults = counted(file, app.getVersion());
  if (faults >= MOST_FAULTS) app.disableHardwareAcceleration();
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit' || reason === 'killed') return;
    faults += 1;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ version: app.getVersion(), faults }));
    } catch {
      // A folder that cannot be written to costs the memory of it and nothing else.
    }
  });
}

function counted(file: string, version: string): number {
  try {
    const told: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof told !== 'object' || told === null || !('version' in told) || !('faults' in told)) return 0;
    return told.version === version && typeof told.faults === 'number' ? told.faults : 0;
  } catch {
    return 0; // none so far
  }
}
