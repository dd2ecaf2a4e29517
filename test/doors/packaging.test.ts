import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

type Configured = Record<string, unknown>;
// app-builder-lib has no exports map and no types for its inner modules; pinned exactly in package.json.
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, file: string, request: null) => Promise<Configured>;
  validateConfiguration: (config: Configured, log: unknown) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => unknown };

describe('electron-builder.yml', () => {
  const read = () => getConfig(root, 'electron-builder.yml', null);

  it('[DESK-9] is valid by the packager’s schema', async () => {
    await expect(validateConfiguration(await read(), new DebugLogger(false))).resolves.not.toThrow();
  });
  it('[DESK-9] a slip in it would be noticed', async () => {
    const config = await read();
    await expect(
      validateConfiguration({ ...config, nsis: { oneClik: true } }, new DebugLogger(false)),
    ).rejects.toThrow(/configuration.nsis/);
  });
  it('[DESK-10] turns off what a document program does not need', async () => {
    const { electronFuses, electronVersion } = await read();
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      onlyLoadAppFromAsar: true,
    });
    const installed = require('electron/package.json') as { version: string };
    expect(electronVersion).toBe(installed.version);
  });
});
