import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from '@playwright/test';
import { fontEnvironment } from '../support/fontsKnown.ts';
import { test as base } from './program.ts';

/** Tests in a browser whose machine has a Latin font, and a Chinese one or not. */
export function testWithFonts(known: { readonly chinese: boolean }) {
  return base.extend<object, { browser: Browser }>({
    browser: [
      async ({ playwright, launchOptions }, use) => {
        const folder = await mkdtemp(join(tmpdir(), 'paijiang-fonts-'));
        const environment = await fontEnvironment(folder, known);
        const browser = await playwright.chromium.launch({
          ...launchOptions,
          env: { ...process.env, ...environment },
        });
        await use(browser);
        await browser.close();
        await rm(folder, { recursive: true, force: true });
      },
      { scope: 'worker' },
    ],
  });
}
