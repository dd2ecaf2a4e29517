import { describe, expect, it } from 'vitest';
import { ALL_ACTIONS } from '../../renderer/features/actions/actionTable.ts';
import { ACTIONS } from '../../renderer/kit/strings/actions.ts';

describe('the table of actions', () => {
  it('[SHOP-5] every name of an action has its action, once', () => {
    expect(ALL_ACTIONS.map(({ name }) => name).sort()).toEqual(Object.keys(ACTIONS.zh).sort());
  });

  it('[SHOP-5] no key belongs to two actions', () => {
    const keys = ALL_ACTIONS.flatMap(({ name, keys }) =>
      keys.map((key) => ({ key: key.toLowerCase(), name })),
    );
    const twice = keys.filter(({ key }, at) => keys.findIndex((other) => other.key === key) !== at);
    expect(twice).toEqual([]);
  });
});
