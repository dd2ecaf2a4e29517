import { defineConfig } from 'vitest/config';

/**
 * `unit`: pure and quick, run before every commit (`npm run check`).
 * `doors`: the built program and outside tools (qpdf, poppler, hb-shape …), run by `npm test`.
 * Time limits end what hangs and judge nothing: what takes long is for `npm run bench`.
 * End-to-end tests in a browser belong to Playwright (`test/e2e`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/doors/**', 'test/e2e/**', 'node_modules/**'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'doors',
          include: ['test/doors/**/*.test.ts'],
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
    ],
  },
});
