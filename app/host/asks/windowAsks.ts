import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { success } from '../../../core/result.ts';

/** Between the page and the window or shell that it stands in. */
export function windowAsks(desk: Desk) {
  const { ports } = desk;
  return {
    callsToPage: async (ask) => {
      const calls = await ports.window.calls.take(ask);
      return success({
        calls: calls.map((each) =>
          each.call === 'open' ? { call: each.call, handle: desk.handles.of(each.path) } : each,
        ),
      });
    },
    standing: ({ unsaved }) => {
      ports.window.unsaved(unsaved);
      return Promise.resolve(success({}));
    },
    menu: ({ groups }) => {
      ports.window.menu(groups);
      return Promise.resolve(success({}));
    },
    closeWindow: () => {
      ports.window.close();
      return Promise.resolve(success({}));
    },
  } satisfies Partial<Handlers>;
}
