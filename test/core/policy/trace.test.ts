import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedRulebook } from '../../support/policyData.ts';

const root = new URL('../../../', import.meta.url);

/** The ids of the requirements as they were set. */
const requirements = z
  .strictObject({
    format: z.literal('paijiang-requirements'),
    source: z.string(),
    ids: z.array(
      z.strictObject({ id: z.string(), strength: z.enum(['must', 'generally', 'free', 'record', 'none']) }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('test/data/requirements-inner-mongolia-2023.json', root), 'utf8')));
const spec = readFileSync(new URL('docs/spec/policy.md', root), 'utf8');
const rows = [...spec.matchAll(/^\| ([A-Z0-9]+-[0-9]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', strength = '', where = '']) => ({ id, strength: strength.trim(), where }),
);

describe('the trace of requirements', () => {
  it('[TRACE-1] names every requirement once, in order', () => {
    expect(rows.map((row) => row.id)).toEqual(requirements.ids.map((row) => row.id));
    expect(rows.map((row) => row.strength)).toEqual(requirements.ids.map((row) => row.strength));
  });

  it.each(rows)('[TRACE-2] $id leads to something that is there', ({ id, where }) => {
    const named = [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length, id).toBeGreaterThan(0);
    const rules = new Map(
      shippedRulebook('inner-mongolia-2023').rules.map((rule) => [`rule ${rule.id}`, rule.strength]),
    );
    for (const name of named) {
      const isRule = rules.has(name);
      expect(isRule || existsSync(new URL(name, root)), `${id}: ${name}`).toBe(true);
    }
  });

  it('[TRACE-3] every rule is a requirement and has its strength', () => {
    const strengths = new Map(requirements.ids.map((row) => [row.id, row.strength]));
    for (const rule of shippedRulebook('inner-mongolia-2023').rules) {
      expect(strengths.get(rule.id), rule.id).toBe(rule.strength);
      expect(rows.find((row) => row.id === rule.id)?.where).toContain(`\`rule ${rule.id}\``);
    }
  });
});
