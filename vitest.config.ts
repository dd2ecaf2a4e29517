import { defineConfig } from 'vitest/config';

/**
 * `unit`: pure and quick, run before every commit (`npm run check`). Its files share the modules that one of them has
 * loaded: three quarters of the time went into loading them anew for each (docs/decisions/0228).
 * `apart`: the same for files that put another module in the place of one (`vi.mock`): `*.apart.test.ts`.
 * `doors`: the built program and outside tools (qpdf, poppler, hb-shape …), run by `npm test`.
 * Time limits end what hangs and judge nothing: what takes long is for `npm run bench`.
 * End-to-end tests in a browser belong to Playwright (`test/e2e`).
 */
/** One seed for all random cases: a red run is about the change, never about luck (docs/decisions/0271). */
const setupFiles = ['test/support/seed.ts'];

export default defineConfig({
  test: {
    // Vitest would leave one core to itself, which of two is half; it has little to do while tests run (docs/decisions/0301).
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: ['test/doors/**', 'test/e2e/**', 'test/**/*.apart.test.ts', 'node_modules/**'],
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'apart',
          setupFiles,
          include: ['test/**/*.apart.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'doors',
          setupFiles,
          include: ['test/doors/**/*.test.ts'],
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
    ],
  },
});
