import { defineConfig } from 'vitest/config';

/**
 * `unit`: pure and quick, run before every commit (`npm run check`).
 * `doors`: the built program and outside tools (qpdf, poppler, hb-shape …), run by `npm test`.
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
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'doors',
          include: ['test/doors/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
