import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

it('[CLEAR-1] what nobody uses is looked for before a commit and in CI, with the tests and without', () => {
  expect(text('scripts/check.mjs')).toContain("'types', 'unused', 'only-tested'];");
  expect(text('scripts/test.sh')).toContain('scripts/check.mjs lint format types unused only-tested');
});
