import { describe, expect, it } from 'vitest';
import { ASK_NAMES, contract, type Handlers } from '../../../app/bridge/contract.ts';
import { dispatch } from '../../../app/host/dispatch.ts';
import { memoryApplication, memoryWorld } from '../../support/application.ts';

describe('dispatch', () => {
  it('[APP-1] knows exactly the asks of the contract', () => {
    expect([...ASK_NAMES].sort()).toEqual(Object.keys(contract).sort());
    expect(Object.keys(memoryApplication(memoryWorld())).sort()).toEqual([...ASK_NAMES].sort());
  });

  it('[APP-2] lets no answer out that has not its shape', async () => {
    const handlers = memoryApplication(memoryWorld());
    // What a faulty handler might give.
    const leaking = {
      ...handlers,
      copies: () => Promise.resolve({ ok: true, value: { copies: [], secret: 1 } }),
    } as unknown as Handlers;
    expect(await dispatch(leaking, 'copies', {})).toMatchObject({
      ok: false,
      problem: { code: 'bad-answer' },
    });
  });

  it('[APP-2] a handler that throws is a problem without details', async () => {
    const handlers: Handlers = {
      ...memoryApplication(memoryWorld()),
      copies: () => Promise.reject(new Error('/home/somebody')),
    };
    const outcome = await dispatch(handlers, 'copies', {});
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'host-fault' } });
    expect(JSON.stringify(outcome)).not.toContain('somebody');
  });
});
