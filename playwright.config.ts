import { defineConfig } from '@playwright/test';
import quietBrowser from './test/support/quietBrowser.json' with { type: 'json' };

/**
 * Whole jobs in a real browser against the built program (`npm run test:e2e`; build first). Debian's Chromium;
 * Playwright's own cannot be downloaded everywhere.
 */
export default defineConfig({
  testDir: 'test/e2e',
  // They end what hangs and judge nothing: what takes long is for `npm run bench`.
  timeout: 1_200_000,
  expect: { timeout: 240_000 },
  // Each test has a program, a home and a page of its own; one core would mostly wait (docs/decisions/0301).
  fullyParallel: true,
  workers: '100%',
  // A busy machine stops a browser now and then; what passes only at the second try is listed as flaky.
  retries: process.env.CI === 'true' ? 1 : 0,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: quietBrowser,
    },
  },
});
