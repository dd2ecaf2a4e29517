import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type ProgramFault } from '../../../app/faults/programFault.ts';
import { CallsToPage } from '../../../app/host/callsToPage.ts';
import { hearStrayFaults } from '../../../node/desk/strayFaults.ts';

describe('what is thrown where nobody catches it', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    '[SERVE-11] %s is kept, told, and nothing ends',
    async (event) => {
      const process = new EventEmitter();
      const kept: string[] = [];
      const calls = new CallsToPage();
      const also: ProgramFault[] = [];
      hearStrayFaults(process, {
        faults: { folder: '/log', keep: ({ number }) => Promise.resolve(kept.push(number) > 0) },
        calls,
        also: (fault) => also.push(fault),
      });
      process.emit(event, new Error('nobody waits for this'));
      const [call] = await calls.take({ wait: false });
      expect(call).toMatchObject({
        call: 'tell',
        problem: { area: 'application', code: 'host-stumbled', data: { fault: kept[0] } },
      });
      await new Promise((resolve) => setImmediate(resolve));
      expect(also.map(({ number }) => number)).toEqual(kept);
    },
  );
});
